//! Rooms, what goes with them, and who has them when.

use serde_json::{Value, json};

use super::{Asked, Write, key};

pub(super) const CHANGES: &[(&str, Write)] = &[
    ("save_room", |asked| ("save_room", room(asked))),
    ("save_service", |asked| {
        let lunch = json!({
            "service_id": null, "name": format!("Proeflunch {}", asked.turn()), "unit": "persoon",
            "unit_price": "9.50", "price_basis": "excluding_vat", "vat_class": "9",
            "vat_reason": null, "enterprise": "keuken", "is_active": true,
        });
        ("save_service", lunch)
    }),
    ("book_reservation", |asked| {
        ("book_reservation", booking(asked, 4))
    }),
    ("change_reservation", |asked| {
        let booking = booking(asked, 4);
        let booked = asked.done("book_reservation", booking.clone());
        let mut reservation = booking["reservation"].clone();
        reservation["title"] = json!("Iets anders");
        let changed = json!({
            "reservation_id": booked[0]["id"], "reservation": reservation, "which": "this",
        });
        ("change_reservation", changed)
    }),
    ("set_reservation_state", |asked| {
        let booked = asked.done("book_reservation", booking(asked, 1));
        let state = json!({
            "reservation_id": booked[0]["id"], "state": "took_place", "reason": null,
        });
        ("set_reservation_state", state)
    }),
];

fn room(asked: &Asked<'_>) -> Value {
    let rate = |group: &str| json!({ "group": group, "per": "hour", "price": "15.00" });
    json!({
        "room_id": null, "name": format!("Serre van Hout {}", asked.turn()), "capacity": 12,
        "layout": null, "rates": [rate("buurt"), rate("")], "is_active": true,
    })
}

/// A room of its own for the first customer, before today, so many weeks in a row.
pub(super) fn booking(asked: &Asked<'_>, times: u32) -> Value {
    let room = asked.done("save_room", room(asked));
    let everyone = json!({ "search": "", "offset": 0, "limit": 1 });
    let customers = asked.done("list_customers", everyone);
    let repeat = json!({ "every_weeks": 1, "until": asked.days_on(-2) });
    json!({
        "key": key(),
        "repeat": (times > 1).then_some(repeat),
        "reservation": {
            "room_id": room["id"],
            "customer_id": customers["rows"][0]["id"],
            "title": "Wijkberaad",
            "date": asked.days_on(-24),
            "begin": "09:00",
            "end_date": null,
            "end": "11:00",
            "set_up_minutes": 0,
            "clearing_minutes": 0,
            "state": "confirmed",
            "option_until": null,
            "note": null,
            "extras": [],
        },
    })
}

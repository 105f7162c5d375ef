//! Rooms: booking them, and what that becomes on an invoice.

use acceptance::TestAdministration;
use serde_json::{Value, json};

mod bad_input;
mod billing;
mod customers;
mod journey;
mod series;

/// The lists of Voorbeeldwijk on Monday 23 November 2026, with what a test needs of them.
struct Hall {
    administration: TestAdministration,
    /// *Grote zaal*: 22.50 an hour for neighbours, 27.50 social, 48.75 commercial, 180 a day part.
    hall: String,
    /// *Kleine zaal*.
    small: String,
    /// *Gemeente Voorbeelddam*: pays what social customers pay, prices without VAT.
    council: String,
}

fn id_of(rows: &Value, name: &str) -> String {
    rows.as_array()
        .and_then(|rows| rows.iter().find(|row| row["name"] == name))
        .and_then(|row| row["id"].as_str())
        .unwrap_or_else(|| panic!("there is no {name}: {rows:#}"))
        .to_owned()
}

impl Hall {
    fn on(day: &str) -> Self {
        let administration = TestAdministration::with_the_lists(day);
        let rooms = administration.ask("list_rooms", json!({}));
        let everyone = json!({ "search": "", "offset": 0, "limit": 100 });
        let customers = administration.ask("list_customers", everyone);
        Self {
            hall: id_of(&rooms, "Grote zaal"),
            small: id_of(&rooms, "Kleine zaal"),
            council: id_of(&customers["rows"], "Gemeente Voorbeelddam"),
            administration,
        }
    }

    /// The great hall for the council, confirmed, with nothing else.
    fn reservation(&self, date: &str, begin: &str, end: &str) -> Value {
        json!({
            "room_id": self.hall,
            "customer_id": self.council,
            "title": "Wijkberaad",
            "date": date,
            "begin": begin,
            "end_date": null,
            "end": end,
            "set_up_minutes": 0,
            "clearing_minutes": 0,
            "state": "confirmed",
            "option_until": null,
            "note": null,
            "extras": [],
        })
    }

    fn booking(&self, reservation: &Value) -> Value {
        json!({ "key": key(), "reservation": reservation, "repeat": null })
    }

    #[track_caller]
    fn book(&self, reservation: &Value) -> Value {
        let booked = self
            .administration
            .ask("book_reservation", self.booking(reservation));
        booked[0].clone()
    }

    #[track_caller]
    fn refused(&self, reservation: &Value) -> Value {
        self.administration
            .refused("book_reservation", self.booking(reservation))
    }

    #[track_caller]
    fn on_days(&self, from: &str, to: &str) -> Vec<String> {
        let days = json!({ "from": from, "to": to, "room_id": null });
        let listed = self.administration.ask("list_reservations", days);
        let text = |row: &Value, field: &str| row[field].as_str().unwrap_or_default().to_owned();
        listed
            .as_array()
            .expect("a list")
            .iter()
            .map(|row| {
                let (date, begin, end) = (text(row, "date"), text(row, "begin"), text(row, "end"));
                let (room, title) = (text(row, "room_name"), text(row, "title"));
                format!(
                    "{date} {begin}-{end} {room}: {title}, {}",
                    text(row, "state")
                )
            })
            .collect()
    }

    #[track_caller]
    fn state(&self, reservation: &Value, state: &str) -> Value {
        self.administration
            .ask("set_reservation_state", to_state(reservation, state))
    }
}

fn to_state(reservation: &Value, state: &str) -> Value {
    json!({ "reservation_id": reservation["id"], "state": state, "reason": null })
}

/// A key as a page makes it.
fn key() -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static LAST: AtomicU32 = AtomicU32::new(0);
    let number = LAST.fetch_add(1, Ordering::Relaxed);
    format!("01936f0e-0000-7000-8000-{number:012}")
}

#[test]
fn a_room_that_is_booked_stands_on_its_day() {
    let hall = Hall::on("2026-11-23");

    let booked = hall.book(&hall.reservation("2026-12-01", "19:00", "21:30"));

    assert_eq!(booked["minutes"], 150);
    assert_eq!(booked["customer_name"], "Gemeente Voorbeelddam");
    assert_eq!(booked["billed"], "no");
    let price = &booked["price"][0];
    assert_eq!(price["text"], "Grote zaal – Wijkberaad, 19:00–21:30");
    assert_eq!(
        (&price["quantity"], &price["unit_price"], &price["amount"]),
        (&json!("2.5"), &json!("27.5"), &json!(6875))
    );
    assert_eq!(
        hall.on_days("2026-12-01", "2026-12-01"),
        ["2026-12-01 19:00-21:30 Grote zaal: Wijkberaad, confirmed"]
    );
    assert_eq!(hall.on_days("2026-11-01", "2026-11-30"), [""; 0]);
    let found = hall
        .administration
        .ask("search", json!({ "text": "wijkberaad grote" }));
    assert_eq!(found[0]["kind"], "reservation", "{found:#}");
    hall.administration.is_clean();
}

#[test]
fn a_booking_can_be_undone_and_the_room_is_free_again() {
    let hall = Hall::on("2026-11-23");
    let reservation = hall.reservation("2026-12-01", "19:00", "21:30");

    let change = hall
        .administration
        .change("book_reservation", hall.booking(&reservation));
    hall.administration
        .ask("undo_change", json!({ "change_id": change }));

    assert_eq!(hall.on_days("2026-12-01", "2026-12-01"), [""; 0]);
    hall.book(&reservation);
}

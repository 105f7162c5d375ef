//! What took place, and the lines to bill that it becomes.

use serde_json::{Value, json};

use super::{Hall, key, to_state};

/// The lines that wait for a customer and came from a reservation, as a person reads them.
fn lines_of(hall: &Hall, booked: &Value) -> Vec<String> {
    let lines = json!({ "party_id": booked["customer_id"] });
    let lines = hall.administration.ask("list_open_lines", lines);
    let said = |line: &Value| {
        let text = |field: &str| line[field].as_str().unwrap_or_default().to_owned();
        format!(
            "{} | {} {} × {} | {} {}| {} | {}",
            text("text"),
            text("quantity"),
            text("unit"),
            text("unit_price"),
            text("vat_class"),
            line["vat_reason"]
                .as_str()
                .map_or(String::new(), |reason| format!("{reason} ")),
            text("enterprise"),
            line["amount"],
        )
    };
    let rows = lines.as_array().expect("a list").iter();
    rows.filter(|line| line["reservation_id"] == booked["id"])
        .map(said)
        .collect()
}

/// A lunch of 9 % and a beamer of 21 %, as agreed.
fn lunch_and_beamer() -> Value {
    json!([
        {
            "service_id": null, "text": "Lunch buurtkeuken", "quantity": "12", "unit": "persoon",
            "unit_price": "9.50", "price_basis": "excluding_vat", "vat_class": "9",
            "vat_reason": null, "enterprise": "keuken",
        },
        {
            "service_id": null, "text": "Beamer met techniek", "quantity": "1", "unit": "keer",
            "unit_price": "42.35", "price_basis": "including_vat", "vat_class": "21",
            "vat_reason": null, "enterprise": "verhuur",
        },
    ])
}

#[test]
fn what_took_place_becomes_exempt_rent_a_lunch_of_9_and_a_service_of_21_percent() {
    let hall = Hall::on("2026-11-23");
    let mut reservation = hall.reservation("2026-11-20", "12:00", "16:00");
    reservation["extras"] = lunch_and_beamer();
    let booked = hall.book(&reservation);
    assert_eq!(
        lines_of(&hall, &booked),
        [""; 0],
        "nothing before it took place"
    );

    let took_place = hall.state(&booked, "took_place");

    assert_eq!(took_place["billed"], "open");
    assert_eq!(
        lines_of(&hall, &booked),
        [
            "Grote zaal – Wijkberaad, 12:00–16:00 | 4 uur × 27.5 | vrijgesteld Verhuur onroerende \
             zaak, art. 11 lid 1 b Wet OB 1968 | verhuur | 11000",
            "Lunch buurtkeuken | 12 persoon × 9.5 | 9 | keuken | 11400",
            "Beamer met techniek | 1 keer × 35 | 21 | verhuur | 3500",
        ],
        "all on the council's own basis: without VAT"
    );
}

#[test]
fn a_private_customer_gets_the_same_with_vat_in_it() {
    let hall = Hall::on("2026-11-23");
    let everyone = json!({ "search": "Wójcik", "offset": 0, "limit": 10 });
    let private = hall.administration.ask("list_customers", everyone);
    let mut reservation = hall.reservation("2026-11-20", "12:00", "16:00");
    reservation["customer_id"] = private["rows"][0]["id"].clone();
    reservation["extras"] = lunch_and_beamer();
    let booked = hall.book(&reservation);
    hall.state(&booked, "took_place");

    let lines = lines_of(&hall, &booked);
    assert!(
        lines[1].starts_with("Lunch buurtkeuken | 12 persoon × 10.355 | 9"),
        "{lines:#?}"
    );
    assert!(
        lines[2].starts_with("Beamer met techniek | 1 keer × 42.35 | 21"),
        "{lines:#?}"
    );
}

#[test]
fn going_back_takes_the_lines_away_while_nothing_is_drafted() {
    let hall = Hall::on("2026-11-23");
    let mut reservation = hall.reservation("2026-11-20", "12:00", "16:00");
    reservation["extras"] = lunch_and_beamer();
    let booked = hall.book(&reservation);
    hall.state(&booked, "took_place");

    let back = hall.state(&booked, "confirmed");
    assert_eq!(back["billed"], "no");
    assert_eq!(lines_of(&hall, &booked), [""; 0]);

    hall.state(&booked, "took_place");
    let which = json!({ "party_id": hall.council });
    let draft = hall.administration.ask("draft_for_customer", which);
    let known = json!({ "reservation_id": booked["id"] });
    let known = hall.administration.ask("get_reservation", known);
    assert_eq!(known["billed"], "drafted");
    let problem = hall
        .administration
        .refused("set_reservation_state", to_state(&booked, "confirmed"));
    assert_eq!(problem["code"], "reservation_is_billed");
    let change = json!({
        "reservation_id": booked["id"], "reservation": reservation, "which": "this",
    });
    let code = hall.administration.code("change_reservation", change);
    assert_eq!(code, "reservation_is_billed");

    hall.administration
        .ask("discard_draft", json!({ "draft_id": draft["id"] }));
    assert_eq!(hall.state(&booked, "confirmed")["billed"], "no");
    hall.administration.is_clean();
}

#[test]
fn a_lunch_that_is_remembered_afterwards_still_joins() {
    let hall = Hall::on("2026-11-23");
    let mut reservation = hall.reservation("2026-11-20", "12:00", "16:00");
    let booked = hall.book(&reservation);
    hall.state(&booked, "took_place");
    assert_eq!(lines_of(&hall, &booked).len(), 1);

    reservation["extras"] = lunch_and_beamer();
    let change = json!({
        "reservation_id": booked["id"], "reservation": reservation, "which": "this",
    });
    let changed = hall.administration.ask("change_reservation", change);

    assert_eq!(changed[0]["state"], "took_place");
    assert_eq!(lines_of(&hall, &booked).len(), 3);
}

#[test]
fn own_use_is_worth_something_and_is_never_billed() {
    let hall = Hall::on("2026-11-23");
    let mut reservation = hall.reservation("2026-11-20", "13:00", "16:00");
    reservation["customer_id"] = Value::Null;
    let booked = hall.book(&reservation);
    assert_eq!(booked["price"][0]["unit"], "dagdeel", "what everybody pays");

    let took_place = hall.state(&booked, "took_place");
    assert_eq!(took_place["billed"], "no");
}

#[test]
fn every_step_can_be_undone() {
    let hall = Hall::on("2026-11-23");
    let booked = hall.book(&hall.reservation("2026-11-20", "12:00", "16:00"));
    let took_place = to_state(&booked, "took_place");
    let change = hall
        .administration
        .change("set_reservation_state", took_place);
    assert_eq!(lines_of(&hall, &booked).len(), 1);

    hall.administration
        .ask("undo_change", json!({ "change_id": change }));
    assert_eq!(lines_of(&hall, &booked), [""; 0]);
    assert_eq!(
        hall.on_days("2026-11-20", "2026-11-20"),
        ["2026-11-20 12:00-16:00 Grote zaal: Wijkberaad, confirmed"]
    );
}

#[test]
fn what_took_place_is_in_the_review_of_its_month() {
    let hall = Hall::on("2026-11-23");
    let review = |month: &str| {
        let review = hall
            .administration
            .ask("review_month", json!({ "month": month }));
        let documents = review["documents"].as_array().expect("a list").clone();
        let council = documents
            .into_iter()
            .find(|document| document["party_id"] == json!(hall.council));
        council.map(|document| (document["lines"].as_u64(), document["net"].as_i64()))
    };
    hall.administration.end_month("2026-10", "2026-10-31");
    assert_eq!(review("2026-11"), None);
    let booked = hall.book(&hall.reservation("2026-11-20", "12:00", "16:00"));
    assert_eq!(review("2026-11"), None, "what is planned is not billed");

    hall.state(&booked, "took_place");

    assert_eq!(review("2026-11"), Some((Some(1), Some(11_000))));
    hall.administration.end_month("2026-11", "2026-11-30");
    let known = json!({ "reservation_id": booked["id"] });
    let known = hall.administration.ask("get_reservation", known);
    assert_eq!(known["billed"], "invoiced");
    hall.administration.is_clean();
}

#[test]
fn a_service_is_offered_until_it_is_not() {
    let hall = Hall::on("2026-11-23");
    let lunch = |id: Value, price: &str| {
        json!({
            "service_id": id, "name": "Lunch buurtkeuken", "unit": "persoon", "unit_price": price,
            "price_basis": "including_vat", "vat_class": "9", "vat_reason": null,
            "enterprise": "keuken", "is_active": true,
        })
    };
    let first = hall
        .administration
        .ask("save_service", lunch(Value::Null, "10.36"));
    let again = hall
        .administration
        .ask("save_service", lunch(Value::Null, "10.36"));
    assert_eq!(first, again, "the same form, sent twice");
    let dearer = lunch(first["id"].clone(), "11.00");
    hall.administration.ask("save_service", dearer);
    let services = hall.administration.ask("list_services", json!({}));
    assert_eq!(services.as_array().map(Vec::len), Some(1));
    assert_eq!(services[0]["unit_price"], "11");

    let missing = lunch(json!(key()), "11.00");
    assert_eq!(
        hall.administration.code("save_service", missing),
        "not_found"
    );
    let mut odd = lunch(Value::Null, "-1");
    assert_eq!(
        hall.administration.code("save_service", odd.clone()),
        "field_not_right"
    );
    odd["unit_price"] = "1".into();
    odd["vat_class"] = "vrijgesteld".into();
    assert_eq!(
        hall.administration.code("save_service", odd),
        "exempt_without_reason"
    );
}

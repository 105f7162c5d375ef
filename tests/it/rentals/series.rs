//! Reservations that repeat.

use serde_json::{Value, json};

use super::{Hall, key};

fn weekly(hall: &Hall, reservation: &Value, until: &str) -> Value {
    let _ = hall;
    json!({
        "key": key(),
        "reservation": reservation,
        "repeat": { "every_weeks": 1, "until": until },
    })
}

#[test]
fn a_series_is_booked_whole_and_undone_whole() {
    let hall = Hall::on("2026-11-23");
    let reservation = hall.reservation("2026-12-01", "19:00", "21:00");
    let booking = weekly(&hall, &reservation, "2026-12-29");

    let change = hall
        .administration
        .change("book_reservation", booking.clone());
    let listed = hall.on_days("2026-12-01", "2026-12-31");
    assert_eq!(listed.len(), 5, "{listed:#?}");
    assert!(listed[4].starts_with("2026-12-29 19:00-21:00"));
    let again = hall.administration.ask("book_reservation", booking);
    assert_eq!(again.as_array().map(Vec::len), Some(5), "a double click");

    hall.administration
        .ask("undo_change", json!({ "change_id": change }));
    assert_eq!(hall.on_days("2026-12-01", "2026-12-31"), [""; 0]);
    hall.administration.is_clean();
}

#[test]
fn a_series_over_days_that_are_taken_names_them_and_books_nothing() {
    let hall = Hall::on("2026-11-23");
    let mut closed = hall.reservation("2026-12-08", "08:00", "23:00");
    closed["customer_id"] = Value::Null;
    closed["title"] = "Gesloten".into();
    hall.book(&closed);
    hall.book(&hall.reservation("2026-12-22", "20:00", "22:00"));
    let series = weekly(
        &hall,
        &hall.reservation("2026-12-01", "19:00", "21:00"),
        "2026-12-29",
    );

    let problem = hall
        .administration
        .refused("book_reservation", series.clone());

    assert_eq!(problem["code"], "series_clashes");
    let why = problem["words"]["why"].as_str().expect("words");
    assert!(
        why.contains("2 dagen") && why.contains("8 december 2026, 22 december 2026"),
        "{why}"
    );
    assert_eq!(hall.on_days("2026-12-01", "2026-12-31").len(), 2);

    let check = json!({
        "reservation": series["reservation"],
        "reservation_id": null,
        "repeat": series["repeat"],
    });
    let check = hall.administration.ask("check_reservation", check);
    assert_eq!(check["problem"]["code"], "series_clashes");
    let titles: Vec<&Value> = check["clashes"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|clash| &clash["title"])
        .collect();
    assert_eq!(titles, ["Gesloten", "Wijkberaad"]);
    assert_eq!(check["dates"].as_array().map(Vec::len), Some(5));
}

#[test]
fn a_series_longer_than_two_years_of_weeks_is_refused() {
    let hall = Hall::on("2026-11-23");
    let reservation = hall.reservation("2026-12-01", "19:00", "21:00");
    let code = |series: Value| hall.administration.code("book_reservation", series);
    assert_eq!(
        code(weekly(&hall, &reservation, "2029-12-31")),
        "series_too_long"
    );
    assert_eq!(
        code(weekly(&hall, &reservation, "2026-11-30")),
        "field_not_right"
    );
    let mut odd = weekly(&hall, &reservation, "2027-01-31");
    odd["repeat"]["every_weeks"] = 3.into();
    assert_eq!(code(odd), "field_not_right");
}

#[test]
fn a_series_keeps_the_time_on_the_wall_when_the_clock_changes() {
    let hall = Hall::on("2026-11-23");
    let booking = weekly(
        &hall,
        &hall.reservation("2027-03-21", "09:00", "12:00"),
        "2027-04-04",
    );
    let booked = hall.administration.ask("book_reservation", booking);
    for occurrence in booked.as_array().expect("a list") {
        assert_eq!(occurrence["begin"], "09:00");
        assert_eq!(occurrence["minutes"], 180);
    }
    let night = weekly(
        &hall,
        &hall.reservation("2027-03-21", "02:30", "05:00"),
        "2027-04-04",
    );
    let problem = hall.administration.refused("book_reservation", night);
    assert_eq!(problem["code"], "time_does_not_exist");
    assert_eq!(problem["facts"]["date"], "2027-03-28");
}

/// A series of four Tuesdays, and the reservation as it was typed.
fn four_tuesdays(hall: &Hall) -> (Value, Value) {
    let reservation = hall.reservation("2026-12-01", "19:00", "21:00");
    let booking = weekly(hall, &reservation, "2026-12-22");
    (
        hall.administration.ask("book_reservation", booking),
        reservation,
    )
}

#[test]
fn one_of_a_series_moves_alone_and_the_later_ones_together() {
    let hall = Hall::on("2026-11-23");
    let (booked, mut reservation) = four_tuesdays(&hall);

    // The second goes to Wednesday, by itself.
    reservation["date"] = "2026-12-09".into();
    let change = json!({
        "reservation_id": booked[1]["id"], "reservation": reservation, "which": "this",
    });
    hall.administration.ask("change_reservation", change);
    // The third and later go a week on: over each other.
    reservation["date"] = "2026-12-22".into();
    reservation["begin"] = "19:30".into();
    let change = json!({
        "reservation_id": booked[2]["id"], "reservation": reservation, "which": "this_and_later",
    });
    let undo = hall.administration.change("change_reservation", change);

    let days = |hall: &Hall| -> Vec<String> {
        let listed = hall.on_days("2026-12-01", "2027-01-31");
        listed.iter().map(|row| row[..22].to_owned()).collect()
    };
    assert_eq!(
        days(&hall),
        [
            "2026-12-01 19:00-21:00",
            "2026-12-09 19:00-21:00",
            "2026-12-22 19:30-21:00",
            "2026-12-29 19:30-21:00",
        ]
    );
    hall.administration
        .ask("undo_change", json!({ "change_id": undo }));
    assert_eq!(days(&hall)[2], "2026-12-15 19:00-21:00");
    hall.administration.is_clean();
}

#[test]
fn a_series_that_clashes_after_its_change_stays_as_it_was() {
    let hall = Hall::on("2026-11-23");
    let (booked, mut reservation) = four_tuesdays(&hall);
    hall.book(&hall.reservation("2026-12-16", "19:00", "20:00"));
    let before = hall.on_days("2026-12-01", "2026-12-31");

    reservation["date"] = "2026-12-02".into();
    let change = json!({
        "reservation_id": booked[0]["id"], "reservation": reservation, "which": "all",
    });
    let code = hall.administration.code("change_reservation", change);

    assert_eq!(code, "reservation_clashes");
    assert_eq!(hall.on_days("2026-12-01", "2026-12-31"), before);
}

#[test]
fn what_was_agreed_to_pay_stays_until_the_time_changes() {
    let hall = Hall::on("2026-11-23");
    let mut reservation = hall.reservation("2026-12-01", "19:00", "21:00");
    let booked = hall.book(&reservation);
    assert_eq!(booked["price"][0]["amount"], 5500);
    let mut room = hall.administration.ask("list_rooms", json!({}))[0].clone();
    let fields = room.as_object_mut().expect("a room");
    let id = fields.remove("id").expect("an id");
    fields.insert("room_id".to_owned(), id);
    fields.insert(
        "rates".to_owned(),
        json!([{ "group": "sociaal", "per": "hour", "price": "30.00" }]),
    );
    hall.administration.ask("save_room", room);

    let change = |reservation: &Value| {
        let change = json!({
            "reservation_id": booked["id"], "reservation": reservation, "which": "this",
        });
        hall.administration.ask("change_reservation", change)[0]["price"][0]["amount"].clone()
    };
    reservation["title"] = "Wijkberaad december".into();
    assert_eq!(change(&reservation), 5500);
    reservation["end"] = "22:00".into();
    assert_eq!(change(&reservation), 9000);
}

//! What cannot be booked, and what is kept whole when somebody tries.

use serde_json::{Value, json};

use super::{Hall, key, to_state};

fn with(mut reservation: Value, change: Value) -> Value {
    for (field, value) in change.as_object().expect("a change is an object") {
        reservation[field] = value.clone();
    }
    reservation
}

#[test]
fn a_booking_that_ends_before_it_starts_is_refused() {
    let hall = Hall::on("2026-11-23");
    for (begin, end) in [("19:00", "18:00"), ("19:00", "19:00")] {
        let problem = hall.refused(&hall.reservation("2026-12-01", begin, end));
        assert_eq!(problem["code"], "reservation_ends_before_it_starts");
        assert!(problem["words"]["why"].to_string().contains(end));
    }
    let day_before = with(
        hall.reservation("2026-12-01", "19:00", "21:00"),
        json!({ "end_date": "2026-11-30" }),
    );
    let problem = hall.refused(&day_before);
    assert_eq!(problem["code"], "reservation_ends_before_it_starts");
    assert_eq!(hall.on_days("2026-11-30", "2026-12-02"), [""; 0]);
}

#[test]
fn until_midnight_is_until_the_end_of_the_day() {
    let hall = Hall::on("2026-11-23");
    let booked = hall.book(&hall.reservation("2026-12-01", "20:00", "00:00"));
    assert_eq!(booked["minutes"], 240);
    assert_eq!(booked["end_date"], "2026-12-02");
    assert_eq!(
        hall.on_days("2026-12-02", "2026-12-02").len(),
        1,
        "it stands on both its days"
    );
}

#[test]
fn an_overlap_of_a_minute_is_refused_and_meeting_at_the_minute_is_not() {
    let hall = Hall::on("2026-11-23");
    hall.book(&hall.reservation("2026-12-01", "19:00", "21:00"));

    let problem = hall.refused(&hall.reservation("2026-12-01", "20:59", "22:00"));
    assert_eq!(problem["code"], "reservation_clashes");
    let facts = &problem["facts"];
    assert_eq!(
        (
            &facts["room"],
            &facts["title"],
            &facts["begin"],
            &facts["end"]
        ),
        (
            &json!("Grote zaal"),
            &json!("Wijkberaad"),
            &json!("19:00"),
            &json!("21:00")
        )
    );
    let problem = hall.refused(&hall.reservation("2026-12-01", "18:00", "19:01"));
    assert_eq!(problem["code"], "reservation_clashes");

    hall.book(&hall.reservation("2026-12-01", "21:00", "22:00"));
    hall.book(&hall.reservation("2026-12-01", "18:00", "19:00"));
}

#[test]
fn setting_up_and_clearing_take_the_room_too() {
    let hall = Hall::on("2026-11-23");
    let around = json!({ "set_up_minutes": 30, "clearing_minutes": 15 });
    hall.book(&with(
        hall.reservation("2026-12-01", "19:00", "21:00"),
        around,
    ));

    for (begin, end) in [("17:00", "18:31"), ("21:14", "22:00")] {
        let problem = hall.refused(&hall.reservation("2026-12-01", begin, end));
        assert_eq!(problem["code"], "reservation_clashes", "{begin}-{end}");
    }
    hall.book(&hall.reservation("2026-12-01", "21:15", "22:00"));
    let elsewhere = json!({ "room_id": hall.small });
    hall.book(&with(
        hall.reservation("2026-12-01", "19:00", "21:00"),
        elsewhere,
    ));
}

#[test]
fn an_hour_that_the_clock_skips_is_refused_and_one_that_comes_twice_counts_twice() {
    let hall = Hall::on("2026-11-23");
    let problem = hall.refused(&hall.reservation("2027-03-28", "01:00", "02:30"));
    assert_eq!(problem["code"], "time_does_not_exist");
    assert!(
        problem["words"]["why"]
            .to_string()
            .contains("28 maart 2027")
    );

    let spring = hall.book(&hall.reservation("2027-03-28", "01:00", "04:00"));
    assert_eq!(spring["minutes"], 120);
    let autumn = hall.book(&hall.reservation("2027-10-31", "01:00", "04:00"));
    assert_eq!(autumn["minutes"], 240);
    let hours: i64 = autumn["price"]
        .as_array()
        .expect("a price")
        .iter()
        .map(|line| line["amount"].as_i64().expect("cents"))
        .sum();
    assert_eq!(hours, 4 * 2750, "four hours of 27.50");
    let problem = hall.refused(&hall.reservation("2027-10-31", "03:59", "05:00"));
    assert_eq!(problem["code"], "reservation_clashes");
    hall.book(&hall.reservation("2027-10-31", "04:00", "05:00"));
}

#[test]
fn two_windows_that_book_the_same_hour_give_it_to_one() {
    let hall = Hall::on("2026-11-23");
    let other = hall.administration.another_door();
    for day in 1..=12 {
        let date = format!("2026-12-{day:02}");
        let (mine, theirs) = (
            hall.booking(&hall.reservation(&date, "19:00", "21:00")),
            hall.booking(&hall.reservation(&date, "20:00", "22:00")),
        );
        let (here, there) = std::thread::scope(|scope| {
            let there = scope.spawn(|| other.ask("book_reservation", theirs));
            let here = hall.administration.call("book_reservation", mine);
            (here, there.join().expect("the other window does not panic"))
        });
        let got_it = [here["ok"].is_object(), there.is_ok()];
        assert_eq!(got_it.iter().filter(|got| **got).count(), 1, "{date}");
        let refusal = match there {
            Err(problem) => problem,
            Ok(_) => here["problem"].clone(),
        };
        assert_eq!(refusal["code"], "reservation_clashes", "{refusal:#}");
        assert_eq!(hall.on_days(&date, &date).len(), 1);
    }
    hall.administration.is_clean();
}

#[test]
fn a_double_click_books_once() {
    let hall = Hall::on("2026-11-23");
    let booking = hall.booking(&hall.reservation("2026-12-01", "19:00", "21:00"));

    let first = hall.administration.ask("book_reservation", booking.clone());
    let again = hall.administration.ask("book_reservation", booking.clone());
    let other = hall.administration.another_door();
    let elsewhere = other.ask("book_reservation", booking).expect("the same");

    assert_eq!(first, again);
    assert_eq!(first, elsewhere);
    assert_eq!(hall.on_days("2026-12-01", "2026-12-01").len(), 1);
}

#[test]
fn a_double_click_on_took_place_bills_once() {
    let hall = Hall::on("2026-11-23");
    let booked = hall.book(&hall.reservation("2026-11-20", "19:00", "21:00"));

    let first = hall.state(&booked, "took_place");
    let again = hall.state(&booked, "took_place");

    assert_eq!(first, again);
    let lines = json!({ "party_id": hall.council });
    let lines = hall.administration.ask("list_open_lines", lines);
    let rent = lines.as_array().expect("a list").iter();
    let rent = rent.filter(|line| line["reservation_id"] == booked["id"]);
    assert_eq!(rent.count(), 1);
}

#[test]
fn a_name_of_two_hundred_signs_fits_and_one_more_does_not() {
    let hall = Hall::on("2026-11-23");
    let room = |name: &str| {
        json!({
            "room_id": null, "name": name, "capacity": 12, "layout": null, "is_active": true,
            "rates": [{ "group": "", "per": "hour", "price": "10.00" }],
        })
    };
    let long = "Zaal Şükrü Öztürk ".repeat(12);
    let long: String = long.chars().take(199).chain(['x']).collect();

    let saved = hall.administration.ask("save_room", room(&long));
    assert_eq!(saved["name"], long);
    let booked = with(
        hall.reservation("2026-12-01", "19:00", "21:00"),
        json!({ "room_id": saved["id"], "title": long }),
    );
    assert_eq!(hall.book(&booked)["room_name"], long);

    let longer = format!("{long}y");
    let problem = hall.administration.refused("save_room", room(&longer));
    assert_eq!(problem["code"], "text_too_long");
    assert!(
        problem["words"]["why"].to_string().contains("naam"),
        "{problem:#}"
    );
    for name in ["", "   "] {
        let code = hall.administration.code("save_room", room(name));
        assert_eq!(code, "field_not_right");
    }
    let too_long = with(booked, json!({ "title": longer }));
    assert_eq!(hall.refused(&too_long)["code"], "text_too_long");
}

#[test]
fn two_rooms_never_have_one_name() {
    let hall = Hall::on("2026-11-23");
    let room = |id: Value, name: &str, people: u32| {
        json!({
            "room_id": id, "name": name, "capacity": people, "layout": null, "rates": [],
            "is_active": true,
        })
    };
    let first = hall
        .administration
        .ask("save_room", room(Value::Null, "Serre", 8));
    let again = hall
        .administration
        .ask("save_room", room(Value::Null, "Serre", 8));
    assert_eq!(first, again, "the same form, sent twice");
    let problem = hall
        .administration
        .code("save_room", room(Value::Null, " serre", 9));
    assert_eq!(problem, "name_taken");
    let problem = hall
        .administration
        .code("save_room", room(json!(hall.hall), "Serre", 9));
    assert_eq!(problem, "name_taken");
}

#[test]
fn a_room_without_a_price_asks_for_one() {
    let hall = Hall::on("2026-11-23");
    let room = json!({
        "room_id": null, "name": "Zolder", "capacity": null, "layout": null, "is_active": true,
        "rates": [{ "group": "lid", "per": "hour", "price": "5.00" }],
    });
    let attic = hall.administration.ask("save_room", room);
    let reservation = with(
        hall.reservation("2026-12-01", "19:00", "21:00"),
        json!({ "room_id": attic["id"] }),
    );

    let problem = hall.refused(&reservation);
    assert_eq!(problem["code"], "room_has_no_price");
    assert_eq!(
        problem["facts"],
        json!({ "room": "Zolder", "group": "sociaal" })
    );

    let own_use = with(reservation, json!({ "customer_id": null }));
    assert_eq!(hall.book(&own_use)["price"], json!([]));
}

#[test]
fn a_room_out_of_use_is_not_booked() {
    let hall = Hall::on("2026-11-23");
    let rooms = hall.administration.ask("list_rooms", json!({}));
    let mut room = rooms[0].clone();
    let fields = room.as_object_mut().expect("a room");
    let id = fields.remove("id").expect("an id");
    fields.insert("room_id".to_owned(), id);
    fields.insert("is_active".to_owned(), false.into());
    let change = hall.administration.change("save_room", room);

    let reservation = hall.reservation("2026-12-01", "19:00", "21:00");
    assert_eq!(hall.refused(&reservation)["code"], "room_not_in_use");
    hall.administration
        .ask("undo_change", json!({ "change_id": change }));
    hall.book(&reservation);
}

#[test]
fn what_cannot_be_meant_is_told_and_books_nothing() {
    let hall = Hall::on("2026-11-23");
    let nobody = key();
    let extra = |change: Value| {
        let lunch = json!({
            "service_id": null, "text": "Lunch", "quantity": "10", "unit": "persoon",
            "unit_price": "9.50", "price_basis": "excluding_vat", "vat_class": "9",
            "vat_reason": null, "enterprise": "keuken",
        });
        json!({ "extras": [with(lunch, change)] })
    };
    for (change, code) in [
        (json!({ "begin": "25:00" }), "field_not_right"),
        (json!({ "begin": "7 uur" }), "field_not_right"),
        (json!({ "begin": "" }), "field_not_right"),
        (json!({ "date": "1026-12-01" }), "field_not_right"),
        (json!({ "date": "9026-12-01" }), "field_not_right"),
        (json!({ "date": "2026-02-30" }), "input_unreadable"),
        (json!({ "end_date": "2027-02-01" }), "reservation_too_long"),
        (json!({ "set_up_minutes": 1441 }), "reservation_too_long"),
        (json!({ "set_up_minutes": -1 }), "input_unreadable"),
        (json!({ "title": " " }), "field_not_right"),
        (json!({ "note": "n".repeat(2001) }), "text_too_long"),
        (json!({ "room_id": nobody }), "not_found"),
        (json!({ "customer_id": nobody }), "not_found"),
        (
            json!({ "state": "took_place" }),
            "reservation_cannot_become",
        ),
        (extra(json!({ "quantity": "0" })), "quantity_zero"),
        (extra(json!({ "text": "" })), "line_text_missing"),
        (extra(json!({ "vat_class": "19" })), "vat_rate_unknown"),
        (extra(json!({ "vat_class": "hoog" })), "vat_class_unknown"),
        (
            extra(json!({ "vat_class": "vrijgesteld" })),
            "exempt_without_reason",
        ),
        (extra(json!({ "quantity": "1e12" })), "number_not_plausible"),
        (
            extra(json!({ "quantity": "1000000000", "unit_price": "1000000000" })),
            "amount_too_large",
        ),
        (extra(json!({ "service_id": nobody })), "not_found"),
    ] {
        let reservation = with(
            hall.reservation("2026-12-01", "19:00", "21:00"),
            change.clone(),
        );
        let problem = hall.refused(&reservation);
        assert_eq!(problem["code"], code, "{change:#}: {problem:#}");
    }
    assert_eq!(hall.on_days("2026-11-01", "2027-10-31"), [""; 0]);
    hall.administration.is_clean();
}

#[test]
fn what_is_still_to_come_has_not_taken_place() {
    let hall = Hall::on("2026-11-23");
    let booked = hall.book(&hall.reservation("2026-11-24", "19:00", "21:00"));
    for state in ["took_place", "no_show"] {
        let code = hall
            .administration
            .code("set_reservation_state", to_state(&booked, state));
        assert_eq!(code, "reservation_not_yet");
    }
}

#[test]
fn a_cancelled_reservation_comes_back_only_to_a_free_room() {
    let hall = Hall::on("2026-11-23");
    let first = hall.book(&hall.reservation("2026-12-01", "19:00", "21:00"));
    let cancel = json!({
        "reservation_id": first["id"], "state": "cancelled", "reason": "zieke voorzitter",
    });
    let change = hall.administration.change("set_reservation_state", cancel);
    let known = json!({ "reservation_id": first["id"] });
    let known = hall.administration.ask("get_reservation", known);
    assert_eq!(known["cancel_reason"], "zieke voorzitter");
    hall.book(&hall.reservation("2026-12-01", "20:00", "22:00"));

    let code = hall
        .administration
        .code("set_reservation_state", to_state(&first, "confirmed"));
    assert_eq!(code, "reservation_clashes");
    let code = hall
        .administration
        .code("undo_change", json!({ "change_id": change }));
    assert_eq!(code, "changed_since", "undo is no way around it");
    assert_eq!(
        hall.on_days("2026-12-01", "2026-12-01"),
        [
            "2026-12-01 19:00-21:00 Grote zaal: Wijkberaad, cancelled",
            "2026-12-01 20:00-22:00 Grote zaal: Wijkberaad, confirmed",
        ]
    );
}

//! Customers by hand, the lines that wait for them, and a draft for one of them now.

use serde_json::{Value, json};

use super::{Hall, key};

fn customer(name: &str) -> Value {
    json!({
        "party_id": null, "number": null, "name": name, "attention": null,
        "address": {
            "street": "Proeflaan", "house_number": "7", "addition": "", "postcode": "1241 ab",
            "city": "Voorbeelddam", "country": "",
        },
        "email": "bestuur@example.org", "kvk_number": null, "oin": null, "vat_id": null,
        "group": "buurt", "payment_days": null, "reference": null, "price_basis": null,
    })
}

fn line(party: &Value, text: &str, basis: &str) -> Value {
    json!({
        "line_id": null, "party_id": party, "supply_date": "2026-11-20", "text": text,
        "quantity": "2", "unit": "uur", "unit_price": "12.50", "price_basis": basis,
        "discount_percent": "0", "vat_class": "21", "vat_reason": null, "enterprise": "opdrachten",
        "reference": null,
    })
}

#[test]
fn a_customer_written_down_can_be_billed_at_once() {
    let hall = Hall::on("2026-11-23");
    let name = "Buurtkoor Şükrü Öztürk-van der Wöhlenbergh";

    let saved = hall.administration.ask("save_customer", customer(name));

    let number = saved["number"].as_str().expect("a number");
    assert!(number.parse::<u32>().expect("digits") > 1000, "{number}");
    assert_eq!(saved["address"]["postcode"], "1241 AB");
    assert_eq!(saved["price_basis"], "including_vat", "no business");
    let again = hall.administration.ask("save_customer", customer(name));
    assert_eq!(again, saved, "the same form, sent twice");

    let which = json!({ "party_id": saved["party_id"] });
    let draft = hall.administration.ask("draft_for_customer", which.clone());
    assert_eq!(draft["lines"], json!([]), "empty, to write in");
    assert_eq!(draft["price_basis"], "including_vat");
    let twice = hall.administration.ask("draft_for_customer", which);
    assert_eq!(twice["id"], draft["id"], "a double click makes one draft");
    hall.administration.is_clean();
}

#[test]
fn a_customer_can_be_changed_and_the_change_undone() {
    let hall = Hall::on("2026-11-23");
    let which = json!({ "party_id": hall.council });
    let before = hall.administration.ask("get_customer", which.clone());
    let mut changed = before.clone();
    let fields = changed.as_object_mut().expect("a customer");
    fields.remove("is_person");
    fields.remove("price_basis_chosen");
    fields.insert("name".to_owned(), "Gemeente Voorbeelddam-Oost".into());
    fields.insert("price_basis".to_owned(), "excluding_vat".into());
    let booked = hall.book(&hall.reservation("2026-12-01", "19:00", "21:00"));

    let change = hall.administration.change("save_customer", changed);

    let after = hall.administration.ask("get_customer", which.clone());
    assert_eq!(after["name"], "Gemeente Voorbeelddam-Oost");
    assert_eq!(after["number"], before["number"]);
    assert_eq!(after["price_basis_chosen"], true);
    let found = hall
        .administration
        .ask("search", json!({ "text": "wijkberaad oost" }));
    assert_eq!(
        found[0]["id"], booked["id"],
        "the reservation is found by the new name"
    );
    hall.administration
        .ask("undo_change", json!({ "change_id": change }));
    assert_eq!(hall.administration.ask("get_customer", which), before);
}

#[test]
fn what_is_no_customer_is_refused() {
    let hall = Hall::on("2026-11-23");
    let long = "a".repeat(201);
    for (field, value, code) in [
        ("name", json!(""), "field_not_right"),
        ("name", json!(long), "text_too_long"),
        ("kvk_number", json!("1234"), "field_not_right"),
        ("oin", json!("1"), "field_not_right"),
        ("vat_id", json!("NL1"), "field_not_right"),
        ("email", json!("geen adres"), "field_not_right"),
        ("payment_days", json!(366), "field_not_right"),
        ("payment_days", json!(-1), "input_unreadable"),
        ("reference", json!(long), "text_too_long"),
        ("party_id", json!(key()), "not_found"),
    ] {
        let mut wrong = customer("Toneelgroep De Proef");
        wrong[field] = value;
        let problem = hall.administration.refused("save_customer", wrong);
        assert_eq!(problem["code"], code, "{field}: {problem:#}");
    }
    let known = json!({ "party_id": hall.council });
    let known = hall.administration.ask("get_customer", known);
    let mut twin = customer("Toneelgroep De Proef");
    twin["number"] = known["number"].clone();
    if known["number"] != "" {
        assert_eq!(
            hall.administration.code("save_customer", twin),
            "customer_exists"
        );
    }
    let mut twin = customer("Toneelgroep De Proef");
    twin["oin"] = known["oin"].clone();
    twin["kvk_number"] = known["kvk_number"].clone();
    let problem = hall.administration.refused("save_customer", twin);
    assert_eq!(problem["code"], "customer_exists");
    assert_eq!(problem["facts"]["name"], "Gemeente Voorbeelddam");
}

#[test]
fn a_line_by_hand_waits_until_a_draft_takes_it() {
    let hall = Hall::on("2026-11-23");
    let saved = hall
        .administration
        .ask("save_customer", customer("Toneelgroep De Proef"));
    let party = &saved["party_id"];
    let mut wanted = line(party, "Decor schilderen", "including_vat");
    wanted["line_id"] = key().into();

    let first = hall.administration.ask("save_open_line", wanted.clone());
    let again = hall.administration.ask("save_open_line", wanted.clone());
    assert_eq!(first, again, "a double click makes one line");
    assert_eq!(first["amount"], 2500);
    wanted["quantity"] = "3".into();
    let changed = hall.administration.ask("save_open_line", wanted.clone());
    assert_eq!(changed["amount"], 3750);

    let which = json!({ "party_id": party });
    let draft = hall.administration.ask("draft_for_customer", which.clone());
    assert_eq!(draft["payable"], 3750);
    assert_eq!(draft["lines"].as_array().map(Vec::len), Some(1));
    let open = hall.administration.ask("list_open_lines", which.clone());
    assert_eq!(open, json!([]));
    let twice = hall.administration.ask("draft_for_customer", which);
    assert_eq!(twice["id"], draft["id"]);

    wanted["quantity"] = "4".into();
    let code = hall.administration.code("save_open_line", wanted.clone());
    assert_eq!(code, "line_not_open");
    let gone = json!({ "line_id": wanted["line_id"] });
    let code = hall.administration.code("delete_open_line", gone);
    assert_eq!(code, "line_not_open");
}

#[test]
fn a_line_that_was_deleted_can_come_back() {
    let hall = Hall::on("2026-11-23");
    let party = json!(hall.council);
    let saved = hall.administration.ask(
        "save_open_line",
        line(&party, "Zwerfvuilronde", "excluding_vat"),
    );
    let which = json!({ "party_id": party });
    let before = hall.administration.ask("list_open_lines", which.clone());

    let gone = json!({ "line_id": saved["id"] });
    let change = hall.administration.change("delete_open_line", gone.clone());
    assert_eq!(
        hall.administration.code("delete_open_line", gone),
        "not_found"
    );
    hall.administration
        .ask("undo_change", json!({ "change_id": change }));
    assert_eq!(hall.administration.ask("list_open_lines", which), before);
}

#[test]
fn the_lines_that_wait_are_with_vat_or_without_and_never_both() {
    let hall = Hall::on("2026-11-23");
    let party = json!(hall.council);
    hall.administration.ask(
        "save_open_line",
        line(&party, "Zwerfvuilronde", "excluding_vat"),
    );

    let problem = hall
        .administration
        .refused("save_open_line", line(&party, "Vlaggen", "including_vat"));

    assert_eq!(problem["code"], "prices_mixed");
    let why = problem["words"]["why"].as_str().expect("words");
    assert!(why.contains("exclusief btw"), "{why}");
}

#[test]
fn what_is_no_line_is_refused() {
    let hall = Hall::on("2026-11-23");
    for (field, value, code) in [
        ("text", json!(" "), "line_text_missing"),
        ("quantity", json!("0"), "quantity_zero"),
        ("quantity", json!("0.1234567"), "number_not_plausible"),
        ("unit_price", json!("1e10"), "number_not_plausible"),
        ("discount_percent", json!("101"), "number_not_plausible"),
        ("vat_class", json!("vrijgesteld"), "exempt_without_reason"),
        ("vat_class", json!("19"), "vat_rate_unknown"),
        ("supply_date", json!("1026-11-20"), "field_not_right"),
        ("enterprise", json!("e".repeat(201)), "text_too_long"),
        ("party_id", json!(key()), "not_found"),
        ("colour", json!("red"), "input_unreadable"),
    ] {
        let mut wrong = line(&json!(hall.council), "Zwerfvuilronde", "excluding_vat");
        wrong[field] = value;
        let problem = hall.administration.refused("save_open_line", wrong);
        assert_eq!(problem["code"], code, "{field}: {problem:#}");
    }
}

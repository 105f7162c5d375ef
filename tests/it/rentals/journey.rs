//! From the request for a room to the paper: the whole chain, command by command.

use std::process::Command;

use documents::ubl::rules::{Weight, check};
use serde_json::{Value, json};

use super::Hall;

#[test]
fn a_room_a_lunch_and_a_beamer_come_to_one_invoice_that_says_why_the_rent_has_no_vat() {
    let hall = Hall::on("2026-11-23");
    hall.administration.end_month("2026-10", "2026-10-31");
    let service = |name: &str, price: &str, class: &str, enterprise: &str| {
        let service = json!({
            "service_id": null, "name": name, "unit": "keer", "unit_price": price,
            "price_basis": "excluding_vat", "vat_class": class, "vat_reason": null,
            "enterprise": enterprise, "is_active": true,
        });
        hall.administration.ask("save_service", service)
    };
    let extra = |service: &Value, quantity: &str| {
        let mut extra = service.clone();
        let fields = extra.as_object_mut().expect("a service");
        let id = fields.remove("id").expect("an id");
        let name = fields.remove("name").expect("a name");
        fields.remove("is_active");
        fields.insert("service_id".to_owned(), id);
        fields.insert("text".to_owned(), name);
        fields.insert("quantity".to_owned(), quantity.into());
        extra
    };
    let lunch = service("Lunch buurtkeuken", "9.50", "9", "keuken");
    let beamer = service("Beamer met techniek", "35.00", "21", "verhuur");

    // An option first, looked at before it is booked.
    let mut reservation = hall.reservation("2026-11-23", "09:00", "12:00");
    reservation["title"] = "Inloopochtend".into();
    reservation["state"] = "option".into();
    reservation["option_until"] = "2026-11-22".into();
    let look = json!({ "reservation": reservation, "reservation_id": null, "repeat": null });
    let look = hall.administration.ask("check_reservation", look);
    assert_eq!(look["problem"], Value::Null, "{look:#}");
    assert_eq!(look["minutes"], 180);
    assert_eq!(look["total_excluding_vat"], 8250);
    let booked = hall.book(&reservation);
    assert_eq!(booked["state"], "option");
    hall.state(&booked, "confirmed");

    // Lunch and beamer join it, it takes place, and is billed.
    reservation["state"] = "confirmed".into();
    reservation["extras"] = json!([extra(&lunch, "12"), extra(&beamer, "1")]);
    let change = json!({
        "reservation_id": booked["id"], "reservation": reservation, "which": "this",
    });
    hall.administration.ask("change_reservation", change);
    hall.state(&booked, "took_place");
    let which = json!({ "party_id": hall.council });
    let draft = hall.administration.ask("draft_for_customer", which);
    assert_eq!(draft["net"], 8250 + 11_400 + 3500);
    assert_eq!(draft["vat_total"], 1026 + 735);
    let finalise = json!({ "draft_id": draft["id"], "issue_date": null });
    let invoice = hall.administration.ask("finalise_invoice", finalise);

    let known = json!({ "reservation_id": booked["id"] });
    let known = hall.administration.ask("get_reservation", known);
    assert_eq!(known["billed"], "invoiced");

    let which = |kind: &str| json!({ "invoice_id": invoice["id"], "kind": kind });
    let pdf = hall.administration.document(which("pdf"));
    let path = hall.administration.folder().join("factuur.pdf");
    std::fs::write(&path, pdf).expect("a test may write in its own folder");
    let text = Command::new("pdftotext")
        .args(["-layout".as_ref(), path.as_os_str(), "-".as_ref()])
        .output()
        .expect("pdftotext is installed, as for the tests of paper");
    let text = String::from_utf8_lossy(&text.stdout);
    for part in [
        "Grote zaal – Inloopochtend, 09:00–12:00",
        "Lunch buurtkeuken",
        "Beamer met techniek",
        "Vrijgesteld van btw: Verhuur onroerende zaak, art. 11 lid 1 b Wet OB 1968",
    ] {
        assert!(text.contains(part), "«{part}» is not on the paper:\n{text}");
    }
    let e_invoice = hall.administration.document(which("ubl"));
    let broken: Vec<String> = check(&e_invoice)
        .expect("it is UBL")
        .into_iter()
        .filter(|broken| broken.rule.weight == Weight::Fatal)
        .map(|broken| broken.rule.id.to_owned())
        .collect();
    assert_eq!(broken, [""; 0]);
    let xml = String::from_utf8_lossy(&e_invoice);
    assert!(xml.contains("Verhuur onroerende zaak, art. 11 lid 1 b Wet OB 1968"));
    hall.administration.is_clean();
}

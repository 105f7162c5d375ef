//! A sample cooperative of several years: everything in it is as true as what people enter.

use std::path::Path;

use acceptance::{TestAdministration, checked};
use application::{Clock, DEMO_PASSPHRASE, DemoOptions, Door, DoorOptions, KeyCost, make_demo};
use serde_json::{Value, json};
use tempfile::TempDir;

fn aged(folder: &Path, years: u16) -> Door {
    let file = folder.join("oud.kas");
    let options = DemoOptions {
        seed: 7,
        years: Some(years),
        percent: 2,
        key_cost: KeyCost::FOR_TESTS,
        ..DemoOptions::default()
    };
    make_demo(&file, &options).expect("a sample can be made");
    let door = Door::new(DoorOptions {
        clock: Clock::Fixed("2026-01-05T12:00:00Z".parse().expect("a moment")),
        ..DoorOptions::default()
    });
    let open = json!({ "path": file, "user_name": null, "passphrase": DEMO_PASSPHRASE });
    door.ask("open_administration", open)
        .expect("a sample can be opened");
    door
}

fn ask(door: &Door, command: &str, input: Value) -> Value {
    door.ask(command, input)
        .unwrap_or_else(|problem| panic!("{command}: {problem:#}"))
}

#[test]
fn years_of_work_check_clean_and_say_which_documents_were_not_kept() {
    let folder = TempDir::new().unwrap();
    let door = aged(folder.path(), 8);

    let lines = checked(&door);
    for line in &lines {
        assert_eq!(line["ok"], true, "{line:#}");
    }
    let line = |check: &str| lines.iter().find(|line| line["check"] == check);
    assert!(line("documents-not-kept").is_some(), "{lines:#?}");

    let list = |offset: u64| {
        let input = json!({ "search": "", "kind": null, "offset": offset, "limit": 1 });
        ask(&door, "list_invoices", input)
    };
    let newest = list(0);
    let total = newest["total"].as_u64().unwrap();
    assert!(total > 100, "{total} invoices");
    let oldest = list(total - 1);
    assert!(
        oldest["rows"][0]["issue_date"]
            .as_str()
            .unwrap()
            .starts_with("2018-")
    );
    let pdf = |list: &Value| {
        let which = json!({ "invoice_id": list["rows"][0]["id"], "kind": "pdf" });
        door.ask("get_document", which)
    };
    assert!(pdf(&newest).is_ok(), "the last year has its documents");
    assert_eq!(pdf(&oldest).unwrap_err()["code"], "document_not_kept");
    let tills = ask(&door, "list_till_sessions", json!({ "limit": 1 }));
    assert_eq!(tills[0]["opened_by"], "Directeur");
    let pages = json!({ "invoice_id": oldest["rows"][0]["id"] });
    assert_eq!(
        ask(&door, "preview_pages", pages)["pages"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn the_same_seed_makes_the_same_years() {
    let figures = || {
        let folder = TempDir::new().unwrap();
        let door = aged(folder.path(), 2);
        [
            ask(&door, "month_figures", json!({ "month": "2025-06" })),
            ask(
                &door,
                "list_people",
                json!({ "search": "", "role": null, "offset": 0, "limit": 9 }),
            ),
            reservations(&door, "2025-06-01", "2026-06-30").into(),
            ask(&door, "list_grants", json!({})),
        ]
    };
    assert_eq!(figures(), figures());
}

fn reservations(door: &Door, from: &str, to: &str) -> Vec<Value> {
    let input = json!({ "from": from, "to": to, "room_id": null });
    ask(door, "list_reservations", input)
        .as_array()
        .expect("a list")
        .clone()
}

#[test]
fn what_took_place_in_a_room_is_on_an_invoice_and_what_is_to_come_is_booked() {
    let folder = TempDir::new().unwrap();
    let door = aged(folder.path(), 3);

    let past = reservations(&door, "2024-01-01", "2025-12-31");
    let with = |rows: &[Value], state: &str| -> Vec<Value> {
        let has = |row: &&Value| row["state"] == state;
        rows.iter().filter(has).cloned().collect()
    };
    let took_place = with(&past, "took_place");
    assert!(took_place.iter().any(|row| row["billed"] == "invoiced"));
    for row in took_place {
        let billed = if row["customer_id"].is_null() {
            "no"
        } else {
            "invoiced"
        };
        assert_eq!(row["billed"], billed, "{row:#}");
    }
    let any = |is: &dyn Fn(&Value) -> bool| past.iter().any(is);
    assert!(any(&|row| !row["series_id"].is_null()), "some repeat");
    assert!(any(&|row| row["customer_id"].is_null()), "some are our own");
    assert!(any(
        &|row| row["state"] == "cancelled" && !row["cancel_reason"].is_null()
    ));
    for class in ["9", "21"] {
        let extras = |row: &Value| row["extras"].as_array().unwrap().clone();
        assert!(any(&|row| extras(row)
            .iter()
            .any(|extra| extra["vat_class"] == class)));
    }

    let coming = reservations(&door, "2026-01-01", "2026-06-30");
    let in_january = |row: &&Value| row["date"].as_str().unwrap().starts_with("2026-01");
    assert!(coming.iter().filter(in_january).count() > 10);
    assert!(!with(&coming, "option").is_empty());
    assert!(with(&coming, "took_place").is_empty());
}

#[test]
fn own_income_grows_from_almost_nothing_to_almost_half() {
    let folder = TempDir::new().unwrap();
    let door = aged(folder.path(), 3);

    let years = json!({ "from_year": 2023, "to_year": 2025 });
    let income = ask(&door, "own_income", years);
    let share = |year: &Value| year["sums"]["share"]["percent"].as_u64().unwrap();
    let shares: Vec<u64> = income["years"]
        .as_array()
        .unwrap()
        .iter()
        .map(share)
        .collect();
    assert!(shares.is_sorted(), "{shares:?}");
    assert!((1..12).contains(&shares[0]), "{shares:?}");
    assert!((38..54).contains(&shares[2]), "{shares:?}");

    let grants = ask(&door, "list_grants", json!({}));
    let grants = grants.as_array().unwrap();
    assert!(
        grants.iter().all(|grant| grant["due"] == 0),
        "every month is booked"
    );
    let ending = |grant: &&Value| (1..90).contains(&grant["ends_in_days"].as_i64().unwrap());
    let ending = grants.iter().find(ending).expect("a grant ends soon");
    let which = json!({ "grant_id": ending["id"] });
    let told = ask(&door, "income_without_grant", which);
    let percent = |sums: &str| told[sums]["share"]["percent"].as_u64().unwrap();
    assert!(percent("without") > percent("with"), "{told:#}");
}

#[test]
fn an_administration_that_keeps_everything_says_nothing_of_what_is_not_kept() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let lines = administration.checked();
    let not_kept = |line: &Value| line["check"] == "documents-not-kept";
    assert!(!lines.iter().any(not_kept), "{lines:#?}");
}

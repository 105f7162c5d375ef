//! A sample cooperative of several years: everything in it is as true as what people enter.

use std::path::Path;

use acceptance::TestAdministration;
use application::{DEMO_PASSPHRASE, DemoOptions, Door, DoorOptions, KeyCost, make_demo};
use serde_json::{Value, json};
use tempfile::TempDir;

fn aged(folder: &Path, years: u16) -> Door {
    let file = folder.join("oud.kas");
    let options = DemoOptions {
        seed: 7,
        years,
        percent: 2,
        key_cost: KeyCost::FOR_TESTS,
        ..DemoOptions::default()
    };
    make_demo(&file, &options).expect("a sample can be made");
    let door = Door::new(DoorOptions::default());
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

    let report = ask(&door, "check_file", json!({}));
    assert_eq!(report["ok"], true, "{report:#}");
    let lines = report["lines"].as_array().unwrap();
    let line = |check: &str| lines.iter().find(|line| line["check"] == check);
    assert!(line("documents-not-kept").is_some(), "{report:#}");

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
        ]
    };
    assert_eq!(figures(), figures());
}

#[test]
fn an_administration_that_keeps_everything_says_nothing_of_what_is_not_kept() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let report = administration.ask("check_file", json!({}));
    assert!(!report.to_string().contains("documents-not-kept"));
}

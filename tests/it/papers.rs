//! Saving the documents of a period, as issued.

use std::collections::BTreeSet;
use std::fs;

use acceptance::{Sample, TestAdministration};
use serde_json::{Value, json};

fn names(folder: &std::path::Path) -> BTreeSet<String> {
    let files = fs::read_dir(folder).expect("the folder was made").flatten();
    files
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn a_period_is_saved_with_every_page_e_invoice_and_certificate() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let out = administration
        .folder()
        .join("Oktober 2026, voor de boekhouder – €");
    let period = json!({ "from": "2026-10-31", "to": "2026-10-31", "directory": out });

    let saved = administration.ask("save_documents", period.clone());

    let expected = Sample::voorbeeldwijk().expected();
    let customers = expected["customers"].as_object().expect("customers");
    let documents: Vec<&Value> = customers
        .values()
        .filter(|customer| customer["kind"] != "held_back_zero")
        .collect();
    let electronic = documents
        .iter()
        .filter(|it| !it["buyer_legal_id"].is_null())
        .count();
    let certificates = expected["certificates"]["can"]
        .as_array()
        .expect("a list")
        .len();
    let names = names(&out);
    let ending = |ending: &str| names.iter().filter(|name| name.ends_with(ending)).count();
    assert_eq!(ending(".pdf"), documents.len() + certificates, "{names:#?}");
    assert_eq!(ending(".xml"), electronic, "{names:#?}");
    assert_eq!(saved["files"], names.len());
    for invoice in administration.invoices() {
        let number = invoice["number"].as_str().expect("a number");
        let bytes = fs::read(out.join(format!("{number}.pdf"))).expect("it is named by its number");
        let issued = administration.document(json!({ "invoice_id": invoice["id"], "kind": "pdf" }));
        assert!(bytes == issued, "{number} is not as it was issued");
    }

    assert_eq!(
        administration.ask("save_documents", period),
        saved,
        "again is harmless"
    );
}

#[test]
fn a_day_without_documents_saves_none() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let out = administration.folder().join("niets");

    let period = json!({ "from": "2026-10-01", "to": "2026-10-30", "directory": out });

    assert_eq!(administration.ask("save_documents", period)["files"], 0);
}

#[test]
fn a_file_of_somebody_else_is_not_written_over() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let out = administration.folder().join("uit");
    fs::create_dir(&out).expect("a test may make a folder");
    let theirs = out.join("2026-V-0413.pdf");
    fs::write(&theirs, "van iemand anders").expect("a test may write");

    let period = json!({ "from": "2026-10-31", "to": "2026-10-31", "directory": out });

    assert_eq!(
        administration.code("save_documents", period),
        "cannot_write"
    );
    assert_eq!(
        fs::read_to_string(&theirs).expect("it is there"),
        "van iemand anders"
    );
}

#[test]
fn a_folder_that_is_a_file_is_refused_in_words() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let out = administration.folder().join("uit");
    fs::write(&out, "een bestand").expect("a test may write");

    let period = json!({ "from": "2026-10-31", "to": "2026-10-31", "directory": out });

    assert_eq!(
        administration.code("save_documents", period),
        "cannot_write"
    );
}

//! The sample cooperative that can be thrown away.

use std::fs;
use std::path::Path;

use acceptance::{PASSPHRASE, TestAdministration};
use serde_json::{Value, json};

fn files_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("the folder of a test is there")
        .map(|entry| {
            let entry = entry.expect("it can be listed");
            entry.file_name().to_string_lossy().into_owned()
        })
        .collect();
    names.sort_unstable();
    names
}

fn make(administration: &TestAdministration) -> Value {
    let path = administration.folder().join("Voorbeeldwijk.kas");
    administration.ask("make_sample", json!({ "path": path, "language": "en" }))
}

#[test]
fn a_sample_is_opened_says_what_it_is_and_leaves_nothing_when_thrown_away() {
    let administration = TestAdministration::on("2026-11-22");
    administration.ask("lock_administration", json!({}));
    let before = files_in(administration.folder());

    let made = make(&administration);
    assert_eq!(made["state"], "open");
    assert_eq!(made["is_sample"], true);
    assert_eq!(made["language"], "en");
    assert!(!administration.invoices().is_empty());

    // A second click, or the next day: the same one, not another.
    let again = make(&administration);
    assert_eq!(again["path"], made["path"]);

    let gone = administration.ask("discard_sample", json!({ "path": made["path"] }));
    assert_eq!(gone["state"], "closed");
    assert_eq!(files_in(administration.folder()), before);
}

#[test]
fn only_a_sample_is_ever_thrown_away() {
    let administration = TestAdministration::with_the_lists("2026-11-22");
    let file = administration.file();
    let before = files_in(administration.folder());

    for state in ["open", "locked"] {
        assert_eq!(
            administration.code("discard_sample", json!({ "path": file })),
            "not_a_sample",
            "{state}"
        );
        administration.ask("lock_administration", json!({}));
    }
    assert!(files_in(administration.folder()).len() <= before.len());
    let open = json!({ "path": file, "user_name": null, "passphrase": PASSPHRASE });
    administration.ask("open_administration", open);
    administration.is_clean();
}

#[test]
fn a_file_with_the_name_of_the_sample_is_left_alone() {
    let administration = TestAdministration::on("2026-11-22");
    let path = administration.folder().join("Voorbeeldwijk.kas");
    fs::write(&path, "mijn eigen aantekeningen").expect("a test may write in its own folder");

    assert_eq!(
        administration.code("make_sample", json!({ "path": path, "language": "nl" })),
        "file_exists"
    );
    assert_eq!(
        administration.code("discard_sample", json!({ "path": path })),
        "not_a_sample"
    );
    let kept = fs::read_to_string(&path).expect("it is still there");
    assert_eq!(kept, "mijn eigen aantekeningen");
}

#[test]
fn a_new_file_in_a_folder_that_is_not_there_is_told_so() {
    let administration = TestAdministration::on("2026-11-22");
    let path = administration.folder().join("nergens").join("kas.kas");

    let refused = administration.refused(
        "create_administration",
        json!({
            "path": path,
            "organisation_name": "",
            "user_name": "Chantal",
            "passphrase": PASSPHRASE,
            "language": "nl",
        }),
    );

    assert_eq!(refused["code"], "folder_missing");
    let why = refused["words"]["why"].as_str().unwrap_or_default();
    assert!(why.contains("nergens"), "{why}");
    assert!(!why.contains("kas.kas"), "{why}");
}

//! Checking the file: clean when it is, and not when somebody tampered with it.

use std::fs;

use acceptance::{PASSPHRASE, TestAdministration};
use serde_json::{Value, json};

#[test]
fn an_empty_file_is_clean() {
    TestAdministration::on("2026-11-22").is_clean();
}

#[test]
fn a_file_with_a_month_in_it_is_clean_and_says_what_was_verified() {
    let administration = TestAdministration::with_october_ended("2026-11-22");

    let lines = administration.checked();

    for check in [
        "seals",
        "structure",
        "references",
        "audit",
        "ledger",
        "invoice-numbers",
        "invoices-booked",
        "documents",
    ] {
        let line = lines
            .iter()
            .find(|line| line["check"] == check && line["ok"] == true);
        let sentence = line
            .and_then(|line| line["sentence"].as_str())
            .unwrap_or_default();
        assert!(
            sentence.contains(' '),
            "{check} is told in a sentence: {lines:#?}"
        );
    }
}

#[test]
fn a_byte_changed_anywhere_in_the_file_is_found() {
    let whole = TestAdministration::with_october_ended("2026-11-22");
    whole.ask("lock_administration", json!({}));
    let file = fs::read(whole.file()).expect("the file is there");
    let page = 4096;
    assert!(file.len() > 20 * page, "there are pages to change");

    for place in (page..file.len()).step_by(file.len() / 12) {
        let mut changed = file.clone();
        changed[place] ^= 1;
        fs::write(whole.file(), &changed).expect("a test may change its own file");

        let open = json!({ "path": whole.file(), "user_name": null, "passphrase": PASSPHRASE });
        let opened = whole.call("open_administration", open);
        let found = if opened.get("problem").is_some() {
            opened
        } else {
            whole.call("check_file", json!({ "part": 0 }))
        };

        let says_damaged = found["problem"]["code"] == "file_damaged";
        let says_wrong = found["ok"]["result"]["ok"] == false;
        assert!(
            says_damaged || says_wrong,
            "byte {place} was changed: {found:#}"
        );
        whole.ask("lock_administration", json!({}));
    }
}

#[test]
fn a_first_page_that_was_changed_is_damage_and_no_wrong_passphrase() {
    let administration = TestAdministration::with_the_lists("2026-11-22");
    administration.ask("lock_administration", json!({}));
    let mut file = fs::read(administration.file()).expect("the file is there");
    file[100] ^= 1;
    fs::write(administration.file(), &file).expect("a test may change its own file");

    let open = |passphrase: &str| json!({ "path": administration.file(), "user_name": null, "passphrase": passphrase });
    assert_eq!(
        administration.code("open_administration", open(PASSPHRASE)),
        "file_damaged"
    );
    assert_eq!(
        administration.code("open_administration", open("iets heel anders")),
        "wrong_passphrase"
    );
}

#[test]
fn the_key_file_of_another_file_does_not_open_this_one() {
    let one = TestAdministration::on("2026-11-22");
    let other = TestAdministration::on("2026-11-22");
    for administration in [&one, &other] {
        administration.ask("lock_administration", json!({}));
    }
    let is_database = |name: &std::path::Path| name.file_name() == one.file().file_name();
    for entry in fs::read_dir(other.folder())
        .expect("the folder is there")
        .flatten()
    {
        if !is_database(&entry.path()) {
            fs::copy(entry.path(), one.folder().join(entry.file_name())).expect("a test may copy");
        }
    }

    let open = json!({ "path": one.file(), "user_name": null, "passphrase": PASSPHRASE });
    let problem: Value = one.refused("open_administration", open);
    assert_ne!(problem["code"], "internal", "{problem:#}");
    assert!(
        !problem["words"]["why"]
            .as_str()
            .unwrap_or_default()
            .is_empty()
    );
}

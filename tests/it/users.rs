//! Opening and closing the file.

use std::fs;

use acceptance::{PASSPHRASE, TestAdministration};
use serde_json::json;

#[test]
fn what_is_asked_before_a_file_is_open_is_refused() {
    let administration = TestAdministration::on("2026-11-22");
    administration.ask("lock_administration", json!({}));

    assert_eq!(administration.code("list_rooms", json!({})), "nothing_open");
    assert_eq!(
        administration.ask("door_status", json!({}))["state"],
        "closed"
    );
}

#[test]
fn a_wrong_passphrase_is_told_from_a_missing_file() {
    let administration = TestAdministration::on("2026-11-22");
    administration.ask("lock_administration", json!({}));
    let open = |path: std::path::PathBuf, passphrase: &str| {
        let input = json!({ "path": path, "user_name": null, "passphrase": passphrase });
        administration.code("open_administration", input)
    };

    assert_eq!(
        open(administration.file(), "iets heel anders"),
        "wrong_passphrase"
    );
    assert_eq!(
        open(administration.folder().join("weg.kas"), PASSPHRASE),
        "file_not_found"
    );
}

#[test]
fn a_new_file_is_never_made_over_an_old_one() {
    let administration = TestAdministration::on("2026-11-22");
    let input = json!({
        "path": administration.file(),
        "organisation_name": "",
        "user_name": "Dirk",
        "passphrase": PASSPHRASE,
        "language": "nl",
    });

    assert_eq!(
        administration.code("create_administration", input),
        "file_exists"
    );
    administration.is_clean();
}

#[test]
fn a_short_passphrase_is_refused_and_nothing_is_made() {
    let administration = TestAdministration::on("2026-11-22");
    let path = administration.folder().join("kort.kas");
    let input = json!({
        "path": path,
        "organisation_name": "",
        "user_name": "Dirk",
        "passphrase": "kort",
        "language": "nl",
    });

    assert_eq!(
        administration.code("create_administration", input),
        "passphrase_too_short"
    );
    assert!(!path.exists());
}

#[test]
fn the_recovery_words_open_the_file_and_set_a_new_passphrase() {
    let folder = TestAdministration::on("2026-11-22");
    let path = folder.folder().join("nieuw.kas");
    let made = folder.ask(
        "create_administration",
        json!({
            "path": path,
            "organisation_name": "De Tuin",
            "user_name": "Anna",
            "passphrase": "die vergeet ik vast",
            "language": "nl",
        }),
    );
    let words: Vec<&str> = made["words"]
        .as_array()
        .expect("words")
        .iter()
        .filter_map(|word| word.as_str())
        .collect();
    let recover = |words: String| json!({ "path": path, "words": words, "user_name": null, "new_passphrase": PASSPHRASE });

    let mut wrong = words.clone();
    wrong.swap(0, 1);
    let code = folder.code("open_with_recovery", recover(wrong.join(" ")));
    assert_eq!(code, "wrong_recovery_words");
    let sloppy = format!("  {}\n", words.join("   ").to_uppercase());
    folder.ask("open_with_recovery", recover(sloppy));
    folder.ask("lock_administration", json!({}));
    let open =
        |passphrase: &str| json!({ "path": path, "user_name": null, "passphrase": passphrase });
    assert_eq!(
        folder.code("open_administration", open("die vergeet ik vast")),
        "wrong_passphrase"
    );
    folder.ask("open_administration", open(PASSPHRASE));
}

#[test]
fn without_its_key_file_the_file_says_what_is_missing() {
    let administration = TestAdministration::on("2026-11-22");
    administration.ask("lock_administration", json!({}));
    for entry in fs::read_dir(administration.folder())
        .expect("the folder is there")
        .flatten()
    {
        if entry.path() != administration.file() {
            fs::remove_file(entry.path()).expect("a test may remove its own file");
        }
    }

    let open =
        json!({ "path": administration.file(), "user_name": null, "passphrase": PASSPHRASE });
    assert_eq!(
        administration.code("open_administration", open),
        "key_file_missing"
    );
}

#[test]
fn somebody_whose_access_was_taken_away_is_out() {
    let administration = TestAdministration::on("2026-11-22");
    let add = json!({ "name": "Bilal", "role": "bookkeeper", "passphrase": PASSPHRASE });
    administration.ask("add_user", add);
    administration.ask("remove_user", json!({ "user_name": "Bilal" }));
    administration.ask("lock_administration", json!({}));

    let open =
        json!({ "path": administration.file(), "user_name": "Bilal", "passphrase": PASSPHRASE });
    assert_eq!(
        administration.code("open_administration", open),
        "unknown_user"
    );
    let administration = administration.reopened_for("Chantal");
    assert_eq!(
        administration.code("remove_user", json!({ "user_name": "Chantal" })),
        "last_director"
    );
    administration.is_clean();
}

#[test]
fn two_doors_may_work_in_one_file_and_see_each_other() {
    let administration = TestAdministration::with_the_lists("2026-11-22");
    let other = administration.another_door();

    administration.ask("make_drafts", json!({ "month": "2026-10" }));

    let drafts = other
        .ask("list_drafts", json!({}))
        .expect("the other door reads");
    assert_eq!(drafts.as_array().map(Vec::len), Some(22));
    other
        .ask("set_language", json!({ "language": "en" }))
        .expect("the other door writes");
    administration.is_clean();
}

#[test]
fn two_doors_that_end_the_month_at_once_end_it_once() {
    let administration = TestAdministration::with_the_lists("2026-11-22");
    let other = administration.another_door();
    let step = json!({ "month": "2026-10", "issue_date": "2026-10-31" });

    std::thread::scope(|scope| {
        let there = scope.spawn(|| {
            while other.ask("month_end_step", step.clone()).expect("a step")["finished"] != true {}
        });
        administration.end_month("2026-10", "2026-10-31");
        there.join().expect("the other door does not panic");
    });

    let expected: Vec<String> = (413..=433).map(|n| format!("2026-V-{n:04}")).collect();
    assert_eq!(administration.numbers(), expected);
    let certificates = administration.ask(
        "list_certificates",
        json!({ "search": "", "offset": 0, "limit": 50 }),
    );
    assert_eq!(certificates["total"], 6);
    administration.is_clean();
}

#[test]
fn problems_are_told_in_the_language_of_the_administration() {
    let administration = TestAdministration::on("2026-11-22");
    let words =
        || administration.refused("review_month", json!({ "month": "oktober" }))["words"].take();
    let dutch = words();

    administration.ask("set_language", json!({ "language": "en" }));

    let english = words();
    for part in ["what", "why", "todo"] {
        let (dutch, english) = (dutch[part].as_str(), english[part].as_str());
        assert!(dutch.is_some_and(|it| !it.is_empty()) && english.is_some_and(|it| !it.is_empty()));
        assert_ne!(dutch, english, "{part}");
    }
}

#[test]
fn somebody_unknown_is_told_the_name_they_gave() {
    let administration = TestAdministration::on("2026-11-22");
    administration.ask("lock_administration", json!({}));

    let open =
        json!({ "path": administration.file(), "user_name": "Piet", "passphrase": PASSPHRASE });
    let problem = administration.refused("open_administration", open);

    assert_eq!(problem["code"], "unknown_user");
    assert!(problem["words"].to_string().contains("Piet"), "{problem:#}");
}

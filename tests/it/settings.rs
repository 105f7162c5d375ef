//! How the office uses the program.

use acceptance::TestAdministration;
use serde_json::json;

#[test]
fn everything_is_in_use_until_somebody_chose() {
    let administration = TestAdministration::on("2026-11-22");

    assert_eq!(
        administration.ask("get_settings", json!({})),
        json!({
            "modules": ["rooms", "farm", "people", "kitchen", "assignments"],
            "lock_minutes": 10,
        })
    );
}

#[test]
fn modules_that_were_chosen_are_kept_and_the_choice_can_be_undone() {
    let administration = TestAdministration::on("2026-11-22");
    let chosen = json!({ "modules": ["farm", "rooms", "farm"], "lock_minutes": 0 });

    let change = administration.change("save_settings", chosen);
    let administration = administration.reopened_for("Chantal");
    let kept = administration.ask("get_settings", json!({}));
    assert_eq!(
        kept,
        json!({ "modules": ["rooms", "farm"], "lock_minutes": 0 })
    );

    administration.ask("undo_change", json!({ "change_id": change }));
    assert_eq!(
        administration.ask("get_settings", json!({}))["lock_minutes"],
        10
    );
}

#[test]
fn no_module_at_all_is_a_choice_too() {
    let administration = TestAdministration::on("2026-11-22");
    let none = json!({ "modules": [], "lock_minutes": 5 });

    administration.ask("save_settings", none.clone());

    assert_eq!(administration.ask("get_settings", json!({})), none);
}

#[test]
fn a_module_that_does_not_exist_and_a_lock_after_a_day_are_refused() {
    let administration = TestAdministration::on("2026-11-22");

    assert_eq!(
        administration.code(
            "save_settings",
            json!({ "modules": ["casino"], "lock_minutes": 10 })
        ),
        "input_unreadable"
    );
    assert_eq!(
        administration.code(
            "save_settings",
            json!({ "modules": [], "lock_minutes": 481 })
        ),
        "field_not_right"
    );
}

#[test]
fn the_list_of_changes_says_why_one_can_no_longer_be_undone() {
    let administration = TestAdministration::on("2026-11-22");
    let save = |minutes: u32| {
        let input = json!({ "modules": [], "lock_minutes": minutes });
        administration.change("save_settings", input)
    };
    let first = save(5);
    let second = save(15);

    let changes = administration.ask("list_changes", json!({ "limit": 10 }));

    assert_eq!(changes[0]["id"], second.as_str());
    assert_eq!(changes[0]["can_undo"], true);
    assert_eq!(changes[0]["why_not"], json!(null));
    assert_eq!(changes[1]["id"], first.as_str());
    assert_eq!(changes[1]["can_undo"], false);
    let refused = administration.refused("undo_change", json!({ "change_id": first }));
    assert_eq!(
        changes[1]["why_not"], refused["words"],
        "the list says what undoing would say"
    );
}

#[test]
fn a_change_that_became_an_invoice_says_so_in_the_list() {
    let administration = TestAdministration::with_the_lists("2026-11-22");
    administration.ask("make_drafts", json!({ "month": "2026-10" }));
    let drafts = administration.ask("list_drafts", json!({}));
    let id = drafts[0]["id"].as_str().unwrap_or_default();
    let mut changed = administration.draft_to_save(id);
    changed["note"] = json!("Met dank");
    administration.ask("save_draft", changed);
    administration.ask(
        "finalise_invoice",
        json!({ "draft_id": id, "issue_date": "2026-11-22" }),
    );

    let changes = administration.ask("list_changes", json!({ "limit": 1 }));

    assert_eq!(changes[0]["action"], "save_draft");
    assert_eq!(changes[0]["can_undo"], false, "{changes:#}");
    assert!(changes[0]["why_not"]["why"].is_string(), "{changes:#}");
}

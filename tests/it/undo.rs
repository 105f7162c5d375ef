//! Everything that makes no fact, done and taken back: the file is again as it was.

use std::collections::BTreeMap;

use acceptance::{Sample, TestAdministration, changes};
use application::{COMMANDS, undoable_actions};
use serde_json::{Value, json};

/// Tables that differ after an undo, each with the reason.
const APART: &[(&str, &str)] = &[
    (
        "audit_line",
        "tells what was done, and that it was taken back",
    ),
    ("change", "the list of what was done"),
    ("undo_row", "what rows were before"),
    (
        "search_data",
        "pages of the index, which order themselves; what is in it is compared",
    ),
    ("search_idx", "pages of the index"),
    ("search_docsize", "by the number of an entry in the index"),
];

/// Columns that differ after an undo, each with the reason.
const COLUMNS_APART: &[(&str, &str, &str)] = &[(
    "search_entry",
    "row",
    "the number of an entry in the index, which stands nowhere else",
)];

/// What stands in the file, but for what is apart.
fn contents(office: &TestAdministration) -> BTreeMap<String, Vec<String>> {
    let mut tables = office.tables();
    for (table, _) in APART {
        assert!(tables.remove(*table).is_some(), "there is no table {table}");
    }
    for (table, column, _) in COLUMNS_APART {
        let rows = tables.get_mut(*table).expect("it is a table");
        let begin = format!("{column}=");
        for row in rows.iter_mut() {
            let kept: Vec<&str> = row
                .split('|')
                .filter(|it| !it.starts_with(&begin))
                .collect();
            *row = kept.join("|");
        }
        rows.sort();
    }
    tables
}

/// The rows that are in one only, for whoever reads the failure.
fn differences(
    before: &BTreeMap<String, Vec<String>>,
    after: &BTreeMap<String, Vec<String>>,
) -> Vec<String> {
    let mut found = Vec::new();
    for (sign, one, other) in [("-", before, after), ("+", after, before)] {
        for (table, rows) in one {
            let kept = other.get(table).map_or(&[][..], Vec::as_slice);
            let only = rows.iter().filter(|row| !kept.contains(row));
            found.extend(only.map(|row| format!("{sign} {table}: {row}")));
        }
    }
    found
}

#[track_caller]
fn is_as(office: &TestAdministration, before: &BTreeMap<String, Vec<String>>, why: &str) {
    let after = contents(office);
    if after != *before {
        panic!("{why}:\n{}", differences(before, &after).join("\n"));
    }
}

#[test]
fn everything_that_makes_no_fact_can_be_taken_back_whole_and_done_again() {
    for (action, write) in changes() {
        let office = TestAdministration::with_the_lists("2026-11-22");
        let (command, input) = write(&office.asked());
        let before = contents(&office);

        let change = office.change(command, input);
        let after = contents(&office);
        assert!(after != before, "{action} changes nothing");
        let listed = office.ask("list_changes", json!({ "limit": 1 }));
        assert_eq!(listed[0]["action"], action);
        assert_eq!(listed[0]["can_undo"], true, "{listed:#}");
        assert_eq!(listed[0]["why_not"], json!(null), "{listed:#}");

        let which = json!({ "change_id": change });
        for _ in 0..2 {
            office.ask("undo_change", which.clone());
            is_as(
                &office,
                &before,
                &format!("{action} was not taken back whole"),
            );
            assert_eq!(
                office.code("undo_change", which.clone()),
                "already_undone",
                "{action}"
            );
            let listed = office.ask("list_changes", json!({ "limit": 1 }));
            assert_eq!(listed[0]["can_redo"], true, "{listed:#}");

            office.ask("redo_change", which.clone());
            is_as(
                &office,
                &after,
                &format!("{action} was not done again whole"),
            );
            assert_eq!(
                office.code("redo_change", which.clone()),
                "not_undone",
                "{action}"
            );
        }
        office.is_clean();
    }
}

#[test]
fn no_action_that_can_be_undone_is_forgotten_here() {
    let tried: Vec<&str> = changes().map(|(action, _)| action).collect();
    let commands: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
    let forgotten: Vec<&str> = undoable_actions()
        .into_iter()
        .filter(|action| *action == "import_lists" || commands.contains(action))
        .filter(|action| !tried.contains(action))
        .collect();
    assert_eq!(
        forgotten,
        Vec::<&str>::new(),
        "give them a line in CHANGES of tests/it/examples"
    );
}

#[test]
fn an_import_of_a_whole_folder_is_one_change() {
    let office = TestAdministration::on("2026-11-22");
    let before = contents(&office);
    let input = json!({ "files": [{ "path": Sample::voorbeeldwijk().folder() }] });

    let change = office.change("run_import", input);
    office.ask("undo_change", json!({ "change_id": change }));

    is_as(&office, &before, "the import was not taken back whole");
}

fn save(office: &TestAdministration, minutes: u32) -> String {
    let settings = json!({ "modules": [], "lock_minutes": minutes });
    office.change("save_settings", settings)
}

fn minutes(office: &TestAdministration) -> Value {
    office.ask("get_settings", json!({}))["lock_minutes"].take()
}

#[test]
fn what_was_undone_step_by_step_is_done_again_step_by_step() {
    let office = TestAdministration::on("2026-11-22");
    let (first, second) = (save(&office, 1), save(&office, 2));
    let which = |change: &str| json!({ "change_id": change });
    office.ask("undo_change", which(&second));
    office.ask("undo_change", which(&first));
    assert_eq!(minutes(&office), 10);

    assert_eq!(
        office.code("redo_change", which(&second)),
        "redo_overtaken",
        "it leans on the first"
    );
    let again = office.ask("redo_change", which(&first));
    assert_eq!(
        (&again["undone"], &again["can_undo"]),
        (&json!(false), &json!(true))
    );
    assert_eq!(minutes(&office), 1);
    office.ask("redo_change", which(&second));
    assert_eq!(minutes(&office), 2);
    office.ask("undo_change", which(&second));
    assert_eq!(minutes(&office), 1);
}

#[test]
fn after_something_else_what_was_undone_is_not_done_again() {
    let office = TestAdministration::with_october_ended("2026-11-22");
    let change = save(&office, 1);
    office.ask("undo_change", json!({ "change_id": change }));
    let certificates = office.ask(
        "list_certificates",
        json!({ "search": "", "offset": 0, "limit": 50 }),
    );
    // A fact is no change in the list, but it is something else.
    let revoked =
        json!({ "certificate_id": certificates["rows"][0]["id"], "reason": "vergissing" });
    office.ask("revoke_certificate", revoked);

    let listed = office.ask("list_changes", json!({ "limit": 1 }));
    assert_eq!(
        (&listed[0]["undone"], &listed[0]["can_redo"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(
        office.code("redo_change", json!({ "change_id": change })),
        "redo_overtaken"
    );
    assert_eq!(minutes(&office), 10);
}

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
fn of_two_of_a_kind_the_first_is_taken_back_or_stays_for_a_reason() {
    let mut taken_back = 0;
    for (action, write) in changes() {
        let office = TestAdministration::with_the_lists("2026-11-22");
        let asked = office.asked();
        let (command, input) = write(&asked);
        let first = office.change(command, input);
        let (command, input) = write(&asked);
        office.call(command, input);

        let answer = office.call("undo_change", json!({ "change_id": first }));

        match answer["problem"]["code"].as_str() {
            None => taken_back += 1,
            Some(code) => assert!(
                ["changed_since", "became_fact"].contains(&code),
                "{action}: {answer:#}"
            ),
        }
        office.is_clean();
    }
    assert!(taken_back > 20, "only {taken_back} could be taken back");
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
fn what_was_undone_step_by_step_is_done_again_the_last_first() {
    let office = TestAdministration::on("2026-11-22");
    let (first, second) = (save(&office, 1), save(&office, 2));
    let which = |change: &str| json!({ "change_id": change });
    let can_redo = || {
        let listed = office.ask("list_changes", json!({ "limit": 2 }));
        [listed[1]["can_redo"] == true, listed[0]["can_redo"] == true]
    };
    office.ask("undo_change", which(&second));
    assert_eq!(can_redo(), [false, true]);
    office.ask("undo_change", which(&first));
    assert_eq!(minutes(&office), 10);

    assert_eq!(can_redo(), [true, false]);
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

/// Hours of a participant on a day that no list has; gives them and the change.
fn write_hours(office: &TestAdministration, begin: &str, end: &str) -> (Value, String) {
    let people = json!({ "search": "", "role": "deelnemer", "offset": 0, "limit": 1 });
    let people = office.ask("list_people", people);
    write_hours_of(office, &people["rows"][0]["id"], begin, end)
}

fn write_hours_of(
    office: &TestAdministration,
    person: &Value,
    begin: &str,
    end: &str,
) -> (Value, String) {
    let answer = office.call(
        "save_hours",
        json!({
            "key": uuid::Uuid::now_v7(), "hours_id": null, "person_id": person,
            "date": "2026-11-20", "begin": begin, "end": end, "break_minutes": 0,
            "minutes": null, "activity": "kas",
        }),
    );
    let change = answer["ok"]["change_id"].as_str();
    let change = change.unwrap_or_else(|| panic!("it was not written: {answer:#}"));
    (answer["ok"]["result"]["id"].clone(), change.to_owned())
}

#[test]
fn hours_that_were_deleted_come_back_though_others_were_written_since() {
    let office = TestAdministration::with_the_lists("2026-11-22");
    let (hours, _) = write_hours(&office, "09:00", "12:00");
    let deleted = office.change("delete_hours", json!({ "hours_id": hours }));
    write_hours(&office, "13:00", "15:00");

    office.ask("undo_change", json!({ "change_id": deleted }));

    office.is_clean();
}

#[test]
fn hours_do_not_come_back_beside_others_that_were_written_for_the_same_time_since() {
    let office = TestAdministration::with_the_lists("2026-11-22");
    let (hours, _) = write_hours(&office, "09:00", "12:00");
    let deleted = office.change("delete_hours", json!({ "hours_id": hours }));
    let (_, others) = write_hours(&office, "10:00", "11:00");
    let before = contents(&office);

    let which = json!({ "change_id": deleted });
    assert_eq!(office.code("undo_change", which.clone()), "changed_since");
    is_as(&office, &before, "a refused undo left something behind");

    office.ask("undo_change", json!({ "change_id": others }));
    office.ask("undo_change", which);
    // What was undone is done again in one order only, or both would stand at the same time.
    assert_eq!(
        office.code("redo_change", json!({ "change_id": others })),
        "redo_overtaken"
    );
}

#[test]
fn hours_do_not_come_back_without_whose_they_were() {
    let office = TestAdministration::with_the_lists("2026-11-22");
    let (_, add_person) = changes()
        .find(|(action, _)| *action == "add_person")
        .expect("people are added");
    let (command, input) = add_person(&office.asked());
    let answer = office.call(command, input);
    let person = &answer["ok"]["result"]["id"];
    let (hours, _) = write_hours_of(&office, person, "09:00", "12:00");
    let deleted = office.change("delete_hours", json!({ "hours_id": hours }));
    let added = &answer["ok"]["change_id"];
    office.ask("undo_change", json!({ "change_id": added }));

    let which = json!({ "change_id": deleted });
    assert_eq!(office.code("undo_change", which), "changed_since");
    office.is_clean();
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
    let kept = office.tables()["undo_row"]
        .iter()
        .filter(|row| row.contains(&change))
        .count();
    assert_eq!(kept, 0, "what cannot come back is not kept");
    assert_eq!(minutes(&office), 10);
}

//! Every command is tried, and can be measured.

use std::collections::BTreeSet;

use acceptance::{
    Asked, FACTS, Input, MORE_LISTS, READING, SEARCHED, TestAdministration, UNMEASURED, changes,
    moment,
};
use application::{
    COMMANDS, Clock, DEMO_PASSPHRASE, DemoOptions, Door, DoorOptions, KeyCost, make_demo,
};
use serde_json::{Value, json};
use tempfile::TempDir;

#[test]
fn every_command_has_an_example_or_a_reason_not_to() {
    let office = TestAdministration::with_october_ended("2026-11-22");
    let asked = office.asked();
    let writes = changes().chain(FACTS.iter().copied());
    let mut known: BTreeSet<&str> = writes.map(|(_, write)| write(&asked).0).collect();
    known.extend(READING.iter().map(|(name, _)| *name));
    let explained: Vec<&str> = UNMEASURED.iter().map(|(name, _)| *name).collect();

    for command in COMMANDS {
        assert!(
            known.contains(command.name) != explained.contains(&command.name),
            "{}: give it a line in READING, CHANGES or FACTS, or else in UNMEASURED",
            command.name
        );
    }
}

#[test]
fn every_example_of_a_read_is_answered() {
    let office = TestAdministration::with_october_ended("2026-11-22");
    let asked = office.asked();
    // What some of them are asked about.
    for (command, write) in FACTS {
        if *command == "sell" {
            let (command, input) = write(&asked);
            office.ask(command, input);
        }
    }
    for (command, input) in READING {
        let input = input(&asked).unwrap_or_else(|| panic!("{command} is asked nothing"));
        office.ask(command, input);
    }
    for (command, label, input) in MORE_LISTS {
        let input = input(&asked).unwrap_or_else(|| panic!("{command} is asked nothing"));
        let found = office.ask(command, input);
        assert!(
            has_rows(&found),
            "{command}, {label}, goes through nothing: {found}"
        );
    }
}

#[test]
fn every_searched_list_of_a_sample_finds_something_where_there_is_something() {
    let mut found = BTreeSet::new();
    for years in [1, 2] {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("proefwijk.kas");
        let options = DemoOptions {
            years: Some(years),
            percent: 2,
            key_cost: KeyCost::FOR_TESTS,
            ..DemoOptions::default()
        };
        make_demo(&file, &options).unwrap();
        let door = Door::new(DoorOptions {
            clock: Clock::Fixed(moment("2025-12-31")),
            ..DoorOptions::default()
        });
        let open = json!({ "path": file, "user_name": null, "passphrase": DEMO_PASSPHRASE });
        door.ask("open_administration", open).unwrap();
        let asked = Asked::new(&door, moment("2025-12-31").date_naive(), folder.path());

        for (command, _, searched) in searched_lists() {
            let (_, everything) = READING.iter().find(|(name, _)| name == command).unwrap();
            let rows = |input: Value| has_rows(&door.ask(command, input).unwrap());
            if rows(everything(&asked).unwrap()) {
                let finds = rows(searched(&asked).unwrap());
                assert!(finds, "{command} of {years} years finds nothing");
                found.insert(*command);
            }
        }
    }
    let every: BTreeSet<&str> = searched_lists().map(|(command, ..)| *command).collect();
    assert_eq!(found, every);
}

fn searched_lists() -> impl Iterator<Item = &'static (&'static str, &'static str, Input)> {
    MORE_LISTS.iter().filter(|(_, label, _)| *label == SEARCHED)
}

fn has_rows(page: &Value) -> bool {
    page["rows"].as_array().is_some_and(|rows| !rows.is_empty())
}

#[test]
fn every_example_of_a_fact_is_done_twice_and_the_file_is_whole() {
    for (command, write) in FACTS {
        let office = TestAdministration::with_the_lists("2026-11-22");
        let asked = office.asked();
        for _ in 0..2 {
            let (named, input) = write(&asked);
            assert_eq!(named, *command);
            office.ask(command, input);
        }
        office.is_clean();
    }
}

//! Every command is tried, and can be measured.

use std::collections::BTreeSet;

use acceptance::{FACTS, MORE_LISTS, READING, TestAdministration, UNMEASURED, changes};
use application::COMMANDS;

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
    for (command, input) in READING.iter().chain(MORE_LISTS) {
        let input = input(&asked).unwrap_or_else(|| panic!("{command} is asked nothing"));
        office.ask(command, input);
    }
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

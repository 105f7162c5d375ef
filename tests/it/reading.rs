//! Every command that reads can be measured.

use acceptance::{EXAMPLES, TO_A_FOLDER};
use application::COMMANDS;

#[test]
fn every_command_that_reads_has_an_example() {
    let known: Vec<&str> = EXAMPLES.iter().map(|(name, _)| *name).collect();
    let missing: Vec<&str> = COMMANDS
        .iter()
        .filter(|command| !command.writes)
        .map(|command| command.name)
        .filter(|name| !known.contains(name) && !TO_A_FOLDER.contains(name))
        .collect();
    assert_eq!(missing, Vec::<&str>::new(), "give them a line in EXAMPLES");
}

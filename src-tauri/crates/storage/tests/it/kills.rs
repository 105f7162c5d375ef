//! Real kills: a child process works on the file and is ended with signal 9, wherever it is.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use storage::open;
use storage::people::{PeopleFilter, list_people};

use crate::mounts::told_folder;
use crate::office::{PASSPHRASE, an_invoice, create_in, file_in, person};

/// Starts one test of this program, lets it say `ready`, and ends it `after` so many lines more.
fn start_and_kill(test: &str, folder: &std::path::Path, lines: usize) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--ignored", "--nocapture"])
        .env("BUURTKAS_TEST_FOLDER", folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    let said = output
        .lines()
        .map_while(Result::ok)
        .filter(|line| line.contains("step"))
        .take(lines)
        .count();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(said, lines, "the child ended by itself");
}

#[test]
fn killed_in_the_middle_of_an_action_it_is_all_or_nothing() {
    for lines in [1, 2, 7, 40, 41] {
        let folder = tempfile::tempdir().unwrap();
        drop(create_in(folder.path()));

        start_and_kill("kills::child_makes_invoices", folder.path(), lines);

        let database = open(&file_in(folder.path()), None, PASSPHRASE).unwrap();
        database
            .read(|r| -> storage::Result<()> {
                let counts = storage::check::counts(r)?;
                // A chunk is three invoices; a child that spoke n times has committed at least
                // the chunks before the one it was in.
                assert_eq!(counts.invoices % 3, 0, "a chunk is whole or absent");
                assert!(counts.invoices as usize >= (lines - 1) / 4 * 3);
                assert_eq!(counts.entries, counts.invoices);
                assert_eq!(counts.documents, counts.invoices);
                assert_eq!(storage::check::invoice_number_gaps(r)?, []);
                assert_eq!(storage::check::invoices_without_entry(r)?, []);
                assert_eq!(storage::check::invoices_without_document(r, "pdf")?, []);
                assert_eq!(storage::check::changed_documents(r)?, []);
                assert_eq!(storage::ledger::unbalanced_entries(r)?, []);
                assert!(storage::check::integrity(r)?.is_whole());
                assert!(storage::audit::verify(r)?.is_ok());
                Ok(())
            })
            .unwrap();
    }
}

#[test]
#[ignore = "run by killed_in_the_middle_of_an_action_it_is_all_or_nothing"]
#[expect(clippy::print_stdout, reason = "tells its parent how far it is")]
fn child_makes_invoices() {
    let mut database = open(&file_in(&told_folder()), None, PASSPHRASE).unwrap();
    loop {
        database
            .transact(|tx| -> storage::Result<()> {
                for _ in 0..3 {
                    an_invoice(tx)?;
                    println!("step inside");
                }
                Ok(())
            })
            .unwrap();
        println!("step behind");
    }
}

#[test]
fn killed_while_the_file_changes_its_key_it_opens_for_everybody_who_stays() {
    let folder = tempfile::tempdir().unwrap();
    let (mut database, words) = create_in(folder.path());
    database
        .transact(|tx| -> storage::Result<()> {
            for number in 0..400 {
                let family = format!("Nummer {number}");
                storage::people::insert_person(tx, &person("Anna", "", &family))?;
            }
            Ok(())
        })
        .unwrap();
    drop(database);

    for _ in 0..12 {
        // Each child changes the key over and over; it is ended somewhere on its way.
        start_and_kill("kills::child_changes_the_key", folder.path(), 3);

        let database = open(&file_in(folder.path()), Some("Anna Bakker"), PASSPHRASE).unwrap();
        let all = PeopleFilter::default();
        let people = database.read(|r| list_people(r, &all)).unwrap();
        assert_eq!(people.total, 400);
        assert!(
            database
                .read(|r| storage::check::integrity(r))
                .unwrap()
                .is_whole()
        );
    }
    let name = Some("Anna Bakker");
    storage::open_with_recovery(&file_in(folder.path()), words.as_str(), name, "nieuw").unwrap();
}

#[test]
#[ignore = "run by killed_while_the_file_changes_its_key_it_opens_for_everybody_who_stays"]
#[expect(clippy::print_stdout, reason = "tells its parent how far it is")]
fn child_changes_the_key() {
    let mut database = open(&file_in(&told_folder()), Some("Anna Bakker"), PASSPHRASE).unwrap();
    loop {
        if database.users().unwrap().len() == 1 {
            database
                .add_user("Bilal", "volunteer", "marktkraam")
                .unwrap();
        }
        println!("step before");
        database.remove_user("Bilal").unwrap();
    }
}

//! Real kills: a child process works on the file and is ended with signal 9, wherever it is.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use storage::open;
use storage::people::{PeopleFilter, list_people};

use crate::mounts::told_folder;
use crate::office::{
    PASSPHRASE, a_lot, a_sale, a_session, an_invoice, create_in, file_in, is_whole, person,
    tomatoes,
};

/// Starts one test of this program on a folder.
fn start(test: &str, folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--ignored", "--nocapture"])
        .env("BUURTKAS_TEST_FOLDER", folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Lets the child say `lines` lines about its steps, and ends it.
fn kill_after(mut child: Child, lines: usize) {
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

/// Ends the child as soon as something can be seen on the disk.
fn kill_when(mut child: Child, is_seen: impl Fn() -> bool) {
    while !is_seen() {
        assert_eq!(child.try_wait().unwrap(), None, "the child ended by itself");
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn killed_in_the_middle_of_an_action_it_is_all_or_nothing() {
    for lines in [1, 2, 7, 40, 41] {
        let folder = tempfile::tempdir().unwrap();
        drop(create_in(folder.path()));

        kill_after(start("kills::child_makes_invoices", folder.path()), lines);

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
                assert!(is_whole(r)?);
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

    // A key is announced in the key file, then the journal holds the pages as they were, then the
    // journal goes: the child is ended at each of these moments, as near as can be hit.
    let path = file_in(folder.path());
    let (keys, journal) = (
        path.with_extension("kas.keys"),
        path.with_extension("kas-journal"),
    );
    let is_announced = || fs::read_to_string(&keys).unwrap().contains("next_file_key");
    let has_journal = || fs::metadata(&journal).is_ok_and(|file| file.len() > 100_000);
    let (mut between_keys, mut half_written) = (0, 0);
    for round in 0..15 {
        let child = start("kills::child_changes_the_key", folder.path());
        match round % 3 {
            0 => kill_when(child, is_announced),
            1 => kill_when(child, has_journal),
            _ => kill_when(child, || is_announced() && fs::metadata(&journal).is_err()),
        }
        between_keys += u32::from(is_announced());
        half_written += u32::from(has_journal());

        let database = open(&path, Some("Anna Bakker"), PASSPHRASE).unwrap();
        let all = PeopleFilter::default();
        let people = database.read(|r| list_people(r, &all)).unwrap();
        assert_eq!(people.total, 400);
        assert!(database.read(|r| is_whole(r)).unwrap());
        assert!(!is_announced(), "opening settles which key it is");
    }
    assert!(
        between_keys >= 3,
        "only {between_keys} kills fell between two keys"
    );
    assert!(
        half_written >= 1,
        "no kill fell while pages were being written"
    );
    let name = Some("Anna Bakker");
    storage::open_with_recovery(&file_in(folder.path()), words.as_str(), name, "nieuw").unwrap();
}

#[test]
#[ignore = "run by killed_while_the_file_changes_its_key_it_opens_for_everybody_who_stays"]
fn child_changes_the_key() {
    let mut database = open(&file_in(&told_folder()), Some("Anna Bakker"), PASSPHRASE).unwrap();
    loop {
        if database.users().unwrap().len() == 1 {
            database
                .add_user("Bilal", "volunteer", "marktkraam")
                .unwrap();
        }
        database.remove_user("Bilal").unwrap();
    }
}

#[test]
fn killed_in_the_middle_of_a_sale_there_is_a_whole_receipt_or_none() {
    for lines in [1, 2, 3, 20, 21] {
        let folder = tempfile::tempdir().unwrap();
        drop(create_in(folder.path()));

        kill_after(start("kills::child_sells", folder.path()), lines);

        let database = open(&file_in(folder.path()), None, PASSPHRASE).unwrap();
        database
            .read(|r| -> storage::Result<()> {
                let counts = storage::check::till_counts(r)?;
                // Each sale says a line inside and a line behind it.
                assert!(counts.receipts as usize >= lines.saturating_sub(1) / 2);
                assert_eq!(storage::check::receipt_number_gaps(r)?, []);
                assert_eq!(storage::till::tampered_receipts(r)?, [""; 0]);
                assert_eq!(storage::check::receipts_with_other_stock(r)?, [""; 0]);
                assert_eq!(storage::check::stale_sums(r)?, [""; 0]);
                assert!(is_whole(r)?);
                Ok(())
            })
            .unwrap();
    }
}

#[test]
#[ignore = "run by killed_in_the_middle_of_a_sale_there_is_a_whole_receipt_or_none"]
#[expect(clippy::print_stdout, reason = "tells its parent how far it is")]
fn child_sells() {
    let mut database = open(&file_in(&told_folder()), None, PASSPHRASE).unwrap();
    let product = tomatoes();
    let (session, _) = database
        .transact(|tx| -> storage::Result<_> {
            storage::produce::insert_product(tx, &product)?;
            a_lot(tx, &product, 3000, "2026-11-20")?;
            a_session(tx)
        })
        .unwrap();
    loop {
        database
            .transact(|tx| -> storage::Result<()> {
                a_sale(tx, &session, &product, 1250)?;
                println!("step inside");
                Ok(())
            })
            .unwrap();
        println!("step behind");
    }
}

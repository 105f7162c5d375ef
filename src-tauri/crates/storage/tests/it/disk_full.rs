//! A disk without room: a real one, of one megabyte and a bit.

use std::path::Path;

use storage::invoicing::Document;
use storage::{CannotOpen, KeyCost, NewUser, StorageError, open};

use crate::mounts::{child_test, in_own_namespace, told_folder};
use crate::office::{PASSPHRASE, create_in, file_in, is_whole, person};

fn on_a_disk_of(size: &str, test: &str) {
    let folder = tempfile::tempdir().unwrap();
    let child = child_test(test, folder.path());
    in_own_namespace(&format!(
        "mount -t tmpfs -o size={size} none '{}'; {child}",
        folder.path().display(),
    ));
}

fn free_bytes(folder: &Path) -> u64 {
    let output = std::process::Command::new("df")
        .args(["--output=avail", "-B1"])
        .arg(folder)
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().nth(1).unwrap().trim().parse().unwrap()
}

#[test]
fn a_full_disk_is_told_and_loses_nothing() {
    on_a_disk_of("4m", "disk_full::child_fills_the_disk");
}

#[test]
#[ignore = "run by a_full_disk_is_told_and_loses_nothing"]
fn child_fills_the_disk() {
    let folder = told_folder();
    assert!(free_bytes(&folder) < 5_000_000, "not on the small disk");
    let (mut database, _) = create_in(&folder);
    let anna = person("Anna", "", "Bakker");
    database
        .transact(|tx| storage::people::insert_person(tx, &anna))
        .unwrap();

    // Documents until there is no room.
    let mut kept = 0;
    let error = loop {
        let document = Document::new(
            ("invoice", kept.to_string()),
            "pdf",
            "x.pdf".to_owned(),
            "application/pdf",
            vec![7; 150_000],
        );
        let written = database.transact(|tx| storage::invoicing::insert_document(tx, &document));
        match written {
            Ok(_) => kept += 1,
            Err(error) => break error,
        }
        assert!(kept < 100, "the disk never got full");
    };
    assert!(matches!(error, StorageError::DiskFull), "{error:?}");
    assert!(kept > 3, "only {kept} fitted");

    // What was committed is there, what failed is not, and reading goes on.
    check_kept(&database, kept);
    drop(database);
    let database = match open(&file_in(&folder), None, PASSPHRASE) {
        Ok(database) => database,
        Err(CannotOpen::DiskFull) => {
            // Not even room to open: the user makes some.
            std::fs::remove_file(folder.join("ballast")).unwrap_or_default();
            panic!("a file that was open a moment ago must open again");
        }
        Err(error) => panic!("{error:?}"),
    };
    check_kept(&database, kept);
    let people = database.read(|r| storage::people::get_person(r, anna.id));
    assert_eq!(people.unwrap(), Some(anna));
    assert!(database.read(|r| is_whole(r)).unwrap());
}

fn check_kept(database: &storage::Database, kept: u32) {
    let there = |id: u32| {
        let found = database
            .read(|r| storage::invoicing::get_document(r, "invoice", &id.to_string(), "pdf"));
        found.unwrap().is_some()
    };
    assert!((0..kept).all(there));
    assert!(!there(kept));
}

#[test]
fn a_new_file_that_does_not_fit_leaves_nothing_behind() {
    on_a_disk_of("200k", "disk_full::child_has_no_room_for_a_new_file");
}

#[test]
#[ignore = "run by a_new_file_that_does_not_fit_leaves_nothing_behind"]
fn child_has_no_room_for_a_new_file() {
    let folder = told_folder();
    assert!(free_bytes(&folder) < 300_000, "not on the small disk");
    let user = NewUser {
        name: "Anna",
        role: "director",
        passphrase: PASSPHRASE,
    };
    let refused = storage::create(&file_in(&folder), &user, KeyCost::FOR_TESTS);
    assert!(
        matches!(refused, Err(CannotOpen::DiskFull)),
        "{:?}",
        refused.err()
    );
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
}

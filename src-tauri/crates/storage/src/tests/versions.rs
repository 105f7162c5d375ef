//! Files of other versions.

use std::fs;
use std::path::Path;

use crate::file::connect;
use crate::keys::FileKey;
use crate::tests::office::{Office, PASSPHRASE, file_in, noon, person};
use crate::{CannotOpen, migrations, open};

/// Makes the file look as if a later program wrote it.
fn age(office: &mut Office, version: u32) {
    office.write(|tx| crate::organisation::set_setting(tx, "made_by", "9.9.9"));
    let connection = &office.database.connection;
    connection
        .pragma_update(None, "user_version", version)
        .unwrap();
}

#[test]
fn a_file_of_a_newer_version_is_refused_and_not_a_byte_is_changed() {
    let mut office = Office::new();
    age(&mut office, 4711);
    let path = office.path();
    let (folder, _) = office.close();
    let before = contents(folder.path());

    let refused = open(&path, None, PASSPHRASE);

    let Err(CannotOpen::TooNew { version, made_by }) = refused else {
        panic!("{:?}", refused.err());
    };
    assert_eq!((version, made_by.as_str()), (4711, "9.9.9"));
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_newer_file_that_was_cut_off_keeps_its_log() {
    let mut office = Office::new();
    age(&mut office, 4711);
    // As a crash leaves it: everything is still in the log.
    let copy = tempfile::tempdir().unwrap();
    for name in [
        "voorbeeldwijk.kas",
        "voorbeeldwijk.kas-wal",
        "voorbeeldwijk.kas.keys",
    ] {
        fs::copy(office.folder.path().join(name), copy.path().join(name)).unwrap();
    }
    let before = contents(copy.path());

    let refused = open(&file_in(copy.path()), None, PASSPHRASE);

    assert!(matches!(refused, Err(CannotOpen::TooNew { .. })));
    let mut after = contents(copy.path());
    after.retain(|(name, _)| !name.ends_with("-shm"));
    assert_eq!(after, before);
}

#[test]
fn a_file_of_every_earlier_version_is_brought_up_to_date_after_a_copy() {
    for version in 1..migrations::LATEST {
        let office = Office::new();
        let key = office.database.file_key.clone();
        let path = office.path();
        let (folder, _) = office.close();
        fs::remove_file(&path).unwrap();
        old_file(&path, &key, version);

        let mut database = open(&path, None, PASSPHRASE).unwrap();

        let organisation = database.read(|r| crate::organisation::setting(r, "kept"));
        assert_eq!(
            organisation.unwrap().as_deref(),
            Some("yes"),
            "from {version}"
        );
        database
            .transact(|tx| crate::people::insert_person(tx, &person("Anna", "", "Bakker")))
            .unwrap();
        database
            .transact(|tx| crate::audit::append(tx, noon(), "anna", "x", &[]))
            .unwrap();

        let copy = folder
            .path()
            .join(format!("voorbeeldwijk.kas.before-{:04}", version + 1));
        let copied = connect(&copy, &key).unwrap();
        let copied_version: u32 = copied
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .unwrap();
        assert_eq!(copied_version, version);
        drop(copied);
        let reopened = open(&copy, None, PASSPHRASE).unwrap();
        assert_eq!(
            reopened.user().name,
            "Anna Bakker",
            "its key file is there too"
        );
    }
}

/// A file as the program of `version` made it.
fn old_file(path: &Path, key: &FileKey, version: u32) {
    crate::file::build_version(path, key, version).unwrap();
    let connection = connect(path, key).unwrap();
    connection
        .execute(
            "INSERT INTO setting (key, value) VALUES ('kept', 'yes')",
            (),
        )
        .unwrap();
}

/// Names and bytes of everything in a folder.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            (name, fs::read(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}

//! Files of other versions.

use std::fs;
use std::path::Path;

use crate::database::Query;
use crate::file::connect;
use crate::keys::FileKey;
use crate::tests::office::{Office, PASSPHRASE, day, file_in, noon, person};
use crate::till::{ReceiptFilter, list_receipts};
use crate::work::{HoursFilter, list_hours};
use crate::{CannotOpen, billing, check, migrations, open};

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

#[test]
fn what_stood_in_an_earlier_file_is_found_and_adds_up_in_this_one() {
    let office = Office::new();
    let key = office.database.file_key.clone();
    let path = office.path();
    let (_folder, _) = office.close();
    fs::remove_file(&path).unwrap();
    old_file(&path, &key, 16);
    connect(&path, &key)
        .unwrap()
        .execute_batch(include_str!("version_0016.sql"))
        .unwrap();

    let file = open(&path, None, PASSPHRASE).unwrap();

    let nothing: [String; 0] = [];
    assert_eq!(check::days_with_other_sums(&file).unwrap(), nothing);
    assert_eq!(check::lines_wrongly_waiting(&file).unwrap(), nothing);
    assert_eq!(check::stale_sums(&file).unwrap(), nothing);
    assert_eq!(check::broken_references(&file).unwrap(), nothing);

    let found = |search: &str| {
        let filter = ReceiptFilter {
            search: search.to_owned(),
            limit: 50,
            ..ReceiptFilter::default()
        };
        let page = list_receipts(&file, &filter).unwrap();
        let numbers: Vec<String> = page.rows.into_iter().map(|row| row.number).collect();
        (page.total, page.sum.cents(), numbers.join(" "))
    };
    let first = "B-2026-00001";
    let both = "B-2026-00002 B-2026-00001";
    assert_eq!(found("tomaten"), (1, 1100, first.to_owned()));
    assert_eq!(found("pompoen"), (2, 1400, both.to_owned()));
    assert_eq!(found("prei"), (0, 0, String::new()));
    assert_eq!(found(""), (2, 1400, both.to_owned()));

    let open = billing::open_lines(&file, day("2026-12-31")).unwrap();
    let open: Vec<&str> = open.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(open, ["Zaalhuur 3", "Zaalhuur 4"]);

    let hours = list_hours(&file, &HoursFilter::default()).unwrap();
    assert_eq!((hours.total, hours.minutes, hours.unapproved), (4, 355, 2));

    let count = |sql: &str| -> u32 { file.query_one(sql, (), |row| row.get(0)).unwrap() };
    let moved = "SELECT count(*) FROM product_stock";
    assert_eq!(count(moved), 2, "none of what never moved");
    let steps = "SELECT group_concat(sequence, '') FROM undo_row";
    let kept: String = file.query_one(steps, (), |row| row.get(0)).unwrap();
    assert_eq!(kept, "1", "what an undone step wrote is forgotten");
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

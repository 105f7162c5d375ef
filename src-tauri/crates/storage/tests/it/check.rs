//! A file that is as it should be, and a disk that is not.

use std::fs;

use storage::open;

use crate::office::{Office, PASSPHRASE, an_invoice, is_whole, person};

#[test]
fn a_sound_file_has_nothing_to_tell() {
    let mut office = Office::new();
    office.write(|tx| an_invoice(tx).map(drop));
    office
        .database
        .read(|r| -> storage::Result<()> {
            assert!(is_whole(r)?);
            assert_eq!(storage::check::invoice_number_gaps(r)?, []);
            assert_eq!(storage::check::certificate_number_gaps(r)?, []);
            assert_eq!(storage::check::invoices_without_entry(r)?, []);
            assert_eq!(storage::check::invoices_without_document(r, "pdf")?, []);
            assert_eq!(
                storage::check::invoices_without_document(r, "ubl")?.len(),
                1
            );
            assert_eq!(storage::check::changed_documents(r)?, []);
            let counts = storage::check::counts(r)?;
            assert_eq!(
                (counts.invoices, counts.entries, counts.documents),
                (1, 1, 1)
            );
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_number_that_was_taken_and_not_used_is_a_gap() {
    let mut office = Office::new();
    office.write(|tx| {
        an_invoice(tx)?;
        storage::invoicing::take_sequence(tx, 2026, 1)?;
        storage::invoicing::take_sequence(tx, 2026, 1)?;
        storage::certificates::next_number(tx, 2026)
    });
    let gaps = office
        .database
        .read(|r| storage::check::invoice_number_gaps(r))
        .unwrap();
    let gap = storage::check::Gap {
        year: 2026,
        first_missing: 414,
        last_missing: 415,
    };
    assert_eq!(gaps, [gap]);
    let gaps = office
        .database
        .read(|r| storage::check::certificate_number_gaps(r))
        .unwrap();
    assert_eq!((gaps[0].taken, gaps[0].registered), (1, 0));
}

#[test]
fn a_byte_that_a_disk_turned_over_is_found() {
    let mut office = Office::new();
    office.write(|tx| {
        (0..100).try_for_each(|number| {
            let anna = person("Anna", "", &format!("Nummer {number}"));
            storage::people::insert_person(tx, &anna)
        })
    });
    let path = office.path();
    let (_folder, _) = office.close();
    let mut bytes = fs::read(&path).unwrap();
    let last_page = bytes.len() - 2000;
    bytes[last_page] ^= 1;
    fs::write(&path, &bytes).unwrap();

    let database = open(&path, None, PASSPHRASE).unwrap();
    match database.read(|r| storage::check::broken_seals(r)) {
        Ok(broken) => assert_ne!(broken, [""; 0]),
        Err(storage::StorageError::Damaged { .. }) => {}
        Err(error) => panic!("{error:?}"),
    }
}

//! Somebody with the key who changes the file behind the program's back.

use crate::audit::BrokenAt;
use crate::check;
use crate::tests::office::{Office, an_invoice, noon};

fn behind_our_back(office: &Office, sql: &str) {
    office.database.connection.execute_batch(sql).unwrap();
}

fn an_office_with_a_log() -> Office {
    let mut office = Office::new();
    for action in ["import", "finalise_invoice", "revoke"] {
        office.write(|tx| {
            let ids = ["0198-a".to_owned(), "0198-b".to_owned()];
            crate::audit::append(tx, noon(), "anna", action, &ids)
        });
    }
    behind_our_back(
        &office,
        "DROP TRIGGER audit_line_is_never_changed; DROP TRIGGER audit_line_is_never_deleted;",
    );
    office
}

fn verified(office: &Office) -> Result<u32, BrokenAt> {
    office.database.read(|r| crate::audit::verify(r)).unwrap()
}

#[test]
fn a_log_that_nobody_touched_holds() {
    assert_eq!(verified(&an_office_with_a_log()), Ok(3));
    assert_eq!(verified(&Office::new()), Ok(0));
}

#[test]
fn a_changed_line_is_found_whatever_was_changed() {
    for change in [
        "action = 'export'",
        "user_name = 'bilal'",
        "at = '2026-11-22T12:00:01.000Z'",
        "ids = '[]'",
        "hash = zeroblob(32)",
        "former_hash = zeroblob(32)",
    ] {
        let office = an_office_with_a_log();
        behind_our_back(
            &office,
            &format!("UPDATE audit_line SET {change} WHERE sequence = 2"),
        );
        assert_eq!(verified(&office), Err(BrokenAt { sequence: 2 }), "{change}");
    }
}

#[test]
fn a_line_taken_out_is_found() {
    let office = an_office_with_a_log();
    behind_our_back(&office, "DELETE FROM audit_line WHERE sequence = 2");
    assert_eq!(verified(&office), Err(BrokenAt { sequence: 3 }));
}

#[test]
fn a_changed_document_is_found() {
    let mut office = Office::new();
    office.write(|tx| an_invoice(tx).map(drop));
    let changed = |office: &Office| {
        office
            .database
            .read(|r| check::changed_documents(r))
            .unwrap()
    };
    assert_eq!(changed(&office), []);
    behind_our_back(
        &office,
        "DROP TRIGGER document_content_is_never_changed; UPDATE document_content SET bytes = x'00';",
    );
    assert_eq!(changed(&office).len(), 1);
    assert_eq!(changed(&office)[0].kind, "pdf");
}

#[test]
fn a_missing_invoice_entry_or_document_is_found() {
    let mut office = Office::new();
    office.write(|tx| {
        an_invoice(tx)?;
        an_invoice(tx)?;
        an_invoice(tx).map(drop)
    });
    behind_our_back(
        &office,
        "
DROP TRIGGER posting_is_never_deleted;
DROP TRIGGER journal_entry_is_never_deleted;
DROP TRIGGER document_is_never_deleted;
DROP TRIGGER document_content_is_never_deleted;
DELETE FROM posting
WHERE entry_id = (SELECT entry.id FROM journal_entry AS entry
                  JOIN invoice ON invoice.id = entry.invoice_id AND invoice.sequence = 413);
DELETE FROM journal_entry WHERE invoice_id = (SELECT id FROM invoice WHERE sequence = 413);
PRAGMA foreign_keys = OFF;
DELETE FROM document WHERE owner_id = (SELECT id FROM invoice WHERE sequence = 415);
DROP TRIGGER invoice_is_never_deleted;
DELETE FROM invoice WHERE sequence = 414;
",
    );
    let read = |what: fn(&crate::Reading<'_>) -> crate::Result<Vec<String>>| {
        office.database.read(what).unwrap()
    };
    assert_eq!(
        read(|r| {
            let found = check::invoices_without_entry(r)?;
            Ok(found.into_iter().map(|invoice| invoice.number).collect())
        }),
        ["2026-0413"]
    );
    assert_eq!(
        read(|r| {
            let found = check::invoices_without_document(r, "pdf")?;
            Ok(found.into_iter().map(|invoice| invoice.number).collect())
        }),
        ["2026-0415"]
    );
    let gaps = office
        .database
        .read(|r| check::invoice_number_gaps(r))
        .unwrap();
    let expected = check::Gap {
        year: 2026,
        first_missing: 414,
        last_missing: 414,
    };
    assert_eq!(gaps, [expected]);
    let integrity = office.database.read(|r| check::integrity(r)).unwrap();
    assert!(!integrity.is_whole());
    assert_eq!(integrity.broken_seals, [""; 0]);
    assert!(
        integrity
            .broken_references
            .contains(&"invoice_line → invoice".to_owned())
    );
}

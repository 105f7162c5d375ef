//! Somebody with the key who changes the file behind the program's back.

use crate::audit::BrokenAt;
use crate::check;
use crate::tests::office::{
    Office, a_lot, a_sale, a_session, an_invoice, billable, noon, tomatoes,
};

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
fn a_line_that_waits_though_it_is_billed_or_the_other_way_around_is_found() {
    let mut office = Office::new();
    office.write(|tx| {
        let (invoice, _) = an_invoice(tx)?;
        let line = billable(invoice.buyer.party, "Zaalhuur", "2026-10-03");
        crate::billing::insert_line(tx, &line)
    });
    let wrong = |office: &Office| {
        let found = office.database.read(|r| check::lines_wrongly_waiting(r));
        found.unwrap().len()
    };
    assert_eq!(wrong(&office), 0);
    behind_our_back(
        &office,
        "
DELETE FROM unbilled_line;
INSERT INTO unbilled_line SELECT id, party_id, supply_date FROM billable_line
WHERE EXISTS (SELECT 1 FROM invoice_line WHERE billable_line_id = billable_line.id);",
    );
    assert_eq!(wrong(&office), 2);
}

#[test]
fn a_day_that_adds_up_to_something_else_is_found() {
    let mut office = Office::new();
    office.write(|tx| an_invoice(tx).map(drop));
    let wrong = |office: &Office| {
        let found = office.database.read(|r| check::days_with_other_sums(r));
        found.unwrap().len()
    };
    assert_eq!(wrong(&office), 0);
    behind_our_back(
        &office,
        "
UPDATE invoice_day SET payable_cents = payable_cents + 1;
INSERT INTO hours_day VALUES ('2026-10-31', 1, 1, 60);",
    );
    assert_eq!(wrong(&office), 2);
    behind_our_back(
        &office,
        "INSERT INTO receipt_day VALUES ('2026-10-30', 1, 500);",
    );
    assert_eq!(wrong(&office), 3);
    behind_our_back(
        &office,
        "INSERT INTO posting_month VALUES (8000, '2031-01', '', 500);",
    );
    assert_eq!(wrong(&office), 4);
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
    let seals = office.database.read(|r| check::broken_seals(r)).unwrap();
    assert_eq!(seals, [""; 0]);
    let references = office
        .database
        .read(|r| check::broken_references(r))
        .unwrap();
    assert!(references.contains(&"invoice_line → invoice".to_owned()));
}

#[test]
fn a_receipt_that_was_changed_taken_out_or_moved_no_stock_is_found() {
    let mut office = Office::new();
    office.write(|tx| {
        let product = tomatoes();
        crate::produce::insert_product(tx, &product)?;
        a_lot(tx, &product, 1000, "2026-11-20")?;
        let session = a_session(tx)?;
        for _ in 0..5 {
            a_sale(tx, &session, &product, 600)?;
        }
        Ok(())
    });
    let told = |office: &Office| {
        office
            .database
            .read(|r| -> crate::Result<_> {
                Ok((
                    crate::till::tampered_receipts(r)?,
                    check::receipts_with_other_stock(r)?,
                    check::receipt_number_gaps(r)?.len(),
                    check::stale_sums(r)?.len(),
                ))
            })
            .unwrap()
    };
    assert_eq!(told(&office), (Vec::new(), Vec::new(), 0, 0));
    behind_our_back(
        &office,
        "
DROP TRIGGER receipt_is_never_changed;
DROP TRIGGER receipt_is_never_deleted;
DROP TRIGGER receipt_line_is_never_changed;
DROP TRIGGER receipt_line_is_never_deleted;
DROP TRIGGER stock_movement_of_a_receipt_is_never_deleted;
UPDATE receipt_line SET text = 'Radijs'
WHERE receipt_id = (SELECT id FROM receipt WHERE sequence = 1);
UPDATE receipt SET payment_means = 'pin' WHERE sequence = 2;
DELETE FROM stock_movement WHERE receipt_id = (SELECT id FROM receipt WHERE sequence = 3);
DELETE FROM stock_movement WHERE receipt_id = (SELECT id FROM receipt WHERE sequence = 5);
DELETE FROM receipt_line WHERE receipt_id = (SELECT id FROM receipt WHERE sequence = 5);
DELETE FROM receipt WHERE sequence = 5;
UPDATE product_stock SET quantity_milli = 7;
UPDATE product_receipt SET total_cents = 7 WHERE sequence = 4;
",
    );
    let changed = ["B-2026-00001", "B-2026-00002"].map(str::to_owned).to_vec();
    let unmoved = vec!["B-2026-00003".to_owned()];
    // The last number is missing; the stock, the session, the sum of the fourth and what is still
    // found of the fifth are no longer right.
    assert_eq!(told(&office), (changed, unmoved, 1, 4));
}

#[test]
fn a_closed_session_that_is_not_booked_is_found() {
    let mut office = Office::new();
    let session = office.write(|tx| {
        let session = a_session(tx)?;
        let closing = domain::till::Closing {
            at: noon(),
            by: "1".to_owned(),
            expected: session.float,
            counted: session.float,
            note: String::new(),
        };
        crate::till::close_session(tx, session.id, &closing)?;
        Ok(session)
    });
    let found = office
        .database
        .read(|r| check::closed_sessions_without_entry(r))
        .unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].id, session.id);
}

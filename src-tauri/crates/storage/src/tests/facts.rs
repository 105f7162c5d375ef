//! Facts are never changed or deleted, whoever asks.

use crate::database::Transaction;
use crate::tests::office::{
    Office, a_lot, a_sale, a_session, an_invoice, day, noon, person, placement, tomatoes,
};
use crate::topics::{Kind, tables_of};
use crate::{StorageError, till};

use domain::dates::Month;
use domain::id::{CertificateId, EntryId, TillSaleId};
use domain::ledger::JournalEntry;
use domain::money::{Money, Percentage, Quantity, UnitPrice};
use domain::placements::Certificate;
use domain::till::{Closing, PaymentMeans, TillMonth, TillSale};
use domain::vat::VatClass;
use uuid::Uuid;

fn refused(office: &mut Office, sql: &str) -> String {
    let attempt = office.database.transact(|tx| tx.execute(sql, ()));
    match attempt {
        Err(StorageError::Constraint { table, .. }) => table,
        other => panic!("{sql}: {other:?}"),
    }
}

fn a_certificate(tx: &Transaction<'_>) -> Result<CertificateId, StorageError> {
    let dirk = person("Dirk", "de", "Wit");
    crate::people::insert_person(tx, &dirk)?;
    let placement = placement(dirk.id, None);
    crate::placements::insert(tx, &placement)?;
    let number = crate::certificates::next_number(tx, 2026)?;
    let certificate = Certificate {
        id: CertificateId(Uuid::now_v7()),
        placement: placement.id,
        number: format!("C-2026-{number:04}"),
        template_version: 1,
        person_name: dirk.name,
        birth_date: None,
        organisation_name: "De Voorbeeldwijk".to_owned(),
        organisation_kvk_number: None,
        organisation_address: dirk.address,
        start_date: placement.start_date,
        end_date: day("2026-08-28"),
        minutes: 600,
        tasks: placement.tasks,
        skills: placement.skills,
        supervisor_name: String::new(),
        issue_date: day("2026-11-22"),
        code: format!("ABCD-{number:04}"),
    };
    crate::certificates::insert(tx, &certificate, b"payload", b"signature")?;
    Ok(certificate.id)
}

#[test]
fn no_fact_is_changed_or_deleted() {
    let mut office = Office::new();
    office.write(|tx| {
        an_invoice(tx)?;
        let certificate = a_certificate(tx)?;
        crate::certificates::revoke(tx, certificate, day("2026-11-23"), "te vroeg")?;
        let october = Month::of(day("2026-10-31"));
        crate::month_end::made_certificate(tx, october, certificate)?;
        crate::organisation::set_signing_key(tx, [7; 32])?;
        crate::invoicing::note_not_kept(tx, "invoice", "1", "pdf")?;
        let product = tomatoes();
        crate::produce::insert_product(tx, &product)?;
        let session = a_session(tx)?;
        a_sale(tx, &session, &product, 1250)?;
        crate::audit::append(tx, noon(), "anna", "x", &[])
    });

    for table in tables_of(Kind::Fact).chain(["audit_line"]) {
        let (rows, column): (u32, String) = office
            .database
            .connection
            .query_row(
                &format!(
                    "SELECT (SELECT count(*) FROM {table}), name FROM pragma_table_info('{table}') LIMIT 1"
                ),
                (),
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .unwrap();
        assert!(rows > 0, "the test has made no {table}");
        let same = format!("UPDATE {table} SET {column} = {column} WHERE true");
        assert_eq!(refused(&mut office, &same), table);
        let gone = format!("DELETE FROM {table} WHERE true");
        assert_eq!(refused(&mut office, &gone), table);
    }
}

#[test]
fn a_series_only_counts_up() {
    let mut office = Office::new();
    office.write(|tx| crate::invoicing::take_sequence(tx, 2026, 413).map(drop));
    let back = "UPDATE invoice_series SET last_sequence = last_sequence - 1 WHERE true";
    assert_eq!(refused(&mut office, back), "invoice_series");
    let gone = "DELETE FROM invoice_series WHERE true";
    assert_eq!(refused(&mut office, gone), "invoice_series");
}

#[test]
fn receipts_are_numbered_upwards_only() {
    let mut office = Office::new();
    office.write(|tx| crate::till::take_receipt_number(tx, 2026).map(drop));
    let back = "UPDATE receipt_series SET last_sequence = last_sequence - 1 WHERE true";
    assert_eq!(refused(&mut office, back), "receipt_series");
    let gone = "DELETE FROM receipt_series WHERE true";
    assert_eq!(refused(&mut office, gone), "receipt_series");
}

#[test]
fn what_a_receipt_moved_and_a_closed_session_are_part_of_the_fact() {
    let mut office = Office::new();
    let (product, session) = office.write(|tx| {
        let product = tomatoes();
        crate::produce::insert_product(tx, &product)?;
        a_lot(tx, &product, 1000, "2026-11-20")?;
        let session = a_session(tx)?;
        a_sale(tx, &session, &product, 1250)?;
        let closing = Closing {
            at: noon(),
            by: "1".to_owned(),
            expected: Money::from_cents(10_494),
            counted: Money::from_cents(10_494),
            note: String::new(),
        };
        till::close_session(tx, session.id, &closing)?;
        Ok((product, session))
    });
    let gone = "DELETE FROM stock_movement WHERE receipt_id IS NOT NULL";
    assert_eq!(refused(&mut office, gone), "stock_movement");
    let changed = "UPDATE stock_movement SET note = 'x' WHERE true";
    assert_eq!(refused(&mut office, changed), "stock_movement");
    let changed = "UPDATE till_session SET counted_cents = 0 WHERE true";
    assert_eq!(refused(&mut office, changed), "till_session");
    let gone = "DELETE FROM till_session WHERE true";
    assert_eq!(refused(&mut office, gone), "till_session");
    let late = office
        .database
        .transact(|tx| a_sale(tx, &session, &product, 1));
    assert!(matches!(late, Err(StorageError::Constraint { table, .. }) if table == "receipt"));
}

#[test]
fn an_invoiced_line_is_part_of_the_fact() {
    let mut office = Office::new();
    office.write(|tx| an_invoice(tx).map(drop));
    let changed = "UPDATE billable_line SET text = 'x' WHERE true";
    assert_eq!(refused(&mut office, changed), "billable_line");
    let gone = "DELETE FROM billable_line WHERE true";
    assert_eq!(refused(&mut office, gone), "billable_line");
}

#[test]
fn the_sales_of_a_booked_month_are_facts() {
    let mut office = Office::new();
    let sale = |date: &str| TillSale {
        id: TillSaleId(Uuid::now_v7()),
        date: day(date),
        time: None,
        receipt: "1".to_owned(),
        product: "Pompoen".to_owned(),
        quantity: Quantity::ONE,
        unit: "stuk".to_owned(),
        unit_price: UnitPrice::new("3.95".parse().unwrap()).unwrap(),
        vat_class: VatClass::standard(Percentage::whole(9)),
        payment_means: PaymentMeans::Cash,
        enterprise: "Boerderij".to_owned(),
    };
    let october: Month = "2026-10".parse().unwrap();
    office.write(|tx| {
        till::insert_sale(tx, &sale("2026-10-03"))?;
        till::insert_sale(tx, &sale("2026-11-01"))?;
        let sums = TillMonth::of(&till::sales_of(tx, october)?).unwrap();
        let entry =
            JournalEntry::for_till_month(EntryId(Uuid::now_v7()), october, "Boerderij", &sums);
        crate::ledger::insert_entry(tx, &entry)
    });

    let changed = "UPDATE till_sale SET product = 'x' WHERE date = '2026-10-03'";
    assert_eq!(refused(&mut office, changed), "till_sale");
    let moved = "UPDATE till_sale SET date = '2026-10-04' WHERE date = '2026-11-01'";
    assert_eq!(refused(&mut office, moved), "till_sale");
    let gone = "DELETE FROM till_sale WHERE date = '2026-10-03'";
    assert_eq!(refused(&mut office, gone), "till_sale");
    let late = office
        .database
        .transact(|tx| till::insert_sale(tx, &sale("2026-10-31")));
    assert!(matches!(late, Err(StorageError::Constraint { .. })));
    office.write(|tx| till::insert_sale(tx, &sale("2026-11-30")));

    let open = office
        .database
        .read(|r| till::months_with_open_sales(r))
        .unwrap();
    assert_eq!(open, ["2026-11".parse().unwrap()]);
    let booked = office
        .database
        .read(|r| till::is_booked(r, october, "Boerderij"));
    assert!(booked.unwrap().is_some());
    let other = office
        .database
        .read(|r| till::is_booked(r, october, "Keuken"));
    assert_eq!(other.unwrap(), None);
}

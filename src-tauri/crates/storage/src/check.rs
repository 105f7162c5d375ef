//! Looking the whole file over: facts for the layer above to put into words.

mod till;

use rusqlite::Row;
use sha2::{Digest, Sha256};

use domain::id::InvoiceId;

use crate::database::{Query, Read};
use crate::error::Result;
use crate::mapping::Columns;

pub use till::{
    TillCounts, closed_sessions_without_entry, receipt_number_gaps, receipts_with_other_stock,
    stale_sums, till_counts,
};

/// A series of numbers with something missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The year of the series.
    pub year: i32,
    /// The first number that is missing.
    pub first_missing: u32,
    /// The last number that is missing.
    pub last_missing: u32,
}

/// A year in which the register holds another number of certificates than numbers were taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegisterGap {
    /// The year.
    pub year: i32,
    /// How many stand in the register.
    pub registered: u32,
    /// How many numbers were taken.
    pub taken: u32,
}

/// A document whose bytes are not those that were issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedDocument {
    /// `invoice` or `certificate`.
    pub owner_kind: String,
    /// Whose.
    pub owner_id: String,
    /// `pdf`, `ubl`.
    pub kind: String,
}

/// An invoice that lacks something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedInvoice {
    /// Identity.
    pub id: InvoiceId,
    /// Its number as printed.
    pub number: String,
}

/// How much there was to look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Invoices and credit notes.
    pub invoices: u32,
    /// Journal entries.
    pub entries: u32,
    /// Documents.
    pub documents: u32,
    /// Documents that were issued and not kept.
    pub documents_not_kept: u32,
    /// Invoices of which the PDF was not kept.
    pub invoices_not_kept: u32,
    /// Certificates.
    pub certificates: u32,
    /// Lines of the audit log.
    pub audit_lines: u32,
    /// People.
    pub people: u32,
    /// Customers.
    pub customers: u32,
    /// Rooms.
    pub rooms: u32,
    /// Billable lines, whatever became of them.
    pub billable_lines: u32,
    /// Rows sold at the till.
    pub till_sales: u32,
    /// Placements.
    pub placements: u32,
    /// Rows of hours.
    pub hours: u32,
}

/// Pages whose seal is broken: changed outside the program, or by a failing disk.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn broken_seals(r: &impl Read) -> Result<Vec<String>> {
    r.query_all("PRAGMA cipher_integrity_check", (), |row| row.get(0))
}

/// Faults in tables and indexes.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn broken_structure(r: &impl Read) -> Result<Vec<String>> {
    let mut broken = r.query_all("PRAGMA integrity_check", (), |row| row.get(0))?;
    broken.retain(|line: &String| line != "ok");
    Ok(broken)
}

/// Tables with rows that refer to a row that is not there, as `table → table`.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn broken_references(r: &impl Read) -> Result<Vec<String>> {
    r.query_all("PRAGMA foreign_key_check", (), |row| {
        let (from, to): (String, String) = (row.get(0)?, row.get(2)?);
        Ok(format!("{from} → {to}"))
    })
}

/// Numbers that were passed over in a year's series, after its first.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn invoice_number_gaps(r: &impl Read) -> Result<Vec<Gap>> {
    r.query_all(include_str!("check/invoice_number_gaps.sql"), (), |row| {
        Ok(Gap {
            year: row.get("year")?,
            first_missing: row.get("first_missing")?,
            last_missing: row.get("last_missing")?,
        })
    })
}

/// Years whose register of certificates does not hold every number that was taken.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn certificate_number_gaps(r: &impl Read) -> Result<Vec<RegisterGap>> {
    r.query_all(
        "
SELECT series.year, series.last_number AS taken, count(certificate.id) AS registered
FROM certificate_series AS series
LEFT JOIN certificate ON substr(certificate.issue_date, 1, 4) = printf('%04d', series.year)
GROUP BY series.year
HAVING registered <> taken
ORDER BY series.year",
        (),
        |row| {
            Ok(RegisterGap {
                year: row.get("year")?,
                registered: row.get("registered")?,
                taken: row.get("taken")?,
            })
        },
    )
}

/// Invoices that are not booked.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn invoices_without_entry(r: &impl Read) -> Result<Vec<NamedInvoice>> {
    r.query_all(
        "
SELECT invoice.id, invoice.number
FROM invoice
LEFT JOIN journal_entry AS entry ON entry.invoice_id = invoice.id
WHERE entry.id IS NULL
ORDER BY invoice.series_year, invoice.sequence",
        (),
        named_from_row,
    )
}

/// Invoices without a document of this kind, of which it is not noted that none was kept.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn invoices_without_document(r: &impl Read, kind: &str) -> Result<Vec<NamedInvoice>> {
    r.query_all(
        "
SELECT invoice.id, invoice.number
FROM invoice
WHERE NOT EXISTS (
    SELECT 1 FROM document
    WHERE owner_kind = 'invoice' AND owner_id = invoice.id AND kind = ?1
) AND NOT EXISTS (
    SELECT 1 FROM document_not_kept
    WHERE owner_kind = 'invoice' AND owner_id = invoice.id AND kind = ?1
)
ORDER BY invoice.series_year, invoice.sequence",
        [kind],
        named_from_row,
    )
}

/// Documents whose bytes do not have the hash that was kept with them.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn changed_documents(r: &impl Read) -> Result<Vec<ChangedDocument>> {
    let documents = r.query_all(
        "SELECT id, owner_kind, owner_id, kind, sha256 FROM document ORDER BY id",
        (),
        |row| {
            let document = ChangedDocument {
                owner_kind: row.get("owner_kind")?,
                owner_id: row.get("owner_id")?,
                kind: row.get("kind")?,
            };
            Ok((
                row.get::<_, i64>("id")?,
                row.get::<_, [u8; 32]>("sha256")?,
                document,
            ))
        },
    )?;
    let mut changed = Vec::new();
    for (id, sha256, document) in documents {
        let sql = "SELECT bytes FROM document_content WHERE document_id = ?1";
        let hash = r.query_optional(sql, [id], |row| {
            Ok(Sha256::digest(row.get_ref(0)?.as_bytes()?))
        })?;
        if hash.is_none_or(|hash| hash[..] != sha256) {
            changed.push(document);
        }
    }
    Ok(changed)
}

/// Lines that wait to be billed though an invoice holds them, or the other way around: their ids.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn lines_wrongly_waiting(r: &impl Read) -> Result<Vec<String>> {
    r.query_all(
        "
SELECT coalesce(line.id, waiting.billable_line_id)
FROM (
    SELECT id, party_id, supply_date FROM billable_line AS line
    WHERE NOT EXISTS (SELECT 1 FROM invoice_line WHERE billable_line_id = line.id)
) AS line
FULL JOIN unbilled_line AS waiting ON waiting.billable_line_id = line.id
WHERE waiting.party_id IS NOT line.party_id OR waiting.supply_date IS NOT line.supply_date",
        (),
        |row| row.get(0),
    )
}

/// Days of which invoices, receipts or hours add up to something else than was kept.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn days_with_other_sums(r: &impl Read) -> Result<Vec<String>> {
    r.query_all(include_str!("check/sums_by_day.sql"), (), |row| row.get(0))
}

/// Customers with a billable line, whatever became of it.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn customers_with_lines(r: &impl Read) -> Result<u32> {
    // One look for each customer, however many lines there are.
    let sql = "
SELECT count(*) FROM customer
WHERE EXISTS (SELECT 1 FROM billable_line WHERE billable_line.party_id = customer.party_id)";
    r.query_one(sql, (), |row| row.get(0))
}

/// How much there is to look at.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn counts(r: &impl Read) -> Result<Counts> {
    r.query_one(
        "
SELECT
    (SELECT count(*) FROM invoice) AS invoices,
    (SELECT count(*) FROM journal_entry) AS entries,
    (SELECT count(*) FROM document) AS documents,
    (SELECT count(*) FROM document_not_kept) AS documents_not_kept,
    (SELECT count(*) FROM document_not_kept
     WHERE owner_kind = 'invoice' AND kind = 'pdf') AS invoices_not_kept,
    (SELECT count(*) FROM certificate) AS certificates,
    (SELECT count(*) FROM audit_line) AS audit_lines,
    (SELECT count(*) FROM person) AS people,
    (SELECT count(*) FROM customer) AS customers,
    (SELECT count(*) FROM room) AS rooms,
    (SELECT count(*) FROM billable_line) AS billable_lines,
    (SELECT count(*) FROM till_sale) AS till_sales,
    (SELECT count(*) FROM placement) AS placements,
    (SELECT count(*) FROM hours) AS hours",
        (),
        |row| {
            Ok(Counts {
                invoices: row.get("invoices")?,
                entries: row.get("entries")?,
                documents: row.get("documents")?,
                documents_not_kept: row.get("documents_not_kept")?,
                invoices_not_kept: row.get("invoices_not_kept")?,
                certificates: row.get("certificates")?,
                audit_lines: row.get("audit_lines")?,
                people: row.get("people")?,
                customers: row.get("customers")?,
                rooms: row.get("rooms")?,
                billable_lines: row.get("billable_lines")?,
                till_sales: row.get("till_sales")?,
                placements: row.get("placements")?,
                hours: row.get("hours")?,
            })
        },
    )
}

fn named_from_row(row: &Row<'_>) -> rusqlite::Result<NamedInvoice> {
    Ok(NamedInvoice {
        id: row.parsed("id")?,
        number: row.get("number")?,
    })
}

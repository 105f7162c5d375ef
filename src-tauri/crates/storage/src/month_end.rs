//! Which month's end made which document.

use domain::dates::Month;
use domain::id::{CertificateId, InvoiceId};
use rusqlite::named_params;

use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::Columns;

/// Notes that the end of `month` made an invoice.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when a month's end made it before.
pub fn made_invoice(tx: &Transaction<'_>, month: Month, id: InvoiceId) -> Result<()> {
    note(tx, month, "invoice", &id.to_string())
}

/// Notes that the end of `month` made a certificate.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when a month's end made it before.
pub fn made_certificate(tx: &Transaction<'_>, month: Month, id: CertificateId) -> Result<()> {
    note(tx, month, "certificate", &id.to_string())
}

fn note(tx: &Transaction<'_>, month: Month, owner_kind: &str, owner_id: &str) -> Result<()> {
    tx.execute_one(
        "
INSERT INTO month_end_document (owner_kind, owner_id, month)
VALUES (:owner_kind, :owner_id, :month)",
        named_params! {
            ":owner_kind": owner_kind,
            ":owner_id": owner_id,
            ":month": month.to_string(),
        },
    )
}

/// The month whose end made a certificate; none for one that was issued by itself.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn month_of_certificate(r: &impl Read, id: CertificateId) -> Result<Option<Month>> {
    r.query_optional(
        "
SELECT month FROM month_end_document
WHERE owner_kind = 'certificate' AND owner_id = ?1",
        [id.to_string()],
        |row| row.parsed("month"),
    )
}

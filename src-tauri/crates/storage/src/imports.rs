//! Which rows of lists have come in, so that the same list twice adds nothing.
//!
//! A row is known by its *fingerprint* and by which of equal rows in its list it is: equal rows
//! within one list are all real, and a list that comes again finds each of them.

use rusqlite::named_params;

use crate::database::{Query, Read, Transaction};
use crate::error::Result;

/// The record that this row became, if it came in before. `occurrence` counts equal rows of one
/// list from 0.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn imported(
    r: &impl Read,
    kind: &str,
    fingerprint: &str,
    occurrence: u32,
) -> Result<Option<String>> {
    r.query_optional(
        "
SELECT record_id FROM imported_row
WHERE kind = :kind AND fingerprint = :fingerprint AND occurrence = :occurrence",
        named_params! { ":kind": kind, ":fingerprint": fingerprint, ":occurrence": occurrence },
        |row| row.get(0),
    )
}

/// Remembers which record a row became.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when it came in before.
pub fn remember(
    tx: &Transaction<'_>,
    kind: &str,
    fingerprint: &str,
    occurrence: u32,
    record_id: &str,
) -> Result<()> {
    tx.execute_one(
        "
INSERT INTO imported_row (kind, fingerprint, occurrence, record_id)
VALUES (:kind, :fingerprint, :occurrence, :record_id)",
        named_params! {
            ":kind": kind,
            ":fingerprint": fingerprint,
            ":occurrence": occurrence,
            ":record_id": record_id,
        },
    )
}

/// Forgets the rows that became a record that is no longer there, so that its list can bring it
/// in again.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn forget(tx: &Transaction<'_>, record_id: &str) -> Result<()> {
    tx.execute("DELETE FROM imported_row WHERE record_id = ?1", [record_id])?;
    Ok(())
}

//! Till sessions: from opening the drawer to counting it.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, named_params};

use domain::id::TillSessionId;
use domain::money::Money;
use domain::till::{Closing, PaymentMeans, SessionSum, TillSession};
use domain::vat::VatClass;

use crate::audit::written;
use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::Columns;

/// Adds a session that is open.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when one of the same enterprise
/// stands open at the same place: see [`open_session_at`].
pub fn insert_session(tx: &Transaction<'_>, session: &TillSession) -> Result<()> {
    tx.execute_one(
        "
INSERT INTO till_session (
    id, position, enterprise, place, opened_at, opened_by, float_cents, difference_note
) VALUES (
    :id, :position, :enterprise, :place, :opened_at, :opened_by, :float_cents, ''
)",
        named_params! {
            ":id": session.id.to_string(),
            ":position": tx.next_position("till_session")?,
            ":enterprise": session.enterprise,
            ":place": session.place,
            ":opened_at": written(session.opened_at),
            ":opened_by": session.opened_by,
            ":float_cents": session.float.cents(),
        },
    )
}

/// Closes an open session, a fact from now on.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when it is closed already,
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when there is none.
pub fn close_session(tx: &Transaction<'_>, id: TillSessionId, closing: &Closing) -> Result<()> {
    tx.execute_one(
        "
UPDATE till_session SET
    closed_at = :closed_at, closed_by = :closed_by, counted_cents = :counted_cents,
    expected_cents = :expected_cents, difference_note = :difference_note
WHERE id = :id",
        named_params! {
            ":id": id.to_string(),
            ":closed_at": written(closing.at),
            ":closed_by": closing.by,
            ":counted_cents": closing.counted.cents(),
            ":expected_cents": closing.expected.cents(),
            ":difference_note": closing.note,
        },
    )
}

/// The session.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn get_session(r: &impl Read, id: TillSessionId) -> Result<Option<TillSession>> {
    let sql = "SELECT * FROM till_session WHERE id = ?1";
    r.query_optional(sql, [id.to_string()], session_from_row)
}

/// The session of an enterprise that stands open at a place.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn open_session_at(
    r: &impl Read,
    enterprise: &str,
    place: &str,
) -> Result<Option<TillSession>> {
    r.query_optional(
        "
SELECT * FROM till_session
WHERE enterprise = ?1 AND place = ?2 AND closed_at IS NULL",
        (enterprise, place),
        session_from_row,
    )
}

/// At most `limit` sessions, the open ones first, then the newest.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list_sessions(r: &impl Read, limit: u32) -> Result<Vec<TillSession>> {
    r.query_all(
        "
SELECT * FROM till_session
ORDER BY closed_at IS NULL DESC, position DESC
LIMIT ?1",
        [limit],
        session_from_row,
    )
}

/// What was sold in a session, per enterprise, VAT class and means of payment.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn sums_of_session(r: &impl Read, id: TillSessionId) -> Result<Vec<SessionSum>> {
    r.query_all(
        "SELECT * FROM till_session_sum WHERE session_id = ?1",
        [id.to_string()],
        |row| {
            Ok(SessionSum {
                enterprise: row.get("enterprise")?,
                vat_class: row.read("vat_class", VatClass::from_key)?,
                payment_means: row.read("payment_means", PaymentMeans::from_key)?,
                gross: Money::from_cents(row.get("gross_cents")?),
            })
        },
    )
}

/// How many receipts a session has.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn count_receipts(r: &impl Read, id: TillSessionId) -> Result<u32> {
    let sql = "SELECT count(*) FROM receipt WHERE session_id = ?1";
    r.query_one(sql, [id.to_string()], |row| row.get(0))
}

/// The days of the first and the last receipt of a session; none when it has no receipts.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn first_and_last_receipt(
    r: &impl Read,
    id: TillSessionId,
) -> Result<Option<(NaiveDate, NaiveDate)>> {
    r.query_one(
        "
SELECT
    (SELECT substr(min(local_at), 1, 10) FROM receipt WHERE session_id = :id) AS first,
    (SELECT substr(max(local_at), 1, 10) FROM receipt WHERE session_id = :id) AS last",
        named_params! { ":id": id.to_string() },
        |row| {
            let first = row.parsed_optional("first")?;
            Ok(first.zip(row.parsed_optional("last")?))
        },
    )
}

pub(crate) fn session_from_row(row: &Row<'_>) -> rusqlite::Result<TillSession> {
    let closed_at: Option<DateTime<Utc>> = row.parsed_optional("closed_at")?;
    let closing = match closed_at {
        Some(at) => Some(Closing {
            at,
            by: row.get("closed_by")?,
            expected: Money::from_cents(row.get("expected_cents")?),
            counted: Money::from_cents(row.get("counted_cents")?),
            note: row.get("difference_note")?,
        }),
        None => None,
    };
    Ok(TillSession {
        id: row.parsed("id")?,
        enterprise: row.get("enterprise")?,
        place: row.get("place")?,
        opened_at: row.parsed("opened_at")?,
        opened_by: row.get("opened_by")?,
        float: Money::from_cents(row.get("float_cents")?),
        closing,
    })
}

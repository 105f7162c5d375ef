//! Grants, and which months of them stand in the books.

use rusqlite::{Row, ToSql, named_params};

use domain::funding::{GiverKind, Grant, GrantShare};
use domain::id::GrantId;
use domain::money::Money;

use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::Columns;

/// Adds a grant.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when it is there already.
pub fn insert(tx: &Transaction<'_>, grant: &Grant) -> Result<()> {
    write_grant(
        tx,
        include_str!("funding/insert.sql"),
        grant,
        named_params! { ":position": tx.next_position("grant")? },
    )
}

/// Puts the grant in the place of what was known.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when there is no such grant.
pub fn update(tx: &Transaction<'_>, grant: &Grant) -> Result<()> {
    write_grant(tx, include_str!("funding/update.sql"), grant, &[])
}

/// Runs `sql` with what the grant holds, and what only a `new` one has.
fn write_grant(
    tx: &Transaction<'_>,
    sql: &str,
    grant: &Grant,
    new: &[(&str, &dyn ToSql)],
) -> Result<()> {
    let known = named_params! {
        ":id": grant.id.to_string(),
        ":name": grant.name,
        ":giver": grant.giver,
        ":giver_kind": grant.giver_kind.key(),
        ":amount_cents": grant.amount.cents(),
        ":start_date": grant.start.to_string(),
        ":end_date": grant.end.to_string(),
        ":enterprise": grant.enterprise,
        ":note": grant.note,
    };
    tx.execute_one(sql, [known, new].concat().as_slice())
}

/// Takes a grant away of which nothing is booked.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when months of it are booked.
pub fn delete(tx: &Transaction<'_>, id: GrantId) -> Result<()> {
    tx.execute_one("DELETE FROM grant WHERE id = ?1", [id.to_string()])
}

/// A grant.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn get(r: &impl Read, id: GrantId) -> Result<Option<Grant>> {
    let sql = "SELECT * FROM grant WHERE id = ?1";
    r.query_optional(sql, [id.to_string()], grant_from_row)
}

/// Every grant, the one that ends last first.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list(r: &impl Read) -> Result<Vec<Grant>> {
    let sql = "SELECT * FROM grant ORDER BY end_date DESC, position DESC";
    r.query_all(sql, (), grant_from_row)
}

/// What is booked of every grant, by month.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn booked(r: &impl Read) -> Result<Vec<(GrantId, GrantShare)>> {
    r.query_all(include_str!("funding/booked.sql"), (), |row| {
        Ok((row.parsed("grant_id")?, share_from_row(row)?))
    })
}

/// What is booked of one grant, by month.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn booked_of(r: &impl Read, id: GrantId) -> Result<Vec<GrantShare>> {
    let sql = include_str!("funding/booked_of.sql");
    r.query_all(sql, [id.to_string()], share_from_row)
}

fn share_from_row(row: &Row<'_>) -> rusqlite::Result<GrantShare> {
    Ok(GrantShare {
        month: row.parsed("grant_month")?,
        amount: Money::from_cents(row.get("cents")?),
    })
}

fn grant_from_row(row: &Row<'_>) -> rusqlite::Result<Grant> {
    Ok(Grant {
        id: row.parsed("id")?,
        name: row.get("name")?,
        giver: row.get("giver")?,
        giver_kind: row.read("giver_kind", GiverKind::from_key)?,
        amount: Money::from_cents(row.get("amount_cents")?),
        start: row.parsed("start_date")?,
        end: row.parsed("end_date")?,
        enterprise: row.get("enterprise")?,
        note: row.get("note")?,
    })
}

//! Harvests, split by use.

use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use domain::id::HarvestId;
use domain::produce::{Harvest, HarvestUse};

use super::{in_thousandths, quantity};
use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::Columns;

/// Adds a harvest, without its lot.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when it is there already.
pub fn insert_harvest(tx: &Transaction<'_>, harvest: &Harvest) -> Result<()> {
    tx.execute_one(
        "
INSERT INTO harvest (id, position, product_id, date, bed, note)
VALUES (:id, :position, :product_id, :date, :bed, :note)",
        named_params! {
            ":id": harvest.id.to_string(),
            ":position": tx.next_position("harvest")?,
            ":product_id": harvest.product.to_string(),
            ":date": harvest.date.to_string(),
            ":bed": harvest.bed,
            ":note": harvest.note,
        },
    )?;
    for (use_, quantity) in &harvest.uses {
        tx.execute_one(
            "INSERT INTO harvest_use (harvest_id, use, quantity_milli) VALUES (?1, ?2, ?3)",
            (
                harvest.id.to_string(),
                use_.key(),
                in_thousandths(*quantity)?,
            ),
        )?;
    }
    Ok(())
}

/// The harvest.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn get_harvest(r: &impl Read, id: HarvestId) -> Result<Option<Harvest>> {
    let sql = "SELECT * FROM harvest WHERE id = ?1";
    let harvest = r.query_optional(sql, [id.to_string()], harvest_from_row)?;
    harvest.map(|harvest| with_uses(r, harvest)).transpose()
}

/// The harvests from `from` to `to`, both days included, the newest first.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list_harvests(r: &impl Read, from: NaiveDate, to: NaiveDate) -> Result<Vec<Harvest>> {
    let harvests = r.query_all(
        "
SELECT * FROM harvest
WHERE date BETWEEN :from AND :to
ORDER BY date DESC, position DESC",
        named_params! { ":from": from.to_string(), ":to": to.to_string() },
        harvest_from_row,
    )?;
    harvests
        .into_iter()
        .map(|harvest| with_uses(r, harvest))
        .collect()
}

/// Deletes a harvest with its lot and what it brought into stock.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when there is no such harvest,
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when its lot went anywhere.
pub fn delete_harvest(tx: &Transaction<'_>, id: HarvestId) -> Result<()> {
    let id = id.to_string();
    tx.execute("DELETE FROM stock_movement WHERE harvest_id = ?1", [&id])?;
    tx.execute("DELETE FROM lot WHERE harvest_id = ?1", [&id])?;
    tx.execute("DELETE FROM harvest_use WHERE harvest_id = ?1", [&id])?;
    tx.execute_one("DELETE FROM harvest WHERE id = ?1", [&id])
}

fn harvest_from_row(row: &Row<'_>) -> rusqlite::Result<Harvest> {
    Ok(Harvest {
        id: row.parsed("id")?,
        product: row.parsed("product_id")?,
        date: row.parsed("date")?,
        bed: row.get("bed")?,
        uses: Vec::new(),
        note: row.get("note")?,
    })
}

fn with_uses(r: &impl Read, mut harvest: Harvest) -> Result<Harvest> {
    let sql = "SELECT use, quantity_milli FROM harvest_use WHERE harvest_id = ?1";
    harvest.uses = r.query_all(sql, [harvest.id.to_string()], |row| {
        Ok((
            row.read("use", HarvestUse::from_key)?,
            quantity(row, "quantity_milli")?,
        ))
    })?;
    harvest.uses.sort_unstable_by_key(|(use_, _)| *use_);
    Ok(harvest)
}

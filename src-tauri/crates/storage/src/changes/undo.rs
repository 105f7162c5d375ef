//! Putting the rows of a step back.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::Value as Json;

use domain::id::{ChangeId, HourId};
use domain::work::fits_beside;

use super::KEPT;
use super::recorder::{Column, columns_of};
use super::references::{
    Reference, all_references, referring_row, refuse_lost, refuse_newcomers, refuse_orphans,
};
use super::rows::{current, delete, insert};
use crate::audit::written;
use crate::database::{Query, Read, Transaction};
use crate::error::{Result, StorageError};
use crate::mapping::Columns;
use crate::topics::{Kind, known_table, tables_of};
use crate::work;

/// Why a step stays. Nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum CannotUndo {
    /// There is no such step.
    #[error("there is no such step")]
    NotFound,
    /// It was undone before.
    #[error("the step was undone before")]
    AlreadyUndone,
    /// It was not undone, so it cannot be done again.
    #[error("the step was not undone")]
    NotUndone,
    /// It was undone, and something else was done after that.
    #[error("something else was done since")]
    Overtaken,
    /// It is too long ago: what was before is no longer kept.
    #[error("the step is too long ago")]
    Expired,
    /// Something it touched has been changed since, or something new refers to it.
    #[error("{table} has been changed since")]
    ChangedSince {
        /// The table.
        table: String,
        /// The identity of the row.
        id: String,
    },
    /// Something it touched has become part of a fact.
    #[error("{table} is a fact")]
    BecameFact {
        /// The table of the fact: `invoice`, `journal_entry`, `certificate`.
        table: String,
        /// The identity of the fact.
        id: String,
    },
    /// The file.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<rusqlite::Error> for CannotUndo {
    fn from(error: rusqlite::Error) -> Self {
        StorageError::from(error).into()
    }
}

/// Which way a step goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    Again,
}

/// A row that a step did something to: as it must be now, and as it will be.
pub(super) struct Touched {
    now: Option<String>,
    then: Option<String>,
}

pub(super) type Rows = BTreeMap<(String, String), Touched>;

/// Says why a step would stay, without trying.
///
/// # Errors
/// [`CannotUndo`], as [`undo`] would give it.
pub fn can_undo(r: &impl Read, id: ChangeId, now: DateTime<Utc>) -> Result<(), CannotUndo> {
    check_undo(r, id, now)?;
    check_rows(r, id, Way::Back).map(drop)
}

/// Says why a step that was undone cannot be done again, without trying.
///
/// # Errors
/// [`CannotUndo`], as [`redo`] would give it.
pub fn can_redo(r: &impl Read, id: ChangeId) -> Result<(), CannotUndo> {
    check_redo(r, id)
}

/// The rows of a step that can go that way, with the columns of their tables.
fn check_rows(
    r: &impl Read,
    id: ChangeId,
    way: Way,
) -> Result<(Rows, BTreeMap<String, Vec<Column>>), CannotUndo> {
    let rows = touched_rows(r, id, way)?;
    let references = all_references(r)?;

    for ((table, key), touched) in &rows {
        if let Some(now) = &touched.now {
            let is_gone = touched.then.is_none();
            refuse_facts(r, &references, table, key, now, is_gone)?;
            refuse_booked_grant(r, table, key, touched)?;
        }
    }
    let columns = columns_per_table(r, &rows)?;
    for ((table, key), touched) in &rows {
        if current(r, table, &columns[table], key)? != touched.now {
            return Err(CannotUndo::ChangedSince {
                table: table.clone(),
                id: first_part(key),
            });
        }
    }
    for ((table, _), touched) in &rows {
        if let (Some(now), None) = (&touched.now, &touched.then) {
            refuse_newcomers(r, &references, &rows, table, now)?;
        }
    }
    Ok((rows, columns))
}

/// Takes a step back: every row it touched is again as it was.
///
/// # Errors
/// [`CannotUndo`]; abandon the transaction then.
pub fn undo(tx: &Transaction<'_>, id: ChangeId, now: DateTime<Utc>) -> Result<(), CannotUndo> {
    check_undo(tx, id, now)?;
    let rows = go(tx, id, Way::Back)?;
    refuse_hours_that_fit_no_more(tx, id, &rows)?;
    let sql = "
UPDATE change SET
    undone_at = ?2,
    undone_order = (SELECT coalesce(max(undone_order), 0) + 1 FROM change)
WHERE id = ?1";
    Ok(tx.execute_one(sql, (id.to_string(), written(now)))?)
}

/// Does the step again that was undone last, as long as nothing but undoing and doing again came
/// after: the file is then as it was before that undo, so no rule needs to be asked again.
///
/// # Errors
/// [`CannotUndo`]; abandon the transaction then.
pub fn redo(tx: &Transaction<'_>, id: ChangeId) -> Result<(), CannotUndo> {
    check_redo(tx, id)?;
    go(tx, id, Way::Again)?;
    let sql = "UPDATE change SET undone_at = NULL, undone_order = NULL WHERE id = ?1";
    Ok(tx.execute_one(sql, [id.to_string()])?)
}

fn go(tx: &Transaction<'_>, id: ChangeId, way: Way) -> Result<Rows, CannotUndo> {
    let (rows, columns) = check_rows(tx, id, way)?;
    let references = all_references(tx)?;

    // References are looked at when everything is in its place.
    tx.execute("PRAGMA defer_foreign_keys = ON", ())?;
    for ((table, key), touched) in &rows {
        if touched.now.is_some() {
            delete(tx, table, &columns[table], key)?;
        }
    }
    for ((table, _), touched) in &rows {
        if let Some(then) = &touched.then {
            insert(tx, table, &columns[table], then)?;
        }
    }
    for ((table, _), touched) in &rows {
        if let (Some(now), None) = (&touched.now, &touched.then) {
            refuse_orphans(tx, &references, table, now)?;
        }
        if let Some(then) = &touched.then {
            refuse_lost(tx, &references, table, then)?;
        }
    }
    Ok(rows)
}

/// What is known of a step itself: when it was, whether it was undone, as the last of all, and
/// whether its rows are still kept.
struct Step {
    at: DateTime<Utc>,
    is_undone: bool,
    is_undone_last: bool,
    has_rows: bool,
}

fn step(r: &impl Read, id: ChangeId) -> Result<Step, CannotUndo> {
    let found = r.query_optional(
        "
SELECT at, undone_at IS NOT NULL AS is_undone,
    undone_order IS (SELECT max(undone_order) FROM change) AND undone_order IS NOT NULL
        AS is_undone_last,
    EXISTS (SELECT 1 FROM undo_row WHERE undo_row.change_id = change.id) AS has_rows
FROM change
WHERE id = ?1",
        [id.to_string()],
        |row| {
            Ok(Step {
                at: row.parsed("at")?,
                is_undone: row.get("is_undone")?,
                is_undone_last: row.get("is_undone_last")?,
                has_rows: row.get("has_rows")?,
            })
        },
    )?;
    found.ok_or(CannotUndo::NotFound)
}

fn check_undo(r: &impl Read, id: ChangeId, now: DateTime<Utc>) -> Result<(), CannotUndo> {
    let step = step(r, id)?;
    if step.is_undone {
        return Err(CannotUndo::AlreadyUndone);
    }
    if !step.has_rows || now - step.at > KEPT {
        return Err(CannotUndo::Expired);
    }
    Ok(())
}

fn check_redo(r: &impl Read, id: ChangeId) -> Result<(), CannotUndo> {
    let step = step(r, id)?;
    if !step.is_undone {
        return Err(CannotUndo::NotUndone);
    }
    if step.has_rows && step.is_undone_last {
        Ok(())
    } else {
        Err(CannotUndo::Overtaken)
    }
}

/// Every row the step touched, with what it was before the first time and after the last,
/// in the order of the way it goes.
fn touched_rows(r: &impl Read, id: ChangeId, way: Way) -> Result<Rows, CannotUndo> {
    let recorded = r.query_all(
        "
SELECT table_name, row_key, before, after FROM undo_row
WHERE change_id = ?1
ORDER BY sequence",
        [id.to_string()],
        |row| {
            let place: (String, String) = (row.get(0)?, row.get(1)?);
            let before: Option<String> = row.get(2)?;
            let after: Option<String> = row.get(3)?;
            Ok((place, before, after))
        },
    )?;
    let mut rows = Rows::new();
    let mut fact: Option<(String, String)> = None;
    for (place, before, after) in recorded {
        if before.is_none() && after.is_none() {
            // Of several facts the one that people know is named.
            let is_known = ["invoice", "certificate", "journal_entry"].contains(&place.0.as_str());
            if fact.is_none() || is_known {
                fact = Some(place);
            }
            continue;
        }
        rows.entry(place)
            .and_modify(|touched| touched.now.clone_from(&after))
            .or_insert(Touched {
                now: after,
                then: before,
            });
    }
    if let Some((table, key)) = fact {
        let id = first_part(&key);
        return Err(CannotUndo::BecameFact { table, id });
    }
    rows.retain(|_, touched| touched.now != touched.then);
    if way == Way::Again {
        for touched in rows.values_mut() {
            std::mem::swap(&mut touched.now, &mut touched.then);
        }
    }
    Ok(rows)
}

/// Refuses when hours that are put back fit beside everything but what was written down since:
/// nobody works at two places at once.
fn refuse_hours_that_fit_no_more(
    tx: &Transaction<'_>,
    id: ChangeId,
    rows: &Rows,
) -> Result<(), CannotUndo> {
    let back = rows
        .iter()
        .filter(|((table, _), touched)| table == "hours" && touched.then.is_some());
    for ((table, key), _) in back {
        let damaged = |_| StorageError::Damaged {
            detail: "undo_row holds no row of hours".to_owned(),
        };
        let hours = first_part(key).parse().map(HourId).map_err(damaged)?;
        let row = work::get_hours(tx, hours)?
            .ok_or(StorageError::NotFound)?
            .hours;
        let beside = work::hours_on(tx, row.person, row.date)?;
        if fits_beside(&row, &beside).is_ok() {
            continue;
        }
        let mut former = Vec::new();
        for other in beside {
            if !is_written_since(tx, id, "hours", &other.id.to_string())? {
                former.push(other);
            }
        }
        if fits_beside(&row, &former).is_ok() {
            return Err(CannotUndo::ChangedSince {
                table: table.clone(),
                id: row.id.to_string(),
            });
        }
    }
    Ok(())
}

/// Whether a step that came later, and stands, wrote this row.
fn is_written_since(
    r: &impl Read,
    id: ChangeId,
    table: &str,
    row: &str,
) -> Result<bool, CannotUndo> {
    let sql = "
SELECT 1 FROM undo_row JOIN change ON change.id = undo_row.change_id
WHERE change.position > (SELECT position FROM change WHERE id = ?1)
    AND change.undone_at IS NULL AND table_name = ?2 AND row_key = json_array(?3)";
    let found = r.query_optional(sql, (id.to_string(), table, row), |_| Ok(()))?;
    Ok(found.is_some())
}

/// Refuses when the row is part of a fact: a fact refers to it and it would go, it stands on an
/// invoice, or its month is booked.
fn refuse_facts(
    r: &impl Read,
    references: &[Reference],
    table: &str,
    key: &str,
    now: &str,
    is_gone: bool,
) -> Result<(), CannotUndo> {
    let became = |table: &str, id: String| {
        Err(CannotUndo::BecameFact {
            table: table.to_owned(),
            id,
        })
    };
    let id = first_part(key);
    if table == "billable_line" {
        let sql = "SELECT invoice_id FROM invoice_line WHERE billable_line_id = ?1";
        if let Some(invoice) = r.query_optional(sql, [&id], |row| row.get(0))? {
            return became("invoice", invoice);
        }
    }
    if table == "till_sale" {
        let sql = "
SELECT entry.id
FROM till_sale AS sale
JOIN journal_entry AS entry
    ON entry.till_month = substr(sale.date, 1, 7)
    AND entry.till_enterprise = sale.enterprise
WHERE sale.id = ?1";
        if let Some(entry) = r.query_optional(sql, [&id], |row| row.get(0))? {
            return became("journal_entry", entry);
        }
    }
    if is_gone {
        let facts = references
            .iter()
            .filter(|reference| reference.to_table == table)
            .filter(|reference| tables_of(Kind::Fact).any(|fact| fact == reference.table));
        for reference in facts {
            if let Some(id) = referring_row(r, reference, now)? {
                return became(reference.table, id);
            }
        }
    }
    Ok(())
}

/// Refuses when months of a grant were booked by what the step made of it.
fn refuse_booked_grant(
    r: &impl Read,
    table: &str,
    key: &str,
    touched: &Touched,
) -> Result<(), CannotUndo> {
    let (Some(before), Some(after)) = (&touched.then, &touched.now) else {
        return Ok(());
    };
    if table != "grant" {
        return Ok(());
    }
    let row = |json: &str| serde_json::from_str::<Json>(json).unwrap_or_default();
    let (before, after) = (row(before), row(after));
    let is_same = [
        "amount_cents",
        "start_date",
        "end_date",
        "giver_kind",
        "enterprise",
    ]
    .into_iter()
    .all(|column| before[column] == after[column]);
    let sql = "SELECT id FROM journal_entry WHERE grant_id = ?1";
    match r.query_optional(sql, [first_part(key)], |row| row.get(0))? {
        Some(id) if !is_same => Err(CannotUndo::BecameFact {
            table: "journal_entry".to_owned(),
            id,
        }),
        _ => Ok(()),
    }
}

fn columns_per_table(
    r: &impl Read,
    rows: &Rows,
) -> Result<BTreeMap<String, Vec<Column>>, CannotUndo> {
    let mut columns = BTreeMap::new();
    for (table, _) in rows.keys() {
        if !columns.contains_key(table) {
            // The name goes into SQL: only one of ours does.
            let known = known_table(table).ok_or_else(|| StorageError::Damaged {
                detail: "undo_row names no table of ours".to_owned(),
            })?;
            columns.insert(table.clone(), columns_of(r.connection(), known)?);
        }
    }
    Ok(columns)
}

/// The identity in a key: its first part, as people know it.
pub(super) fn first_part(key: &str) -> String {
    match serde_json::from_str::<Vec<Json>>(key).as_deref() {
        Ok([Json::String(id), ..]) => id.clone(),
        Ok([first, ..]) => first.to_string(),
        _ => key.to_owned(),
    }
}

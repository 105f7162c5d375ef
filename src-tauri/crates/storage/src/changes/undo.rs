//! Putting the rows of a step back.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use rusqlite::{params_from_iter, types::ToSqlOutput};
use serde_json::Value as Json;

use domain::id::ChangeId;

use super::KEPT;
use super::recorder::{Column, as_json, columns_of, key_as_json};
use crate::audit::written;
use crate::database::{Query, Read, Transaction};
use crate::error::{Result, StorageError};
use crate::mapping::Columns;
use crate::topics::{Kind, known_table, tables_of};

/// Why a step stays. Nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum CannotUndo {
    /// There is no such step.
    #[error("there is no such step")]
    NotFound,
    /// It was undone before.
    #[error("the step was undone before")]
    AlreadyUndone,
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

/// What a step did to one row, over all it did to it.
struct Touched {
    before: Option<String>,
    after: Option<String>,
}

type Rows = BTreeMap<(String, String), Touched>;

/// A column of one table that refers to a row of another.
struct Reference {
    table: &'static str,
    column: String,
    to_table: String,
    to_column: String,
}

/// Says why a step would stay, without trying.
///
/// # Errors
/// [`CannotUndo`], as [`undo`] would give it.
pub fn can_undo(r: &impl Read, id: ChangeId, now: DateTime<Utc>) -> Result<(), CannotUndo> {
    check(r, id, now).map(drop)
}

/// The rows of a step that can be taken back, with the columns of their tables.
fn check(
    r: &impl Read,
    id: ChangeId,
    now: DateTime<Utc>,
) -> Result<(Rows, BTreeMap<String, Vec<Column>>), CannotUndo> {
    check_change(r, id, now)?;
    let rows = touched_rows(r, id)?;
    let references = all_references(r)?;

    for ((table, key), touched) in &rows {
        if let Some(after) = &touched.after {
            let is_gone = touched.before.is_none();
            refuse_facts(r, &references, table, key, after, is_gone)?;
            refuse_booked_grant(r, table, key, touched)?;
        }
    }
    let columns = columns_per_table(r, &rows)?;
    for ((table, key), touched) in &rows {
        if current(r, table, &columns[table], key)? != touched.after {
            return Err(CannotUndo::ChangedSince {
                table: table.clone(),
                id: first_part(key),
            });
        }
    }
    for ((table, _), touched) in &rows {
        if let (None, Some(after)) = (&touched.before, &touched.after) {
            refuse_newcomers(r, &references, &rows, table, after)?;
        }
    }
    Ok((rows, columns))
}

/// Takes a step back: every row it touched is again as it was.
///
/// # Errors
/// [`CannotUndo`]; abandon the transaction then.
pub fn undo(tx: &Transaction<'_>, id: ChangeId, now: DateTime<Utc>) -> Result<(), CannotUndo> {
    let (rows, columns) = check(tx, id, now)?;
    let references = all_references(tx)?;

    // References are looked at when everything is back in its place.
    tx.execute("PRAGMA defer_foreign_keys = ON", ())?;
    for ((table, key), touched) in &rows {
        if touched.after.is_some() {
            delete(tx, table, &columns[table], key)?;
        }
    }
    for ((table, _), touched) in &rows {
        if let Some(before) = &touched.before {
            insert(tx, table, &columns[table], before)?;
        }
    }
    for ((table, _), touched) in &rows {
        if let (None, Some(after)) = (&touched.before, &touched.after) {
            refuse_orphans(tx, &references, table, after)?;
        }
    }

    let sql = "UPDATE change SET undone_at = ?2 WHERE id = ?1";
    tx.execute_one(sql, (id.to_string(), written(now)))?;
    // What they were after the step is of no use to anybody any more.
    let sql = "DELETE FROM undo_row WHERE change_id = ?1";
    tx.execute(sql, [id.to_string()])?;
    Ok(())
}

fn check_change(r: &impl Read, id: ChangeId, now: DateTime<Utc>) -> Result<(), CannotUndo> {
    let found = r.query_optional(
        "
SELECT at, undone_at,
    EXISTS (SELECT 1 FROM undo_row WHERE undo_row.change_id = change.id) AS has_rows
FROM change
WHERE id = ?1",
        [id.to_string()],
        |row| {
            let at: DateTime<Utc> = row.parsed("at")?;
            let undone_at: Option<String> = row.get("undone_at")?;
            Ok((at, undone_at.is_some(), row.get::<_, bool>("has_rows")?))
        },
    )?;
    let (at, is_undone, has_rows) = found.ok_or(CannotUndo::NotFound)?;
    if is_undone {
        return Err(CannotUndo::AlreadyUndone);
    }
    if !has_rows || now - at > KEPT {
        return Err(CannotUndo::Expired);
    }
    Ok(())
}

/// Every row the step touched, with what it was before the first time and after the last.
fn touched_rows(r: &impl Read, id: ChangeId) -> Result<Rows, CannotUndo> {
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
            .and_modify(|touched| touched.after.clone_from(&after))
            .or_insert(Touched { before, after });
    }
    if let Some((table, key)) = fact {
        let id = first_part(&key);
        return Err(CannotUndo::BecameFact { table, id });
    }
    rows.retain(|_, touched| touched.before.is_some() || touched.after.is_some());
    Ok(rows)
}

/// Refuses when the row is part of a fact: a fact refers to it and it would go, it stands on an
/// invoice, or its month is booked.
fn refuse_facts(
    r: &impl Read,
    references: &[Reference],
    table: &str,
    key: &str,
    after: &str,
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
            if let Some(id) = referring_row(r, reference, after)? {
                return became(reference.table, id);
            }
        }
    }
    Ok(())
}

/// Refuses when something newer than the step refers to a row that would go.
fn refuse_newcomers(
    r: &impl Read,
    references: &[Reference],
    rows: &Rows,
    table: &str,
    going: &str,
) -> Result<(), CannotUndo> {
    for reference in references.iter().filter(|to| to.to_table == table) {
        for key in referring_keys(r, reference, going)? {
            let place = (reference.table.to_owned(), key);
            if !rows.contains_key(&place) {
                return Err(CannotUndo::ChangedSince {
                    id: first_part(&place.1),
                    table: place.0,
                });
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
    let (Some(before), Some(after)) = (&touched.before, &touched.after) else {
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

/// Refuses when something that is not part of the step refers to a row that is gone now.
fn refuse_orphans(
    r: &impl Read,
    references: &[Reference],
    table: &str,
    gone: &str,
) -> Result<(), CannotUndo> {
    for reference in references.iter().filter(|to| to.to_table == table) {
        if let Some(id) = referring_row(r, reference, gone)? {
            return Err(CannotUndo::ChangedSince {
                table: reference.table.to_owned(),
                id,
            });
        }
    }
    Ok(())
}

/// The first row of `reference.table` that refers to the row written in `json`.
fn referring_row(
    r: &impl Read,
    reference: &Reference,
    json: &str,
) -> Result<Option<String>, CannotUndo> {
    let found = referring_keys(r, reference, json)?;
    Ok(found.first().map(|key| first_part(key)))
}

/// The keys of the rows of `reference.table` that refer to the row written in `json`.
fn referring_keys(
    r: &impl Read,
    reference: &Reference,
    json: &str,
) -> Result<Vec<String>, CannotUndo> {
    let Reference {
        table,
        column,
        to_column,
        ..
    } = reference;
    let key = key_as_json(&columns_of(r.connection(), table)?, table);
    let sql =
        format!("SELECT {key} FROM {table} WHERE {column} = json_extract(?1, '$.{to_column}')");
    Ok(r.query_all(&sql, [json], |row| row.get(0))?)
}

fn all_references(r: &impl Read) -> Result<Vec<Reference>, CannotUndo> {
    let mut references = Vec::new();
    for table in tables_of(Kind::Scratch).chain(tables_of(Kind::Fact)) {
        let sql = r#"SELECT "from", "table", "to" FROM pragma_foreign_key_list(?1)"#;
        references.extend(r.query_all(sql, [table], |row| {
            Ok(Reference {
                table,
                column: row.get(0)?,
                to_table: row.get(1)?,
                to_column: row.get(2)?,
            })
        })?);
    }
    Ok(references)
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

/// The row as it is now.
fn current(
    r: &impl Read,
    table: &str,
    columns: &[Column],
    key: &str,
) -> Result<Option<String>, CannotUndo> {
    let sql = format!(
        "SELECT {} FROM {table} WHERE {}",
        as_json(columns, table),
        is_row(columns)
    );
    Ok(r.query_optional(&sql, [key], |row| row.get(0))?)
}

fn delete(tx: &Transaction<'_>, table: &str, columns: &[Column], key: &str) -> Result<()> {
    let sql = format!("DELETE FROM {table} WHERE {}", is_row(columns));
    tx.execute_one(&sql, [key])
}

/// SQL that is true for the row whose key stands in the first parameter.
fn is_row(columns: &[Column]) -> String {
    let parts: Vec<String> = columns
        .iter()
        .filter(|column| column.is_key)
        .enumerate()
        .map(|(place, column)| format!("{} = json_extract(?1, '$[{place}]')", column.name))
        .collect();
    parts.join(" AND ")
}

fn insert(tx: &Transaction<'_>, table: &str, columns: &[Column], row: &str) -> Result<()> {
    let damaged = || StorageError::Damaged {
        detail: "undo_row holds no row".to_owned(),
    };
    let row: Json = serde_json::from_str(row).map_err(|_| damaged())?;
    let values = columns
        .iter()
        .map(|column| value_of(column, &row[column.name.as_str()]))
        .collect::<Option<Vec<_>>>()
        .ok_or_else(damaged)?;
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let places = vec!["?"; names.len()].join(", ");
    let sql = format!(
        "INSERT INTO {table} ({}) VALUES ({places})",
        names.join(", ")
    );
    tx.execute_one(&sql, params_from_iter(values.iter().map(ToSqlOutput::from)))
}

fn value_of(column: &Column, json: &Json) -> Option<Value> {
    Some(match json {
        Json::Null => Value::Null,
        Json::String(digits) if column.is_blob => Value::Blob(hex::decode(digits).ok()?),
        Json::String(text) => Value::Text(text.clone()),
        Json::Number(number) => Value::Integer(number.as_i64()?),
        Json::Bool(_) | Json::Array(_) | Json::Object(_) => return None,
    })
}

/// The identity in a key: its first part, as people know it.
fn first_part(key: &str) -> String {
    match serde_json::from_str::<Vec<Json>>(key).as_deref() {
        Ok([Json::String(id), ..]) => id.clone(),
        Ok([first, ..]) => first.to_string(),
        _ => key.to_owned(),
    }
}

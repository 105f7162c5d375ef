//! Rows of any table of ours, as the recorder wrote them down.

use rusqlite::types::Value;
use rusqlite::{params_from_iter, types::ToSqlOutput};
use serde_json::Value as Json;

use super::recorder::{Column, as_json};
use crate::database::{Query, Read, Transaction};
use crate::error::{Result, StorageError};

/// The row as it is now.
pub(super) fn current(
    r: &impl Read,
    table: &str,
    columns: &[Column],
    key: &str,
) -> Result<Option<String>> {
    let sql = format!(
        "SELECT {} FROM {table} WHERE {}",
        as_json(columns, table),
        is_row(columns)
    );
    r.query_optional(&sql, [key], |row| row.get(0))
}

pub(super) fn delete(
    tx: &Transaction<'_>,
    table: &str,
    columns: &[Column],
    key: &str,
) -> Result<()> {
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

pub(super) fn insert(
    tx: &Transaction<'_>,
    table: &str,
    columns: &[Column],
    row: &str,
) -> Result<()> {
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

//! What refers to a row that would go.

use super::recorder::{columns_of, key_as_json};
use super::undo::{CannotUndo, Rows, first_part};
use crate::database::{Query, Read};
use crate::topics::{Kind, tables_of};

/// A column of one table that refers to a row of another.
pub(super) struct Reference {
    pub(super) table: &'static str,
    column: String,
    pub(super) to_table: String,
    to_column: String,
}

/// Refuses when something newer than the step refers to a row that would go.
pub(super) fn refuse_newcomers(
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

/// Refuses when something that is not part of the step refers to a row that is gone now.
pub(super) fn refuse_orphans(
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

/// Refuses when a row that was put back refers to one that is not there any more.
pub(super) fn refuse_lost(
    r: &impl Read,
    references: &[Reference],
    table: &str,
    back: &str,
) -> Result<(), CannotUndo> {
    for reference in references.iter().filter(|from| from.table == table) {
        let Reference {
            column,
            to_table,
            to_column,
            ..
        } = reference;
        let sql = format!(
            "
SELECT ?1 ->> '$.{column}' IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM {to_table} WHERE {to_column} = ?1 ->> '$.{column}')"
        );
        if r.query_one(&sql, [back], |row| row.get(0))? {
            return Err(CannotUndo::ChangedSince {
                table: to_table.clone(),
                id: String::new(),
            });
        }
    }
    Ok(())
}

/// The first row of `reference.table` that refers to the row written in `json`.
pub(super) fn referring_row(
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

pub(super) fn all_references(r: &impl Read) -> Result<Vec<Reference>, CannotUndo> {
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

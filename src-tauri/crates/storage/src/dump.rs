//! The whole file as text, to hold two moments beside each other.

use std::collections::BTreeMap;

use crate::database::{Query, Read};
use crate::error::Result;

/// Every table with its rows, those of the search included. A row reads
/// `name='Tomaten'|price_cents=350`, as SQL writes values; rows are in the order of their text.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn dump(r: &impl Read) -> Result<BTreeMap<String, Vec<String>>> {
    let names: Vec<String> = r.query_all(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        (),
        |row| row.get(0),
    )?;
    let mut tables = BTreeMap::new();
    for table in names {
        let fields: Vec<String> = r.query_all(
            "SELECT name FROM pragma_table_info(?1) ORDER BY cid",
            [&table],
            |row| {
                let column: String = row.get(0)?;
                Ok(format!(r#"'{column}=' || quote("{column}")"#))
            },
        )?;
        let row = fields.join(" || '|' || ");
        let sql = format!(r#"SELECT {row} FROM "{table}" ORDER BY 1"#);
        let rows = r.query_all(&sql, (), |row| row.get(0))?;
        tables.insert(table, rows);
    }
    Ok(tables)
}

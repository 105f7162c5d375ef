//! The triggers that write down what a step does. They live as long as the connection, and are
//! made from the tables themselves, so a new column or table is never forgotten.

use rusqlite::Connection;

use crate::error::Result;
use crate::topics::{Kind, tables_of};

/// A column as the table declares it.
pub(super) struct Column {
    pub(super) name: String,
    pub(super) is_blob: bool,
    pub(super) is_key: bool,
}

/// Makes the triggers, asleep until `temp.current_change` holds a row.
pub(super) fn set_up(connection: &Connection) -> Result<()> {
    let mut sql = String::from("CREATE TEMP TABLE current_change (id TEXT NOT NULL) STRICT;\n");
    for table in tables_of(Kind::Scratch) {
        let columns = columns_of(connection, table)?;
        for (event, before, after) in [
            ("INSERT", None, Some("NEW")),
            ("UPDATE", Some("OLD"), Some("NEW")),
            ("DELETE", Some("OLD"), None),
        ] {
            let written =
                |row: Option<&str>| row.map_or("NULL".to_owned(), |row| as_json(&columns, row));
            let key = key_as_json(&columns, before.or(after).unwrap_or("NEW"));
            sql.push_str(&trigger(
                table,
                event,
                &key,
                &written(before),
                &written(after),
            ));
        }
    }
    for table in tables_of(Kind::Fact) {
        let key = key_as_json(&columns_of(connection, table)?, "NEW");
        sql.push_str(&trigger(table, "INSERT", &key, "NULL", "NULL"));
    }
    Ok(connection.execute_batch(&sql)?)
}

fn trigger(table: &str, event: &str, key: &str, before: &str, after: &str) -> String {
    let name = event.to_lowercase();
    format!(
        "
CREATE TEMP TRIGGER record_{name}_{table} AFTER {event} ON main.{table}
WHEN EXISTS (SELECT 1 FROM temp.current_change)
BEGIN
    INSERT INTO undo_row (change_id, table_name, row_key, before, after)
    VALUES ((SELECT id FROM temp.current_change), '{table}', {key}, {before}, {after});
END;
"
    )
}

pub(super) fn columns_of(connection: &Connection, table: &str) -> Result<Vec<Column>> {
    let mut statement = connection
        .prepare_cached("SELECT name, type, pk FROM pragma_table_info(?1) ORDER BY cid")?;
    let columns = statement.query_map([table], |row| {
        Ok(Column {
            name: row.get(0)?,
            is_blob: row.get::<_, String>(1)? == "BLOB",
            is_key: row.get::<_, i64>(2)? > 0,
        })
    })?;
    Ok(columns.collect::<rusqlite::Result<_>>()?)
}

/// SQL that gives the row as JSON. JSON has no bytes, so they stand in it as hexadecimal digits.
pub(super) fn as_json(columns: &[Column], row: &str) -> String {
    let fields: Vec<String> = columns
        .iter()
        .map(|column| {
            let name = &column.name;
            if column.is_blob {
                format!("'{name}', iif({row}.{name} IS NULL, NULL, hex({row}.{name}))")
            } else {
                format!("'{name}', {row}.{name}")
            }
        })
        .collect();
    format!("json_object({})", fields.join(", "))
}

/// SQL that gives the primary key as a JSON list.
pub(super) fn key_as_json(columns: &[Column], row: &str) -> String {
    let parts: Vec<String> = columns
        .iter()
        .filter(|column| column.is_key)
        .map(|column| format!("{row}.{}", column.name))
        .collect();
    format!("json_array({})", parts.join(", "))
}

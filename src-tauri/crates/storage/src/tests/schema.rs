//! The shape of the file.

use crate::database::{Connected, Query};
use crate::tests::office::Office;
use crate::topics::{TABLES, topic_of};
use crate::{Result, migrations};

const TOPICS: &[&str] = &[
    "audit",
    "billing",
    "certificates",
    "funding",
    "imports",
    "invoicing",
    "ledger",
    "organisation",
    "people",
    "placements",
    "produce",
    "rentals",
    "till",
    "work",
];

fn names_of_tables(office: &Office) -> Vec<String> {
    office
        .database
        .read(|r| -> Result<_> {
            r.query_all(
                "
SELECT name FROM sqlite_schema
WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%'
ORDER BY name",
                (),
                |row| row.get(0),
            )
        })
        .unwrap()
}

#[test]
fn every_table_has_a_topic_and_every_topic_a_table() {
    let office = Office::new();
    let mut listed: Vec<_> = TABLES.iter().map(|(table, ..)| *table).collect();
    listed.sort_unstable();
    assert_eq!(names_of_tables(&office), listed);

    let mut topics: Vec<_> = TABLES
        .iter()
        .map(|(table, ..)| topic_of(table).unwrap())
        .collect();
    topics.sort_unstable();
    topics.dedup();
    assert_eq!(topics, TOPICS);
}

#[test]
fn every_table_is_strict_and_has_row_ids_where_its_changes_must_be_noticed() {
    let office = Office::new();
    // Nothing hears of a change in a table without row ids; a running sum is not listened to.
    let sums: Vec<&str> = crate::topics::tables_of(crate::topics::Kind::Sum).collect();
    let tables: Vec<(String, bool, bool)> = office
        .database
        .read(|r| -> Result<_> {
            r.query_all(
                "
SELECT name, strict, wr FROM pragma_table_list
WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
                (),
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
        })
        .unwrap();
    let loose: Vec<String> = tables
        .into_iter()
        .filter(|(name, strict, without_ids)| {
            !strict || (*without_ids && !sums.contains(&name.as_str()))
        })
        .map(|(name, ..)| name)
        .collect();
    assert_eq!(loose, [""; 0]);
}

#[test]
fn every_reference_can_be_looked_up_from_both_sides() {
    let office = Office::new();
    office
        .database
        .read(|r| -> Result<_> {
            for table in names_of_tables(&office) {
                let sql = r#"SELECT "from" FROM pragma_foreign_key_list(?1)"#;
                let columns: Vec<String> = r.query_all(sql, [&table], |row| row.get(0))?;
                for column in columns {
                    let sql =
                        format!("EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {column} = 'x'");
                    let plan: String = r
                        .connection()
                        .query_row(&sql, (), |row| row.get("detail"))
                        .unwrap();
                    assert!(plan.contains("SEARCH"), "{table}.{column}: {plan}");
                }
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_schema_is_the_one_we_agreed_on() {
    let office = Office::new();
    let sql: Vec<String> = office
        .database
        .read(|r| -> Result<_> {
            r.query_all(
                "
SELECT sql FROM sqlite_schema
WHERE sql IS NOT NULL AND name NOT LIKE 'search\\_%' ESCAPE '\\'
ORDER BY type DESC, name",
                (),
                |row| row.get(0),
            )
        })
        .unwrap();
    insta::assert_snapshot!(format!(
        "version {}\n\n{}",
        migrations::LATEST,
        sql.join(";\n\n")
    ));
}

#[test]
fn the_house_settings_hold_on_every_connection() {
    let office = Office::new();
    let reader = office.database.reader().unwrap();
    let settings = |r: &crate::Reading<'_>| -> Result<Vec<String>> {
        [
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "secure_delete",
            "temp_store",
        ]
        .into_iter()
        .map(|name| {
            let value = r
                .connection()
                .pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0))?;
            Ok(format!("{name} {value:?}"))
        })
        .collect()
    };
    let expected = [
        "journal_mode Text(\"wal\")",
        "synchronous Integer(2)",
        "foreign_keys Integer(1)",
        "secure_delete Integer(1)",
        "temp_store Integer(2)",
    ];
    assert_eq!(office.database.read(settings).unwrap(), expected);
    assert_eq!(reader.read(settings).unwrap(), expected);
}

#[test]
fn reservations_of_some_days_and_clashes_are_found_by_an_index() {
    let office = Office::new();
    let plan = |sql: &str| -> Vec<String> {
        let sql = format!("EXPLAIN QUERY PLAN {sql}");
        office
            .database
            .read(|r| -> Result<_> {
                // The plan is the same whatever is asked for.
                let mut statement = r.connection().prepare(&sql)?;
                let mut rows = statement.raw_query();
                let mut steps = Vec::new();
                while let Some(row) = rows.next()? {
                    steps.push(row.get("detail")?);
                }
                Ok(steps)
            })
            .unwrap()
    };
    let listing = plan(concat!(
        include_str!("../rentals/reservations.sql"),
        include_str!("../rentals/reservations_between.sql")
    ));
    let clashes = plan(include_str!("../rentals/clashes.sql"));

    let by_date = "SEARCH reservation USING INDEX reservation_by_date (date>? AND date<?)";
    assert!(listing.iter().any(|step| step == by_date), "{listing:#?}");
    let by_room = "SEARCH reservation USING INDEX reservation_by_room \
                   (room_id=? AND occupied_from>? AND occupied_from<?)";
    assert!(clashes.iter().any(|step| step == by_room), "{clashes:#?}");
    for step in listing.iter().chain(&clashes) {
        assert!(!step.starts_with("SCAN"), "{step}");
    }
}

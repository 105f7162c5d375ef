//! Worked hours.

use chrono::NaiveTime;
use rusqlite::{Row, named_params};

use domain::id::PartyId;
use domain::work::{Hours, Worked};

use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::Columns;

/// Adds a row of hours.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when it is there already, or
/// nobody is known by that identity.
pub fn insert_hours(tx: &Transaction<'_>, hours: &Hours) -> Result<()> {
    let (begin_time, end_time, pause_minutes) = match hours.worked {
        Worked::Shift {
            begin,
            end,
            pause_minutes,
        } => (Some(written(begin)), Some(written(end)), pause_minutes),
        Worked::Minutes(_) => (None, None, 0),
    };
    tx.execute_one(
        include_str!("work/insert_hours.sql"),
        named_params! {
            ":id": hours.id.to_string(),
            ":position": tx.next_position("hours")?,
            ":person_id": hours.person.to_string(),
            ":date": hours.date.to_string(),
            ":begin_time": begin_time,
            ":end_time": end_time,
            ":pause_minutes": pause_minutes,
            ":minutes": hours.minutes(),
            ":activity": hours.activity,
            ":is_approved": hours.is_approved,
        },
    )
}

/// Everything a person worked, by date and then in the order the rows came in.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn hours_of(r: &impl Read, person: PartyId) -> Result<Vec<Hours>> {
    let sql = "SELECT * FROM hours WHERE person_id = ?1 ORDER BY date, position";
    r.query_all(sql, [person.to_string()], hours_from_row)
}

/// How many rows of hours there are.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn hours_count(r: &impl Read) -> Result<u32> {
    r.query_one("SELECT count(*) FROM hours", (), |row| row.get(0))
}

fn written(time: NaiveTime) -> String {
    time.format("%H:%M:%S").to_string()
}

fn hours_from_row(row: &Row<'_>) -> rusqlite::Result<Hours> {
    let begin = row.parsed_optional("begin_time")?;
    let worked = match (begin, row.parsed_optional("end_time")?) {
        (Some(begin), Some(end)) => Worked::Shift {
            begin,
            end,
            pause_minutes: row.get("pause_minutes")?,
        },
        _ => Worked::Minutes(row.get("minutes")?),
    };
    Ok(Hours {
        id: row.parsed("id")?,
        person: row.parsed("person_id")?,
        date: row.parsed("date")?,
        worked,
        activity: row.get("activity")?,
        is_approved: row.get("is_approved")?,
    })
}

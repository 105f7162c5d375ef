//! Worked hours.

#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use rusqlite::{Row, ToSql, named_params};

use domain::id::{HourId, PartyId};
use domain::people::PersonName;
use domain::work::{HourSums, Hours, Worked};

use crate::audit::written as written_moment;
use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::Columns;

/// Which rows of hours to list.
#[derive(Clone, Debug, Default)]
pub struct HoursFilter {
    /// Of this person only.
    pub person: Option<PartyId>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Until this day, included.
    pub to: Option<NaiveDate>,
    /// Only what nobody approved yet.
    pub only_unapproved: bool,
    /// How many to pass over.
    pub offset: u32,
    /// How many at most; 0 gives only the sums.
    pub limit: u32,
}

/// A page of rows of hours, and what all rows that fit the filter come to.
#[derive(Clone, Debug)]
pub struct HoursPage {
    /// How many rows fit.
    pub total: u32,
    /// Their minutes.
    pub minutes: u32,
    /// How many of them nobody approved yet.
    pub unapproved: u32,
    /// This page, the newest day first.
    pub rows: Vec<ListedHours>,
}

/// A row of hours with what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedHours {
    /// The row.
    pub hours: Hours,
    /// Whose.
    pub person_name: PersonName,
    /// When it was approved here and by which user; not known of what came from a list.
    pub approval: Option<(DateTime<Utc>, String)>,
    /// A certificate that holds and counted this day.
    pub certificate_number: Option<String>,
}

/// Adds a row of hours.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when it is there already, or
/// nobody is known by that identity.
pub fn insert_hours(tx: &Transaction<'_>, hours: &Hours) -> Result<()> {
    let position = tx.next_position("hours")?;
    write_hours(
        tx,
        include_str!("work/insert_hours.sql"),
        hours,
        named_params! { ":position": position, ":is_approved": hours.is_approved },
    )
}

/// Puts the row in the place of what was known, as one that nobody approved.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when there is no such row.
pub fn update_hours(tx: &Transaction<'_>, hours: &Hours) -> Result<()> {
    write_hours(tx, include_str!("work/update_hours.sql"), hours, &[])
}

/// Runs `sql` with what the hours holds, and what only a `new` one has.
fn write_hours(
    tx: &Transaction<'_>,
    sql: &str,
    hours: &Hours,
    new: &[(&str, &dyn ToSql)],
) -> Result<()> {
    let times = Times::of(hours);
    let known = named_params! {
        ":id": hours.id.to_string(),
        ":person_id": hours.person.to_string(),
        ":date": hours.date.to_string(),
        ":begin_time": times.begin,
        ":end_time": times.end,
        ":pause_minutes": times.pause_minutes,
        ":minutes": hours.minutes(),
        ":activity": hours.activity,
    };
    tx.execute_one(sql, [known, new].concat().as_slice())
}

/// Takes a row away.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when there is no such row.
pub fn delete_hours(tx: &Transaction<'_>, id: HourId) -> Result<()> {
    tx.execute_one("DELETE FROM hours WHERE id = ?1", [id.to_string()])
}

/// Approves a row, by a user at a moment; or takes the approval away.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when there is no such row.
pub fn set_approval(
    tx: &Transaction<'_>,
    id: HourId,
    approval: Option<(DateTime<Utc>, &str)>,
) -> Result<()> {
    tx.execute_one(
        "
UPDATE hours SET is_approved = :is_approved, approved_at = :at, approved_by = :by
WHERE id = :id",
        named_params! {
            ":id": id.to_string(),
            ":is_approved": approval.is_some(),
            ":at": approval.map(|(at, _)| written_moment(at)),
            ":by": approval.map(|(_, by)| by),
        },
    )
}

/// One row of hours, if it is there.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn get_hours(r: &impl Read, id: HourId) -> Result<Option<ListedHours>> {
    let sql = format!(
        "{} WHERE hours.id = ?1",
        include_str!("work/list_hours.sql")
    );
    r.query_optional(&sql, [id.to_string()], listed_from_row)
}

/// A page of rows of hours.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list_hours(r: &impl Read, filter: &HoursFilter) -> Result<HoursPage> {
    let wanted = Wanted::of(filter);
    let (total, minutes, unapproved) =
        r.query_one(&wanted.sums(), wanted.parameters().as_slice(), |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    let mut parameters = wanted.parameters();
    let (limit, offset) = (filter.limit, filter.offset);
    parameters.extend([(":limit", &limit as &dyn ToSql), (":offset", &offset)]);
    let rows = r.query_all(&wanted.rows(), parameters.as_slice(), listed_from_row)?;
    Ok(HoursPage {
        total,
        minutes,
        unapproved,
        rows,
    })
}

/// A filter as SQL: only the conditions that it asks for, so that each finds its index.
struct Wanted {
    person: Option<String>,
    from: Option<String>,
    to: Option<String>,
    conditions: String,
}

impl Wanted {
    fn of(filter: &HoursFilter) -> Self {
        let mut conditions = Vec::new();
        let mut ask = |is_asked: bool, condition: &'static str| {
            if is_asked {
                conditions.push(condition);
            }
        };
        ask(filter.person.is_some(), "hours.person_id = :person_id");
        ask(filter.from.is_some(), "hours.date >= :from");
        ask(filter.to.is_some(), "hours.date <= :to");
        ask(filter.only_unapproved, "hours.is_approved = 0");
        if conditions.is_empty() {
            conditions.push("1");
        }
        Self {
            person: filter.person.map(|id| id.to_string()),
            from: filter.from.map(|date| date.to_string()),
            to: filter.to.map(|date| date.to_string()),
            conditions: conditions.join(" AND "),
        }
    }

    /// Of everybody it is added up by day already.
    fn sums(&self) -> String {
        if self.person.is_none() {
            return format!(
                "
SELECT coalesce(sum(row_count), 0), coalesce(sum(minutes), 0),
    coalesce(sum(row_count) FILTER (WHERE is_approved = 0), 0)
FROM hours_day AS hours
WHERE {}",
                self.conditions
            );
        }
        format!(
            "
SELECT count(*), coalesce(sum(minutes), 0), count(*) FILTER (WHERE is_approved = 0)
FROM hours
WHERE {}",
            self.conditions
        )
    }

    fn rows(&self) -> String {
        format!(
            "{} WHERE {} ORDER BY hours.date DESC, hours.position DESC LIMIT :limit OFFSET :offset",
            include_str!("work/list_hours.sql"),
            self.conditions
        )
    }

    fn parameters(&self) -> Vec<(&str, &dyn ToSql)> {
        [
            (":person_id", &self.person),
            (":from", &self.from),
            (":to", &self.to),
        ]
        .into_iter()
        .filter_map(|(name, value)| value.as_ref().map(|value| (name, value as &dyn ToSql)))
        .collect()
    }
}

/// What a person worked on one day.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn hours_on(r: &impl Read, person: PartyId, date: NaiveDate) -> Result<Vec<Hours>> {
    let sql = "SELECT * FROM hours WHERE person_id = ?1 AND date = ?2 ORDER BY position";
    r.query_all(sql, (person.to_string(), date.to_string()), hours_from_row)
}

/// What a person worked, added up within `period` and outside it.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn sums_of(
    r: &impl Read,
    person: PartyId,
    period: &RangeInclusive<NaiveDate>,
) -> Result<HourSums> {
    r.query_one(
        include_str!("work/sums.sql"),
        named_params! {
            ":person_id": person.to_string(),
            ":from": period.start().to_string(),
            ":to": period.end().to_string(),
        },
        |row| {
            Ok(HourSums {
                approved_rows: row.get("approved_rows")?,
                approved_minutes: row.get("approved_minutes")?,
                unapproved_rows: row.get("unapproved_rows")?,
                unapproved_minutes: row.get("unapproved_minutes")?,
                approved_rows_outside: row.get("approved_rows_outside")?,
                approved_minutes_outside: row.get("approved_minutes_outside")?,
            })
        },
    )
}

/// Everybody who worked, with their approved minutes.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn approved_per_person(r: &impl Read) -> Result<Vec<(PersonName, u32)>> {
    r.query_all(
        "
SELECT given, prefix, family, counted.minutes
FROM (
    SELECT person_id, sum(minutes) AS minutes
    FROM hours
    WHERE is_approved = 1
    GROUP BY person_id
) AS counted
JOIN person ON person.party_id = counted.person_id
ORDER BY counted.person_id",
        (),
        |row| Ok((row.person_name("")?, row.get("minutes")?)),
    )
}

/// What was done lately, in its own words, the most frequent first: to choose from. Of the last
/// thousand rows, however many there are.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn activities(r: &impl Read, since: NaiveDate, limit: u32) -> Result<Vec<String>> {
    r.query_all(
        "
SELECT activity FROM (
    SELECT activity FROM hours
    WHERE date >= ?1 AND activity <> ''
    ORDER BY date DESC, position DESC
    LIMIT 1000
)
GROUP BY activity
ORDER BY count(*) DESC, activity
LIMIT ?2",
        (since.to_string(), limit),
        |row| row.get(0),
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

/// The columns that say when.
struct Times {
    begin: Option<String>,
    end: Option<String>,
    pause_minutes: u16,
}

impl Times {
    fn of(hours: &Hours) -> Self {
        match hours.worked {
            Worked::Shift {
                begin,
                end,
                pause_minutes,
            } => Self {
                begin: Some(written(begin)),
                end: Some(written(end)),
                pause_minutes,
            },
            Worked::Minutes(_) => Self {
                begin: None,
                end: None,
                pause_minutes: 0,
            },
        }
    }
}

fn written(time: NaiveTime) -> String {
    time.format("%H:%M:%S").to_string()
}

fn listed_from_row(row: &Row<'_>) -> rusqlite::Result<ListedHours> {
    let at: Option<DateTime<Utc>> = row.parsed_optional("approved_at")?;
    let by: Option<String> = row.get("approved_by")?;
    Ok(ListedHours {
        hours: hours_from_row(row)?,
        person_name: row.person_name("")?,
        approval: at.zip(by),
        certificate_number: row.get("certificate_number")?,
    })
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

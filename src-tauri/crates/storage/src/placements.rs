//! Placements.

use chrono::NaiveDate;
use rusqlite::{Row, ToSql, named_params};

use domain::id::{PartyId, PlacementId};
use domain::placements::Placement;

use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::Columns;
use crate::page::Page;
use crate::search::match_expression;

/// Which placements to list.
#[derive(Clone, Debug, Default)]
pub struct PlacementFilter {
    /// Words to look for in the name, the instrument or the start, or empty.
    pub search: String,
    /// Only those that have ended by `on` (true) or not (false).
    pub is_ended: Option<bool>,
    /// Of this person only.
    pub person: Option<PartyId>,
    /// The day that decides whether one has ended.
    pub on: NaiveDate,
    /// How many to pass over.
    pub offset: u32,
    /// How many at most; 0 gives only the total.
    pub limit: u32,
}

/// Adds a placement.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when it is there already, or
/// nobody is known by those identities.
pub fn insert(tx: &Transaction<'_>, placement: &Placement) -> Result<()> {
    write_placement(
        tx,
        include_str!("placements/insert.sql"),
        placement,
        named_params! { ":position": tx.next_position("placement")? },
    )?;
    insert_texts(tx, placement)
}

/// Puts the placement in the place of what was known. Certificates keep what they said.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when there is no such placement.
pub fn update(tx: &Transaction<'_>, placement: &Placement) -> Result<()> {
    let id = placement.id.to_string();
    write_placement(tx, include_str!("placements/update.sql"), placement, &[])?;
    tx.execute("DELETE FROM placement_task WHERE placement_id = ?1", [&id])?;
    tx.execute("DELETE FROM placement_skill WHERE placement_id = ?1", [&id])?;
    insert_texts(tx, placement)
}

/// Runs `sql` with what the placement holds, and what only a `new` one has.
fn write_placement(
    tx: &Transaction<'_>,
    sql: &str,
    placement: &Placement,
    new: &[(&str, &dyn ToSql)],
) -> Result<()> {
    let known = named_params! {
        ":id": placement.id.to_string(),
        ":person_id": placement.person.to_string(),
        ":supervisor_id": placement.supervisor.map(|id| id.to_string()),
        ":instrument": placement.instrument,
        ":referrer": placement.referrer,
        ":goal": placement.goal,
        ":hours_per_week": placement.hours_per_week.map(|hours| hours.to_string()),
        ":start_date": placement.start_date.to_string(),
        ":planned_end_date": placement.planned_end_date.map(|date| date.to_string()),
        ":end_date": placement.end_date.map(|date| date.to_string()),
        ":end_reason": placement.end_reason,
    };
    tx.execute_one(sql, [known, new].concat().as_slice())
}

fn insert_texts(tx: &Transaction<'_>, placement: &Placement) -> Result<()> {
    let id = placement.id.to_string();
    for (position, text) in (0_i64..).zip(&placement.tasks) {
        let sql = "INSERT INTO placement_task (placement_id, position, text) VALUES (?1, ?2, ?3)";
        tx.execute(sql, (&id, position, text))?;
    }
    for (position, text) in (0_i64..).zip(&placement.skills) {
        let sql = "INSERT INTO placement_skill (placement_id, position, text) VALUES (?1, ?2, ?3)";
        tx.execute(sql, (&id, position, text))?;
    }
    Ok(())
}

/// The placement, if there is one.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn get(r: &impl Read, id: PlacementId) -> Result<Option<Placement>> {
    let sql = "SELECT * FROM placement WHERE id = ?1";
    let placement = r.query_optional(sql, [id.to_string()], placement_from_row)?;
    placement
        .map(|placement| with_texts(r, placement))
        .transpose()
}

/// Every placement, in the order they came in.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list(r: &impl Read) -> Result<Vec<Placement>> {
    let sql = "SELECT * FROM placement ORDER BY position";
    let placements = r.query_all(sql, (), placement_from_row)?;
    placements
        .into_iter()
        .map(|placement| with_texts(r, placement))
        .collect()
}

/// A page of placements, the newest start first.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn page(r: &impl Read, filter: &PlacementFilter) -> Result<Page<Placement>> {
    let search = match_expression(&filter.search);
    let person = filter.person.map(|id| id.to_string());
    let on = filter.on.to_string();
    let total = r.query_one(
        concat!("SELECT count(*) ", include_str!("placements/wanted.sql")),
        named_params! {
            ":search": search,
            ":is_ended": filter.is_ended,
            ":person_id": person,
            ":on": on,
        },
        |row| row.get(0),
    )?;
    let rows = r.query_all(
        concat!(
            "SELECT * ",
            include_str!("placements/wanted.sql"),
            " ORDER BY start_date DESC, position DESC LIMIT :limit OFFSET :offset"
        ),
        named_params! {
            ":search": search,
            ":is_ended": filter.is_ended,
            ":person_id": person,
            ":on": on,
            ":limit": filter.limit,
            ":offset": filter.offset,
        },
        placement_from_row,
    )?;
    let rows = rows.into_iter().map(|placement| with_texts(r, placement));
    Ok(Page {
        total,
        rows: rows.collect::<Result<_>>()?,
    })
}

/// The instruments in use, the most frequent first: to choose from.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn instruments(r: &impl Read) -> Result<Vec<String>> {
    let sql = "
SELECT instrument FROM placement
WHERE instrument <> ''
GROUP BY instrument
ORDER BY count(*) DESC, instrument
LIMIT 50";
    r.query_all(sql, (), |row| row.get(0))
}

/// The placements of one person, in the order they came in.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn of_person(r: &impl Read, person: PartyId) -> Result<Vec<Placement>> {
    let sql = "SELECT * FROM placement WHERE person_id = ?1 ORDER BY position";
    let placements = r.query_all(sql, [person.to_string()], placement_from_row)?;
    placements
        .into_iter()
        .map(|placement| with_texts(r, placement))
        .collect()
}

fn with_texts(r: &impl Read, mut placement: Placement) -> Result<Placement> {
    let id = placement.id.to_string();
    let sql = "SELECT text FROM placement_task WHERE placement_id = ?1 ORDER BY position";
    placement.tasks = r.query_all(sql, [&id], |row| row.get(0))?;
    let sql = "SELECT text FROM placement_skill WHERE placement_id = ?1 ORDER BY position";
    placement.skills = r.query_all(sql, [&id], |row| row.get(0))?;
    Ok(placement)
}

fn placement_from_row(row: &Row<'_>) -> rusqlite::Result<Placement> {
    Ok(Placement {
        id: row.parsed("id")?,
        person: row.parsed("person_id")?,
        supervisor: row.parsed_optional("supervisor_id")?,
        instrument: row.get("instrument")?,
        referrer: row.get("referrer")?,
        goal: row.get("goal")?,
        tasks: Vec::new(),
        skills: Vec::new(),
        hours_per_week: row.parsed_optional("hours_per_week")?,
        start_date: row.parsed("start_date")?,
        planned_end_date: row.parsed_optional("planned_end_date")?,
        end_date: row.parsed_optional("end_date")?,
        end_reason: row.get("end_reason")?,
    })
}

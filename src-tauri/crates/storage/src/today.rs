//! What waits for somebody, counted: each look reads one index, however old the file is.

use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use domain::dates::Month;
use domain::id::PlacementId;
use domain::people::PersonName;

use crate::database::{Query, Read};
use crate::error::Result;
use crate::mapping::Columns;

/// Hours that nobody approved yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingHours {
    /// Rows.
    pub rows: u32,
    /// People whose they are.
    pub people: u32,
    /// The first day of them; none when there are none.
    pub since: Option<NaiveDate>,
}

/// Hours that nobody approved yet.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn waiting_hours(r: &impl Read) -> Result<WaitingHours> {
    r.query_one(
        "
SELECT count(*) AS row_count, count(DISTINCT person_id) AS people, min(date) AS since
FROM hours WHERE is_approved = 0",
        (),
        |row| {
            Ok(WaitingHours {
                rows: row.get("row_count")?,
                people: row.get("people")?,
                since: row.parsed_optional("since")?,
            })
        },
    )
}

/// How many lines supplied from `from` to `to` wait to be billed, and the month of the first.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn open_lines(
    r: &impl Read,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Option<(u32, NaiveDate)>> {
    r.query_one(
        include_str!("today/open_lines.sql"),
        named_params! { ":from": from.to_string(), ":to": to.to_string() },
        |row| {
            let since: Option<NaiveDate> = row.parsed_optional("since")?;
            let count = row.get("line_count")?;
            Ok(since.map(|since| (count, since)))
        },
    )
}

/// How many drafts there are.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn drafts(r: &impl Read) -> Result<u32> {
    r.query_one("SELECT count(*) FROM draft_invoice", (), |row| row.get(0))
}

/// The first month from `from` to `to` with imported sales of an enterprise that are not booked.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn first_month_with_open_sales(
    r: &impl Read,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Option<Month>> {
    r.query_one(
        include_str!("today/first_month_with_open_sales.sql"),
        named_params! { ":from": from.to_string(), ":to": to.to_string() },
        |row| row.parsed_optional("month"),
    )
}

/// A placement with a day that matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacementDay {
    /// The placement.
    pub id: PlacementId,
    /// Whose it is.
    pub person: PersonName,
    /// The day.
    pub date: NaiveDate,
}

/// Placements that run and are planned to end on or before `until`, the first first.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn placements_ending(r: &impl Read, until: NaiveDate) -> Result<Vec<PlacementDay>> {
    r.query_all(
        include_str!("today/placements_ending.sql"),
        [until.to_string()],
        placement_from_row,
    )
}

/// Placements that ended from `since` to `until` with approved hours and without a certificate.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn certificates_earned(
    r: &impl Read,
    since: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<PlacementDay>> {
    r.query_all(
        include_str!("today/certificates_earned.sql"),
        named_params! { ":since": since.to_string(), ":until": until.to_string() },
        placement_from_row,
    )
}

/// A till that stands open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenTill {
    /// Its session.
    pub id: String,
    /// Where it stands, in words.
    pub place: String,
    /// The day it was opened, UTC.
    pub since: NaiveDate,
}

/// Tills that stand open, the first opened first.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn open_tills(r: &impl Read) -> Result<Vec<OpenTill>> {
    r.query_all(
        "
SELECT id, place, substr(opened_at, 1, 10) AS since
FROM till_session WHERE closed_at IS NULL ORDER BY opened_at",
        (),
        |row| {
            Ok(OpenTill {
                id: row.get("id")?,
                place: row.get("place")?,
                since: row.parsed("since")?,
            })
        },
    )
}

/// Whether nobody is known yet: no person and no customer.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn is_nobody_known(r: &impl Read) -> Result<bool> {
    r.query_one("SELECT NOT EXISTS (SELECT 1 FROM party)", (), |row| {
        row.get(0)
    })
}

/// A reservation in the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookedRoom {
    /// The reservation.
    pub id: String,
    /// Its day.
    pub date: NaiveDate,
    /// From, as `14:30`.
    pub begin: String,
    /// To; none when it ends on another day.
    pub end: Option<String>,
    /// What it is for.
    pub title: String,
    /// The room.
    pub room: String,
    /// Whether it is still an option.
    pub is_option: bool,
}

/// Reservations from `from` to `to` that stand, by day and time.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn booked_rooms(r: &impl Read, from: NaiveDate, to: NaiveDate) -> Result<Vec<BookedRoom>> {
    r.query_all(
        include_str!("today/booked_rooms.sql"),
        named_params! { ":from": from.to_string(), ":to": to.to_string() },
        |row| {
            Ok(BookedRoom {
                id: row.get("id")?,
                date: row.parsed("date")?,
                begin: row.get("begin_time")?,
                end: row.get("end")?,
                title: row.get("title")?,
                room: row.get("room")?,
                is_option: row.get("is_option")?,
            })
        },
    )
}

/// How many confirmed reservations from `since` to the day before `today` have no outcome, and the
/// day of the first.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn without_outcome(
    r: &impl Read,
    since: NaiveDate,
    today: NaiveDate,
) -> Result<Option<(u32, NaiveDate)>> {
    r.query_one(
        "
SELECT count(*) AS row_count, min(date) AS since FROM reservation
WHERE date >= :since AND date < :today AND end_date < :today AND state = 'confirmed'",
        named_params! { ":since": since.to_string(), ":today": today.to_string() },
        |row| {
            let first: Option<NaiveDate> = row.parsed_optional("since")?;
            let count = row.get("row_count")?;
            Ok(first.map(|first| (count, first)))
        },
    )
}

/// Options of days from `today` that must be decided on before `until`: reservation, title, room,
/// and the last day of the option.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn options_expiring(
    r: &impl Read,
    today: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<(String, String, String, NaiveDate)>> {
    r.query_all(
        "
SELECT reservation.id, reservation.title, room.name AS room, reservation.option_until
FROM reservation JOIN room ON room.id = reservation.room_id
WHERE reservation.date >= :today AND reservation.state = 'option'
    AND reservation.option_until <= :until
ORDER BY reservation.option_until, reservation.date",
        named_params! { ":today": today.to_string(), ":until": until.to_string() },
        |row| {
            Ok((
                row.get("id")?,
                row.get("title")?,
                row.get("room")?,
                row.parsed("option_until")?,
            ))
        },
    )
}

/// Products of which more was sold than there was, by name.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn products_short(r: &impl Read) -> Result<Vec<String>> {
    r.query_all(
        "
SELECT product.name FROM product_stock AS stock
JOIN product ON product.id = stock.product_id
WHERE stock.quantity_milli < coalesce((
    SELECT sum(quantity_milli) FROM lot_stock WHERE product_id = stock.product_id
), 0)
ORDER BY product.name",
        (),
        |row| row.get(0),
    )
}

fn placement_from_row(row: &Row<'_>) -> rusqlite::Result<PlacementDay> {
    Ok(PlacementDay {
        id: row.parsed("id")?,
        person: PersonName {
            given: row.get("given")?,
            prefix: row.get("prefix")?,
            family: row.get("family")?,
        },
        date: row.parsed("date")?,
    })
}

//! Reservations: one row per occurrence, with the rent and the extras as they were agreed.

use chrono::{Days, NaiveDate, NaiveTime};
use rusqlite::{Row, ToSql, named_params};
use uuid::Uuid;

use domain::billing::BillableLine;
use domain::id::{BillableLineId, ReservationId, RoomId, SeriesId};
use domain::money::{Quantity, UnitPrice};
use domain::people::PriceBasis;
use domain::rentals::{
    Extra, MOST_DAYS, Occupied, RatePer, RentPart, Repeat, Reservation, ReservationState, Slot,
};
use domain::vat::VatClass;

use crate::billing::{delete_line, line_from_row};
use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::Columns;

/// How far the lines of a reservation are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Billed {
    /// It has none.
    No,
    /// They wait to be billed.
    Open,
    /// One at least stands in a draft.
    Drafted,
    /// One at least stands on an invoice.
    Invoiced,
}

impl Billed {
    fn from_key(key: &str) -> Option<Self> {
        Some(match key {
            "no" => Self::No,
            "open" => Self::Open,
            "drafted" => Self::Drafted,
            "invoiced" => Self::Invoiced,
            _ => return None,
        })
    }
}

/// A reservation with the names that belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedReservation {
    /// The reservation.
    pub reservation: Reservation,
    /// What the room is called now.
    pub room_name: String,
    /// What the customer is called now; none for own use.
    pub customer_name: Option<String>,
    /// How far its lines are.
    pub billed: Billed,
}

/// A reservation that stands in the way of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// Which.
    pub id: ReservationId,
    /// In which room.
    pub room_name: String,
    /// What for.
    pub title: String,
    /// When.
    pub slot: Slot,
}

/// Adds a series, before its reservations.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn insert_series(tx: &Transaction<'_>, id: SeriesId, repeat: &Repeat) -> Result<()> {
    tx.execute_one(
        "INSERT INTO reservation_series (id, every_weeks, until_date) VALUES (?1, ?2, ?3)",
        (id.to_string(), repeat.every_weeks, repeat.until.to_string()),
    )
}

/// Adds a reservation. `booking` is the key that the whole booking can be found again by.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when the room is taken: look for
/// clashes before.
pub fn insert_reservation(
    tx: &Transaction<'_>,
    reservation: &Reservation,
    occupied: &Occupied,
    booking: Uuid,
) -> Result<()> {
    write_reservation(
        tx,
        include_str!("insert_reservation.sql"),
        reservation,
        occupied,
        named_params! { ":booking_key": booking.to_string(), ":series_id": reservation.series.map(|id| id.to_string()) },
    )?;
    insert_parts(tx, reservation)
}

/// Puts the reservation in the place of what it was. Its series stays.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when there is no such reservation,
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when the room is taken.
pub fn update_reservation(
    tx: &Transaction<'_>,
    reservation: &Reservation,
    occupied: &Occupied,
) -> Result<()> {
    write_reservation(
        tx,
        include_str!("update_reservation.sql"),
        reservation,
        occupied,
        &[],
    )?;
    delete_parts(tx, reservation.id)?;
    insert_parts(tx, reservation)
}

/// Runs `sql` with what the reservation holds, and what only a `new` one has.
fn write_reservation(
    tx: &Transaction<'_>,
    sql: &str,
    reservation: &Reservation,
    occupied: &Occupied,
    new: &[(&str, &dyn ToSql)],
) -> Result<()> {
    let slot = &reservation.slot;
    let known = named_params! {
        ":id": reservation.id.to_string(),
        ":room_id": reservation.room.to_string(),
        ":customer_id": reservation.customer.map(|id| id.to_string()),
        ":title": reservation.title,
        ":date": slot.date.to_string(),
        ":begin_time": as_written(slot.begin),
        ":end_date": slot.end_date.to_string(),
        ":end_time": as_written(slot.end),
        ":set_up_minutes": slot.set_up_minutes,
        ":clearing_minutes": slot.clearing_minutes,
        ":occupied_from": occupied.from,
        ":occupied_until": occupied.until,
        ":state": reservation.state.key(),
        ":option_until": reservation.option_until.map(|date| date.to_string()),
        ":note": reservation.note,
        ":cancel_reason": reservation.cancel_reason,
    };
    tx.execute_one(sql, [known, new].concat().as_slice())
}

/// Lets go of the room for a moment, so that reservations can be moved over each other: each must
/// be given its place with [`update_reservation`] in the same transaction.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when one is not there.
pub fn set_aside(tx: &Transaction<'_>, ids: &[ReservationId]) -> Result<()> {
    let sql = "UPDATE reservation SET state = 'cancelled' WHERE id = ?1";
    ids.iter()
        .try_for_each(|id| tx.execute_one(sql, [id.to_string()]))
}

/// Deletes a reservation that has no lines.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when there is no such reservation,
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when it has lines.
pub fn delete_reservation(tx: &Transaction<'_>, id: ReservationId) -> Result<()> {
    delete_parts(tx, id)?;
    tx.execute_one("DELETE FROM reservation WHERE id = ?1", [id.to_string()])
}

fn delete_parts(tx: &Transaction<'_>, id: ReservationId) -> Result<()> {
    let id = id.to_string();
    tx.execute(
        "DELETE FROM reservation_rent WHERE reservation_id = ?1",
        [&id],
    )?;
    tx.execute(
        "DELETE FROM reservation_extra WHERE reservation_id = ?1",
        [&id],
    )?;
    Ok(())
}

fn insert_parts(tx: &Transaction<'_>, reservation: &Reservation) -> Result<()> {
    let id = reservation.id.to_string();
    for (position, part) in (0_i64..).zip(&reservation.rent) {
        tx.execute(
            "
INSERT INTO reservation_rent (reservation_id, position, per, quantity, unit_price)
VALUES (:reservation_id, :position, :per, :quantity, :unit_price)",
            named_params! {
                ":reservation_id": id,
                ":position": position,
                ":per": part.per.key(),
                ":quantity": part.quantity.decimal().to_string(),
                ":unit_price": part.unit_price.decimal().to_string(),
            },
        )?;
    }
    for (position, extra) in (0_i64..).zip(&reservation.extras) {
        tx.execute(
            include_str!("insert_extra.sql"),
            named_params! {
                ":reservation_id": id,
                ":position": position,
                ":service_id": extra.service.map(|id| id.to_string()),
                ":text": extra.text,
                ":quantity": extra.quantity.decimal().to_string(),
                ":unit": extra.unit,
                ":unit_price": extra.unit_price.decimal().to_string(),
                ":price_basis": extra.price_basis.key(),
                ":vat_class": extra.vat_class.key(),
                ":vat_reason": extra.vat_reason,
                ":enterprise": extra.enterprise,
            },
        )?;
    }
    Ok(())
}

/// The reservations that have a part of their time on a day from `from` to `to`, in one room or
/// all: by day and hour.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list_reservations(
    r: &impl Read,
    from: NaiveDate,
    to: NaiveDate,
    room: Option<RoomId>,
) -> Result<Vec<ListedReservation>> {
    // None lasts longer, so none that begins before this can reach `from`.
    let earliest = from
        .checked_sub_days(Days::new(MOST_DAYS.into()))
        .unwrap_or(from);
    let listed = r.query_all(
        concat!(
            include_str!("reservations.sql"),
            include_str!("reservations_between.sql")
        ),
        named_params! {
            ":earliest": earliest.to_string(),
            ":from": from.to_string(),
            ":to": to.to_string(),
            ":room_id": room.map(|room| room.to_string()),
        },
        listed_from_row,
    )?;
    with_parts(r, listed)
}

/// The reservation, if there is one.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn get_reservation(r: &impl Read, id: ReservationId) -> Result<Option<ListedReservation>> {
    let sql = concat!(
        include_str!("reservations.sql"),
        "WHERE reservation.id = ?1"
    );
    let listed = r.query_all(sql, [id.to_string()], listed_from_row)?;
    Ok(with_parts(r, listed)?.pop())
}

/// The reservations that were booked under this key, by day.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn reservations_booked_by(r: &impl Read, booking: Uuid) -> Result<Vec<ListedReservation>> {
    let sql = concat!(
        include_str!("reservations.sql"),
        "WHERE reservation.booking_key = ?1 ORDER BY reservation.date, reservation.begin_time"
    );
    let listed = r.query_all(sql, [booking.to_string()], listed_from_row)?;
    with_parts(r, listed)
}

/// The reservations of a series, by day.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn reservations_of_series(r: &impl Read, series: SeriesId) -> Result<Vec<ListedReservation>> {
    let sql = concat!(
        include_str!("reservations.sql"),
        "WHERE reservation.series_id = ?1 ORDER BY reservation.date, reservation.begin_time"
    );
    let listed = r.query_all(sql, [series.to_string()], listed_from_row)?;
    with_parts(r, listed)
}

/// The reservations that take `room` within `occupied`, by hour; those in `but` left out.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn find_clashes(
    r: &impl Read,
    room: RoomId,
    occupied: &Occupied,
    but: &[ReservationId],
) -> Result<Vec<Clash>> {
    let mut clashes = r.query_all(
        include_str!("clashes.sql"),
        named_params! {
            ":room_id": room.to_string(),
            ":from": occupied.from,
            ":until": occupied.until,
        },
        |row| {
            Ok(Clash {
                id: row.parsed("id")?,
                room_name: row.get("room_name")?,
                title: row.get("title")?,
                slot: slot_from_row(row)?,
            })
        },
    )?;
    clashes.retain(|clash| !but.contains(&clash.id));
    Ok(clashes)
}

/// Keeps the lines to bill that the reservation became.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn keep_lines(tx: &Transaction<'_>, id: ReservationId, lines: &[BillableLine]) -> Result<()> {
    for (position, line) in (0_i64..).zip(lines) {
        crate::billing::insert_line(tx, line)?;
        tx.execute(
            "
INSERT INTO reservation_line (reservation_id, position, billable_line_id)
VALUES (?1, ?2, ?3)",
            (id.to_string(), position, line.id.to_string()),
        )?;
    }
    Ok(())
}

/// Deletes the lines to bill of a reservation.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when one stands on an invoice.
pub fn delete_lines(tx: &Transaction<'_>, id: ReservationId) -> Result<()> {
    let sql = "SELECT billable_line_id FROM reservation_line WHERE reservation_id = ?1";
    let lines: Vec<BillableLineId> =
        tx.query_all(sql, [id.to_string()], |row| row.parsed("billable_line_id"))?;
    lines.into_iter().try_for_each(|line| delete_line(tx, line))
}

/// The lines to bill that the reservation became, in order.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn lines_of(r: &impl Read, id: ReservationId) -> Result<Vec<BillableLine>> {
    r.query_all(
        "
SELECT line.*
FROM reservation_line
JOIN billable_line AS line ON line.id = reservation_line.billable_line_id
WHERE reservation_line.reservation_id = ?1
ORDER BY reservation_line.position",
        [id.to_string()],
        line_from_row,
    )
}

fn with_parts(r: &impl Read, mut listed: Vec<ListedReservation>) -> Result<Vec<ListedReservation>> {
    for ListedReservation { reservation, .. } in &mut listed {
        let id = reservation.id.to_string();
        let sql = "SELECT * FROM reservation_rent WHERE reservation_id = ?1 ORDER BY position";
        reservation.rent = r.query_all(sql, [&id], rent_from_row)?;
        let sql = "SELECT * FROM reservation_extra WHERE reservation_id = ?1 ORDER BY position";
        reservation.extras = r.query_all(sql, [&id], extra_from_row)?;
    }
    Ok(listed)
}

/// A time as it stands in the file: `14:30`.
fn as_written(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

fn slot_from_row(row: &Row<'_>) -> rusqlite::Result<Slot> {
    let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
    Ok(Slot {
        date: row.parsed("date")?,
        begin: row.read("begin_time", time)?,
        end_date: row.parsed("end_date")?,
        end: row.read("end_time", time)?,
        set_up_minutes: row.get("set_up_minutes")?,
        clearing_minutes: row.get("clearing_minutes")?,
    })
}

fn listed_from_row(row: &Row<'_>) -> rusqlite::Result<ListedReservation> {
    Ok(ListedReservation {
        reservation: Reservation {
            id: row.parsed("id")?,
            series: row.parsed_optional("series_id")?,
            room: row.parsed("room_id")?,
            customer: row.parsed_optional("customer_id")?,
            title: row.get("title")?,
            slot: slot_from_row(row)?,
            state: row.read("state", ReservationState::from_key)?,
            option_until: row.parsed_optional("option_until")?,
            note: row.get("note")?,
            cancel_reason: row.get("cancel_reason")?,
            rent: Vec::new(),
            extras: Vec::new(),
        },
        room_name: row.get("room_name")?,
        customer_name: row.get("customer_name")?,
        billed: row.read("billed", Billed::from_key)?,
    })
}

fn rent_from_row(row: &Row<'_>) -> rusqlite::Result<RentPart> {
    Ok(RentPart {
        per: row.read("per", RatePer::from_key)?,
        quantity: row.read("quantity", |text| Quantity::new(text.parse().ok()?).ok())?,
        unit_price: row.read("unit_price", |text| UnitPrice::new(text.parse().ok()?).ok())?,
    })
}

fn extra_from_row(row: &Row<'_>) -> rusqlite::Result<Extra> {
    Ok(Extra {
        service: row.parsed_optional("service_id")?,
        text: row.get("text")?,
        quantity: row.read("quantity", |text| Quantity::new(text.parse().ok()?).ok())?,
        unit: row.get("unit")?,
        unit_price: row.read("unit_price", |text| UnitPrice::new(text.parse().ok()?).ok())?,
        price_basis: row.read("price_basis", PriceBasis::from_key)?,
        vat_class: row.read("vat_class", VatClass::from_key)?,
        vat_reason: row.get("vat_reason")?,
        enterprise: row.get("enterprise")?,
    })
}

//! Rooms and their tariff; what joins a reservation; reservations.

mod reservations;
mod services;

pub use reservations::{
    Billed, Clash, ListedReservation, delete_lines, delete_reservation, find_clashes,
    get_reservation, insert_reservation, insert_series, keep_lines, lines_of, list_reservations,
    reservations_booked_by, reservations_of_series, set_aside, update_reservation,
};
pub use services::{get_service, insert_service, list_services, update_service};

use rusqlite::{Row, named_params};

use domain::id::RoomId;
use domain::money::UnitPrice;
use domain::people::name_key;
use domain::rentals::{RatePer, RentalRate, Room};

use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::Columns;

/// Adds a room.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when it is there already.
pub fn insert_room(tx: &Transaction<'_>, room: &Room) -> Result<()> {
    tx.execute_one(
        "
INSERT INTO room (id, position, name, name_key, capacity, layout, is_active)
VALUES (:id, :position, :name, :name_key, :capacity, :layout, :is_active)",
        named_params! {
            ":id": room.id.to_string(),
            ":position": tx.next_position("room")?,
            ":name": room.name,
            ":name_key": name_key(&room.name),
            ":capacity": room.capacity,
            ":layout": room.layout,
            ":is_active": room.is_active,
        },
    )?;
    insert_rates(tx, room)
}

/// Puts the room in the place of what was known.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when there is no such room.
pub fn update_room(tx: &Transaction<'_>, room: &Room) -> Result<()> {
    tx.execute_one(
        "
UPDATE room
SET name = :name, name_key = :name_key, capacity = :capacity, layout = :layout,
    is_active = :is_active
WHERE id = :id",
        named_params! {
            ":id": room.id.to_string(),
            ":name": room.name,
            ":name_key": name_key(&room.name),
            ":capacity": room.capacity,
            ":layout": room.layout,
            ":is_active": room.is_active,
        },
    )?;
    let sql = "DELETE FROM rental_rate WHERE room_id = ?1";
    tx.execute(sql, [room.id.to_string()])?;
    insert_rates(tx, room)
}

fn insert_rates(tx: &Transaction<'_>, room: &Room) -> Result<()> {
    for (position, rate) in (0_i64..).zip(&room.rates) {
        tx.execute(
            "
INSERT INTO rental_rate (room_id, position, customer_group, per, price)
VALUES (:room_id, :position, :customer_group, :per, :price)",
            named_params! {
                ":room_id": room.id.to_string(),
                ":position": position,
                ":customer_group": rate.customer_group,
                ":per": rate.per.key(),
                ":price": rate.price.decimal().to_string(),
            },
        )?;
    }
    Ok(())
}

/// Every room, in the order they came in.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list_rooms(r: &impl Read) -> Result<Vec<Room>> {
    let mut rooms = r.query_all("SELECT * FROM room ORDER BY position", (), room_from_row)?;
    for room in &mut rooms {
        let sql = "SELECT * FROM rental_rate WHERE room_id = ?1 ORDER BY position";
        room.rates = r.query_all(sql, [room.id.to_string()], rate_from_row)?;
    }
    Ok(rooms)
}

/// The room, if there is one.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn get_room(r: &impl Read, id: RoomId) -> Result<Option<Room>> {
    let id = id.to_string();
    let sql = "SELECT * FROM room WHERE id = ?1";
    let Some(mut room) = r.query_optional(sql, [&id], room_from_row)? else {
        return Ok(None);
    };
    let sql = "SELECT * FROM rental_rate WHERE room_id = ?1 ORDER BY position";
    room.rates = r.query_all(sql, [&id], rate_from_row)?;
    Ok(Some(room))
}

/// Every room whose name has this [`name_key`].
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn rooms_by_name_key(r: &impl Read, key: &str) -> Result<Vec<RoomId>> {
    let sql = "SELECT id FROM room WHERE name_key = ?1 ORDER BY position";
    r.query_all(sql, [key], |row| row.parsed("id"))
}

fn room_from_row(row: &Row<'_>) -> rusqlite::Result<Room> {
    Ok(Room {
        id: row.parsed("id")?,
        name: row.get("name")?,
        capacity: row.get("capacity")?,
        layout: row.get("layout")?,
        is_active: row.get("is_active")?,
        rates: Vec::new(),
    })
}

fn rate_from_row(row: &Row<'_>) -> rusqlite::Result<RentalRate> {
    Ok(RentalRate {
        customer_group: row.get("customer_group")?,
        per: row.read("per", RatePer::from_key)?,
        price: row.read("price", |text| UnitPrice::new(text.parse().ok()?).ok())?,
    })
}

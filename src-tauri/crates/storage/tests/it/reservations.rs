//! Reservations: kept whole, and never two for the same minute whoever writes.

use storage::StorageError;
use storage::rentals;

use domain::id::{ReservationId, RoomId};
use domain::rentals::{Reservation, ReservationState, Room, Slot};
use uuid::Uuid;

use crate::office::{Office, day};

pub fn room(name: &str) -> Room {
    Room {
        id: RoomId(Uuid::now_v7()),
        name: name.to_owned(),
        capacity: None,
        layout: String::new(),
        is_active: true,
        rates: Vec::new(),
    }
}

pub fn reservation(room: &Room, date: &str, begin: &str, end: &str) -> Reservation {
    Reservation {
        id: ReservationId(Uuid::now_v7()),
        series: None,
        room: room.id,
        customer: None,
        title: "Repetitie".to_owned(),
        slot: Slot {
            date: day(date),
            begin: begin.parse().unwrap(),
            end_date: day(date),
            end: end.parse().unwrap(),
            set_up_minutes: 15,
            clearing_minutes: 15,
        },
        state: ReservationState::Confirmed,
        option_until: None,
        note: String::new(),
        cancel_reason: String::new(),
        rent: Vec::new(),
        extras: Vec::new(),
    }
}

pub fn insert(tx: &storage::Transaction<'_>, reservation: &Reservation) -> storage::Result<()> {
    let occupied = reservation.slot.occupied().unwrap();
    rentals::insert_reservation(tx, reservation, &occupied, Uuid::now_v7())
}

fn is_refused(outcome: Result<((), Vec<&'static str>), StorageError>) {
    match outcome {
        Err(StorageError::Constraint { table, .. }) => assert_eq!(table, "reservation"),
        other => panic!("the file took it: {other:?}"),
    }
}

#[test]
fn the_file_itself_refuses_a_room_that_is_taken() {
    let mut office = Office::new();
    let (hall, attic) = (room("Grote zaal"), room("Zolder"));
    let first = reservation(&hall, "2026-12-01", "19:00", "21:00");
    office.write(|tx| {
        rentals::insert_room(tx, &hall)?;
        rentals::insert_room(tx, &attic)?;
        insert(tx, &first)
    });

    let second = reservation(&hall, "2026-12-01", "21:29", "22:00");
    is_refused(office.database.transact(|tx| insert(tx, &second)));
    let elsewhere = Reservation {
        room: attic.id,
        ..second.clone()
    };
    office.write(|tx| insert(tx, &elsewhere));
    let moved = Reservation {
        room: hall.id,
        ..elsewhere.clone()
    };
    let occupied = moved.slot.occupied().unwrap();
    is_refused(
        office
            .database
            .transact(|tx| rentals::update_reservation(tx, &moved, &occupied)),
    );

    let cancelled = Reservation {
        state: ReservationState::Cancelled,
        ..first
    };
    let occupied_first = cancelled.slot.occupied().unwrap();
    office.write(|tx| {
        rentals::update_reservation(tx, &cancelled, &occupied_first)?;
        rentals::update_reservation(tx, &moved, &occupied)
    });
}

#[test]
fn a_reservation_stands_on_every_day_that_it_touches() {
    let mut office = Office::new();
    let hall = room("Grote zaal");
    let mut fair = reservation(&hall, "2026-12-01", "19:00", "21:00");
    fair.slot.end_date = day("2026-12-31");
    office.write(|tx| {
        rentals::insert_room(tx, &hall)?;
        insert(tx, &fair)
    });
    for (date, count) in [
        ("2026-11-30", 0),
        ("2026-12-01", 1),
        ("2026-12-31", 1),
        ("2027-01-01", 0),
    ] {
        let listed = office
            .database
            .read(|r| rentals::list_reservations(r, day(date), day(date), None))
            .unwrap();
        assert_eq!(listed.len(), count, "{date}");
    }
}

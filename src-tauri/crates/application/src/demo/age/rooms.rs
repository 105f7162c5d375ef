//! The rooms with their tariff, and what can join a reservation.

use chrono::NaiveDate;
use domain::id::{RoomId, ServiceId};
use domain::people::PriceBasis;
use domain::rentals::{Extra, RatePer, RentalRate, Room, Service};

use super::super::{quantity, unit_price};
use super::reservations::Series;
use super::vat::{high, low};
use super::{Life, RENTAL};
use crate::administration::Work;
use crate::problem::Problem;

/// Name, how many people it holds, and the price in cents of an hour and of a part of the day.
const ROOMS: [(&str, u32, i64, i64); 20] = [
    ("Grote zaal", 120, 2250, 18_000),
    ("Theaterzaal", 90, 2600, 19_500),
    ("Sporthal", 60, 2100, 15_500),
    ("Kleine zaal", 40, 1425, 9500),
    ("Danszaal", 35, 1650, 12_000),
    ("Kas", 30, 1575, 11_000),
    ("Zolder", 28, 1100, 7400),
    ("Huiskamer", 25, 1200, 8000),
    ("Tuinkamer", 22, 1350, 9000),
    ("Leslokaal 1", 20, 1050, 7200),
    ("Leslokaal 2", 20, 1050, 7200),
    ("Atelier", 18, 1275, 8400),
    ("Serre", 18, 1250, 8600),
    ("Computerlokaal", 16, 1250, 8800),
    ("Werkplaats", 14, 1450, 9800),
    ("Keukenstudio", 12, 1900, 14_000),
    ("Vergaderkamer Noord", 12, 1150, 7600),
    ("Vergaderkamer Zuid", 12, 1150, 7600),
    ("Muziekkamer", 10, 950, 6800),
    ("Spreekkamer", 4, 700, 4200),
];

/// What joins a reservation: name, unit, price in cents, enterprise, whether the low rate counts.
const SERVICES: [(&str, &str, i64, &str, bool); 4] = [
    ("Lunch buurtkeuken", "persoon", 950, "keuken", true),
    ("Koffie en thee", "persoon", 275, "keuken", true),
    ("Beamer met techniek", "keer", 3500, RENTAL, false),
    ("Zaalwacht", "uur", 2400, RENTAL, false),
];

/// What is let, and who comes back every week.
#[derive(Default)]
pub(super) struct House {
    pub(super) rooms: Vec<Room>,
    services: Vec<Service>,
    pub(super) series: Vec<Series>,
}

impl Life {
    /// The rooms, once; and what joins a reservation, at the rate of the day.
    pub(super) fn furnish(&mut self, work: &Work<'_>, date: NaiveDate) -> Result<(), Problem> {
        let class = |is_low| if is_low { low(date) } else { high() };
        if !self.house.rooms.is_empty() {
            for (service, (.., is_low)) in self.house.services.iter_mut().zip(SERVICES) {
                if service.vat_class != class(is_low) {
                    service.vat_class = class(is_low);
                    storage::rentals::update_service(work.tx, service)?;
                }
            }
            return Ok(());
        }
        for (name, capacity, hour, part) in ROOMS {
            let room = room(work, name, capacity, hour, part);
            storage::rentals::insert_room(work.tx, &room)?;
            self.house.rooms.push(room);
        }
        for (name, unit, cents, enterprise, is_low) in SERVICES {
            let service = Service {
                id: ServiceId(work.new_id()),
                name: name.to_owned(),
                unit: unit.to_owned(),
                unit_price: unit_price(cents, 2),
                price_basis: PriceBasis::ExcludingVat,
                vat_class: class(is_low),
                vat_reason: String::new(),
                enterprise: enterprise.to_owned(),
                is_active: true,
            };
            storage::rentals::insert_service(work.tx, &service)?;
            self.house.services.push(service);
        }
        Ok(())
    }

    /// What joins a reservation in a room for so many people: mostly nothing, at times a lunch.
    pub(super) fn extras(&mut self, room: usize) -> Vec<Extra> {
        if self.dice.u8(0..100) >= 18 {
            return Vec::new();
        }
        let people = i64::from(ROOMS[room].1).min(40);
        let first = self.dice.usize(0..SERVICES.len());
        let many = 1 + self.dice.usize(0..2);
        (first..first + many)
            .map(|at| {
                let service = &self.house.services[at % SERVICES.len()];
                let units = match service.unit.as_str() {
                    "persoon" => self.dice.i64(people / 3 + 1..=people),
                    "uur" => self.dice.i64(2..5),
                    _ => 1,
                };
                Extra {
                    service: Some(service.id),
                    text: service.name.clone(),
                    quantity: quantity(units, 0),
                    unit: service.unit.clone(),
                    unit_price: service.unit_price,
                    price_basis: service.price_basis,
                    vat_class: service.vat_class,
                    vat_reason: String::new(),
                    enterprise: service.enterprise.clone(),
                }
            })
            .collect()
    }
}

fn room(work: &Work<'_>, name: &str, capacity: u32, hour: i64, part: i64) -> Room {
    let rate = |customer_group: &str, per, cents| RentalRate {
        customer_group: customer_group.to_owned(),
        per,
        price: unit_price(cents, 2),
    };
    Room {
        id: RoomId(work.new_id()),
        name: name.to_owned(),
        capacity: Some(capacity),
        layout: String::new(),
        is_active: true,
        rates: vec![
            rate("buurt", RatePer::Hour, hour),
            rate("sociaal", RatePer::Hour, hour * 5 / 4),
            rate("commercieel", RatePer::Hour, hour * 2),
            rate("", RatePer::DayPart, part),
        ],
    }
}

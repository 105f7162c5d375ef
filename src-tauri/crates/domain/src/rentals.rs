//! Rooms: what they cost, who has them when, and what that becomes on an invoice.

mod reservation;
mod slot;
mod tariff;

use crate::id::{RoomId, ServiceId};
use crate::money::UnitPrice;
use crate::people::PriceBasis;
use crate::vat::VatClass;

pub use reservation::{
    EXEMPT_REASON, Extra, MOST_OCCURRENCES, Repeat, Reservation, ReservationState, TooMany,
};
pub use slot::{ImpossibleSlot, MOST_AROUND, MOST_DAYS, Occupied, Slot};
pub use tariff::{RentPart, rent};

/// What a tariff counts by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RatePer {
    /// An hour.
    Hour,
    /// A *dagdeel*: morning, afternoon or evening.
    DayPart,
}

impl RatePer {
    /// The name used in the file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::DayPart => "day_part",
        }
    }

    /// The unit with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Hour, Self::DayPart]
            .into_iter()
            .find(|per| per.key() == key)
    }
}

/// One price of a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RentalRate {
    /// Customer group, or empty for everybody.
    pub customer_group: String,
    /// What it counts by.
    pub per: RatePer,
    /// Price of one, without VAT.
    pub price: UnitPrice,
}

/// A room that can be rented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// Identity.
    pub id: RoomId,
    /// Name.
    pub name: String,
    /// How many people it holds.
    pub capacity: Option<u32>,
    /// How it is usually set up, or empty.
    pub layout: String,
    /// Whether it can be booked.
    pub is_active: bool,
    /// Its tariff.
    pub rates: Vec<RentalRate>,
}

/// What can join a reservation: a lunch, a beamer with somebody who sets it up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Identity.
    pub id: ServiceId,
    /// What it is, in words.
    pub name: String,
    /// Of which unit, in Dutch: `persoon`, `keer`.
    pub unit: String,
    /// Price of one.
    pub unit_price: UnitPrice,
    /// Whether that price has VAT in it.
    pub price_basis: PriceBasis,
    /// VAT class.
    pub vat_class: VatClass,
    /// Why that class, where it needs saying.
    pub vat_reason: String,
    /// Which enterprise supplies it.
    pub enterprise: String,
    /// Whether it is still offered.
    pub is_active: bool,
}

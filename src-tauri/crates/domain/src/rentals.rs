//! Rooms and what they cost.

use crate::id::RoomId;
use crate::money::UnitPrice;

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
    /// Its tariff.
    pub rates: Vec<RentalRate>,
}

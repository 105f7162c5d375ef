//! Rooms and their tariffs, as a list.

use rust_decimal::Decimal;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::Administration;
use crate::commands::Nothing;
use crate::problem::Problem;

/// A room with its tariff.
#[derive(Debug, Serialize, TS)]
pub struct Room {
    /// Identity.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// How many people it holds.
    pub capacity: Option<u32>,
    /// How it is usually set up.
    pub layout: Option<String>,
    /// Prices.
    pub rates: Vec<Rate>,
}

/// One price of a room.
#[derive(Debug, Serialize, TS)]
pub struct Rate {
    /// Customer group; empty for everybody.
    pub group: String,
    /// `hour` or `day_part`.
    pub per: String,
    /// Price in euro, without VAT.
    #[ts(type = "string")]
    pub price: Decimal,
}

/// The rooms, by name.
pub(crate) fn list_rooms(
    administration: &mut Administration,
    _: Nothing,
) -> Result<Vec<Room>, Problem> {
    let rooms = storage::rentals::list_rooms(&administration.database)?;
    Ok(rooms
        .into_iter()
        .map(|room| Room {
            id: room.id.0,
            name: room.name,
            capacity: room.capacity,
            layout: (!room.layout.is_empty()).then_some(room.layout),
            rates: room
                .rates
                .into_iter()
                .map(|rate| Rate {
                    group: rate.customer_group,
                    per: rate.per.key().to_owned(),
                    price: rate.price.decimal(),
                })
                .collect(),
        })
        .collect())
}

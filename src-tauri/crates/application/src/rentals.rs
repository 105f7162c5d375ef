//! Rooms and their tariffs, what joins a reservation, and reservations.

mod booking;
mod reservations;
mod services;
mod states;

use domain::id::RoomId;
use domain::people::name_key;
use domain::rentals::{RatePer, RentalRate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::{Action, Administration, Done};
use crate::commands::{Nothing, filled};
use crate::fields;
use crate::problem::Problem;
use crate::words::{self, Language};

pub use booking::{BookReservation, ChangeReservation, CheckReservation, ReservationCheck};
pub(crate) use booking::{book_reservation, change_reservation, check_reservation, price_basis};
pub use reservations::{ListReservations, Reservation, WhichReservation};
pub(crate) use reservations::{get_reservation, list_reservations};
pub use services::{SaveService, Service};
pub(crate) use services::{list_services, save_service};
pub use states::SetReservationState;
pub(crate) use states::set_reservation_state;

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
    /// Whether it can be booked.
    pub is_active: bool,
}

/// One price of a room.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    /// Customer group; empty for everybody.
    pub group: String,
    /// `hour` or `day_part`.
    pub per: String,
    /// Price in euro, without VAT.
    #[ts(type = "string")]
    pub price: Decimal,
}

/// A room as it is to be.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveRoom {
    /// Which; none for a new one.
    pub room_id: Option<Uuid>,
    /// Name: no other room has it.
    pub name: String,
    /// How many people it holds.
    pub capacity: Option<u32>,
    /// How it is usually set up.
    pub layout: Option<String>,
    /// Prices: at most one per group and unit.
    pub rates: Vec<Rate>,
    /// Whether it can be booked.
    pub is_active: bool,
}

impl From<domain::rentals::Room> for Room {
    fn from(room: domain::rentals::Room) -> Self {
        Self {
            id: room.id.0,
            name: room.name,
            capacity: room.capacity,
            layout: filled(room.layout),
            rates: room
                .rates
                .into_iter()
                .map(|rate| Rate {
                    group: rate.customer_group,
                    per: rate.per.key().to_owned(),
                    price: rate.price.decimal(),
                })
                .collect(),
            is_active: room.is_active,
        }
    }
}

/// The rooms, in the order they came in; those that cannot be booked too.
pub(crate) fn list_rooms(
    administration: &mut Administration,
    _: Nothing,
) -> Result<Vec<Room>, Problem> {
    let rooms = storage::rentals::list_rooms(&administration.database)?;
    Ok(rooms.into_iter().map(Room::from).collect())
}

/// Adds or changes a room. A new one that is there already, the very same, is that one.
pub(crate) fn save_room(
    administration: &mut Administration,
    input: SaveRoom,
) -> Result<Done<Room>, Problem> {
    let language = administration.language;
    let rates = rates(&input.rates)?;
    let (name, layout) = (
        fields::name("name", &input.name)?,
        fields::optional("layout", input.layout.as_ref(), fields::NAME)?,
    );
    if input.capacity.is_some_and(|people| people > 100_000) {
        return Err(fields::not_right(
            "capacity",
            &input.capacity.unwrap_or_default().to_string(),
        ));
    }
    administration.transact(Action::SaveRoom, |work| {
        let same_name = storage::rentals::rooms_by_name_key(work.tx, &name_key(&name))?;
        let mut room = domain::rentals::Room {
            id: RoomId(input.room_id.unwrap_or_else(|| work.new_id())),
            name,
            capacity: input.capacity,
            layout,
            is_active: input.is_active,
            rates,
        };
        if input.room_id.is_some() && storage::rentals::get_room(work.tx, room.id)?.is_none() {
            return Err(no_room(language));
        }
        if let Some(other) = same_name.into_iter().find(|other| *other != room.id) {
            let known = storage::rentals::get_room(work.tx, other)?;
            let known = known.filter(|_| input.room_id.is_none());
            room.id = other;
            return match known {
                Some(known) if known == room => Ok(known.into()),
                _ => Err(Problem::NameTaken { name: room.name }),
            };
        }
        if input.room_id.is_some() {
            storage::rentals::update_room(work.tx, &room)?;
        } else {
            storage::rentals::insert_room(work.tx, &room)?;
        }
        work.touched(room.id);
        Ok(room.into())
    })
}

fn rates(input: &[Rate]) -> Result<Vec<RentalRate>, Problem> {
    let mut rates: Vec<RentalRate> = Vec::with_capacity(input.len());
    for rate in input {
        let per =
            RatePer::from_key(&rate.per).ok_or_else(|| fields::not_right("unit", &rate.per))?;
        let customer_group = fields::text("customer_group", &rate.group, fields::NAME)?;
        let is_twice = rates
            .iter()
            .any(|known| known.per == per && known.customer_group == customer_group);
        if is_twice || input.len() > 100 {
            return Err(fields::not_right("customer_group", &customer_group));
        }
        rates.push(RentalRate {
            customer_group,
            per,
            price: fields::tariff("price", rate.price)?,
        });
    }
    Ok(rates)
}

pub(crate) fn no_room(language: Language) -> Problem {
    Problem::NotFound {
        what: words::say(language, "noun-room", &json!({})),
    }
}

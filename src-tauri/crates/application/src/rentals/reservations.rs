//! Reservations, as shown.

use chrono::NaiveDate;
use domain::id::{ReservationId, RoomId};
use domain::rentals::{RentPart, ReservationState};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use storage::rentals::{Billed, ListedReservation};
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::Administration;
use crate::commands::filled;
use crate::fields::{self, as_clock};
use crate::invoicing::PriceBasisView;
use crate::problem::Problem;
use crate::words::{self, Language};

/// How a reservation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ReservationState")]
pub enum ReservationStateView {
    /// Held for somebody until a day.
    Option,
    /// Agreed.
    Confirmed,
    /// It was there, and is billed.
    TookPlace,
    /// Called off.
    Cancelled,
    /// Nobody came.
    NoShow,
}

impl From<ReservationState> for ReservationStateView {
    fn from(state: ReservationState) -> Self {
        match state {
            ReservationState::Option => Self::Option,
            ReservationState::Confirmed => Self::Confirmed,
            ReservationState::TookPlace => Self::TookPlace,
            ReservationState::Cancelled => Self::Cancelled,
            ReservationState::NoShow => Self::NoShow,
        }
    }
}

impl From<ReservationStateView> for ReservationState {
    fn from(state: ReservationStateView) -> Self {
        match state {
            ReservationStateView::Option => Self::Option,
            ReservationStateView::Confirmed => Self::Confirmed,
            ReservationStateView::TookPlace => Self::TookPlace,
            ReservationStateView::Cancelled => Self::Cancelled,
            ReservationStateView::NoShow => Self::NoShow,
        }
    }
}

/// How far the lines of a reservation are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "Billed")]
pub enum BilledView {
    /// It has none.
    No,
    /// They wait to be billed.
    Open,
    /// One at least stands in a draft.
    Drafted,
    /// One at least stands on an invoice.
    Invoiced,
}

/// One occurrence of a reservation. Times are those of the clock in the Netherlands.
#[derive(Debug, Serialize, TS)]
pub struct Reservation {
    /// Identity.
    pub id: Uuid,
    /// The series it repeats with.
    pub series_id: Option<Uuid>,
    /// Which room.
    pub room_id: Uuid,
    /// What the room is called.
    pub room_name: String,
    /// For whom; none for own use.
    pub customer_id: Option<Uuid>,
    /// Their name.
    pub customer_name: Option<String>,
    /// What for.
    pub title: String,
    /// First day.
    pub date: NaiveDate,
    /// From, as `14:30`.
    pub begin: String,
    /// Last day.
    pub end_date: NaiveDate,
    /// Until, as `16:00`.
    pub end: String,
    /// How long, set-up and clearing left out.
    pub minutes: i64,
    /// Minutes before it in which the room is made ready.
    pub set_up_minutes: u16,
    /// Minutes after it in which the room is cleared.
    pub clearing_minutes: u16,
    /// How it stands.
    pub state: ReservationStateView,
    /// The last day on which an option holds.
    pub option_until: Option<NaiveDate>,
    /// A note.
    pub note: Option<String>,
    /// Why it was called off.
    pub cancel_reason: Option<String>,
    /// What joins it.
    pub extras: Vec<Extra>,
    /// The rent as it was agreed and will be billed; for own use what it is worth.
    pub price: Vec<PriceLine>,
    /// How far its lines are.
    pub billed: BilledView,
}

/// What joins a reservation, as agreed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Extra {
    /// The service it came from.
    pub service_id: Option<Uuid>,
    /// What it is, in words.
    pub text: String,
    /// How many.
    #[ts(type = "string")]
    pub quantity: Decimal,
    /// Of which unit.
    pub unit: String,
    /// Price of one.
    #[ts(type = "string")]
    pub unit_price: Decimal,
    /// Whether that has VAT in it. On the invoice it is turned into the customer's own basis.
    pub price_basis: PriceBasisView,
    /// VAT class: `21`, `9`, `0`, `vrijgesteld` or `verlegd`.
    pub vat_class: String,
    /// Why that class; `vrijgesteld` needs it.
    pub vat_reason: Option<String>,
    /// Enterprise.
    pub enterprise: String,
}

/// Part of the rent.
#[derive(Debug, Serialize, TS)]
pub struct PriceLine {
    /// As it will stand on the invoice.
    pub text: String,
    /// How many.
    #[ts(type = "string")]
    pub quantity: Decimal,
    /// `uur` or `dagdeel`.
    pub unit: String,
    /// Price of one, exempt from VAT.
    #[ts(type = "string")]
    pub unit_price: Decimal,
    /// In cents.
    pub amount: i64,
}

/// A reservation that stands in the way.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Clash {
    /// Which.
    pub reservation_id: Uuid,
    /// In which room.
    pub room_name: String,
    /// What for.
    pub title: String,
    /// First day.
    pub date: NaiveDate,
    /// From; set-up comes before it.
    pub begin: String,
    /// Until; clearing comes after it.
    pub end: String,
}

/// Which reservations: those with a part of their time from one day to another, both included.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListReservations {
    /// First day.
    pub from: NaiveDate,
    /// Last day; at most two years later.
    pub to: NaiveDate,
    /// One room; none for all.
    pub room_id: Option<Uuid>,
}

/// Which reservation.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichReservation {
    /// Its identity.
    pub reservation_id: Uuid,
}

impl From<domain::rentals::Extra> for Extra {
    fn from(extra: domain::rentals::Extra) -> Self {
        Self {
            service_id: extra.service.map(|id| id.0),
            text: extra.text,
            quantity: extra.quantity.decimal(),
            unit: extra.unit,
            unit_price: extra.unit_price.decimal(),
            price_basis: extra.price_basis.into(),
            vat_class: extra.vat_class.key(),
            vat_reason: filled(extra.vat_reason),
            enterprise: extra.enterprise,
        }
    }
}

impl From<storage::rentals::Clash> for Clash {
    fn from(clash: storage::rentals::Clash) -> Self {
        Self {
            reservation_id: clash.id.0,
            room_name: clash.room_name,
            title: clash.title,
            date: clash.slot.date,
            begin: as_clock(clash.slot.begin),
            end: as_clock(clash.slot.end),
        }
    }
}

impl PriceLine {
    pub(super) fn of(part: &RentPart, text: &str) -> Self {
        Self {
            text: text.to_owned(),
            quantity: part.quantity.decimal(),
            unit: part.per.unit().to_owned(),
            unit_price: part.unit_price.decimal(),
            amount: part.amount().unwrap_or_default().cents(),
        }
    }
}

impl From<ListedReservation> for Reservation {
    fn from(listed: ListedReservation) -> Self {
        let reservation = listed.reservation;
        let text = reservation.text(&listed.room_name);
        let slot = reservation.slot;
        Self {
            id: reservation.id.0,
            series_id: reservation.series.map(|id| id.0),
            room_id: reservation.room.0,
            room_name: listed.room_name,
            customer_id: reservation.customer.map(|id| id.0),
            customer_name: listed.customer_name,
            title: reservation.title,
            date: slot.date,
            begin: as_clock(slot.begin),
            end_date: slot.end_date,
            end: as_clock(slot.end),
            minutes: slot.occupied().map_or(0, |occupied| occupied.minutes()),
            set_up_minutes: slot.set_up_minutes,
            clearing_minutes: slot.clearing_minutes,
            state: reservation.state.into(),
            option_until: reservation.option_until,
            note: filled(reservation.note),
            cancel_reason: filled(reservation.cancel_reason),
            extras: reservation.extras.into_iter().map(Extra::from).collect(),
            price: reservation
                .rent
                .iter()
                .map(|part| PriceLine::of(part, &text))
                .collect(),
            billed: match listed.billed {
                Billed::No => BilledView::No,
                Billed::Open => BilledView::Open,
                Billed::Drafted => BilledView::Drafted,
                Billed::Invoiced => BilledView::Invoiced,
            },
        }
    }
}

/// The reservations of some days, by day and hour.
pub(crate) fn list_reservations(
    administration: &mut Administration,
    input: ListReservations,
) -> Result<Vec<Reservation>, Problem> {
    let (from, to) = (
        fields::date("date", input.from)?,
        fields::date("until", input.to)?,
    );
    if (to - from).num_days() > 2 * 366 {
        return Err(fields::not_right("until", &to.to_string()));
    }
    let room = input.room_id.map(RoomId);
    let listed = administration
        .database
        .read(|r| storage::rentals::list_reservations(r, from, to, room))?;
    Ok(listed.into_iter().map(Reservation::from).collect())
}

/// One reservation.
pub(crate) fn get_reservation(
    administration: &mut Administration,
    input: WhichReservation,
) -> Result<Reservation, Problem> {
    let id = ReservationId(input.reservation_id);
    administration
        .database
        .read(|r| storage::rentals::get_reservation(r, id))?
        .map(Reservation::from)
        .ok_or_else(|| no_reservation(administration.language))
}

pub(super) fn no_reservation(language: Language) -> Problem {
    Problem::NotFound {
        what: words::say(language, "noun-reservation", &json!({})),
    }
}

//! How a reservation goes on: agreed, called off, taken place and so billed; and back.

use chrono::NaiveDate;
use domain::id::{BillableLineId, ReservationId};
use domain::organisation::{Activity, Organisation};
use domain::rentals::{self as rules, ReservationState};
use serde::Deserialize;
use storage::rentals::ListedReservation;
use ts_rs::TS;
use uuid::Uuid;

use super::booking::{clash_problem, occupied, price_basis, refuse_billed};
use super::reservations::{Reservation, ReservationStateView, no_reservation};
use crate::administration::{Action, Administration, Done, Work};
use crate::door::reading;
use crate::fields;
use crate::problem::Problem;

/// How a reservation is to stand.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetReservationState {
    /// Which.
    pub reservation_id: Uuid,
    /// How it is to stand. `took_place` makes its lines to bill, for as long as none of them is
    /// in a draft it can go back to `confirmed`, and they go.
    pub state: ReservationStateView,
    /// Why it is called off.
    pub reason: Option<String>,
}

/// Sets how a reservation stands. Safe to repeat: as it stands is as it was asked for.
pub(crate) fn set_reservation_state(
    administration: &mut Administration,
    input: SetReservationState,
) -> Result<Done<Reservation>, Problem> {
    let language = administration.language;
    let id = ReservationId(input.reservation_id);
    let next = ReservationState::from(input.state);
    let reason = fields::optional("reason", input.reason.as_ref(), fields::NOTE)?;
    let known = storage::rentals::get_reservation(&administration.database, id)?
        .ok_or_else(|| no_reservation(language))?;
    if known.reservation.state == next {
        return Ok(reading(known.into()));
    }
    administration.transact(Action::SetReservationState, |work| {
        let known = storage::rentals::get_reservation(work.tx, id)?
            .ok_or_else(|| no_reservation(language))?;
        if known.reservation.state != next {
            become_next(work, known, next, reason)?;
        }
        storage::rentals::get_reservation(work.tx, id)?
            .map(Reservation::from)
            .ok_or_else(|| no_reservation(language))
    })
}

fn become_next(
    work: &Work<'_>,
    known: ListedReservation,
    next: ReservationState,
    reason: String,
) -> Result<(), Problem> {
    let before = known.reservation.state;
    if !before.can_become(next) {
        return Err(Problem::ReservationCannotBecome {
            from: before.key().to_owned(),
            to: next.key().to_owned(),
        });
    }
    let has_been = matches!(next, ReservationState::TookPlace | ReservationState::NoShow);
    if has_been && known.reservation.slot.date > work.today {
        return Err(not_yet(
            &known.reservation.title,
            known.reservation.slot.date,
        ));
    }
    let taken = occupied(&known.reservation.slot)?;
    if before == ReservationState::TookPlace {
        refuse_billed(&known)?;
        storage::rentals::delete_lines(work.tx, known.reservation.id)?;
    }
    let room_name = known.room_name;
    let mut reservation = known.reservation;
    if next.occupies() && !before.occupies() {
        let but = [reservation.id];
        let clashes = storage::rentals::find_clashes(work.tx, reservation.room, &taken, &but)?;
        if let Some(problem) = clash_problem(&clashes) {
            return Err(problem);
        }
    }
    reservation.state = next;
    reservation.cancel_reason = match next {
        ReservationState::Cancelled => reason,
        _ => String::new(),
    };
    storage::rentals::update_reservation(work.tx, &reservation, &taken)?;
    if next == ReservationState::TookPlace {
        with_lines(work, &reservation, &room_name)?;
    }
    work.touched(reservation.id);
    Ok(())
}

fn not_yet(title: &str, date: NaiveDate) -> Problem {
    Problem::ReservationNotYet {
        title: title.to_owned(),
        date,
    }
}

/// Makes the lines to bill of what took place, in the place of those that it had.
pub(super) fn with_lines(
    work: &Work<'_>,
    reservation: &rules::Reservation,
    room_name: &str,
) -> Result<(), Problem> {
    storage::rentals::delete_lines(work.tx, reservation.id)?;
    let Some(party) = reservation.customer else {
        return Ok(());
    };
    let Some(customer) = storage::people::get_customer(work.tx, party)? else {
        return Ok(());
    };
    let basis = price_basis(work.tx, &customer)?;
    let organisation = storage::organisation::load(work.tx)?.unwrap_or_default();
    let enterprise = rental_enterprise(&organisation);
    let new_id = || BillableLineId(work.new_id());
    let lines = reservation.lines(room_name, basis, &enterprise, new_id)?;
    storage::rentals::keep_lines(work.tx, reservation.id, &lines)?;
    Ok(())
}

/// The enterprise that lets rooms.
pub(super) fn rental_enterprise(organisation: &Organisation) -> String {
    organisation
        .enterprises
        .iter()
        .find(|name| Activity::of_enterprise(name) == Activity::Rental)
        .cloned()
        .unwrap_or_else(|| "verhuur".to_owned())
}

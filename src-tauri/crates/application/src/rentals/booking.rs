//! Booking a room, once or in a series, and changing what was booked. Whether the room is free is
//! asked inside the transaction that takes it.

use chrono::{Duration, NaiveDate, NaiveTime};
use domain::id::{BillableLineId, PartyId, ReservationId, RoomId, SeriesId, ServiceId};
use domain::invoicing::price_lines;
use domain::people::{Customer, PriceBasis};
use domain::rentals::{
    self as rules, ImpossibleSlot, MOST_DAYS, MOST_OCCURRENCES, Occupied, RentPart,
    ReservationState, Slot,
};
use serde::{Deserialize, Serialize};
use storage::Read;
use storage::rentals::{Billed, ListedReservation};
use ts_rs::TS;
use uuid::Uuid;

use super::no_room;
use super::reservations::{
    Clash, Extra, PriceLine, Reservation, ReservationStateView, no_reservation,
};
use super::states::{rental_enterprise, with_lines};
use crate::administration::{Action, Administration, Done, Work};
use crate::door::reading;
use crate::fields::{self, as_clock};
use crate::people::no_customer;
use crate::problem::{Problem, ProblemView};
use crate::words::Language;

/// A reservation as it is to be.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReservationInput {
    /// Which room.
    pub room_id: Uuid,
    /// For whom; none for own use.
    pub customer_id: Option<Uuid>,
    /// What for.
    pub title: String,
    /// First day.
    pub date: NaiveDate,
    /// From, as `14:30`.
    pub begin: String,
    /// Last day; none for the same day, or midnight at its end where `end` is `00:00`.
    pub end_date: Option<NaiveDate>,
    /// Until, as `16:00`.
    pub end: String,
    /// Minutes before it in which the room is made ready; at most a day.
    pub set_up_minutes: u16,
    /// Minutes after it in which the room is cleared; at most a day.
    pub clearing_minutes: u16,
    /// `option` or `confirmed`. What took place or was called off stays so when it is changed.
    pub state: ReservationStateView,
    /// The last day on which an option holds.
    pub option_until: Option<NaiveDate>,
    /// A note.
    pub note: Option<String>,
    /// What joins it.
    pub extras: Vec<Extra>,
}

/// How a reservation repeats.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Repeat {
    /// Weeks from one to the next: 1, 2 or 4.
    #[ts(type = "1 | 2 | 4")]
    pub every_weeks: u8,
    /// The last day on which one may begin.
    pub until: NaiveDate,
}

/// A reservation to look at before it is booked.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckReservation {
    /// As it is to be.
    pub reservation: ReservationInput,
    /// The reservation that is changed, which does not clash with itself.
    pub reservation_id: Option<Uuid>,
    /// How it repeats.
    pub repeat: Option<Repeat>,
}

/// What a reservation would be. A problem is no refusal here: it says what stands in the way.
#[derive(Debug, Default, Serialize, TS)]
pub struct ReservationCheck {
    /// How long, set-up and clearing left out.
    pub minutes: i64,
    /// The rent of one occurrence, the first.
    pub price: Vec<PriceLine>,
    /// What one occurrence adds up to with its extras, without VAT, in cents.
    pub total_excluding_vat: i64,
    /// The same as the customer pays it, in cents.
    pub total_including_vat: i64,
    /// The first days of all occurrences.
    pub dates: Vec<NaiveDate>,
    /// What stands in the way.
    pub clashes: Vec<Clash>,
    /// Why it cannot be booked like this; the words name the clashing days too.
    pub problem: Option<ProblemView>,
}

/// A reservation to book.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BookReservation {
    /// Made by the page, once per form: the same key gives the same answer.
    pub key: Uuid,
    /// As it is to be.
    pub reservation: ReservationInput,
    /// How it repeats.
    pub repeat: Option<Repeat>,
}

/// Which of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// Only this one.
    This,
    /// This one and those after it.
    ThisAndLater,
    /// All of them.
    All,
}

/// A reservation to change. Of a series only those that are still to come change along; they keep
/// their distance in days.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeReservation {
    /// Which.
    pub reservation_id: Uuid,
    /// As it is to be.
    pub reservation: ReservationInput,
    /// Which of the series change along.
    pub which: Which,
}

/// An input that says something possible, whatever else is booked.
struct Plan {
    room: rules::Room,
    customer: Option<Customer>,
    title: String,
    slot: Slot,
    state: ReservationState,
    option_until: Option<NaiveDate>,
    note: String,
    extras: Vec<rules::Extra>,
}

impl Plan {
    fn of(r: &impl Read, language: Language, input: &ReservationInput) -> Result<Self, Problem> {
        let room = storage::rentals::get_room(r, RoomId(input.room_id))?;
        let room = room.ok_or_else(|| no_room(language))?;
        let customer = match input.customer_id {
            None => None,
            Some(id) => Some(
                storage::people::get_customer(r, PartyId(id))?
                    .ok_or_else(|| no_customer(language))?,
            ),
        };
        let date = fields::date("date", input.date)?;
        let end = fields::time("end", &input.end)?;
        let same_day = match end {
            NaiveTime::MIN => date + Duration::days(1),
            _ => date,
        };
        let option_until = input
            .option_until
            .map(|until| fields::date("option_until", until))
            .transpose()?;
        let state = ReservationState::from(input.state);
        let extras = input.extras.iter().zip(1..).map(|(extra, line)| {
            let service = extra.service_id.map(ServiceId);
            if let Some(id) = service
                && storage::rentals::get_service(r, id)?.is_none()
            {
                return Err(super::services::no_service(language));
            }
            checked(extra, service, date, line)
        });
        Ok(Self {
            title: fields::name("title", &input.title)?,
            slot: Slot {
                date,
                begin: fields::time("begin", &input.begin)?,
                end_date: fields::date("until", input.end_date.unwrap_or(same_day))?,
                end,
                set_up_minutes: input.set_up_minutes,
                clearing_minutes: input.clearing_minutes,
            },
            state,
            option_until: option_until.filter(|_| state == ReservationState::Option),
            note: fields::optional("note", input.note.as_ref(), fields::NOTE)?,
            extras: extras.collect::<Result<_, Problem>>()?,
            room,
            customer,
        })
    }

    /// The rent; a customer without a price is asked for one, own use without one is worth nothing.
    fn rent(&self, occupied: &Occupied) -> Result<Vec<RentPart>, Problem> {
        let group = match &self.customer {
            Some(customer) => customer.customer_group.as_str(),
            None => "",
        };
        match rules::rent(&self.room.rates, group, occupied) {
            Some(rent) => Ok(rent),
            None if self.customer.is_none() => Ok(Vec::new()),
            None => Err(Problem::RoomHasNoPrice {
                room: self.room.name.clone(),
                group: group.to_owned(),
            }),
        }
    }

    fn reservation(
        &self,
        id: ReservationId,
        series: Option<SeriesId>,
        slot: Slot,
        rent: Vec<RentPart>,
    ) -> rules::Reservation {
        rules::Reservation {
            id,
            series,
            room: self.room.id,
            customer: self.customer.as_ref().map(|customer| customer.id),
            title: self.title.clone(),
            slot,
            state: self.state,
            option_until: self.option_until,
            note: self.note.clone(),
            cancel_reason: String::new(),
            rent,
            extras: self.extras.clone(),
        }
    }
}

fn checked(
    extra: &Extra,
    service: Option<ServiceId>,
    date: NaiveDate,
    line: u32,
) -> Result<rules::Extra, Problem> {
    let quantity = fields::quantity(extra.quantity)?;
    if quantity.is_zero() {
        return Err(Problem::QuantityZero { line });
    }
    let text = fields::text("description", &extra.text, fields::NAME)?;
    if text.is_empty() {
        return Err(Problem::LineTextMissing { line });
    }
    let vat_reason = fields::optional("vat_reason", extra.vat_reason.as_ref(), fields::NAME)?;
    Ok(rules::Extra {
        service,
        text,
        quantity,
        unit: fields::text("unit", &extra.unit, fields::NAME)?,
        unit_price: fields::unit_price(extra.unit_price)?,
        price_basis: extra.price_basis.into(),
        vat_class: fields::vat_class(&extra.vat_class, &vat_reason, date, line)?,
        vat_reason,
        enterprise: fields::text("enterprise", &extra.enterprise, fields::NAME)?,
    })
}

/// When the room is taken, or why that cannot be.
pub(super) fn occupied(slot: &Slot) -> Result<Occupied, Problem> {
    slot.occupied().map_err(|reason| match reason {
        ImpossibleSlot::EndsBeforeItStarts => Problem::ReservationEndsBeforeItStarts {
            begin: as_clock(slot.begin),
            end: as_clock(slot.end),
        },
        ImpossibleSlot::DoesNotExist { date, time } => Problem::TimeDoesNotExist {
            date,
            time: as_clock(time),
        },
        ImpossibleSlot::TooLong => Problem::ReservationTooLong { days: MOST_DAYS },
    })
}

/// The slots of all occurrences.
fn slots(slot: &Slot, repeat: Option<&rules::Repeat>) -> Result<Vec<(Slot, Occupied)>, Problem> {
    let dates = match repeat {
        None => vec![slot.date],
        Some(repeat) => repeat
            .dates(slot.date)
            .map_err(|_| Problem::SeriesTooLong {
                most: u32::try_from(MOST_OCCURRENCES).unwrap_or(u32::MAX),
            })?,
    };
    dates
        .into_iter()
        .map(|date| {
            let slot = slot.shifted(date - slot.date);
            Ok((slot, occupied(&slot)?))
        })
        .collect()
}

fn repeat(input: Option<&Repeat>, date: NaiveDate) -> Result<Option<rules::Repeat>, Problem> {
    let Some(repeat) = input else {
        return Ok(None);
    };
    if ![1, 2, 4].contains(&repeat.every_weeks) {
        return Err(fields::not_right("repeat", &repeat.every_weeks.to_string()));
    }
    let until = fields::date("until", repeat.until)?;
    if until < date {
        return Err(fields::not_right("until", &until.to_string()));
    }
    Ok(Some(rules::Repeat {
        every_weeks: repeat.every_weeks,
        until,
    }))
}

/// Everything that takes the room already, but for `but`; and slots that take it from each other.
fn clashes(
    r: &impl Read,
    room: &rules::Room,
    title: &str,
    slots: &[(Slot, Occupied)],
    but: &[ReservationId],
) -> Result<Vec<storage::rentals::Clash>, Problem> {
    let mut clashes = Vec::new();
    for (place, (_, wanted)) in slots.iter().enumerate() {
        clashes.extend(storage::rentals::find_clashes(r, room.id, wanted, but)?);
        let itself = slots[..place]
            .iter()
            .find(|(_, other)| other.from < wanted.until && wanted.from < other.until);
        clashes.extend(itself.map(|(slot, _)| storage::rentals::Clash {
            id: but.first().copied().unwrap_or(ReservationId(Uuid::nil())),
            room_name: room.name.clone(),
            title: title.to_owned(),
            slot: *slot,
        }));
    }
    clashes.dedup();
    Ok(clashes)
}

/// The problem that clashes are: one is named whole, of several the days.
pub(super) fn clash_problem(clashes: &[storage::rentals::Clash]) -> Option<Problem> {
    let first = clashes.first()?;
    let mut dates: Vec<String> = clashes
        .iter()
        .map(|clash| clash.slot.date.to_string())
        .collect();
    dates.dedup();
    Some(if dates.len() == 1 {
        Problem::ReservationClashes {
            room: first.room_name.clone(),
            title: first.title.clone(),
            date: first.slot.date,
            begin: as_clock(first.slot.begin),
            end: as_clock(first.slot.end),
        }
    } else {
        Problem::SeriesClashes {
            room: first.room_name.clone(),
            count: u32::try_from(dates.len()).unwrap_or(u32::MAX),
            dates: dates.join(", "),
        }
    })
}

fn bookable(room: &rules::Room) -> Result<(), Problem> {
    if room.is_active {
        Ok(())
    } else {
        Err(Problem::RoomNotInUse {
            room: room.name.clone(),
        })
    }
}

/// What a reservation would be and what stands in its way. Writes nothing and promises nothing:
/// booking asks again.
pub(crate) fn check_reservation(
    administration: &mut Administration,
    input: CheckReservation,
) -> Result<ReservationCheck, Problem> {
    let language = administration.language;
    let enterprise = rental_enterprise(&administration.organisation()?);
    let mut check = ReservationCheck::default();
    let outcome = administration.database.read(|r| -> Result<(), Problem> {
        let plan = Plan::of(r, language, &input.reservation)?;
        let repeat = repeat(input.repeat.as_ref(), plan.slot.date)?;
        let slots = slots(&plan.slot, repeat.as_ref())?;
        check.dates = slots.iter().map(|(slot, _)| slot.date).collect();
        let but: Vec<_> = input
            .reservation_id
            .map(ReservationId)
            .into_iter()
            .collect();
        let clashes = clashes(r, &plan.room, &plan.title, &slots, &but)?;
        check.clashes = clashes.iter().cloned().map(Clash::from).collect();
        let (slot, occupied) = &slots[0];
        check.minutes = occupied.minutes();
        let rent = plan.rent(occupied)?;
        let id = but.first().copied().unwrap_or(ReservationId(Uuid::nil()));
        let reservation = plan.reservation(id, None, *slot, rent);
        let text = reservation.text(&plan.room.name);
        let price = reservation.rent.iter();
        check.price = price.map(|part| PriceLine::of(part, &text)).collect();
        if let Some(customer) = &plan.customer {
            let basis = price_basis(r, customer)?;
            let nil = || BillableLineId(Uuid::nil());
            let lines = reservation.lines(&plan.room.name, basis, &enterprise, nil)?;
            let (_, totals) = price_lines(&lines, basis)?;
            check.total_excluding_vat = totals.net.cents();
            check.total_including_vat = totals.payable.cents();
        } else {
            let worth: i64 = check.price.iter().map(|line| line.amount).sum();
            check.total_excluding_vat = worth;
            check.total_including_vat = worth;
        }
        bookable(&plan.room)?;
        clash_problem(&clashes).map_or(Ok(()), Err)
    });
    check.problem = outcome.err().map(|problem| problem.view(language));
    Ok(check)
}

/// Whether prices to the customer have VAT in them, on all their lines.
pub(crate) fn price_basis(r: &impl Read, customer: &Customer) -> Result<PriceBasis, Problem> {
    let last = storage::billing::last_price_basis(r, customer.id)?;
    Ok(customer.price_basis_after(last))
}

/// Books a room, once or in a series: all of it or nothing. Safe to repeat under the same key.
pub(crate) fn book_reservation(
    administration: &mut Administration,
    input: BookReservation,
) -> Result<Done<Vec<Reservation>>, Problem> {
    let language = administration.language;
    let booked = storage::rentals::reservations_booked_by(&administration.database, input.key)?;
    if !booked.is_empty() {
        return Ok(reading(shown(booked)));
    }
    administration.transact(Action::BookReservation, |work| {
        let booked = storage::rentals::reservations_booked_by(work.tx, input.key)?;
        if !booked.is_empty() {
            return Ok(shown(booked));
        }
        let plan = Plan::of(work.tx, language, &input.reservation)?;
        bookable(&plan.room)?;
        if !plan.state.is_planned() {
            return Err(Problem::ReservationCannotBecome {
                from: ReservationState::Option.key().to_owned(),
                to: plan.state.key().to_owned(),
            });
        }
        let repeat = repeat(input.repeat.as_ref(), plan.slot.date)?;
        let slots = slots(&plan.slot, repeat.as_ref())?;
        let clashes = clashes(work.tx, &plan.room, &plan.title, &slots, &[])?;
        if let Some(problem) = clash_problem(&clashes) {
            return Err(problem);
        }
        let series = repeat
            .filter(|_| slots.len() > 1)
            .map(|repeat| (SeriesId(work.new_id()), repeat));
        if let Some((id, repeat)) = &series {
            storage::rentals::insert_series(work.tx, *id, repeat)?;
            work.touched(id);
        }
        for (slot, occupied) in slots {
            let rent = plan.rent(&occupied)?;
            let id = ReservationId(work.new_id());
            let series = series.as_ref().map(|(id, _)| *id);
            let reservation = plan.reservation(id, series, slot, rent);
            can_be_billed(work, &plan, &reservation)?;
            storage::rentals::insert_reservation(work.tx, &reservation, &occupied, input.key)?;
            work.touched(id);
        }
        Ok(shown(storage::rentals::reservations_booked_by(
            work.tx, input.key,
        )?))
    })
}

/// Refuses amounts that no invoice can hold, before they are agreed.
fn can_be_billed(
    work: &Work<'_>,
    plan: &Plan,
    reservation: &rules::Reservation,
) -> Result<(), Problem> {
    if let Some(customer) = &plan.customer {
        let basis = price_basis(work.tx, customer)?;
        let nil = || BillableLineId(Uuid::nil());
        let lines = reservation.lines(&plan.room.name, basis, "", nil)?;
        price_lines(&lines, basis)?;
    }
    Ok(())
}

fn shown(listed: Vec<ListedReservation>) -> Vec<Reservation> {
    listed.into_iter().map(Reservation::from).collect()
}

/// Changes a reservation, and of its series those that are asked for: all of them or nothing. What
/// was agreed to pay stays, unless room, time or customer change.
pub(crate) fn change_reservation(
    administration: &mut Administration,
    input: ChangeReservation,
) -> Result<Done<Vec<Reservation>>, Problem> {
    let language = administration.language;
    let id = ReservationId(input.reservation_id);
    administration.transact(Action::ChangeReservation, |work| {
        let target = storage::rentals::get_reservation(work.tx, id)?
            .ok_or_else(|| no_reservation(language))?;
        let plan = Plan::of(work.tx, language, &input.reservation)?;
        if plan.room.id != target.reservation.room {
            bookable(&plan.room)?;
        }
        let first = target.reservation.slot.date;
        let targets = those_that_change(work, target, input.which)?;
        let ids: Vec<_> = targets.iter().map(|it| it.reservation.id).collect();
        let slots = targets
            .iter()
            .map(|it| {
                let slot = plan.slot.shifted(it.reservation.slot.date - first);
                Ok((slot, occupied(&slot)?))
            })
            .collect::<Result<Vec<_>, Problem>>()?;
        let taking: Vec<_> = targets
            .iter()
            .zip(&slots)
            .filter(|(it, _)| it.reservation.state.occupies())
            .map(|(_, slot)| *slot)
            .collect();
        let clashes = clashes(work.tx, &plan.room, &plan.title, &taking, &ids)?;
        if let Some(problem) = clash_problem(&clashes) {
            return Err(problem);
        }
        // Those that move over each other step aside first.
        storage::rentals::set_aside(work.tx, &ids)?;
        for (known, (slot, occupied)) in targets.into_iter().zip(slots) {
            change(work, &plan, known.reservation, slot, &occupied)?;
        }
        ids.into_iter()
            .map(|id| {
                let changed = storage::rentals::get_reservation(work.tx, id)?;
                changed
                    .map(Reservation::from)
                    .ok_or_else(|| no_reservation(language))
            })
            .collect()
    })
}

/// The reservation that is asked for, and of its series those that are still planned.
fn those_that_change(
    work: &Work<'_>,
    target: ListedReservation,
    which: Which,
) -> Result<Vec<ListedReservation>, Problem> {
    refuse_billed(&target)?;
    let at = |it: &ListedReservation| (it.reservation.slot.date, it.reservation.slot.begin);
    let (id, from) = (target.reservation.id, at(&target));
    let mut targets = vec![target];
    let series = targets[0].reservation.series;
    if let Some(series) = series.filter(|_| which != Which::This) {
        let siblings = storage::rentals::reservations_of_series(work.tx, series)?;
        targets.extend(siblings.into_iter().filter(|it| {
            it.reservation.id != id
                && it.reservation.state.is_planned()
                && (which == Which::All || at(it) > from)
        }));
    }
    Ok(targets)
}

fn change(
    work: &Work<'_>,
    plan: &Plan,
    known: rules::Reservation,
    slot: Slot,
    occupied: &Occupied,
) -> Result<(), Problem> {
    let is_same_deal = known.slot == slot
        && known.room == plan.room.id
        && known.customer == plan.customer.as_ref().map(|customer| customer.id);
    let rent = if is_same_deal && !known.rent.is_empty() {
        known.rent
    } else {
        plan.rent(occupied)?
    };
    let mut changed = plan.reservation(known.id, known.series, slot, rent);
    if known.state.is_planned() {
        if !changed.state.is_planned() {
            return Err(Problem::ReservationCannotBecome {
                from: known.state.key().to_owned(),
                to: changed.state.key().to_owned(),
            });
        }
    } else {
        changed.state = known.state;
        changed.option_until = known.option_until;
        changed.cancel_reason = known.cancel_reason;
    }
    can_be_billed(work, plan, &changed)?;
    storage::rentals::update_reservation(work.tx, &changed, occupied)?;
    if changed.state == ReservationState::TookPlace {
        with_lines(work, &changed, &plan.room.name)?;
    }
    work.touched(changed.id);
    Ok(())
}

/// Refuses when a line of it stands in a draft or on an invoice.
pub(super) fn refuse_billed(listed: &ListedReservation) -> Result<(), Problem> {
    if listed.billed >= Billed::Drafted {
        return Err(Problem::ReservationIsBilled {
            title: listed.reservation.title.clone(),
            date: listed.reservation.slot.date,
        });
    }
    Ok(())
}

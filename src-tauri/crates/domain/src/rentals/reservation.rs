//! A reservation: who has a room when, how it stands, and the lines to bill that it becomes.

use chrono::{Duration, NaiveDate};

use super::{RentPart, Slot};
use crate::billing::BillableLine;
use crate::id::{BillableLineId, PartyId, ReservationId, RoomId, SeriesId, ServiceId};
use crate::money::{Percentage, Quantity, TooLarge, UnitPrice};
use crate::people::PriceBasis;
use crate::vat::VatClass;

/// Why the rent of a room has no VAT, as it stands on an invoice.
pub const EXEMPT_REASON: &str = "Verhuur onroerende zaak, art. 11 lid 1 b Wet OB 1968";

/// How a reservation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReservationState {
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

impl ReservationState {
    /// Every state.
    pub const ALL: [Self; 5] = [
        Self::Option,
        Self::Confirmed,
        Self::TookPlace,
        Self::Cancelled,
        Self::NoShow,
    ];

    /// The name used in the file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Option => "option",
            Self::Confirmed => "confirmed",
            Self::TookPlace => "took_place",
            Self::Cancelled => "cancelled",
            Self::NoShow => "no_show",
        }
    }

    /// The state with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }

    /// Whether the room is taken by it.
    pub const fn occupies(self) -> bool {
        matches!(self, Self::Option | Self::Confirmed | Self::TookPlace)
    }

    /// Whether it can be planned otherwise: it is still to come, as far as anybody has said.
    pub const fn is_planned(self) -> bool {
        matches!(self, Self::Option | Self::Confirmed)
    }

    /// Whether one can go from this state to `next`. Staying is always possible.
    pub fn can_become(self, next: Self) -> bool {
        match self {
            _ if self == next => true,
            Self::Option => matches!(next, Self::Confirmed | Self::Cancelled),
            Self::Confirmed => true,
            Self::TookPlace => next == Self::Confirmed,
            Self::Cancelled => next.is_planned(),
            Self::NoShow => matches!(next, Self::Confirmed | Self::TookPlace),
        }
    }
}

/// What joins a reservation, as it was agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extra {
    /// The service it came from.
    pub service: Option<ServiceId>,
    /// What it is, in words.
    pub text: String,
    /// How many.
    pub quantity: Quantity,
    /// Of which unit, in Dutch.
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
}

impl Extra {
    /// The price of one on another basis.
    ///
    /// # Errors
    /// [`TooLarge`] when that does not fit.
    pub fn price_on(&self, basis: PriceBasis) -> Result<UnitPrice, TooLarge> {
        match (self.price_basis, basis) {
            (PriceBasis::ExcludingVat, PriceBasis::IncludingVat) => {
                self.unit_price.with_vat(self.vat_class.rate())
            }
            (PriceBasis::IncludingVat, PriceBasis::ExcludingVat) => {
                self.unit_price.without_vat(self.vat_class.rate())
            }
            _ => Ok(self.unit_price),
        }
    }
}

/// A room held for somebody: one occurrence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reservation {
    /// Identity.
    pub id: ReservationId,
    /// The reservations that it repeats with.
    pub series: Option<SeriesId>,
    /// Which room.
    pub room: RoomId,
    /// For whom; none for own use.
    pub customer: Option<PartyId>,
    /// What for.
    pub title: String,
    /// When.
    pub slot: Slot,
    /// How it stands.
    pub state: ReservationState,
    /// The last day on which an option holds.
    pub option_until: Option<NaiveDate>,
    /// A note, or empty.
    pub note: String,
    /// Why it was called off, or empty.
    pub cancel_reason: String,
    /// The rent as it was agreed; none where own use has no price.
    pub rent: Vec<RentPart>,
    /// What joins it.
    pub extras: Vec<Extra>,
}

impl Reservation {
    /// What stands on an invoice for the room: `Grote zaal – Repetitie koor, 19:00–22:00`.
    pub fn text(&self, room_name: &str) -> String {
        let Slot {
            date,
            begin,
            end_date,
            end,
            ..
        } = self.slot;
        let (begin, end) = (begin.format("%H:%M"), end.format("%H:%M"));
        let when = if date == end_date {
            format!("{begin}–{end}")
        } else {
            format!(
                "{} {begin} – {} {end}",
                date.format("%d-%m"),
                end_date.format("%d-%m")
            )
        };
        format!("{room_name} – {}, {when}", self.title)
    }

    /// The lines to bill when it has taken place; none for own use. The rent is exempt from VAT.
    /// All lines are on the customer's `basis`, so that they fit on one invoice.
    ///
    /// # Errors
    /// [`TooLarge`] when an amount does not fit.
    pub fn lines(
        &self,
        room_name: &str,
        basis: PriceBasis,
        rental_enterprise: &str,
        mut new_id: impl FnMut() -> BillableLineId,
    ) -> Result<Vec<BillableLine>, TooLarge> {
        let Some(party) = self.customer else {
            return Ok(Vec::new());
        };
        let rent = self.rent.iter().map(|part| BillableLine {
            id: new_id(),
            party,
            enterprise: rental_enterprise.to_owned(),
            supply_date: self.slot.date,
            text: self.text(room_name),
            quantity: part.quantity,
            unit: part.per.unit().to_owned(),
            unit_price: part.unit_price,
            price_basis: basis,
            vat_class: VatClass::EXEMPT,
            vat_reason: EXEMPT_REASON.to_owned(),
            discount: Percentage::ZERO,
            reference: String::new(),
        });
        let mut lines: Vec<BillableLine> = rent.collect();
        for extra in &self.extras {
            lines.push(BillableLine {
                id: new_id(),
                party,
                enterprise: extra.enterprise.clone(),
                supply_date: self.slot.date,
                text: extra.text.clone(),
                quantity: extra.quantity,
                unit: extra.unit.clone(),
                unit_price: extra.price_on(basis)?,
                price_basis: basis,
                vat_class: extra.vat_class,
                vat_reason: extra.vat_reason.clone(),
                discount: Percentage::ZERO,
                reference: String::new(),
            });
        }
        for line in &lines {
            line.amount()?;
        }
        Ok(lines)
    }
}

/// The most occurrences of a series: two years of weeks.
pub const MOST_OCCURRENCES: usize = 104;

/// A series has more than [`MOST_OCCURRENCES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("more than {MOST_OCCURRENCES} times")]
pub struct TooMany;

/// How a reservation repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// Weeks from one to the next.
    pub every_weeks: u8,
    /// The last day on which one may begin.
    pub until: NaiveDate,
}

impl Repeat {
    /// The first days of all occurrences, the first one always.
    ///
    /// # Errors
    /// [`TooMany`].
    pub fn dates(&self, first: NaiveDate) -> Result<Vec<NaiveDate>, TooMany> {
        let step = Duration::weeks(self.every_weeks.max(1).into());
        let mut dates = vec![first];
        let mut next = first + step;
        while next <= self.until {
            if dates.len() == MOST_OCCURRENCES {
                return Err(TooMany);
            }
            dates.push(next);
            next += step;
        }
        Ok(dates)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_took_place_goes_back_only_to_what_was_agreed() {
        use ReservationState as S;
        for next in S::ALL {
            let can = S::TookPlace.can_become(next);
            assert_eq!(can, matches!(next, S::TookPlace | S::Confirmed), "{next:?}");
        }
        assert!(!S::Option.can_become(S::TookPlace));
        assert!(S::Cancelled.can_become(S::Confirmed));
        assert!(!S::Cancelled.can_become(S::TookPlace));
    }

    #[test]
    fn a_series_of_every_two_weeks_skips_one() {
        let repeat = Repeat {
            every_weeks: 2,
            until: "2026-12-07".parse().unwrap(),
        };
        let dates = repeat.dates("2026-11-09".parse().unwrap()).unwrap();
        let days: Vec<String> = dates.iter().map(ToString::to_string).collect();
        assert_eq!(days, ["2026-11-09", "2026-11-23", "2026-12-07"]);
    }

    #[test]
    fn a_series_is_at_most_two_years_of_weeks() {
        let first: NaiveDate = "2026-11-09".parse().unwrap();
        let weekly = |weeks: i64| Repeat {
            every_weeks: 1,
            until: first + Duration::weeks(weeks),
        };
        assert_eq!(weekly(103).dates(first).map(|dates| dates.len()), Ok(104));
        assert_eq!(weekly(104).dates(first), Err(TooMany));
    }
}

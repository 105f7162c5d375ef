//! What a reservation costs: the cheapest combination that the tariff allows.

use chrono::{NaiveDateTime, NaiveTime, Timelike as _};
use rust_decimal::{Decimal, RoundingStrategy};

use super::slot::wall_clock;
use super::{Occupied, RatePer, RentalRate};
use crate::money::{Money, Percentage, Quantity, TooLarge, UnitPrice};

/// Part of the rent: so many hours, or so many parts of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RentPart {
    /// What it counts by.
    pub per: RatePer,
    /// How many.
    pub quantity: Quantity,
    /// Price of one, without VAT.
    pub unit_price: UnitPrice,
}

impl RentPart {
    /// What this part costs.
    ///
    /// # Errors
    /// [`TooLarge`] when that does not fit.
    pub fn amount(&self) -> Result<Money, TooLarge> {
        Money::priced(self.quantity, self.unit_price, Percentage::ZERO)
    }
}

impl RatePer {
    /// The unit on an invoice, in Dutch.
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Hour => "uur",
            Self::DayPart => "dagdeel",
        }
    }
}

/// The hours at which the morning, the afternoon and the evening begin. The evening lasts until
/// the next morning, so that every minute lies in exactly one part.
const PARTS_BEGIN: [u32; 3] = [6, 13, 18];

/// The rent of a room for a customer of `group`, or `None` when the tariff has no price for them.
///
/// The prices of the group count where there are any, else those for everybody; the same for hours
/// and for parts of the day. Each part of the day that is touched is paid by the hour or whole,
/// whichever is less.
pub fn rent(rates: &[RentalRate], group: &str, occupied: &Occupied) -> Option<Vec<RentPart>> {
    let hour = price(rates, group, RatePer::Hour);
    let day_part = price(rates, group, RatePer::DayPart);
    let mut minutes_by_the_hour = 0;
    let mut day_parts = 0_u32;
    for minutes in minutes_per_part(occupied) {
        let by_the_hour = match (hour, day_part) {
            (None, None) => return None,
            (Some(_), None) => true,
            (None, Some(_)) => false,
            (Some(hour), Some(part)) => {
                hour.decimal() * Decimal::from(minutes) <= part.decimal() * Decimal::from(60)
            }
        };
        if by_the_hour {
            minutes_by_the_hour += minutes;
        } else {
            day_parts += 1;
        }
    }
    let part = |per, quantity: Decimal, unit_price: Option<UnitPrice>| {
        let quantity = Quantity::new(quantity).ok()?;
        (!quantity.is_zero()).then_some(RentPart {
            per,
            quantity,
            unit_price: unit_price?,
        })
    };
    let parts = [
        part(RatePer::DayPart, day_parts.into(), day_part),
        part(RatePer::Hour, hours(minutes_by_the_hour), hour),
    ];
    Some(parts.into_iter().flatten().collect())
}

/// The price for `group`, or else for everybody.
fn price(rates: &[RentalRate], group: &str, per: RatePer) -> Option<UnitPrice> {
    let of = |group: &str| {
        let mut rates = rates.iter();
        rates.find(|rate| rate.per == per && rate.customer_group == group)
    };
    of(group).or_else(|| of("")).map(|rate| rate.price)
}

/// Minutes as hours, in as many decimals as a quantity keeps.
fn hours(minutes: i64) -> Decimal {
    (Decimal::from(minutes) / Decimal::from(60))
        .round_dp_with_strategy(Quantity::DECIMALS, RoundingStrategy::MidpointAwayFromZero)
}

/// How many minutes of each part of the day are used, in order.
fn minutes_per_part(occupied: &Occupied) -> Vec<i64> {
    let mut parts: Vec<i64> = Vec::new();
    let mut at = occupied.begin;
    while at < occupied.end {
        let now = wall_clock(at);
        let left = (part_ends(now) - now).num_minutes();
        // The clock may jump on the way; then the wall says where we really are.
        let jumped = (wall_clock(at + left) - now).num_minutes() - left;
        let end = (at + left - jumped).min(occupied.end);
        parts.push(end - at);
        at = end;
    }
    parts
}

/// When the part of the day ends that it is in at `now`.
fn part_ends(now: NaiveDateTime) -> NaiveDateTime {
    let next = PARTS_BEGIN.into_iter().find(|&hour| now.hour() < hour);
    let date = match next {
        Some(_) => now.date(),
        None => now.date() + chrono::Days::new(1),
    };
    let hour = next.unwrap_or(PARTS_BEGIN[0]);
    date.and_time(NaiveTime::from_hms_opt(hour, 0, 0).expect("BUG: parts begin at whole hours"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Slot;
    use super::*;

    fn rate(group: &str, per: RatePer, price: &str) -> RentalRate {
        RentalRate {
            customer_group: group.to_owned(),
            per,
            price: UnitPrice::new(price.parse().unwrap()).unwrap(),
        }
    }

    fn great_hall() -> Vec<RentalRate> {
        vec![
            rate("buurt", RatePer::Hour, "22.50"),
            rate("commercieel", RatePer::Hour, "48.75"),
            rate("", RatePer::DayPart, "180.00"),
        ]
    }

    fn taken(date: &str, begin: &str, end_date: &str, end: &str) -> Occupied {
        let slot = Slot {
            date: date.parse().unwrap(),
            begin: begin.parse().unwrap(),
            end_date: end_date.parse().unwrap(),
            end: end.parse().unwrap(),
            set_up_minutes: 60,
            clearing_minutes: 60,
        };
        slot.occupied().unwrap()
    }

    fn told(rates: &[RentalRate], group: &str, occupied: &Occupied) -> Vec<String> {
        let parts = rent(rates, group, occupied).expect("there is a price");
        parts
            .iter()
            .map(|part| {
                let (many, price) = (part.quantity.decimal(), part.unit_price.decimal());
                format!("{many} {} of {price}", part.per.unit())
            })
            .collect()
    }

    #[test]
    fn a_short_meeting_is_paid_by_the_hour() {
        let afternoon = taken("2026-11-23", "14:00", "2026-11-23", "16:15");
        assert_eq!(
            told(&great_hall(), "buurt", &afternoon),
            ["2.25 uur of 22.5"]
        );
    }

    #[test]
    fn a_part_of_the_day_is_paid_whole_where_that_is_less() {
        let day = taken("2026-11-23", "09:00", "2026-11-23", "19:00");
        assert_eq!(
            told(&great_hall(), "commercieel", &day),
            ["2 dagdeel of 180", "1 uur of 48.75"],
            "morning and afternoon whole, an hour of the evening"
        );
        assert_eq!(told(&great_hall(), "buurt", &day), ["10 uur of 22.5"]);
    }

    #[test]
    fn a_party_after_midnight_is_one_evening() {
        let party = taken("2026-11-28", "19:00", "2026-11-29", "02:00");
        assert_eq!(
            told(&great_hall(), "commercieel", &party),
            ["1 dagdeel of 180"]
        );
    }

    #[test]
    fn whoever_has_no_price_of_their_own_pays_what_everybody_pays() {
        let hour = taken("2026-11-23", "14:00", "2026-11-23", "15:00");
        assert_eq!(told(&great_hall(), "lid", &hour), ["1 dagdeel of 180"]);
        assert_eq!(rent(&[], "lid", &hour), None);
        let others = [rate("buurt", RatePer::Hour, "22.50")];
        assert_eq!(rent(&others, "lid", &hour), None);
    }

    #[test]
    fn twenty_minutes_cost_a_third_of_an_hour() {
        let short = taken("2026-11-23", "14:00", "2026-11-23", "14:20");
        let parts = rent(&great_hall(), "buurt", &short).unwrap();
        assert_eq!(parts[0].amount().unwrap().cents(), 750);
    }

    #[test]
    fn the_hour_that_comes_twice_is_paid() {
        let only_hours = [rate("", RatePer::Hour, "10")];
        let night = taken("2026-10-24", "22:00", "2026-10-25", "07:00");
        assert_eq!(told(&only_hours, "", &night), ["10 uur of 10"]);
        let spring = taken("2027-03-27", "22:00", "2027-03-28", "07:00");
        assert_eq!(told(&only_hours, "", &spring), ["8 uur of 10"]);
    }

    proptest! {
        #[test]
        fn every_minute_lies_in_one_part_of_the_day(start in 0_i64..1_000_000, long in 1_i64..44_640) {
            let begin = 29_000_000 + start;
            let occupied = Occupied { from: begin, begin, end: begin + long, until: begin + long };
            let parts = minutes_per_part(&occupied);
            prop_assert_eq!(parts.iter().sum::<i64>(), long);
            prop_assert!(parts.iter().all(|minutes| (1..=780).contains(minutes)));
        }

        #[test]
        fn nobody_pays_more_than_by_the_hour(start in 0_i64..100_000, long in 1_i64..3_000) {
            let begin = 29_000_000 + start;
            let occupied = Occupied { from: begin, begin, end: begin + long, until: begin + long };
            let rates = great_hall();
            let parts = rent(&rates, "commercieel", &occupied).unwrap();
            let sum: i64 = parts.iter().map(|part| part.amount().unwrap().cents()).sum();
            prop_assert!(sum <= long * 4875 / 60 + 2);
        }
    }
}

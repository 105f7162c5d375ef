//! Many years of a sample cooperative, of the size that a real one has.
//!
//! Written through the storage layer in transactions of a month, which is what makes ten years
//! take a minute. The rules are the same: numbers without gaps, entries that balance, receipts with
//! their hash, stock that is harvested before it is sold. Of the years before the last no document
//! is kept, and the file says so; the last year goes through the month's end like any other.

mod books;
mod people;
mod stall;

use chrono::{Datelike, NaiveDate, Weekday};
use domain::dates::Month;
use domain::id::{PartyId, PlacementId, ProductId};
use domain::money::Percentage;
use domain::people::{Customer, PriceBasis};
use domain::produce::Product;
use domain::vat::{DatedRate, VatClass, VatRates};
use fastrand::Rng;

use super::{DemoOptions, day, noon};
use crate::administration::{Action, Administration, Clock, Work};
use crate::certificates;
use crate::law::VAT_RATES;
use crate::month::{MonthEndStep, month_end_step};
use crate::problem::Problem;

/// What an average year has, once the cooperative is ten years old.
const PEOPLE: f64 = 200.0;
const HOURS: f64 = 30_000.0;
const INVOICES: f64 = 2_000.0;
const RECEIPTS: f64 = 15_000.0;
/// How much of the year's market falls in each month: little in winter, much in summer.
const SEASON: [f64; 12] = [0.4, 0.4, 0.6, 0.8, 1.2, 1.5, 1.6, 1.6, 1.5, 1.2, 0.7, 0.5];

/// Somebody who works along for a while.
struct Worker {
    person: PartyId,
    from: NaiveDate,
    until: NaiveDate,
}

/// A customer, with how they are billed.
struct Client {
    customer: Customer,
    basis: PriceBasis,
}

/// A product of the stall.
struct Good {
    product: Product,
    is_harvested: bool,
}

/// Everything that goes on from month to month.
struct Life {
    dice: Rng,
    rates: VatRates,
    people: usize,
    supervisors: Vec<PartyId>,
    workers: Vec<Worker>,
    /// Placements with the day they end, as far as that lies within the sample.
    leaving: Vec<(PlacementId, NaiveDate)>,
    /// The last day of the sample.
    end: NaiveDate,
    clients: Vec<Client>,
    customer_number: u32,
    goods: Vec<Good>,
}

/// Lives every year up to and including the last.
pub(super) fn live(
    administration: &mut Administration,
    options: &DemoOptions,
) -> Result<(), Problem> {
    let years = i32::from(options.years);
    let first = options.year - years + 1;
    let mut life = Life {
        dice: Rng::with_seed(options.seed ^ 0x0a6e),
        rates: rates_of_all_time(),
        people: 0,
        supervisors: Vec::new(),
        workers: Vec::new(),
        leaving: Vec::new(),
        end: day(options.year, 12, 31),
        clients: Vec::new(),
        customer_number: 1000,
        goods: Vec::new(),
    };
    for year in first..=options.year {
        let is_last = year == options.year;
        let size = size_of(year - first, years) * f64::from(options.percent) / 100.0;
        for number in 1..=12 {
            let month = Month::of(day(year, number, 1));
            administration.clock = Clock::Fixed(noon(month.last_day()));
            let leavers = administration.transact(Action::BookTillMonth, |work| {
                life.month(work, month, size, is_last)
            })?;
            if is_last {
                administration.clock = Clock::Fixed(noon(month.next().first_day()));
                let step = || MonthEndStep {
                    month: month.to_string(),
                    issue_date: month.last_day(),
                };
                while !month_end_step(administration, step())?.result.finished {}
            } else {
                certificates::issue_unkept(administration, &leavers.result, month.last_day())?;
            }
        }
    }
    Ok(())
}

/// A cooperative grows in its first ten years, and then stays as it is.
fn size_of(age: i32, years: i32) -> f64 {
    let ramp = years.min(10);
    let steps = f64::from(ramp - 1).max(1.0);
    let position = f64::from(age.min(ramp - 1)) / steps;
    if years <= 10 {
        0.55 + 0.9 * position
    } else {
        0.5 + 0.55 * position
    }
}

/// The rates of the law, and those of today also for years older than the law that we know: a
/// sample of a hundred years shows how the program carries it, not what was owed.
fn rates_of_all_time() -> VatRates {
    let forever = |rate| DatedRate {
        rate: Percentage::whole(rate),
        valid_from: None,
        valid_to: None,
    };
    VatRates::new([6, 9, 21].map(forever).to_vec())
}

/// The low rate on a day.
fn low(date: NaiveDate) -> VatClass {
    let [today, before] = [9, 6].map(|rate| VatClass::standard(Percentage::whole(rate)));
    if VAT_RATES.check(today, date).is_ok() {
        today
    } else {
        before
    }
}

fn high() -> VatClass {
    VatClass::standard(Percentage::whole(21))
}

impl Life {
    /// Everything of a month; gives the placements that ended in it.
    fn month(
        &mut self,
        work: &Work<'_>,
        month: Month,
        size: f64,
        is_last: bool,
    ) -> Result<Vec<PlacementId>, Problem> {
        let season = SEASON[month.first_day().month0() as usize];
        let leavers = self.come_and_go(work, month, PEOPLE / 12.0 * size)?;
        self.hours(work, month, HOURS / 12.0 * size)?;
        self.bill(work, month, INVOICES / 12.0 * size, is_last)?;
        self.sell(work, month, RECEIPTS / 12.0 * size * season)?;
        Ok(leavers)
    }

    /// So many, by chance one more for what is behind the point.
    fn about(&mut self, many: f64) -> usize {
        let whole = many.floor();
        whole as usize + usize::from(self.dice.f64() < many - whole)
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.dice.usize(0..from.len())]
    }
}

/// The days of a month on which people work: not on Sundays.
fn working_days(month: Month) -> Vec<NaiveDate> {
    month
        .first_day()
        .iter_days()
        .take_while(|date| month.contains(*date) && *date <= month.last_day())
        .filter(|date| date.weekday() != Weekday::Sun)
        .collect()
}

fn product_id(work: &Work<'_>) -> ProductId {
    ProductId(work.new_id())
}

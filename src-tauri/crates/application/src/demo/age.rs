//! Many years of a sample cooperative, of the size that a real one has.
//!
//! Written through the storage layer in transactions of a month, which is what makes ten years
//! take a minute. The rules are the same: numbers without gaps, entries that balance, receipts with
//! their hash, stock that is harvested before it is sold, rooms that nobody has twice, and invoices
//! for what took place in them. Of the years before the last no document is kept, and the file says
//! so; the last year goes through the month's end like any other.
//!
//! Ten years have about 2.000 people, 300.000 rows of hours, 20 rooms with 61.000 reservations,
//! 150.000 receipts, and 20.000 invoices with 100.000 lines. They make 135.000 postings, because
//! that is what invoices, tills and grants are in the books; costs and payments are not booked by
//! this program, and none are made up here to come nearer to the 400.000 that it is designed for.

mod books;
mod grants;
mod people;
mod reservations;
mod rooms;
mod stall;
mod vat;

use std::ops::Range;

use chrono::{Datelike, NaiveDate, Weekday};
use domain::dates::Month;
use domain::id::{PartyId, PlacementId, ProductId};
use domain::people::{Customer, PriceBasis};
use domain::produce::Product;
use fastrand::Rng;

use super::{DemoOptions, day, noon};
use crate::administration::{Action, Administration, Clock, Work};
use crate::certificates;
use crate::month::{MonthEndStep, month_end_step};
use crate::problem::Problem;
use grants::Award;
use rooms::House;

/// What an average year has, once the cooperative is ten years old.
const PEOPLE: f64 = 200.0;
const HOURS: f64 = 30_000.0;
const INVOICES: f64 = 2_000.0;
const RECEIPTS: f64 = 15_000.0;
const RESERVATIONS: f64 = 5800.0;
/// What all that earns in an average year, in euro, as counted in a sample.
const EARNED: f64 = 910_000.0;
/// How much of all income is to be the cooperative's own in the end.
const OWN_IN_THE_END: f64 = 0.47;
/// The enterprise that lets rooms.
const RENTAL: &str = "verhuur";
/// How much of the year's market falls in each month: little in winter, much in summer.
const SEASON: [f64; 12] = [0.4, 0.4, 0.6, 0.8, 1.2, 1.5, 1.6, 1.6, 1.5, 1.2, 0.7, 0.5];

/// Somebody who works along for a while.
struct Worker {
    person: PartyId,
    from: NaiveDate,
    until: NaiveDate,
}

/// A customer, with how they are billed.
#[derive(Clone)]
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
    /// Who opens and closes the tills, by id.
    user: String,
    people: usize,
    supervisors: Vec<PartyId>,
    workers: Vec<Worker>,
    /// Placements with the day they end, as far as that lies within the sample.
    leaving: Vec<(PlacementId, NaiveDate)>,
    /// The first and the last day of the sample.
    begin: NaiveDate,
    end: NaiveDate,
    clients: Vec<Client>,
    customer_number: u32,
    goods: Vec<Good>,
    house: House,
    awards: Vec<Award>,
}

/// How much goes on in a year, beside an average one.
#[derive(Clone, Copy)]
struct Size {
    /// People and the hours that they work: some from the beginning.
    people: f64,
    /// What is sold and let: almost nothing in the beginning.
    trade: f64,
    /// Grants, in euro a year.
    grants: f64,
}

/// Lives every year up to and including the last.
pub(super) fn live(
    administration: &mut Administration,
    options: &DemoOptions,
    years: u16,
) -> Result<(), Problem> {
    let years = i32::from(years);
    let first = options.year - years + 1;
    let mut life = Life {
        dice: Rng::with_seed(options.seed ^ 0x0a6e),
        user: administration.database.user().id.to_string(),
        people: 0,
        supervisors: Vec::new(),
        workers: Vec::new(),
        leaving: Vec::new(),
        begin: day(first, 1, 1),
        end: day(options.year, 12, 31),
        clients: Vec::new(),
        customer_number: 1000,
        goods: Vec::new(),
        house: House::default(),
        awards: Vec::new(),
    };
    for year in first..=options.year {
        let is_last = year == options.year;
        let size = Size::of(year - first, years, f64::from(options.percent) / 100.0);
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

impl Size {
    /// A cooperative grows in its first ten years, and then stays as it is; over all years it is
    /// as large as the average, `scale`, and so is a single one. The grants stay the same from the
    /// first year on.
    fn of(age: i32, years: i32, scale: f64) -> Self {
        let position = match years.min(10) - 1 {
            0 => 0.5,
            ramp => f64::from(age.min(ramp)) / f64::from(ramp),
        };
        let (people, trade) = if years <= 10 {
            (0.55..1.45, 0.1..1.9)
        } else {
            (0.5..1.05, 0.1..1.05)
        };
        let at = |range: &Range<f64>| range.start + (range.end - range.start) * position;
        Self {
            people: at(&people) * scale,
            trade: at(&trade) * scale,
            grants: trade.end * scale * EARNED * (1.0 - OWN_IN_THE_END) / OWN_IN_THE_END,
        }
    }
}

impl Life {
    /// Everything of a month; gives the placements that ended in it.
    fn month(
        &mut self,
        work: &Work<'_>,
        month: Month,
        size: Size,
        is_last: bool,
    ) -> Result<Vec<PlacementId>, Problem> {
        let season = SEASON[month.first_day().month0() as usize];
        let invoices = INVOICES / 12.0 * size.trade;
        let leavers = self.come_and_go(work, month, PEOPLE / 12.0 * size.people)?;
        self.hours(work, month, HOURS / 12.0 * size.people)?;
        self.grants(work, month, size.grants, is_last)?;
        self.customers(work, invoices)?;
        let rented = self.rent(work, month, RESERVATIONS / 12.0 * size.trade)?;
        self.bill(work, month, invoices, rented, is_last)?;
        self.sell(work, month, RECEIPTS / 12.0 * size.trade * season)?;
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

/// The days of a month.
fn days_of(month: Month) -> Vec<NaiveDate> {
    let days = month.first_day().iter_days();
    days.take_while(|date| *date <= month.last_day()).collect()
}

/// The days of a month on which people work: not on Sundays.
fn working_days(month: Month) -> Vec<NaiveDate> {
    let mut days = days_of(month);
    days.retain(|date| date.weekday() != Weekday::Sun);
    days
}

fn product_id(work: &Work<'_>) -> ProductId {
    ProductId(work.new_id())
}

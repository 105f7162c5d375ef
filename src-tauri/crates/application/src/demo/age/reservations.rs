//! Who has which room when: what repeats every week, what comes once, what was called off, and
//! what is still to come.
//!
//! A day of a room has three parts, and each part is somebody's at most once, set-up and clearing
//! with it. So nothing is booked over anything else, and the triggers of the file agree.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Weekday};
use domain::billing::BillableLine;
use domain::dates::Month;
use domain::id::{BillableLineId, PartyId, ReservationId, SeriesId};
use domain::rentals::{self as rules, Extra, Repeat, Reservation, ReservationState, Slot};
use uuid::Uuid;

use super::{Client, Life, RENTAL, day, days_of};
use crate::administration::Work;
use crate::problem::Problem;

/// How much of the year falls in each month: little in summer, and less at Christmas.
const SEASON: [f64; 12] = [
    1.05, 1.1, 1.15, 1.1, 1.1, 1.0, 0.55, 0.5, 1.15, 1.2, 1.2, 0.9,
];
/// How much of what is booked comes back every week, in percent.
const WEEKLY: f64 = 45.0;
/// How full the months after the last are already, beside a month that is over.
const AHEAD: [f64; 6] = [0.92, 0.75, 0.62, 0.55, 0.5, 0.48];

/// What comes back every week in a large room, and in a small one.
const WEEKLY_TITLES: [[&str; 7]; 2] = [
    [
        "Repetitie koor",
        "Toneelrepetitie",
        "Dansles",
        "Fanfare",
        "Yoga",
        "Bewegen voor ouderen",
        "Schaakclub",
    ],
    [
        "Taalles Nederlands",
        "Huiswerkbegeleiding",
        "Muziekles",
        "Naaiatelier",
        "Breicafé",
        "Schildercursus",
        "Spreekuur",
    ],
];
const TITLES: [&str; 14] = [
    "Vergadering",
    "Workshop",
    "Bewonersavond",
    "Cursus",
    "Training",
    "Ledenvergadering",
    "Ouderavond",
    "Kinderfeest",
    "Presentatie",
    "Studiedag",
    "Lezing",
    "Vrijwilligersoverleg",
    "Opnames",
    "Jubileum",
];
const OWN_TITLES: [&str; 5] = [
    "Teamoverleg",
    "Buurtmaaltijd",
    "Vrijwilligersmiddag",
    "Repaircafé",
    "Open inloop",
];
const CALLED_OFF: [&str; 4] = ["Ziekte", "Te weinig deelnemers", "Verzet", "Dubbel gepland"];

/// A part of the day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Morning,
    Afternoon,
    Evening,
    /// On Saturday evening, until after midnight.
    Party,
}

/// A reservation that comes back every week.
pub(super) struct Series {
    id: SeriesId,
    key: Uuid,
    room: usize,
    weekday: Weekday,
    part: Part,
    slot: Slot,
    title: String,
    client: Option<Client>,
    until: NaiveDate,
}

/// What was rented in a month, per customer.
pub(super) type Rented = BTreeMap<PartyId, (Client, Vec<BillableLine>)>;

/// The parts of days of rooms that somebody has.
type Taken = BTreeSet<(usize, NaiveDate, Part)>;

/// A reservation as it is asked for.
struct Asked {
    room: usize,
    slot: Slot,
    title: String,
    client: Option<Client>,
    series: Option<SeriesId>,
    key: Uuid,
    extras: Vec<Extra>,
}

/// How a reservation stands, the last day of an option, and why it was called off.
type Standing = (ReservationState, Option<NaiveDate>, &'static str);

impl Life {
    /// A month in the rooms; gives the lines to bill of what took place, which are kept already.
    pub(super) fn rent(
        &mut self,
        work: &Work<'_>,
        month: Month,
        many: f64,
    ) -> Result<Rented, Problem> {
        self.furnish(work, month.first_day())?;
        self.weekly(work, month, many)?;
        let mut rented = Rented::new();
        let share = SEASON[month.first_day().month0() as usize];
        self.fill(work, month, many * share, &mut rented)?;
        if month.last_day() == self.end {
            let mut next = month.next();
            for share in AHEAD {
                self.fill(work, next, many * share, &mut Rented::new())?;
                next = next.next();
            }
        }
        Ok(rented)
    }

    /// The series of a season, which lasts from September to June.
    fn weekly(&mut self, work: &Work<'_>, month: Month, many: f64) -> Result<(), Problem> {
        let first = month.first_day();
        self.house.series.retain(|series| series.until >= first);
        if (6..=8).contains(&first.month()) {
            return Ok(());
        }
        let wanted = (many * WEEKLY / 100.0 / 4.35).round() as usize;
        let season = if first.month() < 6 { 0 } else { 1 };
        let until = day(month.year() + season, 6, 30);
        let mut tries = 0;
        while self.house.series.len() < wanted && tries < 10 * wanted {
            tries += 1;
            let date = first + Days::new(self.dice.u64(0..7));
            let room = self.dice.usize(0..self.house.rooms.len());
            let part = self.part_of(date);
            let weekday = date.weekday();
            let is_taken = self.house.series.iter().any(|series| {
                (series.room, series.weekday) == (room, weekday) && series.part == part
            });
            if is_taken || part == Part::Party {
                continue;
            }
            let is_small = self.house.rooms[room].capacity < Some(25);
            let series = Series {
                id: SeriesId(work.new_id()),
                key: work.new_id(),
                room,
                weekday,
                part,
                slot: self.slot(date, part),
                title: (*self.pick(&WEEKLY_TITLES[usize::from(is_small)])).to_owned(),
                client: (self.dice.u8(0..10) > 0).then(|| self.renter()),
                until,
            };
            let repeat = Repeat {
                every_weeks: 1,
                until,
            };
            storage::rentals::insert_series(work.tx, series.id, &repeat)?;
            self.house.series.push(series);
        }
        Ok(())
    }

    /// Books a month: what comes back first, then what is asked for once.
    fn fill(
        &mut self,
        work: &Work<'_>,
        month: Month,
        many: f64,
        rented: &mut Rented,
    ) -> Result<(), Problem> {
        let days = days_of(month);
        let mut taken = Taken::new();
        let mut booked = 0;
        for at in 0..self.house.series.len() {
            for &date in &days {
                let series = &self.house.series[at];
                if date.weekday() != series.weekday || date > series.until {
                    continue;
                }
                taken.insert((series.room, date, series.part));
                booked += 1;
                let asked = Asked {
                    room: series.room,
                    slot: series.slot.shifted(date - series.slot.date),
                    title: series.title.clone(),
                    client: series.client.clone(),
                    series: Some(series.id),
                    key: series.key,
                    extras: Vec::new(),
                };
                let standing = self.standing(date, true);
                self.reserve(work, asked, standing, rented)?;
            }
        }
        for _ in booked..self.about(many) {
            let Some((room, date, part)) = self.free(&days, &mut taken) else {
                continue;
            };
            let is_own = self.dice.u8(0..100) < 14;
            let titles: &[&str] = if is_own { &OWN_TITLES } else { &TITLES };
            let title = match part {
                Part::Party => "Feest",
                _ => *self.pick(titles),
            };
            let client = (!is_own || part == Part::Party).then(|| self.renter());
            let extras = match client {
                Some(_) => self.extras(room),
                None => Vec::new(),
            };
            let asked = Asked {
                room,
                slot: self.slot(date, part),
                title: title.to_owned(),
                client,
                series: None,
                key: work.new_id(),
                extras,
            };
            let standing = self.standing(date, false);
            self.reserve(work, asked, standing, rented)?;
        }
        Ok(())
    }

    /// A part of a day of a room that nobody has, and that is taken now; none when it is full.
    fn free(&mut self, days: &[NaiveDate], taken: &mut Taken) -> Option<(usize, NaiveDate, Part)> {
        for _ in 0..40 {
            let room = self.dice.usize(0..self.house.rooms.len());
            let date = *self.pick(days);
            let part = self.part_of(date);
            let evening = (room, date, Part::Evening);
            let party = (room, date, Part::Party);
            let is_taken = match part {
                Part::Evening | Part::Party => taken.contains(&evening) || taken.contains(&party),
                _ => taken.contains(&(room, date, part)),
            };
            if !is_taken {
                taken.insert((room, date, part));
                return Some((room, date, part));
            }
        }
        None
    }

    /// When somebody comes on a day: in the evening on working days, and less on Sundays.
    fn part_of(&mut self, date: NaiveDate) -> Part {
        let throw = self.dice.u8(0..100);
        match (date.weekday(), throw) {
            (Weekday::Sat, 0..25) | (Weekday::Sun, 0..30) => Part::Morning,
            (Weekday::Sat, 25..65) | (Weekday::Sun, 30..85) => Part::Afternoon,
            (Weekday::Sat, 65..80) | (Weekday::Sun, _) => Part::Evening,
            (Weekday::Sat, _) => Part::Party,
            (_, 0..28) => Part::Morning,
            (_, 28..60) => Part::Afternoon,
            _ => Part::Evening,
        }
    }

    /// The times within a part of the day.
    fn slot(&mut self, date: NaiveDate, part: Part) -> Slot {
        let half_hours = |dice: &mut fastrand::Rng, from: u32, begins: u32, long: [u32; 2]| {
            let begin = from + dice.u32(0..begins);
            (begin, begin + dice.u32(long[0]..=long[1]))
        };
        let (begin, end) = match part {
            Part::Morning => half_hours(&mut self.dice, 18, 3, [3, 5]),
            Part::Afternoon => half_hours(&mut self.dice, 26, 4, [3, 6]),
            Part::Evening => half_hours(&mut self.dice, 37, 4, [3, 6]),
            Part::Party => half_hours(&mut self.dice, 39, 2, [8, 10]),
        };
        let at = |half_hours: u32| {
            NaiveTime::from_hms_opt(half_hours / 2 % 24, half_hours % 2 * 30, 0)
                .expect("BUG: a day has forty-eight half hours")
        };
        Slot {
            date,
            begin: at(begin),
            end_date: date + Days::new(u64::from(end >= 48)),
            end: at(end),
            set_up_minutes: [0, 0, 15][self.dice.usize(0..3)],
            clearing_minutes: [0, 15][self.dice.usize(0..2)],
        }
    }

    /// How a reservation of a day stands at the end of the sample.
    fn standing(&mut self, date: NaiveDate, is_weekly: bool) -> Standing {
        use ReservationState as S;
        let throw = self.dice.u8(0..100);
        let is_holiday =
            (date.month(), date.day()) >= (12, 24) || (date.month(), date.day()) < (1, 4);
        if is_weekly && is_holiday {
            return (S::Cancelled, None, "Kerstvakantie");
        }
        if date > self.end {
            let days = self.dice.i64(2..25).min((date - self.end).num_days() - 1);
            return match throw {
                0..4 => (S::Cancelled, None, *self.pick(&CALLED_OFF)),
                4..11 if !is_weekly && days > 0 => {
                    (S::Option, Some(self.end + TimeDelta::days(days)), "")
                }
                _ => (S::Confirmed, None, ""),
            };
        }
        match throw {
            0..5 => (S::Cancelled, None, *self.pick(&CALLED_OFF)),
            5..7 if !is_weekly => {
                let until = date - TimeDelta::days(self.dice.i64(7..30));
                (S::Cancelled, Some(until), "Optie verlopen")
            }
            7..9 => (S::NoShow, None, ""),
            // Of the last days somebody still has to say whether they took place.
            _ if date + TimeDelta::days(2) > self.end && throw < 50 => (S::Confirmed, None, ""),
            _ => (S::TookPlace, None, ""),
        }
    }

    /// Writes a reservation down, and the lines of one that took place.
    fn reserve(
        &mut self,
        work: &Work<'_>,
        asked: Asked,
        (state, option_until, cancel_reason): Standing,
        rented: &mut Rented,
    ) -> Result<(), Problem> {
        // Long ago the clock of summer time jumped at other hours.
        let Ok(occupied) = asked.slot.occupied() else {
            return Ok(());
        };
        let room = &self.house.rooms[asked.room];
        let group = match &asked.client {
            Some(client) => client.customer.customer_group.as_str(),
            None => "buurt",
        };
        let reservation = Reservation {
            id: ReservationId(work.new_id()),
            series: asked.series,
            room: room.id,
            customer: asked.client.as_ref().map(|client| client.customer.id),
            title: asked.title,
            slot: asked.slot,
            state,
            option_until,
            note: String::new(),
            cancel_reason: cancel_reason.to_owned(),
            rent: rules::rent(&room.rates, group, &occupied).unwrap_or_default(),
            extras: asked.extras,
        };
        storage::rentals::insert_reservation(work.tx, &reservation, &occupied, asked.key)?;
        let Some(client) = asked.client else {
            return Ok(());
        };
        if state == ReservationState::TookPlace {
            let new_id = || BillableLineId(work.new_id());
            let lines = reservation.lines(&room.name, client.basis, RENTAL, new_id)?;
            storage::rentals::keep_lines(work.tx, reservation.id, &lines)?;
            let of_client = rented.entry(client.customer.id);
            of_client.or_insert((client, Vec::new())).1.extend(lines);
        }
        Ok(())
    }

    /// Somebody who rents: a part of the customers does.
    fn renter(&mut self) -> Client {
        let renters = (self.clients.len() * 2).div_ceil(5);
        self.clients[self.dice.usize(0..renters)].clone()
    }
}

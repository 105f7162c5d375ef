//! When a room is taken, by the clock on the wall and by minutes that never repeat.
//!
//! People agree on times of the clock in the hall, *Europe/Amsterdam*. Twice a year that clock
//! jumps, so lengths and clashes are counted in minutes since 1970 in UTC.

use chrono::{DateTime, LocalResult, NaiveDate, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Europe::Amsterdam;

/// The most days of one reservation, set-up and clearing left out.
pub const MOST_DAYS: u32 = 31;

/// The most minutes of set-up, and of clearing: a day.
pub const MOST_AROUND: u16 = 1440;

/// The time of a reservation by the clock on the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// First day.
    pub date: NaiveDate,
    /// From.
    pub begin: NaiveTime,
    /// Last day.
    pub end_date: NaiveDate,
    /// Until.
    pub end: NaiveTime,
    /// Minutes before it in which the room is made ready; at most [`MOST_AROUND`].
    pub set_up_minutes: u16,
    /// Minutes after it in which the room is cleared; at most [`MOST_AROUND`].
    pub clearing_minutes: u16,
}

/// The same in minutes since 1970-01-01T00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occupied {
    /// The room is taken from here, …
    pub from: i64,
    /// … is used from here …
    pub begin: i64,
    /// … to here, …
    pub end: i64,
    /// … and is free again here.
    pub until: i64,
}

/// Why a slot cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImpossibleSlot {
    /// The end is not after the begin.
    #[error("the end is not after the begin")]
    EndsBeforeItStarts,
    /// The clock jumps over this time.
    #[error("the clock jumps over {time} on {date}")]
    DoesNotExist {
        /// The day.
        date: NaiveDate,
        /// The time.
        time: NaiveTime,
    },
    /// Longer than [`MOST_DAYS`], or set-up or clearing longer than [`MOST_AROUND`].
    #[error("longer than {MOST_DAYS} days")]
    TooLong,
}

impl Slot {
    /// When the room is taken. A time that the clock shows twice, in the night that summer time
    /// ends, is the first of the two.
    ///
    /// # Errors
    /// [`ImpossibleSlot`].
    pub fn occupied(&self) -> Result<Occupied, ImpossibleSlot> {
        if (self.end_date, self.end) <= (self.date, self.begin) {
            return Err(ImpossibleSlot::EndsBeforeItStarts);
        }
        let begin = minute_of(self.date, self.begin)?;
        let end = minute_of(self.end_date, self.end)?;
        let minutes = end - begin;
        if minutes <= 0 {
            return Err(ImpossibleSlot::EndsBeforeItStarts);
        }
        let is_too_long = minutes > i64::from(MOST_DAYS) * 24 * 60
            || self.set_up_minutes > MOST_AROUND
            || self.clearing_minutes > MOST_AROUND;
        if is_too_long {
            return Err(ImpossibleSlot::TooLong);
        }
        Ok(Occupied {
            from: begin - i64::from(self.set_up_minutes),
            begin,
            end,
            until: end + i64::from(self.clearing_minutes),
        })
    }

    /// The same times so many days later.
    pub fn shifted(&self, days: chrono::Duration) -> Self {
        Self {
            date: self.date + days,
            end_date: self.end_date + days,
            ..*self
        }
    }
}

impl Occupied {
    /// Minutes that the room is used.
    pub const fn minutes(&self) -> i64 {
        self.end - self.begin
    }
}

fn minute_of(date: NaiveDate, time: NaiveTime) -> Result<i64, ImpossibleSlot> {
    match Amsterdam.from_local_datetime(&date.and_time(time)) {
        LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => {
            Ok(moment.timestamp().div_euclid(60))
        }
        LocalResult::None => Err(ImpossibleSlot::DoesNotExist { date, time }),
    }
}

/// What the clock on the wall says at a minute since 1970-01-01T00:00Z.
pub(super) fn wall_clock(minute: i64) -> chrono::NaiveDateTime {
    DateTime::<Utc>::from_timestamp(minute * 60, 0)
        .expect("BUG: reservations are kept far from the end of the calendar")
        .with_timezone(&Amsterdam)
        .naive_local()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(date: &str, begin: &str, end_date: &str, end: &str) -> Slot {
        Slot {
            date: date.parse().unwrap(),
            begin: begin.parse().unwrap(),
            end_date: end_date.parse().unwrap(),
            end: end.parse().unwrap(),
            set_up_minutes: 30,
            clearing_minutes: 15,
        }
    }

    fn minutes(date: &str, begin: &str, end: &str) -> Result<i64, ImpossibleSlot> {
        let occupied = slot(date, begin, date, end).occupied();
        occupied.map(|occupied| occupied.minutes())
    }

    #[test]
    fn the_room_is_taken_with_set_up_and_clearing() {
        let occupied = slot("2026-11-23", "14:00", "2026-11-23", "16:30")
            .occupied()
            .unwrap();
        assert_eq!(occupied.minutes(), 150);
        assert_eq!(occupied.until - occupied.from, 195);
        let thirteen_utc = 1_795_438_800 / 60;
        assert_eq!(occupied.begin, thirteen_utc, "an hour ahead of UTC");
    }

    #[test]
    fn an_end_that_is_not_after_the_begin_is_refused() {
        for (begin, end) in [("16:00", "14:00"), ("14:00", "14:00")] {
            let refused = minutes("2026-11-23", begin, end);
            assert_eq!(refused, Err(ImpossibleSlot::EndsBeforeItStarts));
        }
        assert!(
            slot("2026-11-23", "20:00", "2026-11-24", "01:00")
                .occupied()
                .is_ok()
        );
    }

    #[test]
    fn the_night_that_summer_time_ends_has_an_hour_more() {
        assert_eq!(minutes("2026-10-25", "01:00", "04:00"), Ok(240));
        assert_eq!(minutes("2026-10-25", "02:00", "03:00"), Ok(120));
        assert_eq!(minutes("2026-10-25", "02:30", "02:45"), Ok(15));
        let first = slot("2026-10-25", "01:30", "2026-10-25", "02:30");
        let second = slot("2026-10-25", "02:30", "2026-10-25", "03:30");
        let (first, second) = (first.occupied().unwrap(), second.occupied().unwrap());
        assert_eq!(first.end, second.begin, "what meets on the wall meets");
    }

    #[test]
    fn the_night_that_summer_time_begins_has_an_hour_less() {
        assert_eq!(minutes("2027-03-28", "01:00", "04:00"), Ok(120));
        assert_eq!(
            minutes("2027-03-28", "02:30", "04:00"),
            Err(ImpossibleSlot::DoesNotExist {
                date: "2027-03-28".parse().unwrap(),
                time: "02:30".parse().unwrap(),
            })
        );
    }

    #[test]
    fn more_than_a_month_is_too_long() {
        let month = slot("2026-12-01", "00:00", "2027-01-01", "00:00");
        assert!(month.occupied().is_ok());
        let longer = slot("2026-12-01", "00:00", "2027-01-01", "00:01");
        assert_eq!(longer.occupied(), Err(ImpossibleSlot::TooLong));
        let slow = Slot {
            set_up_minutes: 1441,
            ..slot("2026-12-01", "10:00", "2026-12-01", "11:00")
        };
        assert_eq!(slow.occupied(), Err(ImpossibleSlot::TooLong));
    }
}

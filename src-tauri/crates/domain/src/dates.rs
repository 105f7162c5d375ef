//! Calendar months, the period in which the house bills.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};

/// A calendar month, such as `2026-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    first: NaiveDate,
}

/// A text that is not a month written as `2026-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a month written as 2026-10")]
pub struct NotAMonth;

impl Month {
    /// The month in which `date` falls.
    pub fn of(date: NaiveDate) -> Self {
        let first = date.with_day(1).expect("BUG: every month has a first day");
        Self { first }
    }

    /// The first day.
    pub fn first_day(self) -> NaiveDate {
        self.first
    }

    /// The last day.
    pub fn last_day(self) -> NaiveDate {
        self.next()
            .first
            .pred_opt()
            .expect("BUG: a month starts after the first day there is")
    }

    /// The month after this one.
    pub fn next(self) -> Self {
        let first = self
            .first
            .checked_add_months(Months::new(1))
            .expect("BUG: months are kept far from the end of the calendar");
        Self { first }
    }

    /// Whether `date` falls in this month.
    pub fn contains(self, date: NaiveDate) -> bool {
        Self::of(date) == self
    }

    /// The year this month lies in.
    pub fn year(self) -> i32 {
        self.first.year()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.first.format("%Y-%m"))
    }
}

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let (year, month) = text.split_once('-').ok_or(NotAMonth)?;
        if year.len() != 4 || month.len() != 2 {
            return Err(NotAMonth);
        }
        let year = year.parse().map_err(|_| NotAMonth)?;
        let month = month.parse().map_err(|_| NotAMonth)?;
        let first = NaiveDate::from_ymd_opt(year, month, 1).ok_or(NotAMonth)?;
        Ok(Self { first })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_knows_its_last_day() {
        let february: Month = "2028-02".parse().unwrap();
        assert_eq!(
            february.last_day(),
            NaiveDate::from_ymd_opt(2028, 2, 29).unwrap()
        );
        let december: Month = "2026-12".parse().unwrap();
        assert_eq!(
            december.last_day(),
            NaiveDate::from_ymd_opt(2026, 12, 31).unwrap()
        );
    }

    #[test]
    fn only_a_year_and_two_digits_are_a_month() {
        for text in ["2026-13", "2026-1", "26-10", "2026/10", "", "2026-10-01"] {
            assert_eq!(text.parse::<Month>(), Err(NotAMonth), "{text}");
        }
    }
}

//! A cell, as far as the file itself says what is in it.

use chrono::{NaiveDate, NaiveTime, Timelike};
use rust_decimal::Decimal;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) enum Cell {
    /// Nothing, or only white space.
    #[default]
    Empty,
    /// Text, trimmed.
    Text(String),
    /// A number of a workbook, at the fifteen digits that a spreadsheet shows.
    Number {
        /// Its value, not multiplied when shown as a percentage.
        value: Decimal,
        /// Whether the workbook shows it as a percentage.
        is_percentage: bool,
    },
    /// A date of a workbook.
    Date(NaiveDate),
    /// A time of day of a workbook.
    Time(NaiveTime),
    /// A date with a time of a workbook.
    DateTime(NaiveDate, NaiveTime),
    /// Yes or no.
    Truth(bool),
    /// An error of a workbook: `#REF!`.
    Error(String),
}

impl Cell {
    /// A text cell, empty when there is only white space.
    pub(super) fn text(text: &str) -> Self {
        let text = text.trim_matches(is_blank);
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text.to_owned())
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// The cell as a Dutch reader would see it.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Number {
                value,
                is_percentage: false,
            } => dutch(*value),
            Self::Number {
                value,
                is_percentage: true,
            } => match value.checked_mul(Decimal::ONE_HUNDRED) {
                Some(percent) => format!("{}%", dutch(percent)),
                None => dutch(*value),
            },
            Self::Date(date) => date.format("%d-%m-%Y").to_string(),
            Self::Time(time) => shown_time(*time),
            Self::DateTime(date, time) => {
                format!("{} {}", date.format("%d-%m-%Y"), shown_time(*time))
            }
            Self::Truth(true) => "ja".to_owned(),
            Self::Truth(false) => "nee".to_owned(),
        }
    }
}

/// White space at the edge of a cell, with the invisible signs that come along from web pages.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{0}')
}

fn dutch(value: Decimal) -> String {
    value.normalize().to_string().replace('.', ",")
}

fn shown_time(time: NaiveTime) -> String {
    if time.second() == 0 {
        time.format("%H:%M").to_string()
    } else {
        time.format("%H:%M:%S").to_string()
    }
}

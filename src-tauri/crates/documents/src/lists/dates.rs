//! Dates and times as people write them.

use chrono::{NaiveDate, NaiveTime};

use super::workbook::serial_date;

/// Whether days or months stand first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// As the Dutch write: 31-10-2026.
    #[default]
    DayFirst,
    /// As Americans write: 10/31/2026.
    MonthFirst,
}

/// A date read from a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ReadDate {
    pub(super) date: NaiveDate,
    /// Whether the year had two digits.
    pub(super) is_short: bool,
    /// Whether day and month could change places.
    pub(super) is_open: bool,
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotADate {
    /// Not written as a date.
    NotADate,
    /// Written as a date that the calendar does not have.
    Impossible,
}

/// What the two numbers before the year say of their order: `Some` when only one order is possible.
pub(super) fn proof(text: &str) -> Option<Order> {
    let parts = parts(text);
    let [first, second, year] = parts.as_slice() else {
        return None;
    };
    let (first, second) = (number(first)?, number(second)?);
    number(year)?;
    match (first, second) {
        (13..=31, 1..=12) => Some(Order::DayFirst),
        (1..=12, 13..=31) => Some(Order::MonthFirst),
        _ => None,
    }
}

/// Reads a date. Years of two digits up to `pivot` lie in this century, others in the last.
pub(super) fn read(
    text: &str,
    order: Order,
    pivot: u32,
    is_1904: bool,
) -> Result<ReadDate, NotADate> {
    // An apostrophe before it keeps a spreadsheet from changing it.
    let text = without_time(text.trim().trim_start_matches(['\'', '’']));
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return digits_only(text, is_1904);
    }
    let parts = parts(text);
    let [first, second, third] = parts.as_slice() else {
        return Err(NotADate::NotADate);
    };
    if first.len() == 4
        && let (Some(year), Some(month), Some(day)) = (number(first), month(second), number(third))
        && third.len() <= 2
    {
        return made(year, month, day).map(|date| ReadDate {
            date,
            is_short: false,
            is_open: false,
        });
    }
    let (day, month_number, is_named) = match (number(first), named_month(second)) {
        (Some(day), Some(month)) => (day, month, true),
        _ => match (named_month(first), number(second)) {
            (Some(month), Some(day)) => (day, month, true),
            _ => {
                let (Some(one), Some(two)) = (number(first), number(second)) else {
                    return Err(NotADate::NotADate);
                };
                match order {
                    Order::DayFirst => (one, two, false),
                    Order::MonthFirst => (two, one, false),
                }
            }
        },
    };
    let year = third.trim_start_matches(['\'', '’', '‘']);
    let is_short = match year.len() {
        2 => true,
        4 => false,
        _ => return Err(NotADate::NotADate),
    };
    let year = number(year).ok_or(NotADate::NotADate)?;
    let year = match (is_short, year <= pivot) {
        (false, _) => year,
        (true, true) => 2000 + year,
        (true, false) => 1900 + year,
    };
    if first.len() > 2 && !is_named {
        return Err(NotADate::NotADate);
    }
    made(year, month_number, day).map(|date| ReadDate {
        date,
        is_short,
        is_open: !is_named && day <= 12 && month_number <= 12 && day != month_number,
    })
}

/// `20261031`, `31102026`, or the serial number of a spreadsheet.
fn digits_only(text: &str, is_1904: bool) -> Result<ReadDate, NotADate> {
    let read = |date| ReadDate {
        date,
        is_short: false,
        is_open: false,
    };
    let part = |range: std::ops::Range<usize>| text.get(range).and_then(number).unwrap_or(0);
    match text.len() {
        5 => {
            let date = number(text).and_then(|days| serial_date(days, is_1904));
            date.map(read).ok_or(NotADate::NotADate)
        }
        8 => {
            let (start, end) = (part(0..4), part(4..8));
            if (1900..=2199).contains(&start) {
                made(start, part(4..6), part(6..8)).map(read)
            } else if (1900..=2199).contains(&end) {
                made(end, part(2..4), part(0..2)).map(read)
            } else {
                Err(NotADate::NotADate)
            }
        }
        _ => Err(NotADate::NotADate),
    }
}

fn made(year: u32, month: u32, day: u32) -> Result<NaiveDate, NotADate> {
    let year = i32::try_from(year).map_err(|_| NotADate::NotADate)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(NotADate::Impossible)
}

/// Drops a time behind a date: `2026-10-31T09:00:00`, `31-10-2026 0:00`.
fn without_time(text: &str) -> &str {
    let is_time = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit()) && rest.contains(':');
    for (at, gap) in text.char_indices().filter(|(_, c)| matches!(c, 'T' | ' ')) {
        if is_time(&text[at + gap.len_utf8()..]) {
            return text[..at].trim_end_matches([' ', ',']);
        }
    }
    text
}

/// The parts between the signs, without the day of the week.
fn parts(text: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = text
        .split(|c: char| matches!(c, '-' | '/' | '.' | ',' | '‑' | '–') || c.is_whitespace())
        .filter(|part| !part.is_empty() && *part != "de" && *part != "of")
        .collect();
    if parts.len() == 4 && is_weekday(parts[0]) {
        parts.remove(0);
    }
    parts
}

fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 14] = [
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let word = word.to_lowercase();
    word.len() >= 2 && DAYS.iter().any(|day| day.starts_with(&word))
}

fn number(text: &str) -> Option<u32> {
    let digits = text
        .trim_end_matches("st")
        .trim_end_matches("nd")
        .trim_end_matches("rd")
        .trim_end_matches("th");
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
        .then(|| digits.parse().ok())
        .flatten()
}

fn month(text: &str) -> Option<u32> {
    number(text).or_else(|| named_month(text))
}

/// The month with this Dutch or English name, or its first three letters or more.
fn named_month(text: &str) -> Option<u32> {
    const NAMES: [(&str, &str); 12] = [
        ("januari", "january"),
        ("februari", "february"),
        ("maart", "march"),
        ("april", "april"),
        ("mei", "may"),
        ("juni", "june"),
        ("juli", "july"),
        ("augustus", "august"),
        ("september", "september"),
        ("oktober", "october"),
        ("november", "november"),
        ("december", "december"),
    ];
    let word = text.to_lowercase();
    if word == "mrt" {
        return Some(3);
    }
    if word.chars().count() < 3 {
        return None;
    }
    let index = NAMES
        .iter()
        .position(|(dutch, english)| dutch.starts_with(&word) || english.starts_with(&word))?;
    u32::try_from(index + 1).ok()
}

/// Reads a time of day: `9:00`, `9.00`, `0900`, `9u30`, `9h`, `9 uur`, `17:30:00`.
pub(super) fn read_time(text: &str) -> Option<NaiveTime> {
    let text = text.trim().trim_start_matches(['\'', '’']).to_lowercase();
    let (text, is_afternoon) = half_of_day(&text);
    let text = text
        .trim_end_matches("uur")
        .trim_end_matches(['u', 'h'])
        .trim_end();
    let mut parts = text.split([':', '.', 'u', 'h']).map(str::trim);
    let (hours, minutes, seconds) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() || hours.is_empty() {
        return None;
    }
    let (hours, minutes) = match minutes {
        // `0900` and `900`; `9` alone is nine o'clock.
        None if hours.len() == 4 || hours.len() == 3 => hours.split_at_checked(hours.len() - 2)?,
        None => (hours, "00"),
        Some(minutes) => (hours, minutes),
    };
    let two_digits = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    let seconds = seconds.unwrap_or("00");
    if hours.len() > 2 || !two_digits(minutes) || !two_digits(seconds) {
        return None;
    }
    let mut hours = number(hours)?;
    match is_afternoon {
        Some(_) if !(1..=12).contains(&hours) => return None,
        Some(true) if hours < 12 => hours += 12,
        Some(false) if hours == 12 => hours = 0,
        _ => {}
    }
    NaiveTime::from_hms_opt(hours, number(minutes)?, number(seconds)?)
}

fn half_of_day(text: &str) -> (&str, Option<bool>) {
    for (ending, is_afternoon) in [("am", false), ("a.m.", false), ("pm", true), ("p.m.", true)] {
        if let Some(rest) = text.strip_suffix(ending) {
            return (rest.trim_end(), Some(is_afternoon));
        }
    }
    (text, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> String {
        match read(text, Order::DayFirst, 69, false) {
            Ok(read) => read.date.to_string(),
            Err(NotADate::NotADate) => "-".to_owned(),
            Err(NotADate::Impossible) => "impossible".to_owned(),
        }
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for text in [
            "01-10-2026",
            "1-10-2026",
            "1-10-26",
            "1/10/2026",
            "1.10.2026",
            "01 10 2026",
            "2026-10-01",
            "2026/10/1",
            "1 oktober 2026",
            "1 okt 2026",
            "1 okt. 2026",
            "1-okt-26",
            "1 OKTOBER '26",
            "do 1 oktober 2026",
            "donderdag 1 okt. 2026",
            "October 1, 2026",
            "1 October 2026",
            "1st of October 2026",
            "20261001",
            "01102026",
            "46296",
            "2026-10-01T00:00:00",
            "1-10-2026 0:00",
            "01-10-2026 00:00:00",
        ] {
            assert_eq!(date(text), "2026-10-01", "{text}");
        }
        assert_eq!(date("3 mrt 2025"), "2025-03-03");
        assert_eq!(date("29-2-2024"), "2024-02-29");
    }

    #[test]
    fn what_is_no_date_is_refused_and_what_the_calendar_lacks_is_impossible() {
        for text in [
            "",
            "x",
            "okt 2026",
            "1 oktober",
            "2026",
            "1-10",
            "1-10-026",
            "12345678",
            "061026",
            "1-1-1-2026",
            "123-10-2026",
        ] {
            assert_eq!(date(text), "-", "{text}");
        }
        for text in [
            "32-10-2026",
            "29-02-2026",
            "31-4-2026",
            "2026-13-01",
            "0-10-2026",
            "20261301",
        ] {
            assert_eq!(date(text), "impossible", "{text}");
        }
    }

    #[test]
    fn months_before_days_are_proved_by_a_day_after_the_twelfth() {
        assert_eq!(proof("10/31/2026"), Some(Order::MonthFirst));
        assert_eq!(proof("31/10/2026"), Some(Order::DayFirst));
        assert_eq!(proof("10/11/2026"), None);
        assert_eq!(proof("32-10-2026"), None);
        let date = NaiveDate::from_ymd_opt(2026, 10, 1).unwrap_or_default();
        let expected = ReadDate {
            date,
            is_short: false,
            is_open: true,
        };
        assert_eq!(
            read("10/01/2026", Order::MonthFirst, 69, false),
            Ok(expected)
        );
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for text in [
            "9:30", "09:30", "9.30", "09.30", "0930", "930", "9u30", "9h30", "09:30:00",
            "9:30 uur", "9.30u", "9:30 AM",
        ] {
            assert_eq!(read_time(text), NaiveTime::from_hms_opt(9, 30, 0), "{text}");
        }
        for text in ["9", "9u", "9 uur", "09:00"] {
            assert_eq!(read_time(text), NaiveTime::from_hms_opt(9, 0, 0), "{text}");
        }
        assert_eq!(read_time("1:30 pm"), NaiveTime::from_hms_opt(13, 30, 0));
        for text in [
            "",
            "x",
            "25:00",
            "9:60",
            "9.5",
            "9:3",
            "24:00",
            "12:00:00:00",
            "13:00 pm",
            ":30",
            "99999",
        ] {
            assert_eq!(read_time(text), None, "{text}");
        }
    }
}

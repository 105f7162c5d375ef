//! What somebody writes in words of their own, which may hide no BSN; and dates of lives, which
//! reach further back than those of a document.

use chrono::{Datelike, NaiveDate};
use domain::citizen_number::holds_citizen_number;

use crate::fields::{NAME, text};
use crate::problem::Problem;

/// As [`text`], of what a person writes in words of their own: no BSN may stand in it.
pub(crate) fn free_text(
    field: &str,
    typed: Option<&str>,
    at_most: usize,
) -> Result<String, Problem> {
    let text = text(field, typed.unwrap_or_default(), at_most)?;
    if holds_citizen_number(&text) {
        return Err(Problem::CitizenNumber {
            field: field.to_owned(),
        });
    }
    Ok(text)
}

/// A list of such texts, without the empty ones.
pub(crate) fn free_texts(field: &str, typed: &[String]) -> Result<Vec<String>, Problem> {
    const MOST: usize = 50;
    let texts = typed
        .iter()
        .map(|line| free_text(field, Some(line), NAME))
        .filter(|text| !matches!(text, Ok(text) if text.is_empty()))
        .collect::<Result<Vec<_>, _>>()?;
    if texts.len() > MOST {
        return Err(Problem::TooManyLines {
            field: field.to_owned(),
            at_most: MOST as u32,
        });
    }
    Ok(texts)
}

/// A day between 1900 and 2199: anything else is a slip of the pen.
pub(crate) fn day(field: &str, date: NaiveDate) -> Result<NaiveDate, Problem> {
    if (1900..2200).contains(&date.year()) {
        Ok(date)
    } else {
        Err(Problem::DateNotPossible {
            field: field.to_owned(),
            date,
        })
    }
}

/// The same, where there need not be one.
pub(crate) fn optional_day(
    field: &str,
    date: Option<NaiveDate>,
) -> Result<Option<NaiveDate>, Problem> {
    date.map(|date| day(field, date)).transpose()
}

/// That a period does not end before it begins.
pub(crate) fn in_order(start: NaiveDate, end: Option<NaiveDate>) -> Result<(), Problem> {
    match end {
        Some(end) if end < start => Err(Problem::EndsBeforeStart { start, end }),
        _ => Ok(()),
    }
}

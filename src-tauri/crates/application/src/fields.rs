//! What a person typed into a field, checked before a rule sees it: not empty where it must say
//! something, not longer than paper takes, not beyond what the house counts with.

use chrono::{Datelike as _, NaiveDate, NaiveTime};
use domain::money::{NotPlausible, Percentage, Quantity, UnitPrice};
use domain::vat::VatClass;
use rust_decimal::Decimal;

use crate::law::VAT_RATES;
use crate::problem::Problem;

/// The most signs of a name, a title or a line.
pub(crate) const NAME: usize = 200;
/// The most signs of a note.
pub(crate) const NOTE: usize = 2000;

/// A text that may be empty, without the spaces around it.
///
/// # Errors
/// [`Problem::TextTooLong`] beyond `at_most` signs.
pub(crate) fn text(field: &str, text: &str, at_most: usize) -> Result<String, Problem> {
    let text = text.trim();
    if text.chars().count() > at_most {
        return Err(Problem::TextTooLong {
            field: field.to_owned(),
            at_most: u32::try_from(at_most).unwrap_or(u32::MAX),
        });
    }
    Ok(text.to_owned())
}

/// The same where none is an empty one.
///
/// # Errors
/// As [`text`].
pub(crate) fn optional(
    field: &str,
    value: Option<&String>,
    at_most: usize,
) -> Result<String, Problem> {
    text(field, value.map_or("", String::as_str), at_most)
}

/// A name, which must be there.
///
/// # Errors
/// [`Problem::FieldNotRight`] when it is empty, and as [`text`].
pub(crate) fn name(field: &str, name: &str) -> Result<String, Problem> {
    let name = text(field, name, NAME)?;
    if name.is_empty() {
        return Err(not_right(field, &name));
    }
    Ok(name)
}

/// A field that holds what it cannot hold.
pub(crate) fn not_right(field: &str, text: &str) -> Problem {
    Problem::FieldNotRight {
        field: field.to_owned(),
        text: text.to_owned(),
    }
}

/// A day that can be meant: from 2000 to 2100.
///
/// # Errors
/// [`Problem::FieldNotRight`].
pub(crate) fn date(field: &str, date: NaiveDate) -> Result<NaiveDate, Problem> {
    if (2000..2100).contains(&date.year()) {
        Ok(date)
    } else {
        Err(not_right(field, &date.to_string()))
    }
}

/// A time of the clock, written as `14:30`.
///
/// # Errors
/// [`Problem::FieldNotRight`].
pub(crate) fn time(field: &str, text: &str) -> Result<NaiveTime, Problem> {
    NaiveTime::parse_from_str(text.trim(), "%H:%M").map_err(|_| not_right(field, text))
}

/// A time as it goes out: `14:30`.
pub(crate) fn as_clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// A quantity.
///
/// # Errors
/// [`Problem::NumberNotPlausible`].
pub(crate) fn quantity(value: Decimal) -> Result<Quantity, Problem> {
    Quantity::new(value).map_err(|reason| implausible(value, reason))
}

/// A price.
///
/// # Errors
/// [`Problem::NumberNotPlausible`].
pub(crate) fn unit_price(value: Decimal) -> Result<UnitPrice, Problem> {
    UnitPrice::new(value).map_err(|reason| implausible(value, reason))
}

/// A price that is not less than nothing.
///
/// # Errors
/// [`Problem::FieldNotRight`] when it is, and as [`unit_price`].
pub(crate) fn tariff(field: &str, value: Decimal) -> Result<UnitPrice, Problem> {
    let price = unit_price(value)?;
    if price.decimal().is_sign_negative() && !price.decimal().is_zero() {
        return Err(not_right(field, &value.to_string()));
    }
    Ok(price)
}

/// A percentage from 0 to 100.
///
/// # Errors
/// [`Problem::NumberNotPlausible`].
pub(crate) fn percentage(value: Decimal) -> Result<Percentage, Problem> {
    Percentage::new(value).map_err(|reason| implausible(value, reason))
}

fn implausible(value: Decimal, reason: NotPlausible) -> Problem {
    Problem::NumberNotPlausible {
        text: value.to_string(),
        limit: reason.to_string(),
    }
}

/// A VAT class, whether or not the law knows its rate.
///
/// # Errors
/// [`Problem::VatClassUnknown`].
pub(crate) fn known_class(key: &str) -> Result<VatClass, Problem> {
    VatClass::from_key(key).ok_or_else(|| Problem::VatClassUnknown {
        text: key.to_owned(),
    })
}

/// A VAT class that the law knew on `date`, with its reason where it needs one. `line` counts from
/// one and tells which.
///
/// # Errors
/// [`Problem::VatClassUnknown`], [`Problem::VatRateUnknown`], [`Problem::ExemptWithoutReason`].
pub(crate) fn vat_class(
    key: &str,
    reason: &str,
    date: NaiveDate,
    line: u32,
) -> Result<VatClass, Problem> {
    let class = known_class(key)?;
    VAT_RATES
        .check(class, date)
        .map_err(|unknown| Problem::VatRateUnknown {
            rate: unknown.rate.decimal().to_string(),
            supply_date: unknown.supply_date,
        })?;
    if class.needs_reason() && reason.is_empty() {
        return Err(Problem::ExemptWithoutReason { line });
    }
    Ok(class)
}

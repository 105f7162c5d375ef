//! The rates of VAT in a sample.
//!
//! They are those of the law, from the table that the program carries. That table knows the high
//! rate from October 2012 on, and the low rate of before 2019 without a first day. What was owed
//! before October 2012 is therefore **invented**, here and nowhere else: as if it had been 6 % and
//! 21 % all along. Only a sample of more than thirteen years has such days, and each of its
//! invoices says so in its note.

use std::sync::LazyLock;

use chrono::NaiveDate;
use domain::money::Percentage;
use domain::vat::{DatedRate, VatClass, VatRates};

use crate::law::VAT_RATES;

/// What stands on an invoice of which the rates are invented.
const NOTE: &str = "Voorbeeld: de btw-tarieven van voor oktober 2012 zijn verzonnen.";

/// What a sample takes for days of which the law is not known.
static INVENTED: LazyLock<VatRates> = LazyLock::new(|| {
    let always = |rate| DatedRate {
        rate: Percentage::whole(rate),
        valid_from: None,
        valid_to: None,
    };
    VatRates::new([6, 21].map(always).to_vec())
});

/// The low rate on a day.
pub(super) fn low(date: NaiveDate) -> VatClass {
    let [today, before] = [9, 6].map(|rate| VatClass::standard(Percentage::whole(rate)));
    if VAT_RATES.check(today, date).is_ok() {
        today
    } else {
        before
    }
}

/// The high rate.
pub(super) fn high() -> VatClass {
    VatClass::standard(Percentage::whole(21))
}

/// The rates that bills of a day are checked against, and what they say about them.
pub(super) fn rates_on(date: NaiveDate) -> (&'static VatRates, &'static str) {
    if VAT_RATES.check(high(), date).is_ok() {
        (&VAT_RATES, "")
    } else {
        (&INVENTED, NOTE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_law_does_not_tell_us_is_said_to_be_invented() {
        for (date, rate, is_invented) in [
            ("1990-06-01", 6, true),
            ("2012-09-30", 6, true),
            ("2012-10-01", 6, false),
            ("2018-12-31", 6, false),
            ("2019-01-01", 9, false),
        ] {
            let date: NaiveDate = date.parse().unwrap();
            let (rates, note) = rates_on(date);
            assert_eq!(low(date), VatClass::standard(Percentage::whole(rate)));
            assert!(rates.check(low(date), date).is_ok());
            assert!(rates.check(high(), date).is_ok());
            assert_eq!(!note.is_empty(), is_invented, "{date}");
            let is_known = [low(date), high()].map(|class| VAT_RATES.check(class, date).is_ok());
            assert_eq!(is_known == [true, true], !is_invented, "{date}");
        }
    }
}

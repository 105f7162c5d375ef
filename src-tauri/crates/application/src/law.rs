//! The dated figures of the law that the program carries, with their sources.

use std::sync::LazyLock;

use chrono::NaiveDate;
use domain::money::{Money, Percentage};
use domain::vat::{DatedRate, VatRates};
use rust_decimal::Decimal;

/// From which amount payment in cash is forbidden, and since when.
#[derive(Clone, Copy, Debug)]
pub struct CashLimit {
    /// From this amount on.
    pub from_amount: Money,
    /// The first day.
    pub valid_from: NaiveDate,
}

impl CashLimit {
    /// Whether so much may not be paid in cash on this day.
    pub fn forbids(&self, amount: Money, date: NaiveDate) -> bool {
        date >= self.valid_from && amount >= self.from_amount
    }
}

/// The limit on cash for goods, from `data/cash-limits.csv` (with its source). Payments that belong
/// together count together; the till can see only one receipt, the words say the rest.
pub static CASH_LIMIT: LazyLock<CashLimit> = LazyLock::new(|| {
    let source = include_str!("../data/cash-limits.csv");
    let mut reader = csv::Reader::from_reader(source.as_bytes());
    let row = reader
        .records()
        .next()
        .expect("BUG: there is a limit")
        .expect("BUG: the limit can be read");
    let euro: i64 = row[0].parse().expect("BUG: the limit is whole euro");
    CashLimit {
        from_amount: Money::from_cents(euro * 100),
        valid_from: row[1].parse().expect("BUG: the limit has a first day"),
    }
});

/// VAT rates with their dates, from `data/vat-classes.csv` (each row names its source).
pub static VAT_RATES: LazyLock<VatRates> = LazyLock::new(|| {
    let source = include_str!("../data/vat-classes.csv");
    let mut reader = csv::Reader::from_reader(source.as_bytes());
    let headings = reader
        .headers()
        .expect("BUG: the table of VAT classes has headings")
        .clone();
    let column = |name: &str| {
        headings
            .iter()
            .position(|heading| heading == name)
            .expect("BUG: the table of VAT classes has this column")
    };
    let (key, rate, from, to) = (
        column("key"),
        column("rate_percent"),
        column("valid_from"),
        column("valid_to"),
    );
    let general = |key: &str| key.starts_with("standard-") || key.starts_with("reduced-");
    let rates = reader
        .records()
        .map(|row| row.expect("BUG: the table of VAT classes can be read"))
        .filter(|row| general(&row[key]))
        .map(|row| DatedRate {
            rate: Percentage::new(
                row[rate]
                    .parse::<Decimal>()
                    .expect("BUG: a rate is a number"),
            )
            .expect("BUG: a rate lies between 0 and 100"),
            valid_from: row[from].parse().ok(),
            valid_to: row[to].parse().ok(),
        })
        .collect();
    VatRates::new(rates)
});

#[cfg(test)]
mod tests {
    use domain::vat::VatClass;

    use super::*;

    #[test]
    fn the_low_rate_changed_in_2019() {
        let class = |percent| VatClass::standard(Percentage::whole(percent));
        let check = |percent, date: &str| VAT_RATES.check(class(percent), date.parse().unwrap());
        assert!(check(9, "2026-10-01").is_ok());
        assert!(check(21, "2026-10-01").is_ok());
        assert!(check(6, "2018-12-31").is_ok());
        assert!(check(6, "2026-10-01").is_err());
        assert!(check(19, "2026-10-01").is_err());
    }
}

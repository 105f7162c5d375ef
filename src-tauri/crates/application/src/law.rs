//! The dated figures of the law that the program carries, with their sources.

use std::sync::LazyLock;

use domain::money::Percentage;
use domain::vat::{DatedRate, VatRates};
use rust_decimal::Decimal;

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

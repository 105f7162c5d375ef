//! Amounts, quantities and dates as a reader of Dutch or English writes them.

use chrono::{Datelike, NaiveDate};
use domain::money::{Money, Percentage, Quantity, UnitPrice};
use rust_decimal::Decimal;

use super::words::{Language, Words};

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

impl Language {
    /// `€ 1.234,56`, with a space that does not break.
    pub(crate) fn money(self, amount: Money) -> String {
        format!("€\u{a0}{}", self.number(amount.euros(), 2))
    }

    /// A price of one: at least two decimals, all that it has.
    pub(crate) fn price(self, price: UnitPrice) -> String {
        format!("€\u{a0}{}", self.number(price.decimal(), 2))
    }

    /// A quantity with just the decimals it has.
    pub(crate) fn quantity(self, quantity: Quantity) -> String {
        self.number(quantity.decimal(), 0)
    }

    /// What was sold: a weight in kilograms always to the gram.
    pub(crate) fn sold(self, quantity: Quantity, unit: &str) -> String {
        let decimals = if unit.eq_ignore_ascii_case("kg") {
            3
        } else {
            0
        };
        self.number(quantity.decimal(), decimals)
    }

    /// `9 %`.
    pub(crate) fn percentage(self, percentage: Percentage) -> String {
        format!("{}\u{a0}%", self.number(percentage.decimal(), 0))
    }

    /// Hours with at most two decimals: `220,5`.
    pub(crate) fn hours(self, hours: Decimal) -> String {
        self.number(hours.normalize(), 0)
    }

    /// `22 november 2026`.
    pub(crate) fn date(self, date: NaiveDate) -> String {
        format!("{}\u{a0}{} {}", date.day(), self.month(date), date.year())
    }

    /// `22-11-2026`, for narrow columns.
    pub(crate) fn short_date(self, date: NaiveDate) -> String {
        match self {
            Self::Dutch => date.format("%d-%m-%Y"),
            Self::English => date.format("%d/%m/%Y"),
        }
        .to_string()
    }

    /// The day, the day and the month, or the whole date: what is left out follows from `until`.
    pub(crate) fn start_of_period(self, from: NaiveDate, until: NaiveDate) -> String {
        if from.year() != until.year() {
            self.date(from)
        } else if from.month() != until.month() {
            format!("{}\u{a0}{}", from.day(), self.month(from))
        } else {
            from.day().to_string()
        }
    }

    fn month(self, date: NaiveDate) -> String {
        Words::of(self).say(MONTHS[date.month0() as usize])
    }

    fn number(self, value: Decimal, decimals: u32) -> String {
        let (group, point) = match self {
            Self::Dutch => ('.', ','),
            Self::English => (',', '.'),
        };
        let mut value = value.normalize();
        if value.scale() < decimals {
            value.rescale(decimals);
        }
        let plain = value.abs().to_string();
        let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut written = String::with_capacity(plain.len() + 8);
        if value.is_sign_negative() && !value.is_zero() {
            written.push('-');
        }
        for (digit, place) in whole.chars().zip((0..whole.len()).rev()) {
            written.push(digit);
            if place > 0 && place % 3 == 0 {
                written.push(group);
            }
        }
        if !part.is_empty() {
            written.push(point);
            written.push_str(part);
        }
        written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_as_the_reader_writes_them() {
        let amount = |cents| Language::Dutch.money(Money::from_cents(cents));
        assert_eq!(amount(123_456), "€\u{a0}1.234,56");
        assert_eq!(amount(-1_250), "€\u{a0}-12,50");
        assert_eq!(amount(5), "€\u{a0}0,05");
        assert_eq!(amount(Money::LIMIT), "€\u{a0}90.071.992.547.409,91");
        assert_eq!(
            Language::English.money(Money::from_cents(123_456)),
            "€\u{a0}1,234.56"
        );
    }

    #[test]
    fn prices_keep_their_decimals_and_quantities_have_no_more_than_theirs() {
        let decimal = |text: &str| text.parse::<Decimal>().unwrap();
        let price = |text| Language::Dutch.price(UnitPrice::new(decimal(text)).unwrap());
        assert_eq!(price("17.5"), "€\u{a0}17,50");
        assert_eq!(price("24.5041"), "€\u{a0}24,5041");
        let quantity = |text| Language::Dutch.quantity(Quantity::new(decimal(text)).unwrap());
        assert_eq!(quantity("2.250"), "2,25");
        assert_eq!(quantity("-12"), "-12");
        assert_eq!(quantity("1000000000"), "1.000.000.000");
        let sold = |text, unit| Language::Dutch.sold(Quantity::new(decimal(text)).unwrap(), unit);
        assert_eq!(sold("1.25", "kg"), "1,250");
        assert_eq!(sold("2", "Kg"), "2,000");
        assert_eq!(sold("2.000", "bos"), "2");
    }

    #[test]
    fn a_date_names_its_month() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        assert_eq!(Language::Dutch.date(date), "22\u{a0}november 2026");
        assert_eq!(Language::English.date(date), "22\u{a0}November 2026");
        let first = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        assert_eq!(Language::Dutch.start_of_period(first, date), "1");
    }
}

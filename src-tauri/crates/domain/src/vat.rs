//! VAT classes and the dated rates behind them.
//!
//! The class of a supply is decided by what is supplied on which date, never by the module it was
//! sold in. Rates are data with a date; a date for which none is known stops the work.

use chrono::NaiveDate;

use crate::money::Percentage;

/// How a supply stands to VAT, in the terms of EN 16931 (UNCL 5305).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VatCategory {
    /// `S`: taxed at a rate.
    Standard,
    /// `Z`: taxed at zero.
    Zero,
    /// `E`: exempt, with a reason.
    Exempt,
    /// `AE`: reverse charge, *btw verlegd*: the buyer pays the VAT.
    ReverseCharge,
}

impl VatCategory {
    /// The code of UNCL 5305.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Standard => "S",
            Self::Zero => "Z",
            Self::Exempt => "E",
            Self::ReverseCharge => "AE",
        }
    }
}

/// A VAT class: one row of the VAT box on an invoice. Exempt lines are one class, whatever their
/// reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VatClass {
    category: VatCategory,
    rate: Percentage,
}

impl VatClass {
    /// Exempt from VAT.
    pub const EXEMPT: Self = Self::untaxed(VatCategory::Exempt);
    /// Taxed at zero.
    pub const ZERO: Self = Self::untaxed(VatCategory::Zero);
    /// Reverse charge.
    pub const REVERSE_CHARGE: Self = Self::untaxed(VatCategory::ReverseCharge);

    const fn untaxed(category: VatCategory) -> Self {
        Self {
            category,
            rate: Percentage::ZERO,
        }
    }

    /// Taxed at `rate`; zero is the class of its own that it is.
    pub fn standard(rate: Percentage) -> Self {
        if rate.is_zero() {
            return Self::ZERO;
        }
        Self {
            category: VatCategory::Standard,
            rate,
        }
    }

    /// How it stands to VAT.
    pub const fn category(self) -> VatCategory {
        self.category
    }

    /// The rate; nothing but for [`VatCategory::Standard`].
    pub const fn rate(self) -> Percentage {
        self.rate
    }

    /// The short name used in lists and files: `21`, `9`, `0`, `vrijgesteld` or `verlegd`.
    pub fn key(self) -> String {
        match self.category {
            VatCategory::Standard => self.rate.decimal().to_string(),
            VatCategory::Zero => "0".to_owned(),
            VatCategory::Exempt => "vrijgesteld".to_owned(),
            VatCategory::ReverseCharge => "verlegd".to_owned(),
        }
    }

    /// The class with this [`key`](Self::key). Says nothing of whether the rate exists on a date.
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "0" => Some(Self::ZERO),
            "vrijgesteld" => Some(Self::EXEMPT),
            "verlegd" => Some(Self::REVERSE_CHARGE),
            rate => {
                let rate = Percentage::new(rate.parse().ok()?).ok()?;
                Some(Self::standard(rate))
            }
        }
    }

    /// Whether the law wants a reason beside it.
    pub fn needs_reason(self) -> bool {
        self.category == VatCategory::Exempt
    }
}

/// A rate that held from a date on, from the dated table that the program carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedRate {
    /// The rate in percent.
    pub rate: Percentage,
    /// The first day, when one is known.
    pub valid_from: Option<NaiveDate>,
    /// The last day, when the rate has ended.
    pub valid_to: Option<NaiveDate>,
}

/// The rates of the law with their dates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VatRates {
    rates: Vec<DatedRate>,
}

/// No such rate is known for the date: the work stops, nothing is guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no VAT rate of {} % is known for {supply_date}", rate.decimal())]
pub struct RateUnknown {
    /// The rate asked for.
    pub rate: Percentage,
    /// The date of the supply.
    pub supply_date: NaiveDate,
}

impl VatRates {
    /// The table of rates.
    pub fn new(rates: Vec<DatedRate>) -> Self {
        Self { rates }
    }

    /// Whether `class` may be used for a supply on `supply_date`.
    ///
    /// # Errors
    /// [`RateUnknown`] when the table has no such rate for that date.
    pub fn check(&self, class: VatClass, supply_date: NaiveDate) -> Result<(), RateUnknown> {
        if class.category() != VatCategory::Standard {
            return Ok(());
        }
        let holds = |dated: &DatedRate| {
            dated.rate == class.rate()
                && dated.valid_from.is_none_or(|from| from <= supply_date)
                && dated.valid_to.is_none_or(|to| supply_date <= to)
        };
        if self.rates.iter().any(holds) {
            Ok(())
        } else {
            Err(RateUnknown {
                rate: class.rate(),
                supply_date,
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_class_is_found_again_by_its_key() {
        let nine = VatClass::standard(Percentage::whole(9));
        for class in [
            nine,
            VatClass::ZERO,
            VatClass::EXEMPT,
            VatClass::REVERSE_CHARGE,
        ] {
            assert_eq!(VatClass::from_key(&class.key()), Some(class));
        }
        assert_eq!(VatClass::from_key("hoog"), None);
    }

    #[test]
    fn a_rate_holds_only_between_its_dates() {
        let rates = VatRates::new(vec![DatedRate {
            rate: Percentage::whole(9),
            valid_from: Some(day("2019-01-01")),
            valid_to: None,
        }]);
        let nine = VatClass::standard(Percentage::whole(9));
        assert!(rates.check(nine, day("2019-01-01")).is_ok());
        assert!(rates.check(nine, day("2018-12-31")).is_err());
        assert!(rates.check(VatClass::EXEMPT, day("1970-01-01")).is_ok());
    }
}

//! Amounts, quantities, prices, and the only rounding in the house.
//!
//! Whatever is added up is whole cents. Decimals exist only while something is multiplied, and are
//! rounded once, half away from zero.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

/// An amount that no longer fits: more than [`Money::LIMIT`] either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the amount is larger than can be kept exactly")]
pub struct TooLarge;

/// An amount in euro, exact to the cent. Negative for credits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money {
    cents: i64,
}

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self { cents: 0 };

    /// The largest amount, in cents, that every layer keeps exactly: 2⁵³ − 1, because a screen
    /// counts in double precision. Far below what `i64` holds, so sums of a whole file fit.
    pub const LIMIT: i64 = 9_007_199_254_740_991;

    /// An amount of whole cents.
    pub const fn from_cents(cents: i64) -> Self {
        Self { cents }
    }

    /// Whole cents.
    pub const fn cents(self) -> i64 {
        self.cents
    }

    /// The amount in euro, with two decimals.
    pub fn euros(self) -> Decimal {
        Decimal::new(self.cents, 2)
    }

    /// `quantity × unit_price × (1 − discount)`, rounded once, half away from zero.
    ///
    /// # Errors
    /// [`TooLarge`] when the amount passes [`Money::LIMIT`].
    pub fn priced(
        quantity: Quantity,
        unit_price: UnitPrice,
        discount: Percentage,
    ) -> Result<Self, TooLarge> {
        let remaining = Decimal::ONE_HUNDRED
            .checked_sub(discount.0)
            .ok_or(TooLarge)?;
        let exact = quantity
            .0
            .checked_mul(unit_price.0)
            .and_then(|full| full.checked_mul(remaining))
            .and_then(|percents| percents.checked_div(Decimal::ONE_HUNDRED))
            .ok_or(TooLarge)?;
        Self::rounded(exact)
    }

    /// `rate` percent of this amount, rounded.
    ///
    /// # Errors
    /// [`TooLarge`] when the amount passes [`Money::LIMIT`].
    pub fn percent(self, rate: Percentage) -> Result<Self, TooLarge> {
        let exact = self
            .euros()
            .checked_mul(rate.0)
            .and_then(|percents| percents.checked_div(Decimal::ONE_HUNDRED))
            .ok_or(TooLarge)?;
        Self::rounded(exact)
    }

    /// What is left when `rate` percent VAT is taken out of this amount, rounded:
    /// `gross ÷ (1 + rate)`.
    ///
    /// # Errors
    /// [`TooLarge`] when the amount passes [`Money::LIMIT`].
    pub fn without_vat(self, rate: Percentage) -> Result<Self, TooLarge> {
        let exact = self
            .euros()
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|percents| percents.checked_div(Decimal::ONE_HUNDRED + rate.0))
            .ok_or(TooLarge)?;
        Self::rounded(exact)
    }

    /// This amount, if it lies within [`Money::LIMIT`].
    ///
    /// # Errors
    /// [`TooLarge`] when it does not.
    pub fn within_limit(self) -> Result<Self, TooLarge> {
        if self.cents.abs() <= Self::LIMIT {
            Ok(self)
        } else {
            Err(TooLarge)
        }
    }

    /// Whether this is exactly nothing.
    pub const fn is_zero(self) -> bool {
        self.cents == 0
    }

    /// Whether this is less than nothing.
    pub const fn is_negative(self) -> bool {
        self.cents < 0
    }

    /// The amount without its sign.
    pub const fn abs(self) -> Self {
        Self {
            cents: self.cents.abs(),
        }
    }

    fn rounded(euros: Decimal) -> Result<Self, TooLarge> {
        let cents = euros
            .checked_mul(Decimal::ONE_HUNDRED)
            .ok_or(TooLarge)?
            .round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        let cents = cents.to_i64().ok_or(TooLarge)?;
        Self { cents }.within_limit()
    }
}

impl Add for Money {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            cents: self.cents + other.cents,
        }
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        self.cents += other.cents;
    }
}

impl Sub for Money {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self {
            cents: self.cents - other.cents,
        }
    }
}

impl Neg for Money {
    type Output = Self;

    fn neg(self) -> Self {
        Self { cents: -self.cents }
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

/// How many or how much, to at most [`Quantity::DECIMALS`] decimals. Negative for a credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(Decimal);

/// Why a number cannot be a quantity, a price or a percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotPlausible {
    /// More decimals than the house keeps.
    #[error("at most {at_most} decimals")]
    TooManyDecimals {
        /// How many are kept.
        at_most: u32,
    },
    /// Beyond what the house keeps.
    #[error("at most {at_most}")]
    OutOfRange {
        /// The largest size, either way.
        at_most: Decimal,
    },
}

fn plausible(value: Decimal, decimals: u32, at_most: Decimal) -> Result<Decimal, NotPlausible> {
    let value = value.normalize();
    if value.scale() > decimals {
        return Err(NotPlausible::TooManyDecimals { at_most: decimals });
    }
    if value.abs() > at_most {
        return Err(NotPlausible::OutOfRange { at_most });
    }
    Ok(value)
}

impl Quantity {
    /// Decimals that are kept: enough for grams in kilos and minutes in hours.
    pub const DECIMALS: u32 = 6;
    /// The largest quantity either way.
    pub const LIMIT: Decimal = Decimal::from_parts(1_000_000_000, 0, 0, false, 0);

    /// One.
    pub const ONE: Self = Self(Decimal::ONE);

    /// A quantity.
    ///
    /// # Errors
    /// [`NotPlausible`] with more than six decimals or beyond 10⁹.
    pub fn new(value: Decimal) -> Result<Self, NotPlausible> {
        plausible(value, Self::DECIMALS, Self::LIMIT).map(Self)
    }

    /// The exact value, without trailing zeros.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// Whether this is exactly nothing.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// As many the other way.
    pub fn negated(self) -> Self {
        Self((-self.0).normalize())
    }
}

/// What one unit costs, in euro, to at most [`UnitPrice::DECIMALS`] decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitPrice(Decimal);

impl UnitPrice {
    /// Decimals that are kept.
    pub const DECIMALS: u32 = 6;
    /// The largest price of one unit either way, in euro.
    pub const LIMIT: Decimal = Decimal::from_parts(1_000_000_000, 0, 0, false, 0);

    /// A unit price in euro.
    ///
    /// # Errors
    /// [`NotPlausible`] with more than six decimals or beyond 10⁹ euro.
    pub fn new(value: Decimal) -> Result<Self, NotPlausible> {
        plausible(value, Self::DECIMALS, Self::LIMIT).map(Self)
    }

    /// The exact value in euro, without trailing zeros.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// The price with `rate` percent VAT put in, in as many decimals as are kept.
    ///
    /// # Errors
    /// [`TooLarge`] when it passes [`UnitPrice::LIMIT`].
    pub fn with_vat(self, rate: Percentage) -> Result<Self, TooLarge> {
        let price = self.0.checked_mul(Decimal::ONE_HUNDRED + rate.0);
        Self::kept(price.and_then(|price| price.checked_div(Decimal::ONE_HUNDRED)))
    }

    /// The price with `rate` percent VAT taken out, in as many decimals as are kept.
    ///
    /// # Errors
    /// [`TooLarge`] when it passes [`UnitPrice::LIMIT`].
    pub fn without_vat(self, rate: Percentage) -> Result<Self, TooLarge> {
        let price = self.0.checked_mul(Decimal::ONE_HUNDRED);
        Self::kept(price.and_then(|price| price.checked_div(Decimal::ONE_HUNDRED + rate.0)))
    }

    fn kept(price: Option<Decimal>) -> Result<Self, TooLarge> {
        let price = price.ok_or(TooLarge)?;
        let rounded =
            price.round_dp_with_strategy(Self::DECIMALS, RoundingStrategy::MidpointAwayFromZero);
        Self::new(rounded).map_err(|_| TooLarge)
    }
}

/// Hundredths: a VAT rate or a discount. From 0 to 100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percentage(Decimal);

impl Percentage {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// A percentage from 0 to 100 with at most four decimals.
    ///
    /// # Errors
    /// [`NotPlausible`] otherwise.
    pub fn new(value: Decimal) -> Result<Self, NotPlausible> {
        if value.is_sign_negative() && !value.is_zero() {
            return Err(NotPlausible::OutOfRange {
                at_most: Decimal::ONE_HUNDRED,
            });
        }
        plausible(value, 4, Decimal::ONE_HUNDRED).map(Self)
    }

    /// A whole percentage.
    pub fn whole(percent: u8) -> Self {
        Self(Decimal::from(percent.min(100)))
    }

    /// The exact number of hundredths, without trailing zeros.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// Whether this is nothing.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn quantity(text: &str) -> Quantity {
        Quantity::new(text.parse().unwrap()).unwrap()
    }

    fn price(text: &str) -> UnitPrice {
        UnitPrice::new(text.parse().unwrap()).unwrap()
    }

    fn priced(amount: &str, unit_price: &str, discount: &str) -> i64 {
        let discount = Percentage::new(discount.parse().unwrap()).unwrap();
        Money::priced(quantity(amount), price(unit_price), discount)
            .unwrap()
            .cents()
    }

    #[test]
    fn half_a_cent_rounds_away_from_zero() {
        assert_eq!(priced("3.45", "1.90", "0"), 656);
        assert_eq!(priced("0.5", "0.25", "0"), 13);
        assert_eq!(priced("-3.45", "1.90", "0"), -656);
        assert_eq!(priced("1", "1.005", "0"), 101);
    }

    #[test]
    fn a_discount_is_taken_before_the_one_rounding() {
        assert_eq!(priced("1.5", "32.00", "10"), 4320);
        assert_eq!(priced("3", "0.333", "33.3333"), 67);
    }

    #[test]
    fn an_amount_beyond_the_limit_is_refused_not_wrapped() {
        let huge = Money::priced(
            quantity("1000000000"),
            price("1000000000"),
            Percentage::ZERO,
        );
        assert_eq!(huge, Err(TooLarge));
        assert_eq!(
            Money::from_cents(Money::LIMIT + 1).within_limit(),
            Err(TooLarge)
        );
        assert!(Money::from_cents(-Money::LIMIT).within_limit().is_ok());
    }

    #[test]
    fn nine_decimals_are_refused_and_trailing_zeros_are_not_decimals() {
        assert_eq!(
            Quantity::new("1.123456789".parse().unwrap()),
            Err(NotPlausible::TooManyDecimals { at_most: 6 })
        );
        assert!(Quantity::new("1.500000000".parse().unwrap()).is_ok());
    }

    #[test]
    fn vat_goes_out_of_the_sum() {
        let gross = Money::from_cents(75_800);
        let net = gross.without_vat(Percentage::whole(21)).unwrap();
        assert_eq!(net.cents(), 62_645);
        assert_eq!((gross - net).cents(), 13_155);
    }

    proptest! {
        #[test]
        fn taking_vat_out_and_putting_it_on_differs_by_at_most_a_cent(
            cents in -1_000_000_000_i64..1_000_000_000,
            rate in 0_u8..=25,
        ) {
            let gross = Money::from_cents(cents);
            let rate = Percentage::whole(rate);
            let net = gross.without_vat(rate).unwrap();
            let again = net + net.percent(rate).unwrap();
            prop_assert!((again - gross).abs().cents() <= 1);
        }

        #[test]
        fn a_credit_is_the_mirror_of_its_sale(
            amount in 1_i64..10_000_000, unit_price in 0_i64..10_000_000,
        ) {
            let amount = Decimal::new(amount, 3);
            let unit_price = UnitPrice::new(Decimal::new(unit_price, 4)).unwrap();
            let sold = Money::priced(Quantity::new(amount).unwrap(), unit_price, Percentage::ZERO);
            let back = Money::priced(Quantity::new(-amount).unwrap(), unit_price, Percentage::ZERO);
            prop_assert_eq!(sold.unwrap(), -back.unwrap());
        }
    }
}

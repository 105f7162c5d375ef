//! Sales over the counter, and what a month of them is in the books.
//!
//! Prices at the till include VAT. VAT is taken out once per class over the whole month, so the
//! books, the return and the list agree; rounding per receipt or per day would differ by cents.

pub mod drawer;
mod receipt;
mod session;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveTime};

use crate::id::TillSaleId;
use crate::money::{Money, Percentage, Quantity, TooLarge, UnitPrice};
use crate::vat::VatClass;

pub use receipt::{Receipt, ReceiptLine, ReceiptNumber};
pub use session::{Closing, SessionSales, SessionSum, TillSession};

/// How a sale at the till was paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaymentMeans {
    /// By card, *pin*.
    Card,
    /// In cash, *contant*.
    Cash,
}

impl PaymentMeans {
    /// The Dutch name, as in lists and files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Card => "pin",
            Self::Cash => "contant",
        }
    }

    /// The means with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Card, Self::Cash]
            .into_iter()
            .find(|means| means.key() == key)
    }
}

/// One row of a till receipt. Two equal rows on one receipt are both real.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TillSale {
    /// Identity.
    pub id: TillSaleId,
    /// Day of the sale.
    pub date: NaiveDate,
    /// Time of the sale, when known.
    pub time: Option<NaiveTime>,
    /// Number of the receipt it stands on.
    pub receipt: String,
    /// What was sold.
    pub product: String,
    /// How much.
    pub quantity: Quantity,
    /// Of which unit.
    pub unit: String,
    /// Price of one, VAT included.
    pub unit_price: UnitPrice,
    /// VAT class.
    pub vat_class: VatClass,
    /// How it was paid.
    pub payment_means: PaymentMeans,
    /// The enterprise that sold it.
    pub enterprise: String,
}

impl TillSale {
    /// What was paid for the row, rounded once.
    ///
    /// # Errors
    /// [`TooLarge`] when that does not fit.
    pub fn gross(&self) -> Result<Money, TooLarge> {
        Money::priced(self.quantity, self.unit_price, Percentage::ZERO)
    }
}

/// One VAT class of what was sold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TillClass {
    /// What was paid.
    pub gross: Money,
    /// Without VAT.
    pub net: Money,
    /// The VAT in it.
    pub vat: Money,
}

impl TillClass {
    /// The parts of what was paid, VAT taken out once.
    ///
    /// # Errors
    /// [`TooLarge`] when that does not fit.
    pub fn of_gross(gross: Money, class: VatClass) -> Result<Self, TooLarge> {
        let net = gross.without_vat(class.rate())?;
        Ok(Self {
            gross,
            net,
            vat: gross - net,
        })
    }
}

/// What was sold at the till in a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TillMonth {
    /// Rows sold.
    pub rows: usize,
    /// Different receipts.
    pub receipts: usize,
    /// Per VAT class, rounded once over the month.
    pub per_class: BTreeMap<VatClass, TillClass>,
    /// Per means of payment.
    pub per_payment_means: BTreeMap<PaymentMeans, Money>,
    /// Everything that was paid.
    pub gross: Money,
}

impl TillMonth {
    /// Adds up the rows of one month and one enterprise.
    ///
    /// # Errors
    /// [`TooLarge`] when a sum does not fit.
    pub fn of(sales: &[TillSale]) -> Result<Self, TooLarge> {
        let mut month = Self {
            rows: sales.len(),
            receipts: sales
                .iter()
                .map(|sale| sale.receipt.as_str())
                .collect::<BTreeSet<_>>()
                .len(),
            ..Self::default()
        };
        for sale in sales {
            let gross = sale.gross()?;
            month.gross = (month.gross + gross).within_limit()?;
            month.per_class.entry(sale.vat_class).or_default().gross += gross;
            *month
                .per_payment_means
                .entry(sale.payment_means)
                .or_default() += gross;
        }
        for (class, sums) in &mut month.per_class {
            *sums = TillClass::of_gross(sums.gross, *class)?;
        }
        Ok(month)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn sale(receipt: &str, price: &str, means: PaymentMeans) -> TillSale {
        TillSale {
            id: TillSaleId(Uuid::from_u128(1)),
            date: NaiveDate::from_ymd_opt(2026, 10, 3).unwrap(),
            time: None,
            receipt: receipt.to_owned(),
            product: "Linnen tas".to_owned(),
            quantity: Quantity::ONE,
            unit: "stuk".to_owned(),
            unit_price: UnitPrice::new(price.parse().unwrap()).unwrap(),
            vat_class: VatClass::standard(Percentage::whole(21)),
            payment_means: means,
            enterprise: "boerderij".to_owned(),
        }
    }

    #[test]
    fn vat_is_taken_out_once_over_the_month() {
        // Three times 6.95: per receipt 1.21 each would be 3.63; over the month it is 3.62.
        let sales = ["1", "2", "3"].map(|receipt| sale(receipt, "6.95", PaymentMeans::Cash));
        let month = TillMonth::of(&sales).unwrap();
        let class = month.per_class[&VatClass::standard(Percentage::whole(21))];
        assert_eq!(class.gross.cents(), 2085);
        assert_eq!(class.vat.cents(), 362);
        assert_eq!(month.receipts, 3);
    }

    #[test]
    fn two_equal_rows_on_one_receipt_are_both_real() {
        let sales = [
            sale("2626", "3.95", PaymentMeans::Card),
            sale("2626", "3.95", PaymentMeans::Card),
        ];
        let month = TillMonth::of(&sales).unwrap();
        assert_eq!(month.receipts, 1);
        assert_eq!(month.rows, 2);
        assert_eq!(month.gross.cents(), 790);
    }
}

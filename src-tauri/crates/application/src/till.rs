//! The till: sessions, receipts, and what they are in the books.
//!
//! The sales of imported lists (a month of them is booked at the month's end) stand apart from
//! this: no sale is ever in both, so nothing counts twice.

mod pricing;
mod receipts;
mod selling;
mod sessions;

use domain::money::Money;
use domain::till::PaymentMeans as Means;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::words::Language;

pub use pricing::{CashCount, CountCash, PriceSale, PricedSale};
pub(crate) use pricing::{count_cash, price_sale};
pub use receipts::{ListReceipts, Receipt, ReceiptList, ReverseReceipt, WhichReceipt};
pub(crate) use receipts::{get_receipt, list_receipts, receipt_to_print, reverse_receipt};
pub use selling::{Sell, SellOnAccount};
pub(crate) use selling::{sell, sell_on_account};
pub use sessions::{CloseTill, ListTillSessions, OpenTill, TillSession, WhichTillSession};
pub(crate) use sessions::{close_till, get_till_session, list_till_sessions, open_till};

/// How a sale was paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum PaymentMeans {
    /// By card.
    #[serde(rename = "pin")]
    Card,
    /// In cash.
    #[serde(rename = "contant")]
    Cash,
}

impl From<PaymentMeans> for Means {
    fn from(means: PaymentMeans) -> Self {
        match means {
            PaymentMeans::Card => Self::Card,
            PaymentMeans::Cash => Self::Cash,
        }
    }
}

impl From<Means> for PaymentMeans {
    fn from(means: Means) -> Self {
        match means {
            Means::Card => Self::Card,
            Means::Cash => Self::Cash,
        }
    }
}

/// An amount as a sentence says it: `€ 1.234,50`, in English `€1,234.50`.
fn euros(language: Language, amount: Money) -> String {
    let cents = amount.cents().unsigned_abs();
    let (thousands, comma, space) = match language {
        Language::Dutch => ('.', ',', " "),
        Language::English => (',', '.', ""),
    };
    let whole = (cents / 100).to_string();
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push(thousands);
        }
        grouped.push(digit);
    }
    let sign = if amount.is_negative() { "-" } else { "" };
    format!("€{space}{sign}{grouped}{comma}{:02}", cents % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_reads_as_people_write_it() {
        let dutch = |cents| euros(Language::Dutch, Money::from_cents(cents));
        assert_eq!(dutch(300_000), "€ 3.000,00");
        assert_eq!(dutch(-50), "€ -0,50");
        assert_eq!(dutch(123_456_789), "€ 1.234.567,89");
        let english = euros(Language::English, Money::from_cents(99_999));
        assert_eq!(english, "€999.99");
    }
}

//! Receipts: numbered, written once. What was wrong is put right by a counter receipt.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::id::{ProductId, ReceiptId, TillSessionId};
use crate::money::{Money, Percentage, Quantity, TooLarge, UnitPrice};
use crate::organisation::Organisation;
use crate::produce::Product;
use crate::till::{PaymentMeans, TillClass};
use crate::vat::VatClass;

/// The number of a receipt: one series for the whole house, without gaps in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReceiptNumber {
    /// The year it was given in.
    pub year: i32,
    /// Its place in that year, from 1.
    pub sequence: u32,
}

impl fmt::Display for ReceiptNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "B-{:04}-{:05}", self.year, self.sequence)
    }
}

/// One line of a receipt, as sold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptLine {
    /// What was sold.
    pub product: ProductId,
    /// Its enterprise, which earns.
    pub enterprise: String,
    /// Its name then.
    pub text: String,
    /// How much; negative on a counter receipt.
    pub quantity: Quantity,
    /// Of which unit.
    pub unit: String,
    /// Price of one then, VAT included.
    pub unit_price: UnitPrice,
    /// VAT class.
    pub vat_class: VatClass,
    /// What was paid for the line, rounded once.
    pub amount: Money,
}

impl ReceiptLine {
    /// So much of a product, at the price that it has now.
    ///
    /// # Errors
    /// [`TooLarge`] when the amount does not fit.
    pub fn of(product: &Product, quantity: Quantity) -> Result<Self, TooLarge> {
        Ok(Self {
            product: product.id,
            enterprise: product.enterprise.clone(),
            text: product.name.clone(),
            quantity,
            unit: product.unit.clone(),
            unit_price: product.price,
            vat_class: product.vat_class,
            amount: Money::priced(quantity, product.price, Percentage::ZERO)?,
        })
    }

    /// The same the other way.
    #[must_use]
    pub fn reversed(&self) -> Self {
        Self {
            quantity: self.quantity.negated(),
            amount: -self.amount,
            ..self.clone()
        }
    }
}

/// A receipt as given, a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Identity.
    pub id: ReceiptId,
    /// Its number.
    pub number: ReceiptNumber,
    /// The session it was sold in.
    pub session: TillSessionId,
    /// Where that session stood: market, counter.
    pub place: String,
    /// The moment.
    pub at: DateTime<Utc>,
    /// The same moment on the clock on the wall; its day is the day of supply.
    pub local: NaiveDateTime,
    /// How it was paid.
    pub payment_means: PaymentMeans,
    /// The cooperative as it was then.
    pub seller: Organisation,
    /// What was sold, at least one line.
    pub lines: Vec<ReceiptLine>,
    /// What was handed over, where that was written down; never less than the total.
    pub received: Option<Money>,
    /// The receipt that this one takes back.
    pub reverses: Option<ReceiptNumber>,
    /// Why it takes that back, or empty.
    pub reason: String,
}

impl Receipt {
    /// What was paid; negative on a counter receipt.
    ///
    /// # Errors
    /// [`TooLarge`] when the sum does not fit.
    pub fn total(&self) -> Result<Money, TooLarge> {
        sum(&self.lines)
    }

    /// What was given back, where it is known what was handed over.
    ///
    /// # Errors
    /// [`TooLarge`] when a sum does not fit.
    pub fn change(&self) -> Result<Option<Money>, TooLarge> {
        let total = self.total()?;
        self.received
            .map(|received| (received - total).within_limit())
            .transpose()
    }

    /// Per VAT class what was paid and the VAT in it, rounded once per class over this receipt:
    /// for the paper. The books take VAT out over the whole session, which may differ by cents.
    ///
    /// # Errors
    /// [`TooLarge`] when a sum does not fit.
    pub fn per_class(&self) -> Result<BTreeMap<VatClass, TillClass>, TooLarge> {
        let mut classes: BTreeMap<VatClass, TillClass> = BTreeMap::new();
        for line in &self.lines {
            classes.entry(line.vat_class).or_default().gross += line.amount;
        }
        for (class, sums) in &mut classes {
            *sums = TillClass::of_gross(sums.gross, *class)?;
        }
        Ok(classes)
    }

    /// Everything on it but the seller, in one form that never changes: for its hash.
    pub fn canonical(&self) -> String {
        let mut text = String::new();
        let mut say = |name: &str, value: &dyn fmt::Debug| {
            let _ = writeln!(text, "{name}={value:?}");
        };
        say("id", &self.id.to_string());
        say("number", &self.number.to_string());
        say("session", &self.session.to_string());
        say("at", &self.at.timestamp_millis());
        say("local", &self.local.format("%Y-%m-%dT%H:%M:%S").to_string());
        say("means", &self.payment_means.key());
        say("received", &self.received.map(Money::cents));
        say("reverses", &self.reverses.map(|number| number.to_string()));
        say("reason", &self.reason);
        for line in &self.lines {
            let line = [
                line.product.to_string(),
                line.enterprise.clone(),
                line.text.clone(),
                line.quantity.decimal().to_string(),
                line.unit.clone(),
                line.unit_price.decimal().to_string(),
                line.vat_class.key(),
                line.amount.cents().to_string(),
            ];
            say("line", &line);
        }
        text
    }
}

/// What lines add up to.
///
/// # Errors
/// [`TooLarge`] when the sum does not fit.
fn sum(lines: &[ReceiptLine]) -> Result<Money, TooLarge> {
    lines.iter().try_fold(Money::ZERO, |total, line| {
        (total + line.amount).within_limit()
    })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn line(text: &str, quantity: &str, price: &str, rate: u8) -> ReceiptLine {
        let product = Product {
            id: ProductId(Uuid::from_u128(1)),
            name: text.to_owned(),
            unit: "kg".to_owned(),
            is_weighed: true,
            price: UnitPrice::new(price.parse().unwrap()).unwrap(),
            vat_class: VatClass::standard(Percentage::whole(rate)),
            enterprise: "Boerderij".to_owned(),
            picture: String::new(),
            is_active: true,
        };
        ReceiptLine::of(&product, Quantity::new(quantity.parse().unwrap()).unwrap()).unwrap()
    }

    fn receipt(lines: Vec<ReceiptLine>) -> Receipt {
        Receipt {
            id: ReceiptId(Uuid::from_u128(2)),
            number: ReceiptNumber {
                year: 2026,
                sequence: 42,
            },
            session: TillSessionId(Uuid::from_u128(3)),
            place: "Markt".to_owned(),
            at: "2026-11-21T09:12:00Z".parse().unwrap(),
            local: "2026-11-21T10:12:00".parse().unwrap(),
            payment_means: PaymentMeans::Cash,
            seller: Organisation::default(),
            lines,
            received: Some(Money::from_cents(2000)),
            reverses: None,
            reason: String::new(),
        }
    }

    #[test]
    fn a_receipt_says_its_total_its_change_and_the_vat_in_it_per_class() {
        let receipt = receipt(vec![
            line("Tomaten", "1.250", "3.95", 9),
            line("Pompoen", "1", "3.95", 9),
            line("Linnen tas", "1", "6.95", 21),
        ]);
        assert_eq!(receipt.number.to_string(), "B-2026-00042");
        assert_eq!(receipt.lines[0].amount.cents(), 494);
        assert_eq!(receipt.total().unwrap().cents(), 1584);
        assert_eq!(receipt.change().unwrap(), Some(Money::from_cents(416)));
        let classes = receipt.per_class().unwrap();
        let nine = classes[&VatClass::standard(Percentage::whole(9))];
        assert_eq!((nine.gross.cents(), nine.vat.cents()), (889, 73));
        let high = classes[&VatClass::standard(Percentage::whole(21))];
        assert_eq!((high.net.cents(), high.vat.cents()), (574, 121));
    }

    #[test]
    fn a_counter_receipt_is_the_mirror_of_what_it_takes_back() {
        let sold = line("Tomaten", "1.250", "3.95", 9);
        let back = sold.reversed();
        assert_eq!(back.amount, -sold.amount);
        assert_eq!(back.reversed(), sold);
    }

    #[test]
    fn every_difference_shows_in_the_form_that_is_hashed() {
        let one = receipt(vec![line("Tomaten", "1.250", "3.95", 9)]);
        let mut other = one.clone();
        other.lines[0].text = "Tomaten\nline=[\"x\"]".to_owned();
        assert_ne!(one.canonical(), other.canonical());
        let again = Receipt {
            reason: "x".to_owned(),
            ..one.clone()
        };
        assert_ne!(one.canonical(), again.canonical());
        assert_eq!(one.canonical().lines().count(), 10);
        assert_eq!(other.canonical().lines().count(), 10);
    }
}

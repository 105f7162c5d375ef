//! Sessions: from opening the drawer to counting it, and what one is in the books.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::id::TillSessionId;
use crate::money::{Money, TooLarge};
use crate::till::{PaymentMeans, TillClass};
use crate::vat::VatClass;

/// A till session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TillSession {
    /// Identity.
    pub id: TillSessionId,
    /// The enterprise that keeps the till; it bears the differences.
    pub enterprise: String,
    /// Where, in words: market, counter.
    pub place: String,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// The user who opened it, by id.
    pub opened_by: String,
    /// What lay in the drawer.
    pub float: Money,
    /// How it ended.
    pub closing: Option<Closing>,
}

/// The end of a till session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// When.
    pub at: DateTime<Utc>,
    /// The user who counted, by id.
    pub by: String,
    /// What should have been in the drawer: float and cash sales.
    pub expected: Money,
    /// What was in it.
    pub counted: Money,
    /// Why that differs, or empty.
    pub note: String,
}

impl Closing {
    /// What was in the drawer more than expected; negative for less.
    pub fn difference(&self) -> Money {
        self.counted - self.expected
    }
}

/// What one enterprise sold in a session of one VAT class by one means of payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionSum {
    /// The enterprise of what was sold.
    pub enterprise: String,
    /// VAT class.
    pub vat_class: VatClass,
    /// How it was paid.
    pub payment_means: PaymentMeans,
    /// What was paid; negative when more was given back.
    pub gross: Money,
}

/// What was sold in a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionSales {
    /// Per VAT class, rounded once over the session.
    pub per_class: BTreeMap<VatClass, TillClass>,
    /// Without VAT, per enterprise and class; per class they add up to `per_class`.
    pub net_per_enterprise: BTreeMap<(String, VatClass), Money>,
    /// Per means of payment.
    pub per_payment_means: BTreeMap<PaymentMeans, Money>,
}

impl SessionSales {
    /// Adds up what was sold. VAT is taken out once per class over the session; the cents that
    /// enterprises differ from that by themselves are borne by the one that sold most of the class.
    ///
    /// # Errors
    /// [`TooLarge`] when a sum does not fit.
    pub fn of(sums: &[SessionSum]) -> Result<Self, TooLarge> {
        let mut sales = Self::default();
        let mut gross: BTreeMap<(String, VatClass), Money> = BTreeMap::new();
        for sum in sums {
            let key = (sum.enterprise.clone(), sum.vat_class);
            *gross.entry(key).or_default() += sum.gross;
            sales.per_class.entry(sum.vat_class).or_default().gross += sum.gross;
            *sales
                .per_payment_means
                .entry(sum.payment_means)
                .or_default() += sum.gross;
        }
        for (class, sums) in &mut sales.per_class {
            *sums = TillClass::of_gross(sums.gross.within_limit()?, *class)?;
            let mut rest = sums.net;
            let mut largest: Option<(&String, Money)> = None;
            for ((enterprise, of), gross) in gross.iter().filter(|((_, of), _)| of == class) {
                let net = gross.without_vat(class.rate())?;
                rest = rest - net;
                let key = (enterprise.clone(), *of);
                sales.net_per_enterprise.insert(key, net);
                if largest.is_none_or(|(_, most)| gross.abs() > most) {
                    largest = Some((enterprise, gross.abs()));
                }
            }
            if let Some((enterprise, _)) = largest {
                *sales
                    .net_per_enterprise
                    .entry((enterprise.clone(), *class))
                    .or_default() += rest;
            }
        }
        Ok(sales)
    }

    /// What was paid in this way.
    pub fn paid_by(&self, means: PaymentMeans) -> Money {
        self.per_payment_means
            .get(&means)
            .copied()
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::id::EntryId;
    use crate::ledger::JournalEntry;
    use crate::money::Percentage;

    fn session() -> TillSession {
        TillSession {
            id: TillSessionId(Uuid::from_u128(1)),
            enterprise: "Boerderij".to_owned(),
            place: "Markt".to_owned(),
            opened_at: "2026-11-21T08:00:00Z".parse().unwrap(),
            opened_by: "7".to_owned(),
            float: Money::from_cents(10_000),
            closing: None,
        }
    }

    fn sum(enterprise: &str, rate: u8, payment_means: PaymentMeans, cents: i64) -> SessionSum {
        SessionSum {
            enterprise: enterprise.to_owned(),
            vat_class: VatClass::standard(Percentage::whole(rate)),
            payment_means,
            gross: Money::from_cents(cents),
        }
    }

    fn booked(sums: &[SessionSum], difference: i64) -> Vec<(u16, Option<String>, i64)> {
        let sales = SessionSales::of(sums).unwrap();
        let entry = JournalEntry::for_till_session(
            EntryId(Uuid::from_u128(2)),
            &session(),
            "2026-11-21".parse().unwrap(),
            &sales,
            Money::from_cents(difference),
        );
        let postings = entry.map(|entry| entry.postings).unwrap_or_default();
        postings
            .into_iter()
            .map(|it| (it.account.0, it.enterprise, it.amount.cents()))
            .collect()
    }

    #[test]
    fn a_session_is_booked_by_class_and_means_with_the_difference_apart() {
        let sums = [
            sum("Boerderij", 9, PaymentMeans::Cash, 1185),
            sum("Boerderij", 21, PaymentMeans::Card, 695),
            sum("Keuken", 9, PaymentMeans::Card, 450),
        ];
        let farm = Some("Boerderij".to_owned());
        let kitchen = Some("Keuken".to_owned());
        assert_eq!(
            booked(&sums, -5),
            [
                (1210, None, 1145),
                (1000, None, 1185),
                (1000, None, -5),
                (4755, farm.clone(), 5),
                (8000, farm.clone(), -1087),
                (8005, farm, -574),
                (8205, kitchen, -413),
                (1510, None, -135),
                (1500, None, -121),
            ]
        );
    }

    #[test]
    fn a_session_without_sales_and_without_a_difference_books_nothing() {
        assert_eq!(booked(&[], 0), []);
        assert_eq!(booked(&[], 5).len(), 2);
    }

    proptest! {
        #[test]
        fn whatever_was_sold_the_entry_balances_and_vat_is_rounded_once_per_class(
            cents in prop::collection::vec((0_usize..3, 0_usize..3, any::<bool>(), -90_000_i64..90_000), 0..12),
            difference in -500_i64..500,
        ) {
            let sums: Vec<SessionSum> = cents
                .iter()
                .map(|(enterprise, rate, cash, cents)| {
                    let means = if *cash { PaymentMeans::Cash } else { PaymentMeans::Card };
                    let enterprise = ["Boerderij", "Keuken", "Winkel"][*enterprise];
                    sum(enterprise, [0, 9, 21][*rate], means, *cents)
                })
                .collect();
            let sales = SessionSales::of(&sums).unwrap();
            for (class, sums) in &sales.per_class {
                let nets: Money = sales
                    .net_per_enterprise
                    .iter()
                    .filter(|((_, of), _)| of == class)
                    .map(|(_, net)| *net)
                    .sum();
                prop_assert_eq!(nets, sums.net);
                prop_assert_eq!(sums.gross.without_vat(class.rate()).unwrap(), sums.net);
            }
            let together: i64 = booked(&sums, difference).iter().map(|(_, _, cents)| cents).sum();
            prop_assert_eq!(together, 0);
        }
    }
}

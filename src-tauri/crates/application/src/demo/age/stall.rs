//! The stall and the counter: what is harvested in the morning is sold during the day.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use domain::dates::Month;
use domain::id::{EntryId, HarvestId, LotId, ReceiptId, TillSessionId};
use domain::ledger::JournalEntry;
use domain::money::{Money, Quantity};
use domain::organisation::Organisation;
use domain::produce::{Harvest, HarvestUse, MovementReason, Product};
use domain::till::{Closing, PaymentMeans, Receipt, ReceiptLine, SessionSales, TillSession};
use rust_decimal::Decimal;
use storage::produce::{Lot, Movement};

use super::super::{noon, quantity, unit_price};
use super::vat::{high, low};
use super::{Good, Life, product_id, working_days};
use crate::administration::Work;
use crate::problem::Problem;

/// Receipts of an ordinary day at one place.
const A_DAY: usize = 16;
/// Where there is a till.
const PLACES: [&str; 3] = ["Marktkraam", "Boerderijwinkel", "Theehuis"];

/// Which drawing a product bears; none for what no drawing is of.
fn picture_of(product: &str) -> &'static str {
    match product {
        "Tomaten" => "tomato",
        "Boerenkool" => "kale",
        "Aardappels" => "potato",
        "Eieren" => "egg",
        "Pompoen oranje" => "pumpkin",
        "Appelsap" => "apple",
        "Aardbeienplanten" => "flowers",
        "Soep van de dag" => "soup",
        _ => "",
    }
}

/// What a session sells: per product, and the lot it comes from.
type Lots = BTreeMap<usize, (LotId, Decimal)>;

impl Life {
    /// A month at the stall.
    pub(super) fn sell(&mut self, work: &Work<'_>, month: Month, many: f64) -> Result<(), Problem> {
        self.price_list(work, month)?;
        let seller = storage::organisation::load(work.tx)?.unwrap_or_default();
        let receipts = self.about(many);
        let days = working_days(month);
        // Each place has one session a day at most.
        let sessions = receipts.div_ceil(A_DAY).min(PLACES.len() * days.len());
        for session in 0..sessions {
            let date = days[session * days.len() / sessions];
            let place = PLACES[session % PLACES.len()];
            let many = receipts * (session + 1) / sessions - receipts * session / sessions;
            self.session(work, date, place, many, &seller)?;
        }
        Ok(())
    }

    /// The products, with the VAT of the day. A rate that changes is a product that changes.
    fn price_list(&mut self, work: &Work<'_>, month: Month) -> Result<(), Problem> {
        let low = low(month.first_day());
        if !self.goods.is_empty() {
            for good in &mut self.goods {
                if good.product.vat_class != high() && good.product.vat_class != low {
                    good.product.vat_class = low;
                    storage::produce::update_product(work.tx, &good.product)?;
                }
            }
            return Ok(());
        }
        let high = high();
        let goods = [
            ("Tomaten", "kg", 350, low, "boerderij", true),
            ("Boerenkool", "kg", 275, low, "boerderij", true),
            ("Aardappels", "kg", 180, low, "boerderij", true),
            ("Eieren", "doos", 360, low, "boerderij", true),
            ("Kruidenbosje", "bos", 135, low, "boerderij", true),
            ("Pompoen oranje", "stuk", 325, low, "boerderij", true),
            ("Appelsap", "fles", 395, low, "boerderij", false),
            ("Aardbeienplanten", "tray", 1495, high, "boerderij", false),
            ("Linnen tas", "stuk", 695, high, "boerderij", false),
            ("Soep van de dag", "kom", 450, low, "keuken", false),
            ("Koffie", "kop", 250, low, "keuken", false),
        ];
        for (name, unit, cents, vat_class, enterprise, is_harvested) in goods {
            let product = Product {
                id: product_id(work),
                name: name.to_owned(),
                unit: unit.to_owned(),
                is_weighed: unit == "kg",
                price: unit_price(cents, 2),
                vat_class,
                enterprise: enterprise.to_owned(),
                picture: picture_of(name).to_owned(),
                is_active: true,
            };
            storage::produce::insert_product(work.tx, &product)?;
            self.goods.push(Good {
                product,
                is_harvested,
            });
        }
        Ok(())
    }

    /// A day at one place: harvest, open, sell, count, close, book.
    fn session(
        &mut self,
        work: &Work<'_>,
        date: NaiveDate,
        place: &str,
        receipts: usize,
        seller: &Organisation,
    ) -> Result<(), Problem> {
        let opened_at = noon(date) - TimeDelta::hours(4);
        let session = TillSession {
            id: TillSessionId(work.new_id()),
            enterprise: "boerderij".to_owned(),
            place: place.to_owned(),
            opened_at,
            opened_by: self.user.clone(),
            float: Money::from_cents(10_000),
            closing: None,
        };
        storage::till::insert_session(work.tx, &session)?;
        let baskets: Vec<Vec<(usize, Quantity)>> = (0..receipts)
            .map(|_| (0..self.dice.usize(1..4)).map(|_| self.item()).collect())
            .collect();
        let lots = self.bring_in(work, date, &baskets)?;
        for (basket, at) in baskets.into_iter().zip(0_i32..) {
            let minutes = 6 * 60 * at / i32::try_from(receipts).unwrap_or(1);
            let at = opened_at + TimeDelta::minutes(30 + i64::from(minutes));
            self.receipt(work, &session, at, basket, &lots, seller)?;
        }
        let sums = storage::till::sums_of_session(work.tx, session.id)?;
        let sales = SessionSales::of(&sums)?;
        let expected = session.float + sales.paid_by(PaymentMeans::Cash);
        // Once in a while a coin is missing.
        let (counted, note) = if self.dice.u8(0..30) == 0 {
            (expected - Money::from_cents(50), "Verkeerd teruggegeven")
        } else {
            (expected, "")
        };
        let closing = Closing {
            at: opened_at + TimeDelta::hours(8),
            by: self.user.clone(),
            expected,
            counted,
            note: note.to_owned(),
        };
        storage::till::close_session(work.tx, session.id, &closing)?;
        let entry = EntryId(work.new_id());
        let difference = closing.difference();
        if let Some(entry) =
            JournalEntry::for_till_session(entry, &session, date, &sales, difference)
        {
            storage::ledger::insert_entry(work.tx, &entry)?;
        }
        work.touched(session.id);
        Ok(())
    }

    fn item(&mut self) -> (usize, Quantity) {
        let at = self.dice.usize(0..self.goods.len());
        let quantity = if self.goods[at].product.is_weighed {
            quantity(self.dice.i64(200..3500), 3)
        } else {
            quantity(self.dice.i64(1..4), 0)
        };
        (at, quantity)
    }

    /// Harvests what will be sold, and takes from the store what does not grow here.
    fn bring_in(
        &mut self,
        work: &Work<'_>,
        date: NaiveDate,
        baskets: &[Vec<(usize, Quantity)>],
    ) -> Result<Lots, Problem> {
        let mut sold: BTreeMap<usize, Decimal> = BTreeMap::new();
        for (good, quantity) in baskets.iter().flatten() {
            *sold.entry(*good).or_default() += quantity.decimal();
        }
        let mut lots = Lots::new();
        for (at, total) in sold {
            let Good {
                product,
                is_harvested,
            } = &self.goods[at];
            let bed = format!("Bed {}", 1 + (at + date.ordinal() as usize) % 12);
            let total = Quantity::new(total).expect("BUG: a day's sales stay within bounds");
            let harvest = is_harvested.then(|| HarvestId(work.new_id()));
            if let Some(id) = harvest {
                let spare = quantity(self.dice.i64(1..4), 0);
                let harvest = Harvest {
                    id,
                    product: product.id,
                    date,
                    bed: bed.clone(),
                    uses: vec![(HarvestUse::Sale, total), (HarvestUse::Kitchen, spare)],
                    note: String::new(),
                };
                storage::produce::insert_harvest(work.tx, &harvest)?;
            }
            let lot = Lot {
                id: LotId(work.new_id()),
                product: product.id,
                harvest,
                date,
                bed: if *is_harvested { bed } else { String::new() },
            };
            storage::produce::insert_lot(work.tx, &lot)?;
            let movement = Movement {
                id: 0,
                product: product.id,
                lot: Some(lot.id),
                at: noon(date) - TimeDelta::hours(5),
                quantity: total,
                reason: if *is_harvested {
                    MovementReason::Harvest
                } else {
                    MovementReason::Count
                },
                note: String::new(),
                harvest,
                receipt: None,
                receipt_number: None,
                billable_line: None,
            };
            storage::produce::insert_movement(work.tx, &movement)?;
            lots.insert(at, (lot.id, total.decimal()));
        }
        Ok(lots)
    }

    fn receipt(
        &mut self,
        work: &Work<'_>,
        session: &TillSession,
        at: DateTime<Utc>,
        basket: Vec<(usize, Quantity)>,
        lots: &Lots,
        seller: &Organisation,
    ) -> Result<(), Problem> {
        let lines = basket
            .iter()
            .map(|(good, quantity)| ReceiptLine::of(&self.goods[*good].product, *quantity))
            .collect::<Result<Vec<_>, _>>()?;
        let total: Money = lines.iter().map(|line| line.amount).sum();
        let payment_means = if self.dice.u8(0..10) < 7 {
            PaymentMeans::Card
        } else {
            PaymentMeans::Cash
        };
        let received = (payment_means == PaymentMeans::Cash).then(|| {
            let note = 500;
            Money::from_cents((total.cents() + note - 1) / note * note)
        });
        // The clock on the wall: an hour ahead of UTC, close enough for a sample.
        let local = at.naive_utc() + TimeDelta::hours(1);
        let receipt = Receipt {
            id: ReceiptId(work.new_id()),
            number: storage::till::take_receipt_number(work.tx, local.year())?,
            session: session.id,
            place: session.place.clone(),
            at,
            local,
            payment_means,
            seller: seller.clone(),
            lines,
            received,
            reverses: None,
            reason: String::new(),
        };
        storage::till::insert_receipt(work.tx, &receipt)?;
        for ((good, quantity), position) in basket.iter().zip(0..) {
            let movement = Movement {
                id: 0,
                product: self.goods[*good].product.id,
                lot: lots.get(good).map(|(lot, _)| *lot),
                at,
                quantity: quantity.negated(),
                reason: MovementReason::Sale,
                note: String::new(),
                harvest: None,
                receipt: Some((receipt.id, position)),
                receipt_number: None,
                billable_line: None,
            };
            storage::produce::insert_movement(work.tx, &movement)?;
        }
        Ok(())
    }
}

//! What lies in stock, in which lots, and why.

use chrono::NaiveDate;
use domain::id::{LotId, ProductId};
use domain::money::Quantity;
use domain::produce::{MovementReason as KeptReason, OfLot, Product as KeptProduct, settle, take};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use storage::Read;
use storage::produce::{Lot, Movement as KeptMovement, ProductStock};
use ts_rs::TS;
use uuid::Uuid;

use super::{not_a_quantity, product_of};
use crate::administration::{Action, Administration, Done, Work};
use crate::commands::{Nothing, filled};
use crate::fields;
use crate::problem::Problem;
use crate::words::Language;

/// What lies in stock of one product.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StockRow {
    /// The product.
    pub product_id: Uuid,
    /// Its name.
    pub product_name: String,
    /// Its unit.
    pub unit: String,
    /// Whether it is weighed or counted.
    pub is_weighed: bool,
    /// The lots less what is short; below nothing when more was sold than there was.
    #[ts(type = "string")]
    pub stock: Decimal,
    /// The lots of which something is left, the oldest first.
    pub lots: Vec<StockLot>,
    /// Sold more than there was, and not settled by a count yet.
    #[ts(type = "string")]
    pub short: Decimal,
}

/// A lot of which something is left.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StockLot {
    /// Identity.
    pub lot_id: Uuid,
    /// The day of the harvest, or of the count that found it.
    pub date: NaiveDate,
    /// From which bed.
    pub bed: Option<String>,
    /// How much is left.
    #[ts(type = "string")]
    pub left: Decimal,
}

impl StockRow {
    fn of(product: KeptProduct, stock: &ProductStock) -> Self {
        Self {
            product_id: product.id.0,
            product_name: product.name,
            unit: product.unit,
            is_weighed: product.is_weighed,
            stock: stock.stock,
            lots: stock
                .lots
                .iter()
                .map(|lot| StockLot {
                    lot_id: lot.lot.id.0,
                    date: lot.lot.date,
                    bed: filled(lot.lot.bed.clone()),
                    left: lot.left.decimal(),
                })
                .collect(),
            short: stock.short(),
        }
    }
}

/// A count of one product.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CountStock {
    /// Of what.
    pub product_id: Uuid,
    /// What lies there.
    #[ts(type = "string")]
    pub counted: Decimal,
    /// Why that differs; must be there when it does.
    pub note: Option<String>,
}

/// Which movements.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListMovements {
    /// Of what.
    pub product_id: Uuid,
    /// How many at most.
    pub limit: u32,
}

/// Why stock moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MovementReason {
    /// Came in by a harvest.
    Harvest,
    /// Went out over the counter.
    Sale,
    /// Put right after counting.
    Count,
    /// Came back by a counter receipt.
    Correction,
    /// Went out to a customer who gets an invoice.
    OnAccount,
}

/// What came into stock or went out of it. A sale out of two lots is two movements.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Movement {
    /// Its place in the order.
    pub id: i64,
    /// When, UTC.
    pub at: String,
    /// How much; negative for what went out.
    #[ts(type = "string")]
    pub quantity: Decimal,
    /// Why.
    pub reason: MovementReason,
    /// The lot; none for what was sold more than there was, and what settled it.
    pub lot_id: Option<Uuid>,
    /// A note.
    pub note: Option<String>,
    /// The number of the receipt.
    pub receipt_number: Option<String>,
}

/// What lies in stock.
pub(crate) fn list_stock(
    administration: &mut Administration,
    _: Nothing,
) -> Result<Vec<StockRow>, Problem> {
    let language = administration.language;
    administration.database.read(|r| {
        storage::produce::list_stock(r)?
            .iter()
            .map(|stock| row_of(r, language, stock))
            .collect()
    })
}

fn row_of(r: &impl Read, language: Language, stock: &ProductStock) -> Result<StockRow, Problem> {
    let product = product_of(r, language, stock.product)?;
    Ok(StockRow::of(product, stock))
}

/// Puts the stock of one product right: what was short is settled, what is missing goes out of the
/// oldest lots, what was found becomes a lot of today without a bed. Counting what stands there
/// already changes nothing.
pub(crate) fn count_stock(
    administration: &mut Administration,
    input: CountStock,
) -> Result<Done<StockRow>, Problem> {
    let language = administration.language;
    let note = fields::optional("note", input.note.as_ref(), fields::NOTE)?;
    administration.transact(Action::CountStock, |work| {
        let id = ProductId(input.product_id);
        let product = product_of(work.tx, language, id)?;
        let counted = product
            .counted(input.counted)
            .map_err(|reason| not_a_quantity(&product, input.counted, reason))?;
        let stock = storage::produce::stock_of(work.tx, id)?;
        let (mut movements, found) = settle(&stock.left(), stock.short(), counted);
        let is_changed = !movements.is_empty() || found.is_some();
        if is_changed && note.is_empty() {
            return Err(Problem::CountWithoutNote {
                product: product.name,
                stock: words_of(stock.stock, &product.unit),
            });
        }
        if let Some(quantity) = found {
            let lot = Lot {
                id: LotId(work.new_id()),
                product: id,
                harvest: None,
                date: work.today,
                bed: String::new(),
            };
            storage::produce::insert_lot(work.tx, &lot)?;
            movements.push(OfLot {
                lot: Some(lot.id),
                quantity,
            });
        }
        for of_lot in movements {
            let movement = KeptMovement {
                note: note.clone(),
                ..KeptMovement::of(id, of_lot, work.now, KeptReason::Count)
            };
            storage::produce::insert_movement(work.tx, &movement)?;
        }
        work.touched(id);
        let stock = storage::produce::stock_of(work.tx, id)?;
        Ok(StockRow::of(product, &stock))
    })
}

/// A quantity with its unit, for a sentence.
fn words_of(quantity: Decimal, unit: &str) -> String {
    format!("{quantity} {unit}").replace('.', ",")
}

/// What moved of a product, the newest first.
pub(crate) fn list_movements(
    administration: &mut Administration,
    input: ListMovements,
) -> Result<Vec<Movement>, Problem> {
    let movements = storage::produce::list_movements(
        &administration.database,
        ProductId(input.product_id),
        input.limit.min(1000),
    )?;
    Ok(movements
        .into_iter()
        .map(|movement| Movement {
            id: movement.id,
            at: movement.at.to_rfc3339(),
            quantity: movement.quantity.decimal(),
            reason: match movement.reason {
                KeptReason::Harvest => MovementReason::Harvest,
                KeptReason::Sale => MovementReason::Sale,
                KeptReason::Count => MovementReason::Count,
                KeptReason::Correction => MovementReason::Correction,
                KeptReason::OnAccount => MovementReason::OnAccount,
            },
            lot_id: movement.lot.map(|lot| lot.0),
            note: filled(movement.note),
            receipt_number: movement.receipt_number,
        })
        .collect())
}

/// Takes so much of a product out of stock, the oldest lot first; `filled_in` says of each movement
/// for what.
pub(crate) fn move_out(
    work: &Work<'_>,
    product: ProductId,
    quantity: Quantity,
    reason: KeptReason,
    filled_in: impl Fn(KeptMovement) -> KeptMovement,
) -> Result<(), Problem> {
    let left = storage::produce::stock_of(work.tx, product)?.left();
    for of_lot in take(&left, quantity) {
        let movement = filled_in(KeptMovement::of(product, of_lot, work.now, reason));
        storage::produce::insert_movement(work.tx, &movement)?;
    }
    Ok(())
}

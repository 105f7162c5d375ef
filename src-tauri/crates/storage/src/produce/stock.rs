//! Lots, what is left of them, and the movements that say why.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, named_params};
use rust_decimal::Decimal;

use domain::id::{BillableLineId, HarvestId, LotId, ProductId, ReceiptId};
use domain::money::Quantity;
use domain::produce::{MovementReason, OfLot};

use super::{in_thousandths, quantity, thousandths};
use crate::audit::written;
use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::Columns;

/// A lot: what was harvested of one bed on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lot {
    /// Identity.
    pub id: LotId,
    /// Of what.
    pub product: ProductId,
    /// The harvest; none for what was found when counting.
    pub harvest: Option<HarvestId>,
    /// The day of the harvest, or of the count.
    pub date: NaiveDate,
    /// The bed, or empty.
    pub bed: String,
}

/// A lot of which something is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LotLeft {
    /// The lot.
    pub lot: Lot,
    /// How much is left.
    pub left: Quantity,
}

/// What lies in stock of one product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductStock {
    /// The product.
    pub product: ProductId,
    /// What came in less what went out; below nothing when more was sold than there was.
    pub stock: Decimal,
    /// The lots it lies in, the oldest first.
    pub lots: Vec<LotLeft>,
}

impl ProductStock {
    /// What was sold that was not there, and is not settled yet.
    pub fn short(&self) -> Decimal {
        let known: Decimal = self.lots.iter().map(|lot| lot.left.decimal()).sum();
        (known - self.stock).max(Decimal::ZERO)
    }

    /// What is left per lot, the oldest first.
    pub fn left(&self) -> Vec<OfLot> {
        let of_lot = |lot: &LotLeft| OfLot {
            lot: Some(lot.lot.id),
            quantity: lot.left,
        };
        self.lots.iter().map(of_lot).collect()
    }
}

/// What came into stock or went out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// Its place in the order; 0 for one that is not written yet.
    pub id: i64,
    /// Of what.
    pub product: ProductId,
    /// Of which lot; none for what was sold more than there was.
    pub lot: Option<LotId>,
    /// When.
    pub at: DateTime<Utc>,
    /// How much; negative for what went out.
    pub quantity: Quantity,
    /// Why.
    pub reason: MovementReason,
    /// A note, or empty.
    pub note: String,
    /// The harvest that brought it.
    pub harvest: Option<HarvestId>,
    /// The receipt and the place on it of the line that sold it.
    pub receipt: Option<(ReceiptId, u32)>,
    /// The number of that receipt; not looked at when writing.
    pub receipt_number: Option<String>,
    /// The line that will be billed for it.
    pub billable_line: Option<BillableLineId>,
}

impl Movement {
    /// So much of a lot at a moment, that refers to nothing yet.
    pub fn of(
        product: ProductId,
        of_lot: OfLot,
        at: DateTime<Utc>,
        reason: MovementReason,
    ) -> Self {
        Self {
            id: 0,
            product,
            lot: of_lot.lot,
            at,
            quantity: of_lot.quantity,
            reason,
            note: String::new(),
            harvest: None,
            receipt: None,
            receipt_number: None,
            billable_line: None,
        }
    }
}

/// Adds a lot, with nothing in it yet.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when it is there already.
pub fn insert_lot(tx: &Transaction<'_>, lot: &Lot) -> Result<()> {
    tx.execute_one(
        "
INSERT INTO lot (id, product_id, harvest_id, date, bed)
VALUES (:id, :product_id, :harvest_id, :date, :bed)",
        named_params! {
            ":id": lot.id.to_string(),
            ":product_id": lot.product.to_string(),
            ":harvest_id": lot.harvest.map(|id| id.to_string()),
            ":date": lot.date.to_string(),
            ":bed": lot.bed,
        },
    )
}

/// Adds a movement; the running sums follow.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when its reason and what it
/// refers to do not belong together.
pub fn insert_movement(tx: &Transaction<'_>, movement: &Movement) -> Result<()> {
    tx.execute_one(
        "
INSERT INTO stock_movement (
    id, product_id, lot_id, at, quantity_milli, reason, note, harvest_id, receipt_id,
    receipt_position, billable_line_id
) VALUES (
    :id, :product_id, :lot_id, :at, :quantity_milli, :reason, :note, :harvest_id, :receipt_id,
    :receipt_position, :billable_line_id
)",
        named_params! {
            ":id": tx.next_position("stock_movement")?,
            ":product_id": movement.product.to_string(),
            ":lot_id": movement.lot.map(|id| id.to_string()),
            ":at": written(movement.at),
            ":quantity_milli": in_thousandths(movement.quantity)?,
            ":reason": movement.reason.key(),
            ":note": movement.note,
            ":harvest_id": movement.harvest.map(|id| id.to_string()),
            ":receipt_id": movement.receipt.map(|(id, _)| id.to_string()),
            ":receipt_position": movement.receipt.map(|(_, position)| position),
            ":billable_line_id": movement.billable_line.map(|id| id.to_string()),
        },
    )
}

/// What is left of the lots of one product, the oldest first.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn lots_left(r: &impl Read, product: ProductId) -> Result<Vec<LotLeft>> {
    r.query_all(
        "
SELECT lot.*, lot_stock.quantity_milli
FROM lot_stock
JOIN lot ON lot.id = lot_stock.lot_id
WHERE lot_stock.product_id = ?1
ORDER BY lot.date, lot.id",
        [product.to_string()],
        lot_left_from_row,
    )
}

/// What lies in stock of one product.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn stock_of(r: &impl Read, product: ProductId) -> Result<ProductStock> {
    let sql = "SELECT quantity_milli FROM product_stock WHERE product_id = ?1";
    let stock = r.query_optional(sql, [product.to_string()], |row| {
        thousandths(row, "quantity_milli")
    })?;
    Ok(ProductStock {
        product,
        stock: stock.unwrap_or_default(),
        lots: lots_left(r, product)?,
    })
}

/// What lies in stock of every product that is sold or of which something is left or short.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list_stock(r: &impl Read) -> Result<Vec<ProductStock>> {
    let mut all = r.query_all(
        "
SELECT product.id, coalesce(product_stock.quantity_milli, 0) AS stock_milli
FROM product
LEFT JOIN product_stock ON product_stock.product_id = product.id
WHERE product.is_active
    OR product_stock.quantity_milli <> 0
    OR EXISTS (SELECT 1 FROM lot_stock WHERE lot_stock.product_id = product.id)
ORDER BY product.name COLLATE NOCASE, product.position",
        (),
        |row| {
            Ok(ProductStock {
                product: row.parsed("id")?,
                stock: thousandths(row, "stock_milli")?,
                lots: Vec::new(),
            })
        },
    )?;
    for stock in &mut all {
        stock.lots = lots_left(r, stock.product)?;
    }
    Ok(all)
}

/// What moved of a product, the newest first.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list_movements(r: &impl Read, product: ProductId, limit: u32) -> Result<Vec<Movement>> {
    r.query_all(
        "
SELECT stock_movement.*, receipt.number AS receipt_number
FROM stock_movement
LEFT JOIN receipt ON receipt.id = stock_movement.receipt_id
WHERE stock_movement.product_id = :product
ORDER BY stock_movement.id DESC
LIMIT :limit",
        named_params! { ":product": product.to_string(), ":limit": limit },
        movement_from_row,
    )
}

/// What a receipt moved, in the order of its lines: how a lot is found back from what was sold,
/// and what a counter receipt puts back.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn moved_by_receipt(r: &impl Read, receipt: ReceiptId) -> Result<Vec<Movement>> {
    r.query_all(
        "
SELECT stock_movement.*, receipt.number AS receipt_number
FROM stock_movement
JOIN receipt ON receipt.id = stock_movement.receipt_id
WHERE stock_movement.receipt_id = ?1
ORDER BY stock_movement.receipt_position, stock_movement.id",
        [receipt.to_string()],
        movement_from_row,
    )
}

fn lot_left_from_row(row: &Row<'_>) -> rusqlite::Result<LotLeft> {
    Ok(LotLeft {
        lot: Lot {
            id: row.parsed("id")?,
            product: row.parsed("product_id")?,
            harvest: row.parsed_optional("harvest_id")?,
            date: row.parsed("date")?,
            bed: row.get("bed")?,
        },
        left: quantity(row, "quantity_milli")?,
    })
}

fn movement_from_row(row: &Row<'_>) -> rusqlite::Result<Movement> {
    let receipt: Option<ReceiptId> = row.parsed_optional("receipt_id")?;
    let position: Option<u32> = row.get("receipt_position")?;
    Ok(Movement {
        id: row.get("id")?,
        product: row.parsed("product_id")?,
        lot: row.parsed_optional("lot_id")?,
        at: row.parsed("at")?,
        quantity: quantity(row, "quantity_milli")?,
        reason: row.read("reason", MovementReason::from_key)?,
        note: row.get("note")?,
        harvest: row.parsed_optional("harvest_id")?,
        receipt: receipt.zip(position),
        receipt_number: row.get("receipt_number")?,
        billable_line: row.parsed_optional("billable_line_id")?,
    })
}

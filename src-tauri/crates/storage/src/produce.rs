//! Products, harvests, lots and what moves them.
//!
//! What lies in stock is a running sum that triggers keep, so no look at it reads the past.

mod harvests;
mod stock;

use std::collections::BTreeMap;

use rusqlite::{Row, ToSql, named_params};
use rust_decimal::Decimal;

use domain::id::ProductId;
use domain::money::{Quantity, UnitPrice};
use domain::produce::Product;
use domain::vat::VatClass;

use crate::database::{Query, Read, Transaction};
use crate::error::{Result, StorageError};
use crate::mapping::{Columns, ids_as_json};

pub use harvests::{delete_harvest, get_harvest, insert_harvest, list_harvests};
pub use stock::{
    Lot, LotLeft, Movement, ProductStock, insert_lot, insert_movement, list_movements, list_stock,
    lots_left, moved_by_receipt, stock_of,
};

/// Adds a product, behind those that are there.
///
/// # Errors
/// [`StorageError::Constraint`] when it is there already.
pub fn insert_product(tx: &Transaction<'_>, product: &Product) -> Result<()> {
    write_product(
        tx,
        "
INSERT INTO product (
    id, position, name, unit, is_weighed, price, vat_class, enterprise, picture, is_active
) VALUES (
    :id, :position, :name, :unit, :is_weighed, :price, :vat_class, :enterprise, :picture,
    :is_active
)",
        product,
        named_params! { ":position": tx.next_position("product")? },
    )
}

/// Puts the product in the place of what it was.
///
/// # Errors
/// [`StorageError::NotFound`] when there is no such product.
pub fn update_product(tx: &Transaction<'_>, product: &Product) -> Result<()> {
    write_product(
        tx,
        "
UPDATE product SET
    name = :name, unit = :unit, is_weighed = :is_weighed, price = :price, vat_class = :vat_class,
    enterprise = :enterprise, picture = :picture, is_active = :is_active
WHERE id = :id",
        product,
        &[],
    )
}

/// Runs `sql` with what the product holds, and what only a `new` one has.
fn write_product(
    tx: &Transaction<'_>,
    sql: &str,
    product: &Product,
    new: &[(&str, &dyn ToSql)],
) -> Result<()> {
    let known = named_params! {
        ":id": product.id.to_string(),
        ":name": product.name,
        ":unit": product.unit,
        ":is_weighed": product.is_weighed,
        ":price": product.price.decimal().to_string(),
        ":vat_class": product.vat_class.key(),
        ":enterprise": product.enterprise,
        ":picture": product.picture,
        ":is_active": product.is_active,
    };
    tx.execute_one(sql, [known, new].concat().as_slice())
}

/// The product.
///
/// # Errors
/// [`StorageError`].
pub fn get_product(r: &impl Read, id: ProductId) -> Result<Option<Product>> {
    let sql = "SELECT * FROM product WHERE id = ?1";
    r.query_optional(sql, [id.to_string()], product_from_row)
}

/// The products by name, with what lies in stock; without those that are no longer sold unless
/// asked for.
///
/// # Errors
/// [`StorageError`].
pub fn list_products(r: &impl Read, include_inactive: bool) -> Result<Vec<(Product, Decimal)>> {
    r.query_all(
        "
SELECT product.*, coalesce(product_stock.quantity_milli, 0) AS stock_milli
FROM product
LEFT JOIN product_stock ON product_stock.product_id = product.id
WHERE product.is_active OR :include_inactive
ORDER BY product.name COLLATE NOCASE, product.position",
        named_params! { ":include_inactive": include_inactive },
        |row| Ok((product_from_row(row)?, thousandths(row, "stock_milli")?)),
    )
}

/// The products of these identities that are there, with what lies in stock of each.
///
/// # Errors
/// [`StorageError`].
pub fn find_products(
    r: &impl Read,
    ids: &[ProductId],
) -> Result<BTreeMap<ProductId, (Product, Decimal)>> {
    let found = r.query_all(
        "
SELECT product.*, coalesce(product_stock.quantity_milli, 0) AS stock_milli
FROM product
LEFT JOIN product_stock ON product_stock.product_id = product.id
WHERE product.id IN (SELECT value FROM json_each(?1))",
        [ids_as_json(ids)],
        |row| Ok((product_from_row(row)?, thousandths(row, "stock_milli")?)),
    )?;
    Ok(found
        .into_iter()
        .map(|(product, stock)| (product.id, (product, stock)))
        .collect())
}

/// Whether anything was ever harvested, moved or sold of the product, so that its unit stays.
///
/// # Errors
/// [`StorageError`].
pub fn was_used(r: &impl Read, id: ProductId) -> Result<bool> {
    r.query_one(
        "
SELECT EXISTS (SELECT 1 FROM stock_movement WHERE product_id = ?1)
    OR EXISTS (SELECT 1 FROM harvest WHERE product_id = ?1) AS was_used",
        [id.to_string()],
        |row| row.get("was_used"),
    )
}

fn product_from_row(row: &Row<'_>) -> rusqlite::Result<Product> {
    Ok(Product {
        id: row.parsed("id")?,
        name: row.get("name")?,
        unit: row.get("unit")?,
        is_weighed: row.get("is_weighed")?,
        price: row.read("price", |text| UnitPrice::new(text.parse().ok()?).ok())?,
        vat_class: row.read("vat_class", VatClass::from_key)?,
        enterprise: row.get("enterprise")?,
        picture: row.get("picture")?,
        is_active: row.get("is_active")?,
    })
}

/// A quantity in whole thousandths, as the file keeps it.
pub(crate) fn in_thousandths(quantity: Quantity) -> Result<i64> {
    let milli = quantity.decimal() * Decimal::ONE_THOUSAND;
    i64::try_from(milli.normalize())
        .ok()
        .filter(|_| milli.fract().is_zero())
        .ok_or_else(|| StorageError::Constraint {
            table: "stock_movement".to_owned(),
            detail: "a quantity of stock has three decimals".to_owned(),
        })
}

/// A sum of quantities that stands in whole thousandths.
pub(crate) fn thousandths(row: &Row<'_>, column: &str) -> rusqlite::Result<Decimal> {
    Ok(Decimal::new(row.get(column)?, 3).normalize())
}

/// A quantity that stands in whole thousandths.
pub(crate) fn quantity(row: &Row<'_>, column: &str) -> rusqlite::Result<Quantity> {
    let value = thousandths(row, column)?;
    Quantity::new(value).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(0, 0))
}

//! Sales at the till: the rows of imported lists here, which are facts once their month stands in
//! the books; sessions and receipts beside it.

mod receipts;
mod sessions;

use rusqlite::{Row, named_params};

use domain::dates::Month;
use domain::id::EntryId;
use domain::money::{Quantity, UnitPrice};
use domain::till::{PaymentMeans, TillSale};
use domain::vat::VatClass;

use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::Columns;

pub use receipts::{
    ReceiptFilter, ReceiptPage, ReceiptSummary, get_receipt, insert_receipt, list_receipts,
    receipts_by_number, reversed_by, take_receipt_number, tampered_receipts,
};
pub(crate) use sessions::session_from_row;
pub use sessions::{
    close_session, count_receipts, first_and_last_receipt, get_session, insert_session,
    list_sessions, open_session_at, sums_of_session,
};

/// Adds a sale.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when it is there already, or when
/// its month is booked: see [`is_booked`].
pub fn insert_sale(tx: &Transaction<'_>, sale: &TillSale) -> Result<()> {
    tx.execute_one(
        include_str!("till/insert_sale.sql"),
        named_params! {
            ":id": sale.id.to_string(),
            ":position": tx.next_position("till_sale")?,
            ":date": sale.date.to_string(),
            ":time": sale.time.map(|time| time.format("%H:%M:%S").to_string()),
            ":receipt": sale.receipt,
            ":product": sale.product,
            ":quantity": sale.quantity.decimal().to_string(),
            ":unit": sale.unit,
            ":unit_price": sale.unit_price.decimal().to_string(),
            ":vat_class": sale.vat_class.key(),
            ":payment_means": sale.payment_means.key(),
            ":enterprise": sale.enterprise,
        },
    )
}

/// The sales of a month, of all enterprises, in the order they came in.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn sales_of(r: &impl Read, month: Month) -> Result<Vec<TillSale>> {
    r.query_all(
        "
SELECT * FROM till_sale
WHERE date BETWEEN :first AND :last
ORDER BY position",
        named_params! {
            ":first": month.first_day().to_string(),
            ":last": month.last_day().to_string(),
        },
        sale_from_row,
    )
}

/// The months with sales that do not stand in the books yet, the earliest first.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn months_with_open_sales(r: &impl Read) -> Result<Vec<Month>> {
    r.query_all(
        "
SELECT DISTINCT substr(sale.date, 1, 7) AS month
FROM till_sale AS sale
LEFT JOIN journal_entry AS entry
    ON entry.till_month = substr(sale.date, 1, 7)
    AND entry.till_enterprise = sale.enterprise
WHERE entry.id IS NULL
ORDER BY month",
        (),
        |row| row.parsed("month"),
    )
}

/// The entry that books this month of this enterprise, if it is booked.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn is_booked(r: &impl Read, month: Month, enterprise: &str) -> Result<Option<EntryId>> {
    let sql = "SELECT id FROM journal_entry WHERE till_month = ?1 AND till_enterprise = ?2";
    r.query_optional(sql, (month.to_string(), enterprise), |row| row.parsed("id"))
}

fn sale_from_row(row: &Row<'_>) -> rusqlite::Result<TillSale> {
    Ok(TillSale {
        id: row.parsed("id")?,
        date: row.parsed("date")?,
        time: row.parsed_optional("time")?,
        receipt: row.get("receipt")?,
        product: row.get("product")?,
        quantity: row.read("quantity", |text| Quantity::new(text.parse().ok()?).ok())?,
        unit: row.get("unit")?,
        unit_price: row.read("unit_price", |text| UnitPrice::new(text.parse().ok()?).ok())?,
        vat_class: row.read("vat_class", VatClass::from_key)?,
        payment_means: row.read("payment_means", PaymentMeans::from_key)?,
        enterprise: row.get("enterprise")?,
    })
}

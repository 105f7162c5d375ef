//! Lines that wait to be billed.
//!
//! A line is *open* until a draft holds it, *drafted* until an invoice does, and then *invoiced*:
//! the links say so, no status does, so the two can never disagree.

use chrono::NaiveDate;
use rusqlite::{Row, ToSql, named_params};

use domain::billing::BillableLine;
use domain::id::{BillableLineId, DraftId, PartyId, ReservationId};
use domain::money::{Percentage, Quantity, UnitPrice};
use domain::people::PriceBasis;
use domain::vat::VatClass;

use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::{Columns, ids_as_json};

/// A line with what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedLine {
    /// The line.
    pub line: BillableLine,
    /// What the customer is called now.
    pub customer_name: String,
    /// The reservation that it came from.
    pub reservation: Option<ReservationId>,
}

/// Adds a line, behind those that are there.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when it is there already, or
/// nobody is known by that identity.
pub fn insert_line(tx: &Transaction<'_>, line: &BillableLine) -> Result<()> {
    write_line(
        tx,
        include_str!("billing/insert_line.sql"),
        line,
        named_params! { ":position": tx.next_position("billable_line")? },
    )
}

/// Puts the line in the place of what it was; its place in the order stays.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when there is no such line,
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when it stands on an invoice.
pub fn update_line(tx: &Transaction<'_>, line: &BillableLine) -> Result<()> {
    write_line(tx, include_str!("billing/update_line.sql"), line, &[])
}

/// Runs `sql` with what the line holds, and what only a `new` one has.
fn write_line(
    tx: &Transaction<'_>,
    sql: &str,
    line: &BillableLine,
    new: &[(&str, &dyn ToSql)],
) -> Result<()> {
    let known = named_params! {
        ":id": line.id.to_string(),
        ":party_id": line.party.to_string(),
        ":enterprise": line.enterprise,
        ":supply_date": line.supply_date.to_string(),
        ":text": line.text,
        ":quantity": line.quantity.decimal().to_string(),
        ":unit": line.unit,
        ":unit_price": line.unit_price.decimal().to_string(),
        ":price_basis": line.price_basis.key(),
        ":vat_class": line.vat_class.key(),
        ":vat_reason": line.vat_reason,
        ":discount": line.discount.decimal().to_string(),
        ":reference": line.reference,
    };
    tx.execute_one(sql, [known, new].concat().as_slice())
}

/// Deletes a line, takes it off its draft and its reservation, and puts what it took out of stock
/// back.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when there is no such line,
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when it stands on an invoice.
pub fn delete_line(tx: &Transaction<'_>, id: BillableLineId) -> Result<()> {
    let id = id.to_string();
    tx.execute("DELETE FROM draft_line WHERE billable_line_id = ?1", [&id])?;
    tx.execute(
        "DELETE FROM stock_movement WHERE billable_line_id = ?1",
        [&id],
    )?;
    let sql = "DELETE FROM reservation_line WHERE billable_line_id = ?1";
    tx.execute(sql, [&id])?;
    tx.execute_one("DELETE FROM billable_line WHERE id = ?1", [&id])
}

/// The line, whatever its state.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn get_line(r: &impl Read, id: BillableLineId) -> Result<Option<BillableLine>> {
    let sql = "SELECT * FROM billable_line WHERE id = ?1";
    r.query_optional(sql, [id.to_string()], line_from_row)
}

/// The lines supplied up to and including `until` that no draft and no invoice holds: by party,
/// then by date, then in the order of the list they came from.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn open_lines(r: &impl Read, until: NaiveDate) -> Result<Vec<BillableLine>> {
    r.query_all(
        include_str!("billing/open_lines.sql"),
        named_params! { ":until": until.to_string() },
        line_from_row,
    )
}

/// The open lines of one party, whenever supplied; in the order of [`open_lines`].
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn open_lines_of(r: &impl Read, party: PartyId) -> Result<Vec<BillableLine>> {
    r.query_all(
        include_str!("billing/open_lines_of.sql"),
        named_params! { ":party_id": party.to_string() },
        line_from_row,
    )
}

/// The lines of these identities that are there, in that order, with what belongs to them.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list_lines(r: &impl Read, ids: &[BillableLineId]) -> Result<Vec<ListedLine>> {
    let sql = include_str!("billing/list_lines.sql");
    r.query_all(sql, [ids_as_json(ids)], listed_from_row)
}

fn listed_from_row(row: &Row<'_>) -> rusqlite::Result<ListedLine> {
    Ok(ListedLine {
        line: line_from_row(row)?,
        customer_name: row.get("customer_name")?,
        reservation: row.parsed_optional("reservation_id")?,
    })
}

/// Whether the line is open: no draft and no invoice holds it.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn is_open(r: &impl Read, id: BillableLineId) -> Result<bool> {
    r.query_one(
        "
SELECT NOT EXISTS (SELECT 1 FROM draft_line WHERE billable_line_id = :id)
   AND NOT EXISTS (SELECT 1 FROM invoice_line WHERE billable_line_id = :id)",
        named_params! { ":id": id.to_string() },
        |row| row.get(0),
    )
}

/// Whether the price of the party's last line has VAT in it; none without lines.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn last_price_basis(r: &impl Read, party: PartyId) -> Result<Option<PriceBasis>> {
    r.query_optional(
        "
SELECT price_basis FROM billable_line
WHERE party_id = ?1
ORDER BY supply_date DESC, position DESC
LIMIT 1",
        [party.to_string()],
        |row| row.read("price_basis", PriceBasis::from_key),
    )
}

/// The lines of a draft, in its order.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn lines_of_draft(r: &impl Read, draft: DraftId) -> Result<Vec<BillableLine>> {
    r.query_all(
        "
SELECT line.*
FROM draft_line
JOIN billable_line AS line ON line.id = draft_line.billable_line_id
WHERE draft_line.draft_id = :draft
ORDER BY draft_line.position",
        named_params! { ":draft": draft.to_string() },
        line_from_row,
    )
}

pub(crate) fn line_from_row(row: &Row<'_>) -> rusqlite::Result<BillableLine> {
    Ok(BillableLine {
        id: row.parsed("id")?,
        party: row.parsed("party_id")?,
        enterprise: row.get("enterprise")?,
        supply_date: row.parsed("supply_date")?,
        text: row.get("text")?,
        quantity: row.read("quantity", |text| Quantity::new(text.parse().ok()?).ok())?,
        unit: row.get("unit")?,
        unit_price: row.read("unit_price", |text| UnitPrice::new(text.parse().ok()?).ok())?,
        price_basis: row.read("price_basis", PriceBasis::from_key)?,
        vat_class: row.read("vat_class", VatClass::from_key)?,
        vat_reason: row.get("vat_reason")?,
        discount: row.read("discount", |text| Percentage::new(text.parse().ok()?).ok())?,
        reference: row.get("reference")?,
    })
}

//! Drafts. Their lines are billable lines; the draft only says which, and in what order.

use rusqlite::{Row, named_params};

use domain::billing::BillableLine;
use domain::id::{DraftId, PartyId};
use domain::invoicing::{Buyer, DraftInvoice};
use domain::organisation::{KvkNumber, LegalId, Oin, VatId};
use domain::people::PriceBasis;

use crate::billing;
use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::Columns;

/// Adds a draft. Lines that are not known yet are added, those that were changed are changed.
/// Of the buyer only the party is kept: a draft follows its customer.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when the draft is there already,
/// the buyer is no customer, or a line stands on another draft or an invoice.
pub fn insert_draft(tx: &Transaction<'_>, draft: &DraftInvoice) -> Result<()> {
    tx.execute_one(
        "
INSERT INTO draft_invoice
    (id, position, buyer_id, price_basis, buyer_reference, preceding_invoice, note)
VALUES
    (:id, :position, :buyer_id, :price_basis, :buyer_reference, :preceding_invoice, :note)",
        named_params! {
            ":id": draft.id.to_string(),
            ":position": tx.next_position("draft_invoice")?,
            ":buyer_id": draft.buyer.as_ref().map(|buyer| buyer.party.to_string()),
            ":price_basis": draft.price_basis.key(),
            ":buyer_reference": draft.buyer_reference,
            ":preceding_invoice": draft.preceding_invoice,
            ":note": draft.note,
        },
    )?;
    insert_lines(tx, draft)
}

/// Puts the draft in the place of what it was. Lines that it no longer holds are open again.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when there is no such draft, and as
/// for [`insert_draft`].
pub fn update_draft(tx: &Transaction<'_>, draft: &DraftInvoice) -> Result<()> {
    tx.execute_one(
        "
UPDATE draft_invoice SET
    buyer_id = :buyer_id,
    price_basis = :price_basis,
    buyer_reference = :buyer_reference,
    preceding_invoice = :preceding_invoice,
    note = :note
WHERE id = :id",
        named_params! {
            ":id": draft.id.to_string(),
            ":buyer_id": draft.buyer.as_ref().map(|buyer| buyer.party.to_string()),
            ":price_basis": draft.price_basis.key(),
            ":buyer_reference": draft.buyer_reference,
            ":preceding_invoice": draft.preceding_invoice,
            ":note": draft.note,
        },
    )?;
    let sql = "DELETE FROM draft_line WHERE draft_id = ?1";
    tx.execute(sql, [draft.id.to_string()])?;
    insert_lines(tx, draft)
}

fn insert_lines(tx: &Transaction<'_>, draft: &DraftInvoice) -> Result<()> {
    for (position, line) in (0_i64..).zip(&draft.lines) {
        keep_line(tx, line)?;
        let sql =
            "INSERT INTO draft_line (draft_id, position, billable_line_id) VALUES (?1, ?2, ?3)";
        tx.execute(sql, (draft.id.to_string(), position, line.id.to_string()))?;
    }
    Ok(())
}

fn keep_line(tx: &Transaction<'_>, line: &BillableLine) -> Result<()> {
    match billing::get_line(tx, line.id)? {
        None => billing::insert_line(tx, line),
        Some(known) if known == *line => Ok(()),
        Some(_) => billing::update_line(tx, line),
    }
}

/// Deletes a draft; its lines are open again.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when there is no such draft.
pub fn delete_draft(tx: &Transaction<'_>, id: DraftId) -> Result<()> {
    let id = id.to_string();
    tx.execute("DELETE FROM draft_line WHERE draft_id = ?1", [&id])?;
    tx.execute_one("DELETE FROM draft_invoice WHERE id = ?1", [&id])
}

/// The draft, with its buyer as the customer is now. `default_payment_days` is the term of a
/// customer who has none of its own.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn get_draft(
    r: &impl Read,
    id: DraftId,
    default_payment_days: u16,
) -> Result<Option<DraftInvoice>> {
    let sql = concat!(include_str!("drafts.sql"), "WHERE draft.id = :id");
    let draft = r.query_optional(sql, named_params! { ":id": id.to_string() }, |row| {
        draft_from_row(row, default_payment_days)
    })?;
    draft.map(|draft| with_lines(r, draft)).transpose()
}

/// Every draft, in the order they were made; as [`get_draft`].
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list_drafts(r: &impl Read, default_payment_days: u16) -> Result<Vec<DraftInvoice>> {
    let sql = concat!(include_str!("drafts.sql"), "ORDER BY draft.position");
    let drafts = r.query_all(sql, (), |row| draft_from_row(row, default_payment_days))?;
    drafts
        .into_iter()
        .map(|draft| with_lines(r, draft))
        .collect()
}

/// The drafts by identity, in the order they were made.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn draft_ids(r: &impl Read) -> Result<Vec<DraftId>> {
    r.query_all(
        "SELECT id FROM draft_invoice ORDER BY position",
        (),
        |row| row.parsed("id"),
    )
}

/// Who is billed when `party` is, as the customer is now. `default_payment_days` as in
/// [`get_draft`].
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn buyer_of(r: &impl Read, party: PartyId, default_payment_days: u16) -> Result<Option<Buyer>> {
    let customer = crate::people::get_customer(r, party)?;
    Ok(customer.map(|customer| Buyer {
        party,
        legal_id: customer.legal_id(),
        customer_number: customer.number,
        name: customer.name,
        attention: customer.attention,
        address: customer.address,
        email: customer.email,
        vat_id: customer.vat_id,
        payment_days: customer.payment_days.unwrap_or(default_payment_days),
    }))
}

fn with_lines(r: &impl Read, mut draft: DraftInvoice) -> Result<DraftInvoice> {
    draft.lines = billing::lines_of_draft(r, draft.id)?;
    Ok(draft)
}

fn draft_from_row(row: &Row<'_>, default_payment_days: u16) -> rusqlite::Result<DraftInvoice> {
    let buyer = match row.parsed_optional("buyer_id")? {
        None => None,
        Some(party) => {
            let oin = row.read_optional("oin", Oin::parse)?;
            let kvk_number = row.read_optional("kvk_number", KvkNumber::parse)?;
            Some(Buyer {
                party,
                customer_number: row.get("number")?,
                name: row.get("name")?,
                attention: row.get("attention")?,
                address: row.address("")?,
                email: row.get("email")?,
                legal_id: LegalId::of(oin, kvk_number),
                vat_id: row.read_optional("vat_id", VatId::parse)?,
                payment_days: row
                    .get::<_, Option<u16>>("payment_days")?
                    .unwrap_or(default_payment_days),
            })
        }
    };
    Ok(DraftInvoice {
        id: row.parsed("id")?,
        buyer,
        price_basis: row.read("price_basis", PriceBasis::from_key)?,
        buyer_reference: row.get("buyer_reference")?,
        preceding_invoice: row.get("preceding_invoice")?,
        note: row.get("note")?,
        lines: Vec::new(),
    })
}

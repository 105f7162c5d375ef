//! Invoices, kept as issued: what comes out equals what went in.

use chrono::NaiveDate;
use rusqlite::{Row, named_params};
use sha2::{Digest, Sha256};

use domain::dates::Month;
use domain::id::{DraftId, InvoiceId, PartyId};
use domain::invoicing::{Buyer, Invoice, InvoiceKind, InvoiceLine, Totals, VatBreakdown};
use domain::money::{Money, Percentage, Quantity, UnitPrice};
use domain::organisation::{Iban, KvkNumber, LegalId, Oin, Organisation, Rsin, VatId};
use domain::people::PriceBasis;
use domain::vat::VatClass;

use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::{Columns, texts_as_json, texts_from_json};
use crate::organisation::organisation_from_row;
use crate::search::match_expression;

/// Which invoices to list.
#[derive(Clone, Debug, Default)]
pub struct InvoiceFilter {
    /// Words to look for, or empty.
    pub search: String,
    /// Only invoices, or only credit notes.
    pub kind: Option<InvoiceKind>,
    /// Issued on this day or later.
    pub from: Option<NaiveDate>,
    /// Issued on this day or earlier.
    pub to: Option<NaiveDate>,
    /// How many to pass over.
    pub offset: u32,
    /// How many at most; 0 gives only the sums.
    pub limit: u32,
}

/// An invoice as a line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceSummary {
    /// Identity.
    pub id: InvoiceId,
    /// The draft it was made from.
    pub draft: DraftId,
    /// Whether it asks or gives back.
    pub kind: InvoiceKind,
    /// The whole number as printed.
    pub number: String,
    /// The year its number belongs to.
    pub series_year: i32,
    /// Its place in the series.
    pub sequence: u32,
    /// Day of issue.
    pub issue_date: NaiveDate,
    /// Day by which it must be paid.
    pub due_date: NaiveDate,
    /// The party that was billed.
    pub buyer: PartyId,
    /// The buyer's name as issued.
    pub buyer_name: String,
    /// Without VAT.
    pub net: Money,
    /// VAT.
    pub vat: Money,
    /// To be paid; negative for a credit note.
    pub payable: Money,
    /// Whether an e-invoice was issued with it.
    pub has_e_invoice: bool,
}

/// A page of invoices, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvoicePage {
    /// How many fit the filter.
    pub total: u32,
    /// What those ask together.
    pub payable: Money,
    /// The rows of this page.
    pub rows: Vec<InvoiceSummary>,
}

/// Takes the next number of a year's series. Without gaps: an abandoned transaction gives it back.
/// `first_number` counts for a year that has none yet.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn take_sequence(tx: &Transaction<'_>, year: i32, first_number: u32) -> Result<u32> {
    tx.query_one(
        "
INSERT INTO invoice_series (year, last_sequence) VALUES (:year, :first_number)
ON CONFLICT (year) DO UPDATE SET last_sequence = last_sequence + 1
RETURNING last_sequence",
        named_params! { ":year": year, ":first_number": first_number.max(1) },
        |row| row.get(0),
    )
}

/// Adds an invoice, a fact from now on. Its number must have been taken, its draft must not have
/// become another, its lines must stand on no other.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) otherwise.
pub fn insert_invoice(tx: &Transaction<'_>, invoice: &Invoice) -> Result<()> {
    let id = invoice.id.to_string();
    let seller_id = keep_seller(tx, &invoice.seller)?;
    let buyer = &invoice.buyer;
    let (oin, kvk_number) = match &buyer.legal_id {
        Some(LegalId::Oin(oin)) => (Some(oin.as_str()), None),
        Some(LegalId::Kvk(number)) => (None, Some(number.as_str())),
        None => (None, None),
    };
    tx.execute_one(
        include_str!("insert_invoice.sql"),
        named_params! {
            ":id": id,
            ":draft_id": invoice.draft.to_string(),
            ":kind": invoice.kind.key(),
            ":number": invoice.number,
            ":series_year": invoice.series_year,
            ":sequence": invoice.sequence,
            ":issue_date": invoice.issue_date.to_string(),
            ":due_date": invoice.due_date.to_string(),
            ":seller_id": seller_id,
            ":buyer_id": buyer.party.to_string(),
            ":buyer_customer_number": buyer.customer_number,
            ":buyer_name": buyer.name,
            ":buyer_attention": buyer.attention,
            ":buyer_street": buyer.address.street,
            ":buyer_house_number": buyer.address.house_number,
            ":buyer_addition": buyer.address.addition,
            ":buyer_postcode": buyer.address.postcode,
            ":buyer_city": buyer.address.city,
            ":buyer_country": buyer.address.country,
            ":buyer_email": buyer.email,
            ":buyer_oin": oin,
            ":buyer_kvk_number": kvk_number,
            ":buyer_vat_id": buyer.vat_id.as_ref().map(VatId::as_str),
            ":buyer_payment_days": buyer.payment_days,
            ":price_basis": invoice.price_basis.key(),
            ":buyer_reference": invoice.buyer_reference,
            ":preceding_invoice": invoice.preceding_invoice,
            ":note": invoice.note,
            ":net_cents": invoice.totals.net.cents(),
            ":vat_cents": invoice.totals.vat.cents(),
            ":payable_cents": invoice.totals.payable.cents(),
        },
    )?;
    for (position, line) in (0_i64..).zip(&invoice.lines) {
        insert_invoice_line(tx, &id, position, line)?;
    }
    for (position, row) in (0_i64..).zip(&invoice.totals.breakdown) {
        tx.execute(
            "
INSERT INTO invoice_vat (invoice_id, position, vat_class, net_cents, vat_cents)
VALUES (:invoice_id, :position, :vat_class, :net_cents, :vat_cents)",
            named_params! {
                ":invoice_id": id,
                ":position": position,
                ":vat_class": row.class.key(),
                ":net_cents": row.net.cents(),
                ":vat_cents": row.vat.cents(),
            },
        )?;
    }
    Ok(())
}

fn insert_invoice_line(
    tx: &Transaction<'_>,
    invoice_id: &str,
    position: i64,
    line: &InvoiceLine,
) -> Result<()> {
    tx.execute_one(
        include_str!("insert_invoice_line.sql"),
        named_params! {
            ":invoice_id": invoice_id,
            ":position": position,
            ":billable_line_id": line.billable_line.to_string(),
            ":enterprise": line.enterprise,
            ":supply_date": line.supply_date.to_string(),
            ":text": line.text,
            ":quantity": line.quantity.decimal().to_string(),
            ":unit": line.unit,
            ":unit_price": line.unit_price.decimal().to_string(),
            ":discount": line.discount.decimal().to_string(),
            ":vat_class": line.vat_class.key(),
            ":vat_reason": line.vat_reason,
            ":reference": line.reference,
            ":amount_cents": line.amount.cents(),
            ":net_cents": line.net.cents(),
        },
    )
}

/// Keeps the seller as printed, once for all invoices and receipts that show the same; gives its id.
pub(crate) fn keep_seller(tx: &Transaction<'_>, seller: &Organisation) -> Result<String> {
    // The debug form names every field, so two that differ anywhere never share a row.
    let id = hex::encode(Sha256::digest(format!("{seller:?}")));
    let sql = "SELECT 1 FROM seller WHERE id = ?1";
    if tx.query_optional(sql, [&id], |_| Ok(()))?.is_some() {
        return Ok(id);
    }
    tx.execute(
        include_str!("keep_seller.sql"),
        named_params! {
            ":id": id,
            ":name": seller.name,
            ":legal_form": seller.legal_form,
            ":kvk_number": seller.kvk_number.as_ref().map(KvkNumber::as_str),
            ":oin": seller.oin.as_ref().map(Oin::as_str),
            ":rsin": seller.rsin.as_ref().map(Rsin::as_str),
            ":vat_id": seller.vat_id.as_ref().map(VatId::as_str),
            ":iban": seller.iban.as_ref().map(Iban::as_str),
            ":account_holder": seller.account_holder,
            ":street": seller.address.street,
            ":house_number": seller.address.house_number,
            ":addition": seller.address.addition,
            ":postcode": seller.address.postcode,
            ":city": seller.address.city,
            ":country": seller.address.country,
            ":email": seller.email,
            ":phone": seller.phone,
            ":website": seller.website,
            ":payment_days": seller.payment_days,
            ":series_prefix": seller.series.prefix,
            ":series_first_number": seller.series.first_number,
            ":series_digits": seller.series.digits,
            ":small_business_scheme": seller.small_business_scheme,
            ":enterprises": texts_as_json(&seller.enterprises),
        },
    )?;
    Ok(id)
}

/// The invoice, as issued.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn get_invoice(r: &impl Read, id: InvoiceId) -> Result<Option<Invoice>> {
    let sql = "SELECT * FROM invoice WHERE id = ?1";
    let head = r.query_optional(sql, [id.to_string()], head_from_row)?;
    head.map(|head| whole(r, head)).transpose()
}

/// The invoice that `draft` became, if it was finalised before.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn made_from(r: &impl Read, draft: DraftId) -> Result<Option<Invoice>> {
    let sql = "SELECT * FROM invoice WHERE draft_id = ?1";
    let head = r.query_optional(sql, [draft.to_string()], head_from_row)?;
    head.map(|head| whole(r, head)).transpose()
}

/// The invoice with this number as printed.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn invoice_by_number(r: &impl Read, number: &str) -> Result<Option<Invoice>> {
    let sql = "SELECT * FROM invoice WHERE number = ?1";
    let head = r.query_optional(sql, [number], head_from_row)?;
    head.map(|head| whole(r, head)).transpose()
}

/// Every invoice issued in a month, by number.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn invoices_of_month(r: &impl Read, month: Month) -> Result<Vec<Invoice>> {
    let heads = r.query_all(
        "
SELECT * FROM invoice
WHERE issue_date BETWEEN :first AND :last
ORDER BY series_year, sequence",
        named_params! {
            ":first": month.first_day().to_string(),
            ":last": month.last_day().to_string(),
        },
        head_from_row,
    )?;
    heads.into_iter().map(|head| whole(r, head)).collect()
}

/// The invoices that belong to a month's end, by number: those it made, and those made by
/// themselves whose last supply lies in the month.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn invoices_of_month_end(r: &impl Read, month: Month) -> Result<Vec<Invoice>> {
    let heads = r.query_all(
        include_str!("invoices_of_month_end.sql"),
        named_params! {
            ":month": month.to_string(),
            ":first": month.first_day().to_string(),
            ":last": month.last_day().to_string(),
        },
        head_from_row,
    )?;
    heads.into_iter().map(|head| whole(r, head)).collect()
}

/// How many invoices belong to a month's end; as [`invoices_of_month_end`].
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn count_of_month_end(r: &impl Read, month: Month) -> Result<u32> {
    let sql = concat!(
        "SELECT count(*) FROM (",
        include_str!("invoices_of_month_end.sql"),
        ")"
    );
    r.query_one(
        sql,
        named_params! {
            ":month": month.to_string(),
            ":first": month.first_day().to_string(),
            ":last": month.last_day().to_string(),
        },
        |row| row.get(0),
    )
}

/// The number that [`take_sequence`] will give next, without taking it.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn next_sequence(r: &impl Read, year: i32, first_number: u32) -> Result<u32> {
    let last: Option<u32> = r.query_optional(
        "SELECT last_sequence FROM invoice_series WHERE year = ?1",
        [year],
        |row| row.get(0),
    )?;
    Ok(last.map_or(first_number.max(1), |last| last + 1))
}

/// A page of invoices, the newest first, and the sums of all that fit.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list_invoices(r: &impl Read, filter: &InvoiceFilter) -> Result<InvoicePage> {
    let search = match_expression(&filter.search);
    let kind = filter.kind.map(InvoiceKind::key);
    let from = filter.from.map(|date| date.to_string());
    let to = filter.to.map(|date| date.to_string());
    // What is found by words is little and added up; all of them are many and added up already.
    let (found, summed) = match search {
        Some(_) => (
            include_str!("found_invoices.sql"),
            "SELECT 1 AS row_count, * FROM invoice",
        ),
        None => (":search IS NULL", "SELECT * FROM invoice_day"),
    };
    let within = include_str!("invoice_filter.sql");
    let sums = format!(
        "
SELECT coalesce(sum(row_count), 0), coalesce(sum(payable_cents), 0)
FROM ({summed})
WHERE {found} AND {within}"
    );
    let (total, payable) = r.query_one(
        &sums,
        named_params! { ":search": search, ":kind": kind, ":from": from, ":to": to },
        |row| Ok((row.get(0)?, Money::from_cents(row.get(1)?))),
    )?;
    let page = format!(
        "{}
WHERE {found} AND {within}
ORDER BY series_year DESC, sequence DESC
LIMIT :limit OFFSET :offset",
        include_str!("list_invoices.sql")
    );
    let rows = r.query_all(
        &page,
        named_params! {
            ":search": search,
            ":kind": kind,
            ":from": from,
            ":to": to,
            ":limit": filter.limit,
            ":offset": filter.offset,
        },
        summary_from_row,
    )?;
    Ok(InvoicePage {
        total,
        payable,
        rows,
    })
}

fn summary_from_row(row: &Row<'_>) -> rusqlite::Result<InvoiceSummary> {
    Ok(InvoiceSummary {
        id: row.parsed("id")?,
        draft: row.parsed("draft_id")?,
        kind: row.read("kind", InvoiceKind::from_key)?,
        number: row.get("number")?,
        series_year: row.get("series_year")?,
        sequence: row.get("sequence")?,
        issue_date: row.parsed("issue_date")?,
        due_date: row.parsed("due_date")?,
        buyer: row.parsed("buyer_id")?,
        buyer_name: row.get("buyer_name")?,
        net: Money::from_cents(row.get("net_cents")?),
        vat: Money::from_cents(row.get("vat_cents")?),
        payable: Money::from_cents(row.get("payable_cents")?),
        has_e_invoice: row.get("has_e_invoice")?,
    })
}

/// An invoice without seller, lines and VAT, and where its seller stands.
struct Head {
    invoice: Invoice,
    seller_id: String,
}

fn head_from_row(row: &Row<'_>) -> rusqlite::Result<Head> {
    let oin = row.read_optional("buyer_oin", Oin::parse)?;
    let kvk_number = row.read_optional("buyer_kvk_number", KvkNumber::parse)?;
    let buyer = Buyer {
        party: row.parsed("buyer_id")?,
        customer_number: row.get("buyer_customer_number")?,
        name: row.get("buyer_name")?,
        attention: row.get("buyer_attention")?,
        address: row.address("buyer_")?,
        email: row.get("buyer_email")?,
        legal_id: LegalId::of(oin, kvk_number),
        vat_id: row.read_optional("buyer_vat_id", VatId::parse)?,
        payment_days: row.get("buyer_payment_days")?,
    };
    let invoice = Invoice {
        id: row.parsed("id")?,
        draft: row.parsed("draft_id")?,
        kind: row.read("kind", InvoiceKind::from_key)?,
        number: row.get("number")?,
        series_year: row.get("series_year")?,
        sequence: row.get("sequence")?,
        issue_date: row.parsed("issue_date")?,
        due_date: row.parsed("due_date")?,
        seller: Organisation::default(),
        buyer,
        price_basis: row.read("price_basis", PriceBasis::from_key)?,
        buyer_reference: row.get("buyer_reference")?,
        preceding_invoice: row.get("preceding_invoice")?,
        note: row.get("note")?,
        lines: Vec::new(),
        totals: Totals {
            breakdown: Vec::new(),
            net: Money::from_cents(row.get("net_cents")?),
            vat: Money::from_cents(row.get("vat_cents")?),
            payable: Money::from_cents(row.get("payable_cents")?),
        },
    };
    Ok(Head {
        invoice,
        seller_id: row.get("seller_id")?,
    })
}

fn whole(r: &impl Read, head: Head) -> Result<Invoice> {
    let Head {
        mut invoice,
        seller_id,
    } = head;
    invoice.seller = kept_seller(r, &seller_id)?;
    let id = invoice.id.to_string();
    let sql = "SELECT * FROM invoice_line WHERE invoice_id = ?1 ORDER BY position";
    invoice.lines = r.query_all(sql, [&id], line_from_row)?;
    let sql = "SELECT * FROM invoice_vat WHERE invoice_id = ?1 ORDER BY position";
    invoice.totals.breakdown = r.query_all(sql, [&id], |row| {
        Ok(VatBreakdown {
            class: row.read("vat_class", VatClass::from_key)?,
            net: Money::from_cents(row.get("net_cents")?),
            vat: Money::from_cents(row.get("vat_cents")?),
        })
    })?;
    Ok(invoice)
}

/// The seller that [`keep_seller`] kept under this id.
pub(crate) fn kept_seller(r: &impl Read, id: &str) -> Result<Organisation> {
    let sql = "SELECT * FROM seller WHERE id = ?1";
    r.query_one(sql, [id], |row| {
        let mut seller = organisation_from_row(row)?;
        seller.enterprises = row.read("enterprises", texts_from_json)?;
        Ok(seller)
    })
}

fn line_from_row(row: &Row<'_>) -> rusqlite::Result<InvoiceLine> {
    Ok(InvoiceLine {
        billable_line: row.parsed("billable_line_id")?,
        enterprise: row.get("enterprise")?,
        supply_date: row.parsed("supply_date")?,
        text: row.get("text")?,
        quantity: row.read("quantity", |text| Quantity::new(text.parse().ok()?).ok())?,
        unit: row.get("unit")?,
        unit_price: row.read("unit_price", |text| UnitPrice::new(text.parse().ok()?).ok())?,
        discount: row.read("discount", |text| Percentage::new(text.parse().ok()?).ok())?,
        vat_class: row.read("vat_class", VatClass::from_key)?,
        vat_reason: row.get("vat_reason")?,
        reference: row.get("reference")?,
        amount: Money::from_cents(row.get("amount_cents")?),
        net: Money::from_cents(row.get("net_cents")?),
    })
}

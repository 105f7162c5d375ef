//! Receipts: looking at them, printing them again, and taking them back.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::id::{ReceiptId, TillSessionId};
use domain::produce::{MovementReason, OfLot};
use domain::till::{Receipt as Kept, ReceiptLine as KeptLine};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use storage::Read;
use storage::produce::Movement;
use storage::till::ReceiptFilter;
use ts_rs::TS;
use uuid::Uuid;

use super::PaymentMeans;
use super::selling::session_of_this_month;
use crate::administration::{Action, Administration, Done};
use crate::commands::filled;
use crate::door::reading;
use crate::fields;
use crate::invoicing::VatRow;
use crate::problem::Problem;
use crate::words::{self, Language};

/// A receipt as given.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Receipt {
    /// Identity: the key of the sale.
    pub id: Uuid,
    /// Its number: `B-2026-00001`, gapless per year.
    pub number: String,
    /// The session it was sold in.
    pub session_id: Uuid,
    /// Where that session stood.
    pub place: String,
    /// The moment, UTC.
    pub at: DateTime<Utc>,
    /// The day on the clock on the wall.
    pub date: NaiveDate,
    /// The time on the clock on the wall.
    pub time: NaiveTime,
    /// How it was paid.
    pub payment_means: PaymentMeans,
    /// What was sold.
    pub lines: Vec<ReceiptLine>,
    /// What was paid, in cents; negative on a counter receipt.
    pub total: i64,
    /// What was handed over, in cents.
    pub received: Option<i64>,
    /// What was given back, in cents.
    pub change: Option<i64>,
    /// Per VAT class, as it stands on the paper.
    pub vat: Vec<VatRow>,
    /// The number of the receipt that it takes back.
    pub reverses: Option<String>,
    /// Why it takes that back.
    pub reason: Option<String>,
    /// The number of the receipt that takes it back.
    pub reversed_by: Option<String>,
    /// The identity of that one.
    pub reversed_by_id: Option<Uuid>,
}

/// A line of a receipt.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReceiptLine {
    /// What was sold.
    pub product_id: Uuid,
    /// Its name then.
    pub text: String,
    /// How much; negative on a counter receipt.
    #[ts(type = "string")]
    pub quantity: Decimal,
    /// Of which unit.
    pub unit: String,
    /// Price of one then, VAT included.
    #[ts(type = "string")]
    pub unit_price: Decimal,
    /// VAT class.
    pub vat_class: String,
    /// What was paid for it, in cents.
    pub amount: i64,
}

impl From<KeptLine> for ReceiptLine {
    fn from(line: KeptLine) -> Self {
        Self {
            product_id: line.product.0,
            text: line.text,
            quantity: line.quantity.decimal(),
            unit: line.unit,
            unit_price: line.unit_price.decimal(),
            vat_class: line.vat_class.key(),
            amount: line.amount.cents(),
        }
    }
}

/// Which receipts.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListReceipts {
    /// Only of this session.
    pub session_id: Option<Uuid>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
    /// The beginning of a number, a number without year, or words of a product; empty for all.
    pub search: String,
    /// How many to pass over.
    pub offset: u32,
    /// How many at most.
    pub limit: u32,
}

/// A page of receipts, the newest first.
#[derive(Debug, Serialize, TS)]
pub struct ReceiptList {
    /// How many there are in all.
    pub total: u32,
    /// What was paid on those, in cents.
    pub sum: i64,
    /// This page.
    pub rows: Vec<ReceiptRow>,
}

/// A receipt in a list.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "ReceiptSummary")]
pub struct ReceiptRow {
    /// Identity.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// The session it was sold in.
    pub session_id: Uuid,
    /// The moment, UTC.
    pub at: String,
    /// The day on the clock on the wall.
    pub date: NaiveDate,
    /// How it was paid.
    pub payment_means: PaymentMeans,
    /// What was paid, in cents.
    pub total: i64,
    /// How many lines.
    pub lines: u32,
    /// What stands on its first line.
    pub first_text: String,
    /// The number of the receipt that it takes back.
    pub reverses: Option<String>,
    /// The number of the receipt that takes it back.
    pub reversed_by: Option<String>,
}

/// Which receipt.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichReceipt {
    /// Its identity.
    pub receipt_id: Uuid,
}

/// Which receipt to take back.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReverseReceipt {
    /// Made by the page once per form: the same key is the same counter receipt.
    pub key: Uuid,
    /// The session that gives the money back; need not be the one that sold.
    pub session_id: Uuid,
    /// The receipt.
    pub receipt_id: Uuid,
    /// Why.
    pub reason: String,
}

/// The receipt with this identity, as shown, if there is one.
pub(super) fn find(
    r: &impl Read,
    language: Language,
    id: ReceiptId,
) -> Result<Option<Receipt>, Problem> {
    let Some(receipt) = storage::till::get_receipt(r, id)? else {
        return Ok(None);
    };
    let reversed_by = storage::till::reversed_by(r, id)?;
    Ok(Some(Receipt {
        id: receipt.id.0,
        number: receipt.number.to_string(),
        session_id: receipt.session.0,
        at: receipt.at,
        date: receipt.local.date(),
        time: receipt.local.time(),
        payment_means: receipt.payment_means.into(),
        total: receipt.total()?.cents(),
        received: receipt.received.map(domain::money::Money::cents),
        change: receipt.change()?.map(domain::money::Money::cents),
        vat: receipt
            .per_class()?
            .iter()
            .map(|(class, sums)| VatRow::new(language, *class, sums.net, sums.vat))
            .collect(),
        place: receipt.place,
        reverses: receipt.reverses.map(|number| number.to_string()),
        reason: filled(receipt.reason),
        reversed_by: reversed_by.map(|(_, number)| number.to_string()),
        reversed_by_id: reversed_by.map(|(id, _)| id.0),
        lines: receipt.lines.into_iter().map(ReceiptLine::from).collect(),
    }))
}

pub(super) fn no_receipt(language: Language) -> Problem {
    Problem::NotFound {
        what: words::say(language, "noun-receipt", &json!({})),
    }
}

/// One receipt.
pub(crate) fn get_receipt(
    administration: &mut Administration,
    input: WhichReceipt,
) -> Result<Receipt, Problem> {
    let language = administration.language;
    find(
        &administration.database,
        language,
        ReceiptId(input.receipt_id),
    )?
    .ok_or_else(|| no_receipt(language))
}

/// One receipt, to be drawn again.
pub(crate) fn receipt_to_print(
    administration: &Administration,
    receipt_id: Uuid,
) -> Result<Kept, Problem> {
    storage::till::get_receipt(&administration.database, ReceiptId(receipt_id))?
        .ok_or_else(|| no_receipt(administration.language))
}

/// A page of receipts.
pub(crate) fn list_receipts(
    administration: &mut Administration,
    input: ListReceipts,
) -> Result<ReceiptList, Problem> {
    let filter = ReceiptFilter {
        search: input.search,
        session: input.session_id.map(TillSessionId),
        from: input.from,
        to: input.to,
        offset: input.offset,
        limit: input.limit.min(1000),
    };
    let page = administration
        .database
        .read(|r| storage::till::list_receipts(r, &filter))?;
    Ok(ReceiptList {
        total: page.total,
        sum: page.sum.cents(),
        rows: page
            .rows
            .into_iter()
            .map(|row| ReceiptRow {
                id: row.id.0,
                number: row.number,
                session_id: row.session.0,
                at: row.at,
                date: row.date,
                payment_means: row.payment_means.into(),
                total: row.total.cents(),
                lines: row.lines,
                first_text: row.first_text,
                reverses: row.reverses,
                reversed_by: row.reversed_by,
            })
            .collect(),
    })
}

/// Takes a receipt back, whole, by a counter receipt: the money goes back the way it came, and the
/// stock to the lots it came from.
pub(crate) fn reverse_receipt(
    administration: &mut Administration,
    input: ReverseReceipt,
) -> Result<Done<Receipt>, Problem> {
    let language = administration.language;
    let id = ReceiptId(input.key);
    if let Some(known) = find(&administration.database, language, id)? {
        return Ok(reading(known));
    }
    let reason = fields::text("reason", &input.reason, fields::NAME)?;
    let seller = administration.organisation()?;
    administration.transact(Action::ReverseReceipt, |work| {
        if let Some(known) = find(work.tx, language, id)? {
            return Ok(known);
        }
        let wrong_id = ReceiptId(input.receipt_id);
        let wrong =
            storage::till::get_receipt(work.tx, wrong_id)?.ok_or_else(|| no_receipt(language))?;
        let number = wrong.number.to_string();
        if wrong.reverses.is_some() {
            return Err(Problem::ReceiptIsCounterReceipt { number });
        }
        if let Some((_, by)) = storage::till::reversed_by(work.tx, wrong_id)? {
            let by = by.to_string();
            return Err(Problem::ReceiptAlreadyReversed { number, by });
        }
        if reason.is_empty() {
            return Err(Problem::ReversalWithoutReason { number });
        }
        let session = session_of_this_month(work, language, TillSessionId(input.session_id))?;
        let receipt = Kept {
            id,
            number: storage::till::take_receipt_number(work.tx, super::selling::year(work))?,
            session: session.id,
            place: session.place,
            at: work.now,
            local: work.local,
            payment_means: wrong.payment_means,
            seller: seller.clone(),
            lines: wrong.lines.iter().map(KeptLine::reversed).collect(),
            received: None,
            reverses: Some(wrong.number),
            reason: reason.clone(),
        };
        storage::till::insert_receipt(work.tx, &receipt)?;
        for moved in storage::produce::moved_by_receipt(work.tx, wrong_id)? {
            let back = OfLot {
                lot: moved.lot,
                quantity: moved.quantity.negated(),
            };
            let movement = Movement {
                receipt: moved.receipt.map(|(_, position)| (id, position)),
                note: reason.clone(),
                ..Movement::of(moved.product, back, work.now, MovementReason::Correction)
            };
            storage::produce::insert_movement(work.tx, &movement)?;
        }
        work.touched(id);
        find(work.tx, language, id)?.ok_or_else(|| no_receipt(language))
    })
}

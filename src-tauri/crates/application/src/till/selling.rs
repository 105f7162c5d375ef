//! Selling: over the counter with a receipt, or on account with lines to bill.
//!
//! The receipt takes the price that a product has inside the transaction, never one that a page
//! remembered. A page that says which total it showed is refused when that is no longer the total,
//! so that nobody pays another amount than they saw.

use std::collections::BTreeMap;

use chrono::Datelike as _;
use domain::billing::BillableLine;
use domain::dates::Month;
use domain::id::{BillableLineId, PartyId, ProductId, ReceiptId, TillSessionId};
use domain::money::{Money, Percentage, Quantity};
use domain::people::PriceBasis;
use domain::produce::{MovementReason, Product};
use domain::till::{PaymentMeans as Means, Receipt as Kept, ReceiptLine, TillSession};
use domain::vat::VatCategory;
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::json;
use storage::produce::Movement;
use ts_rs::TS;
use uuid::Uuid;

use super::receipts::{Receipt, find, no_receipt};
use super::sessions::open_session;
use super::{PaymentMeans, euros};
use crate::administration::{Action, Administration, Done, Work};
use crate::billing::{self, OpenLine};
use crate::door::reading;
use crate::law::{CASH_LIMIT, VAT_RATES};
use crate::problem::Problem;
use crate::produce::{move_out, no_product, quantity_of};
use crate::words::{self, Language};

/// The most that one receipt adds up to, so that sums of a whole file stay exact: a million euro.
const MOST: Money = Money::from_cents(100_000_000);
/// The most lines on one receipt.
pub(super) const MOST_LINES: usize = 500;

/// A sale over the counter.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Sell {
    /// Made by the page once per receipt: the same key is the same sale.
    pub key: Uuid,
    /// The session that sells.
    pub session_id: Uuid,
    /// How it is paid.
    pub payment_means: PaymentMeans,
    /// What is sold.
    pub lines: Vec<SoldLine>,
    /// What was handed over, in cents; none: exactly the total. Only looked at for cash.
    pub received: Option<i64>,
    /// The total that the page shows, in cents. When the prices of now add up to another, the sale
    /// is refused; without it the prices of now hold.
    #[serde(default)]
    #[ts(optional)]
    pub shown_total: Option<i64>,
}

/// So much of a product.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SoldLine {
    /// What.
    pub product_id: Uuid,
    /// How much: weighed to the gram, or a whole number.
    #[ts(type = "string")]
    pub quantity: Decimal,
}

/// A sale to a customer who gets an invoice.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SellOnAccount {
    /// Made by the page once per form: the same key is the same sale.
    pub key: Uuid,
    /// The session that sells; none outside a till. Must be open.
    pub session_id: Option<Uuid>,
    /// Who pays.
    pub customer_id: Uuid,
    /// What is sold.
    pub lines: Vec<SoldLine>,
}

/// The year of now, on the clock on the wall: the year of a receipt's number.
pub(super) fn year(work: &Work<'_>) -> i32 {
    work.today.year()
}

/// The session, when it is open and has no receipts of an earlier month: a session is booked as
/// one, and its VAT belongs to one month.
pub(super) fn session_of_this_month(
    work: &Work<'_>,
    language: Language,
    id: TillSessionId,
) -> Result<TillSession, Problem> {
    let session = open_session(work.tx, language, id)?;
    if let Some((first, _)) = storage::till::first_and_last_receipt(work.tx, id)?
        && Month::of(first) != Month::of(work.today)
    {
        return Err(Problem::TillOfEarlierMonth {
            place: session.place,
            month: Month::of(first).to_string(),
        });
    }
    Ok(session)
}

/// The products of the lines, with what lies in stock of each.
pub(super) fn products_of(
    r: &impl storage::Read,
    lines: &[SoldLine],
) -> Result<BTreeMap<ProductId, (Product, Decimal)>, Problem> {
    let ids: Vec<ProductId> = lines
        .iter()
        .map(|line| ProductId(line.product_id))
        .collect();
    Ok(storage::produce::find_products(r, &ids)?)
}

/// The product of the line and its stock.
pub(super) fn found<'a>(
    products: &'a BTreeMap<ProductId, (Product, Decimal)>,
    language: Language,
    line: &SoldLine,
) -> Result<&'a (Product, Decimal), Problem> {
    products
        .get(&ProductId(line.product_id))
        .ok_or_else(|| no_product(language))
}

/// What is sold, looked up in the transaction: products that are still sold, quantities that can
/// be, a VAT rate that the law has today.
fn sold(
    work: &Work<'_>,
    language: Language,
    lines: &[SoldLine],
) -> Result<Vec<(Product, Quantity)>, Problem> {
    if lines.is_empty() {
        return Err(Problem::NothingSold);
    }
    if lines.len() > MOST_LINES {
        return Err(Problem::InputUnreadable {
            detail: format!("at most {MOST_LINES} lines"),
        });
    }
    let no_vat = storage::organisation::load(work.tx)?
        .is_some_and(|organisation| organisation.small_business_scheme);
    let products = products_of(work.tx, lines)?;
    lines
        .iter()
        .map(|line| {
            let (product, _) = found(&products, language, line)?.clone();
            if !product.is_active {
                let product = product.name;
                return Err(Problem::ProductRetired { product });
            }
            if no_vat && product.vat_class.category() == VatCategory::Standard {
                let product = product.name;
                return Err(Problem::ProductUnderSmallBusinessScheme { product });
            }
            VAT_RATES
                .check(product.vat_class, work.today)
                .map_err(|unknown| Problem::VatRateUnknown {
                    rate: unknown.rate.decimal().to_string(),
                    supply_date: unknown.supply_date,
                })?;
            let quantity = quantity_of(&product, line.quantity)?;
            Ok((product, quantity))
        })
        .collect()
}

/// Sells over the counter: receipt, stock and money in one transaction.
pub(crate) fn sell(
    administration: &mut Administration,
    input: Sell,
) -> Result<Done<Receipt>, Problem> {
    let language = administration.language;
    let id = ReceiptId(input.key);
    if let Some(known) = find(&administration.database, language, id)? {
        return Ok(reading(known));
    }
    administration.transact(Action::Sell, |work| {
        // Another window may have been first with the same key.
        if let Some(known) = find(work.tx, language, id)? {
            return Ok(known);
        }
        let session = session_of_this_month(work, language, TillSessionId(input.session_id))?;
        let sold = sold(work, language, &input.lines)?;
        let lines = sold
            .iter()
            .map(|(product, quantity)| ReceiptLine::of(product, *quantity))
            .collect::<Result<Vec<_>, _>>()?;
        let means = Means::from(input.payment_means);
        let mut receipt = Kept {
            id,
            number: domain::till::ReceiptNumber {
                year: year(work),
                sequence: 0,
            },
            session: session.id,
            place: session.place,
            at: work.now,
            local: work.local,
            payment_means: means,
            seller: storage::organisation::load(work.tx)?.unwrap_or_default(),
            lines,
            received: match means {
                Means::Cash => input.received.map(Money::from_cents),
                Means::Card => None,
            },
            reverses: None,
            reason: String::new(),
        };
        check_payment(language, &receipt, input.shown_total)?;
        receipt.number = storage::till::take_receipt_number(work.tx, year(work))?;
        storage::till::insert_receipt(work.tx, &receipt)?;
        for (position, (product, quantity)) in (0_u32..).zip(&sold) {
            let of_line = |movement| Movement {
                receipt: Some((id, position)),
                ..movement
            };
            move_out(work, product.id, *quantity, MovementReason::Sale, of_line)?;
        }
        work.touched(id);
        find(work.tx, language, id)?.ok_or_else(|| no_receipt(language))
    })
}

/// Whether the total is the one that was shown, and may and can be paid like this.
fn check_payment(
    language: Language,
    receipt: &Kept,
    shown_total: Option<i64>,
) -> Result<(), Problem> {
    let total = receipt.total()?;
    if total > MOST {
        return Err(Problem::AmountTooLarge);
    }
    if let Some(shown) = shown_total.map(Money::from_cents)
        && shown != total
    {
        return Err(Problem::TotalChanged {
            shown: euros(language, shown),
            total: euros(language, total),
        });
    }
    if receipt.payment_means != Means::Cash {
        return Ok(());
    }
    if CASH_LIMIT.forbids(total, receipt.local.date()) {
        return Err(Problem::CashLimit {
            total: euros(language, total),
            limit: euros(language, CASH_LIMIT.from_amount),
        });
    }
    match receipt.received {
        Some(received) if received < total => Err(Problem::CashTooLittle {
            received: euros(language, received),
            total: euros(language, total),
        }),
        Some(received) if received > MOST => Err(Problem::AmountTooLarge),
        _ => Ok(()),
    }
}

/// Sells to a customer who gets an invoice: lines to bill and stock, no receipt.
///
/// The lines keep the price of the till, VAT included; nothing is converted. Where the customer's
/// other lines are without VAT, these make a draft of their own, as lines of another price basis
/// always do. Deleting such a line puts its stock back.
pub(crate) fn sell_on_account(
    administration: &mut Administration,
    input: SellOnAccount,
) -> Result<Done<Vec<OpenLine>>, Problem> {
    let language = administration.language;
    let party = PartyId(input.customer_id);
    let ids: Vec<BillableLineId> = (0_u128..)
        .zip(&input.lines)
        .map(|(place, _)| BillableLineId(Uuid::from_u128(input.key.as_u128().wrapping_add(place))))
        .collect();
    administration.transact(Action::SellOnAccount, |work| {
        let made = billing::find_lines(work.tx, &ids)?;
        if made.iter().any(|line| line.party_id != input.customer_id) {
            return Err(no_customer(language));
        }
        if !made.is_empty() {
            return Ok(made);
        }
        on_account(work, language, &input, party, &ids)?;
        billing::find_lines(work.tx, &ids)
    })
}

fn no_customer(language: Language) -> Problem {
    Problem::NotFound {
        what: words::say(language, "noun-customer", &json!({})),
    }
}

fn on_account(
    work: &Work<'_>,
    language: Language,
    input: &SellOnAccount,
    party: PartyId,
    ids: &[BillableLineId],
) -> Result<(), Problem> {
    if let Some(session) = input.session_id {
        open_session(work.tx, language, TillSessionId(session))?;
    }
    if storage::people::get_customer(work.tx, party)?.is_none() {
        return Err(no_customer(language));
    }
    let sold = sold(work, language, &input.lines)?;
    let mut total = Money::ZERO;
    for ((product, quantity), id) in sold.iter().zip(ids) {
        let line = BillableLine {
            id: *id,
            party,
            enterprise: product.enterprise.clone(),
            supply_date: work.today,
            text: product.name.clone(),
            quantity: *quantity,
            unit: product.unit.clone(),
            unit_price: product.price,
            price_basis: PriceBasis::IncludingVat,
            vat_class: product.vat_class,
            vat_reason: String::new(),
            discount: Percentage::ZERO,
            reference: String::new(),
        };
        total += line.amount()?;
        if total > MOST {
            return Err(Problem::AmountTooLarge);
        }
        storage::billing::insert_line(work.tx, &line)?;
        let of_line = |movement| Movement {
            billable_line: Some(*id),
            ..movement
        };
        move_out(
            work,
            product.id,
            *quantity,
            MovementReason::OnAccount,
            of_line,
        )?;
        work.touched(id);
    }
    Ok(())
}

//! The rule that makes a draft final, or says why not.

use chrono::{Days, NaiveDate};

use super::{Buyer, DraftInvoice, Invoice, InvoiceKind, price_lines};
use crate::id::{EntryId, InvoiceId};
use crate::ledger::JournalEntry;
use crate::money::TooLarge;
use crate::organisation::{MissingDetail, Organisation};
use crate::vat::{RateUnknown, VatCategory, VatRates};

/// What the rule must know of the world; the caller looks it up.
#[derive(Clone, Debug)]
pub struct Terms<'a> {
    /// Identity of the invoice to be.
    pub invoice: InvoiceId,
    /// Identity of its journal entry.
    pub entry: EntryId,
    /// The next number of the series.
    pub sequence: u32,
    /// Day of issue.
    pub issue_date: NaiveDate,
    /// The seller.
    pub seller: &'a Organisation,
    /// The rates of the law.
    pub rates: &'a VatRates,
    /// The last day of the closed books, if any are closed.
    pub books_closed_until: Option<NaiveDate>,
}

/// Why a draft cannot become final. Nothing has happened; the draft is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotFinalise {
    /// Nobody is billed.
    #[error("the draft has no buyer")]
    BuyerMissing,
    /// The buyer's street, postcode or town is missing.
    #[error("the buyer's address is not complete")]
    BuyerAddressIncomplete,
    /// Nothing is billed.
    #[error("the draft has no lines")]
    NoLines,
    /// The lines add up to nothing: held back.
    #[error("the lines add up to nothing")]
    NothingToPay,
    /// A line of quantity zero.
    #[error("line {line} has quantity zero")]
    QuantityZero {
        /// Which, from 1.
        line: usize,
    },
    /// A line without text.
    #[error("line {line} says nothing")]
    TextMissing {
        /// Which, from 1.
        line: usize,
    },
    /// An exempt line does not say why.
    #[error("line {line} is exempt without a reason")]
    ExemptWithoutReason {
        /// Which, from 1.
        line: usize,
    },
    /// VAT is charged while the *kleineondernemersregeling* holds.
    #[error("line {line} charges VAT under the small business scheme")]
    VatUnderSmallBusinessScheme {
        /// Which, from 1.
        line: usize,
    },
    /// Reverse charge asks for the buyer's VAT number.
    #[error("reverse charge without the buyer's VAT number")]
    ReverseChargeWithoutVatId,
    /// The law has no such rate on that date, as far as we know.
    #[error(transparent)]
    RateUnknown(#[from] RateUnknown),
    /// A credit note must name the invoice it credits.
    #[error("the credit note does not name the invoice it credits")]
    PrecedingInvoiceMissing,
    /// The day of issue lies in closed books.
    #[error("the books are closed until {closed_until}")]
    BooksClosed {
        /// The day of issue.
        issue_date: NaiveDate,
        /// The last closed day.
        closed_until: NaiveDate,
    },
    /// The seller's own details are not complete.
    #[error("the seller's details are not complete")]
    SellerIncomplete {
        /// What is missing.
        missing: Vec<MissingDetail>,
    },
    /// An amount does not fit.
    #[error(transparent)]
    TooLarge(#[from] TooLarge),
}

/// Makes a draft final: an invoice where the buyer pays, a credit note where we pay back.
///
/// # Errors
/// [`CannotFinalise`] with the facts; the number has not been used.
pub fn finalise(
    draft: DraftInvoice,
    terms: &Terms<'_>,
) -> Result<(Invoice, JournalEntry), CannotFinalise> {
    let missing = terms.seller.missing_for_invoice();
    if !missing.is_empty() {
        return Err(CannotFinalise::SellerIncomplete { missing });
    }
    if let Some(closed_until) = terms.books_closed_until
        && terms.issue_date <= closed_until
    {
        return Err(CannotFinalise::BooksClosed {
            issue_date: terms.issue_date,
            closed_until,
        });
    }
    let buyer = checked_buyer(&draft)?;
    check_lines(&draft, terms, &buyer)?;

    // Line amounts are rounded first, VAT once per class over their sum (EN 16931, BG-23).
    let (lines, totals) = price_lines(&draft.lines, draft.price_basis)?;
    if totals.payable.is_zero() {
        return Err(CannotFinalise::NothingToPay);
    }
    let kind = if totals.payable.is_negative() {
        InvoiceKind::CreditNote
    } else {
        InvoiceKind::Invoice
    };
    if kind == InvoiceKind::CreditNote && draft.preceding_invoice.is_empty() {
        return Err(CannotFinalise::PrecedingInvoiceMissing);
    }

    let series_year = chrono::Datelike::year(&terms.issue_date);
    let due_date = terms
        .issue_date
        .checked_add_days(Days::new(buyer.payment_days.into()))
        .expect("BUG: a payment term stays within the calendar");
    let invoice = Invoice {
        id: terms.invoice,
        draft: draft.id,
        kind,
        number: terms.seller.series.number(series_year, terms.sequence),
        series_year,
        sequence: terms.sequence,
        issue_date: terms.issue_date,
        due_date,
        seller: terms.seller.clone(),
        buyer,
        price_basis: draft.price_basis,
        buyer_reference: draft.buyer_reference,
        preceding_invoice: draft.preceding_invoice,
        note: draft.note,
        lines,
        totals,
    };
    let entry = JournalEntry::for_invoice(terms.entry, &invoice);
    Ok((invoice, entry))
}

fn checked_buyer(draft: &DraftInvoice) -> Result<Buyer, CannotFinalise> {
    let buyer = draft.buyer.clone().ok_or(CannotFinalise::BuyerMissing)?;
    if buyer.name.trim().is_empty() {
        return Err(CannotFinalise::BuyerMissing);
    }
    if !buyer.address.is_complete() {
        return Err(CannotFinalise::BuyerAddressIncomplete);
    }
    Ok(buyer)
}

fn check_lines(
    draft: &DraftInvoice,
    terms: &Terms<'_>,
    buyer: &Buyer,
) -> Result<(), CannotFinalise> {
    if draft.lines.is_empty() {
        return Err(CannotFinalise::NoLines);
    }
    for (line, number) in draft.lines.iter().zip(1..) {
        if line.quantity.is_zero() {
            return Err(CannotFinalise::QuantityZero { line: number });
        }
        if line.text.trim().is_empty() {
            return Err(CannotFinalise::TextMissing { line: number });
        }
        if line.vat_class.needs_reason() && line.vat_reason.trim().is_empty() {
            return Err(CannotFinalise::ExemptWithoutReason { line: number });
        }
        let category = line.vat_class.category();
        if terms.seller.small_business_scheme && category != VatCategory::Exempt {
            return Err(CannotFinalise::VatUnderSmallBusinessScheme { line: number });
        }
        if category == VatCategory::ReverseCharge && buyer.vat_id.is_none() {
            return Err(CannotFinalise::ReverseChargeWithoutVatId);
        }
        terms.rates.check(line.vat_class, line.supply_date)?;
    }
    Ok(())
}

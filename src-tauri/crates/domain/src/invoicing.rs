//! From draft to invoice.
//!
//! A draft is scratch paper: change it, throw it away. An invoice is a fact: numbered, booked,
//! never changed again. [`finalise`] is the only door between the two.

mod finalise;
mod totals;

pub use finalise::{CannotFinalise, Terms, finalise};
pub use totals::{Totals, VatBreakdown, price_lines};

use chrono::NaiveDate;

use crate::billing::BillableLine;
use crate::id::{BillableLineId, DraftId, InvoiceId, PartyId};
use crate::money::{Money, Percentage, Quantity, UnitPrice};
use crate::organisation::{Address, LegalId, Organisation, VatId};
use crate::people::PriceBasis;
use crate::vat::VatClass;

/// The buyer as printed on the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Buyer {
    /// The party it was made from.
    pub party: PartyId,
    /// Our customer number, or empty.
    pub customer_number: String,
    /// Name.
    pub name: String,
    /// For the attention of, or empty.
    pub attention: String,
    /// Address.
    pub address: Address,
    /// E-mail address, or empty.
    pub email: String,
    /// KvK number or OIN; none for a private person, who gets no e-invoice.
    pub legal_id: Option<LegalId>,
    /// VAT number.
    pub vat_id: Option<VatId>,
    /// Days between issue date and due date.
    pub payment_days: u16,
}

/// A draft: no number, no date, may be changed and thrown away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftInvoice {
    /// Identity; also the key by which finalising twice gives one invoice.
    pub id: DraftId,
    /// Who is billed.
    pub buyer: Option<Buyer>,
    /// Whether its prices have VAT in them.
    pub price_basis: PriceBasis,
    /// The buyer's own reference, or empty.
    pub buyer_reference: String,
    /// The earlier invoice that is credited, or empty.
    pub preceding_invoice: String,
    /// A sentence for the buyer, or empty.
    pub note: String,
    /// What is billed. All of one buyer and one price basis.
    pub lines: Vec<BillableLine>,
}

/// What a document asks or gives back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InvoiceKind {
    /// The buyer pays us.
    Invoice,
    /// We pay the buyer back.
    CreditNote,
}

impl InvoiceKind {
    /// The name used in files and over the wire.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::CreditNote => "credit_note",
        }
    }

    /// The kind with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Invoice, Self::CreditNote]
            .into_iter()
            .find(|kind| kind.key() == key)
    }
}

/// A line of an invoice, priced.
///
/// Quantities and amounts keep the sign of the books: on a credit note they are mostly negative.
/// Paper and e-invoice turn them round with [`Invoice::on_paper`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceLine {
    /// The billable line it was.
    pub billable_line: BillableLineId,
    /// Which enterprise supplied it.
    pub enterprise: String,
    /// When it was supplied.
    pub supply_date: NaiveDate,
    /// What it was.
    pub text: String,
    /// How many.
    pub quantity: Quantity,
    /// Of which unit, in Dutch.
    pub unit: String,
    /// Price of one, on the invoice's price basis.
    pub unit_price: UnitPrice,
    /// Discount in percent.
    pub discount: Percentage,
    /// VAT class.
    pub vat_class: VatClass,
    /// Why that class, or empty.
    pub vat_reason: String,
    /// The line's own reference, or empty.
    pub reference: String,
    /// Quantity × price less discount, rounded once; with VAT in it when the prices have.
    pub amount: Money,
    /// The amount without VAT. The nets of one class add up to the net of that class.
    pub net: Money,
}

/// A final invoice or credit note, as issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invoice {
    /// Identity.
    pub id: InvoiceId,
    /// The draft it was made from.
    pub draft: DraftId,
    /// Whether it asks or gives back.
    pub kind: InvoiceKind,
    /// The whole number as printed: `2026-V-0413`.
    pub number: String,
    /// The year its number belongs to.
    pub series_year: i32,
    /// Its place in the series.
    pub sequence: u32,
    /// Day of issue.
    pub issue_date: NaiveDate,
    /// Day by which it must be paid.
    pub due_date: NaiveDate,
    /// The seller as issued.
    pub seller: Organisation,
    /// The buyer as issued.
    pub buyer: Buyer,
    /// Whether prices have VAT in them.
    pub price_basis: PriceBasis,
    /// The buyer's own reference, or empty.
    pub buyer_reference: String,
    /// The earlier invoice that is credited, or empty.
    pub preceding_invoice: String,
    /// A sentence for the buyer, or empty.
    pub note: String,
    /// The lines.
    pub lines: Vec<InvoiceLine>,
    /// What they add up to.
    pub totals: Totals,
}

impl Invoice {
    /// The reference an e-invoice must carry: the buyer's own, else our number for the customer,
    /// else the invoice's number.
    pub fn reference_for_buyer(&self) -> &str {
        [&self.buyer_reference, &self.buyer.customer_number]
            .into_iter()
            .find(|reference| !reference.is_empty())
            .unwrap_or(&self.number)
    }

    /// The first and last day on which something was supplied.
    pub fn supply_period(&self) -> Option<(NaiveDate, NaiveDate)> {
        let dates = || self.lines.iter().map(|line| line.supply_date);
        Some((dates().min()?, dates().max()?))
    }

    /// The sentences of the VAT classes that need one, each once, in order of the lines.
    pub fn vat_reasons(&self) -> Vec<&str> {
        let mut reasons: Vec<&str> = Vec::new();
        for line in self
            .lines
            .iter()
            .filter(|line| line.vat_class.needs_reason())
        {
            if !line.vat_reason.is_empty() && !reasons.contains(&line.vat_reason.as_str()) {
                reasons.push(&line.vat_reason);
            }
        }
        reasons
    }

    /// The same document with the signs that paper and e-invoice show: a credit note says what is
    /// given back as positive amounts.
    pub fn on_paper(&self) -> Self {
        let mut turned = self.clone();
        if self.kind == InvoiceKind::CreditNote {
            for line in &mut turned.lines {
                line.quantity = line.quantity.negated();
                line.amount = -line.amount;
                line.net = -line.net;
            }
            turned.totals = turned.totals.negated();
        }
        turned
    }
}

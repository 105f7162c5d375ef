//! Drafts and invoices.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use documents::ubl::{self, NotElectronic};
use domain::billing::{self, BillableLine};
use domain::dates::Month;
use domain::id::{BillableLineId, DraftId, EntryId, InvoiceId, PartyId};
use domain::invoicing::{
    self as rules, DraftInvoice, InvoiceKind, Terms, Totals, VatBreakdown, price_lines,
};
use domain::ledger::JournalEntry;
use domain::money::Money;
use domain::organisation::Organisation;
use domain::people::PriceBasis;
use domain::vat::{VatCategory, VatClass};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use storage::invoicing::{Document, InvoiceFilter};
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::{Action, Administration, Done, Work};
use crate::billing::LineDetails;
use crate::commands::{Empty, Nothing, filled};
use crate::law::VAT_RATES;
use crate::month::ReviewMonth;
use crate::organisation::Address;
use crate::papers::{stationery, typesetter};
use crate::people::{WhichCustomer, no_customer};
use crate::problem::{Problem, ProblemView};
use crate::words::{self, Language};

/// How a draft or document stands: what it asks, gives back, or that it is held back at nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKindView {
    /// The buyer pays.
    Invoice,
    /// We pay back.
    CreditNote,
    /// Adds up to nothing: no document.
    HeldBackZero,
}

impl DocumentKindView {
    pub(crate) fn of(payable: Money) -> Self {
        match payable.cents() {
            0 => Self::HeldBackZero,
            cents if cents < 0 => Self::CreditNote,
            _ => Self::Invoice,
        }
    }
}

/// Whether prices have VAT in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PriceBasisView {
    /// Without VAT.
    ExcludingVat,
    /// With VAT.
    IncludingVat,
}

impl From<PriceBasis> for PriceBasisView {
    fn from(basis: PriceBasis) -> Self {
        match basis {
            PriceBasis::ExcludingVat => Self::ExcludingVat,
            PriceBasis::IncludingVat => Self::IncludingVat,
        }
    }
}

impl From<PriceBasisView> for PriceBasis {
    fn from(basis: PriceBasisView) -> Self {
        match basis {
            PriceBasisView::ExcludingVat => Self::ExcludingVat,
            PriceBasisView::IncludingVat => Self::IncludingVat,
        }
    }
}

/// One VAT class with its figures, in cents.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VatRow {
    /// `21`, `9`, `0`, `vrijgesteld` or `verlegd`.
    pub class: String,
    /// The class in words.
    pub label: String,
    /// With VAT.
    pub gross: i64,
    /// Without VAT.
    pub net: i64,
    /// VAT.
    pub vat: i64,
}

impl VatRow {
    pub(crate) fn new(language: Language, class: VatClass, net: Money, vat: Money) -> Self {
        Self {
            class: class.key(),
            label: class_label(language, class),
            gross: (net + vat).cents(),
            net: net.cents(),
            vat: vat.cents(),
        }
    }

    fn of(language: Language, row: &VatBreakdown) -> Self {
        Self::new(language, row.class, row.net, row.vat)
    }
}

fn class_label(language: Language, class: VatClass) -> String {
    let id = match class.category() {
        VatCategory::Standard => "vat-class-rate",
        VatCategory::Zero => "vat-class-zero",
        VatCategory::Exempt => "vat-class-exempt",
        VatCategory::ReverseCharge => "vat-class-reverse-charge",
    };
    words::say(
        language,
        id,
        &json!({ "rate": class.rate().decimal().to_string() }),
    )
}

/// A buyer, as shown.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Buyer {
    /// The party.
    pub party_id: Uuid,
    /// Name.
    pub name: String,
    /// For the attention of.
    pub attention: Option<String>,
    /// Address.
    pub address: Address,
    /// E-mail address.
    pub email: Option<String>,
    /// Legal id with its scheme; none for a private person.
    pub legal_id: Option<String>,
    /// VAT number.
    pub vat_id: Option<String>,
}

impl From<rules::Buyer> for Buyer {
    fn from(buyer: rules::Buyer) -> Self {
        Self {
            party_id: buyer.party.0,
            name: buyer.name,
            attention: filled(buyer.attention),
            address: buyer.address.into(),
            email: filled(buyer.email),
            legal_id: buyer.legal_id.map(|id| id.to_string()),
            vat_id: buyer.vat_id.map(|id| id.to_string()),
        }
    }
}

/// A line, as shown.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Line {
    /// The billable line.
    pub id: Uuid,
    /// What is billed.
    #[serde(flatten)]
    pub details: LineDetails,
    /// Whether the price has VAT in it.
    pub price_basis: PriceBasisView,
    /// Amount on the price basis, in cents.
    pub amount: i64,
    /// Amount without VAT, in cents.
    pub net: i64,
}

impl Line {
    pub(crate) fn of(line: rules::InvoiceLine, basis: PriceBasis) -> Self {
        Self {
            id: line.billable_line.0,
            details: LineDetails {
                supply_date: line.supply_date,
                text: line.text,
                quantity: line.quantity.decimal(),
                unit: line.unit,
                unit_price: line.unit_price.decimal(),
                discount_percent: line.discount.decimal(),
                vat_class: line.vat_class.key(),
                vat_reason: filled(line.vat_reason),
                enterprise: line.enterprise,
                reference: filled(line.reference),
            },
            price_basis: basis.into(),
            amount: line.amount.cents(),
            net: line.net.cents(),
        }
    }
}

/// A line as it is to be.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DraftLineInput {
    /// The billable line; none for a new one.
    pub id: Option<Uuid>,
    /// What is billed.
    #[serde(flatten)]
    pub details: LineDetails,
}

/// A draft in a list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftSummary {
    /// Identity.
    pub id: Uuid,
    /// Who is billed.
    pub buyer_name: String,
    /// What it will be.
    pub kind: DocumentKindView,
    /// How many lines.
    pub lines: u32,
    /// What it adds up to, in cents.
    pub payable: i64,
}

/// A draft.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Draft {
    /// Identity.
    pub id: Uuid,
    /// Who is billed.
    pub buyer: Option<Buyer>,
    /// Whether prices have VAT in them.
    pub price_basis: PriceBasisView,
    /// The buyer's own reference.
    pub buyer_reference: Option<String>,
    /// The earlier invoice that is credited.
    pub preceding_invoice: Option<String>,
    /// A sentence for the buyer.
    pub note: Option<String>,
    /// Lines.
    pub lines: Vec<Line>,
    /// Per VAT class.
    pub vat: Vec<VatRow>,
    /// Without VAT, in cents.
    pub net: i64,
    /// VAT, in cents.
    pub vat_total: i64,
    /// To pay, in cents.
    pub payable: i64,
    /// What it will be.
    pub kind: DocumentKindView,
    /// What stands in the way of making it final.
    pub problems: Vec<ProblemView>,
}

/// Which draft.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichDraft {
    /// Its identity.
    pub draft_id: Uuid,
}

/// A draft as it is to be.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveDraft {
    /// Which.
    pub draft_id: Uuid,
    /// The buyer's own reference.
    pub buyer_reference: Option<String>,
    /// The earlier invoice that is credited.
    pub preceding_invoice: Option<String>,
    /// A sentence for the buyer.
    pub note: Option<String>,
    /// Lines, in order.
    pub lines: Vec<DraftLineInput>,
}

/// How many drafts there are now for the month.
#[derive(Debug, Serialize, TS)]
pub struct DraftsMade {
    /// Drafts.
    pub drafts: u32,
}

/// Which draft to make final.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FinaliseInvoice {
    /// The draft.
    pub draft_id: Uuid,
    /// Day of issue; today without one.
    pub issue_date: Option<NaiveDate>,
}

/// An invoice in a list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct InvoiceSummary {
    /// Identity.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Invoice or credit note.
    pub kind: DocumentKindView,
    /// Who was billed.
    pub buyer_name: String,
    /// Day of issue.
    pub issue_date: NaiveDate,
    /// Day to pay by.
    pub due_date: NaiveDate,
    /// Without VAT, in cents.
    pub net: i64,
    /// VAT, in cents.
    pub vat: i64,
    /// To pay, in cents.
    pub payable: i64,
    /// Whether there is an e-invoice.
    pub e_invoice: bool,
}

impl InvoiceSummary {
    pub(crate) fn of(invoice: &rules::Invoice) -> Self {
        Self {
            id: invoice.id.0,
            number: invoice.number.clone(),
            kind: DocumentKindView::of(invoice.totals.payable),
            buyer_name: invoice.buyer.name.clone(),
            issue_date: invoice.issue_date,
            due_date: invoice.due_date,
            net: invoice.totals.net.cents(),
            vat: invoice.totals.vat.cents(),
            payable: invoice.totals.payable.cents(),
            e_invoice: invoice.buyer.legal_id.is_some(),
        }
    }
}

/// Which invoices.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListInvoices {
    /// Part of a name or number; empty for all.
    pub search: String,
    /// One kind; none for both.
    pub kind: Option<DocumentKindView>,
    /// How many to pass over.
    pub offset: u32,
    /// How many at most.
    pub limit: u32,
}

/// A page of invoices.
#[derive(Debug, Serialize, TS)]
pub struct InvoiceList {
    /// How many there are in all.
    pub total: u32,
    /// What they add up to, in cents.
    pub payable: i64,
    /// This page.
    pub rows: Vec<InvoiceSummary>,
}

/// Which invoice.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichInvoice {
    /// Its identity.
    pub invoice_id: Uuid,
}

/// An invoice as issued.
#[derive(Debug, Serialize, TS)]
pub struct Invoice {
    /// In short.
    pub summary: InvoiceSummary,
    /// Who was billed.
    pub buyer: Buyer,
    /// Lines.
    pub lines: Vec<Line>,
    /// Per VAT class.
    pub vat: Vec<VatRow>,
    /// The buyer's own reference.
    pub buyer_reference: Option<String>,
    /// The earlier invoice that is credited.
    pub preceding_invoice: Option<String>,
    /// How it stands in the books.
    pub entry: Vec<PostingView>,
}

/// One posting.
#[derive(Debug, Serialize, TS)]
pub struct PostingView {
    /// Account number.
    pub account: String,
    /// What the account is called.
    pub label: String,
    /// Enterprise.
    pub enterprise: Option<String>,
    /// Debit, in cents.
    pub debit: Option<i64>,
    /// Credit, in cents.
    pub credit: Option<i64>,
}

/// Gathers the open lines of a month into drafts: one per customer and price basis. Lines of a
/// customer who already has a draft join it.
pub(crate) fn make_drafts(
    administration: &mut Administration,
    input: ReviewMonth,
) -> Result<Done<DraftsMade>, Problem> {
    let month = input.month()?;
    administration.transact(Action::MakeDrafts, |work| {
        let lines = storage::billing::open_lines(work.tx, month.last_day())?;
        let drafts = gather(work, lines)?;
        Ok(DraftsMade {
            drafts: u32::try_from(drafts.len()).unwrap_or(u32::MAX),
        })
    })
}

/// Gathers the lines of one customer that wait into a draft, whenever they were supplied: those
/// on the customer's own price basis where there are any, else the others, which make a draft of
/// their own. Without lines: the draft there is, or an empty one to write in. Safe to repeat.
pub(crate) fn draft_for_customer(
    administration: &mut Administration,
    input: WhichCustomer,
) -> Result<Done<Draft>, Problem> {
    let language = administration.language;
    let party = PartyId(input.party_id);
    let done = administration.transact(Action::MakeDrafts, |work| {
        let customer =
            storage::people::get_customer(work.tx, party)?.ok_or_else(|| no_customer(language))?;
        let own = crate::rentals::price_basis(work.tx, &customer)?;
        let mut lines = storage::billing::open_lines_of(work.tx, party)?;
        let basis = match lines.first() {
            Some(first) if lines.iter().all(|line| line.price_basis != own) => first.price_basis,
            _ => own,
        };
        lines.retain(|line| line.price_basis == basis);
        let drafts = gather(work, lines)?;
        let of_customer = drafts.into_iter().filter(|draft| {
            let buyer = draft.buyer.as_ref();
            buyer.is_some_and(|buyer| buyer.party == party)
        });
        let (same, others): (Vec<_>, Vec<_>) =
            of_customer.partition(|draft| draft.price_basis == basis);
        if let Some(draft) = same.into_iter().chain(others).next() {
            return Ok(draft.id);
        }
        let draft = DraftInvoice {
            id: DraftId(work.new_id()),
            buyer: storage::invoicing::buyer_of(work.tx, party, default_payment_days(work)?)?,
            price_basis: basis,
            buyer_reference: customer.reference,
            preceding_invoice: String::new(),
            note: String::new(),
            lines: Vec::new(),
        };
        storage::invoicing::insert_draft(work.tx, &draft)?;
        work.touched(draft.id);
        Ok(draft.id)
    })?;
    let which = WhichDraft {
        draft_id: done.result.0,
    };
    let draft = find_draft(administration, which)?.ok_or_else(|| no_draft(language))?;
    Ok(done.map(|_| draft))
}

fn no_draft(language: Language) -> Problem {
    Problem::NotFound {
        what: words::say(language, "noun-draft", &json!({})),
    }
}

/// Brings lines into drafts, one per customer and price basis; answers all drafts there are.
fn gather(work: &Work<'_>, lines: Vec<BillableLine>) -> Result<Vec<DraftInvoice>, Problem> {
    let default_days = default_payment_days(work)?;
    let mut drafts: BTreeMap<(PartyId, PriceBasis), DraftInvoice> = BTreeMap::new();
    let mut known: Vec<DraftId> = Vec::new();
    for draft in storage::invoicing::list_drafts(work.tx, default_days)? {
        known.push(draft.id);
        if let Some(buyer) = &draft.buyer {
            drafts.insert((buyer.party, draft.price_basis), draft);
        }
    }
    let mut touched: Vec<(PartyId, PriceBasis)> = Vec::new();
    for line in lines {
        let key = (line.party, line.price_basis);
        let buyer = match drafts.contains_key(&key) {
            true => None,
            false => storage::invoicing::buyer_of(work.tx, line.party, default_days)?,
        };
        let draft = drafts.entry(key).or_insert_with(|| DraftInvoice {
            id: DraftId(work.new_id()),
            buyer,
            price_basis: line.price_basis,
            buyer_reference: String::new(),
            preceding_invoice: String::new(),
            note: String::new(),
            lines: Vec::new(),
        });
        draft.lines.push(line);
        if !touched.contains(&key) {
            touched.push(key);
        }
    }
    // Numbers follow the customers' own, so that a month reads like the list of customers.
    touched.sort_by_cached_key(|key| {
        let buyer = drafts.get(key).and_then(|draft| draft.buyer.as_ref());
        let number = buyer
            .map(|buyer| buyer.customer_number.clone())
            .unwrap_or_default();
        let name = buyer.map(|buyer| buyer.name.clone()).unwrap_or_default();
        (number.len(), number, name)
    });
    for key in touched {
        let draft = drafts
            .get_mut(&key)
            .expect("BUG: every touched draft is in the map");
        let customer = storage::people::get_customer(work.tx, key.0)?;
        let reference = customer
            .map(|customer| customer.reference)
            .unwrap_or_default();
        if draft.buyer_reference.is_empty() {
            billing::buyer_reference(&draft.lines, &reference)
                .clone_into(&mut draft.buyer_reference);
        }
        if draft.preceding_invoice.is_empty() {
            billing::credited_invoice(&draft.lines)
                .unwrap_or_default()
                .clone_into(&mut draft.preceding_invoice);
        }
        work.touched(draft.id);
        if known.contains(&draft.id) {
            storage::invoicing::update_draft(work.tx, draft)?;
        } else {
            storage::invoicing::insert_draft(work.tx, draft)?;
        }
    }
    Ok(drafts.into_values().collect())
}

fn default_payment_days(work: &Work<'_>) -> Result<u16, Problem> {
    Ok(storage::organisation::load(work.tx)?.map_or(14, |organisation| organisation.payment_days))
}

/// Drafts that ask something of us: one that adds up to nothing waits for lines, one whose prices
/// do not add up must be mended.
pub(crate) fn drafts_that_ask_something(
    administration: &Administration,
) -> Result<Vec<DraftInvoice>, Problem> {
    let days = administration.organisation()?.payment_days;
    let mut drafts = storage::invoicing::list_drafts(&administration.database, days)?;
    drafts.retain(|draft| priced(draft).map_or(true, |(_, totals)| totals.payable != Money::ZERO));
    Ok(drafts)
}

/// The drafts.
pub(crate) fn list_drafts(
    administration: &mut Administration,
    _: Nothing,
) -> Result<Vec<DraftSummary>, Problem> {
    let days = administration.organisation()?.payment_days;
    storage::invoicing::list_drafts(&administration.database, days)?
        .into_iter()
        .map(|draft| {
            let payable = priced(&draft).map(|(_, totals)| totals.payable);
            let payable = payable.unwrap_or_default();
            Ok(DraftSummary {
                id: draft.id.0,
                buyer_name: draft.buyer.map(|buyer| buyer.name).unwrap_or_default(),
                kind: DocumentKindView::of(payable),
                lines: u32::try_from(draft.lines.len()).unwrap_or(u32::MAX),
                payable: payable.cents(),
            })
        })
        .collect()
}

pub(crate) fn priced(draft: &DraftInvoice) -> Result<(Vec<rules::InvoiceLine>, Totals), Problem> {
    Ok(price_lines(&draft.lines, draft.price_basis)?)
}

/// One draft.
pub(crate) fn find_draft(
    administration: &mut Administration,
    input: WhichDraft,
) -> Result<Option<Draft>, Problem> {
    let days = administration.organisation()?.payment_days;
    storage::invoicing::get_draft(&administration.database, DraftId(input.draft_id), days)?
        .map(|draft| draft_view(administration, draft))
        .transpose()
}

fn draft_view(administration: &Administration, draft: DraftInvoice) -> Result<Draft, Problem> {
    let language = administration.language;
    let seller = administration.organisation()?;
    let problem = would_stop(&seller, administration.today(), &draft);
    let (lines, totals) = priced(&draft)?;
    Ok(Draft {
        id: draft.id.0,
        buyer: draft.buyer.map(Buyer::from),
        price_basis: draft.price_basis.into(),
        buyer_reference: filled(draft.buyer_reference),
        preceding_invoice: filled(draft.preceding_invoice),
        note: filled(draft.note),
        lines: lines
            .into_iter()
            .map(|line| Line::of(line, draft.price_basis))
            .collect(),
        vat: totals
            .breakdown
            .iter()
            .map(|row| VatRow::of(language, row))
            .collect(),
        net: totals.net.cents(),
        vat_total: totals.vat.cents(),
        payable: totals.payable.cents(),
        kind: DocumentKindView::of(totals.payable),
        problems: problem
            .iter()
            .map(|problem| problem.view(language))
            .collect(),
    })
}

/// What would stop the draft from becoming final on `issue_date`, if anything.
pub(crate) fn would_stop(
    seller: &Organisation,
    issue_date: NaiveDate,
    draft: &DraftInvoice,
) -> Option<Problem> {
    let terms = Terms {
        invoice: InvoiceId(draft.id.0),
        entry: EntryId(draft.id.0),
        sequence: seller.series.first_number.max(1),
        issue_date,
        seller,
        rates: &VAT_RATES,
        books_closed_until: None,
    };
    final_documents(draft, &terms).err()
}

/// Changes a draft.
pub(crate) fn save_draft(
    administration: &mut Administration,
    input: SaveDraft,
) -> Result<Done<Draft>, Problem> {
    let language = administration.language;
    let done = administration.transact(Action::SaveDraft, |work| {
        let days = default_payment_days(work)?;
        let id = DraftId(input.draft_id);
        let mut draft =
            storage::invoicing::get_draft(work.tx, id, days)?.ok_or_else(|| Problem::NotFound {
                what: words::say(language, "noun-draft", &json!({})),
            })?;
        let party = draft
            .buyer
            .as_ref()
            .map(|buyer| buyer.party)
            .ok_or(Problem::BuyerMissing)?;
        let before = std::mem::take(&mut draft.lines);
        let text = |text: &Option<String>| text.clone().unwrap_or_default().trim().to_owned();
        draft.buyer_reference = text(&input.buyer_reference);
        draft.preceding_invoice = text(&input.preceding_invoice);
        draft.note = text(&input.note);
        for line in &input.lines {
            let is_new = line
                .id
                .is_none_or(|id| !before.iter().any(|known| known.id.0 == id));
            let line_id = line.id.filter(|_| !is_new).unwrap_or_else(|| work.new_id());
            let line = (line.details).line(BillableLineId(line_id), party, draft.price_basis)?;
            if is_new {
                storage::billing::insert_line(work.tx, &line)?;
            } else {
                storage::billing::update_line(work.tx, &line)?;
            }
            draft.lines.push(line);
        }
        // The sums must fit, or nothing is kept.
        priced(&draft)?;
        storage::invoicing::update_draft(work.tx, &draft)?;
        for gone in before
            .iter()
            .filter(|known| !draft.lines.iter().any(|line| line.id == known.id))
        {
            storage::billing::delete_line(work.tx, gone.id)?;
        }
        work.touched(id);
        Ok(())
    })?;
    let draft = find_draft(
        administration,
        WhichDraft {
            draft_id: input.draft_id,
        },
    )?
    .ok_or(Problem::NothingOpen)?;
    Ok(done.map(|()| draft))
}

/// Throws a draft away.
pub(crate) fn discard_draft(
    administration: &mut Administration,
    input: WhichDraft,
) -> Result<Done<Empty>, Problem> {
    let language = administration.language;
    administration.transact(Action::DiscardDraft, |work| {
        let id = DraftId(input.draft_id);
        if storage::invoicing::get_draft(work.tx, id, 0)?.is_none() {
            return Err(Problem::NotFound {
                what: words::say(language, "noun-draft", &json!({})),
            });
        }
        work.touched(id);
        storage::invoicing::delete_draft(work.tx, id)?;
        Ok(Empty {})
    })
}

/// Makes a draft final. Safe to repeat: the same draft always answers with the same invoice.
pub(crate) fn finalise_invoice(
    administration: &mut Administration,
    input: FinaliseInvoice,
) -> Result<Done<InvoiceSummary>, Problem> {
    let id = DraftId(input.draft_id);
    if let Some(invoice) = storage::invoicing::made_from(&administration.database, id)? {
        return Ok(crate::door::reading(InvoiceSummary::of(&invoice)));
    }
    let issue_date =
        possible_issue_date(input.issue_date.unwrap_or_else(|| administration.today()))?;
    let done = finalise_drafts(administration, &[id], issue_date, None)?;
    match done.result.first() {
        Some(Ok(summary)) => {
            let summary = summary.clone();
            Ok(done.map(|_| summary))
        }
        Some(Err(problem)) => Err(problem.clone()),
        None => Err(Problem::NotFound {
            what: words::say(administration.language, "noun-draft", &json!({})),
        }),
    }
}

/// A day of issue that can be meant: between 2000 and 2100.
pub(crate) fn possible_issue_date(date: NaiveDate) -> Result<NaiveDate, Problem> {
    if (2000..2100).contains(&chrono::Datelike::year(&date)) {
        Ok(date)
    } else {
        Err(Problem::FieldNotRight {
            field: "issue_date".to_owned(),
            text: date.to_string(),
        })
    }
}

/// What a draft becomes, ready to be stored.
struct Final {
    invoice: rules::Invoice,
    entry: JournalEntry,
    e_invoice: Option<Vec<u8>>,
}

/// The rule and the e-invoice: what a draft becomes, or why not.
fn final_documents(draft: &DraftInvoice, terms: &Terms<'_>) -> Result<Final, Problem> {
    let buyer_name = draft
        .buyer
        .as_ref()
        .map(|buyer| buyer.name.clone())
        .unwrap_or_default();
    let (invoice, entry) =
        rules::finalise(draft.clone(), terms).map_err(|reason| match Problem::from(reason) {
            Problem::BuyerAddressIncomplete { .. } => {
                Problem::BuyerAddressIncomplete { buyer: buyer_name }
            }
            Problem::ReverseChargeWithoutVatId { .. } => {
                Problem::ReverseChargeWithoutVatId { buyer: buyer_name }
            }
            other => other,
        })?;
    let e_invoice = match ubl::write(&invoice) {
        Ok(bytes) => {
            let broken = ubl::rules::check(&bytes).expect("BUG: what we wrote is UBL");
            if let Some(broken) = broken
                .into_iter()
                .find(|broken| broken.rule.weight == ubl::rules::Weight::Fatal)
            {
                return Err(Problem::EInvoiceRule {
                    rule: broken.rule.id.to_owned(),
                    sentence: broken.rule.sentence.to_owned(),
                });
            }
            Some(bytes)
        }
        Err(NotElectronic::PrivateBuyer | NotElectronic::SellerWithoutNumber) => None,
    };
    Ok(Final {
        invoice,
        entry,
        e_invoice,
    })
}

/// The most documents that one transaction makes final: so reads and cancel never wait long.
pub(crate) const CHUNK: usize = 50;

/// Makes drafts final in one transaction: takes the numbers, draws the pages on both cores, stores
/// and books; the first [`CHUNK`] that can be, and notes the `month_end` that asks for it. A draft that cannot be final is answered with its problem and stays a draft; it
/// takes no number. A draft that was final already answers with its invoice.
pub(crate) fn finalise_drafts(
    administration: &mut Administration,
    drafts: &[DraftId],
    issue_date: NaiveDate,
    month_end: Option<Month>,
) -> Result<Done<Vec<Result<InvoiceSummary, Problem>>>, Problem> {
    let stationery = stationery(administration)?;
    let language = administration.language;
    administration.transact(Action::FinaliseInvoices, |work| {
        let seller = storage::organisation::load(work.tx)?.unwrap_or_default();
        let year = chrono::Datelike::year(&issue_date);
        let mut answers = Vec::with_capacity(CHUNK.min(drafts.len()));
        let mut finals = Vec::with_capacity(CHUNK.min(drafts.len()));
        for &id in drafts {
            if finals.len() == CHUNK {
                break;
            }
            if let Some(invoice) = storage::invoicing::made_from(work.tx, id)? {
                answers.push(Ok(InvoiceSummary::of(&invoice)));
                continue;
            }
            let Some(draft) = storage::invoicing::get_draft(work.tx, id, seller.payment_days)?
            else {
                answers.push(Err(Problem::NotFound {
                    what: words::say(language, "noun-draft", &json!({})),
                }));
                continue;
            };
            let terms = Terms {
                invoice: InvoiceId(work.new_id()),
                entry: EntryId(work.new_id()),
                sequence: storage::invoicing::next_sequence(
                    work.tx,
                    year,
                    seller.series.first_number,
                )?,
                issue_date,
                seller: &seller,
                rates: &VAT_RATES,
                books_closed_until: None,
            };
            match final_documents(&draft, &terms) {
                Ok(made) => {
                    let taken = storage::invoicing::take_sequence(
                        work.tx,
                        year,
                        seller.series.first_number,
                    )?;
                    assert_eq!(taken, made.invoice.sequence, "BUG: the number was promised");
                    answers.push(Ok(InvoiceSummary::of(&made.invoice)));
                    finals.push(made);
                }
                Err(problem) => answers.push(Err(problem)),
            }
        }
        let papers = on_both_cores(&finals, |made| {
            typesetter()
                .invoice(
                    &made.invoice,
                    &stationery,
                    language.on_paper(),
                    made.e_invoice.as_deref(),
                )
                .bytes
        });
        for (made, paper) in finals.into_iter().zip(papers) {
            let id = made.invoice.id;
            store(work, made, paper)?;
            if let Some(month) = month_end {
                storage::month_end::made_invoice(work.tx, month, id)?;
            }
        }
        Ok(answers)
    })
}

fn store(work: &Work<'_>, made: Final, paper: Vec<u8>) -> Result<(), Problem> {
    let invoice = &made.invoice;
    storage::invoicing::delete_draft(work.tx, invoice.draft)?;
    storage::invoicing::insert_invoice(work.tx, invoice)?;
    storage::ledger::insert_entry(work.tx, &made.entry)?;
    let owner_id = invoice.id.to_string();
    let document = |kind: &str, file_name, media_type: &str, bytes: Vec<u8>| Document {
        owner_kind: "invoice".to_owned(),
        owner_id: owner_id.clone(),
        kind: kind.to_owned(),
        file_name,
        media_type: media_type.to_owned(),
        sha256: Sha256::digest(&bytes).into(),
        bytes,
    };
    let name = format!("{}.pdf", safe_file_name(&invoice.number));
    let paper = document("pdf", name, "application/pdf", paper);
    storage::invoicing::insert_document(work.tx, &paper)?;
    if let Some(bytes) = made.e_invoice {
        let e_invoice = document("ubl", ubl::file_name(invoice), "application/xml", bytes);
        storage::invoicing::insert_document(work.tx, &e_invoice)?;
    }
    work.touched(invoice.id);
    Ok(())
}

/// A name that every file system takes.
pub(crate) fn safe_file_name(text: &str) -> String {
    let name: String = text
        .chars()
        .map(|c| match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            c if c.is_control() => '-',
            c => c,
        })
        .collect();
    let name = name.trim_matches(['.', ' ']);
    if name.is_empty() {
        "document".to_owned()
    } else {
        name.to_owned()
    }
}

/// Does `work` for every item, half of them on another core, and answers in order.
pub(crate) fn on_both_cores<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    if items.len() < 2 {
        return items.iter().map(work).collect();
    }
    let (first, second) = items.split_at(items.len() / 2);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| second.iter().map(&work).collect::<Vec<R>>());
        let mut results: Vec<R> = first.iter().map(&work).collect();
        match other.join() {
            Ok(rest) => results.extend(rest),
            Err(panic) => std::panic::resume_unwind(panic),
        }
        results
    })
}

/// A page of invoices.
pub(crate) fn list_invoices(
    administration: &mut Administration,
    input: ListInvoices,
) -> Result<InvoiceList, Problem> {
    let kind = match input.kind {
        Some(DocumentKindView::Invoice) => Some(InvoiceKind::Invoice),
        Some(DocumentKindView::CreditNote) => Some(InvoiceKind::CreditNote),
        Some(DocumentKindView::HeldBackZero) | None => None,
    };
    let filter = InvoiceFilter {
        search: input.search,
        kind,
        from: None,
        to: None,
        offset: input.offset,
        limit: input.limit.min(1000),
    };
    let page = storage::invoicing::list_invoices(&administration.database, &filter)?;
    let rows = page
        .rows
        .into_iter()
        .map(|row| InvoiceSummary {
            id: row.id.0,
            number: row.number,
            kind: DocumentKindView::of(row.payable),
            buyer_name: row.buyer_name,
            issue_date: row.issue_date,
            due_date: row.due_date,
            net: row.net.cents(),
            vat: row.vat.cents(),
            payable: row.payable.cents(),
            e_invoice: row.has_e_invoice,
        })
        .collect();
    Ok(InvoiceList {
        total: page.total,
        payable: page.payable.cents(),
        rows,
    })
}

/// One invoice.
pub(crate) fn get_invoice(
    administration: &mut Administration,
    input: WhichInvoice,
) -> Result<Invoice, Problem> {
    let language = administration.language;
    let database = &administration.database;
    let id = InvoiceId(input.invoice_id);
    let invoice =
        storage::invoicing::get_invoice(database, id)?.ok_or_else(|| Problem::NotFound {
            what: words::say(language, "noun-invoice", &json!({})),
        })?;
    let entry = storage::ledger::entry_of_invoice(database, id)?;
    let accounts = storage::ledger::accounts(database)?;
    let label = |number| {
        let account = accounts.iter().find(|account| account.number == number);
        account
            .map(|account| account.label.clone())
            .unwrap_or_default()
    };
    let mut postings = Vec::new();
    for posting in entry.into_iter().flat_map(|entry| entry.postings) {
        let cents = posting.amount.cents();
        postings.push(PostingView {
            account: format!("{:04}", posting.account.0),
            label: label(posting.account),
            enterprise: posting.enterprise,
            debit: (cents > 0).then_some(cents),
            credit: (cents < 0).then_some(-cents),
        });
    }
    Ok(Invoice {
        summary: InvoiceSummary::of(&invoice),
        vat: invoice
            .totals
            .breakdown
            .iter()
            .map(|row| VatRow::of(language, row))
            .collect(),
        buyer_reference: filled(invoice.buyer_reference.clone()),
        preceding_invoice: filled(invoice.preceding_invoice.clone()),
        buyer: invoice.buyer.into(),
        lines: invoice
            .lines
            .into_iter()
            .map(|line| Line::of(line, invoice.price_basis))
            .collect(),
        entry: postings,
    })
}

//! The end of a month: what it will bring, doing it piece by piece, and what it brought.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use domain::dates::Month;
use domain::id::{DraftId, EntryId, PartyId};
use domain::invoicing::{DraftInvoice, Totals, price_lines};
use domain::ledger::JournalEntry;
use domain::money::Money;
use domain::people::PriceBasis;
use domain::till::{TillMonth, TillSale};
use domain::vat::VatClass;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use storage::Read;
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::{Action, Administration, Done, Work};
use crate::certificates::{self, Certificate};
use crate::funding::{self, MonthGrant};
use crate::invoicing::{
    self, CHUNK, DocumentKindView, InvoiceSummary, VatRow, finalise_drafts, make_drafts, would_stop,
};
use crate::permissions::Permission;
use crate::placements::{self, PlacementOutcome};
use crate::problem::{Problem, ProblemView};
use crate::words;

/// Which month.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReviewMonth {
    /// Written as `2026-10`.
    pub month: String,
}

impl ReviewMonth {
    pub(crate) fn month(&self) -> Result<Month, Problem> {
        parse_month(&self.month)
    }
}

fn parse_month(text: &str) -> Result<Month, Problem> {
    text.parse().map_err(|_| Problem::NotAMonth {
        text: text.to_owned(),
    })
}

/// The next piece of a month's end.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MonthEndStep {
    /// Written as `2026-10`.
    pub month: String,
    /// Day of issue of invoices and certificates.
    pub issue_date: NaiveDate,
}

/// How far a month's end is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MonthProgress {
    /// What was done last.
    pub phase: MonthPhase,
    /// How many invoices of the month are final.
    pub done: u32,
    /// The same with the drafts that wait.
    pub total: u32,
    /// Whether nothing is left to do.
    pub finished: bool,
}

/// The parts of a month's end, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MonthPhase {
    /// Lines gathered into drafts.
    Drafts,
    /// Drafts made final.
    Invoices,
    /// Till booked.
    Till,
    /// Shares of grants booked.
    Grants,
    /// Certificates issued.
    Certificates,
    /// Nothing left.
    Finished,
}

/// What the end of a month will bring.
#[derive(Debug, Serialize, TS)]
pub struct MonthReview {
    /// The month.
    pub month: String,
    /// Its last day.
    pub month_end: NaiveDate,
    /// The day of issue to offer: today.
    pub issue_date: NaiveDate,
    /// Fields of the organisation still needed.
    pub organisation_missing: Vec<String>,
    /// One line per document, made or to be made.
    pub documents: Vec<MonthDocument>,
    /// The till.
    pub till: MonthTill,
    /// Grants with a share of this month.
    pub grants: Vec<MonthGrant>,
    /// Placements and who has earned a certificate.
    pub placements: Vec<PlacementOutcome>,
    /// Sums over invoices and credit notes.
    pub totals: MonthTotals,
}

/// A document of the month.
#[derive(Debug, Serialize, TS)]
pub struct MonthDocument {
    /// The draft, where there is one.
    pub draft_id: Option<Uuid>,
    /// The invoice, when final.
    pub invoice_id: Option<Uuid>,
    /// Its number, when final.
    pub number: Option<String>,
    /// Who is billed.
    pub party_id: Uuid,
    /// Their name.
    pub buyer_name: String,
    /// What it is or will be.
    pub kind: DocumentKindView,
    /// How far it is.
    pub status: DocumentStatus,
    /// Lines.
    pub lines: u32,
    /// Without VAT, in cents.
    pub net: i64,
    /// VAT, in cents.
    pub vat: i64,
    /// To pay, in cents.
    pub payable: i64,
    /// Whether there is or will be an e-invoice.
    pub e_invoice: bool,
    /// What stands in the way.
    pub problem: Option<ProblemView>,
}

/// How far a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DocumentStatus {
    /// Only lines.
    Open,
    /// A draft.
    Draft,
    /// An invoice or credit note.
    Final,
    /// Adds up to nothing.
    HeldBack,
}

/// The till of a month.
#[derive(Debug, Serialize, TS)]
pub struct MonthTill {
    /// Rows.
    pub rows: u32,
    /// Receipts.
    pub receipts: u32,
    /// What was paid, in cents.
    pub gross: i64,
    /// Whether it is in the books.
    pub booked: bool,
    /// Per VAT class.
    pub per_class: Vec<VatRow>,
    /// Per means of payment.
    pub per_payment_means: Vec<MeansRow>,
}

/// What was paid by one means.
#[derive(Debug, Serialize, TS)]
pub struct MeansRow {
    /// `pin` or `contant`.
    pub means: String,
    /// In cents.
    pub amount: i64,
}

/// Sums of a month.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct MonthTotals {
    /// Invoices and credit notes.
    pub documents: u32,
    /// Without VAT, in cents.
    pub net: i64,
    /// VAT, in cents.
    pub vat: i64,
    /// To pay, in cents.
    pub payable: i64,
}

/// What the end of a month brought.
#[derive(Debug, Serialize, TS)]
pub struct MonthResult {
    /// The month.
    pub month: String,
    /// Invoices and credit notes that belong to it.
    pub documents: Vec<InvoiceSummary>,
    /// What was held back, and why.
    pub held_back: Vec<HeldBack>,
    /// The till.
    pub till: MonthTill,
    /// Grants with a share of this month.
    pub grants: Vec<MonthGrant>,
    /// Certificates that belong to it.
    pub certificates: Vec<Certificate>,
    /// Placements without one, and why.
    pub not_certified: Vec<PlacementOutcome>,
    /// Sums.
    pub totals: MonthTotals,
}

/// Something that was held back.
#[derive(Debug, Serialize, TS)]
pub struct HeldBack {
    /// Whose.
    pub buyer_name: String,
    /// Why, in words.
    pub reason: String,
}

/// A document of the month with all its figures: final, a draft, or what open lines will be.
struct Made {
    party: PartyId,
    buyer_name: String,
    basis: PriceBasis,
    legal_id: Option<String>,
    draft: Option<DraftId>,
    invoice: Option<domain::invoicing::Invoice>,
    lines: Vec<domain::invoicing::InvoiceLine>,
    totals: Totals,
    problem: Option<Problem>,
}

/// Every document of a month's end: final ones by number, then drafts, then what waits in lines.
fn documents_of(administration: &Administration, month: Month) -> Result<Vec<Made>, Problem> {
    let database = &administration.database;
    let seller = administration.organisation()?;
    let mut made: Vec<Made> = storage::invoicing::invoices_of_month_end(database, month)?
        .into_iter()
        .map(|invoice| Made {
            party: invoice.buyer.party,
            buyer_name: invoice.buyer.name.clone(),
            basis: invoice.price_basis,
            legal_id: invoice.buyer.legal_id.as_ref().map(ToString::to_string),
            draft: None,
            lines: invoice.lines.clone(),
            totals: invoice.totals.clone(),
            invoice: Some(invoice),
            problem: None,
        })
        .collect();

    let mut waiting: Vec<(Option<DraftId>, DraftInvoice)> =
        storage::invoicing::list_drafts(database, seller.payment_days)?
            .into_iter()
            .map(|draft| (Some(draft.id), draft))
            .collect();
    // Of several drafts for a buyer the first takes the lines.
    let mut places: HashMap<(PartyId, PriceBasis), usize> = HashMap::new();
    for (at, (_, draft)) in waiting.iter().enumerate() {
        if let Some(buyer) = &draft.buyer {
            places.entry((buyer.party, draft.price_basis)).or_insert(at);
        }
    }
    for line in storage::billing::open_lines(database, month.last_day())? {
        let place = (line.party, line.price_basis);
        match places.get(&place) {
            Some(&at) => waiting[at].1.lines.push(line),
            None => {
                let buyer =
                    storage::invoicing::buyer_of(database, line.party, seller.payment_days)?;
                if buyer.is_some() {
                    places.insert(place, waiting.len());
                }
                let reference = storage::people::get_customer(database, line.party)?
                    .map(|customer| customer.reference)
                    .unwrap_or_default();
                waiting.push((
                    None,
                    DraftInvoice {
                        id: DraftId(Uuid::nil()),
                        buyer,
                        price_basis: line.price_basis,
                        buyer_reference: reference,
                        preceding_invoice: String::new(),
                        note: String::new(),
                        lines: vec![line],
                    },
                ));
            }
        }
    }
    for (id, mut draft) in waiting {
        if draft.preceding_invoice.is_empty() {
            domain::billing::credited_invoice(&draft.lines)
                .unwrap_or_default()
                .clone_into(&mut draft.preceding_invoice);
        }
        let problem = would_stop(&seller, administration.today(), &draft);
        let (lines, totals) = price_lines(&draft.lines, draft.price_basis)?;
        let buyer = draft.buyer.as_ref();
        made.push(Made {
            party: buyer.map_or(PartyId(Uuid::nil()), |buyer| buyer.party),
            buyer_name: buyer.map(|buyer| buyer.name.clone()).unwrap_or_default(),
            basis: draft.price_basis,
            legal_id: buyer
                .and_then(|buyer| buyer.legal_id.as_ref())
                .map(ToString::to_string),
            draft: id,
            invoice: None,
            lines,
            totals,
            problem,
        });
    }
    Ok(made)
}

impl Made {
    fn kind(&self) -> DocumentKindView {
        DocumentKindView::of(self.totals.payable)
    }

    fn is_document(&self) -> bool {
        self.kind() != DocumentKindView::HeldBackZero
    }

    fn status(&self) -> DocumentStatus {
        match (&self.invoice, self.draft) {
            (Some(_), _) => DocumentStatus::Final,
            _ if !self.is_document() => DocumentStatus::HeldBack,
            (None, Some(_)) => DocumentStatus::Draft,
            (None, None) => DocumentStatus::Open,
        }
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn totals_of<'a>(documents: impl Iterator<Item = &'a Totals>) -> MonthTotals {
    documents.fold(MonthTotals::default(), |sum, totals| MonthTotals {
        documents: sum.documents + 1,
        net: sum.net + totals.net.cents(),
        vat: sum.vat + totals.vat.cents(),
        payable: sum.payable + totals.payable.cents(),
    })
}

/// The till rows of a month by enterprise.
fn till_by_enterprise(sales: Vec<TillSale>) -> BTreeMap<String, Vec<TillSale>> {
    let mut by_enterprise: BTreeMap<String, Vec<TillSale>> = BTreeMap::new();
    for sale in sales {
        by_enterprise
            .entry(sale.enterprise.clone())
            .or_default()
            .push(sale);
    }
    by_enterprise
}

fn till_view(administration: &Administration, month: Month) -> Result<MonthTill, Problem> {
    let sales = storage::till::sales_of(&administration.database, month)?;
    let total = TillMonth::of(&sales)?;
    let by_enterprise = till_by_enterprise(sales);
    let mut booked = !by_enterprise.is_empty();
    for enterprise in by_enterprise.keys() {
        booked &= storage::till::is_booked(&administration.database, month, enterprise)?.is_some();
    }
    Ok(MonthTill {
        rows: count(total.rows),
        receipts: count(total.receipts),
        gross: total.gross.cents(),
        booked,
        per_class: total
            .per_class
            .iter()
            .map(|(class, sums)| VatRow::new(administration.language, *class, sums.net, sums.vat))
            .collect(),
        per_payment_means: total
            .per_payment_means
            .iter()
            .map(|(means, amount)| MeansRow {
                means: means.key().to_owned(),
                amount: amount.cents(),
            })
            .collect(),
    })
}

/// What the end of a month will bring.
pub(crate) fn review_month(
    administration: &mut Administration,
    input: ReviewMonth,
) -> Result<MonthReview, Problem> {
    let month = input.month()?;
    let language = administration.language;
    let documents = documents_of(administration, month)?;
    let totals = totals_of(
        documents
            .iter()
            .filter(|made| made.is_document())
            .map(|made| &made.totals),
    );
    let documents = documents
        .into_iter()
        .map(|made| MonthDocument {
            draft_id: made.draft.map(|id| id.0),
            invoice_id: made.invoice.as_ref().map(|invoice| invoice.id.0),
            number: made.invoice.as_ref().map(|invoice| invoice.number.clone()),
            party_id: made.party.0,
            kind: made.kind(),
            status: made.status(),
            lines: count(made.lines.len()),
            net: made.totals.net.cents(),
            vat: made.totals.vat.cents(),
            payable: made.totals.payable.cents(),
            e_invoice: made.legal_id.is_some() && made.is_document(),
            problem: made.problem.as_ref().map(|problem| problem.view(language)),
            buyer_name: made.buyer_name,
        })
        .collect();
    Ok(MonthReview {
        month: month.to_string(),
        month_end: month.last_day(),
        issue_date: administration.today(),
        organisation_missing: administration
            .organisation()?
            .missing_for_invoice()
            .into_iter()
            .map(|detail| crate::organisation::field_of(detail).to_owned())
            .collect(),
        documents,
        till: till_view(administration, month)?,
        grants: funding::of_month(&administration.database, month)?,
        placements: visible_outcomes(administration, month)?,
        totals,
    })
}

/// How placements stand, for those who may see people; nothing for a bookkeeper.
fn visible_outcomes(
    administration: &Administration,
    month: Month,
) -> Result<Vec<PlacementOutcome>, Problem> {
    if administration.role.may(Permission::ReadPeople) {
        placements::outcomes(administration, month.last_day())
    } else {
        Ok(Vec::new())
    }
}

/// Does the next piece. Every piece is whole: stopping between two of them leaves nothing half
/// done, and going on later picks up where it stopped.
pub(crate) fn month_end_step(
    administration: &mut Administration,
    input: MonthEndStep,
) -> Result<Done<MonthProgress>, Problem> {
    let month = parse_month(&input.month)?;
    let issue_date = invoicing::possible_issue_date(input.issue_date)?;
    let database = &administration.database;

    if !storage::billing::open_lines(database, month.last_day())?.is_empty() {
        let made = make_drafts(administration, ReviewMonth { month: input.month })?;
        let progress = progress(administration, month, MonthPhase::Drafts)?;
        return Ok(made.map(|_| progress));
    }

    // Drafts that something stops are passed over each time; the rest go fifty at a time.
    let drafts = storage::invoicing::draft_ids(database)?;
    if !drafts.is_empty() {
        let done = finalise_drafts(administration, &drafts, issue_date, Some(month))?;
        if done.result.iter().any(Result::is_ok) {
            let progress = progress(administration, month, MonthPhase::Invoices)?;
            return Ok(done.map(|_| progress));
        }
    }

    if let Some(done) = book_till(administration, month)? {
        let progress = progress(administration, month, MonthPhase::Till)?;
        return Ok(done.map(|()| progress));
    }

    if let Some(done) = funding::book_month(administration, month)? {
        let progress = progress(administration, month, MonthPhase::Grants)?;
        return Ok(done.map(|_| progress));
    }

    // Certificates are for whoever may issue them; a bookkeeper's month ends without.
    let due = if administration.role.may(Permission::WritePeople) {
        certificates::due(administration, month.last_day())?
    } else {
        Vec::new()
    };
    if !due.is_empty() {
        let chunk = &due[..due.len().min(CHUNK)];
        let done = certificates::issue(administration, chunk, issue_date, Some(month))?;
        let progress = progress(administration, month, MonthPhase::Certificates)?;
        return Ok(done.map(|_| progress));
    }
    progress(administration, month, MonthPhase::Finished).map(crate::door::reading)
}

fn progress(
    administration: &Administration,
    month: Month,
    phase: MonthPhase,
) -> Result<MonthProgress, Problem> {
    let database = &administration.database;
    let done = storage::invoicing::count_of_month_end(database, month)?;
    let waiting = match phase {
        MonthPhase::Drafts | MonthPhase::Invoices => storage::invoicing::draft_ids(database)?.len(),
        MonthPhase::Till | MonthPhase::Grants | MonthPhase::Certificates | MonthPhase::Finished => {
            0
        }
    };
    Ok(MonthProgress {
        phase,
        done,
        total: done + count(waiting),
        finished: phase == MonthPhase::Finished,
    })
}

/// Books the till of a month, one entry for each enterprise; nothing when there is nothing to book.
fn book_till(
    administration: &mut Administration,
    month: Month,
) -> Result<Option<Done<()>>, Problem> {
    if unbooked_till(&administration.database, month)?.is_empty() {
        return Ok(None);
    }
    let book = |work: &Work<'_>| {
        // Asked again inside, because another door may have booked it since.
        for (enterprise, sales) in unbooked_till(work.tx, month)? {
            let id = EntryId(work.new_id());
            let till = TillMonth::of(&sales)?;
            let entry = JournalEntry::for_till_month(id, month, &enterprise, &till);
            storage::ledger::insert_entry(work.tx, &entry)?;
            work.touched(id);
        }
        Ok(())
    };
    administration
        .transact(Action::BookTillMonth, book)
        .map(Some)
}

/// The imported sales of a month that are not in the books yet, by enterprise.
fn unbooked_till(r: &impl Read, month: Month) -> Result<BTreeMap<String, Vec<TillSale>>, Problem> {
    let mut unbooked = BTreeMap::new();
    for (enterprise, sales) in till_by_enterprise(storage::till::sales_of(r, month)?) {
        if storage::till::is_booked(r, month, &enterprise)?.is_none() {
            unbooked.insert(enterprise, sales);
        }
    }
    Ok(unbooked)
}

/// What the end of a month brought.
pub(crate) fn month_result(
    administration: &mut Administration,
    input: ReviewMonth,
) -> Result<MonthResult, Problem> {
    let month = input.month()?;
    let language = administration.language;
    let documents = documents_of(administration, month)?;
    let finals: Vec<_> = documents
        .iter()
        .filter_map(|made| made.invoice.as_ref())
        .collect();
    let totals = totals_of(finals.iter().map(|invoice| &invoice.totals));
    let held_back = documents
        .iter()
        .filter(|made| made.invoice.is_none())
        .map(|made| HeldBack {
            buyer_name: made.buyer_name.clone(),
            reason: match &made.problem {
                Some(problem) => problem.view(language).words.why,
                None => words::say(language, "month-not-run", &json!({})),
            },
        })
        .collect();
    let (with, without): (Vec<_>, Vec<_>) = visible_outcomes(administration, month)?
        .into_iter()
        .partition(|outcome| outcome.certificate_id.is_some());
    let certificates = certificates::of_month_end(administration, month, &with)?;
    Ok(MonthResult {
        month: month.to_string(),
        documents: finals.into_iter().map(InvoiceSummary::of).collect(),
        held_back,
        till: till_view(administration, month)?,
        grants: funding::of_month(&administration.database, month)?,
        certificates,
        not_certified: without,
        totals,
    })
}

/// A month in figures, for whoever wants to lay it beside their own: amounts are texts with a
/// decimal point.
pub(crate) fn month_figures(
    administration: &mut Administration,
    input: ReviewMonth,
) -> Result<Value, Problem> {
    let month = input.month()?;
    let month_end = month.last_day();
    let documents = documents_of(administration, month)?;
    let organisation = administration.organisation()?;

    let mut customers = Map::new();
    for made in &documents {
        customers.insert(made.buyer_name.clone(), customer_figures(made));
    }
    let billed: Vec<PartyId> = documents.iter().map(|made| made.party).collect();
    let database = &administration.database;
    let everyone = storage::people::list_customers(
        database,
        &storage::people::CustomerFilter {
            search: String::new(),
            offset: 0,
            limit: u32::MAX,
        },
    )?;
    let mut without: Vec<_> = everyone
        .rows
        .iter()
        .filter(|customer| !billed.contains(&customer.id))
        .collect();
    without.sort_by_key(|customer| (customer.number.len(), &customer.number, &customer.name));
    let without: Vec<&str> = without
        .iter()
        .map(|customer| customer.name.as_str())
        .collect();

    let mut kinds: BTreeMap<&str, u32> = BTreeMap::new();
    for made in &documents {
        *kinds.entry(kind_key(made.kind())).or_default() += 1;
    }
    let all: Vec<&Made> = documents.iter().filter(|made| made.is_document()).collect();
    let invoices: Vec<&Made> = documents
        .iter()
        .filter(|made| made.kind() == DocumentKindView::Invoice)
        .collect();
    let lines: usize = documents.iter().map(|made| made.lines.len()).sum();

    let mut figures = json!({
        "month": month.to_string(),
        "month_end": month_end,
        "organisation": organisation.name,
        "counts": counts(administration, documents.len())?,
        "customers": customers,
        "customers_without_lines": without,
        "overall": {
            "kinds": kinds,
            "all_documents": sum_figures(&all),
            "invoices_only": sum_figures(&invoices),
            "lines": lines,
        },
        "till": till_figures(administration, month)?,
    });
    if administration.role.may(Permission::ReadPeople) {
        figures["placements"] = placements::placement_figures(administration, month_end)?.into();
        figures["certificates"] = placements::certificate_figures(administration, month_end)?;
        figures["hours"] = crate::work::hours_figures(administration)?;
    }
    Ok(figures)
}

fn counts(administration: &Administration, with_lines: usize) -> Result<Value, Problem> {
    let counts = storage::check::counts(&administration.database)?;
    Ok(json!({
        "persons_total": counts.people,
        "customers": counts.customers,
        "customers_with_lines": with_lines,
        "rooms": counts.rooms,
        "billable_lines": counts.billable_lines,
        "till_rows": counts.till_sales,
        "placements": counts.placements,
        "hour_rows": counts.hours,
    }))
}

fn kind_key(kind: DocumentKindView) -> &'static str {
    match kind {
        DocumentKindView::Invoice => "invoice",
        DocumentKindView::CreditNote => "credit_note",
        DocumentKindView::HeldBackZero => "held_back_zero",
    }
}

fn amount(money: Money) -> String {
    money.euros().to_string()
}

fn net_per_enterprise<'a>(
    lines: impl Iterator<Item = &'a domain::invoicing::InvoiceLine>,
) -> BTreeMap<&'a str, String> {
    let mut sums: BTreeMap<&str, Money> = BTreeMap::new();
    for line in lines {
        *sums.entry(&line.enterprise).or_default() += line.net;
    }
    sums.into_iter()
        .map(|(name, sum)| (name, amount(sum)))
        .collect()
}

fn per_class(totals: impl Iterator<Item = (VatClass, Money, Money)>) -> Map<String, Value> {
    let mut sums: BTreeMap<VatClass, (Money, Money)> = BTreeMap::new();
    for (class, net, vat) in totals {
        let sum = sums.entry(class).or_default();
        *sum = (sum.0 + net, sum.1 + vat);
    }
    sums.into_iter()
        .map(|(class, (net, vat))| {
            (
                class.key(),
                json!({ "net": amount(net), "vat": amount(vat) }),
            )
        })
        .collect()
}

fn customer_figures(made: &Made) -> Value {
    let sum: Money = made.lines.iter().map(|line| line.amount).sum();
    let breakdown = made.totals.breakdown.iter();
    json!({
        "kind": kind_key(made.kind()),
        "prices": match made.basis {
            PriceBasis::ExcludingVat => "excl",
            PriceBasis::IncludingVat => "incl",
        },
        "lines": made.lines.len(),
        "sum_of_rounded_lines": amount(sum),
        "vat": per_class(breakdown.map(|row| (row.class, row.net, row.vat))),
        "total_net": amount(made.totals.net),
        "total_vat": amount(made.totals.vat),
        "payable": amount(made.totals.payable),
        "net_per_onderneming": net_per_enterprise(made.lines.iter()),
        "buyer_legal_id": made.legal_id,
        "number": made.invoice.as_ref().map(|invoice| invoice.number.clone()),
        "problem": made.problem.as_ref().map(|problem| {
            problem.view(words::Language::Dutch).code
        }),
    })
}

fn sum_figures(documents: &[&Made]) -> Value {
    let rows = documents.iter().flat_map(|made| &made.totals.breakdown);
    let sum =
        |of: fn(&Totals) -> Money| -> Money { documents.iter().map(|made| of(&made.totals)).sum() };
    json!({
        "documents": documents.len(),
        "net_per_onderneming": net_per_enterprise(documents.iter().flat_map(|made| &made.lines)),
        "per_class": per_class(rows.map(|row| (row.class, row.net, row.vat))),
        "total_net": amount(sum(|totals| totals.net)),
        "total_vat": amount(sum(|totals| totals.vat)),
        "payable": amount(sum(|totals| totals.payable)),
    })
}

fn till_figures(administration: &Administration, month: Month) -> Result<Value, Problem> {
    let total = TillMonth::of(&storage::till::sales_of(&administration.database, month)?)?;
    let classes: Map<String, Value> = total
        .per_class
        .iter()
        .map(|(class, sums)| {
            let figures = json!({
                "gross": amount(sums.gross),
                "net": amount(sums.net),
                "vat": amount(sums.vat),
            });
            (class.key(), figures)
        })
        .collect();
    let means: Map<String, Value> = total
        .per_payment_means
        .iter()
        .map(|(means, paid)| (means.key().to_owned(), Value::from(amount(*paid))))
        .collect();
    Ok(json!({
        "rows": total.rows,
        "receipts": total.receipts,
        "per_class": classes,
        "per_payment_means": means,
        "gross_total": amount(total.gross),
    }))
}

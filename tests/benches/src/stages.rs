//! Where the time goes: the same steps as the office takes, one after the other on one core, with
//! a clock between them.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use documents::paper::{Language, Stationery, Typesetter};
use documents::ubl;
use domain::id::{EntryId, InvoiceId};
use domain::invoicing::{Terms, finalise};
use domain::money::Percentage;
use domain::vat::{DatedRate, VatRates};
use serde_json::{Value, json};
use storage::StorageError;
use storage::invoicing::{self as table, Document};
use uuid::Uuid;

use crate::office::PASSPHRASE;

const CHUNK: usize = 50;

/// What the clock is read between.
const STAGES: [&str; 8] = [
    "read the draft",
    "the rule",
    "write the e-invoice",
    "check the e-invoice",
    "draw the PDF",
    "rows of invoice and ledger",
    "documents into the file",
    "commit",
];

/// Milliseconds for each invoice in each stage, over every draft in `file`.
pub fn stages(file: &Path) -> Value {
    let mut clock = Clock::default();
    let count = run(file, &mut clock).expect("the prepared file can be made final");
    let each = |stage: usize| clock.taken[stage].as_secs_f64() * 1000.0 / count as f64;
    STAGES
        .iter()
        .enumerate()
        .map(|(at, name)| json!({ "stage": name, "ms": each(at) }))
        .collect()
}

#[derive(Default)]
struct Clock {
    taken: [Duration; STAGES.len()],
}

impl Clock {
    fn time<T>(&mut self, stage: usize, work: impl FnOnce() -> T) -> T {
        let started = Instant::now();
        let result = work();
        self.taken[stage] += started.elapsed();
        result
    }
}

fn run(file: &Path, clock: &mut Clock) -> Result<usize, StorageError> {
    let mut database = storage::open(file, None, PASSPHRASE).expect("the prepared file opens");
    let seller = storage::organisation::load(&database)?.unwrap_or_default();
    let (first, days) = (seller.series.first_number, seller.payment_days);
    let issue_date = NaiveDate::from_ymd_opt(2026, 10, 31).expect("BUG: a real day");
    let rates = VatRates::new([9, 21].map(rate).into());
    let (typesetter, stationery) = (Typesetter::new(), Stationery::default());
    let drafts = table::draft_ids(&database)?;
    for chunk in drafts.chunks(CHUNK) {
        let mut until_commit = Instant::now();
        database.transact(|tx| {
            for &id in chunk {
                let draft = clock.time(0, || table::get_draft(tx, id, days))?;
                let draft = draft.ok_or(StorageError::NotFound)?;
                let sequence = clock.time(5, || table::take_sequence(tx, 2026, first))?;
                let terms = Terms {
                    invoice: InvoiceId(Uuid::now_v7()),
                    entry: EntryId(Uuid::now_v7()),
                    sequence,
                    issue_date,
                    seller: &seller,
                    rates: &rates,
                    books_closed_until: None,
                };
                let (invoice, entry) = clock
                    .time(1, || finalise(draft, &terms))
                    .expect("an invented draft can be final");
                let wire = clock
                    .time(2, || ubl::write(&invoice))
                    .expect("a buyer with a number");
                let broken = clock
                    .time(3, || ubl::rules::check(&wire))
                    .expect("we write UBL");
                assert!(broken.is_empty(), "the e-invoice is right: {broken:?}");
                let paper = clock.time(4, || {
                    typesetter
                        .invoice(&invoice, &stationery, Language::Dutch, Some(&wire))
                        .bytes
                });
                clock.time(5, || {
                    table::delete_draft(tx, invoice.draft)?;
                    table::insert_invoice(tx, &invoice)?;
                    storage::ledger::insert_entry(tx, &entry)
                })?;
                clock.time(6, || {
                    let owner = || ("invoice", invoice.id.to_string());
                    let name = |ending: &str| format!("{}.{ending}", invoice.number);
                    let pdf = Document::new(owner(), "pdf", name("pdf"), "application/pdf", paper);
                    table::insert_document(tx, &pdf)?;
                    let xml = Document::new(owner(), "ubl", name("xml"), "application/xml", wire);
                    table::insert_document(tx, &xml)
                })?;
            }
            until_commit = Instant::now();
            Ok::<(), StorageError>(())
        })?;
        clock.taken[7] += until_commit.elapsed();
    }
    Ok(drafts.len())
}

fn rate(percent: u8) -> DatedRate {
    DatedRate {
        rate: Percentage::whole(percent),
        valid_from: NaiveDate::from_ymd_opt(2019, 1, 1),
        valid_to: None,
    }
}

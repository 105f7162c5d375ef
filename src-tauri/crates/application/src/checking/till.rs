//! Checking the till and the stock.

use domain::id::EntryId;
use domain::ledger::JournalEntry;
use domain::till::SessionSales;
use serde_json::json;
use storage::{Database, check};
use uuid::Uuid;

use super::Lines;
use crate::problem::Problem;

/// Receipts without gaps, and as given.
pub(super) fn check_receipts(database: &Database, report: &mut Lines) -> Result<(), Problem> {
    let facts = json!({ "count": check::till_counts(database)?.receipts });
    let gaps: Vec<String> = check::receipt_number_gaps(database)?
        .iter()
        .map(|gap| format!("{}: {}–{}", gap.year, gap.first_missing, gap.last_missing))
        .collect();
    report.add("receipt-numbers", &gaps, facts.clone());
    let tampered = storage::till::tampered_receipts(database)?;
    report.add("receipts", &tampered, facts);
    Ok(())
}

/// Receipts that moved their stock, closed sessions booked, running sums in step.
pub(super) fn check_stock(database: &Database, report: &mut Lines) -> Result<(), Problem> {
    let counts = check::till_counts(database)?;
    let other_stock = check::receipts_with_other_stock(database)?;
    let facts = json!({ "count": counts.receipts });
    report.add("receipts-stock", &other_stock, facts);

    let mut unbooked = Vec::new();
    for session in check::closed_sessions_without_entry(database)? {
        let sales = SessionSales::of(&storage::till::sums_of_session(database, session.id)?)?;
        if let Some(closing) = &session.closing {
            let entry = JournalEntry::for_till_session(
                EntryId(Uuid::nil()),
                &session,
                closing.at.date_naive(),
                &sales,
                closing.difference(),
            );
            if entry.is_some() {
                unbooked.push(session.id.to_string());
            }
        }
    }
    let facts = json!({ "count": counts.closed_sessions });
    report.add("till-booked", &unbooked, facts);

    let stale = check::stale_sums(database)?;
    report.add("stock", &stale, json!({ "count": counts.movements }));
    Ok(())
}

//! Checking the file, and saying in words what was verified.

mod till;

use chrono::NaiveDate;
use domain::money::Money;
use serde::Serialize;
use serde_json::{Value, json};
use storage::check;
use ts_rs::TS;

use crate::administration::Administration;
use crate::commands::Nothing;
use crate::problem::Problem;
use crate::words;

/// What was verified, and what was found.
#[derive(Debug, Serialize, TS)]
pub struct CheckReport {
    /// Whether nothing is wrong.
    pub ok: bool,
    /// One line for each thing that was verified.
    pub lines: Vec<CheckLine>,
}

/// One thing that was verified.
#[derive(Debug, Serialize, TS)]
pub struct CheckLine {
    /// Whether it holds.
    pub ok: bool,
    /// Which check.
    pub check: String,
    /// What was found, in a sentence.
    pub sentence: String,
}

/// Checks the file.
pub(crate) fn check_file(
    administration: &mut Administration,
    _: Nothing,
) -> Result<CheckReport, Problem> {
    let database = &administration.database;
    let counts = check::counts(database)?;
    let mut report = Lines {
        language: administration.language,
        lines: Vec::new(),
    };

    let integrity = check::integrity(database)?;
    let faults = [
        integrity.broken_seals,
        integrity.broken_structure,
        integrity.broken_references,
    ]
    .concat();
    report.add("database", &faults, json!({}));

    match storage::audit::verify(database)? {
        Ok(lines) => report.add("audit", &[], json!({ "count": lines })),
        Err(broken) => report.add("audit", &[broken.sequence.to_string()], json!({})),
    }

    let mut unbalanced: Vec<String> = storage::ledger::unbalanced_entries(database)?
        .iter()
        .map(ToString::to_string)
        .collect();
    let balances = storage::ledger::balance_per_account(database, NaiveDate::MIN, NaiveDate::MAX)?;
    let debit: Money = balances.iter().map(|balance| balance.debit).sum();
    let credit: Money = balances.iter().map(|balance| balance.credit).sum();
    if debit != credit {
        unbalanced.push(format!("{} ≠ {}", debit.euros(), credit.euros()));
    }
    report.add("ledger", &unbalanced, json!({ "count": counts.entries }));

    let gaps: Vec<String> = check::invoice_number_gaps(database)?
        .iter()
        .map(|gap| format!("{}: {}–{}", gap.year, gap.first_missing, gap.last_missing))
        .collect();
    report.add(
        "invoice-numbers",
        &gaps,
        json!({ "count": counts.invoices }),
    );

    let gaps: Vec<String> = check::certificate_number_gaps(database)?
        .iter()
        .map(|gap| format!("{}: {} ≠ {}", gap.year, gap.registered, gap.taken))
        .collect();
    let facts = json!({ "count": counts.certificates });
    report.add("certificate-numbers", &gaps, facts);

    let numbers = |invoices: Vec<check::NamedInvoice>| -> Vec<String> {
        invoices.into_iter().map(|invoice| invoice.number).collect()
    };
    let unbooked = numbers(check::invoices_without_entry(database)?);
    report.add(
        "invoices-booked",
        &unbooked,
        json!({ "count": counts.invoices }),
    );
    let without_paper = numbers(check::invoices_without_document(database, "pdf")?);
    let facts = json!({ "count": counts.invoices - counts.invoices_not_kept });
    report.add("invoices-documents", &without_paper, facts);

    let changed: Vec<String> = check::changed_documents(database)?
        .into_iter()
        .map(|document| {
            format!(
                "{} {} ({})",
                document.owner_kind, document.owner_id, document.kind
            )
        })
        .collect();
    report.add("documents", &changed, json!({ "count": counts.documents }));
    if counts.documents_not_kept > 0 {
        let facts = json!({ "count": counts.documents_not_kept });
        report.add("documents-not-kept", &[], facts);
    }

    report.add("days", &check::days_with_other_sums(database)?, json!({}));
    let wrong = check::lines_wrongly_waiting(database)?;
    let facts = json!({ "count": counts.billable_lines });
    report.add("waiting", &wrong, facts);

    till::check_till(database, &mut report)?;

    Ok(CheckReport {
        ok: report.lines.iter().all(|line| line.ok),
        lines: report.lines,
    })
}

struct Lines {
    language: words::Language,
    lines: Vec<CheckLine>,
}

impl Lines {
    /// A line: `check-<name>-ok` with its facts, or `check-<name>-wrong` with the faults.
    fn add(&mut self, name: &str, faults: &[String], facts: Value) {
        const MOST_NAMED: usize = 10;
        let ok = faults.is_empty();
        let sentence = if ok {
            words::say(self.language, &format!("check-{name}-ok"), &facts)
        } else {
            let named: Vec<&str> = faults.iter().take(MOST_NAMED).map(String::as_str).collect();
            let facts = json!({ "faults": named.join("; "), "count": faults.len() });
            words::say(self.language, &format!("check-{name}-wrong"), &facts)
        };
        self.lines.push(CheckLine {
            ok,
            check: name.to_owned(),
            sentence,
        });
    }
}

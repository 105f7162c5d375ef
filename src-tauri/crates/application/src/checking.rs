//! Checking the file, and saying in words what was verified.

mod till;

use chrono::NaiveDate;
use domain::money::Money;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use storage::{Database, check};
use ts_rs::TS;

use crate::administration::Administration;
use crate::problem::Problem;
use crate::words;

/// Which part is to be checked.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckFile {
    /// From 0; there are as many as the answer says.
    pub part: u32,
}

/// What was verified of a part, and what was found.
#[derive(Debug, Serialize, TS)]
pub struct CheckReport {
    /// Whether nothing is wrong with this part.
    pub ok: bool,
    /// How many parts there are.
    pub parts: u32,
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

type Part = fn(&Database, &mut Lines) -> Result<(), Problem>;

/// In parts, because reading a file of many years takes long: whoever asks can show how far it is
/// and stop, and others are served in between.
const PARTS: [Part; 10] = [
    |database, report| {
        report.add("seals", &check::broken_seals(database)?, json!({}));
        Ok(())
    },
    |database, report| {
        report.add("structure", &check::broken_structure(database)?, json!({}));
        Ok(())
    },
    |database, report| {
        let broken = check::broken_references(database)?;
        report.add("references", &broken, json!({}));
        Ok(())
    },
    check_audit,
    check_ledger,
    check_numbers,
    check_documents,
    check_sums,
    till::check_receipts,
    till::check_stock,
];

/// Checks a part of the file.
pub(crate) fn check_file(
    administration: &mut Administration,
    input: CheckFile,
) -> Result<CheckReport, Problem> {
    let Some(check) = PARTS.get(input.part as usize) else {
        return Err(Problem::NotFound {
            what: input.part.to_string(),
        });
    };
    let mut report = Lines {
        language: administration.language,
        lines: Vec::new(),
    };
    check(&administration.database, &mut report)?;
    Ok(CheckReport {
        ok: report.lines.iter().all(|line| line.ok),
        parts: PARTS.len() as u32,
        lines: report.lines,
    })
}

fn check_audit(database: &Database, report: &mut Lines) -> Result<(), Problem> {
    match storage::audit::verify(database)? {
        Ok(lines) => report.add("audit", &[], json!({ "count": lines })),
        Err(broken) => report.add("audit", &[broken.sequence.to_string()], json!({})),
    }
    Ok(())
}

fn check_ledger(database: &Database, report: &mut Lines) -> Result<(), Problem> {
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
    let counts = check::counts(database)?;
    report.add("ledger", &unbalanced, json!({ "count": counts.entries }));
    Ok(())
}

fn check_numbers(database: &Database, report: &mut Lines) -> Result<(), Problem> {
    let counts = check::counts(database)?;
    let invoices = json!({ "count": counts.invoices });
    let gaps: Vec<String> = check::invoice_number_gaps(database)?
        .iter()
        .map(|gap| format!("{}: {}–{}", gap.year, gap.first_missing, gap.last_missing))
        .collect();
    report.add("invoice-numbers", &gaps, invoices.clone());

    let gaps: Vec<String> = check::certificate_number_gaps(database)?
        .iter()
        .map(|gap| format!("{}: {} ≠ {}", gap.year, gap.registered, gap.taken))
        .collect();
    let facts = json!({ "count": counts.certificates });
    report.add("certificate-numbers", &gaps, facts);

    let unbooked = numbers_of(check::invoices_without_entry(database)?);
    report.add("invoices-booked", &unbooked, invoices);
    Ok(())
}

fn check_documents(database: &Database, report: &mut Lines) -> Result<(), Problem> {
    let counts = check::counts(database)?;
    let without_paper = numbers_of(check::invoices_without_document(database, "pdf")?);
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
    Ok(())
}

fn check_sums(database: &Database, report: &mut Lines) -> Result<(), Problem> {
    report.add("days", &check::days_with_other_sums(database)?, json!({}));
    let wrong = check::lines_wrongly_waiting(database)?;
    let facts = json!({ "count": check::counts(database)?.billable_lines });
    report.add("waiting", &wrong, facts);
    Ok(())
}

fn numbers_of(invoices: Vec<check::NamedInvoice>) -> Vec<String> {
    invoices.into_iter().map(|invoice| invoice.number).collect()
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

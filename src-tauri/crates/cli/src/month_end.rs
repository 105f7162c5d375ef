//! The end of a month: piece by piece, with progress, and stopped between two pieces when asked.

use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use application::Language;
use serde_json::{Value, json};

use crate::answer::{Answer, Ending, Outcome};
use crate::arguments::{MonthEnd, Shared};
use crate::calm::{Table, calm, euros, say, text};
use crate::office::Office;
use crate::papers::{Paper, cannot_write, saved_words};
use crate::refusal::Refusal;

/// Does the end of a month and saves its documents.
///
/// Every piece is whole, so it may be stopped, killed and begun again: what was done stays done,
/// once.
pub fn month_end(shared: &Shared, arguments: &MonthEnd) -> Outcome {
    let office = Office::open(shared, &arguments.file)?;
    let stop = stop_on_interrupt();
    let out = &arguments.out;
    // Looked at first: a folder that cannot be made is easier to hear of before than after.
    std::fs::create_dir_all(out).map_err(|error| office.refuse(&cannot_write(out, &error)))?;
    let issue_date = match arguments.date {
        Some(date) => json!(date.to_string()),
        None => office.ask("door_status", json!({}))?["today"].take(),
    };
    let month = Month {
        office: &office,
        name: json!({ "month": arguments.month }),
        issue_date,
    };

    let progress = month.run(&stop)?;
    if progress["finished"] != true {
        return Ok(stopped(office.language, &arguments.month, progress));
    }
    let result = month.office.ask("month_result", month.name.clone())?;
    let saved = month.save(&result, out)?;
    let mut figures = month.office.ask("month_figures", month.name.clone())?;

    let waiting = waiting(&figures);
    let directory = office.path(out)?;
    let mut told = told(office.language, &result, &figures["organisation"]);
    told += &saved_words(
        office.language,
        u64::try_from(saved.files.len()).ok(),
        &directory,
    );
    figures["finished"] = true.into();
    figures["documents"] = json!({
        "numbers": numbers(&result["documents"]),
        "certificates": numbers(&result["certificates"]),
        "files": saved.files,
        "not_saved": saved.not_allowed,
    });
    figures["held_back"] = result["held_back"].clone();
    figures["out"] = directory.into();
    Ok(Answer {
        json: figures,
        text: told,
        ending: if waiting {
            Ending::WorkRemains
        } else {
            Ending::Done
        },
    })
}

/// The month that is being ended.
struct Month<'a> {
    office: &'a Office,
    name: Value,
    issue_date: Value,
}

/// What stands in the folder now.
struct Saved {
    files: Vec<String>,
    /// Certificates that this user may not read.
    not_allowed: Vec<String>,
}

impl Month<'_> {
    /// Does piece after piece until nothing is left or somebody asked to stop.
    fn run(&self, stop: &AtomicBool) -> Result<Value, Refusal> {
        let progress_line = io::stderr().is_terminal();
        let step = json!({ "month": self.name["month"], "issue_date": self.issue_date });
        loop {
            let progress = self.office.ask("month_end_step", step.clone())?;
            if progress_line {
                show(self.office.language, &progress);
            }
            if progress["finished"] == true || stop.load(Ordering::Relaxed) {
                return Ok(progress);
            }
        }
    }

    /// Saves the invoices and certificates of the month, as issued.
    fn save(&self, result: &Value, folder: &Path) -> Result<Saved, Refusal> {
        let mut saved = Saved {
            files: Vec::new(),
            not_allowed: Vec::new(),
        };
        for invoice in list(&result["documents"]) {
            let mut kinds = vec!["pdf"];
            if invoice["e_invoice"] == true {
                kinds.push("ubl");
            }
            for kind in kinds {
                let which = json!({ "invoice_id": invoice["id"], "kind": kind });
                saved.files.push(self.save_one(which, folder)?);
            }
        }
        for certificate in list(&result["certificates"]) {
            let which = json!({ "certificate_id": certificate["id"], "kind": "pdf" });
            match self.save_one(which, folder) {
                Ok(name) => saved.files.push(name),
                // A bookkeeper ends the month but does not see who was on a placement.
                Err(refusal) if refusal.code() == "not_allowed" => {
                    saved.not_allowed.push(text(&certificate["number"]));
                }
                Err(refusal) => return Err(refusal),
            }
        }
        Ok(saved)
    }

    fn save_one(&self, which: Value, folder: &Path) -> Result<String, Refusal> {
        let content = self.office.ask("get_document", which)?;
        let saved = Paper::of(&content).save_in(folder);
        saved.map_err(|problem| self.office.refuse(&problem))
    }
}

/// Whether somebody pressed Ctrl-C. The piece at hand is finished first; a second Ctrl-C does not
/// wait for it, and loses only that piece.
fn stop_on_interrupt() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    // Where it cannot be heard, Ctrl-C ends the program at once, which is safe too.
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
    else {
        return stop;
    };
    let entered = runtime.enter();
    #[cfg(unix)]
    let presses = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::interrupt());
    #[cfg(windows)]
    let presses = tokio::signal::windows::ctrl_c();
    drop(entered);
    let asked = Arc::clone(&stop);
    if let Ok(mut presses) = presses {
        std::thread::spawn(move || {
            runtime.block_on(async {
                while presses.recv().await.is_some() {
                    if asked.swap(true, Ordering::Relaxed) {
                        std::process::exit(130);
                    }
                }
            });
        });
    }
    stop
}

/// Shows how far it is, on a line that is written over and over.
fn show(language: Language, progress: &Value) {
    let phase = match progress["phase"].as_str().unwrap_or_default() {
        "drafts" => say(language, "Concepten", "Drafts"),
        "invoices" => say(language, "Facturen", "Invoices"),
        "till" => say(language, "Kassa", "Till"),
        "certificates" => say(language, "Certificaten", "Certificates"),
        _ => say(language, "Klaar", "Finished"),
    };
    let ending = if progress["finished"] == true {
        "\n"
    } else {
        ""
    };
    let (done, total) = (&progress["done"], &progress["total"]);
    let line = match language {
        Language::Dutch => format!("\r{phase}: {done} van {total} documenten          {ending}"),
        Language::English => format!("\r{phase}: {done} of {total} documents          {ending}"),
    };
    // Whoever closed standard error does not want to see it.
    let _ = io::stderr().write_all(line.as_bytes());
}

fn stopped(language: Language, month: &str, progress: Value) -> Answer {
    let (done, total) = (&progress["done"], &progress["total"]);
    let text = match language {
        Language::Dutch => format!(
            "\nGestopt na {done} van {total} documenten. Wat klaar is, blijft klaar.\n\
             Geef de opdracht nog een keer om verder te gaan.\n"
        ),
        Language::English => format!(
            "\nStopped after {done} of {total} documents. What is done stays done.\n\
             Give the command again to go on.\n"
        ),
    };
    let mut json = progress;
    json["month"] = month.into();
    Answer {
        json,
        text,
        ending: Ending::WorkRemains,
    }
}

/// Whether a customer's document should be there and is not.
fn waiting(figures: &Value) -> bool {
    let customers = figures["customers"].as_object();
    customers
        .into_iter()
        .flat_map(|customers| customers.values())
        .any(|customer| customer["number"].is_null() && customer["kind"] != "held_back_zero")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn numbers(rows: &Value) -> Vec<&Value> {
    list(rows).iter().map(|row| &row["number"]).collect()
}

fn told(language: Language, result: &Value, organisation: &Value) -> String {
    let mut told = String::new();
    let month = text(&result["month"]);
    let _ = writeln!(told, "{} · {month}\n", text(organisation));

    let headings = match language {
        Language::Dutch => ["Nummer", ">Netto", ">Btw", ">Te betalen", "Afnemer"],
        Language::English => ["Number", ">Net", ">VAT", ">To pay", "Buyer"],
    };
    let mut documents = Table::headed(&headings);
    let amount = |cents: &Value| euros(language, cents);
    for invoice in list(&result["documents"]) {
        documents.row([
            text(&invoice["number"]),
            amount(&invoice["net"]),
            amount(&invoice["vat"]),
            amount(&invoice["payable"]),
            text(&invoice["buyer_name"]),
        ]);
    }
    let totals = &result["totals"];
    if !documents.is_empty() {
        documents.row([
            String::new(),
            amount(&totals["net"]),
            amount(&totals["vat"]),
            amount(&totals["payable"]),
            match language {
                Language::Dutch => format!("{} documenten", totals["documents"]),
                Language::English => format!("{} documents", totals["documents"]),
            },
        ]);
        told += &documents.lines();
    } else {
        told += say(language, "Geen facturen.\n", "No invoices.\n");
    }

    if !list(&result["held_back"]).is_empty() {
        let _ = writeln!(told, "\n{}", say(language, "Niet gemaakt", "Not made"));
        for held in list(&result["held_back"]) {
            let _ = writeln!(
                told,
                "  {}: {}",
                text(&held["buyer_name"]),
                text(&held["reason"])
            );
        }
    }

    till(&mut told, language, &result["till"]);

    let certificates = list(&result["certificates"]);
    if !certificates.is_empty() {
        let _ = writeln!(told, "\n{}", say(language, "Certificaten", "Certificates"));
        for certificate in certificates {
            let _ = writeln!(
                told,
                "  {}  {}",
                text(&certificate["number"]),
                text(&certificate["person_name"])
            );
        }
    }
    told.push('\n');
    told
}

fn till(told: &mut String, language: Language, till: &Value) {
    if till["rows"] == 0 {
        return;
    }
    let means: Vec<String> = list(&till["per_payment_means"])
        .iter()
        .map(|row| {
            format!(
                "{} {}",
                text(&row["means"]),
                euros(language, &row["amount"])
            )
        })
        .collect();
    let (receipts, gross, means) = (
        &till["receipts"],
        euros(language, &till["gross"]),
        calm(&means.join(", ")),
    );
    let _ = match language {
        Language::Dutch => writeln!(told, "\nKassa: {receipts} bonnen, {gross} ({means})"),
        Language::English => writeln!(told, "\nTill: {receipts} receipts, {gross} ({means})"),
    };
}

//! The end of a month: piece by piece, with progress, and stopped between two pieces when asked.

use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use application::Language;
use serde_json::{Value, json};

use crate::answer::{Answer, Ending, Outcome};
use crate::arguments::{MonthEnd, Shared};
use crate::calm::{Table, calm, euros, say, text};
use crate::office::Office;
use crate::papers::{cannot_write, saved_words};
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
    let directory = office.path(out)?;
    let issue_date = match arguments.date {
        Some(date) => json!(date.to_string()),
        None => office.ask("door_status", json!({}))?["today"].take(),
    };
    let month = &arguments.month;

    let progress = step_by_step(&office, month, &issue_date, &stop)?;
    if progress["finished"] != true {
        return Ok(stopped(office.language, month, progress));
    }
    let saved = office.ask(
        "save_month_documents",
        json!({ "month": month, "directory": directory }),
    )?;
    let result = office.ask("month_result", json!({ "month": month }))?;
    let mut figures = office.ask("month_figures", json!({ "month": month }))?;

    let mut told = told(office.language, &result, &figures["organisation"]);
    told += &saved_words(office.language, saved["files"].as_u64(), &directory);
    let ending = if work_remains(&figures) {
        Ending::WorkRemains
    } else {
        Ending::Done
    };
    figures["finished"] = true.into();
    figures["documents"] = json!({
        "numbers": numbers(&result["documents"]),
        "certificates": numbers(&result["certificates"]),
        "files": saved["files"],
    });
    figures["held_back"] = result["held_back"].clone();
    figures["out"] = directory.into();
    Ok(Answer {
        json: figures,
        text: told,
        ending,
    })
}

/// Does piece after piece until nothing is left or somebody asked to stop; answers how far it is.
fn step_by_step(
    office: &Office,
    month: &str,
    issue_date: &Value,
    stop: &AtomicBool,
) -> Result<Value, Refusal> {
    let is_watched = io::stderr().is_terminal();
    let step = json!({ "month": month, "issue_date": issue_date });
    loop {
        let progress = office.ask("month_end_step", step.clone())?;
        if is_watched {
            show(office.language, &progress);
        }
        if progress["finished"] == true || stop.load(Ordering::Relaxed) {
            return Ok(progress);
        }
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
fn work_remains(figures: &Value) -> bool {
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

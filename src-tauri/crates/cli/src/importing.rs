//! Bringing lists in.

use std::fmt::Write as _;

use application::Language;
use serde_json::{Value, json};

use crate::answer::{Answer, Outcome};
use crate::arguments::{Import, Shared};
use crate::calm::{Table, say, text};
use crate::office::Office;

/// Brings lists in, or says what would come in. Refused rows are no failure: the rest came in.
pub fn import(shared: &Shared, arguments: &Import) -> Outcome {
    let office = Office::open(shared, &arguments.file)?;
    let mut files = Vec::new();
    for path in &arguments.paths {
        files.push(json!({ "path": office.path(path)? }));
    }
    let command = if arguments.dry_run {
        "preview_import"
    } else {
        "run_import"
    };
    let mut report = office.ask(command, json!({ "files": files }))?;
    let text = told(office.language, &report);
    report["wrong_rows"] = list(&report["refused"]).iter().map(wrong_row).collect();
    Ok(Answer::done(report, text))
}

/// A refused row as the sample lists name it.
fn wrong_row(row: &Value) -> Value {
    json!({
        "file": row["file"],
        "sheet": row["sheet"],
        "line": row["line"],
        "what": row["reason"],
        "code": row["code"],
    })
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn told(language: Language, report: &Value) -> String {
    let is_dry_run = report["dry_run"] == true;
    let mut told = String::new();
    let title = match (language, is_dry_run) {
        (Language::Dutch, true) => "Proef: er is niets veranderd. Dit zou binnenkomen.",
        (Language::Dutch, false) => "Binnengekomen.",
        (Language::English, true) => "Dry run: nothing was changed. This would come in.",
        (Language::English, false) => "Brought in.",
    };
    let _ = writeln!(told, "{title}\n");

    let headings = match language {
        Language::Dutch => [
            ">Gelezen",
            ">Nieuw",
            ">Al bekend",
            ">Geweigerd",
            "Soort",
            "Lijst",
        ],
        Language::English => [">Read", ">New", ">Known", ">Refused", "Kind", "List"],
    };
    let mut lists = Table::headed(&headings);
    let mut notes = Vec::new();
    for file in list(&report["files"]) {
        let name = match file["sheet"].as_str() {
            Some(sheet) => format!("{} · {}", text(&file["name"]), text(&sheet.into())),
            None => text(&file["name"]),
        };
        if let Some(note) = file["note"].as_str() {
            notes.push(format!("{name}: {}", text(&note.into())));
        }
        lists.row([
            text(&file["rows_read"]),
            text(&file["accepted"]),
            text(&file["already_present"]),
            text(&file["refused"]),
            kind(language, &file["kind"]).to_owned(),
            name,
        ]);
    }
    told += &lists.lines();
    for note in notes {
        let _ = write!(told, "\n{note}\n");
    }
    rows(
        &mut told,
        say(language, "Geweigerd", "Refused"),
        &report["refused"],
    );
    rows(
        &mut told,
        say(language, "Kijk hier nog naar", "Have a look at"),
        &report["remarks"],
    );
    told
}

fn rows(told: &mut String, title: &str, rows: &Value) {
    if list(rows).is_empty() {
        return;
    }
    let _ = writeln!(told, "\n{title}");
    for row in list(rows) {
        let sheet = row["sheet"]
            .as_str()
            .map(|it| format!(" · {it}"))
            .unwrap_or_default();
        let place = format!("{}{sheet}:{}", text(&row["file"]), row["line"]);
        let _ = writeln!(told, "  {}  {}", text(&place.into()), text(&row["reason"]));
    }
}

fn kind(language: Language, kind: &Value) -> &'static str {
    let (dutch, english) = match kind.as_str().unwrap_or_default() {
        "organisation" => ("organisatie", "organisation"),
        "people" => ("mensen", "people"),
        "customers" => ("klanten", "customers"),
        "rooms" => ("ruimtes", "rooms"),
        "billable_lines" => ("te factureren", "lines to bill"),
        "till_sales" => ("kassa", "till"),
        "placements" => ("plekken", "placements"),
        "hours" => ("uren", "hours"),
        _ => ("onbekend", "unknown"),
    };
    say(language, dutch, english)
}

//! Checking the file.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use crate::answer::{Answer, Ending, Outcome};
use crate::arguments::Shared;
use crate::calm::text;
use crate::office::Office;
use crate::refusal::Refusal;

/// Checks the file and says in words what was verified.
pub fn check(shared: &Shared, file: &Path) -> Outcome {
    let office = Office::open(shared, file).map_err(not_right)?;
    let report = office.ask("check_file", json!({})).map_err(not_right)?;
    let mut told = String::new();
    for line in report["lines"].as_array().into_iter().flatten() {
        let mark = if line["ok"] == true { "✓" } else { "✗" };
        let _ = writeln!(told, "{mark} {}", text(&line["sentence"]));
    }
    let ending = if report["ok"] == Value::Bool(true) {
        Ending::Done
    } else {
        Ending::NotRight
    };
    Ok(Answer {
        json: report,
        text: told,
        ending,
    })
}

/// A file so damaged that it does not open was checked too, and found wanting.
fn not_right(mut refusal: Refusal) -> Refusal {
    if refusal.code() == "file_damaged" {
        refusal.ending = Ending::NotRight;
    }
    refusal
}

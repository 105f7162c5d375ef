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
    let mut lines: Vec<Value> = Vec::new();
    let (mut part, mut parts) = (0, 1);
    while part < parts {
        let report = office
            .ask("check_file", json!({ "part": part }))
            .map_err(not_right)?;
        lines.extend(report["lines"].as_array().into_iter().flatten().cloned());
        parts = report["parts"].as_u64().unwrap_or(0);
        part += 1;
    }
    let mut told = String::new();
    for line in &lines {
        let mark = if line["ok"] == true { "✓" } else { "✗" };
        let _ = writeln!(told, "{mark} {}", text(&line["sentence"]));
    }
    let ok = lines.iter().all(|line| line["ok"] == true);
    Ok(Answer {
        json: json!({ "ok": ok, "lines": lines }),
        text: told,
        ending: if ok { Ending::Done } else { Ending::NotRight },
    })
}

/// A file so damaged that it does not open was checked too, and found wanting.
fn not_right(mut refusal: Refusal) -> Refusal {
    if refusal.code() == "file_damaged" {
        refusal.ending = Ending::NotRight;
    }
    refusal
}

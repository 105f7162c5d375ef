//! Every command that reads, asked of cooperatives of 1, 10 and 100 years.
//!
//! The files are made once and kept in `target/ages`; throw that folder away to make them anew.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use acceptance::{Asked, EXAMPLES};
use application::{Clock, DEMO_PASSPHRASE, DemoOptions, Door, DoorOptions, KeyCost, make_demo};
use serde_json::{Value, json};

use crate::meter::{self, ms};

/// The last day of every sample.
const DAY: &str = "2025-12-31";
/// A command is asked so often, or until it has had so much time.
const TIMES: usize = 25;
const TIME: Duration = Duration::from_secs(3);

/// The file of this age, made where it is not there yet.
pub fn file(folder: &Path, years: u16) -> PathBuf {
    let path = folder.join(format!("{years}.kas"));
    if !path.exists() {
        fs::create_dir_all(folder).expect("the build folder can be written");
        // Made beside it, so that one that was cut off is never taken for whole.
        let making = folder.join(format!("{years}-in-the-making.kas"));
        let keys = |path: &Path| PathBuf::from(format!("{}.keys", path.display()));
        for old in [making.clone(), keys(&making)] {
            let _ = fs::remove_file(old);
        }
        let options = DemoOptions {
            seed: 1,
            years,
            key_cost: KeyCost::FOR_TESTS,
            ..DemoOptions::default()
        };
        make_demo(&making, &options).expect("a sample can be made");
        fs::rename(keys(&making), keys(&path)).expect("the keys stand beside the file");
        fs::rename(&making, &path).expect("the file was just made");
    }
    path
}

/// The median and the ninety-fifth percentile of every command, in milliseconds.
pub fn reading(file: &Path) -> Value {
    let noon = format!("{DAY}T12:00:00Z");
    let door = Door::new(DoorOptions {
        clock: Clock::Fixed(noon.parse().expect("BUG: a real moment")),
        ..DoorOptions::default()
    });
    let open = json!({ "path": file, "user_name": null, "passphrase": DEMO_PASSPHRASE });
    door.ask("open_administration", open)
        .unwrap_or_else(|problem| panic!("{problem:#}"));
    let asked = Asked {
        door: &door,
        day: DAY,
    };
    let mut commands = BTreeMap::new();
    for (command, input) in EXAMPLES {
        let Some(input) = input(&asked) else {
            continue;
        };
        let began = Instant::now();
        let mut took = Vec::new();
        while took.len() < TIMES && (took.is_empty() || began.elapsed() < TIME) {
            let started = Instant::now();
            let answer = door.call(command, input.clone());
            took.push(ms(started));
            assert!(answer.get("problem").is_none(), "{command}: {answer:#}");
        }
        took.sort_by(f64::total_cmp);
        let at = |part: f64| took[((took.len() - 1) as f64 * part).round() as usize];
        commands.insert(
            *command,
            json!({ "median": at(0.5), "p95": at(0.95), "times": took.len() }),
        );
    }
    let bytes = fs::metadata(file).map_or(0, |it| it.len());
    json!({
        "commands": commands,
        "peak_mb": meter::peak_mb(),
        "file_mb": bytes as f64 / 1e6,
    })
}

/// The figures of every age as a table, the slowest at ten years first.
pub fn table(ages: &[(u16, Value)]) -> String {
    let mut page = String::from("| command |");
    for (years, _) in ages {
        let _ = write!(page, " {years} y: median ms | p95 |");
    }
    page.push_str(" growth |\n|---|");
    page.push_str(&"--:|--:|".repeat(ages.len()));
    page.push_str("--:|\n");
    let median = |age: &Value, command: &str| age["commands"][command]["median"].as_f64();
    let mut rows: Vec<&str> = EXAMPLES.iter().map(|(name, _)| *name).collect();
    let slowness = |name: &str| {
        ages.get(1)
            .and_then(|(_, age)| median(age, name))
            .unwrap_or(0.0)
    };
    rows.sort_by(|one, other| slowness(other).total_cmp(&slowness(one)));
    for command in rows {
        let _ = write!(page, "| {command} |");
        for (_, age) in ages {
            let figures = &age["commands"][command];
            match (figures["median"].as_f64(), figures["p95"].as_f64()) {
                (Some(median), Some(p95)) => {
                    let _ = write!(page, " {median:.1} | {p95:.1} |");
                }
                _ => page.push_str(" – | – |"),
            }
        }
        let growth = ages
            .last()
            .and_then(|(_, last)| Some(median(last, command)? / slowness(command).max(0.01)));
        match growth {
            Some(growth) => {
                let _ = writeln!(page, " {growth:.1} × |");
            }
            None => page.push_str(" – |\n"),
        }
    }
    for (what, field) in [("file, MB", "file_mb"), ("most memory, MB", "peak_mb")] {
        let _ = write!(page, "| *{what}* |");
        for (_, age) in ages {
            let _ = write!(page, " {:.0} | |", age[field].as_f64().unwrap_or(0.0));
        }
        page.push_str(" |\n");
    }
    page
}

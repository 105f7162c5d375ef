//! Every command, asked of cooperatives of 1, 10 and 100 years.
//!
//! The files are made once and kept in `target/ages`; throw that folder away to make them anew.
//! What writes does so in a copy.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use acceptance::{Asked, FACTS, MORE_LISTS, READING, changes};
use application::{Clock, DEMO_PASSPHRASE, DemoOptions, Door, DoorOptions, KeyCost, make_demo};
use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::meter::{cpu_ms, ms, peak_mb};

/// The last day of every sample.
const DAY: &str = "2025-12-31";
/// A read is asked so often, a write so often, or until it has had so much time.
const READS: usize = 25;
const WRITES: usize = 15;
const TIME: Duration = Duration::from_secs(3);
/// How long nothing is asked, to see that nothing is done then.
const IDLE: Duration = Duration::from_secs(5);

/// The file of this age, made where it is not there yet.
pub fn file(folder: &Path, years: u16) -> PathBuf {
    let path = folder.join(format!("{years}.kas"));
    if !path.exists() {
        fs::create_dir_all(folder).expect("the build folder can be written");
        // Made beside it, so that one that was cut off is never taken for whole.
        let making = folder.join(format!("{years}-in-the-making.kas"));
        for old in [making.clone(), keys(&making)] {
            let _ = fs::remove_file(old);
        }
        let options = DemoOptions {
            seed: 1,
            years: Some(years),
            key_cost: KeyCost::FOR_TESTS,
            ..DemoOptions::default()
        };
        make_demo(&making, &options).expect("a sample can be made");
        fs::rename(keys(&making), keys(&path)).expect("the keys stand beside the file");
        fs::rename(&making, &path).expect("the file was just made");
    }
    path
}

fn keys(path: &Path) -> PathBuf {
    PathBuf::from(format!("{}.keys", path.display()))
}

/// A copy of the file in a folder of its own, for one that writes in it.
fn copied(file: &Path) -> PathBuf {
    let folder = file.with_extension("copy");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the build folder can be written");
    let copy = folder.join("age.kas");
    for (from, to) in [(file.to_owned(), copy.clone()), (keys(file), keys(&copy))] {
        fs::copy(from, to).expect("the sample can be copied");
    }
    copy
}

/// Every command on a copy of the file, in milliseconds, with the bytes of its answer; and what
/// the whole run took.
pub fn every_command(file: &Path) -> Value {
    let bytes = fs::metadata(file).map_or(0, |it| it.len());
    let file = copied(file);
    let folder = file.parent().expect("it lies in a folder").to_owned();
    let day: NaiveDate = DAY.parse().expect("BUG: a real day");
    let door = Door::new(DoorOptions {
        clock: Clock::Fixed(day.and_hms_opt(12, 0, 0).expect("BUG: noon").and_utc()),
        ..DoorOptions::default()
    });
    let mut run = Run::default();
    // As of a file that was closed: its key costs nothing, because it is one for tests.
    let open = json!({ "path": file, "user_name": null, "passphrase": DEMO_PASSPHRASE });
    // The first time brings a sample that was kept up to date.
    door.ask("open_administration", open.clone())
        .unwrap_or_else(|problem| panic!("{problem:#}"));
    run.times(&door, "open_administration", 5, || {
        door.call("lock_administration", json!({}));
        Some(("open_administration", open.clone()))
    });
    let asked = Asked::new(&door, day, &folder);
    for (command, input) in READING {
        let input = input(&asked);
        run.times(&door, command, READS, || Some((command, input.clone()?)));
    }
    for (command, label, input) in MORE_LISTS {
        let input = input(&asked);
        run.times(&door, label, READS, || Some((command, input.clone()?)));
    }
    let first = door.call("check_file", json!({ "part": 0 }));
    for part in 1..first["ok"]["result"]["parts"].as_u64().unwrap_or_default() {
        let input = json!({ "part": part });
        run.times(&door, &format!("part {part}"), READS, || {
            Some(("check_file", input.clone()))
        });
    }
    let (began, cpu_before) = (Instant::now(), cpu_ms());
    std::thread::sleep(IDLE);
    let idle = json!({ "seconds": began.elapsed().as_secs_f64(), "cpu_ms": cpu_ms() - cpu_before });
    for (action, write) in changes().chain(FACTS.iter().copied()) {
        run.times(&door, action, WRITES, || Some(write(&asked)));
    }
    drop(door);
    let _ = fs::remove_dir_all(&folder);
    json!({
        "commands": run.commands,
        "peak_mb": peak_mb(),
        "peak_by": run.peak_by,
        "file_mb": bytes as f64 / 1e6,
        "idle": idle,
    })
}

/// What was measured so far.
#[derive(Default)]
struct Run {
    commands: BTreeMap<String, Value>,
    peak_by: String,
}

impl Run {
    /// Asks until it was asked `most` times or has had its time; preparing takes of the time and
    /// is not measured.
    fn times<'a>(
        &mut self,
        door: &Door,
        name: &str,
        most: usize,
        mut prepare: impl FnMut() -> Option<(&'a str, Value)>,
    ) {
        let began = Instant::now();
        let (mut took, mut name, mut bytes) = (Vec::new(), name.to_owned(), 0);
        let peak_before = peak_mb();
        while took.len() < most && (took.is_empty() || began.elapsed() < TIME) {
            let Some((command, input)) = prepare() else {
                return;
            };
            if !name.starts_with(command) {
                name = format!("{command}, {name}");
            }
            let started = Instant::now();
            let answer = door.call(command, input);
            took.push(ms(started));
            if let Some(problem) = answer.get("problem") {
                let refused = json!({ "refused": problem["code"] });
                self.commands.insert(name, refused);
                return;
            }
            bytes = answer["ok"]["result"].to_string().len();
        }
        if peak_mb() > peak_before {
            self.peak_by.clone_from(&name);
        }
        if began.elapsed() > 2 * TIME {
            eprintln!(
                "  {name}: {:.0} s, {} times",
                began.elapsed().as_secs_f64(),
                took.len()
            );
        }
        took.sort_by(f64::total_cmp);
        let at = |part: f64| took[((took.len() - 1) as f64 * part).round() as usize];
        let figures = json!({
            "median": at(0.5), "p95": at(0.95), "times": took.len(), "bytes": bytes,
        });
        self.commands.insert(name, figures);
    }
}

//! Measures what the house promises, beside what others take for the same work, and writes it into
//! `tests/benches/README.md`. Started by `cargo xtask bench`.
//!
//! Every measurement runs in a process of its own, one after the other, so that memory and warm
//! caches of one are no gift to the next.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it talks to the person who started it"
)]

mod age_table;
mod ages;
mod commits;
mod handout;
mod lists;
mod meter;
mod office;
mod report;
mod stages;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// Invoices in the run of a month.
const MANY: usize = 1000;
/// Invoices of which each takes a commit of its own, and those that the others make.
const FEW: usize = 200;

/// The allocator of the programs that are measured.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let answer = match words.as_slice() {
        [] => {
            all();
            return by_age(&[1, 10, 100]);
        }
        ["ages", years @ ..] => {
            let year = |it: &&str| it.parse().expect("ages are whole years");
            return by_age(&years.iter().map(year).collect::<Vec<u16>>());
        }
        ["age", file] => ages::every_command(Path::new(file)),
        ["prepare", folder] => office::prepare(Path::new(folder), &sample(), MANY),
        ["chunks", file] => office::in_chunks(Path::new(file)),
        ["singly", file] => office::singly(Path::new(file), FEW),
        ["stages", file] => stages::stages(Path::new(file)),
        ["commits", file, new] => commits::bare(Path::new(file), Path::new(new), 50),
        ["handout", file, folder] => handout::write(Path::new(file), Path::new(folder), FEW),
        ["opening", file] => office::opening(Path::new(file)),
        _ => panic!("there is no such measurement: {words:?}"),
    };
    println!("{answer}");
}

/// One run of everything.
fn all() {
    let started = std::time::Instant::now();
    let folder = root().join("target/tmp/bench");
    // What an earlier run left behind would be measured instead.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("the build folder can be written");
    let load_before = meter::load();
    let own = |name: &str, paths: &[&Path]| {
        let this = std::env::current_exe().expect("this program has a path");
        measure(Command::new(this).arg(name).args(paths), name)
    };
    let other = |program: &Path, script: &str, arguments: &[&str]| {
        let script = bench_folder().join("others").join(script);
        let mut command = Command::new(program);
        command
            .arg(script)
            .arg(folder.join("others"))
            .args(arguments);
        measure(&mut command, &arguments.join(" "))
    };
    let prepared = own("prepare", &[&folder]);
    let file = |name: &str| office::copied(&folder, name);
    let done = file("october");
    let chunks = own("chunks", &[&done]);
    let handout = folder.join("others");
    own("handout", &[&done, &handout]);

    let (node, python) = (
        Path::new("node"),
        root().join("target/tools/bench-venv/bin/python"),
    );
    let chromium = |way: &str| other(node, "chromium.mjs", &[way]);
    let typst = |workers: &str| other(&python, "typst_pdf.py", &[workers]);
    let figures = report::Figures {
        singly: own("singly", &[&file("singly")]),
        typst: ["1", "2"].map(typst),
        chromium: ["usual", "one-process", "one-file"].map(chromium),
        commits: own("commits", &[&done, &folder.join("bare.kas")]),
        stages: own("stages", &[&file("stages")]),
        opening: own("opening", &[&done]),
        window: {
            let script = bench_folder().join("window.mjs");
            let window = built("buurtkas-desktop");
            let mut command = Command::new(node);
            command
                .arg(script)
                .arg(window)
                .arg(&done)
                .arg(office::PASSPHRASE);
            measure(&mut command, "window")
        },
        prepared,
        chunks,
        load: [load_before, meter::load()],
        minutes: started.elapsed().as_secs_f64() / 60.0,
    };
    let table = figures.table();
    println!("{table}");
    report::write(&bench_folder().join("README.md"), &table);
}

/// Every command, at each of these ages; the files are kept for the next time.
fn by_age(ages: &[u16]) {
    let folder = root().join("target/ages");
    let mut figures = Vec::new();
    for &years in ages {
        let file = ages::file(&folder, years);
        let this = std::env::current_exe().expect("this program has a path");
        let mut command = Command::new(this);
        command.arg("age").arg(file);
        figures.push((years, measure(&mut command, &format!("{years} years"))));
    }
    let table = format!(
        "`benches ages` on {} UTC, {}. Load of the last minute {}.\n\n{}",
        chrono::Utc::now().format("%Y-%m-%d %H:%M"),
        meter::machine(),
        meter::load(),
        age_table::table(&figures),
    );
    println!("{table}");
    report::write_ages(&bench_folder().join("README.md"), &table);
}

/// Runs a measurement to its end; its last line is what it measured.
fn measure(command: &mut Command, name: &str) -> Value {
    println!("measuring: {name}");
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .unwrap_or_else(|error| panic!("{name} cannot be started: {error}"));
    assert!(output.status.success(), "{name} did not succeed");
    let text = String::from_utf8_lossy(&output.stdout);
    let last = text.lines().last().unwrap_or_default();
    println!("  {last}");
    serde_json::from_str(last).unwrap_or_else(|error| panic!("{name} gave no figures: {error}"))
}

fn bench_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn root() -> PathBuf {
    bench_folder()
        .join("../..")
        .canonicalize()
        .expect("the house is where it was built")
}

fn sample() -> PathBuf {
    root().join("tests/fixtures/voorbeeldwijk")
}

/// A program beside this one.
fn built(program: &str) -> PathBuf {
    let this = std::env::current_exe().expect("this program has a path");
    this.with_file_name(program)
}

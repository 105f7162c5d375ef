//! `cargo xtask test`: every check there is, and one line at the end.

use std::process::Command;

use crate::commands::{command, command_in, is_found};
use crate::packages::Purpose;
use crate::report::{Counted, Report};
use crate::setup::{self, Consent};
use crate::{Failure, bindings, bundle, house, licences, tidy};

/// Sets up and runs every check, going on after a failing one. With `only`, just those whose name
/// contains that word.
pub fn test(consent: Consent, only: Option<&str>) -> Result<(), Failure> {
    setup::set_up(Purpose::Test, consent)?;
    let mut report = Report::new(only)?;

    report.check(
        "formatting",
        Counted::AsOne,
        &mut command("cargo", ["fmt", "--all", "--check"]),
    );
    for rule in tidy::RULES {
        report.rule(rule.name, rule.check);
    }
    report.rule("licences", licences::are_listed_and_allowed);
    report.check("spelling", Counted::AsOne, &mut spelling());

    report.check("pages/check", Counted::AsOne, &mut npm("check"));
    report.check("pages/tests", Counted::ByVitest, &mut npm("test"));
    // Built before the Rust that carries them.
    report.check("pages/build", Counted::AsOne, &mut bundle::pages());

    report.check("clippy", Counted::AsOne, &mut clippy());
    report.check("rust tests", Counted::ByCargo, &mut cargo_test());
    report.check("programs", Counted::AsOne, &mut bundle::programs());
    report.rule("bindings", bindings::are_fresh);
    report.check("journeys", Counted::ByNode, &mut node(&[], &journeys()?));
    if cfg!(target_os = "linux") {
        report.check(
            "window",
            Counted::ByNode,
            &mut in_a_window("tests/e2e/window/journey.mjs"),
        );
        report.check(
            "window/market",
            Counted::ByNode,
            &mut in_a_window("tests/e2e/window/market.mjs"),
        );
        report.check("package/build", Counted::AsOne, &mut bundle::package());
        report.check(
            "package",
            Counted::ByNode,
            &mut in_a_window("tests/e2e/window/package.mjs"),
        );
    }
    report.finish()
}

fn clippy() -> Command {
    let deny = ["--", "--deny", "warnings"];
    let mut clippy = command("cargo", ["clippy", "--workspace", "--all-targets"]);
    clippy.args(deny);
    clippy
}

fn cargo_test() -> Command {
    // The validators of setup.rs, for the tests that let other programs judge our paper.
    let mut cargo = command("cargo", ["test", "--no-fail-fast"]);
    cargo.env("BUURTKAS_VALIDATORS", house::tools().join("venv"));
    cargo
}

fn spelling() -> Command {
    let typos = house::tools().join("venv/bin/typos");
    let mut command = Command::new(typos);
    command.current_dir(house::root());
    command
}

fn npm(script: &str) -> Command {
    command_in("ui", "npm", ["run", script])
}

/// Every journey in a browser. Named one by one, because Node changed its mind about folders.
fn journeys() -> Result<Vec<String>, Failure> {
    let folder = house::root().join("tests/e2e");
    let entries = std::fs::read_dir(&folder)
        .map_err(|error| format!("{} cannot be read: {error}", folder.display()))?;
    Ok(entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("tests/e2e/{name}"))
        .collect())
}

/// Journeys through the programs that were just built.
fn node(under: &[&str], journeys: &[String]) -> Command {
    let runner = ["node", "--test", "--test-reporter=tap"];
    let words: Vec<&str> = under
        .iter()
        .copied()
        .chain(runner)
        .chain(journeys.iter().map(String::as_str))
        .collect();
    let mut command = command(words[0], &words[1..]);
    command
        .env("BUURTKAS_BIN", house::built("buurtkas"))
        .env("BUURTKAS_WINDOW", house::built("buurtkas-desktop"))
        .env("BUURTKAS_PACKAGES", bundle::packages());
    command
}

/// A journey through the real window, on a display of its own.
fn in_a_window(journey: &str) -> Command {
    // A window that hangs must not hold up the rest.
    let limit: &[&str] = if is_found("timeout") {
        &["timeout", "--kill-after=10", "600"]
    } else {
        &[]
    };
    let display = [
        "xvfb-run",
        "--auto-servernum",
        "--server-args=-screen 0 1440x960x24",
    ];
    node(&[limit, &display].concat(), &[journey.to_owned()])
}

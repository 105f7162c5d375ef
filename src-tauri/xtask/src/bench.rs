//! The figures in `tests/benches/README.md`.

use std::process::Command;

use crate::commands::{command, make_folder, run, write_file};
use crate::packages::Purpose;
use crate::setup::{self, Consent};
use crate::{Failure, bundle, house};

/// Who writes the same invoices for comparison. Pinned, so that a figure does not change because
/// they did.
const TYPST: &str = "typst==0.15.2";

/// Measures everything in one run and writes the figures down.
pub fn bench(consent: Consent) -> Result<(), Failure> {
    setup::set_up(Purpose::Test, consent)?;
    typst()?;
    run(&mut bundle::pages())?;
    // In one go with the programs that ship, so that all share the same compiled dependencies.
    run(bundle::programs().args(["--package", "benches"]))?;
    run(&mut Command::new(house::built("benches")))
}

/// A Python of its own, so that the validators stay as they are.
fn typst() -> Result<(), Failure> {
    let venv = house::tools().join("bench-venv");
    let stamp = venv.join("installed-from");
    if std::fs::read_to_string(&stamp).is_ok_and(|before| before == TYPST) {
        return Ok(());
    }
    make_folder(&house::tools())?;
    run(command("python3", ["-m", "venv", "--clear"]).arg(&venv))?;
    let quiet = ["install", "--quiet", "--disable-pip-version-check", TYPST];
    run(Command::new(venv.join("bin/pip")).args(quiet))?;
    write_file(&stamp, TYPST)
}

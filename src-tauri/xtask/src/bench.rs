//! The figures in `tests/benches/README.md`.

use std::process::Command;

use crate::commands::run;
use crate::packages::Purpose;
use crate::setup::{self, Consent};
use crate::{Failure, bundle, house};

/// Measures everything in one run and writes the figures down.
pub fn bench(consent: Consent) -> Result<(), Failure> {
    setup::set_up(Purpose::Test, consent)?;
    setup::bench_venv()?;
    run(&mut bundle::pages())?;
    // In one go with the programs that ship, so that all share the same compiled dependencies.
    run(bundle::programs().args(["--package", "benches"]))?;
    run(&mut Command::new(house::built("benches")))
}

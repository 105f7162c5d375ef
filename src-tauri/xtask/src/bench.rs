//! The figures in `tests/benches/README.md`.

use crate::Failure;
use crate::commands::{command, run};
use crate::packages::Purpose;
use crate::setup::{self, Consent};

/// Measures everything in one run and writes the figures down.
pub fn bench(consent: Consent) -> Result<(), Failure> {
    setup::set_up(Purpose::Test, consent)?;
    run(&mut command("cargo", ["bench", "--package", "acceptance"]))
}

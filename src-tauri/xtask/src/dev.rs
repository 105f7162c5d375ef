//! For whoever works on the house.

use crate::commands::{command, command_in, run};
use crate::packages::Purpose;
use crate::setup::{self, Consent};
use crate::{Failure, bundle};

/// The window with pages that reload while they are worked on.
pub fn dev(consent: Consent) -> Result<(), Failure> {
    setup::set_up(Purpose::Run, consent)?;
    run(&mut bundle::tauri(&["dev"]))
}

/// Formats everything and mends what the linters can mend.
pub fn fix() -> Result<(), Failure> {
    run(&mut command(
        "cargo",
        [
            "clippy",
            "--workspace",
            "--all-targets",
            "--fix",
            "--allow-dirty",
            "--allow-staged",
        ],
    ))?;
    run(&mut command("cargo", ["fmt", "--all"]))?;
    run(&mut command_in("ui", "npm", ["run", "fix"]))
}

//! E-invoices judged by ourselves and by others.

mod any;
mod broken;
mod content;
mod kinds;
mod official;
mod samples;

use std::path::PathBuf;

/// The files of `tests/fixtures/ubl`.
fn fixtures() -> PathBuf {
    root().join("tests/fixtures/ubl")
}

/// The folder that holds the whole house.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

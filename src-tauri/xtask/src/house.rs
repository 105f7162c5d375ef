//! Where things stand in the house.

use std::path::{Path, PathBuf};

/// The folder that holds everything: the one with the workspace's `Cargo.toml`.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .expect("BUG: xtask lives two folders below the root")
        .to_owned()
}

/// Where Cargo builds: `target`, unless the environment says otherwise.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// What the checks need besides Cargo and npm: a Python of our own, stamps, logs.
pub fn tools() -> PathBuf {
    root().join("target/tools")
}

/// A program as the release profile builds it.
pub fn built(program: &str) -> PathBuf {
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    target().join("release").join(name)
}

/// The lists of the sample cooperative.
pub fn sample_lists() -> PathBuf {
    root().join("tests/fixtures/voorbeeldwijk")
}

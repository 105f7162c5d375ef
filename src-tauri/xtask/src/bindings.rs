//! The TypeScript types of every command, made from the command list.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use crate::commands::{command, make_folder, read_file, run};
use crate::{Failure, house};

/// Where the pages expect them.
const PLACE: &str = "ui/src/lib/api/generated";

/// Writes them.
pub fn write() -> Result<(), Failure> {
    let cargo = [
        "run",
        "--quiet",
        "--package",
        "cli",
        "--",
        "bindings",
        PLACE,
    ];
    run(&mut command("cargo", cargo))
}

/// Whether what stands in the repository is what the command list of the built program says.
pub fn are_fresh() -> Result<(), Failure> {
    let fresh = house::tools().join("bindings");
    make_folder(&fresh)?;
    run(Command::new(house::built("buurtkas"))
        .arg("bindings")
        .arg(&fresh))?;
    let committed = house::root().join(PLACE);
    let stale: BTreeSet<_> = files(&fresh)?
        .into_iter()
        .chain(files(&committed)?)
        .filter(|name| read_file(&fresh.join(name)).ok() != read_file(&committed.join(name)).ok())
        .collect();
    if stale.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "Not what the command list says: {}. Run `cargo xtask bindings`.",
            Vec::from_iter(stale).join(", ")
        ))
    }
}

fn files(folder: &Path) -> Result<Vec<String>, Failure> {
    let entries = std::fs::read_dir(folder)
        .map_err(|error| format!("{} cannot be read: {error}", folder.display()))?;
    Ok(entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect())
}

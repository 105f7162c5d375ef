//! The package that people install.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::commands::{command, command_in, run};
use crate::packages::Purpose;
use crate::setup::{self, Consent};
use crate::{Failure, house};

/// Builds the window and the command line, and packs them. Answers with the package.
pub fn bundle(consent: Consent) -> Result<PathBuf, Failure> {
    setup::set_up(Purpose::Run, consent)?;
    run(&mut pages())?;
    run(&mut programs())?;
    run(&mut package())?;
    find_package()
}

/// Builds the pages that the window and the server carry.
pub fn pages() -> Command {
    command_in("ui", "npm", ["run", "build"])
}

/// Builds the pages when something they are made of is newer than they are. Built anew, even the
/// same pages make the programs that carry them compile again.
pub fn pages_when_older() -> Result<(), Failure> {
    let made_of = [
        "src",
        "public",
        "index.html",
        "package-lock.json",
        "vite.config.ts",
    ];
    let changed = made_of
        .iter()
        .filter_map(|name| newest(&house::root().join("ui").join(name)))
        .max();
    if newest(&house::root().join("ui/dist/index.html")) >= changed {
        return Ok(());
    }
    run(&mut pages())
}

/// When the file, or the newest file in the folder, was last written.
fn newest(path: &Path) -> Option<SystemTime> {
    if !path.is_dir() {
        return path.metadata().and_then(|data| data.modified()).ok();
    }
    let entries = path.read_dir().ok()?;
    entries
        .flatten()
        .filter_map(|entry| newest(&entry.path()))
        .max()
}

/// Builds both programs as they ship. In one go, so that both use the same compiled dependencies.
pub fn programs() -> Command {
    let features = ["--features", "shell/custom-protocol"];
    let mut cargo = command(
        "cargo",
        [
            "build",
            "--release",
            "--package",
            "shell",
            "--package",
            "cli",
        ],
    );
    cargo.args(features);
    cargo
}

/// Packs what was built.
pub fn package() -> Command {
    let mut tauri = tauri(&["bundle", "--bundles", "deb", "--no-sign", "--ci"]);
    let cli = house::built("buurtkas");
    let carried = serde_json::json!({
        "bundle": { "linux": { "deb": { "files": { "/usr/bin/buurtkas": cli } } } }
    });
    tauri.arg("--config").arg(carried.to_string());
    tauri
}

/// Tauri's own tool. It looks for its settings below the folder it starts in, so it starts in the
/// root, while npm keeps it in `ui`.
pub fn tauri(arguments: &[&str]) -> Command {
    let mut tauri = command("node", ["ui/node_modules/@tauri-apps/cli/tauri.js"]);
    tauri.args(arguments);
    tauri
}

/// The folder of the packages.
pub fn packages() -> PathBuf {
    house::target().join("release/bundle/deb")
}

/// The newest package among those made.
pub fn find_package() -> Result<PathBuf, Failure> {
    let folder = packages();
    std::fs::read_dir(&folder)
        .map_err(|error| format!("{} cannot be read: {error}", folder.display()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "deb"))
        .max_by_key(|path| path.metadata().and_then(|it| it.modified()).ok())
        .ok_or_else(|| format!("There is no package in {}.", folder.display()))
}

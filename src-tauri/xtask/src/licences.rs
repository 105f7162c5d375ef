//! What we build on, and under which licence.
//!
//! Read from Cargo and npm themselves, so that no further tool has to be installed for it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde_json::Value;
use spdx::{Expression, ParseMode};

use crate::commands::{command, output, read_file, write_file};
use crate::{Failure, house, tidy};

/// Where the list stands.
const LIST: &str = "src-tauri/docs/licences.md";

/// Licences that go together with EUPL-1.2 in a program that people are given.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "OpenSSL",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Something of others that is part of what people are given.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    name: String,
    version: String,
    licence: String,
}

/// Writes the list.
pub fn write() -> Result<(), Failure> {
    write_file(&house::root().join(LIST), list()?)
}

/// Whether the list is of today and holds no licence that we may not give on.
pub fn are_listed_and_allowed() -> Result<(), Failure> {
    let refused: Vec<String> = crates()?
        .into_iter()
        .chain(node_packages()?)
        .filter(|part| !is_allowed(&part.licence))
        .map(|part| format!("{} {}: {}", part.name, part.version, part.licence))
        .collect();
    if !refused.is_empty() {
        return Err(format!("We may not give these on:\n{}", refused.join("\n")));
    }
    if read_file(&house::root().join(LIST))? == list()? {
        Ok(())
    } else {
        Err(format!(
            "{LIST} is out of date. Run `cargo xtask licences`."
        ))
    }
}

fn is_allowed(licence: &str) -> bool {
    let mode = ParseMode {
        allow_slash_as_or_operator: true,
        ..ParseMode::STRICT
    };
    Expression::parse_mode(licence, mode).is_ok_and(|expression| {
        expression.evaluate(|requirement| {
            requirement
                .license
                .id()
                .is_some_and(|id| ALLOWED.contains(&id.name))
        })
    })
}

fn list() -> Result<String, Failure> {
    let mut text = String::from(
        "# What Buurtkas builds on\n\n\
         Everything of others that is part of the programs people install. Made by \
         `cargo xtask licences`; `cargo xtask test` fails when it is out of date or when a licence \
         does not go together with EUPL-1.2.\n",
    );
    for (title, parts) in [("Rust", crates()?), ("Pages", node_packages()?)] {
        let written = write!(
            text,
            "\n## {title}\n\n| part | version | licence |\n|---|---|---|\n"
        );
        written.map_err(|error| error.to_string())?;
        for Part {
            name,
            version,
            licence,
        } in parts
        {
            writeln!(text, "| {name} | {version} | {licence} |")
                .map_err(|error| error.to_string())?;
        }
    }
    text.push_str("\n## Fonts and colour profiles\n\nEach with its licence beside it:\n\n");
    for licence in licence_texts()? {
        let name = licence.file_name().unwrap_or_default().to_string_lossy();
        // From src-tauri/docs, where the list stands, to where the licence stands.
        let link = Path::new("..").join(licence.strip_prefix("src-tauri").unwrap_or(&licence));
        writeln!(text, "- [{name}]({})", link.display()).map_err(|error| error.to_string())?;
    }
    Ok(text)
}

/// The crates that end up in the window or the command line, on any system.
fn crates() -> Result<BTreeSet<Part>, Failure> {
    let arguments = [
        "metadata",
        "--format-version=1",
        "--locked",
        "--all-features",
    ];
    let metadata =
        output(&mut command("cargo", arguments)).ok_or("cargo metadata does not answer.")?;
    let metadata: Value = serde_json::from_str(&metadata).map_err(|error| error.to_string())?;
    let array = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();

    let packages: BTreeMap<String, Value> = array(&metadata["packages"])
        .into_iter()
        .map(|it| (text(&it["id"]), it))
        .collect();
    let uses: BTreeMap<String, Vec<Value>> = array(&metadata["resolve"]["nodes"])
        .into_iter()
        .map(|node| (text(&node["id"]), array(&node["deps"])))
        .collect();

    let is_program = |package: &Value| matches!(text(&package["name"]).as_str(), "shell" | "cli");
    let mut waiting: Vec<String> = packages
        .iter()
        .filter(|(_, it)| is_program(it))
        .map(|(id, _)| id.clone())
        .collect();
    let mut reached = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        for used in uses.get(&id).into_iter().flatten() {
            let is_carried = array(&used["dep_kinds"])
                .iter()
                .any(|kind| kind["kind"].is_null());
            if is_carried && reached.insert(text(&used["pkg"])) {
                waiting.push(text(&used["pkg"]));
            }
        }
    }
    Ok(reached
        .iter()
        .filter_map(|id| packages.get(id))
        .filter(|package| !package["source"].is_null())
        .map(|package| Part {
            name: text(&package["name"]),
            version: text(&package["version"]),
            licence: text(&package["license"]),
        })
        .collect())
}

/// The licences that stand beside the fonts and profiles inside the programs.
fn licence_texts() -> Result<Vec<PathBuf>, Failure> {
    tidy::tracked(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        path.starts_with("src-tauri/crates")
            && path.extension().is_some_and(|ending| ending == "txt")
            && ["OFL", "LICENCE", "LICENSE"]
                .iter()
                .any(|word| name.contains(word))
    })
}

/// The packages that end up in the pages.
fn node_packages() -> Result<BTreeSet<Part>, Failure> {
    let lock = read_file(&house::root().join("ui/package-lock.json"))?;
    let lock: Value = serde_json::from_str(&lock).map_err(|error| error.to_string())?;
    let packages = lock["packages"]
        .as_object()
        .ok_or("ui/package-lock.json names no packages.")?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Ok(packages
        .iter()
        .filter(|(path, package)| !path.is_empty() && package["dev"] != true)
        .map(|(path, package)| Part {
            name: path
                .rsplit("node_modules/")
                .next()
                .unwrap_or(path)
                .to_owned(),
            version: text(&package["version"]),
            licence: text(&package["license"]),
        })
        .collect())
}

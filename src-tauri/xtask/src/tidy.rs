//! The rules of the house that no compiler knows.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::commands::{command, output, read_file};
use crate::{Failure, house};

/// A rule with a name to report it under.
pub struct Rule {
    pub name: &'static str,
    pub check: fn() -> Result<(), Failure>,
}

/// All of them.
pub const RULES: &[Rule] = &[
    Rule {
        name: "rule/who may import whom",
        check: who_may_import_whom,
    },
    Rule {
        name: "rule/sql only in storage",
        check: sql_only_in_storage,
    },
    Rule {
        name: "rule/the rules are pure",
        check: the_rules_are_pure,
    },
    Rule {
        name: "rule/names of files",
        check: names_of_files,
    },
    Rule {
        name: "rule/names at the top",
        check: names_at_the_top,
    },
    Rule {
        name: "rule/words in both languages",
        check: words_in_both_languages,
    },
    Rule {
        name: "rule/nothing of one machine",
        check: nothing_of_one_machine,
    },
    Rule {
        name: "rule/nothing left to do",
        check: nothing_left_to_do,
    },
    Rule {
        name: "rule/line endings",
        check: line_endings,
    },
];

/// Which crates of ours each may use to do its work; what its tests use is free.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("storage", &["domain"]),
    ("documents", &["domain"]),
    ("application", &["domain", "storage", "documents"]),
    ("server", &["application"]),
    ("cli", &["application", "server"]),
    ("shell", &["application"]),
    ("xtask", &[]),
];

/// What only one crate may know of, because that is why the crate is there.
const ONLY_IN: &[(&str, &str)] = &[
    ("tauri", "shell"),
    ("rusqlite", "storage"),
    ("axum", "server"),
];

fn who_may_import_whom() -> Result<(), Failure> {
    let metadata = output(&mut command(
        "cargo",
        ["metadata", "--no-deps", "--format-version=1"],
    ))
    .ok_or("cargo metadata does not answer.")?;
    let metadata: Value = serde_json::from_str(&metadata).map_err(|error| error.to_string())?;
    let packages = metadata["packages"]
        .as_array()
        .ok_or("cargo metadata names no packages.")?;
    let ours: BTreeSet<&str> = packages
        .iter()
        .filter_map(|it| it["name"].as_str())
        .collect();

    let mut wrong = Vec::new();
    for package in packages {
        let name = package["name"].as_str().unwrap_or_default();
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(who, _)| *who == name) else {
            continue;
        };
        let dependencies = package["dependencies"].as_array().into_iter().flatten();
        for dependency in dependencies.filter(|it| it["kind"].is_null()) {
            let used = dependency["name"].as_str().unwrap_or_default();
            if ours.contains(used) && !allowed.contains(&used) {
                wrong.push(format!("{name} may not use {used}"));
            }
            if ONLY_IN
                .iter()
                .any(|(what, place)| *what == used && *place != name)
            {
                wrong.push(format!("{name} may not know of {used}"));
            }
        }
    }
    none(wrong)
}

fn sql_only_in_storage() -> Result<(), Failure> {
    let storage = Path::new("src-tauri/crates/storage");
    let stray = tracked(|path| has_ending(path, &["sql"]) && !path.starts_with(storage));
    if let Some(path) = stray?.first() {
        return Err(format!("{} belongs in storage.", path.display()));
    }
    let words = [
        "SELECT ",
        "INSERT INTO ",
        "DELETE FROM ",
        "CREATE TABLE ",
        "PRAGMA ",
    ];
    none_in(
        shipped_rust(|path| !path.starts_with(storage)),
        |_, line| words.iter().any(|word| line.contains(word)),
    )
}

fn the_rules_are_pure() -> Result<(), Failure> {
    let words = [
        "serde",
        "Serialize",
        "Utc::now",
        "Local::now",
        "SystemTime",
        "Instant::now",
        "std::fs",
        "std::env",
        "std::io",
        "std::net",
        "f64",
        "f32",
    ];
    let domain = Path::new("src-tauri/crates/domain/src");
    none_in(shipped_rust(|path| path.starts_with(domain)), |_, line| {
        !line.trim_start().starts_with("//") && words.iter().any(|word| line.contains(word))
    })
}

fn names_of_files() -> Result<(), Failure> {
    let vague = [
        "common", "utils", "util", "helpers", "helper", "services", "manager", "misc",
    ];
    let wrong = tracked(|path| {
        if path.starts_with("tests/fixtures") {
            return false;
        }
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let is_vague = path
            .iter()
            .any(|part| vague.iter().any(|word| part == *word))
            || vague.contains(&&*stem);
        // What is rented with a room is called a service by everybody.
        let is_noun = path.ends_with("rentals/services.rs");
        let is_snake = !stem.contains(|it: char| it.is_ascii_uppercase() || it == '-');
        let is_pascal =
            stem.starts_with(|it: char| it.is_ascii_uppercase()) && !stem.contains(['-', '_']);
        (is_vague && !is_noun)
            || (has_ending(path, &["rs", "sql"]) && !is_snake)
            || (has_ending(path, &["svelte"]) && !is_pascal)
    })?;
    none(
        wrong
            .iter()
            .map(|path| path.display().to_string())
            .collect(),
    )
}

fn names_at_the_top() -> Result<(), Failure> {
    let known = [
        "Cargo.toml",
        "Cargo.lock",
        "LICENSE",
        "README.md",
        "icons",
        "src-tauri",
        "ui",
        "tests",
    ];
    let top: BTreeSet<String> = tracked(|_| true)?
        .iter()
        .filter_map(|path| path.iter().next())
        .map(|first| first.to_string_lossy().into_owned())
        .filter(|first| !first.starts_with('.') && !known.contains(&first.as_str()))
        .collect();
    none(top.into_iter().collect())
}

fn words_in_both_languages() -> Result<(), Failure> {
    let mut wrong = Vec::new();
    for dutch in tracked(|path| has_ending(path, &["ftl"]) && path.iter().any(|it| it == "nl"))? {
        let english: PathBuf = dutch
            .iter()
            .map(|part| if part == "nl" { "en".as_ref() } else { part })
            .collect();
        let missing = |from: &Path, to: &Path| -> Result<Vec<String>, Failure> {
            let present = message_ids(to).unwrap_or_default();
            let wanted = message_ids(from)?;
            Ok(wanted
                .difference(&present)
                .map(|id| format!("{} has no {id}", to.display()))
                .collect())
        };
        wrong.extend(missing(&dutch, &english)?);
        wrong.extend(missing(&english, &dutch)?);
    }
    none(wrong)
}

fn message_ids(path: &Path) -> Result<BTreeSet<String>, Failure> {
    let text = read_file(&house::root().join(path))?;
    Ok(text
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-'))
        .filter_map(|line| line.split_once('='))
        .map(|(id, _)| id.trim().to_owned())
        .collect())
}

fn nothing_of_one_machine() -> Result<(), Failure> {
    // In two pieces, or this file would break its own rule.
    let words = [
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("\"resolv", "ed\": \"http"),
    ];
    none_in(
        tracked(|path| !path.starts_with("tests/fixtures")),
        // `features/work/` is a place in the house; a path of a machine begins there.
        |_, line| {
            words.iter().any(|word| {
                line.match_indices(word).any(|(at, _)| {
                    !line[..at].ends_with(|it: char| it.is_alphanumeric() || it == '.')
                })
            })
        },
    )
}

fn nothing_left_to_do() -> Result<(), Failure> {
    let words = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X"),
    ];
    let endings = ["rs", "ts", "svelte", "mjs", "css", "sql", "toml"];
    none_in(tracked(|path| has_ending(path, &endings)), |_, line| {
        words.iter().any(|word| {
            line.split(|it: char| !it.is_alphanumeric())
                .any(|it| it == *word)
        })
    })
}

fn line_endings() -> Result<(), Failure> {
    let wrong: Vec<_> = tracked(|path| !path.starts_with("tests/fixtures"))?
        .into_iter()
        .filter(|path| {
            // What is no text is not judged.
            read_file(&house::root().join(path)).is_ok_and(|text| {
                !text.contains('\0')
                    && (text.contains('\r') || !(text.is_empty() || text.ends_with('\n')))
            })
        })
        .map(|path| path.display().to_string())
        .collect();
    none(wrong)
}

/// The files in the repository, and new ones that are not ignored, that `wanted` asks for.
pub fn tracked(wanted: impl Fn(&Path) -> bool) -> Result<Vec<PathBuf>, Failure> {
    let list = [
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
        "-z",
    ];
    let names = output(&mut command("git", list)).ok_or("git does not list the files.")?;
    Ok(names
        .split('\0')
        .filter(|name| !name.is_empty())
        .map(PathBuf::from)
        .filter(|path| wanted(path) && house::root().join(path).exists())
        .collect())
}

/// Rust that people run: without tests and without this very set of rules.
fn shipped_rust(wanted: impl Fn(&Path) -> bool) -> Result<Vec<PathBuf>, Failure> {
    tracked(|path| {
        has_ending(path, &["rs"])
            && path.starts_with("src-tauri")
            && !path.starts_with("src-tauri/xtask")
            && !path
                .iter()
                .any(|part| part == "tests" || part == "tests.rs")
            && wanted(path)
    })
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension()
        .is_some_and(|ending| endings.iter().any(|it| ending == *it))
}

/// Fails with every line of `files` that `is_wrong`. Files that are no text have no lines.
fn none_in(
    files: Result<Vec<PathBuf>, Failure>,
    is_wrong: impl Fn(&Path, &str) -> bool,
) -> Result<(), Failure> {
    let mut wrong = Vec::new();
    for path in files? {
        let text = read_file(&house::root().join(&path)).unwrap_or_default();
        for (at, line) in text
            .lines()
            .enumerate()
            .filter(|(_, line)| is_wrong(&path, line))
        {
            wrong.push(format!("{}:{}: {}", path.display(), at + 1, line.trim()));
        }
    }
    none(wrong)
}

fn none(wrong: Vec<String>) -> Result<(), Failure> {
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n"))
    }
}

//! What others say: the XML schema of OASIS and the rules of CEN.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::super::{rules, write};
use super::kinds::every_kind;
use super::{fixtures, root};

/// The judgement of others on one file.
pub struct Verdict {
    pub schema: Vec<String>,
    /// The names of the rules it breaks, warnings and all.
    pub rules: Vec<String>,
}

/// Has the validators judge files; by the last part of their names.
///
/// # Panics
/// When the validators are not there: a check that did not happen is not a check that passed.
pub fn judge(files: &[PathBuf]) -> BTreeMap<String, Verdict> {
    let validators = std::env::var_os("BUURTKAS_VALIDATORS")
        .map_or_else(|| root().join("target/tools/venv"), PathBuf::from);
    let python = validators.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    assert!(
        python.is_file(),
        "The official rules for e-invoices are not on this machine ({} is missing). \
         Run `cargo xtask test`, which sets them up.",
        python.display()
    );
    let output = Command::new(&python)
        .arg(root().join("tests/validators/ublcheck.py"))
        .args(files)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "The validators for e-invoices did not finish. Run `cargo xtask test`, which sets them \
         up.\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let verdicts: BTreeMap<_, _> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(verdict)
        .collect();
    assert_eq!(verdicts.len(), files.len(), "one verdict a file");
    verdicts
}

fn verdict(line: &str) -> (String, Verdict) {
    let json: serde_json::Value = serde_json::from_str(line).unwrap();
    let texts = |list: &serde_json::Value, key: Option<&str>| -> Vec<String> {
        list.as_array()
            .unwrap()
            .iter()
            .map(|entry| {
                key.map_or(entry, |key| &entry[key])
                    .as_str()
                    .unwrap()
                    .to_owned()
            })
            .collect()
    };
    let verdict = Verdict {
        schema: texts(&json["schema"], None),
        rules: texts(&json["rules"], Some("id")),
    };
    (name_of(Path::new(json["file"].as_str().unwrap())), verdict)
}

/// The name of a file without folder and ending.
pub fn name_of(file: &Path) -> String {
    file.file_stem().unwrap().to_string_lossy().into_owned()
}

/// The XML files of a folder, in order of their names.
pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "xml"))
        .collect();
    files.sort();
    files
}

#[test]
fn every_kind_of_invoice_passes_the_schema_and_the_official_rules() {
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<_> = every_kind()
        .into_iter()
        .map(|(name, invoice)| {
            let file = folder.path().join(format!("{name}.xml"));
            std::fs::write(&file, write(&invoice).unwrap()).unwrap();
            file
        })
        .collect();
    for (name, verdict) in judge(&files) {
        assert_eq!(verdict.schema, Vec::<String>::new(), "{name}");
        assert_eq!(verdict.rules, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_official_rules_of_en_16931_refuse_the_same_bad_files_as_ours() {
    let files: Vec<_> = files_in(&fixtures().join("bad"))
        .into_iter()
        .filter(|file| {
            let name = name_of(file);
            name.starts_with("BR-") && !name.starts_with("BR-NL-")
        })
        .collect();
    assert!(files.len() > 20, "the bad files of EN 16931 are there");
    for (name, verdict) in judge(&files) {
        assert!(verdict.rules.contains(&name), "{name}: {:?}", verdict.rules);
    }
}

#[test]
fn the_official_rules_agree_with_ours_on_the_samples() {
    let files = files_in(&fixtures().join("samples"));
    for (name, verdict) in judge(&files) {
        let file = fixtures().join("samples").join(format!("{name}.xml"));
        let ours: Vec<_> = rules::check(&std::fs::read(file).unwrap())
            .unwrap()
            .into_iter()
            .map(|broken| broken.rule.id)
            .filter(|id| id.starts_with("BR-") && !id.starts_with("BR-NL-"))
            .collect();
        for id in &ours {
            assert!(verdict.rules.iter().any(|rule| rule == id), "{name}: {id}");
        }
        let known = |id: &String| rules::ALL.iter().any(|rule| rule.id == id);
        for id in verdict.rules.iter().filter(|id| known(id)) {
            assert!(ours.contains(&id.as_str()), "{name}: {id}");
        }
    }
}

//! The lists of Voorbeeldwijk and what must come out of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

/// A set of lists.
pub struct Sample {
    lists: PathBuf,
}

impl Sample {
    /// The cooperative Voorbeeldwijk, October 2026.
    pub fn voorbeeldwijk() -> Self {
        Self {
            lists: Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/voorbeeldwijk"),
        }
    }

    /// The same kind of lists as another cooperative keeps them, with worse habits.
    pub fn andere_wijk() -> Self {
        Self {
            lists: Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/andere-wijk"),
        }
    }

    /// The folder of the lists, as the director has it.
    pub fn folder(&self) -> PathBuf {
        self.lists.clone()
    }

    /// One of the lists.
    pub fn list(&self, name: &str) -> PathBuf {
        self.lists.join(name)
    }

    /// What must come out.
    pub fn expected(&self) -> Value {
        let text = fs::read_to_string(self.list("expected.json")).expect("the sample is complete");
        serde_json::from_str(&text).expect("the sample is right")
    }

    /// A copy to change.
    pub fn copied(&self) -> TempDir {
        let copy = TempDir::new().expect("there is a disk to test on");
        for entry in fs::read_dir(&self.lists)
            .expect("the sample is there")
            .flatten()
        {
            let bytes = fs::read(entry.path()).expect("a test may read the sample");
            fs::write(copy.path().join(entry.file_name()), bytes).expect("a test may copy");
        }
        copy
    }
}

/// Every place where the two differ, each on a line.
pub fn difference(expected: &Value, answer: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare("", expected, answer, &mut found);
    found
}

fn compare(place: &str, expected: &Value, answer: &Value, found: &mut Vec<String>) {
    match (expected, answer) {
        (Value::Object(expected), Value::Object(answer)) => {
            let keys: BTreeSet<&String> = expected.keys().chain(answer.keys()).collect();
            for key in keys {
                let of = |side: &serde_json::Map<String, Value>| {
                    side.get(key).cloned().unwrap_or_else(|| "(nothing)".into())
                };
                compare(&format!("{place}/{key}"), &of(expected), &of(answer), found);
            }
        }
        (Value::Array(expected), Value::Array(answer)) if expected.len() == answer.len() => {
            for (at, (expected, answer)) in expected.iter().zip(answer).enumerate() {
                compare(&format!("{place}/{at}"), expected, answer, found);
            }
        }
        _ if expected == answer => {}
        _ => found.push(format!("{place}: expected {expected}, found {answer}")),
    }
}

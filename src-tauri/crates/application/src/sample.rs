//! The sample cooperative: a file of its own beside the real one, to try things in and throw away.
//!
//! It says of itself that it is a sample, and its passphrase is known to everybody. Only a file of
//! which both hold is ever removed.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use storage::{CannotOpen, Database};
use ts_rs::TS;

use crate::administration::{Action, Done};
use crate::demo::{DEMO_PASSPHRASE, DEMO_USER, DemoOptions, make_demo};
use crate::door::{Office, cannot_open, reading};
use crate::problem::Problem;
use crate::users::{DoorStatus, absolute, enter, status};
use crate::words::Language;

/// The name of the file.
const FILE_NAME: &str = "Voorbeeldwijk.kas";
/// What the file says of itself.
pub(crate) const SETTING: &str = "sample";
/// While it is being made. What is found so was cut off halfway.
pub(crate) const UNFINISHED: &str = "unfinished";
/// When it is ready to be looked at.
pub(crate) const READY: &str = "ready";

/// A sample cooperative.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeSample {
    /// Where its file is to be; beside the suggested file when left out.
    pub path: Option<String>,
    /// The language of its screen.
    pub language: Language,
}

/// Throws a sample away.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DiscardSample {
    /// Its file.
    pub path: String,
}

/// Makes the sample and opens it. The same answer when it is there already.
pub(crate) fn make_sample(
    office: &mut Office,
    input: MakeSample,
) -> Result<Done<DoorStatus>, Problem> {
    let path = match &input.path {
        Some(path) => absolute(path)?,
        None => beside(&office.suggested_path),
    };
    if path.exists() {
        match standing(&path) {
            Standing::Ready(database) => {
                office.administration = None;
                return enter(office, path, *database);
            }
            Standing::Unfinished => discard(&path)?,
            Standing::Another => {
                return Err(Problem::FileExists {
                    path: path.display().to_string(),
                });
            }
        }
    }
    let options = DemoOptions {
        key_cost: office.key_cost,
        ..DemoOptions::default()
    };
    make_demo(&path, &options)?;
    let database = storage::open(&path, Some(DEMO_USER), DEMO_PASSPHRASE)
        .map_err(|error| cannot_open(error, &path))?;
    let entered = enter(office, path, database)?;
    let administration = office.open()?;
    if administration.language == input.language {
        return Ok(entered);
    }
    administration.language = input.language;
    administration.transact(Action::SetLanguage, |work| {
        storage::organisation::set_setting(work.tx, "language", input.language.code())?;
        Ok(())
    })?;
    status(office).map(reading)
}

/// Throws the sample away: the file, its keys and what `SQLite` keeps beside it.
pub(crate) fn discard_sample(
    office: &mut Office,
    input: DiscardSample,
) -> Result<Done<DoorStatus>, Problem> {
    let path = absolute(&input.path)?;
    if !path.exists() {
        return Err(Problem::FileNotFound {
            path: path.display().to_string(),
        });
    }
    let is_open = |office: &Office| {
        let open = office.administration.as_ref();
        open.is_some_and(|administration| administration.database.path() == path)
    };
    // Whoever changed its passphrase has it open to say so.
    let is_a_sample = match &office.administration {
        Some(administration) if is_open(office) => says(&administration.database).is_some(),
        _ => !matches!(standing(&path), Standing::Another),
    };
    if !is_a_sample {
        return Err(Problem::NotASample {
            path: path.display().to_string(),
        });
    }
    if is_open(office) {
        office.language = office.language();
        office.administration = None;
    }
    discard(&path)?;
    status(office).map(reading)
}

/// What lies at a place where a sample would be.
enum Standing {
    Ready(Box<Database>),
    Unfinished,
    Another,
}

fn standing(path: &Path) -> Standing {
    let Ok(database) = storage::open(path, Some(DEMO_USER), DEMO_PASSPHRASE) else {
        return Standing::Another;
    };
    match says(&database).as_deref() {
        Some(READY) => Standing::Ready(Box::new(database)),
        Some(_) => Standing::Unfinished,
        None => Standing::Another,
    }
}

fn says(database: &Database) -> Option<String> {
    storage::organisation::setting(database, SETTING)
        .ok()
        .flatten()
}

/// Whether an open file says that it is a sample.
pub(crate) fn is_sample(database: &Database) -> bool {
    says(database).is_some()
}

fn discard(path: &Path) -> Result<(), Problem> {
    storage::remove(path).map_err(|error: CannotOpen| cannot_open(error, path))
}

fn beside(suggested: &Path) -> PathBuf {
    suggested.with_file_name(FILE_NAME)
}

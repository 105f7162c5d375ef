//! The one door: every command goes through [`Door::call`].

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};
use storage::{CannotOpen, StorageError};

use crate::administration::{Administration, Clock, Done, Ids};
use crate::commands::{self, Reply};
use crate::problem::Problem;
use crate::words::Language;

pub use storage::KeyCost;

/// How the door was set up.
#[derive(Debug)]
pub struct DoorOptions {
    /// What time it is.
    pub clock: Clock,
    /// Where identifiers come from.
    pub ids: Ids,
    /// How dear it is to try a passphrase.
    pub key_cost: KeyCost,
    /// The file to offer first, or to make.
    pub suggested_path: PathBuf,
    /// The language before anything is open.
    pub language: Language,
}

impl Default for DoorOptions {
    fn default() -> Self {
        Self {
            clock: Clock::default(),
            ids: Ids::default(),
            key_cost: KeyCost::STANDARD,
            suggested_path: PathBuf::from("buurtkas.kas"),
            language: Language::default(),
        }
    }
}

/// What stands behind the door: an open administration, or none.
pub(crate) struct Office {
    pub(crate) administration: Option<Administration>,
    pub(crate) clock: Clock,
    pub(crate) ids: Option<Ids>,
    pub(crate) key_cost: KeyCost,
    pub(crate) suggested_path: PathBuf,
    pub(crate) language: Language,
}

impl Office {
    /// The open administration.
    pub(crate) fn open(&mut self) -> Result<&mut Administration, Problem> {
        self.administration.as_mut().ok_or(Problem::NothingOpen)
    }

    /// The language to speak now.
    pub(crate) fn language(&self) -> Language {
        self.administration
            .as_ref()
            .map_or(self.language, |administration| administration.language)
    }
}

/// The door. May be shared between threads; commands queue behind it.
pub struct Door {
    office: Mutex<Office>,
}

impl Door {
    /// A door with nothing open behind it.
    pub fn new(options: DoorOptions) -> Self {
        Self {
            office: Mutex::new(Office {
                administration: None,
                clock: options.clock,
                ids: Some(options.ids),
                key_cost: options.key_cost,
                suggested_path: options.suggested_path,
                language: options.language,
            }),
        }
    }

    /// Does what `command` asks with `input`. Answers `{"ok": {"result", "changed", "change_id"}}`
    /// or `{"problem": {"code", "facts", "words"}}`. Never panics: a mistake of ours becomes the
    /// problem `internal`, and its transaction has rolled back.
    pub fn call(&self, command: &str, input: Value) -> Value {
        let mut office = self.office.lock().unwrap_or_else(PoisonError::into_inner);
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            commands::dispatch(&mut office, command, input)
        }));
        let language = office.language();
        match outcome.unwrap_or_else(|_| Err(incident())) {
            Ok(Reply(done)) => json!({ "ok": {
                "result": done.result,
                "changed": done.changed,
                "change_id": done.change.map(|id| id.to_string()),
            }}),
            Err(problem) => json!({ "problem": problem.view(language) }),
        }
    }

    /// As [`call`](Self::call), with the result or the problem as `Result`.
    ///
    /// # Errors
    /// The problem as the answer would hold it.
    pub fn ask(&self, command: &str, input: Value) -> Result<Value, Value> {
        let mut answer = self.call(command, input);
        match answer["ok"]["result"].take() {
            _ if answer.get("problem").is_some() => Err(answer["problem"].take()),
            result => Ok(result),
        }
    }

    /// The problem `problem` as an answer, in the language of the moment.
    pub fn refuse(&self, problem: &Problem) -> Value {
        let office = self.office.lock().unwrap_or_else(PoisonError::into_inner);
        json!({ "problem": problem.view(office.language()) })
    }
}

/// A mistake of ours, with a number to find it by.
fn incident() -> Problem {
    Problem::Internal {
        incident: uuid::Uuid::now_v7().simple().to_string()[..13].to_owned(),
    }
}

/// A read as a reply.
pub(crate) fn reading<T>(result: T) -> Done<T> {
    Done {
        result,
        changed: Vec::new(),
        change: None,
    }
}

/// What a failure of storage means to a user.
pub(crate) fn storage_problem(error: &StorageError) -> Problem {
    match error {
        StorageError::DiskFull => Problem::DiskFull,
        StorageError::Busy => Problem::FileBusy,
        StorageError::Damaged { .. } => Problem::FileDamaged {
            path: String::new(),
        },
        StorageError::ReadOnly => Problem::FolderReadOnly {
            path: String::new(),
        },
        StorageError::NotFound => Problem::NotFound {
            what: String::new(),
        },
        StorageError::Constraint { .. } | StorageError::Other(_) => Problem::FileError {
            detail: error.to_string(),
        },
    }
}

/// What a change of users or passphrases that failed means to a user.
pub(crate) fn cannot_change_keys(
    error: storage::CannotChangeKeys,
    name: &str,
    path: &std::path::Path,
) -> Problem {
    use storage::CannotChangeKeys as Reason;
    let name = name.to_owned();
    match error {
        Reason::WrongPassphrase => Problem::WrongPassphrase,
        Reason::NameTaken => Problem::UserExists { name },
        Reason::NameMissing => Problem::FieldNotRight {
            field: "user_name".to_owned(),
            text: name,
        },
        Reason::UnknownUser => Problem::UnknownUser { name },
        Reason::OwnName => Problem::OwnAccess,
        Reason::CannotOpen(error) => cannot_open(error, path),
    }
}

/// What a file that cannot be opened means to a user.
pub(crate) fn cannot_open(error: CannotOpen, path: &std::path::Path) -> Problem {
    let path = path.display().to_string();
    match error {
        CannotOpen::NotFound => Problem::FileNotFound { path },
        CannotOpen::AlreadyExists => Problem::FileExists { path },
        CannotOpen::KeyFileMissing => Problem::KeyFileMissing { path },
        CannotOpen::KeyFileUnreadable => Problem::KeyFileUnreadable { path },
        CannotOpen::WrongPassphrase => Problem::WrongPassphrase,
        CannotOpen::UnknownUser => Problem::UnknownUser {
            name: String::new(),
        },
        CannotOpen::UserNeeded { names } => Problem::UserNeeded {
            names: names.join(", "),
        },
        CannotOpen::WrongRecoveryWords { .. } => Problem::WrongRecoveryWords,
        CannotOpen::Damaged => Problem::FileDamaged { path },
        CannotOpen::TooNew { made_by, .. } => Problem::FileTooNew { made_by },
        CannotOpen::ReadOnlyFolder => Problem::FolderReadOnly { path },
        CannotOpen::DiskFull => Problem::DiskFull,
        CannotOpen::NetworkShare { .. } => Problem::OnNetworkShare { path },
        CannotOpen::Busy => Problem::FileBusy,
        CannotOpen::Io { source } => Problem::FileError {
            detail: source.to_string(),
        },
    }
}

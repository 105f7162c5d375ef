//! Opening and closing the file, and who may.

use std::path::PathBuf;

use chrono::NaiveDate;
use documents::paper::Recovery;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::administration::{Action, Administration, Done, Ids};
use crate::commands::{Empty, Nothing};
use crate::door::{Office, cannot_change_keys, cannot_open, reading};
use crate::papers::{FileContent, typesetter};
use crate::permissions::Role;
use crate::problem::Problem;
use crate::words::Language;

/// The shortest passphrase that is accepted: what it protects is a whole neighbourhood.
const SHORTEST_PASSPHRASE: usize = 10;

/// How things stand at the door.
#[derive(Debug, Serialize, TS)]
pub struct DoorStatus {
    /// `closed` or `open`.
    pub state: DoorState,
    /// The open file.
    pub path: Option<String>,
    /// Whose it is.
    pub organisation_name: Option<String>,
    /// Who is in.
    pub user: Option<User>,
    /// The language to speak.
    pub language: Language,
    /// The version of the program.
    pub version: String,
    /// The file to offer.
    pub suggested_path: String,
    /// Whether that file exists.
    pub suggested_exists: bool,
    /// Whether the open file is a sample, to be thrown away.
    pub is_sample: bool,
    /// Today.
    pub today: NaiveDate,
}

/// Whether an administration is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DoorState {
    /// None is.
    Closed,
    /// One is.
    Open,
}

/// Somebody who may open the file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct User {
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
}

/// A new administration.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateAdministration {
    /// Where the file is to be.
    pub path: String,
    /// The cooperative's name; may be filled in later.
    pub organisation_name: String,
    /// Who makes it, and becomes director.
    pub user_name: String,
    /// Their passphrase.
    pub passphrase: String,
    /// The language of screen and paper.
    pub language: Language,
}

/// The recovery sheet, shown once.
#[derive(Debug, Serialize, TS)]
pub struct RecoverySheet {
    /// How things stand now.
    pub status: DoorStatus,
    /// The words that open the file when every passphrase is lost.
    pub words: Vec<String>,
    /// The sheet to print.
    pub pdf: FileContent,
}

/// Opens a file.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenAdministration {
    /// The file.
    pub path: String,
    /// Who opens it; needed where there are several.
    pub user_name: Option<String>,
    /// Their passphrase.
    pub passphrase: String,
}

/// Opens a file with its recovery words.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenWithRecovery {
    /// The file.
    pub path: String,
    /// The words of the sheet, with spaces between.
    pub words: String,
    /// Whose passphrase is set; the first director's without a name.
    pub user_name: Option<String>,
    /// The new passphrase.
    pub new_passphrase: String,
}

/// Changes one's own passphrase.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangePassphrase {
    /// As it is.
    pub old_passphrase: String,
    /// As it is to be.
    pub new_passphrase: String,
}

/// Lets somebody in.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddUser {
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// A first passphrase, to be changed by them.
    pub passphrase: String,
}

/// Takes access away.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveUser {
    /// Whose.
    pub user_name: String,
}

/// How things stand at the door.
pub(crate) fn status(office: &mut Office) -> Result<DoorStatus, Problem> {
    let suggested_path = office.suggested_path.clone();
    let today = office.clock.today();
    let language = office.language();
    let mut status = DoorStatus {
        state: DoorState::Closed,
        path: None,
        organisation_name: None,
        user: None,
        language,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        suggested_exists: suggested_path.exists(),
        suggested_path: suggested_path.display().to_string(),
        is_sample: false,
        today,
    };
    if let Some(administration) = &office.administration {
        let user = administration.database.user();
        status.state = DoorState::Open;
        status.is_sample = crate::sample::is_sample(&administration.database);
        status.path = Some(administration.database.path().display().to_string());
        status.organisation_name = Some(administration.organisation()?.name);
        status.user = Some(User {
            name: user.name.clone(),
            role: administration.role,
        });
    }
    Ok(status)
}

/// How things stand.
pub(crate) fn door_status(office: &mut Office, _: Nothing) -> Result<Done<DoorStatus>, Problem> {
    status(office).map(reading)
}

/// Makes a new administration.
pub(crate) fn create_administration(
    office: &mut Office,
    input: CreateAdministration,
) -> Result<Done<RecoverySheet>, Problem> {
    let name = input.user_name.trim();
    if name.is_empty() {
        return Err(Problem::FieldNotRight {
            field: "user_name".to_owned(),
            text: String::new(),
        });
    }
    long_enough(&input.passphrase)?;
    let path = absolute(&input.path)?;
    folder_is_there(&path)?;
    let first = storage::NewUser {
        name,
        role: Role::Director.key(),
        passphrase: &input.passphrase,
    };
    let (database, words) = storage::create(&path, &first, office.key_cost)
        .map_err(|error| cannot_open(error, &path))?;

    let ids = office.ids.take().unwrap_or_default();
    let mut administration = Administration::new(database, office.clock, ids)?;
    let key = crate::certificates::new_signing_key(&administration.ids);
    let organisation_name = input.organisation_name.trim().to_owned();
    administration.language = input.language;
    administration.transact(Action::CreateAdministration, |work| {
        storage::organisation::set_setting(work.tx, "language", input.language.code())?;
        storage::organisation::set_signing_key(work.tx, key)?;
        let organisation = domain::organisation::Organisation {
            name: organisation_name.clone(),
            payment_days: 14,
            ..Default::default()
        };
        storage::organisation::save(work.tx, &organisation)?;
        Ok(())
    })?;

    let words: Vec<String> = words.words().into_iter().map(str::to_owned).collect();
    let recovery = Recovery {
        organisation: &organisation_name,
        date: office.clock.today(),
        words: &words,
    };
    let pdf = typesetter().recovery_sheet(&recovery, input.language.on_paper());
    office.administration = Some(administration);
    office.suggested_path = path;
    let sheet = RecoverySheet {
        status: status(office)?,
        words,
        pdf: FileContent::new("herstelblad.pdf", "application/pdf", &pdf.bytes),
    };
    Ok(reading(sheet))
}

/// Opens an administration.
pub(crate) fn open_administration(
    office: &mut Office,
    input: OpenAdministration,
) -> Result<Done<DoorStatus>, Problem> {
    let path = absolute(&input.path)?;
    let database = storage::open(&path, named(&input.user_name), &input.passphrase)
        .map_err(|error| cannot_enter(error, &input.user_name, &path))?;
    enter(office, path, database)
}

/// Opens an administration with its recovery words.
pub(crate) fn open_with_recovery(
    office: &mut Office,
    input: OpenWithRecovery,
) -> Result<Done<DoorStatus>, Problem> {
    long_enough(&input.new_passphrase)?;
    let path = absolute(&input.path)?;
    let database = storage::open_with_recovery(
        &path,
        &input.words,
        named(&input.user_name),
        &input.new_passphrase,
    )
    .map_err(|error| cannot_enter(error, &input.user_name, &path))?;
    enter(office, path, database)
}

/// Why somebody cannot come in, with the name they gave.
fn cannot_enter(
    error: storage::CannotOpen,
    name: &Option<String>,
    path: &std::path::Path,
) -> Problem {
    match cannot_open(error, path) {
        Problem::UnknownUser { .. } => Problem::UnknownUser {
            name: name.clone().unwrap_or_default(),
        },
        other => other,
    }
}

/// Opens the door with this file behind it.
pub(crate) fn enter(
    office: &mut Office,
    path: PathBuf,
    database: storage::Database,
) -> Result<Done<DoorStatus>, Problem> {
    let ids = office.ids.take().unwrap_or(Ids::Random);
    office.administration = Some(Administration::new(database, office.clock, ids)?);
    office.suggested_path = path;
    status(office).map(reading)
}

/// Closes the administration.
pub(crate) fn lock_administration(
    office: &mut Office,
    _: Nothing,
) -> Result<Done<DoorStatus>, Problem> {
    office.language = office.language();
    office.administration = None;
    status(office).map(reading)
}

/// Changes the passphrase of the user who is in.
pub(crate) fn change_passphrase(
    administration: &mut Administration,
    input: ChangePassphrase,
) -> Result<Done<Empty>, Problem> {
    long_enough(&input.new_passphrase)?;
    let path = administration.database.path().to_owned();
    administration
        .database
        .change_passphrase(&input.old_passphrase, &input.new_passphrase)
        .map_err(|error| cannot_change_keys(error, "", &path))?;
    administration.transact(Action::ChangePassphrase, |_| Ok(Empty {}))
}

/// Who may open the file.
pub(crate) fn list_users(
    administration: &mut Administration,
    _: Nothing,
) -> Result<Vec<User>, Problem> {
    let path = administration.database.path().to_owned();
    let users = administration
        .database
        .users()
        .map_err(|error| cannot_open(error, &path))?;
    Ok(users
        .into_iter()
        .map(|user| User {
            role: Role::from_key(&user.role).unwrap_or(Role::Auditor),
            name: user.name,
        })
        .collect())
}

/// Lets somebody in.
pub(crate) fn add_user(
    administration: &mut Administration,
    input: AddUser,
) -> Result<Done<User>, Problem> {
    long_enough(&input.passphrase)?;
    let name = input.name.trim().to_owned();
    if name.is_empty() {
        return Err(Problem::FieldNotRight {
            field: "user_name".to_owned(),
            text: String::new(),
        });
    }
    let path = administration.database.path().to_owned();
    administration
        .database
        .add_user(&name, input.role.key(), &input.passphrase)
        .map_err(|error| cannot_change_keys(error, &name, &path))?;
    administration.transact(Action::AddUser, |_| {
        Ok(User {
            name: name.clone(),
            role: input.role,
        })
    })
}

/// Takes somebody's access away.
pub(crate) fn remove_user(
    administration: &mut Administration,
    input: RemoveUser,
) -> Result<Done<Empty>, Problem> {
    let users = list_users(administration, Nothing {})?;
    if !users.iter().any(|user| user.name == input.user_name) {
        return Err(Problem::UnknownUser {
            name: input.user_name,
        });
    }
    let is_other_director =
        |user: &User| user.role == Role::Director && user.name != input.user_name;
    if !users.iter().any(is_other_director) {
        return Err(Problem::LastDirector);
    }
    let path = administration.database.path().to_owned();
    administration
        .database
        .remove_user(&input.user_name)
        .map_err(|error| cannot_change_keys(error, &input.user_name, &path))?;
    administration.transact(Action::RemoveUser, |_| Ok(Empty {}))
}

fn long_enough(passphrase: &str) -> Result<(), Problem> {
    if passphrase.chars().count() >= SHORTEST_PASSPHRASE {
        Ok(())
    } else {
        Err(Problem::PassphraseTooShort {
            at_least: SHORTEST_PASSPHRASE as u32,
        })
    }
}

fn named(name: &Option<String>) -> Option<&str> {
    name.as_deref()
        .map(str::trim)
        .filter(|name| !name.is_empty())
}

/// A new file needs a folder to lie in.
pub(crate) fn folder_is_there(path: &std::path::Path) -> Result<(), Problem> {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() && !folder.is_dir() => {
            Err(Problem::FolderMissing {
                path: folder.display().to_string(),
            })
        }
        _ => Ok(()),
    }
}

/// The whole path of what was typed.
pub(crate) fn absolute(path: &str) -> Result<PathBuf, Problem> {
    std::path::absolute(path.trim()).map_err(|error| Problem::CannotWrite {
        path: path.to_owned(),
        detail: error.to_string(),
    })
}

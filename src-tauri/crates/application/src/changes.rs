//! *Laatste wijzigingen*: what was changed lately, and undoing it.

use chrono::{DateTime, Utc};
use domain::id::{CertificateId, InvoiceId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use storage::changes::CannotUndo;
use storage::{Read, StorageError};
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::{Action, Administration, Done};
use crate::permissions::Role;
use crate::problem::{Problem, ProblemWords};
use crate::words;

/// How many to list.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListChanges {
    /// At most so many.
    pub limit: u32,
}

/// A change that was made.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Change {
    /// Identity.
    pub id: Uuid,
    /// When, UTC.
    pub at: String,
    /// By whom.
    pub user: String,
    /// The action's name.
    pub action: String,
    /// The action in words.
    pub description: String,
    /// Whether it can still be undone, as far as is known without trying.
    pub can_undo: bool,
    /// Whether it was undone.
    pub undone: bool,
    /// Why it can no longer be undone, as far as is known without trying.
    pub why_not: Option<ProblemWords>,
}

/// Which change to undo.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UndoChange {
    /// Its identity.
    pub change_id: Uuid,
}

/// What was changed lately, newest first.
pub(crate) fn list_changes(
    administration: &mut Administration,
    input: ListChanges,
) -> Result<Vec<Change>, Problem> {
    let language = administration.language;
    let now = administration.clock.now();
    let user = administration.database.user().name.clone();
    let role = administration.role;
    administration.database.read(|r| {
        let changes = storage::changes::list_changes(r, input.limit.min(500))?;
        let mut listed = Vec::with_capacity(changes.len());
        for change in changes {
            let undone = change.undone_at.is_some();
            let stays = if undone {
                None
            } else if change.info.user != user && role != Role::Director {
                Some(not_allowed(role))
            } else {
                why_it_stays(r, language, &change, now)?
            };
            listed.push(Change {
                id: change.info.id.0,
                at: change.info.at.to_rfc3339(),
                user: change.info.user,
                description: words::say(
                    language,
                    &format!("action-{}", change.info.action.replace('_', "-")),
                    &json!({}),
                ),
                can_undo: !undone && stays.is_none(),
                undone,
                why_not: stays.map(|problem| problem.view(language).words),
                action: change.info.action,
            });
        }
        Ok(listed)
    })
}

/// A change of more rows than this is only looked into when somebody undoes it.
const LOOKED_INTO: u32 = 200;

fn why_it_stays(
    r: &impl Read,
    language: words::Language,
    change: &storage::changes::Change,
    now: DateTime<Utc>,
) -> Result<Option<Problem>, Problem> {
    if change.row_count == 0 {
        return Ok(Some(Problem::UndoExpired));
    }
    if change.row_count > LOOKED_INTO {
        return Ok(None);
    }
    match storage::changes::can_undo(r, change.info.id, now) {
        Ok(()) => Ok(None),
        Err(CannotUndo::Storage(error)) => Err(error.into()),
        Err(reason) => Ok(Some(why(r, language, reason))),
    }
}

fn not_allowed(role: Role) -> Problem {
    Problem::NotAllowed {
        role: role.key().to_owned(),
    }
}

/// Why a change stays, as a problem.
fn why(r: &impl Read, language: words::Language, reason: CannotUndo) -> Problem {
    match reason {
        CannotUndo::NotFound => Problem::NotFound {
            what: words::say(language, "noun-change", &json!({})),
        },
        CannotUndo::AlreadyUndone => Problem::AlreadyUndone,
        CannotUndo::Expired => Problem::UndoExpired,
        CannotUndo::ChangedSince { table, .. } => Problem::ChangedSince {
            what: table_words(language, &table),
        },
        CannotUndo::BecameFact { table, id } => Problem::BecameFact {
            what: fact_words(r, language, &table, &id),
        },
        // The room has been given to somebody else.
        CannotUndo::Storage(StorageError::Constraint { table, .. }) if table == "reservation" => {
            Problem::ChangedSince {
                what: table_words(language, &table),
            }
        }
        CannotUndo::Storage(error) => error.into(),
    }
}

/// Undoes a change, whole: one's own, and for a director anybody's.
pub(crate) fn undo_change(
    administration: &mut Administration,
    input: UndoChange,
) -> Result<Done<Change>, Problem> {
    let id = domain::id::ChangeId(input.change_id);
    let user = &administration.database.user().name;
    let changes = storage::changes::list_changes(&administration.database, u32::MAX)?;
    let is_of_another = changes
        .iter()
        .any(|change| change.info.id == id && change.info.user != *user);
    if is_of_another && administration.role != Role::Director {
        return Err(not_allowed(administration.role));
    }
    let language = administration.language;
    let done = administration.transact(Action::UndoChange, |work| {
        work.touched(id);
        storage::changes::undo(work.tx, id, work.now)
            .map_err(|reason| why(work.tx, language, reason))
    })?;
    let change = list_changes(administration, ListChanges { limit: 500 })?
        .into_iter()
        .find(|change| change.id == input.change_id)
        .ok_or_else(|| Problem::NotFound {
            what: words::say(language, "noun-change", &json!({})),
        })?;
    Ok(done.map(|()| change))
}

/// The fact with the number that it is known by, where it has one: `een factuur (2026-V-0413)`.
fn fact_words(r: &impl Read, language: words::Language, table: &str, id: &str) -> String {
    let noun = table_words(language, table);
    let Ok(id) = id.parse::<Uuid>() else {
        return noun;
    };
    let number = match table {
        "invoice" => storage::invoicing::get_invoice(r, InvoiceId(id))
            .ok()
            .flatten()
            .map(|invoice| invoice.number),
        "certificate" => storage::certificates::get(r, CertificateId(id))
            .ok()
            .flatten()
            .map(|registered| registered.certificate.number),
        _ => None,
    };
    match number {
        Some(number) => format!("{noun} ({number})"),
        None => noun,
    }
}

fn table_words(language: words::Language, table: &str) -> String {
    words::try_say(
        language,
        &format!("table-{}", table.replace('_', "-")),
        &json!({}),
    )
    .unwrap_or_else(|| table.to_owned())
}

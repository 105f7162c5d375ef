//! *Laatste wijzigingen*: what was changed lately, and undoing it.

use chrono::{DateTime, Utc};
use domain::id::{CertificateId, ChangeId, InvoiceId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use storage::changes::CannotUndo;
use storage::{Read, StorageError};
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::{Action, Administration, Done, Work};
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
    /// When it was undone, UTC.
    pub undone_at: Option<String>,
    /// Whether it was undone last and can be done again: nothing else was done since.
    pub can_redo: bool,
    /// Why it can no longer be undone, as far as is known without trying.
    pub why_not: Option<ProblemWords>,
}

/// Which change to undo, or to do again.
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
    let viewer = Viewer::of(administration);
    administration.database.read(|r| {
        let changes = storage::changes::list_changes(r, input.limit.min(500))?;
        let view = |change| viewer.view(r, change);
        changes.into_iter().map(view).collect()
    })
}

/// Who looks at a change.
struct Viewer {
    language: words::Language,
    now: DateTime<Utc>,
    user: String,
    role: Role,
}

impl Viewer {
    fn of(administration: &Administration) -> Self {
        Self {
            language: administration.language,
            now: administration.clock.now(),
            user: administration.database.user().name.clone(),
            role: administration.role,
        }
    }

    /// Whether a change is this user's to take back: one's own, and for a director anybody's.
    fn may(&self, change: &storage::changes::Change) -> bool {
        change.info.user == self.user || self.role == Role::Director
    }

    /// Turns a change one way or the other, and gives how it stands then.
    fn turn(
        &self,
        work: &Work<'_>,
        id: Uuid,
        turn: impl FnOnce(ChangeId) -> Result<(), Problem>,
    ) -> Result<Change, Problem> {
        let id = ChangeId(id);
        let find = || -> Result<_, Problem> {
            let found = storage::changes::get_change(work.tx, id)?;
            found.ok_or_else(|| why(work.tx, self.language, CannotUndo::NotFound))
        };
        if !self.may(&find()?) {
            return Err(not_allowed(self.role));
        }
        work.touched(id);
        turn(id)?;
        self.view(work.tx, find()?)
    }

    fn view(&self, r: &impl Read, change: storage::changes::Change) -> Result<Change, Problem> {
        let language = self.language;
        let undone = change.undone_at.is_some();
        let may = self.may(&change);
        let stays = if undone {
            None
        } else if may {
            why_it_stays(r, language, &change, self.now)?
        } else {
            Some(not_allowed(self.role))
        };
        let can_redo = undone
            && may
            && match storage::changes::can_redo(r, change.info.id) {
                Ok(()) => true,
                Err(CannotUndo::Storage(error)) => return Err(error.into()),
                Err(_) => false,
            };
        Ok(Change {
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
            undone_at: change.undone_at.map(|at| at.to_rfc3339()),
            can_redo,
            why_not: stays.map(|problem| problem.view(language).words),
            action: change.info.action,
        })
    }
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
        CannotUndo::NotUndone => Problem::NotUndone,
        CannotUndo::Overtaken => Problem::RedoOvertaken,
        CannotUndo::Expired => Problem::UndoExpired,
        CannotUndo::ChangedSince { table, .. } => Problem::ChangedSince {
            what: table_words(language, &table),
        },
        CannotUndo::BecameFact { table, id } => Problem::BecameFact {
            what: fact_words(r, language, &table, &id),
        },
        // What it had is another's now: a room, a number.
        CannotUndo::Storage(StorageError::Constraint { table, .. }) => Problem::ChangedSince {
            what: table_words(language, &table),
        },
        CannotUndo::Storage(error) => error.into(),
    }
}

/// Undoes a change, whole: one's own, and for a director anybody's.
pub(crate) fn undo_change(
    administration: &mut Administration,
    input: UndoChange,
) -> Result<Done<Change>, Problem> {
    let viewer = Viewer::of(administration);
    administration.transact(Action::UndoChange, |work| {
        viewer.turn(work, input.change_id, |id| {
            storage::changes::undo(work.tx, id, work.now)
                .map_err(|reason| why(work.tx, viewer.language, reason))
        })
    })
}

/// Does a change again that was undone.
pub(crate) fn redo_change(
    administration: &mut Administration,
    input: UndoChange,
) -> Result<Done<Change>, Problem> {
    let viewer = Viewer::of(administration);
    administration.transact(Action::RedoChange, |work| {
        viewer.turn(work, input.change_id, |id| {
            storage::changes::redo(work.tx, id)
                .map_err(|reason| why(work.tx, viewer.language, reason))
        })
    })
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

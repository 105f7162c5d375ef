//! Taking a step back.
//!
//! While an undoable step runs, temporary triggers write every row it touches into `undo_row`,
//! before and after, whatever table it is in: no action has to remember what it did. Undoing puts
//! the rows back, all or none, and only while they still are as the step left them. A step whose
//! rows have become part of a fact stays.
//!
//! What was undone can be done again, the last first, until something else is done: then
//! [`forget_undone`] lets go of it. So doing again always leads to how the file just was.
//!
//! The rows are kept 30 days: they hold what was in the file. Every new step forgets those of
//! steps that are older. [`undo`] is told the time, because nothing here reads a clock.

mod recorder;
mod references;
mod rows;
mod undo;

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Row, named_params};

use domain::id::ChangeId;

use crate::audit::written;
use crate::database::{Database, Query, Read, Transaction};
use crate::error::{Result, StorageError};
use crate::mapping::Columns;

pub use undo::{CannotUndo, can_redo, can_undo, redo, undo};

/// How long a step can be undone.
pub const KEPT: TimeDelta = TimeDelta::days(30);

/// A step that can be undone, as it is begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeInfo {
    /// Its identity.
    pub id: ChangeId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub user: String,
    /// Which action.
    pub action: String,
    /// In words, for the list of steps.
    pub description: String,
}

/// A step as it stands in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The step.
    pub info: ChangeInfo,
    /// When it was undone, if it was.
    pub undone_at: Option<DateTime<Utc>>,
    /// How many rows it touched; 0 when what they were is no longer kept.
    pub row_count: u32,
}

impl Database {
    /// As [`transact`](Self::transact), and can be taken back with [`undo`]. A step that touches
    /// nothing is not kept.
    ///
    /// # Errors
    /// As [`transact`](Self::transact).
    pub fn transact_undoable<T, E: From<StorageError>>(
        &mut self,
        change: &ChangeInfo,
        action: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<(T, Vec<&'static str>), E> {
        if !self.is_recorder_ready {
            recorder::set_up(&self.connection)?;
            self.is_recorder_ready = true;
        }
        self.transact(|tx| {
            begin(tx, change)?;
            let result = action(tx)?;
            end(tx, change.id)?;
            Ok(result)
        })
    }
}

fn begin(tx: &Transaction<'_>, change: &ChangeInfo) -> Result<()> {
    purge_changes(tx, change.at)?;
    tx.execute_one(
        "
INSERT INTO change (id, position, at, user_name, action, description)
VALUES (:id, :position, :at, :user_name, :action, :description)",
        named_params! {
            ":id": change.id.to_string(),
            ":position": tx.next_position("change")?,
            ":at": written(change.at),
            ":user_name": change.user,
            ":action": change.action,
            ":description": change.description,
        },
    )?;
    let sql = "INSERT INTO temp.current_change (id) VALUES (?1)";
    tx.execute_one(sql, [change.id.to_string()])
}

fn end(tx: &Transaction<'_>, id: ChangeId) -> Result<()> {
    tx.execute("DELETE FROM temp.current_change", ())?;
    tx.execute(
        "
DELETE FROM change
WHERE id = :id AND NOT EXISTS (SELECT 1 FROM undo_row WHERE change_id = :id)",
        named_params! { ":id": id.to_string() },
    )?;
    Ok(())
}

/// The last `limit` steps, the newest first.
///
/// # Errors
/// [`StorageError`].
pub fn list_changes(r: &impl Read, limit: u32) -> Result<Vec<Change>> {
    r.query_all(
        "
SELECT change.*,
    (SELECT count(*) FROM undo_row WHERE undo_row.change_id = change.id) AS row_count
FROM change
ORDER BY position DESC
LIMIT ?1",
        [limit],
        change_from_row,
    )
}

/// Forgets what rows were before steps older than [`KEPT`], or as far in the future, because the
/// clock stood wrong then; the steps stay in the list. Gives how many rows were forgotten.
///
/// # Errors
/// [`StorageError`].
pub fn purge_changes(tx: &Transaction<'_>, now: DateTime<Utc>) -> Result<usize> {
    // The oldest rows come first, so that a file of many years is not gone through each time.
    let oldest = "
SELECT change_id FROM undo_row JOIN change ON change.id = change_id
WHERE sequence = (SELECT min(sequence) FROM undo_row) AND (at < ?1 OR at > ?2)";
    let mut forgotten = 0;
    while let Some(id) =
        tx.query_optional(oldest, [written(now - KEPT), written(now + KEPT)], |row| {
            row.get::<_, String>(0)
        })?
    {
        forgotten += tx.execute("DELETE FROM undo_row WHERE change_id = ?1", [id])?;
    }
    Ok(forgotten)
}

/// Forgets what the steps that were undone had made of their rows, because something else is done
/// now. For everything that is neither [`undo`] nor [`redo`].
///
/// # Errors
/// [`StorageError`].
pub fn forget_undone(tx: &Transaction<'_>) -> Result<()> {
    let undone = "SELECT id FROM change WHERE undone_order IS NOT NULL";
    tx.execute(
        &format!("DELETE FROM undo_row WHERE change_id IN ({undone})"),
        (),
    )?;
    let sql = "UPDATE change SET undone_order = NULL WHERE undone_order IS NOT NULL";
    tx.execute(sql, ())?;
    Ok(())
}

/// One step of the list.
///
/// # Errors
/// [`StorageError`].
pub fn get_change(r: &impl Read, id: ChangeId) -> Result<Option<Change>> {
    r.query_optional(
        "
SELECT change.*,
    (SELECT count(*) FROM undo_row WHERE undo_row.change_id = change.id) AS row_count
FROM change
WHERE id = ?1",
        [id.to_string()],
        change_from_row,
    )
}

fn change_from_row(row: &Row<'_>) -> rusqlite::Result<Change> {
    Ok(Change {
        info: ChangeInfo {
            id: row.parsed("id")?,
            at: row.parsed("at")?,
            user: row.get("user_name")?,
            action: row.get("action")?,
            description: row.get("description")?,
        },
        undone_at: row.parsed_optional("undone_at")?,
        row_count: row.get("row_count")?,
    })
}

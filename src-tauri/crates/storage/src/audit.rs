//! Who did what, when: lines that are never changed, each chained to the one before by a hash.
//!
//! Ids only: no line holds personal data. Whoever can write the file can also write a whole new
//! chain; a copy of the last hash, kept elsewhere, shows that.

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Row, named_params};
use sha2::{Digest, Sha256};

use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::{Columns, texts_as_json, texts_from_json};

/// A line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditLine {
    /// Its place, from 1, without gaps.
    pub sequence: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub user: String,
    /// Which action.
    pub action: String,
    /// What it touched.
    pub ids: Vec<String>,
}

/// The chain does not hold from here on: a line was changed, taken out or put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrokenAt {
    /// The first line that does not fit.
    pub sequence: u32,
}

struct Link {
    line: AuditLine,
    former_hash: [u8; 32],
    hash: [u8; 32],
}

/// Adds a line.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn append(
    tx: &Transaction<'_>,
    at: DateTime<Utc>,
    user: &str,
    action: &str,
    ids: &[String],
) -> Result<()> {
    let last = tx.query_optional(
        "SELECT sequence, hash FROM audit_line ORDER BY sequence DESC LIMIT 1",
        (),
        |row| Ok((row.get::<_, u32>(0)?, row.get(1)?)),
    )?;
    let (last_sequence, former_hash) = last.unwrap_or((0, [0; 32]));
    let sequence = last_sequence + 1;
    let (at, ids) = (written(at), texts_as_json(ids));
    let hash = hash_of(&former_hash, sequence, &at, user, action, &ids);
    tx.execute_one(
        "
INSERT INTO audit_line (sequence, at, user_name, action, ids, former_hash, hash)
VALUES (:sequence, :at, :user_name, :action, :ids, :former_hash, :hash)",
        named_params! {
            ":sequence": sequence,
            ":at": at,
            ":user_name": user,
            ":action": action,
            ":ids": ids,
            ":former_hash": former_hash,
            ":hash": hash,
        },
    )
}

/// Walks the whole chain. Gives how many lines it has, or where it breaks.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn verify(r: &impl Read) -> Result<std::result::Result<u32, BrokenAt>> {
    let mut former = [0; 32];
    let mut count = 0;
    let links = r.query_all(
        "SELECT * FROM audit_line ORDER BY sequence",
        (),
        link_from_row,
    )?;
    for Link {
        line,
        former_hash,
        hash,
    } in links
    {
        let ids = texts_as_json(&line.ids);
        let at = written(line.at);
        let sequence = line.sequence;
        let expected = hash_of(&former, sequence, &at, &line.user, &line.action, &ids);
        if sequence != count + 1 || former_hash != former || hash != expected {
            return Ok(Err(BrokenAt { sequence }));
        }
        former = hash;
        count += 1;
    }
    Ok(Ok(count))
}

/// The last `limit` lines, the newest first.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list(r: &impl Read, limit: u32) -> Result<Vec<AuditLine>> {
    let sql = "SELECT * FROM audit_line ORDER BY sequence DESC LIMIT ?1";
    r.query_all(sql, [limit], |row| Ok(link_from_row(row)?.line))
}

/// The hash over the former hash and the fields, as a JSON list: no two lines read alike.
fn hash_of(
    former: &[u8; 32],
    sequence: u32,
    at: &str,
    user: &str,
    action: &str,
    ids: &str,
) -> [u8; 32] {
    let fields = serde_json::to_vec(&(sequence, at, user, action, ids))
        .expect("BUG: a list of texts is always JSON");
    Sha256::new()
        .chain_update(former)
        .chain_update(fields)
        .finalize()
        .into()
}

/// A moment as it is kept: UTC, to the millisecond.
pub(crate) fn written(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn link_from_row(row: &Row<'_>) -> rusqlite::Result<Link> {
    Ok(Link {
        line: AuditLine {
            sequence: row.get("sequence")?,
            at: row.parsed("at")?,
            user: row.get("user_name")?,
            action: row.get("action")?,
            ids: row.read("ids", texts_from_json)?,
        },
        former_hash: row.get("former_hash")?,
        hash: row.get("hash")?,
    })
}

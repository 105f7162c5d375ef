//! Paper and e-invoices as issued. The bytes stand in a table of their own.

use chrono::NaiveDate;
use rusqlite::{Row, named_params};
use sha2::{Digest, Sha256};

use crate::database::{Query, Read, Transaction};
use crate::error::Result;

/// A document as issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it belongs to: `invoice` or `certificate`.
    pub owner_kind: String,
    /// The identity of that.
    pub owner_id: String,
    /// `pdf`, `ubl`. One of each for an owner.
    pub kind: String,
    /// The name it is saved under.
    pub file_name: String,
    /// Its media type: `application/pdf`.
    pub media_type: String,
    /// SHA-256 of the bytes.
    pub sha256: [u8; 32],
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl Document {
    /// A document with the hash of its bytes.
    pub fn new(
        (owner_kind, owner_id): (&str, String),
        kind: &str,
        file_name: String,
        media_type: &str,
        bytes: Vec<u8>,
    ) -> Self {
        Self {
            owner_kind: owner_kind.to_owned(),
            owner_id,
            kind: kind.to_owned(),
            file_name,
            media_type: media_type.to_owned(),
            sha256: Sha256::digest(&bytes).into(),
            bytes,
        }
    }
}

/// Keeps a document, a fact from now on.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when its owner has one of this
/// kind already.
pub fn insert_document(tx: &Transaction<'_>, document: &Document) -> Result<()> {
    let id: i64 = tx.query_one(
        "
INSERT INTO document (owner_kind, owner_id, kind, file_name, media_type, sha256)
VALUES (:owner_kind, :owner_id, :kind, :file_name, :media_type, :sha256)
RETURNING id",
        named_params! {
            ":owner_kind": document.owner_kind,
            ":owner_id": document.owner_id,
            ":kind": document.kind,
            ":file_name": document.file_name,
            ":media_type": document.media_type,
            ":sha256": document.sha256,
        },
        |row| row.get(0),
    )?;
    let sql = "INSERT INTO document_content (document_id, bytes) VALUES (?1, ?2)";
    tx.execute_one(sql, (id, &document.bytes))
}

/// Notes that a document was issued and is not kept, a fact from now on.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when it was noted before.
pub fn note_not_kept(
    tx: &Transaction<'_>,
    owner_kind: &str,
    owner_id: &str,
    kind: &str,
) -> Result<()> {
    let sql = "INSERT INTO document_not_kept (owner_kind, owner_id, kind) VALUES (?1, ?2, ?3)";
    tx.execute_one(sql, (owner_kind, owner_id, kind))
}

/// Whether a document was issued and is not kept.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn is_not_kept(r: &impl Read, owner_kind: &str, owner_id: &str, kind: &str) -> Result<bool> {
    r.query_one(
        "
SELECT EXISTS (
    SELECT 1 FROM document_not_kept
    WHERE owner_kind = ?1 AND owner_id = ?2 AND kind = ?3
)",
        (owner_kind, owner_id, kind),
        |row| row.get(0),
    )
}

/// A document, if its owner has one of that kind.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn get_document(
    r: &impl Read,
    owner_kind: &str,
    owner_id: &str,
    kind: &str,
) -> Result<Option<Document>> {
    r.query_optional(
        "
SELECT document.*, content.bytes
FROM document
JOIN document_content AS content ON content.document_id = document.id
WHERE owner_kind = :owner_kind AND owner_id = :owner_id AND kind = :kind",
        named_params! { ":owner_kind": owner_kind, ":owner_id": owner_id, ":kind": kind },
        document_from_row,
    )
}

/// Every document of one owner.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn documents_of(r: &impl Read, owner_kind: &str, owner_id: &str) -> Result<Vec<Document>> {
    r.query_all(
        "
SELECT document.*, content.bytes
FROM document
JOIN document_content AS content ON content.document_id = document.id
WHERE owner_kind = :owner_kind AND owner_id = :owner_id
ORDER BY document.id",
        named_params! { ":owner_kind": owner_kind, ":owner_id": owner_id },
        document_from_row,
    )
}

/// Hands over, one by one, the documents of everything issued from `from` to `to`, both days
/// included: never more than one in memory. Gives how many there were.
///
/// # Errors
/// What `each` gives, or [`StorageError`](crate::StorageError).
pub fn documents_between<E: From<crate::StorageError>>(
    r: &impl Read,
    from: NaiveDate,
    to: NaiveDate,
    mut each: impl FnMut(Document) -> Result<(), E>,
) -> Result<u32, E> {
    let ids: Vec<i64> = r.query_all(
        include_str!("documents_between.sql"),
        named_params! { ":from": from.to_string(), ":to": to.to_string() },
        |row| row.get("id"),
    )?;
    let mut count = 0;
    for id in ids {
        let document = r.query_one(
            "
SELECT document.*, content.bytes
FROM document
JOIN document_content AS content ON content.document_id = document.id
WHERE document.id = ?1",
            [id],
            document_from_row,
        )?;
        each(document)?;
        count += 1;
    }
    Ok(count)
}

fn document_from_row(row: &Row<'_>) -> rusqlite::Result<Document> {
    Ok(Document {
        owner_kind: row.get("owner_kind")?,
        owner_id: row.get("owner_id")?,
        kind: row.get("kind")?,
        file_name: row.get("file_name")?,
        media_type: row.get("media_type")?,
        sha256: row.get("sha256")?,
        bytes: row.get("bytes")?,
    })
}

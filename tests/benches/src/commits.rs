//! The floor: the same bytes, durably in an encrypted file, and nothing else.

use std::path::Path;

use rusqlite::Connection;
use serde_json::Value;

use crate::meter::Meter;
use crate::office::Office;

/// Stores the documents of every invoice in `office_file` in a new file, `chunk` invoices a commit.
pub fn bare(office_file: &Path, new_file: &Path, chunk: usize) -> Value {
    let office = Office::open(office_file);
    let documents: Vec<[Vec<u8>; 2]> = office
        .invoices()
        .iter()
        .map(|id| ["pdf", "ubl"].map(|kind| office.document(id, kind)))
        .collect();
    drop(office);
    let bytes = documents.iter().flatten().map(Vec::len).sum();
    measured(new_file, &documents, chunk, bytes).expect("the new file can be written")
}

fn measured(
    file: &Path,
    documents: &[[Vec<u8>; 2]],
    chunk: usize,
    bytes: usize,
) -> rusqlite::Result<Value> {
    let mut database = Connection::open(file)?;
    // A key of 32 bytes, as the file of an office has: no passphrase to stretch.
    let key = "x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'";
    database.pragma_update(None, "key", key)?;
    database.pragma_update(None, "journal_mode", "WAL")?;
    database.pragma_update(None, "synchronous", "FULL")?;
    database
        .execute_batch("CREATE TABLE document (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)")?;
    let meter = Meter::start();
    for together in documents.chunks(chunk) {
        let tx = database.transaction()?;
        let mut insert = tx.prepare_cached("INSERT INTO document (bytes) VALUES (?)")?;
        for document in together.iter().flatten() {
            insert.execute([document])?;
        }
        drop(insert);
        tx.commit()?;
    }
    Ok(meter.stop(documents.len(), bytes))
}

//! Numbered migrations, each in a transaction of its own. Before the first one runs on a file that
//! exists, a copy is made: `X.kas.before-0002`, with its key file.

use std::path::Path;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::error::{Result, StorageError};
use crate::file::{beside, open_connection};
use crate::keys::{FileKey, KeyFile, folder_of, sync_folder};

/// In order; the first is version 1.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_organisation.sql"),
    include_str!("../migrations/0002_people.sql"),
    include_str!("../migrations/0003_rentals_work_placements.sql"),
    include_str!("../migrations/0004_billing_invoicing.sql"),
    include_str!("../migrations/0005_ledger_till.sql"),
    include_str!("../migrations/0006_chart_of_accounts.sql"),
    include_str!("../migrations/0007_certificates.sql"),
    include_str!("../migrations/0008_audit_changes_imports.sql"),
    include_str!("../migrations/0009_search.sql"),
    include_str!("../migrations/0010_month_end.sql"),
    include_str!("../migrations/0011_till_sessions_grants.sql"),
    include_str!("../migrations/0012_produce_receipts.sql"),
    include_str!("../migrations/0013_reservations.sql"),
    include_str!("../migrations/0014_own_income.sql"),
    include_str!("../migrations/0015_approved_hours.sql"),
    include_str!("../migrations/0016_documents_not_kept.sql"),
    include_str!("../migrations/0017_stock_never_moved.sql"),
    include_str!("../migrations/0018_found_as_put_back.sql"),
    include_str!("../migrations/0019_unbilled_lines.sql"),
    include_str!("../migrations/0020_sums_by_day.sql"),
    include_str!("../migrations/0021_receipts_of_a_product.sql"),
    include_str!("../migrations/0022_receipts_found_by_product.sql"),
    include_str!("../migrations/0023_done_again_in_order.sql"),
];

/// The version that this program makes.
pub(crate) const LATEST: u32 = MIGRATIONS.len() as u32;

/// Brings a file that exists up to date, after a copy of it was made.
pub(crate) fn bring_up_to_date(
    connection: &mut Connection,
    path: &Path,
    file_key: &FileKey,
) -> Result<()> {
    let version = version(connection)?;
    if version >= LATEST {
        return Ok(());
    }
    copy_before(connection, path, file_key, version + 1)?;
    run_pending(connection, LATEST)
}

/// Runs the migrations up to and including `last`.
pub(crate) fn run_pending(connection: &mut Connection, last: u32) -> Result<()> {
    loop {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Asked inside the transaction: another process may be doing the same.
        let version = version(&transaction)?;
        if version >= last {
            return Ok(());
        }
        transaction.execute_batch(MIGRATIONS[version as usize])?;
        transaction.pragma_update(None, "user_version", version + 1)?;
        if version + 1 == last {
            transaction.execute(
                "
INSERT INTO setting (key, value) VALUES ('made_by', :made_by)
ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                [env!("CARGO_PKG_VERSION")],
            )?;
        }
        transaction.commit()?;
    }
}

fn version(connection: &Connection) -> Result<u32> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Copies the database, page by page and under the same key, and its key file. A copy that is
/// there already is from an attempt that was cut off, before anything was changed: made anew.
fn copy_before(connection: &Connection, path: &Path, file_key: &FileKey, first: u32) -> Result<()> {
    let copy = beside(path, &format!(".before-{first:04}"));
    let unfinished = beside(path, &format!(".before-{first:04}-unfinished"));
    for old in [&unfinished, &copy] {
        match std::fs::remove_file(old) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut target = open_connection(&unfinished, flags)?;
    crate::file::give_key(&target, file_key)?;
    Backup::new(connection, &mut target)?.run_to_completion(
        1000,
        std::time::Duration::ZERO,
        None,
    )?;
    target
        .close()
        .map_err(|(_, error)| StorageError::from(error))?;
    std::fs::copy(KeyFile::path_of(path), KeyFile::path_of(&copy))?;
    std::fs::rename(&unfinished, &copy)?;
    sync_folder(&folder_of(path))?;
    Ok(())
}

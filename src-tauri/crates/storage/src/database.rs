//! The open file: reading, and writing in transactions.
//!
//! Whoever writes needs a [`Transaction`], so "only in a transaction" is a type. One action is one
//! transaction, and it is `IMMEDIATE`: checks inside it hold until it commits, and writers of
//! several processes queue.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, Params, Row, TransactionBehavior};

use crate::error::{Result, StorageError};
use crate::keys::{FileKey, User};
use crate::topics::known_table;

type Tables = Arc<Mutex<BTreeSet<&'static str>>>;

/// An open administration, for one user.
pub struct Database {
    pub(crate) connection: Connection,
    pub(crate) path: PathBuf,
    pub(crate) user: User,
    pub(crate) file_key: FileKey,
    pub(crate) is_recorder_ready: bool,
    changed: Tables,
}

/// A second connection to the same file that only reads, for another thread: it never waits for
/// writers, nor they for it.
pub struct Reader {
    connection: Connection,
}

/// One consistent view of the file, for the length of a [`Database::read`].
pub struct Reading<'c> {
    connection: &'c Connection,
}

/// A transaction that writes. Dropped without commit, it leaves nothing behind.
pub struct Transaction<'c> {
    inner: rusqlite::Transaction<'c>,
}

mod connected {
    use rusqlite::Connection;

    /// Something with a connection; only this crate sees it.
    pub trait Connected {
        /// The connection.
        fn connection(&self) -> &Connection;
    }
}

pub(crate) use connected::Connected;

/// What can be read from: a [`Reading`] or a [`Transaction`].
pub trait Read: Connected {}

impl Connected for Reading<'_> {
    fn connection(&self) -> &Connection {
        self.connection
    }
}

impl Read for Reading<'_> {}

impl Connected for Transaction<'_> {
    fn connection(&self) -> &Connection {
        &self.inner
    }
}

impl Read for Transaction<'_> {}

/// Each statement by itself, from the moment it is asked: enough for a single look.
impl Connected for Database {
    fn connection(&self) -> &Connection {
        &self.connection
    }
}

impl Read for Database {}

/// Queries, for the modules of this crate. Statements are prepared once.
pub(crate) trait Query: Connected {
    /// Every row.
    fn query_all<T>(
        &self,
        sql: &str,
        params: impl Params,
        map: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map(params, map)?;
        rows.map(|row| row.map_err(StorageError::from)).collect()
    }

    /// The first row, if there is one.
    fn query_optional<T>(
        &self,
        sql: &str,
        params: impl Params,
        mut map: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        match rows.next()? {
            Some(row) => Ok(Some(map(row)?)),
            None => Ok(None),
        }
    }

    /// The first row, which must be there.
    fn query_one<T>(
        &self,
        sql: &str,
        params: impl Params,
        map: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<T> {
        self.query_optional(sql, params, map)?
            .ok_or(StorageError::NotFound)
    }
}

impl<C: Connected + ?Sized> Query for C {}

impl Transaction<'_> {
    /// Runs a statement that writes; says how many rows it touched.
    pub(crate) fn execute(&self, sql: &str, params: impl Params) -> Result<usize> {
        Ok(self.inner.prepare_cached(sql)?.execute(params)?)
    }

    /// The same, for a row that must be there.
    pub(crate) fn execute_one(&self, sql: &str, params: impl Params) -> Result<()> {
        match self.execute(sql, params)? {
            0 => Err(StorageError::NotFound),
            _ => Ok(()),
        }
    }

    /// The next place in the order in which rows of `table` came in. The place of a row that an
    /// undo can put back is not given to another.
    pub(crate) fn next_position(&self, table: &str) -> Result<i64> {
        let column = if table == "stock_movement" {
            "id"
        } else {
            "position"
        };
        let sql = format!(
            "
SELECT 1 + max(
    (SELECT coalesce(max({column}), 0) FROM {table}),
    (SELECT coalesce(max(
        iif(table_name = 'stock_movement', before ->> '$.id', before ->> '$.position')
    ), 0) FROM undo_row WHERE table_name = ?1 AND before IS NOT NULL AND after IS NULL)
)"
        );
        self.query_one(&sql, [table], |row| row.get(0))
    }
}

impl Database {
    pub(crate) fn new(
        mut connection: Connection,
        path: PathBuf,
        user: User,
        file_key: FileKey,
    ) -> Result<Self> {
        let changed = Tables::default();
        let seen = Arc::clone(&changed);
        connection.update_hook(Some(move |_, database: &str, table: &str, _| {
            if database == "main"
                && let Some(table) = known_table(table)
            {
                lock(&seen).insert(table);
            }
        }))?;
        Ok(Self {
            connection,
            path,
            user,
            file_key,
            is_recorder_ready: false,
            changed,
        })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Who opened it.
    pub fn user(&self) -> &User {
        &self.user
    }

    /// Reads, all from one moment.
    ///
    /// # Errors
    /// What `read` gives, or what the file says.
    pub fn read<T, E: From<StorageError>>(
        &self,
        read: impl FnOnce(&Reading<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        read_from(&self.connection, read)
    }

    /// A second connection for reading from another thread.
    ///
    /// # Errors
    /// What the file says.
    pub fn reader(&self) -> Result<Reader> {
        let connection = crate::file::connect(&self.path, &self.file_key)?;
        connection.pragma_update(None, "query_only", true)?;
        Ok(Reader { connection })
    }

    /// Writes: all of `action` or nothing. Answers with what it gave and the tables it touched,
    /// each once; [`topic_of`](crate::topic_of) tells their subjects.
    ///
    /// # Errors
    /// What `action` gives, or what the file says: [`StorageError::Busy`] when another process
    /// keeps writing, [`StorageError::DiskFull`]. Then nothing has changed.
    pub fn transact<T, E: From<StorageError>>(
        &mut self,
        action: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<(T, Vec<&'static str>), E> {
        lock(&self.changed).clear();
        let inner = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StorageError::from)?;
        let transaction = Transaction { inner };
        let result = action(&transaction)?;
        transaction.inner.commit().map_err(StorageError::from)?;
        let changed = std::mem::take(&mut *lock(&self.changed));
        Ok((result, changed.into_iter().collect()))
    }
}

impl Reader {
    /// Reads, all from one moment.
    ///
    /// # Errors
    /// What `read` gives, or what the file says.
    pub fn read<T, E: From<StorageError>>(
        &self,
        read: impl FnOnce(&Reading<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        read_from(&self.connection, read)
    }
}

fn read_from<T, E: From<StorageError>>(
    connection: &Connection,
    read: impl FnOnce(&Reading<'_>) -> Result<T, E>,
) -> Result<T, E> {
    if !connection.is_autocommit() {
        // A read within a read: already one moment.
        return read(&Reading { connection });
    }
    let one_moment = connection
        .unchecked_transaction()
        .map_err(StorageError::from)?;
    let result = read(&Reading { connection })?;
    one_moment.finish().map_err(StorageError::from)?;
    Ok(result)
}

fn lock(tables: &Tables) -> std::sync::MutexGuard<'_, BTreeSet<&'static str>> {
    tables.lock().unwrap_or_else(PoisonError::into_inner)
}

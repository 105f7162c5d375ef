//! The encrypted file on disk: making one, opening one, and saying exactly why not.
//!
//! An administration is two files: `X.kas`, the SQLCipher database, and `X.kas.keys` beside it.
//! While it is open, SQLite keeps `X.kas-wal` and `X.kas-shm` there too.

mod network;
mod users;

use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::database::Database;
use crate::error::StorageError;
use crate::keys::{
    FileKey, KeyCost, KeyFile, Locked, NewUser, RecoveryMistake, RecoveryWords, Unlocked,
    folder_of, sync_folder,
};
use crate::migrations;

pub use users::CannotChangeKeys;

/// How long a writer waits for another process before it says [`StorageError::Busy`].
const PATIENCE: Duration = Duration::from_secs(10);

/// Marks the database as ours: `BKAS`.
const APPLICATION_ID: i32 = 0x424B_4153;

/// Why an administration cannot be made or opened.
#[derive(Debug, thiserror::Error)]
pub enum CannotOpen {
    /// There is no such file.
    #[error("there is no such file")]
    NotFound,
    /// A file or key file of that name is there already. It was left alone.
    #[error("a file of that name is there already")]
    AlreadyExists,
    /// The key file is not beside the file.
    #[error("the key file is not beside the file")]
    KeyFileMissing,
    /// The key file cannot be understood, or its parts do not belong together.
    #[error("the key file cannot be read")]
    KeyFileUnreadable,
    /// The passphrase is wrong.
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// Nobody of that name may open the file.
    #[error("nobody of that name may open the file")]
    UnknownUser,
    /// There is more than one user, and no name was given.
    #[error("the file has more than one user")]
    UserNeeded {
        /// Their names.
        names: Vec<String>,
    },
    /// The recovery words are wrong.
    #[error("the recovery words are wrong")]
    WrongRecoveryWords {
        /// What is wrong with them.
        mistake: RecoveryMistake,
    },
    /// The passphrase is right, but the database is not whole or not ours.
    #[error("the file is damaged")]
    Damaged,
    /// A newer program made the file. Nothing of it was changed.
    #[error("the file was made by a newer version, {made_by}")]
    TooNew {
        /// The version of the file or key file.
        version: u32,
        /// The program that made it, as far as it can be read.
        made_by: String,
    },
    /// Nothing can be written in the folder of the file.
    #[error("nothing can be written in the folder")]
    ReadOnlyFolder,
    /// No room is left on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// The file is on a network share, where locks cannot be trusted.
    #[error("the file is on a network share ({kind})")]
    NetworkShare {
        /// What kind: `nfs4`, `cifs`, `fuse.sshfs`, `UNC`.
        kind: String,
    },
    /// Another process keeps the file locked.
    #[error("another process keeps the file locked")]
    Busy,
    /// The system says something else.
    #[error("the file cannot be reached")]
    Io {
        /// What it says.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// Makes a new administration with its first user, and the recovery words that open it when every
/// passphrase is lost. They are kept nowhere: show and print them now.
///
/// # Errors
/// [`CannotOpen`]; then no file is left behind.
pub fn create(
    path: &Path,
    user: &NewUser<'_>,
    cost: KeyCost,
) -> Result<(Database, RecoveryWords), CannotOpen> {
    check_place(path)?;
    let key_path = KeyFile::path_of(path);
    if path.exists() || key_path.exists() {
        return Err(CannotOpen::AlreadyExists);
    }

    let file_key = FileKey::random();
    let named = (user.name, user.role);
    let (key_file, user, words) = KeyFile::new(&file_key, named, user.passphrase, cost);

    // Made under another name first, so that a file of the real name is always whole.
    let folder = folder_of(path);
    let workshop = tempfile::Builder::new()
        .prefix(".new-")
        .tempdir_in(&folder)?;
    let unfinished = workshop.path().join("new.kas");
    build(&unfinished, &file_key)?;

    let placed = key_file.write(path).and_then(|()| place(&unfinished, path));
    if let Err(error) = placed {
        // Ours, made a moment ago: without a database it opens nothing.
        let _ = std::fs::remove_file(&key_path);
        return Err(error.into());
    }
    sync_folder(&folder)?;
    drop(workshop);

    let connection = connect(path, &file_key)?;
    let database = Database::new(connection, path.to_owned(), user, file_key)?;
    Ok((database, words))
}

/// Gives a finished database its name, unless something of that name has come in between.
fn place(unfinished: &Path, path: &Path) -> std::io::Result<()> {
    std::fs::hard_link(unfinished, path).or_else(|error| match error.kind() {
        ErrorKind::AlreadyExists => Err(error),
        // A file system without links: a rename serves, at the cost of a moment's race.
        _ => std::fs::rename(unfinished, path),
    })
}

/// Opens an administration with a user's passphrase. Without a name there must be only one user.
///
/// # Errors
/// [`CannotOpen`]. A failed unwrap means a wrong passphrase; a database that fails after it is
/// damaged.
pub fn open(path: &Path, user: Option<&str>, passphrase: &str) -> Result<Database, CannotOpen> {
    let key_file = read_key_file(path)?;
    let unlocked = key_file.unlock(user, passphrase)?;
    open_with(path, key_file, unlocked)
}

/// Opens an administration with the words of the recovery sheet, and gives the user a new
/// passphrase. Without a name there must be only one user. The words stay good.
///
/// # Errors
/// [`CannotOpen`]; then the old passphrase still holds.
pub fn open_with_recovery(
    path: &Path,
    words: &str,
    user: Option<&str>,
    new_passphrase: &str,
) -> Result<Database, CannotOpen> {
    let mut key_file = read_key_file(path)?;
    let unlocked = key_file.recover(words, user, new_passphrase)?;
    let database = open_with(path, key_file.clone(), unlocked)?;
    // Read again: opening may have finished a change of keys that was cut off.
    let mut present = KeyFile::read(path)?;
    present.recover(words, user, new_passphrase)?;
    present.write(path)?;
    Ok(database)
}

/// Removes an administration and all that belongs to it: the file, its keys, and what `SQLite` keeps
/// beside it. Nobody may have it open. What is not there is no fault.
///
/// # Errors
/// [`CannotOpen`] when the system refuses.
pub fn remove(path: &Path) -> Result<(), CannotOpen> {
    let beside = |ending: &str| {
        let mut name = OsString::from(path);
        name.push(ending);
        PathBuf::from(name)
    };
    // The keys go last: without the database they open nothing.
    let all = [
        path.to_owned(),
        beside("-wal"),
        beside("-shm"),
        KeyFile::path_of(path),
    ];
    for file in all {
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    sync_folder(&folder_of(path))?;
    Ok(())
}

/// The names of those who may open the file, without opening it.
///
/// # Errors
/// [`CannotOpen`] when the file or its key file is not there or cannot be read.
pub fn user_names(path: &Path) -> Result<Vec<String>, CannotOpen> {
    let key_file = read_key_file(path)?;
    Ok(key_file.users().into_iter().map(|user| user.name).collect())
}

fn read_key_file(path: &Path) -> Result<KeyFile, CannotOpen> {
    if !path.is_file() {
        return Err(CannotOpen::NotFound);
    }
    Ok(KeyFile::read(path)?)
}

fn open_with(
    path: &Path,
    mut key_file: KeyFile,
    unlocked: Unlocked,
) -> Result<Database, CannotOpen> {
    check_place(path)?;
    let Unlocked {
        user,
        mut file_key,
        next_file_key,
    } = unlocked;

    // The present key goes first: a change that was cut off halfway is rolled back under it.
    let opened = match (open_checked(path, &file_key), next_file_key) {
        (Err(CannotOpen::Damaged), Some(next)) => {
            let opened = open_checked(path, &next)?;
            file_key = next;
            key_file.settle_on_next();
            key_file.write(path)?;
            Ok(opened)
        }
        (Ok(opened), Some(_)) => {
            key_file.settle_on_present();
            key_file.write(path)?;
            Ok(opened)
        }
        (opened, None) => opened,
        (Err(error), Some(_)) => Err(error),
    };
    let mut connection = opened?;
    migrations::bring_up_to_date(&mut connection, path, &file_key)?;
    Ok(Database::new(connection, path.to_owned(), user, file_key)?)
}

/// Opens the database after making sure that it is ours, whole at first sight and not too new.
fn open_checked(path: &Path, file_key: &FileKey) -> Result<Connection, CannotOpen> {
    check_version_untouched(path, file_key)?;
    let connection = connect_quietly(path, file_key)?;
    check_version(&connection)?;
    settle_in(&connection)?;
    Ok(connection)
}

/// Looks at the version without writing a byte, where the file was closed in good order. Where it
/// was not, the log beside it must be read, and [`check_version`] is the first to look.
fn check_version_untouched(path: &Path, file_key: &FileKey) -> Result<(), CannotOpen> {
    if beside(path, "-wal").exists() || beside(path, "-journal").exists() {
        return Ok(());
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = open_connection(immutable_uri(path), flags)?;
    give_key(&connection, file_key)?;
    match check_version(&connection) {
        // Another process may have begun to write just now; the real opening will tell.
        Err(CannotOpen::Damaged) => Ok(()),
        checked => checked,
    }
}

fn check_version(connection: &Connection) -> Result<(), CannotOpen> {
    let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let application: i32 =
        connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != APPLICATION_ID || version == 0 {
        return Err(CannotOpen::Damaged);
    }
    if version > migrations::LATEST {
        let made_by = connection
            .query_row(
                "SELECT value FROM setting WHERE key = 'made_by'",
                (),
                |row| row.get(0),
            )
            .unwrap_or_default();
        return Err(CannotOpen::TooNew { version, made_by });
    }
    Ok(())
}

/// Makes a whole, empty database, and closes it.
fn build(path: &Path, file_key: &FileKey) -> Result<(), CannotOpen> {
    build_version(path, file_key, migrations::LATEST)
}

/// The same, as the program of an earlier version would.
pub(crate) fn build_version(
    path: &Path,
    file_key: &FileKey,
    version: u32,
) -> Result<(), CannotOpen> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = open_connection(path, flags)?;
    give_key(&connection, file_key)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    set_up(&connection)?;
    migrations::run_pending(&mut connection, version)?;
    connection.close().map_err(|(_, error)| error)?;
    Ok(())
}

/// A bare connection, without key or settings.
///
/// SQLCipher sets itself up at the first connection of a process, and `SQLite` lets a second thread
/// past before that is done (its `SQLITE_EXTRA_INIT` runs outside the lock); that thread's key would
/// be refused. So the first connection is made by one thread, while the others wait.
pub(crate) fn open_connection(
    path: impl AsRef<Path>,
    flags: OpenFlags,
) -> rusqlite::Result<Connection> {
    static SET_UP: Once = Once::new();
    SET_UP.call_once(|| drop(Connection::open_in_memory()));
    Connection::open_with_flags(path, flags)
}

/// A connection with the house's settings. Does not look at the version.
pub(crate) fn connect(path: &Path, file_key: &FileKey) -> crate::Result<Connection> {
    let connection = connect_quietly(path, file_key)?;
    settle_in(&connection)?;
    Ok(connection)
}

/// A connection that changes nothing, not even by being closed.
fn connect_quietly(path: &Path, file_key: &FileKey) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = open_connection(path, flags)?;
    // Closing would move the log into the file.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    give_key(&connection, file_key)?;
    connection.busy_timeout(PATIENCE)?;
    // The first read: a wrong key or a damaged first page fails here, before anything is set.
    connection.query_row("SELECT count(*) FROM sqlite_schema", (), |_| Ok(()))?;
    Ok(connection)
}

fn settle_in(connection: &Connection) -> rusqlite::Result<()> {
    set_up(connection)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(())
}

pub(crate) fn give_key(connection: &Connection, file_key: &FileKey) -> rusqlite::Result<()> {
    // SQLCipher would write to the terminal what we say in words of our own.
    let quiet = "PRAGMA cipher_log_level = NONE; PRAGMA key = ";
    let mut pragma = zeroize::Zeroizing::new(String::from(quiet));
    pragma.push_str(&file_key.as_pragma());
    connection.execute_batch(&pragma)
}

fn set_up(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(PATIENCE)?;
    // Locking and wiping all of SQLite's memory costs a third of the speed; the key itself is
    // always wiped. Temporary tables never touch the disk unencrypted.
    connection.execute_batch(
        "
PRAGMA cipher_memory_security = OFF;
PRAGMA temp_store = MEMORY;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA journal_size_limit = 67108864;
PRAGMA cache_size = -32000;
",
    )?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(())
}

/// Whether the file can live where it is: a local folder that can be written in.
fn check_place(path: &Path) -> Result<(), CannotOpen> {
    if let Some(kind) = network::share_kind(path) {
        return Err(CannotOpen::NetworkShare { kind });
    }
    match tempfile::Builder::new()
        .prefix(".probe-")
        .tempfile_in(folder_of(path))
    {
        Ok(_) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// The name of `path` with something behind it.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// A `file:` address that opens the file as one that nobody changes.
fn immutable_uri(path: &Path) -> String {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut uri = String::from("file:");
    let bytes = absolute.as_os_str().as_encoded_bytes();
    if !bytes.starts_with(b"/") {
        uri.push('/');
    }
    for &byte in bytes {
        match byte {
            b'\\' if cfg!(windows) => uri.push('/'),
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b':' | b'-' | b'_' | b'.' | b'~' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    uri
}

impl From<Locked> for CannotOpen {
    fn from(locked: Locked) -> Self {
        match locked {
            Locked::Missing => Self::KeyFileMissing,
            Locked::Unreadable => Self::KeyFileUnreadable,
            Locked::TooNew { version, made_by } => Self::TooNew { version, made_by },
            Locked::UserNeeded { names } => Self::UserNeeded { names },
            Locked::UnknownUser => Self::UnknownUser,
            Locked::WrongPassphrase => Self::WrongPassphrase,
            Locked::WrongRecoveryWords(mistake) => Self::WrongRecoveryWords { mistake },
            Locked::Io(error) => error.into(),
        }
    }
}

impl From<StorageError> for CannotOpen {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::DiskFull => Self::DiskFull,
            StorageError::Busy => Self::Busy,
            StorageError::Damaged { .. } => Self::Damaged,
            StorageError::ReadOnly => Self::ReadOnlyFolder,
            StorageError::NotFound | StorageError::Constraint { .. } => Self::Damaged,
            StorageError::Other(source) => Self::Io { source },
        }
    }
}

impl From<rusqlite::Error> for CannotOpen {
    fn from(error: rusqlite::Error) -> Self {
        StorageError::from(error).into()
    }
}

impl From<std::io::Error> for CannotOpen {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::NotFound,
            ErrorKind::AlreadyExists => Self::AlreadyExists,
            _ => StorageError::from(error).into(),
        }
    }
}

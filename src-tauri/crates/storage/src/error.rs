//! What can go wrong with the file: the world's refusals, typed, with their source kept.

use rusqlite::ErrorCode;
use rusqlite::ffi;

/// Why reading or writing did not happen. A transaction that fails leaves nothing behind.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// No room is left on the disk. Nothing was written.
    #[error("the disk is full")]
    DiskFull,
    /// Another process has been writing for longer than we wait.
    #[error("another process is writing to the file")]
    Busy,
    /// The file holds what it cannot hold: damaged, or changed by something else.
    #[error("the file is damaged: {detail}")]
    Damaged {
        /// What was met, without personal data.
        detail: String,
    },
    /// The file or its folder may only be read.
    #[error("the file can only be read")]
    ReadOnly,
    /// A row that must be there is not.
    #[error("no such row")]
    NotFound,
    /// The file refuses the row: it refers to nothing, exists already, or is a fact.
    #[error("{table} refuses the row: {detail}")]
    Constraint {
        /// The table that refuses; empty where the database does not say.
        table: String,
        /// The database's own words.
        detail: String,
    },
    /// Anything else that the database or the system says.
    #[error(transparent)]
    Other(Box<dyn std::error::Error + Send + Sync>),
}

/// What reading or writing gives.
pub type Result<T, E = StorageError> = std::result::Result<T, E>;

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> Self {
        match &error {
            rusqlite::Error::QueryReturnedNoRows => Self::NotFound,
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..) => Self::Damaged {
                detail: error.to_string(),
            },
            rusqlite::Error::SqliteFailure(failure, message) => {
                let detail = message.clone().unwrap_or_default();
                match failure.code {
                    ErrorCode::DiskFull => Self::DiskFull,
                    // The shared memory beside the file could not grow: no room either.
                    ErrorCode::SystemIoFailure
                        if failure.extended_code == ffi::SQLITE_IOERR_SHMSIZE =>
                    {
                        Self::DiskFull
                    }
                    ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
                    ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged {
                        detail: failure.to_string(),
                    },
                    ErrorCode::ReadOnly => Self::ReadOnly,
                    ErrorCode::ConstraintViolation => Self::Constraint {
                        table: refusing_table(&detail),
                        detail,
                    },
                    _ => Self::Other(Box::new(error)),
                }
            }
            _ => Self::Other(Box::new(error)),
        }
    }
}

impl From<std::io::Error> for StorageError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
                Self::ReadOnly
            }
            _ => Self::Other(Box::new(error)),
        }
    }
}

/// The table in `UNIQUE constraint failed: invoice.number`, or before the colon of our triggers'
/// own words (`invoice: is never changed`).
fn refusing_table(detail: &str) -> String {
    let named = detail
        .split_once("constraint failed: ")
        .map_or(detail, |(_, rest)| rest);
    let end = named
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .unwrap_or(named.len());
    let follows = named[end..].chars().next();
    if matches!(follows, Some('.' | ':')) {
        named[..end].to_owned()
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::refusing_table;

    #[test]
    fn the_refusing_table_is_found_in_the_databases_words() {
        assert_eq!(
            refusing_table("UNIQUE constraint failed: invoice.series_year, invoice.sequence"),
            "invoice"
        );
        assert_eq!(
            refusing_table("invoice_line: is never changed"),
            "invoice_line"
        );
        assert_eq!(refusing_table("FOREIGN KEY constraint failed"), "");
    }
}

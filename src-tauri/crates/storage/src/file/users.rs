//! Users of an open file, and their passphrases.
//!
//! Every change happens under the database's write lock, so that two processes never overwrite
//! each other's key file.

use std::time::Duration;

use rusqlite::TransactionBehavior;

use super::CannotOpen;
use crate::database::Database;
use crate::error::StorageError;
use crate::keys::{FileKey, KeyFile, Locked, User};

/// Why users or passphrases cannot be changed. Nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum CannotChangeKeys {
    /// The old passphrase is wrong.
    #[error("the old passphrase is wrong")]
    WrongPassphrase,
    /// Somebody of that name may open the file already.
    #[error("somebody of that name may open the file already")]
    NameTaken,
    /// The name is empty.
    #[error("the name is empty")]
    NameMissing,
    /// Nobody of that name may open the file.
    #[error("nobody of that name may open the file")]
    UnknownUser,
    /// Nobody removes themselves: somebody must be able to open the file.
    #[error("nobody removes themselves")]
    OwnName,
    /// The file, the key file or the disk.
    #[error(transparent)]
    CannotOpen(#[from] CannotOpen),
}

impl Database {
    /// Who may open the file.
    ///
    /// # Errors
    /// [`CannotOpen`] when the key file cannot be read.
    pub fn users(&self) -> Result<Vec<User>, CannotOpen> {
        Ok(KeyFile::read(&self.path)?.users())
    }

    /// Gives the present user another passphrase.
    ///
    /// # Errors
    /// [`CannotChangeKeys::WrongPassphrase`] when `old` is not the present one, and others.
    pub fn change_passphrase(&mut self, old: &str, new: &str) -> Result<(), CannotChangeKeys> {
        let name = self.user.name.clone();
        self.change_key_file(|key_file, _| Ok(key_file.change_passphrase(&name, old, new)?))
    }

    /// Lets somebody else open the file.
    ///
    /// # Errors
    /// [`CannotChangeKeys::NameTaken`], and others.
    pub fn add_user(
        &mut self,
        name: &str,
        role: &str,
        passphrase: &str,
    ) -> Result<User, CannotChangeKeys> {
        let own = self.user.name.clone();
        self.change_key_file(|key_file, file_key| {
            if name.trim().is_empty() {
                return Err(CannotChangeKeys::NameMissing);
            }
            if key_file.has_user(name) {
                return Err(CannotChangeKeys::NameTaken);
            }
            let cost = key_file.cost_of(&own);
            Ok(key_file.add_user((name, role), passphrase, cost, file_key))
        })
    }

    /// Takes somebody's access away: the file gets another key, sealed for everybody who stays and
    /// for the recovery sheet. Nobody else may have the file open.
    ///
    /// Cut off at any moment, the file still opens for everybody who stays.
    ///
    /// # Errors
    /// [`CannotChangeKeys::UnknownUser`], [`CannotChangeKeys::OwnName`], [`CannotOpen::Busy`] when
    /// another process has the file open, and others.
    pub fn remove_user(&mut self, name: &str) -> Result<(), CannotChangeKeys> {
        let mut key_file = KeyFile::read(&self.path).map_err(CannotOpen::from)?;
        if !key_file.has_user(name) {
            return Err(CannotChangeKeys::UnknownUser);
        }
        self.alone(|database| {
            // Read again: nobody else writes it from here on.
            key_file = KeyFile::read(&database.path).map_err(CannotOpen::from)?;
            key_file.remove_user(name);
            let mut staying = key_file.users().into_iter();
            if staying.all(|user| user.id != database.user.id) {
                return Err(CannotChangeKeys::OwnName);
            }
            let next = FileKey::random();
            key_file.announce(&next).map_err(CannotOpen::from)?;
            key_file.write(&database.path).map_err(CannotOpen::from)?;

            if let Err(error) = database.rekey(&next) {
                // The database still has the old key; so must the key file, at best effort: a
                // key that was announced and never came does no harm.
                key_file.settle_on_present();
                let _ = key_file.write(&database.path);
                return Err(CannotOpen::from(error).into());
            }
            database.file_key = next;
            key_file.settle_on_next();
            key_file.write(&database.path).map_err(CannotOpen::from)?;
            Ok(())
        })
    }

    fn change_key_file<T>(
        &mut self,
        change: impl FnOnce(&mut KeyFile, &FileKey) -> Result<T, CannotChangeKeys>,
    ) -> Result<T, CannotChangeKeys> {
        let lock = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(CannotOpen::from)?;
        let mut key_file = KeyFile::read(&self.path).map_err(CannotOpen::from)?;
        let result = change(&mut key_file, &self.file_key)?;
        key_file.write(&self.path).map_err(CannotOpen::from)?;
        drop(lock);
        Ok(result)
    }

    /// Runs `change` while nobody else has the file open, with an ordinary journal: a change of
    /// key that is cut off is then rolled back page by page.
    fn alone<T>(
        &mut self,
        change: impl FnOnce(&mut Self) -> Result<T, CannotChangeKeys>,
    ) -> Result<T, CannotChangeKeys> {
        let to_journal = || -> Result<(), StorageError> {
            // Who has the file open will not close it within ten seconds: do not wait for it.
            self.connection.busy_timeout(Duration::from_millis(500))?;
            let mode: String =
                self.connection
                    .query_row("PRAGMA journal_mode = DELETE", (), |row| row.get(0))?;
            if mode == "delete" {
                self.connection
                    .execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;")?;
                Ok(())
            } else {
                Err(StorageError::Busy)
            }
        };
        let result = match to_journal() {
            Ok(()) => change(self),
            Err(error) => Err(CannotOpen::from(error).into()),
        };
        self.connection
            .busy_timeout(super::PATIENCE)
            .map_err(CannotOpen::from)?;
        // Back to the log, whatever happened. The exclusive lock goes with the next read.
        self.connection
            .execute_batch(
                "PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_schema; PRAGMA journal_mode = WAL;",
            )
            .map_err(CannotOpen::from)?;
        result
    }

    fn rekey(&self, next: &FileKey) -> Result<(), StorageError> {
        let mut pragma = zeroize::Zeroizing::new(String::from("PRAGMA rekey = "));
        pragma.push_str(&next.as_pragma());
        self.connection.execute_batch(&pragma)?;
        // Sure that it is so, before the old key is forgotten.
        self.connection
            .query_row("SELECT count(*) FROM sqlite_schema", (), |_| Ok(()))?;
        Ok(())
    }
}

impl From<Locked> for CannotChangeKeys {
    fn from(locked: Locked) -> Self {
        match locked {
            Locked::WrongPassphrase => Self::WrongPassphrase,
            Locked::UnknownUser => Self::UnknownUser,
            other => Self::CannotOpen(other.into()),
        }
    }
}

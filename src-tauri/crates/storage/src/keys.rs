//! Keys: how a passphrase, or the words of the recovery sheet, open the file.
//!
//! A random *file key* opens the database. The key file beside it (`X.kas.keys`) holds it once per
//! user and once for the recovery words:
//!
//! - every user has a key pair (X25519). The file key is sealed for the public half with HPKE (RFC
//!   9180), so it can be sealed anew, for everybody, without knowing anybody's passphrase: that is
//!   what removing a user takes;
//! - the secret half is wrapped with XChaCha20-Poly1305 under Argon2id of the passphrase. Name,
//!   role and file are bound into it: swapping entries between users or files opens nothing;
//! - the key pair of the recovery sheet is derived from its twelve words (128 random bits).
//!
//! Roles guard the door; they are not cryptography: whoever has a passphrase can decrypt the file.

mod key_file;
mod recovery;

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

pub(crate) use key_file::{KeyFile, Locked, Unlocked, folder_of, sync_folder};
pub use recovery::{RecoveryMistake, RecoveryWords};

/// The random key that opens the database.
#[derive(Clone)]
pub(crate) struct FileKey(Zeroizing<[u8; 32]>);

impl FileKey {
    pub(crate) fn random() -> Self {
        Self(Zeroizing::new(random()))
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        Some(Self(Zeroizing::new(bytes.try_into().ok()?)))
    }

    pub(crate) fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The form in which SQLCipher takes a raw key.
    pub(crate) fn as_pragma(&self) -> Zeroizing<String> {
        let digits = Zeroizing::new(hex::encode(*self.0));
        Zeroizing::new(format!("\"x'{}'\"", *digits))
    }
}

/// Who may open the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Identity, for the audit log.
    pub id: Uuid,
    /// The name they give at the door.
    pub name: String,
    /// The role, in the words of the layer above.
    pub role: String,
}

/// The first user of a new administration.
#[derive(Clone, Copy)]
pub struct NewUser<'a> {
    /// The name they will give at the door.
    pub name: &'a str,
    /// The role, in the words of the layer above.
    pub role: &'a str,
    /// Their passphrase.
    pub passphrase: &'a str,
}

impl fmt::Debug for NewUser<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NewUser({}, {})", self.name, self.role)
    }
}

/// What guessing one passphrase costs, in Argon2id's terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl KeyCost {
    /// For real files: 64 MiB, three passes; above what OWASP asks, under half a second.
    pub const STANDARD: Self = Self {
        memory_kib: 64 * 1024,
        passes: 3,
        lanes: 1,
    };

    /// For tests that open many throw-away files. Protects nothing.
    pub const FOR_TESTS: Self = Self {
        memory_kib: 64,
        passes: 1,
        lanes: 1,
    };
}

/// Random bytes from the system.
pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("BUG: the system gives random bytes");
    bytes
}

//! The key file, as JSON with a version. Written in one stroke: a new file takes the place of the
//! old one, or the old one stays.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{FileKey, KeyCost, RecoveryMistake, RecoveryWords, User, random, recovery};

const FORMAT: &str = "buurtkas-keys";
const VERSION: u32 = 1;

/// More memory than this for one passphrase is not ours: a file that asks it is not obeyed.
const MOST_MEMORY_KIB: u32 = 1024 * 1024;

pub(super) type SecretKey = <X25519HkdfSha256 as Kem>::PrivateKey;
pub(super) type PublicKey = <X25519HkdfSha256 as Kem>::PublicKey;

/// A key pair of a user or of the recovery sheet.
pub(super) struct KeyPair {
    pub(super) secret: SecretKey,
    pub(super) public: PublicKey,
}

/// The key file.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct KeyFile {
    format: String,
    version: u32,
    made_by: String,
    file_id: Uuid,
    users: Vec<UserEntry>,
    recovery: RecoveryEntry,
}

#[derive(Clone, Serialize, Deserialize)]
struct UserEntry {
    id: Uuid,
    name: String,
    role: String,
    cost: KeyCost,
    #[serde(with = "hex::serde")]
    salt: [u8; 16],
    #[serde(with = "hex::serde")]
    public_key: Vec<u8>,
    #[serde(with = "hex::serde")]
    nonce: [u8; 24],
    #[serde(with = "hex::serde")]
    wrapped_secret_key: Vec<u8>,
    sealed: SealedKeys,
}

#[derive(Clone, Serialize, Deserialize)]
struct RecoveryEntry {
    #[serde(with = "hex::serde")]
    public_key: Vec<u8>,
    sealed: SealedKeys,
}

/// The file key, and for as long as the key is being changed also the one that comes after it.
#[derive(Clone, Serialize, Deserialize)]
struct SealedKeys {
    file_key: Sealed,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    next_file_key: Option<Sealed>,
}

#[derive(Clone, Serialize, Deserialize)]
struct Sealed {
    #[serde(with = "hex::serde")]
    encapsulated: Vec<u8>,
    #[serde(with = "hex::serde")]
    ciphertext: Vec<u8>,
}

/// What a right passphrase or right words give.
pub(crate) struct Unlocked {
    pub(crate) user: User,
    pub(crate) file_key: FileKey,
    /// There while a change of the file key was cut off: the database opens with one of the two.
    pub(crate) next_file_key: Option<FileKey>,
}

/// Why the key file does not open the file.
#[derive(Debug)]
pub(crate) enum Locked {
    Missing,
    Unreadable,
    TooNew { version: u32, made_by: String },
    UserNeeded { names: Vec<String> },
    UnknownUser,
    WrongPassphrase,
    WrongRecoveryWords(RecoveryMistake),
    Io(std::io::Error),
}

impl KeyFile {
    /// Where the key file of `database` is: beside it, with `.keys` behind the whole name.
    pub(crate) fn path_of(database: &Path) -> PathBuf {
        let mut path = database.as_os_str().to_owned();
        path.push(".keys");
        PathBuf::from(path)
    }

    /// A key file for a new database, with its first user and its recovery words.
    pub(crate) fn new(
        file_key: &FileKey,
        user: (&str, &str),
        passphrase: &str,
        cost: KeyCost,
    ) -> (Self, User, RecoveryWords) {
        let file_id = Uuid::new_v4();
        let words = RecoveryWords::new();
        let pair = recovery::key_pair(words.as_str()).expect("BUG: our own words are right");
        let public_key = pair.public.to_bytes().to_vec();
        let recovery = RecoveryEntry {
            sealed: SealedKeys {
                file_key: seal(file_key, &pair.public, &recovery_binding(file_id)),
                next_file_key: None,
            },
            public_key,
        };
        let mut key_file = Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            made_by: env!("CARGO_PKG_VERSION").to_owned(),
            file_id,
            users: Vec::new(),
            recovery,
        };
        let user = key_file.add_user(user, passphrase, cost, file_key);
        (key_file, user, words)
    }

    pub(crate) fn read(database: &Path) -> Result<Self, Locked> {
        let bytes = match std::fs::read(Self::path_of(database)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(Locked::Missing);
            }
            Err(error) => return Err(Locked::Io(error)),
        };

        #[derive(Deserialize)]
        struct Head {
            format: String,
            version: u32,
            made_by: String,
        }
        let head: Head = serde_json::from_slice(&bytes).map_err(|_| Locked::Unreadable)?;
        if head.format != FORMAT {
            return Err(Locked::Unreadable);
        }
        if head.version > VERSION {
            return Err(Locked::TooNew {
                version: head.version,
                made_by: head.made_by,
            });
        }
        serde_json::from_slice(&bytes).map_err(|_| Locked::Unreadable)
    }

    /// Puts this in the place of the key file on disk, or leaves the old one.
    pub(crate) fn write(&self, database: &Path) -> std::io::Result<()> {
        let path = Self::path_of(database);
        let folder = folder_of(&path);
        let mut json = serde_json::to_vec_pretty(self).expect("BUG: a key file is always JSON");
        json.push(b'\n');
        let mut file = tempfile::NamedTempFile::new_in(&folder)?;
        file.write_all(&json)?;
        file.as_file().sync_all()?;
        file.persist(&path).map_err(|error| error.error)?;
        sync_folder(&folder)
    }

    pub(crate) fn users(&self) -> Vec<User> {
        self.users.iter().map(UserEntry::user).collect()
    }

    /// Opens with a passphrase. Without a name there must be only one user.
    pub(crate) fn unlock(&self, name: Option<&str>, passphrase: &str) -> Result<Unlocked, Locked> {
        let entry = &self.users[self.find(name)?];
        let secret = entry.unwrap(passphrase, self.file_id)?;
        let user = entry.user();
        let binding = entry.binding(self.file_id);
        let open = |sealed: &Sealed| open(sealed, &secret, &binding).ok_or(Locked::Unreadable);
        Ok(Unlocked {
            file_key: open(&entry.sealed.file_key)?,
            next_file_key: entry.sealed.next_file_key.as_ref().map(open).transpose()?,
            user,
        })
    }

    /// Opens with the words of the recovery sheet and gives the user a new passphrase. The key
    /// file on disk is as it was until [`write`](Self::write).
    pub(crate) fn recover(
        &mut self,
        words: &str,
        name: Option<&str>,
        new_passphrase: &str,
    ) -> Result<Unlocked, Locked> {
        let index = self.find(name)?;
        let pair = recovery::key_pair(words).map_err(Locked::WrongRecoveryWords)?;
        if pair.public.to_bytes().to_vec() != self.recovery.public_key {
            return Err(Locked::WrongRecoveryWords(RecoveryMistake::OtherFile));
        }
        let binding = recovery_binding(self.file_id);
        let open = |sealed: &Sealed| open(sealed, &pair.secret, &binding).ok_or(Locked::Unreadable);
        let file_key = open(&self.recovery.sealed.file_key)?;
        let next_file_key = self.recovery.sealed.next_file_key.as_ref();
        let next_file_key = next_file_key.map(open).transpose()?;

        // The old secret key is lost with the old passphrase: the user gets a new pair.
        let old = &self.users[index];
        let (user, cost) = (old.user(), old.cost);
        let mut entry = UserEntry::new(user.clone(), new_passphrase, cost, self.file_id, &file_key);
        if let Some(next) = &next_file_key {
            entry.sealed.next_file_key = Some(entry.seal(next, self.file_id));
        }
        self.users[index] = entry;
        Ok(Unlocked {
            user,
            file_key,
            next_file_key,
        })
    }

    pub(crate) fn has_user(&self, name: &str) -> bool {
        self.users.iter().any(|user| is_same(&user.name, name))
    }

    pub(crate) fn add_user(
        &mut self,
        (name, role): (&str, &str),
        passphrase: &str,
        cost: KeyCost,
        file_key: &FileKey,
    ) -> User {
        let user = User {
            id: Uuid::now_v7(),
            name: name.trim().to_owned(),
            role: role.to_owned(),
        };
        let entry = UserEntry::new(user.clone(), passphrase, cost, self.file_id, file_key);
        self.users.push(entry);
        user
    }

    /// Wraps the user's secret key under another passphrase.
    pub(crate) fn change_passphrase(
        &mut self,
        name: &str,
        old: &str,
        new: &str,
    ) -> Result<(), Locked> {
        let index = self.find(Some(name))?;
        let file_id = self.file_id;
        let entry = &mut self.users[index];
        let secret = entry.unwrap(old, file_id)?;
        entry.wrap(&secret, new, file_id);
        Ok(())
    }

    /// What adding a user costs: the same as the user who does it.
    pub(crate) fn cost_of(&self, name: &str) -> KeyCost {
        let user = self.users.iter().find(|user| is_same(&user.name, name));
        user.map_or(KeyCost::STANDARD, |user| user.cost)
    }

    pub(crate) fn remove_user(&mut self, name: &str) {
        self.users.retain(|user| !is_same(&user.name, name));
    }

    /// Seals `next` beside the present key for everybody, before the database changes its key.
    pub(crate) fn announce(&mut self, next: &FileKey) -> Result<(), Locked> {
        let file_id = self.file_id;
        for user in &mut self.users {
            // A key that was announced before and never came is replaced.
            user.sealed.next_file_key = Some(user.try_seal(next, file_id)?);
        }
        let public = PublicKey::from_bytes(&self.recovery.public_key);
        let public = public.map_err(|_| Locked::Unreadable)?;
        self.recovery.sealed.next_file_key = Some(seal(next, &public, &recovery_binding(file_id)));
        Ok(())
    }

    /// Keeps only the key that was announced: the database has it now.
    pub(crate) fn settle_on_next(&mut self) {
        for sealed in self.all_sealed() {
            if let Some(next) = sealed.next_file_key.take() {
                sealed.file_key = next;
            }
        }
    }

    /// Forgets the key that was announced: the database does not have it.
    pub(crate) fn settle_on_present(&mut self) {
        for sealed in self.all_sealed() {
            sealed.next_file_key = None;
        }
    }

    fn all_sealed(&mut self) -> impl Iterator<Item = &mut SealedKeys> {
        let users = self.users.iter_mut().map(|user| &mut user.sealed);
        users.chain(std::iter::once(&mut self.recovery.sealed))
    }

    fn find(&self, name: Option<&str>) -> Result<usize, Locked> {
        match name {
            Some(name) => self
                .users
                .iter()
                .position(|user| is_same(&user.name, name))
                .ok_or(Locked::UnknownUser),
            None => match self.users.len() {
                0 => Err(Locked::Unreadable),
                1 => Ok(0),
                _ => Err(Locked::UserNeeded {
                    names: self.users.iter().map(|user| user.name.clone()).collect(),
                }),
            },
        }
    }
}

impl UserEntry {
    fn new(user: User, passphrase: &str, cost: KeyCost, file_id: Uuid, file_key: &FileKey) -> Self {
        let (secret, public) = X25519HkdfSha256::gen_keypair();
        let mut entry = Self {
            id: user.id,
            name: user.name,
            role: user.role,
            cost,
            salt: [0; 16],
            public_key: public.to_bytes().to_vec(),
            nonce: [0; 24],
            wrapped_secret_key: Vec::new(),
            sealed: SealedKeys {
                file_key: Sealed {
                    encapsulated: Vec::new(),
                    ciphertext: Vec::new(),
                },
                next_file_key: None,
            },
        };
        entry.wrap(&secret, passphrase, file_id);
        entry.sealed.file_key = entry.seal(file_key, file_id);
        entry
    }

    fn user(&self) -> User {
        User {
            id: self.id,
            name: self.name.clone(),
            role: self.role.clone(),
        }
    }

    /// What the entry is bound to: JSON of a list, so that no two entries read alike.
    fn binding(&self, file_id: Uuid) -> Vec<u8> {
        let key = hex::encode(&self.public_key);
        let bound = ("user", file_id, self.id, &self.name, &self.role, key);
        serde_json::to_vec(&bound).expect("BUG: a list of texts is always JSON")
    }

    fn wrap(&mut self, secret: &SecretKey, passphrase: &str, file_id: Uuid) {
        self.salt = random();
        self.nonce = random();
        let key = passphrase_key(passphrase, &self.salt, self.cost)
            .expect("BUG: our own cost is possible");
        let plain = Zeroizing::new(secret.to_bytes().to_vec());
        let payload = Payload {
            msg: &plain,
            aad: &self.binding(file_id),
        };
        self.wrapped_secret_key = XChaCha20Poly1305::new((&*key).into())
            .encrypt(&XNonce::from(self.nonce), payload)
            .expect("BUG: 32 bytes can be encrypted");
    }

    fn unwrap(&self, passphrase: &str, file_id: Uuid) -> Result<SecretKey, Locked> {
        let key = passphrase_key(passphrase, &self.salt, self.cost).ok_or(Locked::Unreadable)?;
        let payload = Payload {
            msg: &self.wrapped_secret_key,
            aad: &self.binding(file_id),
        };
        let plain = XChaCha20Poly1305::new((&*key).into())
            .decrypt(&XNonce::from(self.nonce), payload)
            .map_err(|_| Locked::WrongPassphrase)?;
        SecretKey::from_bytes(&Zeroizing::new(plain)).map_err(|_| Locked::Unreadable)
    }

    fn seal(&self, file_key: &FileKey, file_id: Uuid) -> Sealed {
        self.try_seal(file_key, file_id)
            .unwrap_or_else(|_| unreachable!("BUG: our own public key is one"))
    }

    fn try_seal(&self, file_key: &FileKey, file_id: Uuid) -> Result<Sealed, Locked> {
        let public = PublicKey::from_bytes(&self.public_key).map_err(|_| Locked::Unreadable)?;
        Ok(seal(file_key, &public, &self.binding(file_id)))
    }
}

fn recovery_binding(file_id: Uuid) -> Vec<u8> {
    serde_json::to_vec(&("recovery", file_id)).expect("BUG: a list of texts is always JSON")
}

fn seal(file_key: &FileKey, public: &PublicKey, binding: &[u8]) -> Sealed {
    let (encapsulated, ciphertext) =
        hpke::single_shot_seal::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeS::Base,
            public,
            FORMAT.as_bytes(),
            file_key.as_bytes(),
            binding,
        )
        .expect("BUG: a key can be sealed for a public key");
    Sealed {
        encapsulated: encapsulated.to_bytes().to_vec(),
        ciphertext,
    }
}

fn open(sealed: &Sealed, secret: &SecretKey, binding: &[u8]) -> Option<FileKey> {
    let encapsulated =
        <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(&sealed.encapsulated).ok()?;
    let plain = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        secret,
        &encapsulated,
        FORMAT.as_bytes(),
        &sealed.ciphertext,
        binding,
    )
    .ok()?;
    FileKey::from_bytes(&Zeroizing::new(plain))
}

/// Argon2id of the passphrase. `None` when the cost is not one that can be paid.
fn passphrase_key(passphrase: &str, salt: &[u8], cost: KeyCost) -> Option<Zeroizing<[u8; 32]>> {
    if cost.memory_kib > MOST_MEMORY_KIB || cost.passes > 100 {
        return None;
    }
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).ok()?;
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    // An é is one sign or two, by keyboard; it must give the same key.
    let composed = Zeroizing::new(passphrase.nfc().collect::<String>());
    let mut key = Zeroizing::new([0; 32]);
    argon
        .hash_password_into(composed.as_bytes(), salt, key.as_mut())
        .ok()?;
    Some(key)
}

/// Whether two names are the same at the door: spaces around, case and composition aside.
fn is_same(one: &str, other: &str) -> bool {
    let key = |name: &str| {
        name.trim()
            .nfc()
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    key(one) == key(other)
}

/// The folder that `path` lies in.
pub(crate) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Makes a rename durable. Windows does this by itself, and cannot open a folder for it.
pub(crate) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

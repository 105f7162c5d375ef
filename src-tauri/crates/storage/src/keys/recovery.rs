//! The words of the recovery sheet.
//!
//! Twelve words of the English BIP 39 list hold 128 random bits and a checksum. There is no Dutch
//! list that readers of such words agree on; these words were chosen to differ in their first four
//! letters, which matters more to who types them over.

use std::fmt;

use bip39::{Language, Mnemonic};
use hpke::{Kem as _, kem::X25519HkdfSha256};
use zeroize::{Zeroize, Zeroizing};

use super::key_file::KeyPair;

/// The recovery words: shown and printed once, kept nowhere.
pub struct RecoveryWords {
    text: Zeroizing<String>,
}

/// What is wrong with words that were typed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecoveryMistake {
    /// There are not twelve.
    Count {
        /// How many there are.
        found: usize,
    },
    /// A word is not in the list: a slip of the pen.
    UnknownWord {
        /// Which, from 1.
        position: usize,
    },
    /// Every word exists, but together they do not fit: two are swapped or one is another.
    Checksum,
    /// They are the words of another file.
    OtherFile,
}

impl RecoveryWords {
    pub(crate) fn new() -> Self {
        let mut entropy: [u8; 16] = super::random();
        let mnemonic = Mnemonic::from_entropy_in(Language::English, &entropy)
            .expect("BUG: 128 bits make twelve words");
        entropy.zeroize();
        Self {
            text: Zeroizing::new(mnemonic.to_string()),
        }
    }

    /// The words with single spaces, as on the sheet and in its QR code.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The words one by one, in order.
    pub fn words(&self) -> Vec<&str> {
        self.text.split(' ').collect()
    }
}

impl fmt::Debug for RecoveryWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryWords(…)")
    }
}

/// The key pair that belongs to `words`, however they are spaced and cased.
pub(super) fn key_pair(words: &str) -> Result<KeyPair, RecoveryMistake> {
    let lower = Zeroizing::new(words.to_lowercase());
    let single = Zeroizing::new(lower.split_whitespace().collect::<Vec<_>>().join(" "));
    let count = single.split(' ').filter(|word| !word.is_empty()).count();
    if count != 12 {
        return Err(RecoveryMistake::Count { found: count });
    }
    let mnemonic =
        Mnemonic::parse_in_normalized(Language::English, &single).map_err(|error| match error {
            bip39::Error::UnknownWord(index) => RecoveryMistake::UnknownWord {
                position: index + 1,
            },
            _ => RecoveryMistake::Checksum,
        })?;
    let entropy = Zeroizing::new(mnemonic.to_entropy());
    let (secret, public) = X25519HkdfSha256::derive_keypair(&entropy);
    Ok(KeyPair { secret, public })
}

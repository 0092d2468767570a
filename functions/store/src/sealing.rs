//! Personal data at rest: sealed with a key of its own per subject, which can be thrown away.
//!
//! A subject (a booking, a submission) has a random data key. Its fields are sealed with it by
//! AES-256-GCM and bound to their place (table, item, field), so that bytes moved elsewhere do not
//! open. The data key stands in a table of its own, sealed by the master key, which the store never
//! holds. Erasing that one item erases the person, from every copy of the other table as well.
//!
//! Format 1 of sealed bytes: one byte 1, twelve of nonce, ciphertext, sixteen of tag.

use std::fmt;

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Key as CipherKey};
use hmac::{Hmac, Mac};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::connect::Store;
use crate::error::{Corruption, StoreError};
use crate::item::{Item, Stored};
use crate::keys::{Key, Subject};

const FORMAT: u8 = 1;
const NONCE_BYTES: usize = 12;
const TAG_BYTES: usize = 16;

/// The field of a key item that holds the sealed data key.
const KEY_FIELD: &str = "key";

/// Sealed bytes, in a format this code reads.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    /// Accepts bytes that may be sealed; whether they are shows when they are opened.
    ///
    /// # Errors
    /// [`SealError::Format`] and [`SealError::Truncated`].
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, SealError> {
        match bytes.first() {
            Some(&FORMAT) if bytes.len() >= 1 + NONCE_BYTES + TAG_BYTES => Ok(Self(bytes)),
            Some(&FORMAT) | None => Err(SealError::Truncated),
            Some(&other) => Err(SealError::Format(other)),
        }
    }

    /// The bytes as they are stored.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}

/// Twelve random bytes, good for sealing once.
#[derive(Debug)]
pub struct Nonce([u8; NONCE_BYTES]);

impl Nonce {
    /// From fresh random bytes; never from a counter, never the same twice.
    pub fn from_random(bytes: [u8; NONCE_BYTES]) -> Self {
        Self(bytes)
    }

    /// Uses it up.
    fn spend(self) -> [u8; NONCE_BYTES] {
        self.0
    }
}

/// Why sealed bytes could not be opened, or a field not be sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// They begin with a format byte that this code does not know.
    #[error("sealed bytes of format {0}")]
    Format(u8),
    /// They are shorter than any sealed bytes.
    #[error("sealed bytes cut short")]
    Truncated,
    /// Another key, another place, or changed bytes; which of these cannot be told.
    #[error("sealed bytes that do not open with this key at this place")]
    Refused,
    /// The item has no such field.
    #[error("no sealed field `{0}`")]
    Missing(String),
    /// The content is not the JSON that was expected. What JSON says of it is not kept: it quotes what
    /// it could not read, and that is what was sealed.
    #[error("sealed content that cannot be read")]
    Content,
    /// The data key was sealed by another master key than the one at hand.
    #[error("a data key sealed by the master key {0}")]
    OtherMaster(String),
}

/// The key that seals one subject's fields.
pub struct DataKey {
    subject: Subject,
    bytes: Zeroizing<[u8; 32]>,
}

impl DataKey {
    /// A new key for `subject` from fresh random bytes.
    pub fn from_random(subject: Subject, bytes: [u8; 32]) -> Self {
        Self { subject, bytes: Zeroizing::new(bytes) }
    }

    /// Whose key it is.
    pub fn subject(&self) -> &Subject {
        &self.subject
    }

    /// Seals `content` for the field `field` of the item at `place`.
    ///
    /// # Errors
    /// [`SealError::Refused`] for more than 64 GB.
    pub fn seal(&self, place: &Key, field: &str, content: &[u8], nonce: Nonce) -> Result<Sealed, SealError> {
        seal(&self.bytes, place, field, content, nonce)
    }

    /// Opens what was sealed for the same field of the same item.
    ///
    /// # Errors
    /// [`SealError::Refused`] if anything differs from when it was sealed.
    pub fn open(&self, place: &Key, field: &str, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>, SealError> {
        open(&self.bytes, place, field, sealed)
    }

    /// Seals `content`, as JSON, into a field of `item`.
    ///
    /// # Errors
    /// [`SealError::Content`] if it cannot be told as JSON.
    pub fn seal_into<T: Serialize>(
        &self,
        item: Item,
        field: &str,
        content: &T,
        nonce: Nonce,
    ) -> Result<Item, SealError> {
        let json = Zeroizing::new(serde_json::to_vec(content).map_err(|_| SealError::Content)?);
        let sealed = self.seal(item.key(), field, &json, nonce)?;
        Ok(item.sealing(field, sealed))
    }

    /// Opens a field of `item` that [`seal_into`](Self::seal_into) sealed.
    ///
    /// # Errors
    /// [`SealError::Missing`], [`SealError::Refused`] and [`SealError::Content`].
    pub fn open_from<T: DeserializeOwned>(&self, item: &Item, field: &str) -> Result<T, SealError> {
        let sealed = item.sealed(field).ok_or_else(|| SealError::Missing(field.to_owned()))?;
        let json = self.open(item.key(), field, sealed)?;
        serde_json::from_slice(&json).map_err(|_| SealError::Content)
    }
}

/// The key that seals data keys. The caller holds it; the store never sees it.
pub struct MasterKey(Zeroizing<[u8; 32]>);

impl MasterKey {
    /// From thirty-two secret bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The item that keeps `key`, sealed. Write it in the transaction that first uses the key.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] never happens with a key of ours.
    pub fn wrap(&self, key: &DataKey, nonce: Nonce) -> Result<Item, StoreError> {
        let place = Key::data_key(&key.subject);
        let sealed = seal(&self.0, &place, KEY_FIELD, &key.bytes[..], nonce)
            .map_err(|error| StoreError::Invalid(error.into()))?;
        let record = KeyRecord { master: self.id() };
        Ok(Item::new(place, &record)?.sealing(KEY_FIELD, sealed))
    }

    /// The key of `subject` that `item` keeps.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] if it was sealed by another master key, or changed since.
    pub fn unwrap(&self, subject: Subject, item: &Item) -> Result<DataKey, StoreError> {
        self.open_key(subject, item).map_err(|error| Corruption::Sealed(error).of(item.key()))
    }

    fn open_key(&self, subject: Subject, item: &Item) -> Result<DataKey, SealError> {
        let place = Key::data_key(&subject);
        if let Ok(record) = item.read::<KeyRecord>()
            && record.value.master != self.id()
        {
            return Err(SealError::OtherMaster(record.value.master));
        }
        let sealed = item.sealed(KEY_FIELD).ok_or_else(|| SealError::Missing(KEY_FIELD.to_owned()))?;
        let bytes = open(&self.0, &place, KEY_FIELD, sealed)?;
        let bytes = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| SealError::Truncated)?;
        Ok(DataKey::from_random(subject, bytes))
    }

    /// A name for the key that tells nothing of it, so that a wrong one is recognised.
    fn id(&self) -> String {
        let [a, b, c, d, ..] = keyed_digest(&self.0, &[b"wemi master key id"]);
        format!("{:08x}", u32::from_be_bytes([a, b, c, d]))
    }
}

#[derive(Serialize, Deserialize)]
struct KeyRecord {
    master: String,
}

impl Stored for KeyRecord {
    const VERSION: u16 = 1;
}

impl Store {
    /// The data key of `subject`; `None` if there never was one, or the subject was erased.
    ///
    /// # Errors
    /// Those of [`get`](Store::get), and [`StoreError::Corrupt`] if it does not open.
    pub async fn data_key(
        &self,
        master: &MasterKey,
        subject: Subject,
    ) -> Result<Option<DataKey>, StoreError> {
        match self.get(&Key::data_key(&subject)).await? {
            Some(item) => master.unwrap(subject, &item).map(Some),
            None => Ok(None),
        }
    }
}

fn seal(key: &[u8; 32], place: &Key, field: &str, content: &[u8], nonce: Nonce) -> Result<Sealed, SealError> {
    let nonce = nonce.spend();
    let aad = bound_to(place, field);
    let payload = Payload { msg: content, aad: &aad };
    let ciphertext = cipher(key).encrypt(&nonce.into(), payload).map_err(|_| SealError::Refused)?;
    let mut bytes = vec![FORMAT];
    bytes.extend_from_slice(&nonce);
    bytes.extend_from_slice(&ciphertext);
    Ok(Sealed(bytes))
}

fn open(key: &[u8; 32], place: &Key, field: &str, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let (_, rest) = sealed.0.split_first().ok_or(SealError::Truncated)?;
    let (nonce, ciphertext) = rest.split_first_chunk::<NONCE_BYTES>().ok_or(SealError::Truncated)?;
    let aad = bound_to(place, field);
    let payload = Payload { msg: ciphertext, aad: &aad };
    cipher(key).decrypt(&(*nonce).into(), payload).map(Zeroizing::new).map_err(|_| SealError::Refused)
}

fn cipher(key: &[u8; 32]) -> Aes256Gcm {
    Aes256Gcm::new(&CipherKey::<Aes256Gcm>::from(*key))
}

/// The place as associated data: each part with its length before it, so that no two places read
/// the same.
fn bound_to(place: &Key, field: &str) -> Vec<u8> {
    let table = place.table().logical_name();
    let parts = [table, &place.partition.pk, &place.sk, field];
    parts.iter().flat_map(|part| with_length(part.as_bytes())).collect()
}

/// HMAC-SHA256 over `parts`, each with its length before it.
pub(crate) fn keyed_digest(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    // A key of thirty-two bytes is shorter than a block, for which this constructor is exact.
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new(&padded(key).into());
    for part in parts {
        mac.update(&with_length(part));
    }
    mac.finalize().into_bytes().into()
}

/// A key filled up to the block of SHA-256 with zeroes, which HMAC does to a shorter key anyway.
fn padded(key: &[u8; 32]) -> [u8; 64] {
    let mut block = [0; 64];
    let (head, _) = block.split_at_mut(32);
    head.copy_from_slice(key);
    block
}

fn with_length(part: &[u8]) -> Vec<u8> {
    let length = u64::try_from(part.len()).unwrap_or(u64::MAX);
    [&length.to_be_bytes(), part].concat()
}

macro_rules! debug_by_name {
    ($($secret:ident),*) => {$(
        impl fmt::Debug for $secret {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(stringify!($secret))
            }
        }
    )*};
}
debug_by_name!(DataKey, MasterKey);

//! Finding by what must not be stored: a keyed hash of a token, an address, a telephone number.

use std::fmt;

use zeroize::Zeroizing;

use crate::sealing::keyed_digest;

/// The secret under which look-up hashes are made. Not the master key.
pub struct LookupKey(Zeroizing<[u8; 32]>);

impl LookupKey {
    /// From thirty-two secret bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The hash of `value` for one `purpose`; the same value under another purpose has another.
    /// Normalise first: the hash of an address in other capitals is another hash.
    pub fn hash(&self, purpose: &str, value: &[u8]) -> KeyedHash {
        KeyedHash(keyed_digest(&self.0, &[purpose.as_bytes(), value]))
    }
}

impl fmt::Debug for LookupKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LookupKey")
    }
}

/// HMAC-SHA256 of a value: equal for equal values, tells nothing of them without the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyedHash([u8; 32]);

impl KeyedHash {
    /// The hash itself: for keys that are derived from another.
    pub const fn to_bytes(self) -> [u8; 32] {
        self.0
    }
}

impl fmt::Display for KeyedHash {
    /// Sixty-four hexadecimal digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

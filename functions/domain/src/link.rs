//! Secret links: who holds one may see and call off a booking (rule 14).
//!
//! The token and its stored hash are two types, so that neither is taken for the other.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::terms::hex;

/// The secret in a link: 160 bits. It has no `Display` and no `Serialize`, and its `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct LinkToken([u8; 20]);

/// What the store keeps of a token.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LinkHash(String);

/// What came in a link is not a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a token")]
pub struct NotAToken;

impl LinkToken {
    /// A token from random bytes.
    pub const fn from_random(bytes: [u8; 20]) -> Self {
        Self(bytes)
    }

    /// The token as it stands in the link and the cookie: 40 hexadecimal digits.
    pub fn reveal(&self) -> String {
        hex(&self.0)
    }

    /// What the store keeps.
    pub fn hash(&self) -> LinkHash {
        let mut digest = Sha256::new();
        digest.update(b"wemi link v1\0");
        digest.update(self.0);
        LinkHash(hex(&digest.finalize()))
    }
}

impl LinkHash {
    /// The hash as 64 hexadecimal digits: a key in the store.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for LinkToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LinkToken")
    }
}

impl FromStr for LinkToken {
    type Err = NotAToken;

    fn from_str(text: &str) -> Result<Self, NotAToken> {
        let digits: Option<Vec<u8>> =
            text.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
        let bytes: Vec<u8> = digits
            .ok_or(NotAToken)?
            .chunks_exact(2)
            .map(|pair| pair.iter().fold(0, |byte, digit| (byte << 4) | digit))
            .collect();
        match <[u8; 20]>::try_from(bytes) {
            Ok(bytes) if text.len() == 40 => Ok(Self(bytes)),
            Ok(_) | Err(_) => Err(NotAToken),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rule_14_only_the_hash_can_be_stored_or_printed() {
        let token = LinkToken::from_random([0xab; 20]);
        assert_eq!(token.reveal().parse(), Ok(token.clone()));
        assert_eq!(format!("{token:?}"), "LinkToken");
        assert!(!token.hash().as_str().contains(&token.reveal()));
        assert_ne!(token.hash(), LinkToken::from_random([0xac; 20]).hash());
        for wrong in ["", "ab", &"zz".repeat(20), &"ab".repeat(21), &"è".repeat(20)] {
            assert!(wrong.parse::<LinkToken>().is_err(), "{wrong}");
        }
    }
}

//! Secret links: who holds one may see and call off a booking (rule 14).
//!
//! The store keeps a keyed hash of the token, which is a type of its own there, so that neither is
//! taken for the other.

use std::fmt;
use std::str::FromStr;

use crate::terms::hex;

/// The secret in a link: 160 bits. It has no `Display` and no `Serialize`, and its `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct LinkToken([u8; 20]);

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

    /// The secret itself, for the store to hash under its own key.
    pub const fn as_bytes(&self) -> &[u8] {
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
    fn rule_14_a_token_is_read_from_a_link_and_never_printed() {
        let token = LinkToken::from_random([0xab; 20]);
        assert_eq!(token.reveal().parse(), Ok(token.clone()));
        assert_eq!(format!("{token:?}"), "LinkToken");
        for wrong in ["", "ab", &"zz".repeat(20), &"ab".repeat(21), &"è".repeat(20)] {
            assert!(wrong.parse::<LinkToken>().is_err(), "{wrong}");
        }
    }
}

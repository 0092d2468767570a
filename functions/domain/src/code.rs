//! The short code of a booking, to say on the telephone (rule 14).
//!
//! Twenty-nine signs: digits without 1, and consonants that nobody confuses; no vowels, so no words.
//! Twenty-nine is prime, so the check sign finds every single wrong sign and every swap of two.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

const ALPHABET: [char; 29] = [
    '0', '2', '3', '4', '5', '6', '7', '8', '9', 'B', 'C', 'D', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P', 'Q',
    'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// A booking's code: eight signs and a check sign, shown in threes: `K7M-49X-Q2B`.
/// Alone it opens nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BookingCode(String);

/// What was typed is not a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotACode {
    /// Not nine signs.
    #[error("a code has nine signs")]
    Length,
    /// A sign that no code has.
    #[error("a sign that no code has")]
    Sign,
    /// The check sign does not match: something was mistyped.
    #[error("the check sign does not match")]
    Check,
}

impl BookingCode {
    /// A code from random bytes.
    pub fn from_random(bytes: [u8; 8]) -> Self {
        let mut values: Vec<u32> = bytes.iter().map(|byte| u32::from(*byte) % 29).collect();
        values.push(check_value(&values));
        Self(values.iter().filter_map(|value| sign(*value)).collect())
    }

    /// The code without hyphens, as it stands in addresses and keys.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn sign(value: u32) -> Option<char> {
    ALPHABET.get(usize::try_from(value).ok()?).copied()
}

fn check_value(values: &[u32]) -> u32 {
    // INVARIANT: weights 1 to 8 differ modulo 29, so that swapping any two signs changes the sum.
    values.iter().zip(1..).map(|(value, weight)| value * weight).sum::<u32>() % 29
}

impl fmt::Display for BookingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, sign) in self.0.chars().enumerate() {
            if place > 0 && place % 3 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{sign}")?;
        }
        Ok(())
    }
}

impl FromStr for BookingCode {
    type Err = NotACode;

    /// Reads a code as people write it: small letters, spaces, hyphens; the letter O for zero.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        let signs: Vec<char> = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| match c.to_ascii_uppercase() {
                'O' => '0',
                c => c,
            })
            .take(10)
            .collect();
        if signs.len() != 9 {
            return Err(NotACode::Length);
        }
        let values: Option<Vec<u32>> = signs
            .iter()
            .map(|c| ALPHABET.iter().position(|known| known == c).and_then(|place| u32::try_from(place).ok()))
            .collect();
        let values = values.ok_or(NotACode::Sign)?;
        match values.split_last() {
            Some((check, payload)) if check_value(payload) == *check => Ok(Self(signs.into_iter().collect())),
            Some(_) | None => Err(NotACode::Check),
        }
    }
}

impl TryFrom<String> for BookingCode {
    type Error = NotACode;

    fn try_from(text: String) -> Result<Self, NotACode> {
        text.parse()
    }
}

impl From<BookingCode> for String {
    fn from(code: BookingCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn people_write_codes_in_many_ways() {
        let code = BookingCode::from_random([0, 40, 3, 99, 250, 6, 7, 8]);
        let shown = code.to_string();
        assert_eq!(shown.len(), 11);
        for typed in [shown.clone(), shown.to_lowercase(), shown.replace('-', " "), shown.replace('0', "o")] {
            assert_eq!(typed.parse(), Ok(code.clone()), "{typed}");
        }
        assert_eq!("K7M".parse::<BookingCode>(), Err(NotACode::Length));
        assert_eq!("AAAAAAAAA".parse::<BookingCode>(), Err(NotACode::Sign));
        assert_eq!("è🙂".parse::<BookingCode>(), Err(NotACode::Length));
    }

    proptest! {
        #[test]
        fn rule_14_a_slip_of_the_tongue_is_noticed(bytes: [u8; 8], place in 0_usize..9, other in 0_usize..29, swap in 0_usize..8) {
            let code = BookingCode::from_random(bytes);
            prop_assert_eq!(code.as_str().parse(), Ok(code.clone()));
            let signs: Vec<char> = code.as_str().chars().collect();
            let mut wrong = signs.clone();
            wrong[place] = ALPHABET[other];
            let wrong_text: String = wrong.iter().collect();
            prop_assert_eq!(wrong_text.parse::<BookingCode>().is_ok(), wrong == signs);
            let mut swapped = signs.clone();
            swapped.swap(swap, (swap + 3) % 8);
            let swapped_text: String = swapped.iter().collect();
            prop_assert_eq!(swapped_text.parse::<BookingCode>().is_ok(), swapped == signs);
        }
    }
}

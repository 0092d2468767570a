//! Codes: of a booking, to say on the telephone; of a group; of a home's visit sheet (rules 14, 20, 22).
//!
//! A code alone opens nothing. A group's and a sheet's begin with a letter that no sign is, so that
//! none is read as another's.

mod signs;

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A code of a kind: signs and a check sign, kept without hyphens, shown in threes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String", bound = "F: Form")]
pub struct Code<F: Form>(String, PhantomData<F>);

/// The form of a kind of codes.
pub trait Form: Clone {
    /// The letter before the signs; booking codes, which are said most, have none.
    const LETTER: Option<char>;
    /// How many signs are random; one more checks them.
    const RANDOM_SIGNS: usize;
}

/// The form of [`BookingCode`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Booking {}

/// The form of [`GroupCode`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {}

/// The form of [`SheetCode`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sheet {}

/// A booking's code: `K7M-49X-Q2B`.
pub type BookingCode = Code<Booking>;

/// The code with which households find a group and ask to join it: `U-K7M-49X-Q2B`.
pub type GroupCode = Code<Group>;

/// The code on the QR of a home's visit sheet: `E-` and sixteen signs, 72 bits, for it is found at
/// the home and nowhere else.
pub type SheetCode = Code<Sheet>;

impl Form for Booking {
    const LETTER: Option<char> = None;
    const RANDOM_SIGNS: usize = 8;
}

impl Form for Group {
    const LETTER: Option<char> = Some('U');
    const RANDOM_SIGNS: usize = 8;
}

impl Form for Sheet {
    const LETTER: Option<char> = Some('E');
    const RANDOM_SIGNS: usize = 15;
}

/// The letters before the signs of any kind of code.
const LETTERS: [Option<char>; 2] = [Group::LETTER, Sheet::LETTER];

/// What was typed is not a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotACode {
    /// Fewer or more signs than a code of this kind has.
    #[error("not as many signs as a code of this kind has")]
    Length,
    /// A sign that no code has.
    #[error("a sign that no code has")]
    Sign,
    /// The check sign does not match: something was mistyped.
    #[error("the check sign does not match")]
    Check,
    /// A code of another kind, by its first letter.
    #[error("a code of another kind")]
    Kind,
}

impl BookingCode {
    /// A code from random bytes.
    pub fn from_random(bytes: [u8; 8]) -> Self {
        Self::from_bytes(&bytes)
    }
}

impl GroupCode {
    /// A code from random bytes.
    pub fn from_random(bytes: [u8; 8]) -> Self {
        Self::from_bytes(&bytes)
    }
}

impl SheetCode {
    /// A code from random bytes.
    pub fn from_random(bytes: [u8; 15]) -> Self {
        Self::from_bytes(&bytes)
    }
}

impl<F: Form> Code<F> {
    fn from_bytes(bytes: &[u8]) -> Self {
        Self(F::LETTER.into_iter().chain(signs::checked(bytes)).collect(), PhantomData)
    }

    /// The code without hyphens, as it stands in addresses and keys.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<F: Form> fmt::Display for Code<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let signs = self.0.chars().skip(usize::from(F::LETTER.is_some()));
        if let Some(letter) = F::LETTER {
            write!(f, "{letter}-")?;
        }
        for (place, sign) in signs.enumerate() {
            if place > 0 && place % 3 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{sign}")?;
        }
        Ok(())
    }
}

impl<F: Form> FromStr for Code<F> {
    type Err = NotACode;

    /// Reads a code as people write it: small letters, spaces, hyphens; the letter O for zero.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        let mut signs =
            text.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| match c.to_ascii_uppercase() {
                'O' => '0',
                c => c,
            });
        let mut ahead = signs.clone();
        let letter = ahead.next().filter(|first| LETTERS.contains(&Some(*first)));
        if letter != F::LETTER {
            return Err(NotACode::Kind);
        }
        if letter.is_some() {
            signs = ahead;
        }
        // One more than there may be is enough to see that there are too many.
        let signs: Vec<char> = signs.take(F::RANDOM_SIGNS + 2).collect();
        if signs.len() != F::RANDOM_SIGNS + 1 {
            return Err(NotACode::Length);
        }
        let values = signs::values(&signs).ok_or(NotACode::Sign)?;
        if !signs::is_checked(&values) {
            return Err(NotACode::Check);
        }
        Ok(Self(letter.into_iter().chain(signs).collect(), PhantomData))
    }
}

impl<F: Form> TryFrom<String> for Code<F> {
    type Error = NotACode;

    fn try_from(text: String) -> Result<Self, NotACode> {
        text.parse()
    }
}

impl<F: Form> From<Code<F>> for String {
    fn from(code: Code<F>) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn rule_14_people_write_codes_in_many_ways() {
        let code = BookingCode::from_random([0, 40, 3, 99, 250, 6, 7, 8]);
        let shown = code.to_string();
        assert_eq!(shown, "0D4-FN7-89Z");
        for typed in [shown.clone(), shown.to_lowercase(), shown.replace('-', " "), shown.replace('0', "o")] {
            assert_eq!(typed.parse(), Ok(code.clone()), "{typed}");
        }
        assert_eq!("K7M".parse::<BookingCode>(), Err(NotACode::Length));
        assert_eq!("".parse::<BookingCode>(), Err(NotACode::Length));
        assert_eq!(format!("{shown}2").parse::<BookingCode>(), Err(NotACode::Length));
        assert_eq!("AAAAAAAAA".parse::<BookingCode>(), Err(NotACode::Sign));
        assert_eq!("è🙂".parse::<BookingCode>(), Err(NotACode::Length));
    }

    #[test]
    fn rule_20_a_code_of_one_kind_is_never_read_as_another() {
        let booking = BookingCode::from_random([7; 8]);
        let group = GroupCode::from_random([7; 8]);
        let sheet = SheetCode::from_random([7; 15]);
        assert_eq!(group.to_string(), format!("U-{booking}"));
        assert_eq!(sheet.to_string(), "E-888-888-888-888-888-Z");
        assert_eq!(group.to_string().to_lowercase().parse(), Ok(group.clone()));
        assert_eq!(sheet.as_str().parse(), Ok(sheet.clone()));

        assert_eq!(group.as_str().parse::<BookingCode>(), Err(NotACode::Kind));
        assert_eq!(sheet.as_str().parse::<GroupCode>(), Err(NotACode::Kind));
        assert_eq!(booking.as_str().parse::<GroupCode>(), Err(NotACode::Kind));
        assert_eq!(group.as_str().parse::<SheetCode>(), Err(NotACode::Kind));
    }

    #[test]
    fn a_code_is_stored_as_its_text() {
        let code = GroupCode::from_random([9; 8]);
        let json = serde_json::to_string(&code).unwrap();
        assert_eq!(json, format!("\"{}\"", code.as_str()));
        assert_eq!(serde_json::from_str::<GroupCode>(&json).unwrap(), code);
        assert!(serde_json::from_str::<BookingCode>(&json).is_err());
    }

    /// One sign set wrong and two swapped, the check sign among them, are both noticed.
    fn notices_slips<F: Form>(
        code: &Code<F>,
        place: usize,
        other: char,
        swap: (usize, usize),
    ) -> Result<(), TestCaseError> {
        let signs: Vec<char> = code.as_str().chars().collect();
        let first = usize::from(F::LETTER.is_some());
        let at = |place: usize| first + place % (signs.len() - first);
        let reads = |signs: &[char]| signs.iter().collect::<String>().parse::<Code<F>>().is_ok();
        let mut wrong = signs.clone();
        wrong[at(place)] = other;
        prop_assert_eq!(reads(&wrong), wrong == signs);
        let mut swapped = signs.clone();
        swapped.swap(at(swap.0), at(swap.1));
        prop_assert_eq!(reads(&swapped), swapped == signs);
        Ok(())
    }

    proptest! {
        #[test]
        fn rule_14_a_slip_of_the_tongue_is_noticed(
            bytes: [u8; 15], place in 0_usize..16, other in "[02-9BCDFGHJKMNP-TV-Z]", swap in (0_usize..16, 0_usize..16),
        ) {
            let other = other.chars().next().unwrap();
            let eight: [u8; 8] = bytes[..8].try_into().unwrap();
            notices_slips(&BookingCode::from_random(eight), place, other, swap)?;
            notices_slips(&GroupCode::from_random(eight), place, other, swap)?;
            notices_slips(&SheetCode::from_random(bytes), place, other, swap)?;
        }

        #[test]
        fn rule_14_codes_have_no_vowel_and_nothing_crashes_them(bytes: [u8; 8], typed in any::<String>()) {
            let code = BookingCode::from_random(bytes);
            prop_assert!(code.as_str().chars().all(|sign| !"AEIOU1L".contains(sign)));
            prop_assert_eq!(code.as_str().parse(), Ok(code.clone()));
            if let Ok(read) = typed.parse::<BookingCode>() {
                prop_assert_eq!(read.as_str().parse(), Ok(read.clone()));
            }
        }
    }
}

//! The partita IVA of a firm or a professional.

use super::{Fault, compact};

/// A partita IVA whose check digit is right: eleven digits. Whether it is in use, only the registry
/// knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VatNumber(String);

impl VatNumber {
    /// The eleven digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Reads a partita IVA as people write it, with spaces, with `IT` before it.
///
/// # Errors
/// [`Fault::Missing`], [`Fault::VatNumberLength`] or [`Fault::VatNumberCheck`].
pub fn vat_number(text: &str) -> Result<VatNumber, Fault> {
    let signs: String = compact(text)?.into_iter().collect();
    let number = signs.strip_prefix("IT").unwrap_or(&signs);
    let digits: Option<Vec<u32>> = number.chars().map(|sign| sign.to_digit(10)).collect();
    let digits = digits.filter(|digits| digits.len() == 11).ok_or(Fault::VatNumberLength)?;
    // Every second digit is doubled, and its own digits added.
    let sum: u32 = digits
        .iter()
        .enumerate()
        .map(|(place, digit)| if place.is_multiple_of(2) { *digit } else { digit * 2 / 10 + digit * 2 % 10 })
        .sum();
    // The first seven are the holder's number, and nobody is number 0.
    let nobody = digits.iter().take(7).all(|digit| *digit == 0);
    if sum.is_multiple_of(10) && !nobody {
        Ok(VatNumber(number.to_owned()))
    } else {
        Err(Fault::VatNumberCheck)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_vat_number_is_read_as_people_write_it() {
        for typed in ["00743110157", " 0074 3110 157", "IT00743110157", "it 00743110157"] {
            assert_eq!(vat_number(typed).unwrap().as_str(), "00743110157", "{typed}");
        }
        for (typed, fault) in [
            ("", Fault::Missing),
            ("0074311015", Fault::VatNumberLength),
            ("007431101577", Fault::VatNumberLength),
            ("0074311015A", Fault::VatNumberLength),
            ("00743110158", Fault::VatNumberCheck),
            ("00000000000", Fault::VatNumberCheck),
        ] {
            assert_eq!(vat_number(typed), Err(fault), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn a_wrong_digit_is_noticed_and_nothing_crashes_it(place in 0_usize..11, digit in 0_u32..10, any in any::<String>()) {
            let mut signs: Vec<char> = "00743110157".chars().collect();
            let right = signs.clone();
            signs[place] = char::from_digit(digit, 10).unwrap();
            let typed: String = signs.iter().collect();
            prop_assert_eq!(vat_number(&typed).is_ok(), signs == right);
            if let Ok(read) = vat_number(&any) {
                prop_assert_eq!(read.as_str().len(), 11);
            }
        }
    }
}

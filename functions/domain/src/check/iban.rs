//! The IBAN of an account (ISO 13616).

use super::{Fault, compact};

/// An IBAN whose check digits are right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Iban(String);

impl Iban {
    /// Country, check digits, account, without spaces.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Reads an IBAN as people write it, with spaces and small letters.
///
/// # Errors
/// [`Fault::Missing`], [`Fault::IbanForm`] or [`Fault::IbanCheck`].
pub fn iban(text: &str) -> Result<Iban, Fault> {
    let signs = compact(text)?;
    let country: String = signs.iter().take(2).collect();
    let values: Option<Vec<u32>> = signs.iter().map(|sign| sign.to_digit(36)).collect();
    let values = values.ok_or(Fault::IbanForm)?;
    let long_enough = if country == "IT" { values.len() == 27 } else { (15..=34).contains(&values.len()) };
    let checks = values.iter().skip(2).take(2).all(|value| *value < 10);
    if !long_enough || !checks || !country.chars().all(|sign| sign.is_ascii_uppercase()) {
        return Err(Fault::IbanForm);
    }
    // The number that is left when country and check digits come last, a letter being two digits.
    let turned = values.iter().skip(4).chain(values.iter().take(4));
    let rest = turned.fold(0, |rest, value| (rest * if *value < 10 { 10 } else { 100 } + value) % 97);
    if rest == 1 { Ok(Iban(signs.into_iter().collect())) } else { Err(Fault::IbanCheck) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ITALIAN: &str = "IT60X0542811101000000123456";

    #[test]
    fn an_iban_is_read_as_people_write_it() {
        assert_eq!(iban("it60 x054 2811 1010 0000 0123 456").unwrap().as_str(), ITALIAN);
        assert_eq!(iban("DE89 3704 0044 0532 0130 00").unwrap().as_str(), "DE89370400440532013000");
        for (typed, fault) in [
            ("", Fault::Missing),
            ("IT60X054281110100000012345", Fault::IbanForm),
            ("1T60X0542811101000000123456", Fault::IbanForm),
            ("ITA0X0542811101000000123456", Fault::IbanForm),
            ("DE8937040044", Fault::IbanForm),
            ("IT60X05428111010000001234À6", Fault::IbanForm),
            ("IT60X0542811101000000123457", Fault::IbanCheck),
        ] {
            assert_eq!(iban(typed), Err(fault), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn a_wrong_digit_is_noticed_and_nothing_crashes_it(place in 5_usize..27, digit in 0_u32..10, any in any::<String>()) {
            let mut signs: Vec<char> = ITALIAN.chars().collect();
            signs[place] = char::from_digit(digit, 10).unwrap();
            let typed: String = signs.iter().collect();
            prop_assert_eq!(iban(&typed).is_ok(), typed == ITALIAN);
            prop_assert!(iban(&any).is_ok_and(|read| read.as_str().len() >= 15) || iban(&any).is_err());
        }
    }
}

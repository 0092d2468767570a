//! The codice fiscale of a person: form, date of birth, check letter (D.M. 12 March 1974, and 13814 of
//! 1976).

use std::fmt;

use jiff::civil::Date;

use super::{Fault, compact};

/// A codice fiscale whose form and check letter are right. It is a person's: it has no `Display` and
/// no `Serialize`, and its `Debug` hides it. It proves nothing and is no key (rule 14).
#[derive(Clone, PartialEq, Eq)]
pub struct FiscalCode([char; 16]);

/// The sex that the registry office gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// What stands at each place: `A` a letter, `0` a digit, or the letter that stands for it.
const FORM: [char; 16] = ['A', 'A', 'A', 'A', 'A', 'A', '0', '0', 'A', '0', '0', 'A', '0', '0', '0', 'A'];

/// The letters of the months, January first.
const MONTHS: &str = "ABCDEHLMPRST";

/// The letters that stand for the digits where two people would have the same code (omocodia).
const OMOCODES: &str = "LMNPQRSTUV";

/// What a letter counts at an odd place; a digit counts as the letter of the same rank.
const ODD: [u32; 26] =
    [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/// What is added to the day of birth of women.
const FEMALE: u32 = 40;

/// Reads a codice fiscale as people write it, with spaces and small letters.
///
/// # Errors
/// [`Fault::Missing`], or a `FiscalCode…` one that says what is wrong.
pub fn fiscal_code(text: &str) -> Result<FiscalCode, Fault> {
    let signs = compact(text)?;
    let signs = <[char; 16]>::try_from(signs).map_err(|_| Fault::FiscalCodeLength)?;
    for (place, (sign, form)) in (1..).zip(signs.iter().zip(FORM)) {
        let fits = if form == 'A' { sign.is_ascii_uppercase() } else { digit(*sign).is_some() };
        if !fits {
            return Err(Fault::FiscalCodeSign(place));
        }
    }
    let code = FiscalCode(signs);
    if code.birth_in(1900).or_else(|| code.birth_in(2000)).is_none() {
        return Err(Fault::FiscalCodeBirth);
    }
    if code.is_checked() { Ok(code) } else { Err(Fault::FiscalCodeCheck) }
}

impl FiscalCode {
    /// The sixteen signs, letters in capitals.
    pub fn reveal(&self) -> String {
        self.0.iter().collect()
    }

    /// The date of birth of someone who is alive on a day. The code tells no century: it is the last
    /// in which the date is not to come, so who is over a hundred seems a child.
    pub fn born_on(&self, today: Date) -> Option<Date> {
        [2000, 1900].into_iter().filter_map(|century| self.birth_in(century)).find(|birth| *birth <= today)
    }

    /// The sex that it tells.
    pub fn sex(&self) -> Sex {
        if self.number(9, 2) > FEMALE { Sex::Female } else { Sex::Male }
    }

    fn birth_in(&self, century: u32) -> Option<Date> {
        let month = MONTHS.chars().position(|letter| Some(&letter) == self.0.get(8))? + 1;
        let day = self.number(9, 2);
        let day = if day > FEMALE { day - FEMALE } else { day };
        let year = century + self.number(6, 2);
        Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    }

    /// The number that some places hold, whatever letters stand for its digits.
    fn number(&self, from: usize, places: usize) -> u32 {
        let digits = self.0.iter().skip(from).take(places);
        digits.filter_map(|sign| digit(*sign)).fold(0, |number, digit| number * 10 + digit)
    }

    fn is_checked(&self) -> bool {
        let sum: u32 = self.0.iter().take(15).enumerate().map(|(place, sign)| counts(place, *sign)).sum();
        self.0.last() == char::from_u32(u32::from('A') + sum % 26).as_ref()
    }
}

/// The digit that a sign is or stands for.
fn digit(sign: char) -> Option<u32> {
    let omocode = || OMOCODES.chars().position(|letter| letter == sign);
    sign.to_digit(10).or_else(|| u32::try_from(omocode()?).ok())
}

/// What a sign counts for the check letter. The first place is odd.
fn counts(place: usize, sign: char) -> u32 {
    let rank = sign.to_digit(10).or_else(|| u32::from(sign).checked_sub(u32::from('A'))).unwrap_or_default();
    let odd = || usize::try_from(rank).ok().and_then(|rank| ODD.get(rank)).copied().unwrap_or_default();
    if place.is_multiple_of(2) { odd() } else { rank }
}

impl fmt::Debug for FiscalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FiscalCode")
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_fiscal_code_is_read_and_tells_birth_and_sex() {
        let today = date(2026, 11, 25);
        for (typed, birth, sex) in [
            ("RSSMRA85T10A562S", date(1985, 12, 10), Sex::Male),
            ("mrt mtt 25d09 f205z", date(2025, 4, 9), Sex::Male),
            ("RSSMRA85T50A562W", date(1985, 12, 10), Sex::Female),
        ] {
            let code = fiscal_code(typed).unwrap();
            assert_eq!((code.born_on(today), code.sex()), (Some(birth), sex), "{typed}");
            assert_eq!(format!("{code:?}"), "FiscalCode");
        }
        let matteo = fiscal_code("MRTMTT25D09F205Z").unwrap();
        assert_eq!(matteo.reveal(), "MRTMTT25D09F205Z");
        assert_eq!(matteo.born_on(date(2025, 4, 8)), Some(date(1925, 4, 9)), "not born yet in this century");
    }

    #[test]
    fn each_fault_of_a_fiscal_code_says_what_is_wrong() {
        for (typed, fault) in [
            ("", Fault::Missing),
            ("RSSMRA85T10A562", Fault::FiscalCodeLength),
            ("RSSMRA85T10A562SS", Fault::FiscalCodeLength),
            ("RSSMR185T10A562S", Fault::FiscalCodeSign(6)),
            ("RSSMRA8AT10A562S", Fault::FiscalCodeSign(8)),
            ("RSSMRÀ85T10A562S", Fault::FiscalCodeSign(6)),
            ("RSSMRA85F10A562S", Fault::FiscalCodeBirth),
            ("RSSMRA85T32A562S", Fault::FiscalCodeBirth),
            ("RSSMRA85T40A562S", Fault::FiscalCodeBirth),
            ("RSSMRA85B29A562S", Fault::FiscalCodeBirth),
            ("RSSMRA85T10A562T", Fault::FiscalCodeCheck),
        ] {
            assert_eq!(fiscal_code(typed), Err(fault), "{typed}");
        }
    }

    /// The same code with letters in the place of some digits, and its new check letter.
    fn omocode(code: &str, mask: u32) -> String {
        let digits = [6, 7, 9, 10, 12, 13, 14];
        let mut signs: Vec<char> = code.chars().collect();
        for (_, place) in (0..).zip(digits).filter(|(n, _)| mask >> n & 1 == 1) {
            let value = usize::try_from(signs[place].to_digit(10).unwrap()).unwrap();
            signs[place] = OMOCODES.chars().nth(value).unwrap();
        }
        let checks = ('A'..='Z').filter(|check| {
            signs[15] = *check;
            fiscal_code(&signs.iter().collect::<String>()).is_ok()
        });
        let checks: Vec<char> = checks.collect();
        assert_eq!(checks.len(), 1, "one check letter is right");
        signs[15] = checks[0];
        signs.into_iter().collect()
    }

    #[test]
    fn letters_may_stand_for_any_of_the_digits() {
        for mask in 0..128 {
            let code = fiscal_code(&omocode("RSSMRA85T50A562W", mask)).unwrap();
            assert_eq!(code.born_on(date(2026, 11, 25)), Some(date(1985, 12, 10)));
            assert_eq!(code.sex(), Sex::Female);
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_crashes_it(any in any::<String>(), near in "[A-Z0-9À🙂 ]{14,18}") {
            for typed in [any, near] {
                if let Ok(code) = fiscal_code(&typed) {
                    prop_assert_eq!(fiscal_code(&code.reveal()), Ok(code.clone()));
                    prop_assert!(code.born_on(date(2026, 11, 25)).is_some());
                }
            }
        }
    }

    /// Every sign of its kind at every place.
    #[test]
    fn a_wrong_sign_is_noticed() {
        let right: Vec<char> = "RSSMRA85T10A562S".chars().collect();
        for (place, of_right) in right.iter().enumerate() {
            for sign in ('A'..='Z').chain('0'..='9') {
                // A letter in the place of a digit may stand for it, and counts otherwise.
                if sign.is_ascii_alphabetic() != of_right.is_ascii_alphabetic() {
                    continue;
                }
                let mut signs = right.clone();
                signs[place] = sign;
                let typed: String = signs.iter().collect();
                assert_eq!(fiscal_code(&typed).is_ok(), signs == right, "{typed}");
            }
        }
    }
}

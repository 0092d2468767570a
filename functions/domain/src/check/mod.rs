//! What a citizen typed: checked, tidied, or refused with a key whose words are in the locales.

mod fiscal_code;
mod iban;
mod postcode;
mod vat_number;

use serde::{Deserialize, Serialize};

pub use self::fiscal_code::{FiscalCode, Sex, fiscal_code};
pub use self::iban::{Iban, iban};
pub use self::postcode::{Postcode, postcode};
pub use self::vat_number::{VatNumber, vat_number};

/// Why what was typed cannot be taken. [`Fault::key`] names the sentence that the citizen reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was typed.
    Missing,
    /// More than this many letters.
    TooLong(usize),
    /// Signs that no name or note needs: control characters, direction marks.
    Unprintable,
    /// Not a telephone number.
    Phone,
    /// Not an e-mail address.
    Email,
    /// A codice fiscale that has not sixteen signs.
    FiscalCodeLength,
    /// A codice fiscale with a sign that cannot stand at this place, counted from 1.
    FiscalCodeSign(usize),
    /// A codice fiscale that tells a date of birth that no calendar has.
    FiscalCodeBirth,
    /// A codice fiscale whose last letter does not match the others.
    FiscalCodeCheck,
    /// A partita IVA that is not eleven digits.
    VatNumberLength,
    /// A partita IVA whose last digit does not match the others.
    VatNumberCheck,
    /// A CAP that is not five digits.
    Postcode,
    /// An IBAN without the form of its country.
    IbanForm,
    /// An IBAN whose check digits do not match.
    IbanCheck,
}

impl Fault {
    /// The key of the sentence in the locales.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Missing => "error-missing",
            Self::TooLong(_) => "error-too-long",
            Self::Unprintable => "error-unprintable",
            Self::Phone => "error-phone",
            Self::Email => "error-email",
            Self::FiscalCodeLength => "error-fiscal-code-length",
            Self::FiscalCodeSign(_) => "error-fiscal-code-sign",
            Self::FiscalCodeBirth => "error-fiscal-code-birth",
            Self::FiscalCodeCheck => "error-fiscal-code-check",
            Self::VatNumberLength => "error-vat-number-length",
            Self::VatNumberCheck => "error-vat-number-check",
            Self::Postcode => "error-postcode",
            Self::IbanForm => "error-iban-form",
            Self::IbanCheck => "error-iban-check",
        }
    }

    /// The number that the sentence names, with its name there.
    pub const fn number(self) -> Option<(&'static str, usize)> {
        match self {
            Self::TooLong(max) => Some(("max", max)),
            Self::FiscalCodeSign(place) => Some(("place", place)),
            Self::Missing
            | Self::Unprintable
            | Self::Phone
            | Self::Email
            | Self::FiscalCodeLength
            | Self::FiscalCodeBirth
            | Self::FiscalCodeCheck
            | Self::VatNumberLength
            | Self::VatNumberCheck
            | Self::Postcode
            | Self::IbanForm
            | Self::IbanCheck => None,
        }
    }
}

/// A telephone number in the international form, `+390255550101`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Phone(String);

impl Phone {
    /// The number with its prefix.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Reads a telephone number as people write it. Without a prefix it is Italian; a landline keeps
/// its zero.
///
/// # Errors
/// [`Fault::Missing`] or [`Fault::Phone`].
pub fn phone(text: &str) -> Result<Phone, Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Fault::Missing);
    }
    let bare: String =
        text.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '/' | '(' | ')' | '\u{a0}')).collect();
    let (national, foreign) = match bare.strip_prefix('+').or_else(|| bare.strip_prefix("00")) {
        Some(rest) => match rest.strip_prefix("39") {
            Some(national) => (national, false),
            None => (rest, true),
        },
        None => (bare.as_str(), false),
    };
    let digits = national.len();
    let well_formed = national.bytes().all(|b| b.is_ascii_digit())
        && if foreign {
            (8..=15).contains(&digits)
        } else {
            match national.bytes().next() {
                Some(b'0') => (6..=11).contains(&digits),
                Some(b'3') => (9..=10).contains(&digits),
                _ => false,
            }
        };
    match (well_formed, foreign) {
        (true, true) => Ok(Phone(format!("+{national}"))),
        (true, false) => Ok(Phone(format!("+39{national}"))),
        (false, _) => Err(Fault::Phone),
    }
}

/// Reads an e-mail address that a message can be sent to.
///
/// # Errors
/// [`Fault::Missing`] or [`Fault::Email`].
pub fn email(text: &str) -> Result<String, Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Fault::Missing);
    }
    let options =
        email_address::Options::default().with_required_tld().without_display_text().without_domain_literal();
    match email_address::EmailAddress::parse_with_options(text, options) {
        Ok(address) if text.len() <= 254 => Ok(address.to_string()),
        Ok(_) | Err(_) => Err(Fault::Email),
    }
}

/// Reads one line of text: a name, an address.
///
/// # Errors
/// [`Fault::Missing`], [`Fault::TooLong`] or [`Fault::Unprintable`].
pub fn line(text: &str, max: usize) -> Result<String, Fault> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return Err(Fault::Missing);
    }
    within(text, max)
}

/// Reads text of several lines, which may be absent: a note.
///
/// # Errors
/// [`Fault::TooLong`] or [`Fault::Unprintable`].
pub fn text(text: &str, max: usize) -> Result<String, Fault> {
    let lines: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
    within(lines.join("\n"), max)
}

/// The signs of a number that people write with spaces, in capitals.
fn compact(text: &str) -> Result<Vec<char>, Fault> {
    let signs: Vec<char> =
        text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
    if signs.is_empty() { Err(Fault::Missing) } else { Ok(signs) }
}

fn within(text: String, max: usize) -> Result<String, Fault> {
    if text.chars().count() > max {
        return Err(Fault::TooLong(max));
    }
    let unprintable = |c: char| {
        (c.is_control() && c != '\n')
            // Marks that turn the direction of text and could make it read as something else.
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    if text.chars().any(unprintable) { Err(Fault::Unprintable) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers_as_people_write_them() {
        for (typed, read) in [
            ("02 5555 0101", "+390255550101"),
            ("+39 02-5555.0101", "+390255550101"),
            ("0039 347 000 0101", "+393470000101"),
            ("(02) 5555/0101", "+390255550101"),
            ("+44 20 7946 0000", "+442079460000"),
        ] {
            assert_eq!(phone(typed).unwrap().as_str(), read, "{typed}");
        }
        for typed in
            ["112", "5555 0101", "02", "0255550101012", "34700", "+39", "abc", "02 5555 010x", "+4412"]
        {
            assert_eq!(phone(typed), Err(Fault::Phone), "{typed}");
        }
        assert_eq!(phone("  "), Err(Fault::Missing));
    }

    #[test]
    fn addresses_that_could_smuggle_a_header_are_refused() {
        assert_eq!(email(" anna@example.org ").unwrap(), "anna@example.org");
        for typed in [
            "anna",
            "anna@localhost",
            "Anna <a@example.org>",
            "a@example.org\r\nBcc: b@example.org",
            "a@[127.0.0.1]",
        ] {
            assert_eq!(email(typed), Err(Fault::Email), "{typed}");
        }
        assert_eq!(email(""), Err(Fault::Missing));
    }

    #[test]
    fn lines_are_tidied_and_bounded() {
        assert_eq!(line("  Anna   Maria ", 80).unwrap(), "Anna Maria");
        assert_eq!(line("  ", 80), Err(Fault::Missing));
        assert_eq!(line(&"x".repeat(81), 80), Err(Fault::TooLong(80)));
        assert_eq!(line("abc\u{202e}def", 80), Err(Fault::Unprintable));
        assert_eq!(text("una riga \r\naltra\n", 80).unwrap(), "una riga\naltra");
        assert_eq!(text("", 80).unwrap(), "");
        assert_eq!(text("a\u{7}", 80), Err(Fault::Unprintable));
    }
}

//! The CAP of an Italian address.

use super::Fault;

/// A CAP: five digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Postcode(String);

impl Postcode {
    /// The five digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is one of Milan's: 20121 to 20162.
    pub fn is_milan(&self) -> bool {
        self.0.parse::<u32>().is_ok_and(|number| (20_121..=20_162).contains(&number))
    }
}

/// Reads a CAP.
///
/// # Errors
/// [`Fault::Missing`] or [`Fault::Postcode`].
pub fn postcode(text: &str) -> Result<Postcode, Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Fault::Missing);
    }
    let digits = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { Ok(Postcode(text.to_owned())) } else { Err(Fault::Postcode) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postcode_is_five_digits_and_milan_knows_its_own() {
        for (typed, milan) in
            [(" 20121", true), ("20162", true), ("20120", false), ("20163", false), ("00187", false)]
        {
            assert_eq!(postcode(typed).unwrap().is_milan(), milan, "{typed}");
        }
        assert_eq!(postcode("00187").unwrap().as_str(), "00187");
        for typed in ["2012", "201211", "2012A", "20 121", "²0121"] {
            assert_eq!(postcode(typed), Err(Fault::Postcode), "{typed}");
        }
        assert_eq!(postcode(" "), Err(Fault::Missing));
    }
}

//! The number of a submission, to say on the telephone.

use std::fmt;
use std::str::FromStr;

/// Eight digits, shown as `4821-9037`. Drawn rather than counted: it tells nothing of how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SubmissionNumber(u32);

/// What was given is not a number of a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotANumber;

impl SubmissionNumber {
    /// A number from random bytes.
    pub(crate) fn from_random(bytes: [u8; 4]) -> Self {
        Self(u32::from_be_bytes(bytes) % 100_000_000)
    }
}

impl fmt::Display for SubmissionNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:04}", self.0 / 10_000, self.0 % 10_000)
    }
}

impl FromStr for SubmissionNumber {
    type Err = NotANumber;

    /// Reads a number exactly as it is shown.
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let (high, low) = text.split_once('-').ok_or(NotANumber)?;
        let four = |part: &str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
        if !four(high) || !four(low) {
            return Err(NotANumber);
        }
        format!("{high}{low}").parse().map(Self).map_err(|_| NotANumber)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_it_is_shown_and_in_no_other_way() {
        for bytes in [[0; 4], [255; 4], [0, 0, 0, 7]] {
            let number = SubmissionNumber::from_random(bytes);
            assert_eq!(number.to_string().parse(), Ok(number));
        }
        assert_eq!(SubmissionNumber::from_random([0, 0, 0, 7]).to_string(), "0000-0007");
        for wrong in ["", "12345678", "1234-567", "1234-567x", "+123-4567", "12345-678", "1234-5678-9"] {
            assert_eq!(wrong.parse::<SubmissionNumber>(), Err(NotANumber), "{wrong}");
        }
    }
}

//! Money: whole cents of euro, never a floating-point number (rule 5).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An amount in whole cents of EUR; negative where a movement takes away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(i64);

/// What was written is not an amount such as `26.00`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an amount in euro with two decimals, such as 26.00")]
pub struct NotAnAmount(pub String);

impl Cents {
    /// Nothing: also the price of what is free (rule 28).
    pub const ZERO: Self = Self(0);

    /// An amount of `cents`.
    pub const fn new(cents: i64) -> Self {
        Self(cents)
    }

    /// The number of cents.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// Whether nothing is to be paid.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The sum, or `None` beyond what 64 bits hold.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, or `None` beyond what 64 bits hold.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// The same amount with the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self(self.0.saturating_neg())
    }

    /// This amount times `times`, divided by `by`, rounded to the nearest cent, halves away from
    /// zero. `None` when `by` is zero or the product does not fit.
    ///
    /// ```
    /// use wemi_domain::Cents;
    /// assert_eq!(Cents::new(2550).times_ratio(90, 60), Some(Cents::new(3825)));
    /// assert_eq!(Cents::new(1).times_ratio(1, 2), Some(Cents::new(1)));
    /// ```
    pub fn times_ratio(self, times: u32, by: u32) -> Option<Self> {
        let product = i128::from(self.0).checked_mul(i128::from(times))?;
        let by = i128::from(by);
        let doubled = product.checked_mul(2)?;
        let half_up = if product < 0 { doubled.checked_sub(by)? } else { doubled.checked_add(by)? };
        let quotient = half_up.checked_div(by.checked_mul(2)?)?;
        i64::try_from(quotient).ok().map(Self)
    }

    /// The sum of many, or `None` beyond what 64 bits hold.
    pub fn checked_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }
}

/// The form that content files use: `26.00`.
impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

impl FromStr for Cents {
    type Err = NotAnAmount;

    /// Reads `26.00`: digits, a point, two digits; up to nine digits of euro, no sign.
    ///
    /// # Errors
    /// [`NotAnAmount`] for anything else, `26`, `26,00` and `26.5` too: an amount that could be
    /// read in two ways is asked for again.
    fn from_str(text: &str) -> Result<Self, NotAnAmount> {
        let not = || NotAnAmount(text.to_owned());
        let (euro, cents) = text.split_once('.').ok_or_else(not)?;
        let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        if !digits(euro) || !digits(cents) || cents.len() != 2 || euro.len() > 9 {
            return Err(not());
        }
        let euro: i64 = euro.parse().map_err(|_| not())?;
        let cents: i64 = cents.parse().map_err(|_| not())?;
        Ok(Self(euro * 100 + cents))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_print_as_they_are_written() {
        for text in ["0.00", "0.05", "26.00", "999999999.99"] {
            assert_eq!(text.parse::<Cents>().unwrap().to_string(), text);
        }
        assert_eq!(Cents::new(-1205).to_string(), "-12.05");
    }

    #[test]
    fn an_amount_that_could_be_read_two_ways_is_refused() {
        for text in [
            "",
            "26",
            "26.5",
            "26,00",
            "26.005",
            "-1.00",
            "+1.00",
            " 1.00",
            "1.0x",
            "1234567890.00",
            "1.+1",
            "٣.00",
        ] {
            assert!(text.parse::<Cents>().is_err(), "{text}");
        }
    }

    #[test]
    fn ratios_round_halves_away_from_zero() {
        assert_eq!(Cents::new(5).times_ratio(1, 2), Some(Cents::new(3)));
        assert_eq!(Cents::new(-5).times_ratio(1, 2), Some(Cents::new(-3)));
        assert_eq!(Cents::new(10).times_ratio(1, 3), Some(Cents::new(3)));
        assert_eq!(Cents::new(10).times_ratio(1, 0), None);
        assert_eq!(Cents::new(i64::MAX).times_ratio(u32::MAX, 1), None);
    }
}

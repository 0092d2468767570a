//! Until when a quote may be accepted (rule 10).

use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::zone_time;

/// How long a quote is good for; it is read when the quote is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Validity {
    /// A day's hours.
    Hours24,
    /// Two days' hours.
    Hours48,
    /// Three days' hours.
    Hours72,
    /// A week.
    Days7,
    /// A month and a half.
    Days45,
}

impl Validity {
    /// The instant from which a quote given at `from` can no longer be accepted. Hours are counted as
    /// they pass; days end at the same hour of Rome's clock, whatever the clock did in between.
    pub fn until(self, from: Timestamp) -> Timestamp {
        let hours = |hours| from.saturating_add(SignedDuration::from_hours(hours)).unwrap_or(Timestamp::MAX);
        let days = |days: i64| {
            let local = zone_time::rome(from).checked_add(days.days()).ok();
            // An hour that a spring night skips is made up for by counting hours.
            local.and_then(zone_time::instant).unwrap_or_else(|| hours(days.saturating_mul(24)))
        };
        match self {
            Self::Hours24 => hours(24),
            Self::Hours48 => hours(48),
            Self::Hours72 => hours(72),
            Self::Days7 => days(7),
            Self::Days45 => days(45),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn until(validity: Validity, from: &str) -> String {
        validity.until(from.parse().unwrap()).to_string()
    }

    #[test]
    fn rule_10_a_quote_is_good_for_hours_that_pass_or_days_of_the_clock() {
        let noon = "2026-11-25T11:00:00Z";
        assert_eq!(until(Validity::Hours24, noon), "2026-11-26T11:00:00Z");
        assert_eq!(until(Validity::Hours48, noon), "2026-11-27T11:00:00Z");
        assert_eq!(until(Validity::Hours72, noon), "2026-11-28T11:00:00Z");
        assert_eq!(until(Validity::Days7, noon), "2026-12-02T11:00:00Z");
        assert_eq!(until(Validity::Days45, noon), "2027-01-09T11:00:00Z");
    }

    #[test]
    fn rule_10_a_change_of_the_clock_moves_no_hour_of_the_day() {
        let before = "2027-03-25T11:00:00Z";
        assert_eq!(until(Validity::Days7, before), "2027-04-01T10:00:00Z", "noon in Rome, both");
        assert_eq!(until(Validity::Hours72, "2027-03-26T11:00:00Z"), "2027-03-29T11:00:00Z");
        let skipped = "2027-03-21T01:30:00Z";
        assert_eq!(until(Validity::Days7, skipped), "2027-03-28T01:30:00Z", "half past two does not exist");
    }
}

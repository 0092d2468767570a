//! Spans of days, both ends included.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// From a day to a day, both included; an end that is absent is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day, or open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day, or open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

impl Period {
    /// Every day.
    pub const ALWAYS: Self = Self { from: None, to: None };

    /// From `from` to `to`, both included.
    pub const fn between(from: Date, to: Date) -> Self {
        Self { from: Some(from), to: Some(to) }
    }

    /// Whether `day` is in it.
    pub fn contains(&self, day: Date) -> bool {
        !self.starts_after(day) && !self.ends_before(day)
    }

    /// Whether all of it is later than `day`.
    pub fn starts_after(&self, day: Date) -> bool {
        self.from.is_some_and(|from| from > day)
    }

    /// Whether all of it is earlier than `day`.
    pub fn ends_before(&self, day: Date) -> bool {
        self.to.is_some_and(|to| to < day)
    }

    /// Whether a day is in both.
    pub fn overlaps(&self, other: &Self) -> bool {
        let begins_late = |a: &Self, b: &Self| matches!((a.from, b.to), (Some(from), Some(to)) if from > to);
        !begins_late(self, other) && !begins_late(other, self)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn both_ends_are_included() {
        let period = Period::between(date(2026, 1, 1), date(2026, 12, 31));
        assert!(period.contains(date(2026, 1, 1)));
        assert!(period.contains(date(2026, 12, 31)));
        assert!(!period.contains(date(2025, 12, 31)));
        assert!(!period.contains(date(2027, 1, 1)));
        assert!(Period::ALWAYS.contains(date(1900, 1, 1)));
    }

    #[test]
    fn periods_that_share_one_day_overlap() {
        let a = Period { from: None, to: Some(date(2026, 6, 30)) };
        let b = Period { from: Some(date(2026, 6, 30)), to: None };
        let c = Period { from: Some(date(2026, 7, 1)), to: None };
        assert!(a.overlaps(&b) && b.overlaps(&a));
        assert!(!a.overlaps(&c) && !c.overlaps(&a));
        assert!(Period::ALWAYS.overlaps(&c));
    }
}

//! When a series would come round if nothing stood in its way.

use jiff::ToSpan;
use jiff::civil::{Date, Time, Weekday};
use serde::{Deserialize, Serialize};

use crate::calendar::weekdays;

/// The longest that a series is looked ahead, in days from its first: three years. An ente that never
/// opens, or a pause that nobody ends, would otherwise be searched for ever.
pub(super) const DAYS_MAX: i64 = 3 * 366;

/// Every week or every other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// Each week.
    Week,
    /// Each second week, counted in weeks from Monday to Sunday, the first day's being the first.
    Fortnight,
}

/// When a series ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// After this day: what falls out is not made up.
    On(Date),
    /// After so many visits: one that is skipped or paused is made up after the last, one that the
    /// household cancels is not.
    After(u16),
}

/// The days and the hour of a series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pattern {
    /// The first day that may have a visit.
    pub from: Date,
    /// When it ends.
    pub end: End,
    /// Every week or every other.
    pub every: Every,
    /// On which days of the week.
    #[serde(with = "weekdays")]
    pub days: Vec<Weekday>,
    /// At what hour, on Rome's clock.
    pub at: Time,
    /// How long each visit lasts, in minutes.
    pub length_minutes: u32,
}

impl Pattern {
    /// The days on which it comes round, in order, each once, until its last day or as far as a
    /// series is looked ahead.
    pub fn days(&self) -> impl Iterator<Item = Date> {
        let last = match self.end {
            End::On(last) => last,
            End::After(_) => Date::MAX,
        };
        let ahead = usize::try_from(DAYS_MAX).unwrap_or(usize::MAX);
        let days = self.from.series(1.day()).take(ahead).take_while(move |day| *day <= last);
        days.filter(|day| self.comes_round_on(*day))
    }

    fn comes_round_on(&self, day: Date) -> bool {
        let in_turn = match self.every {
            Every::Week => true,
            Every::Fortnight => weeks_between(self.from, day).is_some_and(|weeks| weeks % 2 == 0),
        };
        in_turn && self.days.contains(&day.weekday())
    }
}

/// How many Mondays lie after one day up to another.
fn weeks_between(from: Date, to: Date) -> Option<i32> {
    let monday = from.checked_sub(i64::from(from.weekday().to_monday_zero_offset()).days()).ok()?;
    Some(to.since(monday).ok()?.get_days() / 7)
}

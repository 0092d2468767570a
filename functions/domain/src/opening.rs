//! When a desk is open next.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time, Weekday};

/// Hours on one day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayHours {
    /// The day.
    pub day: Weekday,
    /// From.
    pub from: Time,
    /// Until.
    pub to: Time,
}

/// The hours that are running or come next, within a week, holidays left out; none where no hours
/// are known.
pub fn next_open(hours: &[DayHours], now: DateTime) -> Option<(Date, Time, Time)> {
    now.date().series(1.day()).take(8).find_map(|date| {
        hours
            .iter()
            .filter(|h| h.day == date.weekday() && !crate::holiday::is_holiday(date))
            .filter(|h| date > now.date() || h.to > now.time())
            .min_by_key(|h| h.from)
            .map(|h| (date, h.from, h.to))
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn running_hours_come_before_the_next_and_holidays_are_skipped() {
        let at = |day, from, to| DayHours { day, from: time(from, 0, 0, 0), to: time(to, 0, 0, 0) };
        let hours = [at(Weekday::Monday, 14, 18), at(Weekday::Tuesday, 9, 17)];
        let next = |now| next_open(&hours, now).map(|(day, from, _)| (day, from.hour()));
        assert_eq!(next(date(2026, 11, 30).at(15, 0, 0, 0)), Some((date(2026, 11, 30), 14)));
        assert_eq!(next(date(2026, 11, 30).at(18, 0, 0, 0)), Some((date(2026, 12, 1), 9)));
        assert_eq!(next(date(2026, 12, 4).at(8, 0, 0, 0)), None, "7 and 8 December are holidays");
        assert_eq!(next_open(&[], date(2026, 11, 30).at(15, 0, 0, 0)), None);
    }
}

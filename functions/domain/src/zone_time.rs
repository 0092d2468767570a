//! The city's clock: Europe/Rome, compiled in so that no function reads tzdata.

use jiff::civil::{Date, DateTime};
use jiff::tz::{self, TimeZone};
use jiff::{Timestamp, ToSpan};

const ROME: TimeZone = tz::get!("Europe/Rome");

/// The day and hour in Rome at an instant.
pub fn rome(at: Timestamp) -> DateTime {
    ROME.to_datetime(at)
}

/// The day in Rome at an instant.
pub fn rome_date(at: Timestamp) -> Date {
    rome(at).date()
}

/// The instant of an hour in Rome. `None` for the hour that a spring night skips; of the hour that
/// an autumn night repeats, the first.
pub fn instant(local: DateTime) -> Option<Timestamp> {
    let at = earliest(local)?;
    (rome(at) == local).then_some(at)
}

/// The first instant at which the clock could show an hour: by then, what had to end by it has ended.
/// Of the hour that a spring night skips, it is the instant an hour before the one that follows.
pub fn earliest(local: DateTime) -> Option<Timestamp> {
    ROME.to_ambiguous_timestamp(local).earlier().ok()
}

/// The end of a time of `days` that begins at `from`: its own day does not count, the last one counts
/// whole (Regulation 1182/71, art. 3).
pub(crate) fn whole_days_after(from: Timestamp, days: i64) -> Option<Timestamp> {
    let after = rome_date(from).checked_add(days.checked_add(1)?.days()).ok()?;
    instant(after.at(0, 0, 0, 0))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_skipped_hour_does_not_exist_and_the_repeated_one_is_the_first() {
        assert_eq!(instant(date(2026, 3, 29).at(2, 30, 0, 0)), None);
        let repeated = instant(date(2026, 10, 25).at(2, 30, 0, 0)).unwrap();
        assert_eq!(repeated.to_string(), "2026-10-25T00:30:00Z");
        assert_eq!(instant(date(2026, 12, 3).at(15, 0, 0, 0)).unwrap().to_string(), "2026-12-03T14:00:00Z");
    }

    #[test]
    fn a_day_begins_at_midnight_in_rome() {
        assert_eq!(rome_date("2026-12-02T23:00:00Z".parse().unwrap()), date(2026, 12, 3));
        assert_eq!(rome_date("2026-12-02T22:59:59Z".parse().unwrap()), date(2026, 12, 2));
    }
}

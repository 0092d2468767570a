//! Italian national holidays and Milan's own.

use jiff::ToSpan;
use jiff::civil::{Date, date};

/// Holidays on the same day each year, with the first year in which each holds again.
const FIXED: [(i8, i8, i16); 12] = [
    (1, 1, 0),
    (1, 6, 0),
    (4, 25, 0),
    (5, 1, 0),
    (6, 2, 0),
    (8, 15, 0),
    // Saint Francis, a national holiday again since 2026.
    (10, 4, 2026),
    (11, 1, 0),
    // Saint Ambrose, patron of Milan.
    (12, 7, 0),
    (12, 8, 0),
    (12, 25, 0),
    (12, 26, 0),
];

/// Whether a day is a national holiday or Milan's patron; Sundays are not among them, Easter is.
pub fn is_holiday(day: Date) -> bool {
    let fixed = FIXED.iter().any(|(month, of_month, since)| {
        (day.month(), day.day()) == (*month, *of_month) && day.year() >= *since
    });
    let easter = easter(day.year());
    fixed || day == easter || easter.checked_add(1.day()).is_ok_and(|monday| day == monday)
}

/// Easter Sunday of a year of the Gregorian calendar, by the anonymous computus (Meeus, 1991).
#[expect(clippy::many_single_char_names, reason = "the names of the published computus")]
fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let of_month = (h + l - 7 * m + 114) % 31 + 1;
    // INVARIANT: the computus gives 22 March to 25 April, so the fallback is never taken.
    let as_date = || Date::new(year, i8::try_from(month).ok()?, i8::try_from(of_month).ok()?).ok();
    as_date().unwrap_or(date(1, 1, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_almanac_says() {
        for (year, month, day) in [
            (1961, 4, 2),
            (2000, 4, 23),
            (2008, 3, 23),
            (2019, 4, 21),
            (2024, 3, 31),
            (2026, 4, 5),
            (2038, 4, 25),
        ] {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn holidays_are_those_of_italy_and_milan() {
        for day in
            [date(2026, 4, 6), date(2026, 10, 4), date(2026, 12, 7), date(2026, 12, 8), date(2027, 1, 1)]
        {
            assert!(is_holiday(day), "{day}");
        }
        for day in [date(2025, 10, 4), date(2026, 12, 9), date(2026, 11, 25), date(2026, 4, 7)] {
            assert!(!is_holiday(day), "{day}");
        }
    }
}

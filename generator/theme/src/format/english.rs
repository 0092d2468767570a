//! British English, as public bodies write it.

use jiff::civil::{Date, Weekday};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// An amount: `€24.00`, `€12,345.00`.
pub(super) fn money(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let cents = cents.unsigned_abs();
    let digits = (cents / 100).to_string();
    let mut euro = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            euro.push(',');
        }
        euro.push(digit);
    }
    format!("{sign}€{euro}.{:02}", cents % 100)
}

/// A day without its year: `Thursday 3 December`.
pub(super) fn date_short(day: Date) -> String {
    format!("{} {} {}", weekday(day.weekday()), day.day(), month(day))
}

/// `December`.
pub(super) fn month(day: Date) -> &'static str {
    let place = usize::from(day.month().unsigned_abs()).saturating_sub(1);
    MONTHS.get(place).copied().unwrap_or_default()
}

/// A length: `45 minutes`, `1 hour 30 minutes`.
pub(super) fn minutes(minutes: u32) -> String {
    let counted = |number: u32, one: &str, many: &str| match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        n => Some(format!("{n} {many}")),
    };
    let hours = counted(minutes / 60, "hour", "hours");
    let rest = counted(minutes % 60, "minute", "minutes");
    let both: Vec<String> = hours.into_iter().chain(rest).collect();
    if both.is_empty() { "0 minutes".to_owned() } else { both.join(" ") }
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::Manner;

    #[test]
    fn values_are_written_as_the_language_writes_them() {
        let english = Manner::of("en");
        assert_eq!(
            [5200, 1_234_500, -5].map(|cents| english.money(cents)),
            ["€52.00", "€12,345.00", "-€0.05"]
        );
        assert_eq!([600_000, 100_050].map(|cents| english.euro(cents)), ["€6,000", "€1,000.50"]);
        let italian = [600_000, 2_000_000, 100_050].map(|cents| Manner::of("it").euro(cents));
        assert_eq!(italian, ["6000\u{a0}€", "20.000\u{a0}€", "1000,50\u{a0}€"]);
        let day = date(2026, 12, 3);
        assert_eq!(english.date(day), "Thursday 3 December 2026");
        assert_eq!(english.date_plain(day), "3 December 2026");
        assert_eq!(english.date_time(day.at(15, 0, 0, 0)), "Thursday 3 December, 15:00");
        assert_eq!(
            [0, 1, 60, 90, 150].map(|length| english.minutes(length)),
            ["0 minutes", "1 minute", "1 hour", "1 hour 30 minutes", "2 hours 30 minutes"]
        );
        assert_eq!(Manner::of("it").money(5200), "52,00\u{a0}€");
    }
}

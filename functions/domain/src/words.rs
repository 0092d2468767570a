//! Dates, hours and money in Italian words: one format for page, booking and mail.

use jiff::civil::{Date, DateTime, Time, Weekday};

use crate::Cents;
use crate::vat::VatRate;

const MONTHS: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];

/// A day of the week: `giovedì`.
pub const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "lunedì",
        Weekday::Tuesday => "martedì",
        Weekday::Wednesday => "mercoledì",
        Weekday::Thursday => "giovedì",
        Weekday::Friday => "venerdì",
        Weekday::Saturday => "sabato",
        Weekday::Sunday => "domenica",
    }
}

fn month_name(month: i8) -> &'static str {
    let place = usize::from(month.unsigned_abs()).saturating_sub(1);
    MONTHS.get(place).copied().unwrap_or_default()
}

/// An amount: `52,00 €`, `12.345,00 €`, with a space that does not break.
pub fn money(amount: Cents) -> String {
    let sign = if amount < Cents::ZERO { "-" } else { "" };
    let cents = amount.get().unsigned_abs();
    let digits = (cents / 100).to_string();
    let mut euro = String::new();
    for (place, digit) in digits.chars().enumerate() {
        // From five digits on, as CLDR has it for Italian.
        if digits.len() > 4 && place > 0 && (digits.len() - place).is_multiple_of(3) {
            euro.push('.');
        }
        euro.push(digit);
    }
    format!("{sign}{euro},{:02}\u{a0}€", cents % 100)
}

/// A rate: `5 %`, `22 %`, `12,5 %`.
pub fn rate(rate: VatRate) -> String {
    let points = rate.basis_points();
    let decimals = format!("{:02}", points % 100);
    match decimals.trim_end_matches('0') {
        "" => format!("{}\u{a0}%", points / 100),
        decimals => format!("{},{decimals}\u{a0}%", points / 100),
    }
}

/// A day: `giovedì 3 dicembre 2026`; the first of a month is `1º`.
pub fn date(day: Date) -> String {
    format!("{} {} {}", weekday(day.weekday()), day_and_month(day), day.year())
}

/// A day of this year or the next, where the year is plain: `giovedì 3 dicembre`.
pub fn date_short(day: Date) -> String {
    format!("{} {}", weekday(day.weekday()), day_and_month(day))
}

/// A day without its weekday: `3 dicembre 2026`.
pub fn date_plain(day: Date) -> String {
    format!("{} {}", day_and_month(day), day.year())
}

fn day_and_month(day: Date) -> String {
    let ordinal = if day.day() == 1 { "º" } else { "" };
    format!("{}{ordinal} {}", day.day(), month_name(day.month()))
}

/// A month: `dicembre 2026`.
pub fn month(day: Date) -> String {
    format!("{} {}", month_name(day.month()), day.year())
}

/// An hour: `15:00`.
pub fn time(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Two hours: `15:00–17:00`.
pub fn time_range(from: Time, to: Time) -> String {
    format!("{}–{}", time(from), time(to))
}

/// A day and hours: `giovedì 3 dicembre, 15:00–17:00`.
pub fn date_time_range(from: DateTime, to: DateTime) -> String {
    format!("{}, {}", date_short(from.date()), time_range(from.time(), to.time()))
}

/// A length: `45 minuti`, `1 ora`, `1 ora e 30 minuti`, `2 ore`.
pub fn minutes(minutes: u32) -> String {
    let hours = match minutes / 60 {
        0 => String::new(),
        1 => "1 ora".to_owned(),
        n => format!("{n} ore"),
    };
    let rest = match minutes % 60 {
        0 => String::new(),
        1 => "1 minuto".to_owned(),
        n => format!("{n} minuti"),
    };
    match (hours.is_empty(), rest.is_empty()) {
        (false, false) => format!("{hours} e {rest}"),
        (false, true) => hours,
        (true, false) => rest,
        (true, true) => "0 minuti".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date as day, time as hour};

    use super::*;

    #[test]
    fn money_as_italians_write_it() {
        for (cents, text) in [
            (0, "0,00"),
            (5, "0,05"),
            (5200, "52,00"),
            (123_450, "1234,50"),
            (1_234_500, "12.345,00"),
            (100_000_000, "1.000.000,00"),
            (-1205, "-12,05"),
        ] {
            assert_eq!(money(Cents::new(cents)), format!("{text}\u{a0}€"));
        }
    }

    #[test]
    fn days_as_italians_write_them() {
        assert_eq!(date(day(2026, 12, 3)), "giovedì 3 dicembre 2026");
        assert_eq!(date(day(2026, 5, 1)), "venerdì 1º maggio 2026");
        assert_eq!(date_short(day(2027, 1, 10)), "domenica 10 gennaio");
        assert_eq!(date_plain(day(2026, 8, 15)), "15 agosto 2026");
        assert_eq!(month(day(2026, 12, 1)), "dicembre 2026");
        assert_eq!(
            date_time_range(day(2026, 12, 3).at(15, 0, 0, 0), day(2026, 12, 3).at(17, 0, 0, 0)),
            "giovedì 3 dicembre, 15:00–17:00"
        );
        assert_eq!(time(hour(9, 5, 0, 0)), "09:05");
    }

    #[test]
    fn lengths_and_rates() {
        for (n, text) in [
            (0, "0 minuti"),
            (1, "1 minuto"),
            (45, "45 minuti"),
            (60, "1 ora"),
            (90, "1 ora e 30 minuti"),
            (120, "2 ore"),
            (61, "1 ora e 1 minuto"),
        ] {
            assert_eq!(minutes(n), text);
        }
        for (points, text) in [(500, "5"), (2200, "22"), (1250, "12,5"), (0, "0")] {
            assert_eq!(rate(VatRate::try_from(points).unwrap()), format!("{text}\u{a0}%"));
        }
    }
}

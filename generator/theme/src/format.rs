//! How values look on a page in each language. Italian takes the words of `wemi_domain`, so that page,
//! bill and mail agree.

mod english;

use jiff::civil::{Date, DateTime, Time};
use wemi_domain::{Cents, words};

/// The manner of writing of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// "52,00 €", "giovedì 3 dicembre".
    Italian,
    /// "€52.00", "Thursday 3 December": also that of languages that have none of their own yet.
    English,
}

impl Manner {
    /// Of a language by its code.
    pub(crate) fn of(lang: &str) -> Self {
        if lang == "it" { Self::Italian } else { Self::English }
    }

    /// Cents as an amount.
    pub(crate) fn money(self, cents: i64) -> String {
        match self {
            Self::Italian => words::money(Cents::new(cents)),
            Self::English => english::money(cents),
        }
    }

    /// Cents as an amount that says no cents where there are none: "20.000 €".
    pub(crate) fn euro(self, cents: i64) -> String {
        let written = self.money(cents);
        match self {
            Self::Italian => written.replace(",00\u{a0}", "\u{a0}"),
            Self::English => written.strip_suffix(".00").unwrap_or(&written).to_owned(),
        }
    }

    /// A day: "giovedì 3 dicembre 2026".
    pub(crate) fn date(self, day: Date) -> String {
        match self {
            Self::Italian => words::date(day),
            Self::English => format!("{} {}", self.date_short(day), day.year()),
        }
    }

    /// A day where the year is plain: "giovedì 3 dicembre".
    pub(crate) fn date_short(self, day: Date) -> String {
        match self {
            Self::Italian => words::date_short(day),
            Self::English => english::date_short(day),
        }
    }

    /// A day without its weekday: "3 dicembre 2026".
    pub(crate) fn date_plain(self, day: Date) -> String {
        match self {
            Self::Italian => words::date_plain(day),
            Self::English => format!("{} {}", day.day(), self.month(day)),
        }
    }

    /// A month: "dicembre 2026".
    pub(crate) fn month(self, day: Date) -> String {
        match self {
            Self::Italian => words::month(day),
            Self::English => format!("{} {}", english::month(day), day.year()),
        }
    }

    /// A day and a time: "giovedì 3 dicembre, 15:00".
    pub(crate) fn date_time(self, moment: DateTime) -> String {
        format!("{}, {}", self.date_short(moment.date()), words::time(moment.time()))
    }

    /// A length: "1 ora e 30 minuti".
    pub(crate) fn minutes(self, minutes: u32) -> String {
        match self {
            Self::Italian => words::minutes(minutes),
            Self::English => english::minutes(minutes),
        }
    }

    /// An hour, alike in all: "15:00".
    pub(crate) fn time(time: Time) -> String {
        words::time(time)
    }
}

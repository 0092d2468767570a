//! How values look on a page: the words of `wemi_domain`, so that page, bill and mail agree.

use jiff::civil::DateTime;
use wemi_domain::{Cents, words};

/// Cents as an amount.
pub(crate) fn money(cents: i64) -> String {
    words::money(Cents::new(cents))
}

/// A day and a time: "giovedì 3 dicembre, 15:00".
pub(crate) fn date_time(moment: DateTime) -> String {
    format!("{}, {}", words::date_short(moment.date()), words::time(moment.time()))
}

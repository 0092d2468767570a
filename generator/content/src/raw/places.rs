//! `content/desks/<slug>.md` and `content/pages/<slug>.md`.

use jiff::civil::Date;
use serde::Deserialize;
use wemi_domain::{Period, ZoneId};

use super::front_matter;
use super::values::{Accessibility, Hours, HoursOfDay};

/// A day, or a period, on which a desk's hours are others.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// One day.
    #[serde(default)]
    pub date: Option<Date>,
    /// Or from a day…
    #[serde(default)]
    pub from: Option<Date>,
    /// …to a day.
    #[serde(default)]
    pub to: Option<Date>,
    /// Closed.
    #[serde(default)]
    pub closed: bool,
    /// Or open at these hours.
    #[serde(default)]
    pub hours: Vec<HoursOfDay>,
    /// Why, shown.
    pub reason: String,
}

impl Exception {
    /// The days.
    pub fn period(&self) -> Period {
        match self.date {
            Some(date) => Period::between(date, date),
            None => Period { from: self.from, to: self.to },
        }
    }
}

front_matter! {
    /// A place with an operator.
    pub struct Desk {
        /// Its name.
        pub name: String,
        /// Street address.
        pub address: String,
        /// The part of the city it stands in.
        pub zone: ZoneId,
        /// Who runs it.
        #[serde(default)]
        pub run_by: Option<String>,
        /// Telephone.
        #[serde(default)]
        pub phone: Option<String>,
        /// E-mail.
        #[serde(default)]
        pub email: Option<String>,
        /// When it is open, where known.
        #[serde(default)]
        pub hours: Vec<Hours>,
        /// What the hours don't say: "telefona prima".
        #[serde(default)]
        pub hours_note: Option<String>,
        /// Days with other hours.
        #[serde(default)]
        pub exceptions: Vec<Exception>,
        /// What it does.
        #[serde(default)]
        pub does: Vec<String>,
        /// The languages that are spoken there.
        #[serde(default)]
        pub languages: Vec<String>,
        /// What makes it usable by everyone.
        #[serde(default)]
        pub accessibility: Vec<Accessibility>,
    }
}

front_matter! {
    /// A page of text.
    pub struct Page {
        /// Its title.
        pub title: String,
        /// One sentence.
        pub summary: String,
    }
}

//! Values that several kinds share, and how texts become them.

use jiff::civil::{Date, Time, Weekday};
use serde::{Deserialize, Deserializer};
use wemi_domain::calendar::WeeklyHours;
use wemi_domain::vat::VatRate;
use wemi_domain::{Cents, Period};

use crate::scalar::{parse_rate, parse_time};

/// Why, and for how long, something is not at work.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closed {
    /// Shown to the citizen.
    pub reason: String,
    /// The first day, or since always.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last day, or until told otherwise.
    #[serde(default)]
    pub to: Option<Date>,
}

impl Closed {
    /// The days on which it is closed.
    pub fn period(&self) -> Period {
        Period { from: self.from, to: self.to }
    }
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Day {
    /// Monday.
    Mon,
    /// Tuesday.
    Tue,
    /// Wednesday.
    Wed,
    /// Thursday.
    Thu,
    /// Friday.
    Fri,
    /// Saturday.
    Sat,
    /// Sunday.
    Sun,
}

impl From<Day> for Weekday {
    fn from(day: Day) -> Self {
        match day {
            Day::Mon => Self::Monday,
            Day::Tue => Self::Tuesday,
            Day::Wed => Self::Wednesday,
            Day::Thu => Self::Thursday,
            Day::Fri => Self::Friday,
            Day::Sat => Self::Saturday,
            Day::Sun => Self::Sunday,
        }
    }
}

/// Hours on some days of the week.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// The days.
    pub days: Vec<Day>,
    /// From this hour.
    #[serde(deserialize_with = "time")]
    pub from: Time,
    /// To this hour.
    #[serde(deserialize_with = "time")]
    pub to: Time,
}

impl Hours {
    /// As the domain reads them.
    pub fn typed(&self) -> WeeklyHours {
        WeeklyHours {
            days: self.days.iter().map(|day| (*day).into()).collect(),
            from: self.from,
            to: self.to,
        }
    }
}

/// Hours of one day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoursOfDay {
    /// From this hour.
    #[serde(deserialize_with = "time")]
    pub from: Time,
    /// To this hour.
    #[serde(deserialize_with = "time")]
    pub to: Time,
}

/// What makes a place usable by who moves, sees, hears or reads with difficulty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Accessibility {
    /// No step from the street to the room.
    StepFree,
    /// A lift.
    Lift,
    /// A toilet for wheelchairs.
    AccessibleToilet,
    /// A parking place for disabled persons.
    Parking,
    /// An induction loop for hearing aids.
    HearingLoop,
    /// Somebody who signs.
    SignLanguage,
    /// A path for the blind.
    TactilePath,
    /// Papers in easy words.
    EasyRead,
}

impl Accessibility {
    /// The word in content, and the key in locales.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::StepFree => "step_free",
            Self::Lift => "lift",
            Self::AccessibleToilet => "accessible_toilet",
            Self::Parking => "parking",
            Self::HearingLoop => "hearing_loop",
            Self::SignLanguage => "sign_language",
            Self::TactilePath => "tactile_path",
            Self::EasyRead => "easy_read",
        }
    }
}

pub(super) fn time<'de, D: Deserializer<'de>>(from: D) -> Result<Time, D::Error> {
    let text = String::deserialize(from)?;
    parse_time(&text).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a time")))
}

pub(super) fn cents<'de, D: Deserializer<'de>>(from: D) -> Result<Cents, D::Error> {
    String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
}

pub(super) fn maybe_cents<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Cents>, D::Error> {
    cents(from).map(Some)
}

pub(super) fn rate<'de, D: Deserializer<'de>>(from: D) -> Result<VatRate, D::Error> {
    let text = String::deserialize(from)?;
    let rate =
        parse_rate(&text).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a rate")))?;
    VatRate::try_from(rate).map_err(serde::de::Error::custom)
}

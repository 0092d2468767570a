//! The act by which the municipality vouches for a provider, and the days, categories and zones that
//! it covers (rule 2).
//!
//! What an accreditation is on a day is read from its dates, never stored: coming, in force,
//! suspended and lapsed are answers, not states. So nothing has to run at midnight for an offer to
//! leave the pages, and the functions ask of the day of the care what the site asks of today.

mod coverage;
mod highest;
mod shown;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use coverage::{covers, in_force, lapses_after};
pub use highest::{AboveAct, HighestTariff, above_act};
pub use shown::{NotBookable, NotShown, check_bookable, closure_on, shown_zones};

use crate::{Period, Slug, ZoneId};

/// The act by which the municipality vouches for a provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accreditation {
    /// The act's name, as shown.
    pub act: String,
    /// The act's date.
    pub date: Date,
    /// The days it covers.
    pub period: Period,
    /// The categories it covers.
    pub categories: Vec<Slug>,
    /// The zones it covers.
    pub zones: Vec<ZoneId>,
    /// The days taken from it by later acts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suspensions: Vec<Suspension>,
    /// The most that may be asked for a service, where the act says it (rule 5).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tariffs: Vec<HighestTariff>,
}

/// A later act that takes days from an accreditation; one that has no last day revokes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspension {
    /// The act's name, as shown.
    pub act: String,
    /// The days on which the accreditation does not hold.
    pub period: Period,
}

impl Accreditation {
    /// Whether it holds on `day`: within its period, and not suspended.
    pub fn holds_on(&self, day: Date) -> bool {
        self.period.contains(day) && !self.suspended_on(day)
    }

    fn suspended_on(&self, day: Date) -> bool {
        self.suspensions.iter().any(|suspension| suspension.period.contains(day))
    }
}

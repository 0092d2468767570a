//! `content/providers/<slug>/index.md`.

use jiff::civil::Date;
use serde::Deserialize;
use wemi_domain::vat::Regime;
use wemi_domain::{Period, Slug, ZoneId};

use super::front_matter;

/// How to reach an ente.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contacts {
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Street address.
    pub address: String,
    /// When the telephone is answered.
    pub phone_hours: String,
}

/// Act, period, categories and zones for which the municipality vouches.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accreditation {
    /// The act.
    pub act: String,
    /// When it was signed.
    pub date: Date,
    /// The first day it covers.
    pub from: Date,
    /// The last.
    pub to: Date,
    /// The categories it covers.
    pub categories: Vec<Slug>,
    /// The zones it covers.
    pub zones: Vec<ZoneId>,
}

impl Accreditation {
    /// The days it covers.
    pub fn period(&self) -> Period {
        Period::between(self.from, self.to)
    }
}

/// A worker, a team, a room: what an offer's time is taken from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// Its name, unique within the provider.
    pub slug: Slug,
    /// What the provider calls it.
    pub name: String,
    /// How many at once.
    pub capacity: u32,
    /// Minutes between two claims.
    #[serde(default)]
    pub buffer_minutes: u32,
}

front_matter! {
    /// An ente.
    pub struct Provider {
        /// Its name.
        pub name: String,
        /// Its legal regime.
        pub regime: Regime,
        /// One sentence.
        pub summary: String,
        /// How to reach it.
        pub contacts: Contacts,
        /// Its accreditations.
        pub accreditations: Vec<Accreditation>,
        /// What its offers' time is taken from.
        #[serde(default)]
        pub resources: Vec<Resource>,
        /// Its own account at the card gateway, where payments by card go.
        #[serde(default)]
        pub card_account: Option<String>,
        /// When it declared the criminal-record checks of who works with minors.
        #[serde(default)]
        pub criminal_records_declared: Option<Date>,
        /// When somebody last checked what is written here.
        pub last_checked: Date,
    }
}

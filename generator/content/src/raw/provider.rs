//! `content/providers/<slug>/index.md`.

use jiff::civil::Date;
use serde::Deserialize;
use wemi_domain::price::Unit;
use wemi_domain::vat::Regime;
use wemi_domain::{Cents, Period, Slug, ZoneId};

use super::front_matter;
use super::values::{self, Accessibility, Hours};

/// How to reach an ente.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contacts {
    /// Telephone.
    pub phone: String,
    /// When the telephone is answered.
    pub phone_hours: Vec<Hours>,
    /// What the hours don't say: "di notte risponde la segreteria".
    #[serde(default)]
    pub phone_note: Option<String>,
    /// E-mail.
    pub email: String,
    /// Street address.
    pub address: String,
    /// Its own site.
    #[serde(default)]
    pub website: Option<String>,
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
    /// Later acts that take days from it.
    #[serde(default)]
    pub suspensions: Vec<Suspension>,
    /// The highest tariffs that the act admits.
    #[serde(default)]
    pub tariffs: Vec<HighestTariff>,
}

/// A later act that suspends an accreditation, or revokes it where there is no last day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suspension {
    /// The act.
    pub act: String,
    /// The first day on which the accreditation doesn't hold.
    pub from: Date,
    /// The last, or never again.
    #[serde(default)]
    pub to: Option<Date>,
}

impl Suspension {
    /// The days on which the accreditation doesn't hold.
    pub fn period(&self) -> Period {
        Period { from: Some(self.from), to: self.to }
    }
}

/// What a service may cost at most under an act, as offers write it: VAT in both or in neither.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HighestTariff {
    /// The service.
    pub service: Slug,
    /// The most that a unit may cost.
    #[serde(deserialize_with = "values::cents")]
    pub amount: Cents,
    /// The unit as the act says it; it must be the service's.
    #[serde(default)]
    pub unit: Option<Unit>,
}

/// A place where the ente receives.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// What the ente calls it; offers name it so.
    pub name: String,
    /// Street address.
    pub address: String,
    /// The part of the city it stands in.
    pub zone: ZoneId,
    /// What makes it usable by everyone.
    #[serde(default)]
    pub accessibility: Vec<Accessibility>,
    /// How to find the door.
    #[serde(default)]
    pub note: Option<String>,
}

/// What registers say of the ente.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Legal {
    /// Its VAT number.
    #[serde(default)]
    pub vat_number: Option<String>,
    /// The register it is in, and its number there.
    #[serde(default)]
    pub register: Option<String>,
}

/// What a declaration is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeclarationKind {
    /// Insurance for damage to persons and things.
    Insurance,
    /// A certificate of quality.
    Quality,
    /// A certificate of equal treatment of women and men.
    GenderEquality,
    /// A model of organisation against offences.
    OrganisationModel,
}

impl DeclarationKind {
    /// The word in content, and the key in locales.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Insurance => "insurance",
            Self::Quality => "quality",
            Self::GenderEquality => "gender_equality",
            Self::OrganisationModel => "organisation_model",
        }
    }
}

/// Something that the ente has declared, and until when it holds.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declaration {
    /// Of what.
    pub kind: DeclarationKind,
    /// When it was declared.
    pub date: Date,
    /// The last day on which it holds, or no end.
    #[serde(default)]
    pub until: Option<Date>,
    /// Who insures, who certifies.
    #[serde(default)]
    pub note: Option<String>,
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
        /// Where it receives.
        #[serde(default)]
        pub seats: Vec<Seat>,
        /// The languages that it speaks.
        #[serde(default)]
        pub languages: Vec<String>,
        /// What makes its services usable by everyone.
        #[serde(default)]
        pub accessibility: Vec<Accessibility>,
        /// The year in which it began.
        #[serde(default)]
        pub founded: Option<u32>,
        /// What registers say of it.
        #[serde(default)]
        pub legal: Option<Legal>,
        /// What its offers' time is taken from.
        #[serde(default)]
        pub resources: Vec<Resource>,
        /// Its own account at the card gateway, where payments by card go.
        #[serde(default)]
        pub card_account: Option<String>,
        /// When it declared the criminal-record checks of who works with minors.
        #[serde(default)]
        pub criminal_records_declared: Option<Date>,
        /// What else it declared.
        #[serde(default)]
        pub declarations: Vec<Declaration>,
        /// When somebody last checked what is written here.
        pub last_checked: Date,
    }
}

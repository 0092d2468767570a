//! `content/services/<slug>.md`.

use serde::Deserialize;
use wemi_domain::Slug;
use wemi_domain::price::Unit;
use wemi_domain::vat::Nature;

use super::front_matter;

/// Whether one household or several share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// One household.
    Single,
    /// Several.
    Shared,
    /// Either.
    Both,
}

/// The regime of withdrawal (rule 16).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Withdrawal {
    /// Social, child, long-term and health care: none.
    Excluded,
    /// Fourteen days.
    FourteenDays,
}

front_matter! {
    /// A kind of help, told by the municipality.
    pub struct Service {
        /// Its name.
        pub title: String,
        /// One sentence.
        pub summary: String,
        /// Where people look for it.
        pub category: Slug,
        /// What VAT asks.
        pub nature: Nature,
        /// What a price is said per.
        pub unit: Unit,
        /// Alone or shared.
        pub mode: Mode,
        /// For whom.
        pub audiences: Vec<Slug>,
        /// Whether providers must have declared criminal-record checks (rule 2).
        pub for_minors: bool,
        /// The regime of withdrawal.
        pub withdrawal: Withdrawal,
        /// The tasks that an offer may include.
        #[serde(default)]
        pub mansioni: Vec<String>,
        /// Other names of the thing.
        #[serde(default)]
        pub synonyms: Vec<String>,
        /// How people say the need: "chi mi fa la spesa".
        #[serde(default)]
        pub everyday: Vec<String>,
        /// Services that go well with it.
        #[serde(default)]
        pub related: Vec<Slug>,
    }
}

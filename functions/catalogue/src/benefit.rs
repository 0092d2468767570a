//! A benefit, as the function needs it that says beforehand whether to ask.

use serde::{Deserialize, Serialize};
use wemi_domain::Period;
use wemi_domain::call::Call;
use wemi_domain::offer::Closure;
use wemi_domain::precheck::Condition;

/// A benefit in one language: its conditions, as rules and in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BenefitEntry {
    /// The format of this file.
    pub format: u32,
    /// Its name.
    pub title: String,
    /// Its page.
    pub url: String,
    /// The days on which an editor lets it show.
    pub publish: Period,
    /// When it does not hold for now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Closure>,
    /// When it may be asked for; none where that has no time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calls: Vec<Call>,
    /// What must hold.
    pub conditions: Vec<ConditionEntry>,
}

/// A condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConditionEntry {
    /// As the rules read it.
    pub condition: Condition,
    /// In words, way by way; one sentence alone says all of it.
    pub words: Vec<Vec<String>>,
}

//! Why an offer may be trusted and what happens if plans change.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

/// An act by which the municipality vouches for a provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccreditationView {
    /// The act: "DD 4321/2025".
    pub act: String,
    /// Its date.
    pub date: Date,
    /// The last day it holds; `None`: no end.
    pub until: Option<Date>,
    /// The categories it holds for.
    pub categories: Vec<String>,
    /// Where it holds.
    pub zones: ZonesView,
}

/// Where an offer is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZonesView {
    /// Whether these are all the city's zones.
    pub all: bool,
    /// The zones' numbers, ascending.
    pub ids: Vec<u8>,
}

/// When one pays.
pub use wemi_domain::offer::PayWhen as PayWhenKey;

/// What a cancellation costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermsView {
    /// Free until so many hours before the start.
    pub free_until_hours: u32,
    /// The share of the total that stays due after that, per cent.
    pub then_percent: u32,
    /// The last moment it is free, once a time is chosen.
    pub free_until: Option<DateTime>,
}

/// The right to withdraw from a contract made at a distance.
pub use wemi_domain::offer::Withdrawal as WithdrawalKey;

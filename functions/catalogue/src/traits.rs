//! What of an offer a list is narrowed and ordered by.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use wemi_domain::band::Band;
use wemi_domain::offer::Place;
use wemi_domain::price::Unit;
use wemi_domain::{Cents, OfferId, Slug, ZoneId};

use crate::ListKey;

/// An offer that shows on the day of the build, without its words. Who shows it on a later day asks
/// its rules again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Traits {
    /// The offer.
    pub id: OfferId,
    /// Its service's category.
    pub category: Slug,
    /// Its service.
    pub service: Slug,
    /// Whoever finds it: its audiences, those that contain them or are part of them.
    pub audiences: Vec<Slug>,
    /// Where it shows.
    pub zones: Vec<ZoneId>,
    /// Where it is given.
    pub place: Place,
    /// Whether a household may have it for itself.
    pub single: bool,
    /// Whether several persons or households may share it.
    pub shared: bool,
    /// When in the day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Band>,
    /// The languages of who comes, by code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// The tasks of its service that it includes: their places among them, from 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mansioni: Vec<u32>,
    /// What a unit costs, as its card says it; the lowest amount of several, zero where it is free.
    pub price: Cents,
    /// The unit.
    pub unit: Unit,
    /// For how many persons at most.
    pub persons_max: u32,
    /// The first time in its calendar that could be booked as the day of the build began, taken or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<DateTime>,
}

impl Traits {
    /// Whether it stands in a list.
    pub fn is_in(&self, key: &ListKey) -> bool {
        key.category.as_ref().is_none_or(|category| self.category == *category)
            && key.service.as_ref().is_none_or(|service| self.service == *service)
            && key.audience.as_ref().is_none_or(|audience| self.audiences.contains(audience))
            && key.zone.is_none_or(|zone| self.zones.contains(&zone))
    }
}

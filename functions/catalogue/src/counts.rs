//! Which answers each offer fits: what a script needs to say how many offers are left.

use serde::{Deserialize, Serialize};
use wemi_domain::{Slug, ZoneId};

/// Every offer that shows, by the answers that find it. The names are those that the form sends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// The format of this file.
    pub format: u32,
    /// The services.
    pub servizio: Vec<Slug>,
    /// The audiences.
    pub per: Vec<Slug>,
    /// The zones.
    pub municipio: Vec<ZoneId>,
    /// The offers.
    pub offers: Vec<Counted>,
}

/// An offer: places in the three lists, in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted(pub [usize; 1], pub Vec<usize>, pub Vec<usize>);

//! A secret link, found by the keyed hash of its token (rule 14).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use wemi_domain::code::BookingCode;

use crate::item::Stored;

/// What a link opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkRecord {
    /// The booking.
    pub booking: BookingCode,
    /// Until when.
    pub until: Timestamp,
}

impl Stored for LinkRecord {
    const VERSION: u16 = 1;
}

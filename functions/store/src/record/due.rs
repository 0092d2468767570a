//! What must happen later, and how far the clock has come.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use wemi_domain::code::BookingCode;

use crate::item::Stored;

/// Money to give back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueRecord {
    /// The booking.
    pub booking: BookingCode,
    /// How often it has been tried.
    pub tries: u16,
}

impl Stored for DueRecord {
    const VERSION: u16 = 1;
}

/// The minute up to which everything due has been done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CursorRecord {
    /// The minute.
    pub done: Timestamp,
}

impl Stored for CursorRecord {
    const VERSION: u16 = 1;
}

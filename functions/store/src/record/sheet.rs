//! A day sheet.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use wemi_domain::sheet::DaySheet;

use crate::item::Stored;

/// The claims on one resource and one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SheetRecord {
    /// The day.
    pub(crate) day: Date,
    /// The sheet.
    pub(crate) sheet: DaySheet,
}

impl Stored for SheetRecord {
    const VERSION: u16 = 1;
}

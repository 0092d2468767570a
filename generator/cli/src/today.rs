//! The one place of the command line where the clock is read.

use jiff::Timestamp;
use jiff::civil::Date;
use wemi_domain::zone_time::rome_date;

/// The day that was named, or today in Rome.
#[expect(clippy::disallowed_methods, reason = "this is the edge where the day comes in")]
pub(crate) fn day(named: Option<Date>) -> Date {
    named.unwrap_or_else(|| rome_date(Timestamp::now()))
}

#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
#![deny(clippy::float_arithmetic, clippy::wildcard_enum_match_arm)]

pub mod accreditation;
pub mod answer_clock;
pub mod balance;
pub mod band;
pub mod books;
pub mod busy;
pub mod calendar;
pub mod call;
pub mod cancel;
pub mod check;
pub mod code;
pub mod cost;
pub mod deduction;
pub mod entitlement;
pub mod feedback;
pub mod group_price;
pub mod holiday;
pub mod ical;
pub mod ids;
pub mod isee;
pub mod ledger;
pub mod line;
pub mod link;
pub mod money;
pub mod moving;
pub mod offer;
pub mod opening;
pub mod order;
pub mod payer;
pub mod period;
pub mod precheck;
pub mod price;
pub mod quote;
pub mod refund;
pub mod role;
pub mod series;
pub mod sheet;
pub mod split;
pub mod state;
pub mod terms;
#[cfg(test)]
mod testing;
pub mod vat;
pub mod words;
pub mod zone_time;

pub use ids::{OfferId, ResourceId, Slug, ZoneId};
pub use money::Cents;
pub use period::Period;

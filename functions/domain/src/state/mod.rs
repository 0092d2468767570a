//! What may happen to each thing that lives, and who may make it happen (rule 10).
//!
//! Each has a file with its names, its [`Table`] and, where one event touches several at once, the
//! function that takes them all in one step. The table is the only source of arrows: what is not
//! drawn does not happen, and `docs/states.md` is printed from it ([`document`]).
//!
//! What follows from dates alone is not a state: an accreditation comes, holds and lapses by the
//! calendar, and [`crate::accreditation`] answers for a day.

mod actor;
pub mod booking;
mod document;
pub mod entitlement_use;
pub mod group;
#[cfg(test)]
mod laws;
pub mod payment;
pub mod request;
pub mod series;
pub mod submission;
mod table;
pub mod visit;
pub mod waiting;

pub use actor::Actor;
pub use booking::{BookingState, Event, apply};
pub use document::document;
pub use table::{Arrow, Name, Refusal, Table};

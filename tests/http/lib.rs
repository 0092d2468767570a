//! The people of the journeys: what tests of the portal use to be its users.
#![forbid(unsafe_code)]
#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test stops where it fails, its helpers too"
)]

pub mod people;

//! The submissions function through its router, against the real store and the real theme.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as a test does")]
#![expect(clippy::disallowed_methods, reason = "tests lay out the files that they are about")]

mod bench;
mod doors;
mod listing;
mod privacy;
mod rating;
mod report;
#[path = "../site/mod.rs"]
mod site;

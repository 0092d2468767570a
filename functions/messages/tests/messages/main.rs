//! Messages from the real outbox into a folder, in the theme's own words.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as a test does")]
#![expect(clippy::disallowed_methods, reason = "tests lay out the files that they are about")]

mod bench;
mod delivery;
mod letters;
mod privacy;
#[path = "../../../submissions/tests/site/mod.rs"]
mod site;

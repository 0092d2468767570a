//! What stands in for the cloud on one machine.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as a test does")]
#![expect(clippy::disallowed_methods, reason = "tests lay out the files that they are about")]

mod engine;

//! The store against the real engine, through the real SDK.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails as a test does")]

mod faults;
mod reads;
mod sealing;
mod support;
mod transactions;

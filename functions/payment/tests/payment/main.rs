//! The payment function against the real store engine and a gateway that speaks HTTP.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of a test fails as a test does"
)]

mod checkout;
mod gateway;
mod late;
mod notifications;
mod reconcile;
mod refunds;
mod signature;
mod support;

//! The store against the real engine, through the real SDK.

mod faults;
mod reads;
mod sealing;
mod support;
mod transactions;

//! Everything of the functions on one machine: the store's engine, and what stands in for the
//! services outside. What `wemi serve` mounts and what tests start.
#![forbid(unsafe_code)]

pub mod engine;

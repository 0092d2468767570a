//! The search function through its router, over a site folder with the real theme.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as a test does")]
#![expect(clippy::indexing_slicing, reason = "what a test lays out it knows the shape of")]
#![expect(clippy::disallowed_methods, reason = "tests lay out the files that they are about")]

mod any;
mod ask;
mod bench;
mod city;
mod cost;
mod find;
mod precheck;
mod refine;
#[path = "../../../submissions/tests/site/mod.rs"]
mod site;

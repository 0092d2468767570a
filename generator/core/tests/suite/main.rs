//! Tests of the whole crate: a folder in, a site out.
#![expect(clippy::expect_used, reason = "a test stops where it fails, its helpers too")]

mod build;
mod cases;
mod editorial;
mod findings;
mod formats;
mod languages;
mod pages;
mod site;
mod warm;

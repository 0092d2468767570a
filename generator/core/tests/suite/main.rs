//! Tests of the whole crate: a folder in, a site out.
#![expect(clippy::expect_used, reason = "a test stops where it fails, its helpers too")]

mod again;
mod build;
mod cases;
mod cost;
mod coverage;
mod editorial;
mod feeds;
mod findings;
mod formats;
mod html;
mod languages;
mod lists;
mod pages;
mod paper;
mod precheck;
mod public_site;
mod search;
mod site;
mod warm;
mod zones;

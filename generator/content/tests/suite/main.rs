//! Tests of the whole crate: what editors write in, findings out.
#![expect(clippy::expect_used, reason = "a test stops where it fails, its helpers too")]

mod cases;
mod explain;
mod form;
mod json_schema;
mod rename;
mod robust;
mod schema;
mod site;
mod translations;
mod why;

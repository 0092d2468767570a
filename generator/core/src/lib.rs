#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod addresses;
mod assets;
mod atom;
mod build;
mod catalogue;
mod close;
mod coverage;
mod create;
mod day;
mod edits;
mod error;
mod explain;
mod feeds;
mod findings;
mod fingerprint;
mod format;
mod gulpease;
mod html;
mod kept;
mod linked_data;
mod load;
mod markdown;
mod pages;
mod pictures;
mod plan;
mod record;
mod redirects;
mod rename;
mod render;
mod search;
mod staging;
mod texts;
mod theme_files;
mod warm;
mod why;

pub use build::{BuildOptions, BuildReport, build, check};
pub use close::{ClosureText, close, reopen};
pub use coverage::{CategoryCoverage, Coverage, coverage};
pub use create::{NotCreated, create};
pub use edits::{Edit, apply};
pub use error::{BuildError, ChangeError, SiteError};
pub use explain::explain;
pub use findings::{FindingKey, Findings, FindingsJson, GitLabIssue};
pub use format::{Formatting, format};
pub use load::{SITE_FILE, find_site};
pub use rename::rename;
pub use texts::Readability;
pub use warm::{Rebuilt, Warm};
pub use wemi_content::{Asked, BadAnswer, Kind, questions};
pub use why::{Explained, why};

/// The JSON Schema of each kind of content file.
pub fn json_schemas() -> Vec<(&'static wemi_content::Kind, serde_json::Value)> {
    wemi_content::KINDS.iter().filter_map(|kind| Some((kind, wemi_content::json_schema(kind)?))).collect()
}

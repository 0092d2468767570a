#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod addresses;
mod assets;
mod build;
mod catalogue;
mod day;
mod error;
mod explain;
mod feeds;
mod findings;
mod fingerprint;
mod gulpease;
mod html;
mod load;
mod markdown;
mod pages;
mod pictures;
mod plan;
mod record;
mod redirects;
mod render;
mod staging;
mod texts;
mod theme_files;
mod warm;

pub use build::{BuildOptions, BuildReport, build, check};
pub use error::{BuildError, SiteError};
pub use explain::explain;
pub use findings::{Findings, FindingsJson, GitLabIssue};
pub use load::{SITE_FILE, find_site};
pub use texts::Readability;
pub use warm::{Rebuilt, Warm};

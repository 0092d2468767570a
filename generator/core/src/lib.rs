#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod assets;
mod build;
mod catalogue;
mod day;
mod error;
mod feeds;
mod findings;
mod links;
mod load;
mod markdown;
mod pages;
mod plan;
mod record;
mod redirects;
mod render;
mod staging;
mod theme_files;

pub use build::{BuildOptions, BuildReport, build, check};
pub use error::{BuildError, SiteError};
pub use findings::{Findings, FindingsJson};
pub use load::{SITE_FILE, find_site};

#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod address;
mod check;
mod checked;
mod convert;
mod diagnostic;
mod front_matter;
mod language;
mod loaded;
pub mod raw;
mod read;
mod scalar;
mod schema;
mod shape;
mod source;
mod suggest;
mod toml_tree;
mod translation;
mod tree;
mod yaml;

pub use check::{Allowances, Checkup, check};
pub use checked::{
    Audience, Benefit, Category, Checked, Desk, Document, Editorial, LifeEvent, News, Offer, Page, Provider,
    Question, Redirect, Service, Topic,
};
pub use diagnostic::{Diagnostic, Id, Related, Severity};
pub use language::language_codes;
pub use loaded::Loaded;
pub use read::{Parsed, parse_file};
pub use scalar::is_base_url;
pub use source::{FileId, LineColumn, Source, Sources, Span};
pub use suggest::slugified;
pub use translation::{Coverage, Language, Translated, Translations};

#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod address;
mod check;
mod checked;
mod content_file;
mod convert;
mod diagnostic;
mod front_matter;
mod json_schema;
mod kinds;
mod language;
mod link;
mod loaded;
mod meanings;
mod new_file;
pub mod raw;
mod read;
mod rename;
mod scalar;
mod schema;
mod shape;
mod source;
mod spoken;
mod suggest;
mod tidy;
mod toml_tree;
mod translation;
mod tree;
mod why;
mod yaml;

pub use address::{Postal, postal};
pub use check::{Allowances, Checkup, check};
pub use checked::{
    Audience, Benefit, Category, Checked, Desk, Document, Editorial, LifeEvent, News, Offer, Page, Provider,
    Question, Redirect, Service, Topic,
};
pub use content_file::{ContentFile, NotTaken};
pub use diagnostic::{Diagnostic, Id, Related, Severity};
pub use json_schema::json_schema;
pub use kinds::{KINDS, Kind};
pub use language::language_codes;
pub use link::{file_path, scheme};
pub use loaded::Loaded;
pub use new_file::{Asked, BadAnswer, new_file, questions};
pub use read::{Parsed, parse_file};
pub use rename::{NotRenamed, Renaming, plan_rename};
pub use scalar::is_base_url;
pub use source::{FileId, LineColumn, Source, Sources, Span};
pub use suggest::slugified;
pub use translation::{Coverage, Language, Translated, Translations};
pub use why::{Reason, Why, why};
pub use yaml::Draft;

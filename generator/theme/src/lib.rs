#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

pub mod bundle;
pub mod error;
mod filters;
mod format;
mod from_domain;
mod linked_data;
mod locale;
pub mod message;
mod once;
mod qr;
mod shared;
pub mod source;
mod theme;
pub mod views;
mod within;

pub use bundle::Bundle;
pub use error::{BundleError, LoadError, RenderError, WordsError};
pub use from_domain::{CostQuestions, Whom, answer_name, precheck_fields, question_name};
pub use linked_data::LinkedData;
pub use message::{Arg, Message};
pub use shared::{Shared, by_marks};
pub use source::Source;
pub use theme::Theme;
pub use within::links_within;

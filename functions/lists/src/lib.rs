#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod answers;
mod choices;
mod narrow;
mod order;
pub mod page;
mod query;
mod refine;
mod sentence;
#[cfg(test)]
mod testing;
mod wish;

pub use answers::{Answers, in_sentence};
pub use choices::{Choice, choices};
pub use narrow::{Portal, narrow};
pub use order::{Order, Totals};
pub use query::{Query, Told};
pub use refine::{refine, sift, wish_label};
pub use sentence::{ALL_CHOICES, all_services, audiences, list_sentence, near_services, zones};
pub use wish::{By, Mode, Wish, left};

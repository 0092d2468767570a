//! YAML in two passes: `index` (`saphyr-parser`) refuses what editors don't need and keeps the place
//! of every value; `typed` (`serde_yaml`) then reads the same text into types.
//!
//! `serde_yaml` is archived and rests on a translation of a C library: here it only ever sees text
//! that a safe parser has accepted, without anchors, aliases and tags, of bounded size and depth.
//! `layout` reads it a third way, with its comments, as a `draft` that `print` writes back.
//!
//! Nothing outside this module names either crate.

mod bytes;
mod comments;
mod complaint;
mod draft;
mod index;
mod layout;
mod print;
mod quote;
#[cfg(test)]
mod tests;
mod typed;

pub use draft::Draft;
pub(crate) use index::index;
pub(crate) use layout::layout;
pub(crate) use print::print;
pub(crate) use typed::read;

//! YAML in two passes: `index` (`saphyr-parser`) refuses what editors don't need and keeps the place
//! of every value; `typed` (`serde_yaml`) then reads the same text into types.
//!
//! `serde_yaml` is archived and rests on a translation of a C library: here it only ever sees text
//! that a safe parser has accepted, without anchors, aliases and tags, of bounded size and depth.
//! Nothing outside this module names either crate.

mod index;
mod typed;

pub(crate) use index::index;
pub(crate) use typed::read;

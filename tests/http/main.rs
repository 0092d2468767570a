//! The portal as its users meet it: real HTTP, the real store, the repository's own content, on a
//! clock that stands at ten in the morning of 25 November 2026 until a test moves it.
#![forbid(unsafe_code)]
#![expect(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops where it fails, its helpers too; it reads and writes its own files"
)]

mod portal;

mod answers;
mod area;
mod cost;
mod doors;
mod journey;
mod log;
mod money;
mod moves;
mod races;
mod refusals;
mod silence;
mod words;

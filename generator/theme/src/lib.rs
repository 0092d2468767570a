//! The portal's face: templates, words and the views they are given.
#![forbid(unsafe_code)]

pub mod message;
pub mod views;

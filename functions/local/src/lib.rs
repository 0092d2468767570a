#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod attach;
mod data;
pub mod engine;
pub mod gateway;
mod keys;
mod live;
mod outbox;
mod server;
mod statics;
mod ticker;

pub use attach::{AttachError, attach};
pub use data::{DataFolder, OpenData, OpenError, Running};
pub use live::{Live, Problems};
pub use server::{Options, Server, StartError};
pub use wemi_web::Clock;

#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod deliver;
pub mod folder;
mod letter;
mod mail;
mod transport;

pub use deliver::{DeliverError, Delivered, deliver};
pub use mail::{Mail, MailId, NotAMailId};
pub use transport::{Transport, TransportError};

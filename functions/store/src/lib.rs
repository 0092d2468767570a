#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod backoff;
mod bookings;
mod commit;
mod config;
mod connect;
mod error;
mod faults;
mod item;
mod keys;
mod lookup;
mod moving;
mod provider_list;
mod query;
mod read;
pub mod record;
mod sealing;
mod sheets;
mod tables;
mod transaction;

pub use bookings::{BOOKING, BookingFile, ChangeError};
pub use config::{Credentials, Random, StoreConfig, TableNames, Timeouts};
pub use connect::Store;
pub use error::{Conflict, Corruption, FailedCondition, StoreError};
pub use faults::{Fault, Faults};
pub use item::{Item, Stored, UnknownVersion, Versioned};
pub use keys::{BookingPart, Key, Subject, Table};
pub use lookup::{KeyedHash, LookupKey};
pub use moving::MoveSheets;
pub use provider_list::{list_for_provider, relist_for_provider};
pub use query::{Cursor, Query};
pub use read::Page;
pub use sealing::{DataKey, MasterKey, Nonce, SealError, Sealed};
pub use sheets::{ClaimSheets, SHEET};
pub use transaction::Transaction;

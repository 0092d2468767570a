#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod backoff;
mod commit;
mod config;
mod connect;
mod error;
mod faults;
mod item;
mod keys;
mod lookup;
mod read;
mod sealing;
mod tables;
mod transaction;

pub use config::{Credentials, Random, StoreConfig, TableNames, Timeouts};
pub use connect::Store;
pub use error::{Conflict, Corruption, FailedCondition, StoreError};
pub use faults::{Fault, Faults};
pub use item::{Item, Stored, UnknownVersion, Versioned};
pub use keys::{Key, Partition, Subject, Table};
pub use lookup::{KeyedHash, LookupKey};
pub use read::{Cursor, Page, Query};
pub use sealing::{DataKey, MasterKey, Nonce, SealError, Sealed};
pub use transaction::Transaction;

//! What can go wrong, told by what the caller may do about it.

use std::error::Error;
use std::fmt;

use crate::item::Item;
use crate::keys::Key;
use crate::sealing::SealError;

type Source = Box<dyn Error + Send + Sync>;

/// Why the store did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A condition did not hold; nothing was written. Decide again from the items in it, or answer.
    #[error("{0}")]
    Conflict(Conflict),
    /// Others wrote the same items at the same moment, each time it was tried; nothing was written.
    /// Ask the person to try again shortly (503 with Retry-After).
    #[error("the store's items are contended")]
    Contended,
    /// The store takes no more for now; nothing was written. 503 with Retry-After.
    #[error("the store is throttling")]
    Throttled(#[source] Source),
    /// The store cannot be reached or answers with an error; nothing was written.
    #[error("the store is unavailable")]
    Unavailable(#[source] Source),
    /// A write was sent and its outcome is not known: it may have happened, whole, or not at all.
    /// Ask again by the idempotency key.
    #[error("the outcome of a write is unknown")]
    Unknown(#[source] Source),
    /// An item is not what this code, or any code before it, writes. Somebody has to look.
    #[error("the item {key} is corrupt")]
    Corrupt {
        /// Which item.
        key: Box<Key>,
        /// What is wrong with it.
        source: Corruption,
    },
    /// What was asked cannot be asked: over a limit, or built wrong. A bug of the caller.
    #[error("the store was asked for something impossible")]
    Invalid(#[source] Source),
}

/// What is wrong with an item that was read.
#[derive(Debug, thiserror::Error)]
pub enum Corruption {
    /// An attribute that every item has is missing or of another type.
    #[error("the attribute `{0}` is missing or of another type")]
    Attribute(String),
    /// Its data is not the JSON that its version promises.
    #[error("its data cannot be read")]
    Data(#[source] serde_json::Error),
    /// It was written by a version of the code that this one does not know.
    #[error("its version {found} is not one that this code reads (it writes {known})")]
    Version {
        /// The item's version.
        found: u16,
        /// The version this code writes.
        known: u16,
    },
    /// Its sealed bytes cannot be opened.
    #[error("its sealed bytes cannot be opened")]
    Sealed(#[source] SealError),
}

impl Corruption {
    /// The error that names the item too.
    pub(crate) fn of(self, key: &Key) -> StoreError {
        StoreError::Corrupt { key: Box::new(key.clone()), source: self }
    }
}

/// The conditions of a transaction that did not hold; never empty.
#[derive(Debug)]
pub struct Conflict {
    /// In the order of the transaction's actions.
    pub failed: Vec<FailedCondition>,
}

impl Conflict {
    /// The first failed condition of an action labelled `label`.
    pub fn on(&self, label: &str) -> Option<&FailedCondition> {
        self.failed.iter().find(|failed| failed.label == label)
    }
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let labels: Vec<&str> = self.failed.iter().map(|failed| failed.label.as_str()).collect();
        write!(f, "a condition did not hold: {}", labels.join(", "))
    }
}

/// One condition that did not hold.
#[derive(Debug)]
pub struct FailedCondition {
    /// The label its action was given.
    pub label: String,
    /// The item as it stands in the store, if there is one.
    pub found: Option<Item>,
}

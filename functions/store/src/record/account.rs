//! Who may sign in, the one-time code that was sent, and the session that came of it.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use wemi_domain::role::Role;

use crate::item::Stored;

/// An address that may sign in, found by its keyed hash; the address itself is sealed beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountRecord {
    /// What it may act as.
    pub roles: Vec<Role>,
    /// Since when.
    pub since: Timestamp,
}

impl AccountRecord {
    /// The field in which the address is sealed.
    pub const ADDRESS: &'static str = "address";
}

impl Stored for AccountRecord {
    const VERSION: u16 = 1;
}

/// An account's place in the list of all: a municipality has hundreds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountInListRecord {
    /// Since when.
    pub since: Timestamp,
}

impl Stored for AccountInListRecord {
    const VERSION: u16 = 1;
}

/// A sign-in that was begun. One for an address that may not sign in looks the same and opens nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInRecord {
    /// The hash of the address, if it may sign in.
    pub account: Option<String>,
    /// The keyed hash of the code that was sent; absent for a link, which is its own secret.
    pub code: Option<String>,
    /// How often a code was tried.
    pub tries: u8,
    /// Until when.
    pub until: Timestamp,
}

impl Stored for SignInRecord {
    const VERSION: u16 = 1;
}

/// Somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionRecord {
    /// The hash of the address.
    pub account: String,
    /// Since when.
    pub since: Timestamp,
    /// When it was last used, within some minutes.
    pub seen: Timestamp,
}

impl Stored for SessionRecord {
    const VERSION: u16 = 1;
}

/// How often something was done within a window of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CounterRecord {
    /// So often.
    pub times: u32,
}

impl Stored for CounterRecord {
    const VERSION: u16 = 1;
}

/// The message with which one signs in. Stored only sealed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInNotice {
    /// The address.
    pub email: String,
    /// The code to type.
    pub code: String,
    /// The link that does the same.
    pub link: String,
    /// Until when both hold.
    pub until: Timestamp,
}

impl fmt::Debug for SignInNotice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SignInNotice")
    }
}

//! The people of a booking: sealed, never logged.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Who asks, who receives, how to reach them. Stored only sealed; `Debug` tells nothing.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    /// The requester's name.
    pub name: String,
    /// The requester's surname.
    pub surname: String,
    /// Where messages go; absent where the contact is a telephone.
    pub email: Option<String>,
    /// With its prefix.
    pub phone: Option<String>,
    /// The recipient's name, where someone else receives the care.
    pub recipient: Option<String>,
    /// Where the care is given, when at home.
    pub address: Option<String>,
    /// What the provider should know.
    pub notes: Option<String>,
    /// Who comes, as the provider said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who_comes: Option<String>,
}

impl People {
    /// The field of a booking's item in which they are sealed.
    pub const SEALED: &'static str = "people";
}

impl fmt::Debug for People {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("People")
    }
}

//! A message in words, ready to be carried.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A message in plain text. It is about people: its `Debug` tells nothing but its id.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// Its own name; two messages of one name are one message.
    pub id: MailId,
    /// When what it tells happened.
    pub at: Timestamp,
    /// From whom.
    pub from: String,
    /// To whom.
    pub to: String,
    /// About what.
    pub subject: String,
    /// The text.
    pub body: String,
}

impl fmt::Debug for Mail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mail").field("id", &self.id).finish_non_exhaustive()
    }
}

/// The name of a message: 32 hexadecimal digits, which may stand in a file name or an address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MailId(String);

/// What was given is not the name of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the name of a message has 32 hexadecimal digits")]
pub struct NotAMailId;

impl FromStr for MailId {
    type Err = NotAMailId;

    fn from_str(text: &str) -> Result<Self, NotAMailId> {
        let well_formed = text.len() == 32 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if well_formed { Ok(Self(text.to_owned())) } else { Err(NotAMailId) }
    }
}

impl TryFrom<String> for MailId {
    type Error = NotAMailId;

    fn try_from(text: String) -> Result<Self, NotAMailId> {
        text.parse()
    }
}

impl From<MailId> for String {
    fn from(id: MailId) -> Self {
        id.0
    }
}

impl fmt::Display for MailId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_out_of_no_folder() {
        assert!("0123456789abcdef0123456789abcdef".parse::<MailId>().is_ok());
        for wrong in [
            "",
            "0123456789abcdef0123456789abcde",
            "0123456789ABCDEF0123456789ABCDEF",
            "../../../../../../../etc/passwd.",
            "0123456789abcdef/../../../abcdef",
        ] {
            assert_eq!(wrong.parse::<MailId>(), Err(NotAMailId), "{wrong}");
        }
    }
}

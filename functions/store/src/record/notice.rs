//! A message that waits to be sent: written in the transaction of the change it tells of, so that
//! neither is without the other.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use wemi_domain::Cents;
use wemi_domain::code::BookingCode;
use wemi_domain::sheet::Span;

use crate::item::{Stored, UnknownVersion};
use crate::keys::Subject;

/// Over how many partitions the outbox is spread: whoever fills it draws one, whoever empties it
/// reads them all.
pub const OUTBOX_SHARDS: u8 = 8;

/// What stands beside a sealed message: nothing of it tells who or what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeRecord {
    /// The message's own name; sending it twice under one name sends it once.
    pub id: String,
    /// Whose data key seals it.
    pub subject: Subject,
    /// What is sealed.
    pub of: NoticeOf,
    /// When it was written.
    pub at: Timestamp,
    /// The language it is to be said in.
    pub lang: String,
}

impl NoticeRecord {
    /// The field in which the message is sealed.
    pub const SEALED: &'static str = "notice";
}

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeOf {
    /// A change to a booking: a [`Notice`].
    Booking,
    /// Signing in: a [`SignInNotice`](super::SignInNotice).
    SignIn,
}

impl Stored for NoticeRecord {
    const VERSION: u16 = 2;

    /// Version 1 knew messages of bookings alone, and named the booking.
    fn upgrade(version: u16, mut data: Map<String, Value>) -> Result<Map<String, Value>, UnknownVersion> {
        match (version, data.remove("booking")) {
            (1, Some(Value::String(code))) => {
                data.insert("subject".to_owned(), Value::String(Subject::booking(&code).to_string()));
                data.insert("of".to_owned(), Value::String("booking".to_owned()));
                Ok(data)
            }
            _ => Err(UnknownVersion(version)),
        }
    }
}

/// What a message says, whole: whoever sends it reads nothing else. Stored only sealed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// What happened.
    pub kind: NoticeKind,
    /// To whom it is said.
    pub to: NoticeTo,
    /// The booking's code.
    pub code: BookingCode,
    /// The offer's name.
    pub title: String,
    /// Who gives it.
    pub provider: String,
    /// The provider's telephone.
    pub provider_phone: Option<String>,
    /// When.
    pub span: Span,
    /// When it was before it was moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Span>,
    /// Where.
    pub address: Option<String>,
    /// Who asked.
    pub requester: String,
    /// How to reach them: for the provider.
    pub requester_contact: String,
    /// Who receives, where it is someone else.
    pub recipient: Option<String>,
    /// What the provider should know.
    pub notes: Option<String>,
    /// Who comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who_comes: Option<String>,
    /// What is to be paid in all.
    pub total: Cents,
    /// What was or will be given back.
    pub refund: Cents,
    /// The secret link, for the household.
    pub link: Option<String>,
}

impl fmt::Debug for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Notice")
    }
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// The booking is confirmed.
    Confirmed,
    /// It was moved to another time.
    Moved,
    /// The provider said who comes (rule 23).
    WhoComes,
    /// It was called off.
    Cancelled,
    /// Money came for a time that is no longer to be had, and goes back (rule 25).
    GivenBack,
    /// Money has been given back.
    Refunded,
    /// A new link was asked for.
    Link,
}

/// To whom, and how.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum NoticeTo {
    /// To the household, by mail.
    Household {
        /// The address.
        email: String,
    },
    /// To the household that has only a telephone: a call in the desk's list (rule 14).
    Call {
        /// The number.
        phone: String,
    },
    /// To the provider, by mail.
    Provider {
        /// The address.
        email: String,
    },
}

impl fmt::Debug for NoticeTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NoticeTo")
    }
}

//! Pages that only the local server has: the outbox, and the sandbox of a payment gateway.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::{HiddenView, Page};

/// `/_outbox/`: what would have been sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboxView {
    /// The frame's.
    pub page: Page,
    /// The newest first.
    pub messages: Vec<OutboxLineView>,
}

/// A message in the outbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboxLineView {
    /// Its page.
    pub url: String,
    /// To whom.
    pub to: String,
    /// About what.
    pub subject: String,
    /// When.
    pub at: DateTime,
}

/// One message of the outbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboxMessageView {
    /// The frame's.
    pub page: Page,
    /// From whom.
    pub from: String,
    /// To whom.
    pub to: String,
    /// About what.
    pub subject: String,
    /// When.
    pub at: DateTime,
    /// The text, with its links as `(text, url)` parts so that they can be followed.
    pub body: Vec<TextPartView>,
    /// Names of what is attached, with where it is.
    pub attachments: Vec<super::LinkView>,
}

/// A part of a plain text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextPartView {
    /// The words.
    pub text: String,
    /// Where they lead, if they are an address.
    pub url: Option<String>,
}

/// The sandbox gateway's own page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GatewayPayView {
    /// The frame's (only its path is used: the page is not in the portal's clothes).
    pub page: Page,
    /// Who is paid.
    pub merchant: String,
    /// For what.
    pub description: String,
    /// How much.
    pub amount_cents: i64,
    /// The gateway's own number of the order.
    pub order: String,
    /// Whether the bank has just refused.
    pub refused: bool,
    /// Where "pay" is posted.
    pub pay_action: String,
    /// Where "refuse" is posted.
    pub refuse_action: String,
    /// Where one goes back without paying.
    pub back_url: String,
    /// What the two forms carry.
    pub hidden: Vec<HiddenView>,
}

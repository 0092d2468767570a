//! A booking's own history: each change, once, for ever (rule 10).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use wemi_domain::sheet::Span;
use wemi_domain::state::{Actor, BookingState, Event};

use crate::item::Stored;

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryRecord {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// What.
    pub event: Event,
    /// Where it led.
    pub state: BookingState,
    /// When the care would have been, where the change moved it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Span>,
}

impl Stored for HistoryRecord {
    const VERSION: u16 = 1;
}

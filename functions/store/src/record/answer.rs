//! The answer once given to an idempotency key (rule 12).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::item::Stored;

/// What a form with this key led to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerRecord {
    /// The hash of the form's body, keyed so that it tells nothing of it.
    pub body: String,
    /// What came of it: a booking's code, a submission's number.
    pub outcome: String,
    /// When.
    pub at: Timestamp,
}

impl Stored for AnswerRecord {
    const VERSION: u16 = 1;
}

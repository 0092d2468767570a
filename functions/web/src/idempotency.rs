//! The same POST twice gives the same answer, another body under the same key is refused (rule 12).
//!
//! The answer is written in the transaction of the change itself, so one is never without the other:
//! whoever got no answer asks again and learns what happened.

use jiff::{SignedDuration, Timestamp};
use subtle::ConstantTimeEq;
use wemi_store::record::AnswerRecord;
use wemi_store::{Item, Key, StoreError};

use crate::app::App;
use crate::form::Form;

/// The label of the answer in a transaction: when its condition fails, the form was answered before.
pub const ANSWER: &str = "answer";

/// For how long an answer is remembered: longer than a form's ticket lives.
const KEPT: SignedDuration = SignedDuration::from_hours(72);

/// What is known of a form's key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// It has not been used.
    New,
    /// The same form came before, and this came of it.
    Same(String),
    /// Another body came under this key.
    Other,
}

/// What is known of a form's key.
///
/// # Errors
/// Those of [`wemi_store::Store::get`].
pub async fn known(app: &App, key: &str, form: &Form) -> Result<Known, StoreError> {
    let Some(item) = app.store().get(&Key::idempotency(key)).await? else { return Ok(Known::New) };
    let record = item.read::<AnswerRecord>()?.value;
    let same = bool::from(record.body.as_bytes().ct_eq(body_hash(app, form).as_bytes()));
    Ok(if same { Known::Same(record.outcome) } else { Known::Other })
}

/// The item that remembers what came of a form; put it new, under the label [`ANSWER`].
///
/// # Errors
/// [`StoreError::Invalid`] never happens with an answer of ours.
pub fn answer(app: &App, key: &str, form: &Form, outcome: &str, now: Timestamp) -> Result<Item, StoreError> {
    let record = AnswerRecord { body: body_hash(app, form), outcome: outcome.to_owned(), at: now };
    let item = Item::new(Key::idempotency(key), &record)?;
    Ok(item.expiring(now.checked_add(KEPT).unwrap_or(Timestamp::MAX)))
}

/// Keyed, so that what is kept tells nothing of the people in the form.
fn body_hash(app: &App, form: &Form) -> String {
    app.secrets().lookup.hash("form body", &form.fingerprint()).to_string()
}

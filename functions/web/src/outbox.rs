//! Messages that wait to be sent: put into the transaction of the change they tell of.

use jiff::Timestamp;
use serde::Serialize;
use wemi_store::record::{
    BookingRecord, Notice, NoticeOf, NoticeRecord, NoticeTo, OUTBOX_SHARDS, People, SignInNotice,
};
use wemi_store::{DataKey, Item, Key, Nonce, Transaction};

use crate::app::App;
use crate::form_token::hex;
use crate::problem::Problem;

/// Adds a message to a transaction, sealed with the booking's own key.
///
/// # Errors
/// [`Problem::Internal`] when the system gives no random bytes.
pub fn enqueue(
    app: &App,
    transaction: &mut Transaction,
    data_key: &DataKey,
    booking: &BookingRecord,
    notice: &Notice,
    now: Timestamp,
) -> Result<(), Problem> {
    let waiting = Waiting { data_key, of: NoticeOf::Booking, lang: &booking.lang, at: now };
    waiting.put(app, transaction, notice)
}

/// Adds the message with which one signs in to a transaction, sealed with the account's own key.
///
/// # Errors
/// [`Problem::Internal`] when the system gives no random bytes.
pub fn enqueue_sign_in(
    app: &App,
    transaction: &mut Transaction,
    data_key: &DataKey,
    notice: &SignInNotice,
    now: Timestamp,
) -> Result<(), Problem> {
    let settings = app.settings();
    let lang = settings.lang.as_str();
    Waiting { data_key, of: NoticeOf::SignIn, lang, at: now }.put(app, transaction, notice)
}

/// A message that is to wait, but for what it says.
struct Waiting<'a> {
    data_key: &'a DataKey,
    of: NoticeOf,
    lang: &'a str,
    at: Timestamp,
}

impl Waiting<'_> {
    fn put(&self, app: &App, transaction: &mut Transaction, says: &impl Serialize) -> Result<(), Problem> {
        let random: [u8; 16] = app.entropy().bytes()?;
        let id = hex(&random);
        let shard = random.first().copied().unwrap_or(0) % OUTBOX_SHARDS;
        let key = Key::outbox(shard, self.at, &id);
        let (subject, lang) = (self.data_key.subject().clone(), self.lang.to_owned());
        let record = NoticeRecord { id, subject, of: self.of, at: self.at, lang };
        let item = Item::new(key, &record)?;
        let nonce = Nonce::from_random(app.entropy().bytes()?);
        let item = self.data_key.seal_into(item, NoticeRecord::SEALED, says, nonce).map_err(|error| {
            tracing::error!(error = &error as &dyn std::error::Error, "a message could not be sealed");
            Problem::Internal
        })?;
        transaction.put_new("notice", item);
        Ok(())
    }
}

/// Where the household's messages go: its mailbox, or a call by the desk.
pub fn household_address(people: &People) -> Option<NoticeTo> {
    let by_mail = people.email.clone().map(|email| NoticeTo::Household { email });
    by_mail.or_else(|| people.phone.clone().map(|phone| NoticeTo::Call { phone }))
}

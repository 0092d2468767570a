//! Messages that wait to be sent: put into the transaction of the change they tell of.

use jiff::Timestamp;
use wemi_store::record::{BookingRecord, Notice, NoticeRecord, NoticeTo, OUTBOX_SHARDS, People};
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
    let random: [u8; 16] = app.entropy().bytes()?;
    let id = hex(&random);
    let shard = random.first().copied().unwrap_or(0) % OUTBOX_SHARDS;
    let key = Key::outbox(shard, now, &id);
    let record = NoticeRecord { id, booking: booking.code.clone(), at: now, lang: booking.lang.clone() };
    let item = Item::new(key, &record)?;
    let nonce = Nonce::from_random(app.entropy().bytes()?);
    let item = data_key.seal_into(item, NoticeRecord::SEALED, notice, nonce).map_err(|error| {
        tracing::error!(error = &error as &dyn std::error::Error, "a message could not be sealed");
        Problem::Internal
    })?;
    transaction.put_new("notice", item);
    Ok(())
}

/// Where the household's messages go: its mailbox, or a call by the desk.
pub fn household_address(people: &People) -> Option<NoticeTo> {
    let by_mail = people.email.clone().map(|email| NoticeTo::Household { email });
    by_mail.or_else(|| people.phone.clone().map(|phone| NoticeTo::Call { phone }))
}

//! What the gateway keeps.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use wemi_store::{Item, Key, Query, StoreError, Stored, Versioned};
use wemi_web::Problem;

use super::Gateway;

const SESSION: &str = "session";
const CALL: &str = "call";

/// What the names of sessions begin with; the rest is shared with the payment and the charge.
const SESSION_PREFIX: &str = "cs_test_";

/// A payment page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct SessionRecord {
    pub(super) id: String,
    pub(super) account: String,
    pub(super) created: Timestamp,
    pub(super) expires_at: Timestamp,
    pub(super) amount: i64,
    pub(super) description: String,
    pub(super) reference: Option<String>,
    pub(super) booking: Option<String>,
    pub(super) locale: Option<String>,
    pub(super) success_url: String,
    pub(super) cancel_url: Option<String>,
    pub(super) paid: bool,
    /// Whether it was ended before its time.
    pub(super) ended: bool,
    pub(super) refunded: i64,
}

impl Stored for SessionRecord {
    const VERSION: u16 = 1;
}

/// A call that was answered under an idempotency key.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct CallRecord {
    /// The hash of what was asked.
    pub(super) asked: String,
    /// What was answered.
    pub(super) answer: String,
}

impl Stored for CallRecord {
    const VERSION: u16 = 1;
}

impl SessionRecord {
    /// Whether it can no longer be paid at `now`.
    pub(super) fn has_expired(&self, now: Timestamp) -> bool {
        !self.paid && (self.ended || now >= self.expires_at)
    }

    /// Whether it can be paid at `now`.
    pub(super) fn is_open(&self, now: Timestamp) -> bool {
        !self.paid && !self.has_expired(now)
    }

    /// The name of its payment or charge.
    pub(super) fn part(&self, prefix: &str) -> String {
        format!("{prefix}_{}", self.id.strip_prefix(SESSION_PREFIX).unwrap_or(&self.id))
    }
}

/// A session as it was read, to be written back changed.
#[derive(Debug)]
pub(super) struct Kept {
    item: Item,
    record: Versioned<SessionRecord>,
}

impl Kept {
    pub(super) fn session(&self) -> &SessionRecord {
        &self.record.value
    }

    /// The item with a changed session.
    pub(super) fn changed(mut self, change: impl FnOnce(&mut SessionRecord)) -> Result<Item, StoreError> {
        change(&mut self.record.value);
        self.item.replace(&self.record)?;
        Ok(self.item)
    }
}

impl Gateway {
    /// A name that sorts by the time it was given.
    pub(super) fn new_id(&self, prefix: &str) -> Result<String, Problem> {
        let random: [u8; 8] = self.app().entropy().bytes()?;
        let millisecond = self.now().as_millisecond();
        Ok(format!("{prefix}{millisecond:013}{:016x}", u64::from_be_bytes(random)))
    }

    pub(super) fn new_session_id(&self) -> Result<String, Problem> {
        self.new_id(SESSION_PREFIX)
    }

    pub(super) fn session_item(session: &SessionRecord) -> Result<Item, StoreError> {
        Item::changing(Key::double(SESSION, &session.id), session)
    }

    pub(super) async fn session(&self, id: &str) -> Result<Option<Kept>, StoreError> {
        let Some(item) = self.store().get(&Key::double(SESSION, id)).await? else { return Ok(None) };
        let record = item.read::<SessionRecord>()?;
        Ok(Some(Kept { item, record }))
    }

    pub(super) async fn session_of_payment(&self, payment: &str) -> Result<Option<Kept>, StoreError> {
        match payment.strip_prefix("pi_") {
            Some(rest) => self.session(&format!("{SESSION_PREFIX}{rest}")).await,
            None => Ok(None),
        }
    }

    /// Every session, last first.
    pub(super) async fn sessions(&self) -> Result<Vec<SessionRecord>, StoreError> {
        let items = self.store().query_all(&Query::double(SESSION).descending()).await?;
        items.iter().map(|item| Ok(item.read::<SessionRecord>()?.value)).collect()
    }

    pub(super) async fn call(&self, account: &str, key: &str) -> Result<Option<CallRecord>, StoreError> {
        let item = self.store().get(&call_key(account, key)).await?;
        item.map(|item| Ok(item.read::<CallRecord>()?.value)).transpose()
    }

    pub(super) fn call_item(account: &str, key: &str, call: &CallRecord) -> Result<Item, StoreError> {
        Item::new(call_key(account, key), call)
    }
}

fn call_key(account: &str, key: &str) -> Key {
    Key::double(CALL, &format!("{account} {key}"))
}

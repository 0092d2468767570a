//! What the gateway tells the portal: signed, at least once, tried again when it is not heard. Each
//! notification is written with the change that it tells of.

use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::Sha256;
use wemi_store::{Item, Key, Query, StoreError, Stored, Transaction, Versioned};
use wemi_web::{OutgoingError, OutgoingRequest, Problem};

use super::Gateway;
use super::api::{committed, hex};

const EVENT: &str = "event";
const SWITCH: &str = "switch";
const SILENT: &str = "silent";

/// How long after each attempt the next is made. What is not heard by then is sent again when the
/// server starts anew; who waits for it asks meanwhile.
const WAITS: [Duration; 4] =
    [Duration::from_millis(200), Duration::from_secs(1), Duration::from_secs(5), Duration::from_secs(30)];

/// Something told, or to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notification {
    /// The event's name.
    pub id: String,
    /// What happened: `checkout.session.completed`.
    pub kind: String,
    /// Whether it was heard.
    pub delivered: bool,
}

/// Why a notification was not sent.
#[derive(Debug, thiserror::Error)]
pub enum DeliveryError {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is none of that name.
    #[error("there is no notification `{0}`")]
    NoSuch(String),
    /// Nobody answered.
    #[error("the portal was not reached")]
    Unheard(#[from] OutgoingError),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct EventRecord {
    id: String,
    kind: String,
    body: String,
    delivered: bool,
}

impl Stored for EventRecord {
    const VERSION: u16 = 1;
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct SwitchRecord {
    on: bool,
}

impl Stored for SwitchRecord {
    const VERSION: u16 = 1;
}

impl Gateway {
    /// Everything that happened and is told, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be read.
    pub async fn notifications(&self) -> Result<Vec<Notification>, StoreError> {
        let items = self.store().query_all(&Query::double(EVENT)).await?;
        let read = |item: &Item| {
            let EventRecord { id, kind, delivered, .. } = item.read::<EventRecord>()?.value;
            Ok(Notification { id, kind, delivered })
        };
        items.iter().map(read).collect()
    }

    /// Sends a notification now, whether or not it was heard before; the status of the answer.
    ///
    /// # Errors
    /// [`DeliveryError`] when there was none.
    pub async fn deliver(&self, id: &str) -> Result<u16, DeliveryError> {
        let (item, record) = self.told(id).await?.ok_or_else(|| DeliveryError::NoSuch(id.to_owned()))?;
        let body = record.value.body.clone();
        let request = OutgoingRequest::json(&self.0.options.notify, body.clone().into_bytes());
        let request = request.header("stripe-signature", self.sign(&body));
        let answer = self.0.outgoing.send(request).await?;
        if (200..300).contains(&answer.status) && !record.value.delivered {
            self.note_delivered(item, record).await?;
        }
        Ok(answer.status)
    }

    /// Lets the gateway tell nothing by itself, or tell again: as if its notifications got lost.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub async fn keep_silent(&self, on: bool) -> Result<(), StoreError> {
        let mut transaction = Transaction::new();
        let key = Key::double(SWITCH, SILENT);
        if on {
            let item = Item::new(key, &SwitchRecord { on })?;
            transaction.put_new(SWITCH, item);
        } else {
            transaction.delete(SWITCH, key);
        }
        committed(self.store(), &transaction).await.map(drop)
    }

    /// An event to be written with the change it tells of.
    pub(super) fn event(&self, kind: &str, account: &str, object: &Value) -> Result<(String, Item), Problem> {
        let id = self.new_id("evt_")?;
        let body = json!({
            "id": id,
            "object": "event",
            "account": account,
            "api_version": "2026-10-28.endive",
            "created": self.now().as_second(),
            "livemode": false,
            "type": kind,
            "data": {"object": object},
        });
        let record =
            EventRecord { id: id.clone(), kind: kind.to_owned(), body: body.to_string(), delivered: false };
        let item = Item::changing(Key::double(EVENT, &id), &record)?;
        Ok((id, item))
    }

    /// Tells of an event in the background, until it is heard or the attempts are over.
    pub(super) async fn tell(&self, id: String) -> Result<(), StoreError> {
        if self.store().get(&Key::double(SWITCH, SILENT)).await?.is_some() {
            return Ok(());
        }
        let gateway = self.clone();
        tokio::spawn(async move {
            for wait in WAITS {
                match gateway.deliver(&id).await {
                    Ok(200..300) => return,
                    Ok(status) => tracing::warn!(event = id, status, "a notification was refused"),
                    Err(error) => {
                        let error = &error as &dyn std::error::Error;
                        tracing::warn!(event = id, error, "a notification was not heard");
                    }
                }
                tokio::time::sleep(wait).await;
            }
        });
        Ok(())
    }

    async fn told(&self, id: &str) -> Result<Option<(Item, Versioned<EventRecord>)>, StoreError> {
        let Some(item) = self.store().get(&Key::double(EVENT, id)).await? else { return Ok(None) };
        let record = item.read::<EventRecord>()?;
        Ok(Some((item, record)))
    }

    async fn note_delivered(
        &self,
        mut item: Item,
        mut record: Versioned<EventRecord>,
    ) -> Result<(), StoreError> {
        record.value.delivered = true;
        item.replace(&record)?;
        let mut transaction = Transaction::new();
        transaction.put(EVENT, item);
        // Somebody else has noted it: it was told twice at once.
        committed(self.store(), &transaction).await.map(drop)
    }

    /// The header that proves a body to be ours: HMAC-SHA256 of its time and bytes.
    fn sign(&self, body: &str) -> String {
        let at = self.now().as_second();
        let secret = self.0.options.webhook_secret.as_bytes();
        // A key of any length does.
        let signature = Hmac::<Sha256>::new_from_slice(secret).map(|mut mac| {
            mac.update(format!("{at}.{body}").as_bytes());
            hex(&mac.finalize().into_bytes())
        });
        format!("t={at},v1={}", signature.unwrap_or_default())
    }
}

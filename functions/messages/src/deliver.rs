//! From the outbox to whoever carries messages.

use wemi_catalogue::Settings;
use wemi_store::record::{Notice, NoticeOf, NoticeRecord, OUTBOX_SHARDS, SignInNotice};
use wemi_store::{Item, MasterKey, Query, SealError, Store, StoreError, Transaction};
use wemi_theme::Theme;

use crate::letter::Writer;
use crate::transport::{Transport, TransportError};

/// How many entries are read at a time.
const PAGE: u16 = 25;

/// How many messages of a shard go out in one call; the rest wait for the next.
const SENT_MAX: u32 = 200;

/// What became of the entries that were looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Sent, and gone from the outbox.
    pub sent: u32,
    /// Gone unsent: the person has been erased.
    pub dropped: u32,
    /// Left where they are, for somebody to look at: they cannot be opened, or not be said.
    pub failed: u32,
}

/// Why a call ended early. What was not sent stays in the outbox.
#[derive(Debug, thiserror::Error)]
pub enum DeliverError {
    /// The store.
    #[error("the outbox cannot be read or cleared")]
    Store(#[from] StoreError),
    /// Whoever carries messages.
    #[error("messages are not taken")]
    Transport(#[from] TransportError),
}

/// Sends what waits, oldest first within a shard. A message is sent at least once, and always under
/// one id. An entry that cannot be sent does not hold up those behind it.
///
/// # Errors
/// [`DeliverError`]: call again later.
pub async fn deliver(
    store: &Store,
    master: &MasterKey,
    theme: &Theme,
    settings: &Settings,
    transport: &Transport,
) -> Result<Delivered, DeliverError> {
    let round = Round { store, master, writer: Writer { theme, settings }, transport };
    let mut delivered = Delivered::default();
    for shard in 0..OUTBOX_SHARDS {
        round.shard(shard, &mut delivered).await?;
    }
    Ok(delivered)
}

/// What one call works with.
struct Round<'a> {
    store: &'a Store,
    master: &'a MasterKey,
    writer: Writer<'a>,
    transport: &'a Transport,
}

/// What became of one entry.
enum Outcome {
    Sent,
    Dropped,
    Failed,
}

impl Round<'_> {
    async fn shard(&self, shard: u8, delivered: &mut Delivered) -> Result<(), DeliverError> {
        let mut query = Query::outbox(shard).page_max(PAGE);
        let most = delivered.sent.saturating_add(SENT_MAX);
        loop {
            let page = self.store.query(&query).await?;
            for item in &page.items {
                match self.entry(item).await? {
                    Outcome::Sent => delivered.sent += 1,
                    Outcome::Dropped => delivered.dropped += 1,
                    Outcome::Failed => delivered.failed += 1,
                }
            }
            match page.next {
                Some(cursor) if delivered.sent < most => query = query.after(cursor),
                Some(_) | None => return Ok(()),
            }
        }
    }

    async fn entry(&self, item: &Item) -> Result<Outcome, DeliverError> {
        let record = match item.read::<NoticeRecord>() {
            Ok(record) => record.value,
            Err(error) => return Ok(failed(item, &error)),
        };
        let data_key = match self.store.data_key(self.master, record.subject.clone()).await {
            Ok(Some(data_key)) => data_key,
            Ok(None) => {
                tracing::info!(message = %record.id, "a message to an erased person is not sent");
                self.clear(item).await?;
                return Ok(Outcome::Dropped);
            }
            Err(error @ StoreError::Corrupt { .. }) => return Ok(failed(item, &error)),
            Err(error) => return Err(error.into()),
        };
        let written = match record.of {
            NoticeOf::Booking => data_key
                .open_from(item, NoticeRecord::SEALED)
                .map(|notice: Notice| self.writer.write(&record, &notice)),
            NoticeOf::SignIn => data_key
                .open_from(item, NoticeRecord::SEALED)
                .map(|notice: SignInNotice| self.writer.sign_in(&record, &notice)),
        };
        let mail = match written {
            Ok(mail) => mail,
            Err(error) => return Ok(failed(item, &Unreadable(error))),
        };
        let mail = match mail {
            Ok(mail) => mail,
            Err(error) => return Ok(failed(item, &error)),
        };
        self.transport.send(mail).await?;
        self.clear(item).await?;
        Ok(Outcome::Sent)
    }

    /// Another round may have cleared it already, which is as well.
    async fn clear(&self, item: &Item) -> Result<(), StoreError> {
        let mut transaction = Transaction::new();
        transaction.delete("notice", item.key().clone());
        self.store.commit(&transaction).await
    }
}

/// Sealed content that did not open or is no notice. Without its source, which the log would tell
/// too: what reads JSON quotes what it could not read.
#[derive(Debug, thiserror::Error)]
#[error("its notice cannot be read: {0}")]
struct Unreadable(SealError);

fn failed(item: &Item, error: &(dyn std::error::Error + 'static)) -> Outcome {
    tracing::error!(entry = %item.key(), error, "a message cannot be sent and stays in the outbox");
    Outcome::Failed
}

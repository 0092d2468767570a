//! What may be asked of a partition: the access patterns of the README, in code.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::keys::{HISTORY, Partition, SESSION, moment};

/// A stretch of one partition, in the order of its sort keys.
#[derive(Debug, Clone)]
pub struct Query {
    pub(crate) partition: Partition,
    pub(crate) range: Range,
    pub(crate) descending: bool,
    pub(crate) page_max: Option<u16>,
    pub(crate) after: Option<Cursor>,
}

#[derive(Debug, Clone)]
pub(crate) enum Range {
    All,
    Prefix(&'static str),
    /// Both included.
    Between(String, String),
}

/// Where a page ended; opaque, and only of use with the query it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor(pub(crate) String);

impl Query {
    /// A booking, its history, its ledger, its payment orders, in this order.
    /// [`Key::booking_part`](crate::Key::booking_part) tells them apart.
    pub fn booking(code: &str) -> Self {
        Self::all(Partition::booking(code))
    }

    /// A booking's history, first entry first.
    pub fn history(code: &str) -> Self {
        Self::all(Partition::booking(code)).prefix(HISTORY)
    }

    /// The day sheets of a resource (`provider/resource`) from `first` to `last`, both included.
    pub fn day_sheets(resource: &str, first: Date, last: Date) -> Self {
        Self::all(Partition::calendar(resource)).between(first.to_string(), last.to_string())
    }

    /// The messages that wait on a shard, oldest first.
    pub fn outbox(shard: u8) -> Self {
        Self::all(Partition::outbox(shard))
    }

    /// What falls due in the hour of `at` and not after `now`, first due first.
    pub fn due(at: Timestamp, shard: u8, now: Timestamp) -> Self {
        // `~` sorts behind whatever follows the moment.
        Self::all(Partition::due(at, shard)).between("0".to_owned(), format!("{}~", moment(now)))
    }

    /// How far the clock's jobs have come, shard by shard.
    pub fn due_cursors() -> Self {
        Self::all(Partition::due_cursors())
    }

    /// The submissions received in the UTC month of `at`, oldest first.
    pub fn submissions(at: Timestamp) -> Self {
        Self::all(Partition::submissions(at))
    }

    /// The payments first asked for in the UTC month of `at`, oldest first.
    pub fn orders(at: Timestamp) -> Self {
        Self::all(Partition::orders(at))
    }

    /// The bookings of a provider for care from `first` to `last`, both of one month, in their order.
    pub fn provider_bookings(provider: &str, first: Date, last: Date) -> Self {
        // `~` sorts behind whatever follows the day.
        Self::all(Partition::provider_bookings(provider, first))
            .between(first.to_string(), format!("{last}~"))
    }

    /// The sessions of an account.
    pub fn sessions(address: &str) -> Self {
        Self::all(Partition::account(address)).prefix(SESSION)
    }

    /// All accounts.
    pub fn accounts() -> Self {
        Self::all(Partition::accounts())
    }

    /// How clear pages were found in the UTC month of `at`, by page.
    pub fn ratings(at: Timestamp) -> Self {
        Self::all(Partition::ratings(at))
    }

    /// What a double of another party's service keeps of one kind, in the order of its names.
    pub fn double(kind: &'static str) -> Self {
        Self::all(Partition::double(kind))
    }

    /// Last first.
    #[must_use]
    pub fn descending(mut self) -> Self {
        self.descending = true;
        self
    }

    /// At most so many items a page.
    #[must_use]
    pub fn page_max(mut self, items: u16) -> Self {
        self.page_max = Some(items.max(1));
        self
    }

    /// What comes after a page that was read.
    #[must_use]
    pub fn after(mut self, cursor: Cursor) -> Self {
        self.after = Some(cursor);
        self
    }

    pub(crate) fn all(partition: Partition) -> Self {
        Self { partition, range: Range::All, descending: false, page_max: None, after: None }
    }

    pub(crate) fn prefix(mut self, prefix: &'static str) -> Self {
        self.range = Range::Prefix(prefix);
        self
    }

    pub(crate) fn between(mut self, first: impl Into<String>, last: impl Into<String>) -> Self {
        self.range = Range::Between(first.into(), last.into());
        self
    }
}

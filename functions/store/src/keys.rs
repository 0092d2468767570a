//! The layout: which item stands under which key. The table of the README, in code.
//!
//! A key has at most one free-form part, at its end, or its free-form parts are of fixed form (a
//! date, a number of fixed width); so no two things share a key whatever a part contains.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::lookup::KeyedHash;

/// The sort key of an item that stands alone, or heads its partition.
const ALONE: &str = "A";

/// What the sort keys of a booking's parts begin with.
pub(crate) const HISTORY: &str = "H#";
pub(crate) const MOVEMENT: &str = "L#";
pub(crate) const PAYMENT_ORDER: &str = "P#";

/// What the sort keys of an account's sessions begin with.
pub(crate) const SESSION: &str = "S#";

/// One of the two tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// Everything but the keys.
    Main,
    /// The wrapped data keys: no point-in-time recovery, so that what is erased is gone.
    Keys,
}

impl Table {
    /// The name that sealed bytes are bound to; the physical name may carry another prefix.
    pub fn logical_name(self) -> &'static str {
        match self {
            Self::Main => "wemi",
            Self::Keys => "wemi-keys",
        }
    }
}

/// All items that share a partition key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Partition {
    pub(crate) table: Table,
    pub(crate) pk: String,
}

impl Partition {
    /// A booking with its history, payment orders and ledger.
    pub(crate) fn booking(code: &str) -> Self {
        Self::main(format!("BK#{code}"))
    }

    /// The day sheets of a resource (`provider/resource`).
    pub(crate) fn calendar(resource: &str) -> Self {
        Self::main(format!("CAL#{resource}"))
    }

    /// Messages that wait to be sent, oldest first.
    pub(crate) fn outbox(shard: u8) -> Self {
        Self::main(format!("OUT#{shard:03}"))
    }

    /// What falls due in the hour of `at`.
    pub(crate) fn due(at: Timestamp, shard: u8) -> Self {
        Self::main(format!("DUE#{}#{shard:03}", hour(at)))
    }

    /// How far the clock's jobs have come.
    pub(crate) fn due_cursors() -> Self {
        Self::main("CURSOR#due".to_owned())
    }

    /// The submissions received in the UTC month of `at`.
    pub(crate) fn submissions(at: Timestamp) -> Self {
        Self::main(format!("SUBS#{}", at.strftime("%Y-%m")))
    }

    /// The payments first asked for in the UTC month of `at`.
    pub(crate) fn orders(at: Timestamp) -> Self {
        Self::main(format!("ORDERS#{}", at.strftime("%Y-%m")))
    }

    /// The bookings of a provider for care in the month of `day`.
    pub(crate) fn provider_bookings(provider: &str, day: Date) -> Self {
        Self::main(format!("PROV#{provider}#{}", day.strftime("%Y-%m")))
    }

    /// An account with its sessions.
    pub(crate) fn account(address: &str) -> Self {
        Self::main(format!("ACCOUNT#{address}"))
    }

    /// All accounts.
    pub(crate) fn accounts() -> Self {
        Self::main("ACCOUNTS".to_owned())
    }

    /// How clear pages were found in the UTC month of `at`.
    pub(crate) fn ratings(at: Timestamp) -> Self {
        Self::main(format!("RATE#{}", at.strftime("%Y-%m")))
    }

    /// What a double of another party's service keeps of one kind.
    pub(crate) fn double(kind: &'static str) -> Self {
        Self::main(format!("DOUBLE#{kind}"))
    }

    /// The key of the item `sk` in this partition.
    pub(crate) fn key(self, sk: impl Into<String>) -> Key {
        Key { partition: self, sk: sk.into() }
    }

    fn main(pk: String) -> Self {
        Self { table: Table::Main, pk }
    }
}

/// The full address of one item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub(crate) partition: Partition,
    pub(crate) sk: String,
}

impl Key {
    /// The booking itself.
    pub fn booking(code: &str) -> Self {
        Partition::booking(code).key(ALONE)
    }

    /// Entry `number` of a booking's history, counted from 1.
    pub fn history(code: &str, number: u16) -> Self {
        Partition::booking(code).key(format!("{HISTORY}{number:05}"))
    }

    /// Payment order `number` of a booking, counted from 1.
    pub fn payment_order(code: &str, number: u8) -> Self {
        Partition::booking(code).key(format!("{PAYMENT_ORDER}{number:03}"))
    }

    /// Ledger movement `number` of a booking, counted from 1.
    pub fn movement(code: &str, number: u16) -> Self {
        Partition::booking(code).key(format!("{MOVEMENT}{number:05}"))
    }

    /// The claims on a resource (`provider/resource`) on one Rome date.
    pub fn day_sheet(resource: &str, date: Date) -> Self {
        Partition::calendar(resource).key(date.to_string())
    }

    /// The answer once given to a form's idempotency key.
    pub fn idempotency(key: &str) -> Self {
        Partition::main(format!("IDEM#{key}")).key(ALONE)
    }

    /// The mark that a gateway's event has been handled.
    pub fn gateway_event(id: &str) -> Self {
        Partition::main(format!("EVT#{id}")).key(ALONE)
    }

    /// A secret link, found by the keyed hash of its token.
    pub fn link(token: &KeyedHash) -> Self {
        Partition::main(format!("LINK#{token}")).key(ALONE)
    }

    /// A message that waits to be sent since `at`.
    pub fn outbox(shard: u8, at: Timestamp, id: &str) -> Self {
        Partition::outbox(shard).key(format!("{}#{id}", moment(at)))
    }

    /// Something of `kind` to do from `at` on. `kind` holds no `#`.
    pub fn due(at: Timestamp, shard: u8, kind: &'static str, id: &str) -> Self {
        Partition::due(at, shard).key(format!("{}#{kind}#{id}", moment(at)))
    }

    /// How far the clock's jobs have come on one shard.
    pub fn due_cursor(shard: u8) -> Self {
        Partition::due_cursors().key(format!("{shard:03}"))
    }

    /// A submission.
    pub fn submission(id: &str) -> Self {
        Partition::main(format!("SUB#{id}")).key(ALONE)
    }

    /// A submission's place in the list of its month.
    pub fn submission_in_list(at: Timestamp, id: &str) -> Self {
        Partition::submissions(at).key(format!("{}#{id}", moment(at)))
    }

    /// A payment's place in the list of the month in which it was first asked for.
    pub fn order_in_list(at: Timestamp, code: &str) -> Self {
        Partition::orders(at).key(format!("{}#{code}", moment(at)))
    }

    /// A booking's place among those of its provider, by the day of the care.
    pub fn provider_booking(provider: &str, day: Date, code: &str) -> Self {
        Partition::provider_bookings(provider, day).key(format!("{day}#{code}"))
    }

    /// Who may sign in, by the keyed hash of the address.
    pub fn account(address: &str) -> Self {
        Partition::account(address).key(ALONE)
    }

    /// An account's place in the list of all.
    pub fn account_in_list(address: &str) -> Self {
        Partition::accounts().key(address)
    }

    /// One of an account's sessions.
    pub fn account_session(address: &str, session: &KeyedHash) -> Self {
        Partition::account(address).key(format!("{SESSION}{session}"))
    }

    /// A sign-in that was begun, by the keyed hash of its secret.
    pub fn sign_in(secret: &KeyedHash) -> Self {
        Partition::main(format!("CODE#{secret}")).key(ALONE)
    }

    /// A session, by the keyed hash of its token.
    pub fn session(token: &KeyedHash) -> Self {
        Partition::main(format!("SESSION#{token}")).key(ALONE)
    }

    /// How often something was done within the window that begins at `window`.
    pub fn counter(what: &KeyedHash, window: Timestamp) -> Self {
        Partition::main(format!("LIMIT#{what}#{}", moment(window))).key(ALONE)
    }

    /// How clear a page was found in the UTC month of `at`.
    pub fn rating(at: Timestamp, page: &str) -> Self {
        Partition::ratings(at).key(page)
    }

    /// Something that a double of another party's service keeps, in tables of its own prefix.
    pub fn double(kind: &'static str, id: &str) -> Self {
        Partition::double(kind).key(id)
    }

    /// The wrapped data key of a subject.
    pub fn data_key(subject: &Subject) -> Self {
        Partition { table: Table::Keys, pk: format!("KEY#{subject}") }.key(ALONE)
    }

    /// Its name within its partition.
    pub fn sort_key(&self) -> &str {
        &self.sk
    }

    /// The table it stands in.
    pub fn table(&self) -> Table {
        self.partition.table
    }

    /// Which part of a booking it addresses; `None` if none.
    pub fn booking_part(&self) -> Option<BookingPart> {
        if !self.partition.pk.starts_with("BK#") {
            return None;
        }
        let mut parts = [
            (ALONE, BookingPart::Booking),
            (HISTORY, BookingPart::History),
            (MOVEMENT, BookingPart::Movement),
            (PAYMENT_ORDER, BookingPart::PaymentOrder),
        ]
        .into_iter();
        parts.find(|(prefix, _)| self.sk.starts_with(prefix)).map(|(_, part)| part)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let table = self.partition.table.logical_name();
        write!(f, "{table}:{}/{}", self.partition.pk, self.sk)
    }
}

/// What an item in a booking's partition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BookingPart {
    /// The booking itself.
    Booking,
    /// An entry of its history.
    History,
    /// A movement of its ledger.
    Movement,
    /// One of its payment orders.
    PaymentOrder,
}

/// Whose data a data key seals: one booking or one submission, so that one can be erased alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Subject(String);

impl Subject {
    /// The people of one booking.
    pub fn booking(code: &str) -> Self {
        Self(format!("booking:{code}"))
    }

    /// The address of one account.
    pub fn account(address: &str) -> Self {
        Self(format!("account:{address}"))
    }

    /// The people of one submission.
    pub fn submission(id: &str) -> Self {
        Self(format!("submission:{id}"))
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Fixed width down to the millisecond, so that text order is time order.
pub(crate) fn moment(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

fn hour(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%HZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_as_the_readme_says() {
        let at: Timestamp = "2026-11-25T09:05:07.0421Z".parse().unwrap();
        let date = jiff::civil::date(2026, 12, 3);
        let subject = Subject::booking("K7");
        for (key, text) in [
            (Key::booking("K7"), "wemi:BK#K7/A"),
            (Key::history("K7", 12), "wemi:BK#K7/H#00012"),
            (Key::payment_order("K7", 1), "wemi:BK#K7/P#001"),
            (Key::movement("K7", 3), "wemi:BK#K7/L#00003"),
            (Key::day_sheet("arco/anna", date), "wemi:CAL#arco/anna/2026-12-03"),
            (Key::idempotency("k#1"), "wemi:IDEM#k#1/A"),
            (Key::gateway_event("evt_1"), "wemi:EVT#evt_1/A"),
            (Key::outbox(2, at, "m1"), "wemi:OUT#002/2026-11-25T09:05:07.042Z#m1"),
            (Key::due(at, 7, "hold", "K7"), "wemi:DUE#2026-11-25T09Z#007/2026-11-25T09:05:07.042Z#hold#K7"),
            (Key::due_cursor(7), "wemi:CURSOR#due/007"),
            (Key::submission("s1"), "wemi:SUB#s1/A"),
            (Key::submission_in_list(at, "s1"), "wemi:SUBS#2026-11/2026-11-25T09:05:07.042Z#s1"),
            (Key::order_in_list(at, "K7"), "wemi:ORDERS#2026-11/2026-11-25T09:05:07.042Z#K7"),
            (Key::provider_booking("gelso", date, "K7"), "wemi:PROV#gelso#2026-12/2026-12-03#K7"),
            (Key::account("0a"), "wemi:ACCOUNT#0a/A"),
            (Key::account_in_list("0a"), "wemi:ACCOUNTS/0a"),
            (Key::rating(at, "/costi/"), "wemi:RATE#2026-11//costi/"),
            (Key::double("session", "cs_1"), "wemi:DOUBLE#session/cs_1"),
            (Key::data_key(&subject), "wemi-keys:KEY#booking:K7/A"),
        ] {
            assert_eq!(key.to_string(), text);
        }
    }

    #[test]
    fn the_parts_of_a_booking_tell_themselves_apart() {
        for (key, part) in [
            (Key::booking("A"), Some(BookingPart::Booking)),
            (Key::history("A", 1), Some(BookingPart::History)),
            (Key::movement("A", 1), Some(BookingPart::Movement)),
            (Key::payment_order("A", 1), Some(BookingPart::PaymentOrder)),
            (Key::submission("A"), None),
        ] {
            assert_eq!(key.booking_part(), part, "{key}");
        }
    }

    #[test]
    fn moments_sort_as_text_even_on_a_whole_second() {
        let whole: Timestamp = "2026-11-25T09:05:07Z".parse().unwrap();
        let later: Timestamp = "2026-11-25T09:05:07.5Z".parse().unwrap();
        assert!(Key::outbox(0, whole, "z") < Key::outbox(0, later, "a"));
    }
}

//! What must happen later: put into the transaction of the change that makes it due, so that neither
//! is without the other.

use jiff::Timestamp;
use wemi_domain::code::BookingCode;
use wemi_store::record::DueRecord;
use wemi_store::{Item, Key, StoreError, Transaction};

/// Over how many partitions each hour is spread. One takes a thousand writes a second; two leave
/// room and keep the reading of idle hours cheap.
pub const DUE_SHARDS: u8 = 2;

/// For how many minutes an hour is read again after it has passed.
///
/// INVARIANT: what is due at once stands at the moment at which its transaction was prepared, and may
/// be written after that moment was read past: clocks differ by seconds, and a transaction that
/// clashes or gets no answer takes up to one minute. Whoever works what is due reads an hour from its
/// beginning each time, until it has been over for this long, so nothing written late is passed over
/// and nothing waits.
pub const DUE_LATE_MINUTES: i64 = 3;

const REFUND: &str = "refund";

/// The label of what falls due in a transaction.
const DUE: &str = "due";

/// Lets what is still to be given back of a booking's payment be given back from `at` on. Doing it
/// twice gives nothing back twice: what is open is read when it is done.
///
/// # Errors
/// [`StoreError::Invalid`] never happens with what is due of ours.
pub fn due_refund(
    transaction: &mut Transaction,
    code: &BookingCode,
    at: Timestamp,
) -> Result<(), StoreError> {
    due_refund_again(transaction, &DueRecord { booking: code.clone(), tries: 0 }, at)
}

/// As [`due_refund`], for what has been tried before.
///
/// # Errors
/// [`StoreError::Invalid`] never happens with what is due of ours.
pub fn due_refund_again(
    transaction: &mut Transaction,
    record: &DueRecord,
    at: Timestamp,
) -> Result<(), StoreError> {
    let code = record.booking.as_str();
    let shard = code.bytes().fold(0_u8, u8::wrapping_add) % DUE_SHARDS;
    // With its instant, so that two refunds of one booking in one minute do not meet.
    let id = format!("{code}-{}", at.as_millisecond());
    transaction.put_new(DUE, Item::new(Key::due(at, shard, REFUND, &id), record)?);
    Ok(())
}

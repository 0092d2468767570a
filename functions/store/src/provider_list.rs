//! The bookings of a provider, by the day of the care: a pointer written with the booking and moved
//! with it, so that a week is one question.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use wemi_domain::code::BookingCode;
use wemi_domain::sheet::Span;
use wemi_domain::{Slug, zone_time};

use crate::connect::Store;
use crate::error::StoreError;
use crate::item::{Item, Stored};
use crate::keys::Key;
use crate::query::Query;
use crate::record::BookingRecord;
use crate::transaction::Transaction;

/// The label of the pointers in a transaction.
const LISTED: &str = "listed";

/// A booking's place among those of its provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct ListedRecord {
    booking: BookingCode,
}

impl Stored for ListedRecord {
    const VERSION: u16 = 1;
}

/// Adds a booking's place among those of its provider to a transaction.
///
/// # Errors
/// [`StoreError::Invalid`] never happens with a pointer of ours.
pub fn list_for_provider(transaction: &mut Transaction, record: &BookingRecord) -> Result<(), StoreError> {
    let listed = ListedRecord { booking: record.code.clone() };
    transaction.put_new(LISTED, Item::new(place(record, record.span), &listed)?);
    Ok(())
}

/// Moves a booking's place with it; `record` is as it is after the move, `was` the time before.
///
/// # Errors
/// [`StoreError::Invalid`] never happens with a pointer of ours.
pub fn relist_for_provider(
    transaction: &mut Transaction,
    record: &BookingRecord,
    was: Span,
) -> Result<(), StoreError> {
    let (old, new) = (place(record, was), place(record, record.span));
    if old == new {
        return Ok(());
    }
    transaction.delete(LISTED, old);
    list_for_provider(transaction, record)
}

fn place(record: &BookingRecord, span: Span) -> Key {
    let day = zone_time::rome_date(span.from);
    Key::provider_booking(record.offer.provider.as_str(), day, record.code.as_str())
}

impl Store {
    /// The codes of a provider's bookings for care from one day to another, both included, in the
    /// order of their days.
    ///
    /// # Errors
    /// Those of [`Store::query_all`].
    pub async fn bookings_of(
        &self,
        provider: &Slug,
        first: Date,
        last: Date,
    ) -> Result<Vec<BookingCode>, StoreError> {
        let mut codes = Vec::new();
        let mut from = first;
        while from <= last {
            let until = from.last_of_month().min(last);
            for item in self.query_all(&Query::provider_bookings(provider.as_str(), from, until)).await? {
                codes.push(item.read::<ListedRecord>()?.value.booking);
            }
            let Ok(next) = until.tomorrow() else { break };
            from = next;
        }
        Ok(codes)
    }
}

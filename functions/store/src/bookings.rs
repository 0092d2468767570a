//! A booking with all that belongs to it: read in one query, changed in one transaction.

use jiff::Timestamp;
use wemi_domain::code::BookingCode;
use wemi_domain::ledger::Movement;
use wemi_domain::quote::Quote;
use wemi_domain::sheet::Span;
use wemi_domain::state::{self, Actor, BookingState, Event, Refusal};

use crate::connect::Store;
use crate::error::StoreError;
use crate::item::{Item, Versioned};
use crate::keys::{BookingPart, Key};
use crate::query::Query;
use crate::record::{BookingRecord, HistoryRecord, MovementRecord, OrderRecord};
use crate::transaction::Transaction;

/// The label of the booking in a transaction: when its condition fails, someone changed it since.
pub const BOOKING: &str = "booking";

/// The number of a booking's payment order: a card that is refused is tried again within it.
const ORDER_NUMBER: u8 = 1;

/// A booking with its history, its payment and its ledger.
#[derive(Debug)]
pub struct BookingFile {
    item: Item,
    record: Versioned<BookingRecord>,
    order: Option<(Item, Versioned<OrderRecord>)>,
    /// Its history, oldest first.
    pub history: Vec<HistoryRecord>,
    /// Its ledger, oldest first.
    pub movements: Vec<MovementRecord>,
}

/// Why a change to a booking was not prepared.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// The arrow is not drawn (rule 10).
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store's part.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Store {
    /// A booking by its code; `None` if there is none.
    ///
    /// # Errors
    /// Those of [`Store::query_all`].
    pub async fn booking(&self, code: &BookingCode) -> Result<Option<BookingFile>, StoreError> {
        let mut booking = None;
        let mut order = None;
        let (mut history, mut movements) = (Vec::new(), Vec::new());
        for item in self.query_all(&Query::booking(code.as_str())).await? {
            match item.key().booking_part() {
                Some(BookingPart::Booking) => booking = Some(item),
                Some(BookingPart::History) => history.push(item.read::<HistoryRecord>()?.value),
                Some(BookingPart::Movement) => movements.push(item.read::<MovementRecord>()?.value),
                Some(BookingPart::PaymentOrder) => {
                    let record = item.read::<OrderRecord>()?;
                    order = Some((item, record));
                }
                None => {}
            }
        }
        let Some(item) = booking else { return Ok(None) };
        let record = item.read::<BookingRecord>()?;
        Ok(Some(BookingFile { item, record, order, history, movements }))
    }
}

impl BookingFile {
    /// A booking about to be made: the item carries whatever was sealed beside it. Its record's
    /// state and number of changes are set by the first [`BookingFile::advance`].
    ///
    /// # Errors
    /// Those of [`Item::read`].
    pub fn new(item: Item) -> Result<Self, StoreError> {
        let record = item.read::<BookingRecord>()?;
        Ok(Self { item, record, order: None, history: Vec::new(), movements: Vec::new() })
    }

    /// The booking.
    pub fn record(&self) -> &BookingRecord {
        &self.record.value
    }

    /// The booking, to change what no arrow changes.
    pub fn record_mut(&mut self) -> &mut BookingRecord {
        &mut self.record.value
    }

    /// The item, with what is sealed beside the booking.
    pub fn item(&self) -> &Item {
        &self.item
    }

    /// Its payment, if one was asked.
    pub fn order(&self) -> Option<&OrderRecord> {
        self.order.as_ref().map(|(_, order)| &order.value)
    }

    /// Takes it along an arrow and adds the entry of history to a transaction. A hold whose deadline
    /// has passed takes the arrow to expired first.
    ///
    /// # Errors
    /// [`ChangeError::Refused`] where no arrow is drawn.
    pub fn advance(
        &mut self,
        transaction: &mut Transaction,
        event: Event,
        actor: Actor,
        now: Timestamp,
    ) -> Result<BookingState, ChangeError> {
        let lapsed = self.record().state_at(now) == BookingState::Expired && event != Event::Expire;
        if lapsed && self.record().state == BookingState::Held && self.record().changes > 0 {
            self.step(transaction, Event::Expire, Actor::System, now)?;
        }
        self.step(transaction, event, actor, now)
    }

    /// Takes it along [`Event::Move`] to another time at another price, and adds the entry of history,
    /// with the time it was, to a transaction (rule 15). Its claim is moved by [`crate::MoveSheets`].
    ///
    /// # Errors
    /// [`ChangeError::Refused`] where no arrow is drawn.
    pub fn move_to(
        &mut self,
        transaction: &mut Transaction,
        span: Span,
        quote: Quote,
        actor: Actor,
        now: Timestamp,
    ) -> Result<BookingState, ChangeError> {
        let was = std::mem::replace(&mut self.record_mut().span, span);
        self.record_mut().quote = quote;
        self.append(transaction, Event::Move, actor, now, Some(was))
    }

    fn step(
        &mut self,
        transaction: &mut Transaction,
        event: Event,
        actor: Actor,
        now: Timestamp,
    ) -> Result<BookingState, ChangeError> {
        self.append(transaction, event, actor, now, None)
    }

    fn append(
        &mut self,
        transaction: &mut Transaction,
        event: Event,
        actor: Actor,
        now: Timestamp,
        was: Option<Span>,
    ) -> Result<BookingState, ChangeError> {
        let before = (self.record().changes > 0).then(|| self.record().state);
        let state = state::apply(before, event, actor)?;
        let record = self.record_mut();
        record.state = state;
        record.changes = record.changes.saturating_add(1);
        let entry = HistoryRecord { at: now, actor, event, state, was };
        let key = Key::history(self.record().code.as_str(), self.record().changes);
        transaction.put_new("history", Item::new(key, &entry)?);
        self.history.push(entry);
        Ok(state)
    }

    /// Adds a movement of the ledger to a transaction.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] never happens with a movement of ours.
    pub fn post(
        &mut self,
        transaction: &mut Transaction,
        movement: Movement,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let record = self.record_mut();
        record.movements = record.movements.saturating_add(1);
        let key = Key::movement(self.record().code.as_str(), self.record().movements);
        let entry = MovementRecord { movement, at: now };
        transaction.put_new("movement", Item::new(key, &entry)?);
        self.movements.push(entry);
        Ok(())
    }

    /// Changes its payment, or adds one, in a transaction.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] never happens with an order of ours.
    pub fn put_order(&mut self, transaction: &mut Transaction, order: OrderRecord) -> Result<(), StoreError> {
        let (item, record) = if let Some((mut item, mut record)) = self.order.take() {
            record.value = order;
            item.replace(&record)?;
            (item, record)
        } else {
            let key = Key::payment_order(self.record().code.as_str(), ORDER_NUMBER);
            let item = Item::changing(key, &order)?;
            let record = item.read::<OrderRecord>()?;
            (item, record)
        };
        transaction.put("order", item.clone());
        self.order = Some((item, record));
        Ok(())
    }

    /// Adds the booking itself, as it now is, to a transaction. The last thing to be called.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] never happens with a booking of ours.
    pub fn put(&mut self, transaction: &mut Transaction) -> Result<(), StoreError> {
        self.item.replace(&self.record)?;
        transaction.put(BOOKING, self.item.clone());
        Ok(())
    }
}

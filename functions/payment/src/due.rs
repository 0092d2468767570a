//! Giving money back when it is due: hour by hour from where the last run got to.
//!
//! A run may end at any step and be repeated, or run beside another: the gateway knows a refund by its
//! key, and the store takes its effect once.

use jiff::{SignedDuration, Timestamp, Unit};
use serde::Serialize;
use wemi_domain::Cents;
use wemi_domain::ledger::{Movement, MovementKind};
use wemi_domain::state::{Actor, Event};
use wemi_store::record::{CursorRecord, DueRecord};
use wemi_store::{BookingFile, ChangeError, Item, Key, Query, StoreError, Transaction};
use wemi_web::{DUE_LATE_MINUTES, DUE_SHARDS, Problem, due_refund_again};

use crate::Payment;
use crate::gateway::NewRefund;
use crate::people::addressees;
use crate::settle::ATTEMPTS;

const MINUTE: SignedDuration = SignedDuration::from_mins(1);
const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// How far back the first run of all looks. The clock is started with the functions, so there is
/// nothing older.
const FIRST_LOOK: SignedDuration = SignedDuration::from_hours(2);

/// At most so many hours a run, so that it ends in time when the clock stood still for long.
const HOURS_MAX: i64 = 24 * 31;

/// The longest wait before a refund that did not go through is tried again.
const WAIT_MAX_MINUTES: i64 = 6 * 60;

/// What a run did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DueReport {
    /// Refunds that are on their way now.
    pub refunded: u32,
    /// Refunds that had been made already.
    pub known: u32,
    /// Refunds that the gateway did not take, and that will be tried again.
    pub postponed: u32,
    /// Refunds that could not be worked on and stay due: it has been logged why.
    pub stuck: u32,
}

/// Gives back what is due up to now.
///
/// # Errors
/// [`Problem::Unavailable`] when the store cannot be asked; the next run does what is left.
pub async fn run_due(payment: &Payment) -> Result<DueReport, Problem> {
    let mut report = DueReport::default();
    for shard in 0..DUE_SHARDS {
        run_shard(payment, shard, &mut report).await?;
    }
    Ok(report)
}

async fn run_shard(payment: &Payment, shard: u8, report: &mut DueReport) -> Result<(), Problem> {
    let (store, now) = (payment.app.store(), payment.app.now());
    let newest = hour(now);
    let key = Key::due_cursor(shard);
    let mut item = match store.get(&key).await? {
        Some(item) => item,
        None => Item::changing(key, &CursorRecord { done: hour(back(now, FIRST_LOOK)) })?,
    };
    let mut cursor = item.read::<CursorRecord>()?;
    let start = cursor.value.done;
    let mut clear = true;
    for ahead in 1..=HOURS_MAX {
        let Some(at) = after(start, HOUR, ahead).filter(|at| *at <= newest) else { break };
        for due in store.query_all(&Query::due(at, shard, now)).await? {
            clear &= work(payment, &due, report).await;
        }
        // INVARIANT: the cursor passes an hour when all in it is done and nothing more can come.
        let over = after(at, HOUR, 1).and_then(|end| after(end, MINUTE, DUE_LATE_MINUTES));
        if clear && over.is_some_and(|over| over <= now) {
            cursor.value.done = at;
        }
    }
    // The first run of all writes down where it began, so that the next goes on from there.
    if cursor.value.done == start && item.rev() != Some(0) {
        return Ok(());
    }
    item.replace(&cursor)?;
    let mut transaction = Transaction::new();
    transaction.put("cursor", item);
    match store.commit(&transaction).await {
        // Another run beside this one has moved it.
        Ok(()) | Err(StoreError::Conflict(_)) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

fn hour(at: Timestamp) -> Timestamp {
    let step = jiff::TimestampRound::new().smallest(Unit::Hour).mode(jiff::RoundMode::Floor);
    at.round(step).unwrap_or(at)
}

fn back(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.checked_sub(by).unwrap_or(Timestamp::MIN)
}

fn after(at: Timestamp, step: SignedDuration, steps: i64) -> Option<Timestamp> {
    step.checked_mul(i32::try_from(steps).ok()?).and_then(|wait| at.checked_add(wait).ok())
}

/// What became of something due.
enum Worked {
    Refunded,
    Known,
    Postponed,
}

/// Works on one thing; whether it is off the list.
async fn work(payment: &Payment, item: &Item, report: &mut DueReport) -> bool {
    let worked = match item.read::<DueRecord>() {
        Ok(due) => give_back(payment, item.key(), &due.value).await,
        Err(error) => Err(error.into()),
    };
    match worked {
        Ok(Worked::Refunded) => report.refunded += 1,
        Ok(Worked::Known) => report.known += 1,
        Ok(Worked::Postponed) => report.postponed += 1,
        Err(problem) => {
            tracing::warn!(due = %item.key(), ?problem, "something due stays due");
            report.stuck += 1;
            return false;
        }
    }
    true
}

async fn give_back(payment: &Payment, key: &Key, due: &DueRecord) -> Result<Worked, Problem> {
    let store = payment.app.store();
    for _ in 0..ATTEMPTS {
        let found = match store.booking(&due.booking).await {
            Err(StoreError::Corrupt { key: spoilt, .. }) => {
                tracing::error!(%spoilt, "a booking to be refunded cannot be read");
                return postpone(payment, key, due).await;
            }
            found => found?,
        };
        let Some(file) = found else {
            tracing::error!(booking = due.booking.as_str(), "a refund is due for no booking");
            return off_the_list(payment, key, Worked::Known).await;
        };
        let open = file.order().map_or(Cents::ZERO, |order| order.order.refund_open());
        if open <= Cents::ZERO {
            return off_the_list(payment, key, Worked::Known).await;
        }
        if !refund_at_gateway(payment, &file, open).await {
            return postpone(payment, key, due).await;
        }
        // What cannot be noted now, because something stored is spoilt, must not hold up what is behind
        // it: it is tried again later, and later.
        let transaction = match note(payment, file, key, open).await {
            Ok(transaction) => transaction,
            Err(Problem::Internal) => return postpone(payment, key, due).await,
            Err(problem) => return Err(problem),
        };
        match store.commit(&transaction).await {
            Ok(()) => return Ok(Worked::Refunded),
            // Something changed in between, or it may have been done: what is stored tells.
            Err(StoreError::Conflict(_) | StoreError::Unknown(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(Problem::Unavailable)
}

/// Asks the gateway for the refund; whether the money is on its way.
async fn refund_at_gateway(payment: &Payment, file: &BookingFile, amount: Cents) -> bool {
    let booking = file.record().code.as_str();
    let money = file.order().and_then(|order| order.payment.as_deref());
    let (Some(money), Some(account)) = (money, file.record().card_account.as_deref()) else {
        tracing::error!(booking, "a refund is due of money without a name");
        return false;
    };
    // Counted by what is stored: a refund that was made and not noted has the same number again.
    let made = file.movements.iter().filter(|made| made.movement.kind() == MovementKind::Refund).count();
    let idempotency_key = format!("{booking}-1-refund-{}", made + 1);
    match payment.gateway.refund(NewRefund { account, payment: money, amount, idempotency_key }).await {
        Ok(refund) if refund.is_under_way() && refund.amount == amount.get() => true,
        Ok(refund) => {
            tracing::error!(booking, refund = refund.id, "the gateway did not make a refund as asked");
            false
        }
        Err(error) => {
            tracing::error!(booking, error = &error as &dyn std::error::Error, "a refund was not made");
            false
        }
    }
}

/// Everything that a refund changes, as one transaction.
async fn note(
    payment: &Payment,
    mut file: BookingFile,
    key: &Key,
    amount: Cents,
) -> Result<Transaction, Problem> {
    let (app, now) = (&payment.app, payment.app.now());
    let mut transaction = Transaction::new();
    // Gone or moved by a run beside this one: what keeps the refund from being noted twice is the
    // revision of booking and order.
    transaction.delete("due", key.clone());
    if let Some(mut order) = file.order().cloned() {
        order.order.refunded = order.order.refunded.checked_add(amount).ok_or(Problem::Internal)?;
        file.put_order(&mut transaction, order)?;
    }
    file.post(&mut transaction, Movement::refund(amount), now)?;
    match file.advance(&mut transaction, Event::Refund, Actor::System, now) {
        // Money may go back for a booking that stands: then it goes on standing.
        Ok(_) | Err(ChangeError::Refused(_)) => {}
        Err(ChangeError::Store(error)) => return Err(error.into()),
    }
    if let Some(people) = addressees(app, &file).await? {
        people.refunded(app, &mut transaction, file.record(), amount, now)?;
    }
    file.put(&mut transaction)?;
    Ok(transaction)
}

async fn off_the_list(payment: &Payment, key: &Key, worked: Worked) -> Result<Worked, Problem> {
    let mut transaction = Transaction::new();
    transaction.delete("due", key.clone());
    payment.app.store().commit(&transaction).await?;
    Ok(worked)
}

/// Moves it to a later minute: after one minute, two, four, up to six hours.
async fn postpone(payment: &Payment, key: &Key, due: &DueRecord) -> Result<Worked, Problem> {
    let wait = 2_i64.pow(u32::from(due.tries.min(9))).min(WAIT_MAX_MINUTES);
    let at = after(payment.app.now(), MINUTE, wait).unwrap_or(Timestamp::MAX);
    let again = DueRecord { booking: due.booking.clone(), tries: due.tries.saturating_add(1) };
    let mut transaction = Transaction::new();
    transaction.delete_existing("due", key.clone());
    due_refund_again(&mut transaction, &again, at)?;
    match payment.app.store().commit(&transaction).await {
        // Another run beside this one has moved it, or done it.
        Ok(()) | Err(StoreError::Conflict(_)) => Ok(Worked::Postponed),
        Err(error) => Err(error.into()),
    }
}

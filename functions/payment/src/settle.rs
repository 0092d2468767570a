//! What a payment does to a booking (rules 25 and 26): decided from what is stored and what the
//! gateway said when it was asked, done in one transaction, decided anew when something changed in
//! between.

use jiff::{SignedDuration, Timestamp};
use wemi_domain::code::BookingCode;
use wemi_domain::ledger::Movement;
use wemi_domain::order::Settlement;
use wemi_domain::state::{Actor, BookingState, Event};
use wemi_store::record::{GatewayEventRecord, OrderRecord};
use wemi_store::{BookingFile, ClaimSheets, Item, Key, StoreError, Transaction};
use wemi_web::{App, Problem, due_refund};

use crate::Payment;
use crate::gateway::Session;
use crate::people::addressees;

/// How often it is decided anew before the gateway is asked to tell it again.
pub(crate) const ATTEMPTS: u32 = 10;

/// The label of an event's mark: when its condition fails, the event had its effect before.
const EVENT: &str = "event";

/// For how long an event is remembered: longer than the gateway tells it.
const EVENT_KEPT: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Does to the booking of `code` what `session`, as the gateway has just told it, asks for; `event`
/// names the notification that led here.
///
/// # Errors
/// [`Problem::Unavailable`] when the store does not do it: nothing happened, or it shows when asked
/// again.
pub(crate) async fn settle(
    payment: &Payment,
    code: &BookingCode,
    session: &Session,
    event: Option<&str>,
) -> Result<Settlement, Problem> {
    let app = &payment.app;
    for _ in 0..ATTEMPTS {
        let file = app.store().booking(code).await?.ok_or(Problem::NotFound)?;
        let now = app.now();
        let Some(decided) = decide(app, &file, session, now).await? else {
            return Ok(Settlement::Nothing);
        };
        let settlement = decided.settlement;
        let transaction = prepare(app, file, session, decided, event, now).await?;
        match app.store().commit(&transaction).await {
            Ok(()) => {
                tracing::info!(booking = code.as_str(), ?settlement, "a payment was settled");
                return Ok(settlement);
            }
            Err(StoreError::Conflict(conflict)) if conflict.on(EVENT).is_some() => {
                return Ok(Settlement::Nothing);
            }
            // Something changed in between, or it may have been done: what is stored tells.
            Err(StoreError::Conflict(_) | StoreError::Unknown(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    tracing::warn!(booking = code.as_str(), "a booking is contended");
    Err(Problem::Unavailable)
}

struct Decided {
    settlement: Settlement,
    order: OrderRecord,
    sheets: Option<ClaimSheets>,
}

/// What is to be done; `None` if nothing is.
async fn decide(
    app: &App,
    file: &BookingFile,
    session: &Session,
    now: Timestamp,
) -> Result<Option<Decided>, Problem> {
    let booking = file.record();
    let known = |order: &&OrderRecord| order.session.as_ref().is_none_or(|id| *id == session.id);
    let Some(order) = file.order().filter(known).filter(|_| session.is_of(booking)) else {
        tracing::error!(
            booking = booking.code.as_str(),
            session = session.id,
            "a session is not of its booking"
        );
        return Ok(None);
    };
    let state = booking.state_at(now);
    let wants_time = session.is_paid() && !order.order.paid;
    let sheets = match &booking.terms.resource {
        Some(resource) if wants_time => Some(app.store().claim_sheets(resource, booking.span).await?),
        Some(_) | None => None,
    };
    // Once the care should have begun it is too late: the provider never heard of it.
    let time_fits =
        now < booking.span.from && sheets.as_ref().is_none_or(|sheets| sheets.fits(&booking.code, now));
    match order.order.settle(session.standing(), state, time_fits) {
        Ok(Settlement::Nothing) => Ok(None),
        Ok(settlement) => Ok(Some(Decided { settlement, order: order.clone(), sheets })),
        Err(mismatch) => {
            let error = &mismatch as &dyn std::error::Error;
            tracing::error!(booking = booking.code.as_str(), session = session.id, error, "not settled");
            Ok(None)
        }
    }
}

/// All of it as one transaction.
async fn prepare(
    app: &App,
    mut file: BookingFile,
    session: &Session,
    decided: Decided,
    event: Option<&str>,
    now: Timestamp,
) -> Result<Transaction, Problem> {
    let Decided { settlement, mut order, sheets } = decided;
    let code = file.record().code.clone();
    let mut transaction = Transaction::new();
    if let Some(event) = event {
        let record = GatewayEventRecord { booking: code.clone(), at: now };
        let item = Item::new(Key::gateway_event(event), &record)?;
        transaction.put_new(EVENT, item.expiring(now.checked_add(EVENT_KEPT).unwrap_or(Timestamp::MAX)));
    }
    order.session = Some(session.id.clone());
    let amount = order.order.amount;
    match settlement {
        Settlement::Nothing => {}
        Settlement::Close => order.order.closed = true,
        Settlement::Confirm => {
            take_in(&mut transaction, &mut file, &mut order, session, now)?;
            file.advance(&mut transaction, Event::Confirm, Actor::System, now)?;
            if let Some(sheets) = sheets {
                sheets.claim(&mut transaction, &code, None, now)?;
            }
            if let Some(people) = addressees(app, &file).await? {
                people.confirmed(app, &mut transaction, file.record(), now)?;
            }
        }
        Settlement::Keep => take_in(&mut transaction, &mut file, &mut order, session, now)?,
        Settlement::GiveBack => {
            take_in(&mut transaction, &mut file, &mut order, session, now)?;
            order.order.refund_due = amount;
            due_refund(&mut transaction, &code, now)?;
            if file.record().state == BookingState::Held {
                file.advance(&mut transaction, Event::Expire, Actor::System, now)?;
                if let Some(sheets) = sheets {
                    sheets.release(&mut transaction, &code, now)?;
                }
            }
            if let Some(people) = addressees(app, &file).await? {
                people.given_back(app, &mut transaction, file.record(), amount, now)?;
            }
        }
    }
    file.put_order(&mut transaction, order)?;
    file.put(&mut transaction)?;
    Ok(transaction)
}

/// Notes that the money has come.
fn take_in(
    transaction: &mut Transaction,
    file: &mut BookingFile,
    order: &mut OrderRecord,
    session: &Session,
    now: Timestamp,
) -> Result<(), Problem> {
    order.order.paid = true;
    order.payment = session.payment().map(str::to_owned);
    Ok(file.post(transaction, Movement::charge(order.order.amount), now)?)
}

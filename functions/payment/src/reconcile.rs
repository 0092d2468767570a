//! Proving the ledger: each payment of ours against itself, and against the gateway's own list, both
//! ways round (rule 27). It changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::Serialize;
use wemi_domain::code::BookingCode;
use wemi_store::record::OrderInListRecord;
use wemi_store::{BookingFile, Query, StoreError};

use crate::Payment;
use crate::difference::{LedgerDifference, with_gateway, within};
use crate::gateway::{GatewayError, Session};

/// What to look at.
#[derive(Clone, Debug)]
pub struct Scope {
    /// A day of the first month.
    pub first: Date,
    /// A day of the last month.
    pub last: Date,
    /// Accounts to ask the gateway about besides those to which a payment of these months went:
    /// those of the catalogue, so that a payment at an account that is unknown here is seen too.
    pub accounts: BTreeSet<String>,
}

/// What was looked at, and every difference.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reconciliation {
    /// Payments of ours that were looked at.
    pub payments: usize,
    /// Sessions of the gateway that were looked at.
    pub sessions: usize,
    /// How they differ; empty when all is as it should be.
    pub differences: Vec<LedgerDifference>,
}

/// Why nothing was proved.
#[derive(Debug, thiserror::Error)]
pub enum ReconcileError {
    /// The store cannot be read.
    #[error("the store cannot be read")]
    Store(#[from] StoreError),
    /// The gateway cannot be asked.
    #[error("the gateway cannot be asked")]
    Gateway(#[from] GatewayError),
    /// The months end before they begin, or are none of our calendar.
    #[error("the months asked for are none")]
    Months,
}

/// Compares the payments of whole UTC months with themselves and with the gateway's list.
///
/// # Errors
/// [`ReconcileError`] when either side cannot be read.
pub async fn reconcile(payment: &Payment, scope: &Scope) -> Result<Reconciliation, ReconcileError> {
    let mut report = Reconciliation::default();
    let ours = ours(payment, scope).await?;
    let (from, to) = bounds(scope)?;
    let mut accounts = scope.accounts.clone();
    accounts.extend(ours.values().cloned());
    let mut seen = BTreeSet::new();
    for account in &accounts {
        for session in theirs(payment, account, (from.as_second(), to.as_second())).await? {
            report.sessions += 1;
            let named = session.client_reference_id.as_deref().and_then(|code| code.parse().ok());
            let file = match &named {
                Some(code) => payment.app.store().booking(code).await?,
                None => None,
            };
            report.differences.extend(with_gateway(file.as_ref(), account, &session));
            let known = file.as_ref().is_some_and(|file| is_session_of(file, &session));
            seen.extend(named.filter(|_| known && session.is_paid()));
        }
    }
    for (code, account) in &ours {
        report.payments += 1;
        let Some(file) = payment.app.store().booking(code).await? else { continue };
        if !seen.contains(code) {
            report.differences.extend(missing(payment, &file, account).await?);
        }
        report.differences.extend(within(&file, payment.app.now()));
    }
    Ok(report)
}

fn is_session_of(file: &BookingFile, session: &Session) -> bool {
    file.order().and_then(|order| order.session.as_ref()) == Some(&session.id)
}

/// Our own list: bookings that were to be paid, and to which account.
async fn ours(payment: &Payment, scope: &Scope) -> Result<BTreeMap<BookingCode, String>, ReconcileError> {
    let mut ours = BTreeMap::new();
    let last = scope.last.first_of_month();
    let months = scope.first.first_of_month().series(1.month()).take_while(|month| *month <= last);
    for month in months {
        let at = instant(month)?;
        for item in payment.app.store().query_all(&Query::orders(at)).await? {
            let listed = item.read::<OrderInListRecord>()?.value;
            ours.insert(listed.booking, listed.account);
        }
    }
    Ok(ours)
}

/// The gateway's own list of one account.
async fn theirs(payment: &Payment, account: &str, made: (i64, i64)) -> Result<Vec<Session>, GatewayError> {
    let mut sessions: Vec<Session> = Vec::new();
    loop {
        let after = sessions.last().map(|session| session.id.clone());
        let page = payment.gateway.sessions(account, made, after.as_deref()).await?;
        let more = page.has_more && !page.data.is_empty();
        sessions.extend(page.data);
        if !more {
            return Ok(sessions);
        }
    }
}

/// A payment of ours that the list does not show as paid: made in another month, or not paid there.
async fn missing(
    payment: &Payment,
    file: &BookingFile,
    account: &str,
) -> Result<Option<LedgerDifference>, ReconcileError> {
    let Some(order) = file.order().filter(|order| order.order.paid) else { return Ok(None) };
    let found = match &order.session {
        Some(session) => match payment.gateway.session(account, session).await {
            Ok(session) => Some(session),
            Err(GatewayError::Unknown) => None,
            Err(error) => return Err(error.into()),
        },
        None => None,
    };
    Ok(match found.filter(Session::is_paid) {
        Some(session) => with_gateway(Some(file), account, &session),
        None => Some(LedgerDifference::PaidHereOnly {
            booking: file.record().code.clone(),
            amount: order.order.amount,
        }),
    })
}

/// From the first instant of the first month until before the first of the month after the last.
fn bounds(scope: &Scope) -> Result<(Timestamp, Timestamp), ReconcileError> {
    let next = scope.last.first_of_month().checked_add(1.month()).map_err(|_| ReconcileError::Months)?;
    let (from, to) = (instant(scope.first.first_of_month())?, instant(next)?);
    if from < to { Ok((from, to)) } else { Err(ReconcileError::Months) }
}

fn instant(day: Date) -> Result<Timestamp, ReconcileError> {
    TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).map_err(|_| ReconcileError::Months)
}

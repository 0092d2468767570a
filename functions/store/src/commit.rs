//! Sending a transaction, and telling its outcomes apart.

use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::{CancellationReason, TransactWriteItem};

use crate::backoff::ATTEMPTS;
use crate::connect::Store;
use crate::error::{Conflict, FailedCondition, StoreError};
use crate::item::Item;
use crate::transaction::Transaction;

impl Store {
    /// Does all of `transaction`, or nothing.
    ///
    /// A clash with another transaction in flight is waited out and tried again, a few times; a
    /// condition that does not hold never is, since only the caller can decide anew. Attempts that
    /// the SDK makes after a broken connection carry one request token and so act once; that token
    /// is not the idempotency key of the form, which outlives it.
    ///
    /// # Errors
    /// Each variant of [`StoreError`] says what may be done about it. [`StoreError::Unknown`] is
    /// the one case in which something may have been written.
    pub async fn commit(&self, transaction: &Transaction) -> Result<(), StoreError> {
        let request = transaction.to_request(&self.tables)?;
        for attempt in 1.. {
            match self.send(transaction, request.clone()).await {
                Err(StoreError::Contended | StoreError::Throttled(_)) if attempt < ATTEMPTS => {
                    self.wait(attempt - 1).await;
                }
                outcome => return outcome,
            }
        }
        Err(StoreError::Contended)
    }

    async fn send(
        &self,
        transaction: &Transaction,
        request: Vec<TransactWriteItem>,
    ) -> Result<(), StoreError> {
        let sent = self.client.transact_write_items().set_transact_items(Some(request)).send().await;
        match sent {
            Ok(_) => Ok(()),
            Err(SdkError::ServiceError(refused)) => Err(refusal(transaction, refused.into_err())),
            Err(error @ SdkError::ConstructionFailure(_)) => Err(StoreError::Invalid(error.into())),
            // The answer did not come; the request may have arrived.
            Err(error) => Err(StoreError::Unknown(error.into())),
        }
    }
}

fn refusal(transaction: &Transaction, error: TransactWriteItemsError) -> StoreError {
    use TransactWriteItemsError as Refused;
    match error {
        Refused::TransactionCanceledException(ref cancelled) => {
            let reasons = cancelled.cancellation_reasons.clone().unwrap_or_default();
            cancellation(transaction, reasons).unwrap_or_else(|| StoreError::Invalid(error.into()))
        }
        Refused::InternalServerError(_) | Refused::TransactionInProgressException(_) => {
            StoreError::Unknown(error.into())
        }
        Refused::IdempotentParameterMismatchException(_) => StoreError::Invalid(error.into()),
        other => classify(other),
    }
}

/// Sorts the reasons of a cancelled transaction; `None` if it was refused as malformed.
fn cancellation(transaction: &Transaction, reasons: Vec<CancellationReason>) -> Option<StoreError> {
    let mut failed = Vec::new();
    let (mut contended, mut throttled) = (false, false);
    for (reason, (label, key)) in reasons.into_iter().zip(transaction.labels()) {
        match reason.code() {
            Some("ConditionalCheckFailed") => {
                let found = reason.item.filter(|attributes| !attributes.is_empty());
                match found.map(|it| Item::from_attributes(key.table(), it)).transpose() {
                    Ok(found) => failed.push(FailedCondition { label: label.to_owned(), found }),
                    Err(corrupt) => return Some(corrupt),
                }
            }
            Some("TransactionConflict") => contended = true,
            Some("ThrottlingError" | "ProvisionedThroughputExceeded") => throttled = true,
            Some("None") | None => {}
            Some(_) => return None,
        }
    }
    if !failed.is_empty() {
        Some(StoreError::Conflict(Conflict { failed }))
    } else if contended {
        Some(StoreError::Contended)
    } else if throttled {
        Some(StoreError::Throttled("a throttled transaction".into()))
    } else {
        None
    }
}

/// The refusals that reads and writes share.
pub(crate) fn classify<E>(error: E) -> StoreError
where
    E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
{
    match error.code() {
        Some("ThrottlingException" | "ProvisionedThroughputExceededException" | "RequestLimitExceeded") => {
            StoreError::Throttled(error.into())
        }
        Some("ValidationException" | "SerializationException") => StoreError::Invalid(error.into()),
        _ => StoreError::Unavailable(error.into()),
    }
}

//! Sending a transaction, and telling its outcomes apart.

use aws_sdk_dynamodb::config::retry::RetryConfig;
use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::{CancellationReason, TransactWriteItem};

use crate::backoff::ATTEMPTS;
use crate::connect::Store;
use crate::error::{Conflict, FailedCondition, StoreError};
use crate::item::Item;
use crate::transaction::Transaction;

/// How many times a request is sent whose answer does not come.
const LOST_MAX: u32 = 3;

impl Store {
    /// Does all of `transaction`, or nothing.
    ///
    /// A clash with another transaction in flight is waited out and tried again, a few times; a
    /// condition that does not hold never is, since only the caller can decide anew. A request whose
    /// answer does not come is sent again under the same request token, by which the store knows it
    /// for the same; that token lives for minutes and is not the idempotency key of a form.
    ///
    /// # Errors
    /// Each variant of [`StoreError`] says what may be done about it. [`StoreError::Unknown`] is
    /// the one case in which something may have been written. A conflict on an idempotency key may
    /// be with the caller's own earlier request: the answer found there is then the answer.
    pub async fn commit(&self, transaction: &Transaction) -> Result<(), StoreError> {
        let request = transaction.to_request(&self.tables)?;
        let mut token = new_token()?;
        let mut attempts = Attempts::default();
        loop {
            let Err(refusal) = self.send(transaction, request.clone(), &token).await else {
                return Ok(());
            };
            if let Token::New = attempts.judge(refusal)? {
                token = new_token()?;
            }
            self.wait(attempts.sent - 1).await;
        }
    }

    async fn send(
        &self,
        transaction: &Transaction,
        request: Vec<TransactWriteItem>,
        token: &str,
    ) -> Result<(), Refusal> {
        let once = aws_sdk_dynamodb::Config::builder().retry_config(RetryConfig::disabled());
        let sent = self
            .client
            .transact_write_items()
            .set_transact_items(Some(request))
            .client_request_token(token)
            .customize()
            .config_override(once)
            .send()
            .await;
        match sent {
            Ok(_) => Ok(()),
            Err(SdkError::ServiceError(refused)) => Err(refusal(transaction, refused.into_err())),
            Err(error @ SdkError::ConstructionFailure(_)) => {
                Err(Refusal::Final(StoreError::Invalid(error.into())))
            }
            Err(error) => Err(Refusal::Lost(error.into())),
        }
    }
}

/// Why a transaction did not go through at once.
enum Refusal {
    /// It met others, or too many; nothing was written, and the same may go through now.
    Clash(StoreError),
    /// The answer did not come; the request may have arrived.
    Lost(Box<dyn std::error::Error + Send + Sync>),
    /// The same again would be refused again.
    Final(StoreError),
}

/// What became of the attempts so far.
#[derive(Debug, Default)]
struct Attempts {
    sent: u32,
    lost: u32,
}

/// The token to send the same transaction again with.
#[derive(Debug, PartialEq, Eq)]
enum Token {
    Same,
    New,
}

impl Attempts {
    /// Counts a refusal, and says how to try again, or what to tell the caller.
    fn judge(&mut self, refusal: Refusal) -> Result<Token, StoreError> {
        self.sent += 1;
        match refusal {
            Refusal::Lost(error) => {
                self.lost += 1;
                if self.lost < LOST_MAX { Ok(Token::Same) } else { Err(StoreError::Unknown(error)) }
            }
            // Under the same token the store would have said yes again, had it been a yes.
            Refusal::Final(error @ StoreError::Conflict(_)) => Err(error),
            Refusal::Clash(_) if self.sent < ATTEMPTS => {
                Ok(if self.lost == 0 { Token::New } else { Token::Same })
            }
            // An answer that got lost before may have been a yes.
            Refusal::Clash(error) | Refusal::Final(error) if self.lost > 0 => {
                Err(StoreError::Unknown(error.into()))
            }
            Refusal::Clash(error) | Refusal::Final(error) => Err(error),
        }
    }
}

/// A request token: whoever sent it, no other transaction has it.
fn new_token() -> Result<String, StoreError> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| StoreError::Unavailable(error.into()))?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}

fn refusal(transaction: &Transaction, error: TransactWriteItemsError) -> Refusal {
    use TransactWriteItemsError as Refused;
    match error {
        Refused::TransactionCanceledException(ref cancelled) => {
            let reasons = cancelled.cancellation_reasons.clone().unwrap_or_default();
            cancellation(transaction, reasons)
                .unwrap_or_else(|| Refusal::Final(StoreError::Invalid(error.into())))
        }
        Refused::InternalServerError(_) | Refused::TransactionInProgressException(_) => {
            Refusal::Lost(error.into())
        }
        Refused::IdempotentParameterMismatchException(_) => Refusal::Final(StoreError::Invalid(error.into())),
        other => match classify(other) {
            throttled @ StoreError::Throttled(_) => Refusal::Clash(throttled),
            error => Refusal::Final(error),
        },
    }
}

/// Sorts the reasons of a cancelled transaction; `None` if it was refused as malformed.
fn cancellation(transaction: &Transaction, reasons: Vec<CancellationReason>) -> Option<Refusal> {
    let mut failed = Vec::new();
    let (mut contended, mut throttled) = (false, false);
    for (reason, (label, key)) in reasons.into_iter().zip(transaction.labels()) {
        match reason.code() {
            Some("ConditionalCheckFailed") => {
                let found = reason.item.filter(|attributes| !attributes.is_empty());
                match found.map(|it| Item::from_attributes(key.table(), it)).transpose() {
                    Ok(found) => failed.push(FailedCondition { label: label.to_owned(), found }),
                    Err(corrupt) => return Some(Refusal::Final(corrupt)),
                }
            }
            Some("TransactionConflict") => contended = true,
            Some("ThrottlingError" | "ProvisionedThroughputExceeded") => throttled = true,
            Some("None") | None => {}
            Some(_) => return None,
        }
    }
    if !failed.is_empty() {
        Some(Refusal::Final(StoreError::Conflict(Conflict { failed })))
    } else if contended {
        Some(Refusal::Clash(StoreError::Contended))
    } else if throttled {
        Some(Refusal::Clash(StoreError::Throttled("a throttled transaction".into())))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn lost() -> Refusal {
        Refusal::Lost("no answer".into())
    }

    fn clash() -> Refusal {
        Refusal::Clash(StoreError::Contended)
    }

    fn unavailable() -> Refusal {
        Refusal::Final(StoreError::Unavailable("no access".into()))
    }

    fn conflict() -> Refusal {
        Refusal::Final(StoreError::Conflict(Conflict { failed: Vec::new() }))
    }

    /// What the last of `refusals` leads to.
    fn judge(refusals: Vec<Refusal>) -> Result<Token, StoreError> {
        let mut attempts = Attempts::default();
        refusals.into_iter().map(|refusal| attempts.judge(refusal)).last().unwrap()
    }

    #[test]
    fn what_was_surely_not_written_is_a_new_request() {
        assert_eq!(judge(vec![clash()]).unwrap(), Token::New);
    }

    #[test]
    fn what_may_have_been_written_is_asked_for_under_its_token() {
        assert_eq!(judge(vec![lost()]).unwrap(), Token::Same);
        assert_eq!(judge(vec![lost(), clash()]).unwrap(), Token::Same);
    }

    #[test]
    fn after_a_lost_answer_only_a_condition_is_a_plain_no() {
        assert!(matches!(judge(vec![unavailable()]), Err(StoreError::Unavailable(_))));
        assert!(matches!(judge(vec![lost(), unavailable()]), Err(StoreError::Unknown(_))));
        assert!(matches!(judge(vec![lost(), conflict()]), Err(StoreError::Conflict(_))));
    }

    #[test]
    fn no_refusal_is_tried_for_ever() {
        let clashes = |count| (0..count).map(|_| clash());
        assert!(judge(clashes(5).collect()).is_ok());
        assert!(matches!(judge(clashes(6).collect()), Err(StoreError::Contended)));
        let after_lost = std::iter::once(lost()).chain(clashes(5)).collect();
        assert!(matches!(judge(after_lost), Err(StoreError::Unknown(_))));
        assert!(matches!(judge(vec![lost(), lost(), lost()]), Err(StoreError::Unknown(_))));
    }
}

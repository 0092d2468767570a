//! Storing a report: all of it or nothing, once for a form (rules 12 and 13).

use wemi_domain::feedback::Datum;
use wemi_store::record::{Report, SubmissionKind, SubmissionRecord};
use wemi_store::{DataKey, Item, Key, Nonce, SealError, StoreError, Subject, Transaction};
use wemi_web::{ANSWER, App, Form, Known, Problem};

use crate::number::{NotANumber, SubmissionNumber};

/// The field of a submission's item that holds what was written.
pub(crate) const REPORT: &str = "report";

/// The label of a submission's items: when a condition of theirs fails, the number is taken.
const SUBMISSION: &str = "submission";

/// How many numbers are drawn. With a million submissions one in a hundred is taken, so four in a
/// row once in a hundred million.
const DRAWS_MAX: u32 = 4;

/// A report that came by a form.
pub(crate) struct Filing<'a> {
    /// The idempotency key of the form.
    pub(crate) key: &'a str,
    /// The form, by which the same one is known again.
    pub(crate) form: &'a Form,
    /// The page it is about.
    pub(crate) page: Option<&'a str>,
    /// Which of its data is wrong.
    pub(crate) datum: Option<Datum>,
    /// What was written.
    pub(crate) report: &'a Report,
}

/// What became of a filing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Filed {
    /// It stands under this number, since now or since before.
    As(SubmissionNumber),
    /// The form's key was used for another report.
    Reused,
}

impl Filing<'_> {
    /// Stores the report, or finds it stored.
    ///
    /// # Errors
    /// [`Problem::Unavailable`] when it is not known to be stored: it may be sent again.
    pub(crate) async fn file(&self, app: &App) -> Result<Filed, Problem> {
        if let Some(filed) = self.filed_before(app).await? {
            return Ok(filed);
        }
        let mut draws = 1;
        loop {
            let number = SubmissionNumber::from_random(app.entropy().bytes()?);
            let transaction = self.transaction(app, number)?;
            match app.store().commit(&transaction).await {
                Ok(()) => {
                    tracing::info!(submission = %number, "a report was filed");
                    return Ok(Filed::As(number));
                }
                Err(StoreError::Conflict(conflict)) if conflict.on(ANSWER).is_none() && draws < DRAWS_MAX => {
                    draws += 1;
                }
                // The same form came twice at once, or the answer got lost: its key knows.
                Err(error @ (StoreError::Conflict(_) | StoreError::Unknown(_))) => {
                    return self.filed_before(app).await?.ok_or_else(|| error.into());
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    async fn filed_before(&self, app: &App) -> Result<Option<Filed>, Problem> {
        match wemi_web::known(app, self.key, self.form).await? {
            Known::New => Ok(None),
            Known::Other => Ok(Some(Filed::Reused)),
            Known::Same(number) => {
                let number = number.parse().map_err(|NotANumber| {
                    tracing::error!("the answer to a report's form is not a number");
                    Problem::Internal
                })?;
                Ok(Some(Filed::As(number)))
            }
        }
    }

    fn transaction(&self, app: &App, number: SubmissionNumber) -> Result<Transaction, Problem> {
        let (now, id) = (app.now(), number.to_string());
        let record = SubmissionRecord {
            id: id.clone(),
            kind: SubmissionKind::Report,
            page: self.page.map(str::to_owned),
            datum: self.datum,
            at: now,
        };
        let data_key = DataKey::from_random(Subject::submission(&id), app.entropy().bytes()?);
        let wrapped = app.secrets().master.wrap(&data_key, nonce(app)?)?;
        let submission = Item::changing(Key::submission(&id), &record)?;
        let submission = data_key
            .seal_into(submission, REPORT, self.report, nonce(app)?)
            .map_err(|error| unsealed(&error))?;
        let mut transaction = Transaction::new();
        transaction
            .put_new(SUBMISSION, submission)
            .put_new(SUBMISSION, wrapped)
            .put_new(SUBMISSION, Item::new(Key::submission_in_list(now, &id), &record)?)
            .put_new(ANSWER, wemi_web::answer(app, self.key, self.form, &id, now)?);
        Ok(transaction)
    }
}

fn nonce(app: &App) -> Result<Nonce, Problem> {
    Ok(Nonce::from_random(app.entropy().bytes()?))
}

fn unsealed(error: &SealError) -> Problem {
    tracing::error!(error = error as &dyn std::error::Error, "a report could not be sealed");
    Problem::Internal
}

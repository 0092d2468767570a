//! Counting a rating: once for a form (rule 12), under the page and the month, and nothing of who sent it.

use jiff::Timestamp;
use wemi_domain::feedback::{Clarity, Remark};
use wemi_store::record::RatingRecord;
use wemi_store::{Item, Key, StoreError, Transaction};
use wemi_web::{ANSWER, App, Form, Known, Problem};

/// The label of the counts in a transaction: when their condition fails, somebody else was counted.
const COUNTS: &str = "counts";

/// How often the counts are read anew when somebody else was quicker.
const TRIES_MAX: u32 = 6;

/// What the answer to a rating's form is: there is nothing to say of it.
const DONE: &str = "counted";

/// A rating that came by a form.
pub(crate) struct Counting<'a> {
    /// The idempotency key of the form.
    pub(crate) key: &'a str,
    /// The form, by which the same one is known again.
    pub(crate) form: &'a Form,
    /// The page.
    pub(crate) page: &'a str,
    /// How clear it is.
    pub(crate) clarity: Clarity,
    /// What was good or hard.
    pub(crate) remark: Option<Remark>,
}

/// What became of a rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counted {
    /// It is counted, since now or since before.
    Once,
    /// The form's key was used for another one.
    Reused,
}

impl Counting<'_> {
    /// Counts it, or finds it counted.
    ///
    /// # Errors
    /// [`Problem::Unavailable`] when it is not known to be counted: it may be sent again.
    pub(crate) async fn count(&self, app: &App) -> Result<Counted, Problem> {
        let mut tries = 1;
        loop {
            if let Some(counted) = self.counted_before(app).await? {
                return Ok(counted);
            }
            match app.store().commit(&self.transaction(app, app.now()).await?).await {
                Ok(()) => return Ok(Counted::Once),
                Err(StoreError::Conflict(_)) if tries < TRIES_MAX => tries += 1,
                Err(error @ (StoreError::Conflict(_) | StoreError::Unknown(_))) => {
                    return self.counted_before(app).await?.ok_or_else(|| error.into());
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    async fn counted_before(&self, app: &App) -> Result<Option<Counted>, Problem> {
        Ok(match wemi_web::known(app, self.key, self.form).await? {
            Known::New => None,
            Known::Other => Some(Counted::Reused),
            Known::Same(_) => Some(Counted::Once),
        })
    }

    async fn transaction(&self, app: &App, now: Timestamp) -> Result<Transaction, Problem> {
        let key = Key::rating(now, self.page);
        let counts = if let Some(mut item) = app.store().get(&key).await? {
            let mut counts = item.read::<RatingRecord>()?;
            counts.value.count(self.clarity, self.remark);
            item.replace(&counts)?;
            item
        } else {
            let mut counts = RatingRecord { page: self.page.to_owned(), ..RatingRecord::default() };
            counts.count(self.clarity, self.remark);
            Item::changing(key, &counts)?
        };
        let mut transaction = Transaction::new();
        transaction
            .put(COUNTS, counts)
            .put_new(ANSWER, wemi_web::answer(app, self.key, self.form, DONE, now)?);
        Ok(transaction)
    }
}

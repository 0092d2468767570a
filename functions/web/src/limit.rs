//! How often something may be done: counted in the store by a keyed hash, an hour at a time.

use jiff::{SignedDuration, Timestamp};
use wemi_store::record::CounterRecord;
use wemi_store::{Item, Key, StoreError, Transaction};

use crate::app::App;
use crate::problem::Problem;

/// How long one count lasts.
const WINDOW_SECONDS: i64 = 60 * 60;

/// How often a count is tried anew when another is counted at the same moment.
const ATTEMPTS: u32 = 8;

impl App {
    /// Counts one more of something that may be done `most` times an hour by whoever `who` names: an
    /// address, a prefix. Whether it is within the limit; what is not costs one read.
    ///
    /// # Errors
    /// [`Problem::Unavailable`] when the store cannot be asked.
    pub async fn within_limit(&self, purpose: &str, who: &str, most: u32) -> Result<bool, Problem> {
        let seconds = self.now().as_second();
        let begin = Timestamp::from_second(seconds - seconds.rem_euclid(WINDOW_SECONDS));
        let begin = begin.map_err(|_| Problem::Internal)?;
        let until = begin.checked_add(SignedDuration::from_hours(2)).unwrap_or(Timestamp::MAX);
        let key = Key::counter(&self.secrets().lookup.hash(purpose, who.as_bytes()), begin);
        for _ in 0..ATTEMPTS {
            let item = match self.store().get(&key).await? {
                Some(item) => item,
                None => Item::changing(key.clone(), &CounterRecord { times: 0 })?.expiring(until),
            };
            let mut count = item.read::<CounterRecord>()?;
            if count.value.times >= most {
                return Ok(false);
            }
            count.value.times += 1;
            let mut item = item;
            item.replace(&count)?;
            let mut transaction = Transaction::new();
            transaction.put("counter", item);
            match self.store().commit(&transaction).await {
                Ok(()) => return Ok(true),
                Err(StoreError::Conflict(_)) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(Problem::Unavailable)
    }
}

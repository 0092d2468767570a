//! What came in, for the municipality to read: `wemi submissions list`.

use std::fmt;
use std::ops::RangeInclusive;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::Serialize;
use wemi_domain::feedback::Datum;
use wemi_store::record::{Report, SubmissionKind, SubmissionRecord};
use wemi_store::{Key, MasterKey, Query, Store, StoreError, Subject};

use crate::filing::REPORT;

/// A submission, opened. It holds what a person wrote: it is shown and not kept.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ListedSubmission {
    /// Its number.
    pub number: String,
    /// What kind.
    pub kind: SubmissionKind,
    /// When it came in.
    pub at: Timestamp,
    /// The page it is about.
    pub page: Option<String>,
    /// Which of its data is wrong, if it was said.
    pub datum: Option<Datum>,
    /// What was written; absent once the person has been erased.
    pub what: Option<String>,
    /// Where an answer is wanted.
    pub email: Option<String>,
}

impl fmt::Debug for ListedSubmission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ListedSubmission").field("number", &self.number).finish_non_exhaustive()
    }
}

/// The submissions received in a stretch of time, newest first. It asks month by month, so the
/// stretch should not begin long before the first submission.
///
/// # Errors
/// Those of [`Store::query_all`] and [`Store::data_key`].
pub async fn list(
    store: &Store,
    master: &MasterKey,
    received: RangeInclusive<Timestamp>,
) -> Result<Vec<ListedSubmission>, StoreError> {
    let mut listed = Vec::new();
    for month in months(&received) {
        for pointer in store.query_all(&Query::submissions(month).descending()).await? {
            let record = pointer.read::<SubmissionRecord>()?.value;
            if received.contains(&record.at) {
                listed.push(open(store, master, record).await?);
            }
        }
    }
    Ok(listed)
}

async fn open(
    store: &Store,
    master: &MasterKey,
    record: SubmissionRecord,
) -> Result<ListedSubmission, StoreError> {
    let report = report(store, master, &record.id).await?;
    let (what, email) = report.map_or((None, None), |report| (Some(report.what), report.email));
    Ok(ListedSubmission {
        number: record.id,
        kind: record.kind,
        at: record.at,
        page: record.page,
        datum: record.datum,
        what,
        email,
    })
}

/// What was written; `None` once its data key is gone.
async fn report(store: &Store, master: &MasterKey, id: &str) -> Result<Option<Report>, StoreError> {
    let Some(data_key) = store.data_key(master, Subject::submission(id)).await? else { return Ok(None) };
    let Some(item) = store.get(&Key::submission(id)).await? else { return Ok(None) };
    data_key.open_from(&item, REPORT).map(Some).map_err(|error| StoreError::Corrupt {
        key: Box::new(item.key().clone()),
        source: wemi_store::Corruption::Sealed(error),
    })
}

/// A moment of each UTC month that the stretch touches, last month first.
pub(crate) fn months(received: &RangeInclusive<Timestamp>) -> impl Iterator<Item = Timestamp> {
    let first_day = |at: &Timestamp| TimeZone::UTC.to_datetime(*at).date().first_of_month();
    let (first, last) = (first_day(received.start()), first_day(received.end()));
    let back = std::iter::successors(Some(last), |month: &Date| month.checked_sub(1.month()).ok());
    back.take_while(move |month| *month >= first)
        .filter_map(|month| TimeZone::UTC.to_ambiguous_timestamp(month.at(0, 0, 0, 0)).earlier().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(from: &str, to: &str) -> Vec<String> {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        months(&(at(from)..=at(to))).map(|month| month.strftime("%Y-%m").to_string()).collect()
    }

    #[test]
    fn every_month_is_asked_once_from_the_last() {
        assert_eq!(
            of("2026-10-31T23:59:59.999Z", "2027-01-01T00:00:00Z"),
            ["2027-01", "2026-12", "2026-11", "2026-10"]
        );
        assert_eq!(of("2026-11-30T23:30:00Z", "2026-11-30T23:40:00Z"), ["2026-11"], "in Rome it is December");
        assert!(of("2026-12-01T00:00:00Z", "2026-11-30T00:00:00Z").is_empty());
    }
}

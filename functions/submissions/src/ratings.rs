//! How clear pages were found, for the municipality to read: `wemi submissions ratings`.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use jiff::Timestamp;
use serde::Serialize;
use wemi_domain::feedback::{Clarity, Remark};
use wemi_store::record::RatingRecord;
use wemi_store::{Query, Store, StoreError};

use crate::list::months;

/// What was answered about a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RatedPage {
    /// The page.
    pub page: String,
    /// How many answered.
    pub answers: u32,
    /// How many answered 1, 2, 3, 4, 5.
    pub by_clarity: [u32; 5],
    /// The middle of the answers in hundredths: 3.25 is 325.
    pub mean_hundredths: u32,
    /// How many said what.
    pub remarks: BTreeMap<Remark, u32>,
}

/// The ratings of the months that a stretch of time touches, the pages with most bad answers first.
///
/// # Errors
/// Those of [`Store::query_all`].
pub async fn ratings(store: &Store, given: RangeInclusive<Timestamp>) -> Result<Vec<RatedPage>, StoreError> {
    let mut pages: BTreeMap<String, RatingRecord> = BTreeMap::new();
    for month in months(&given) {
        for item in store.query_all(&Query::ratings(month)).await? {
            let counted = item.read::<RatingRecord>()?.value;
            add(pages.entry(counted.page.clone()).or_default(), &counted);
        }
    }
    let mut rated: Vec<RatedPage> = pages.into_iter().map(|(page, counts)| rated(page, counts)).collect();
    rated.sort_by_key(|one| std::cmp::Reverse(bad(one)));
    Ok(rated)
}

fn add(sum: &mut RatingRecord, more: &RatingRecord) {
    for (sum, more) in sum.answers.iter_mut().zip(more.answers) {
        *sum = sum.saturating_add(more);
    }
    for (remark, more) in &more.remarks {
        let sum = sum.remarks.entry(*remark).or_default();
        *sum = sum.saturating_add(*more);
    }
}

fn rated(page: String, counts: RatingRecord) -> RatedPage {
    let sum = |weigh: fn(u32, u32) -> u32| {
        let answers = Clarity::ALL.into_iter().zip(counts.answers);
        answers
            .fold(0, |sum: u32, (clarity, count)| sum.saturating_add(weigh(u32::from(clarity.get()), count)))
    };
    let answers = sum(|_, count| count);
    let points = sum(|clarity, count| count.saturating_mul(clarity * 100));
    let mean_hundredths = points.checked_div(answers).unwrap_or(0);
    RatedPage { page, answers, by_clarity: counts.answers, mean_hundredths, remarks: counts.remarks }
}

fn bad(page: &RatedPage) -> u32 {
    let answers = Clarity::ALL.into_iter().zip(page.by_clarity);
    answers.filter(|(clarity, _)| !clarity.is_good()).map(|(_, count)| count).sum()
}

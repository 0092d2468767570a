//! How clear a page was found: counts, and nothing of who counted.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wemi_domain::feedback::{Clarity, Remark};

use crate::item::Stored;

/// The answers about a page in a month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatingRecord {
    /// The page.
    pub page: String,
    /// How many answered 1, 2, 3, 4, 5.
    pub answers: [u32; 5],
    /// How many said so, remark by remark.
    pub remarks: BTreeMap<Remark, u32>,
}

impl RatingRecord {
    /// Counts one more answer.
    pub fn count(&mut self, clarity: Clarity, remark: Option<Remark>) {
        for (known, count) in Clarity::ALL.into_iter().zip(&mut self.answers) {
            *count = count.saturating_add(u32::from(known == clarity));
        }
        if let Some(remark) = remark {
            let count = self.remarks.entry(remark).or_default();
            *count = count.saturating_add(1);
        }
    }
}

impl Stored for RatingRecord {
    const VERSION: u16 = 1;
}

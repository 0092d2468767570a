//! Which finding is which from run to run: what was there before is told from what is new.

use std::collections::BTreeMap;
use std::fmt;

use wemi_content::Id;

use super::Findings;

/// A finding by what it says of which file. A line's number is not in it: what is written above would
/// make an old finding a new one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FindingKey {
    file: String,
    id: Id,
    message: String,
    /// Which of those that are alike in all else, from 1.
    count: usize,
}

impl FindingKey {
    /// The same bytes for the same finding, in every run.
    pub(super) fn fingerprint(&self) -> String {
        let parts = [&self.file, self.id.as_str(), &self.message, &self.count.to_string()];
        blake3::hash(parts.join("\0").as_bytes()).to_hex().to_string()
    }
}

impl fmt::Display for FindingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} [{}]", self.file, self.message, self.id.as_str())
    }
}

impl Findings {
    /// The key of each finding, in the order of [`Findings::list`].
    pub fn keys(&self) -> Vec<FindingKey> {
        let mut seen: BTreeMap<_, usize> = BTreeMap::new();
        let keys = self.list.iter().map(|finding| {
            let file = self.place(finding.span).file;
            let count = seen.entry((file, finding.id, &finding.message)).or_default();
            *count += 1;
            FindingKey {
                file: file.to_owned(),
                id: finding.id,
                message: finding.message.clone(),
                count: *count,
            }
        });
        keys.collect()
    }
}

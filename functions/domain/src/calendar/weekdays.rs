//! Days of the week as `mon` … `sun`, in JSON as in content.

use jiff::civil::Weekday;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

const NAMES: [(&str, Weekday); 7] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

/// The day of the week that content writes as `mon`, `tue`, `wed`, `thu`, `fri`, `sat` or `sun`.
pub fn parse_weekday(text: &str) -> Option<Weekday> {
    NAMES.iter().find(|(name, _)| *name == text).map(|(_, day)| *day)
}

pub(crate) fn serialize<S: Serializer>(days: &[Weekday], serializer: S) -> Result<S::Ok, S::Error> {
    let name = |day: &Weekday| NAMES.iter().find(|(_, d)| d == day).map(|(name, _)| *name);
    days.iter().filter_map(name).collect::<Vec<_>>().serialize(serializer)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Weekday>, D::Error> {
    Vec::<String>::deserialize(deserializer)?
        .iter()
        .map(|text| parse_weekday(text).ok_or_else(|| D::Error::custom(format!("`{text}` is no weekday"))))
        .collect()
}

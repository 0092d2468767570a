//! The hash of what a citizen saw: equal exactly when nothing that matters differs (rule 8).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::offer::Terms;

/// The SHA-256 of an offer's [`Terms`] in canonical JSON, as 64 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TermsHash(String);

/// What came back is not a hash that we gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a hash of terms")]
pub struct NotATermsHash;

/// The hash of terms.
pub fn hash(terms: &Terms) -> TermsHash {
    // Struct fields are written in the order of their declaration, so equal terms give equal bytes;
    // terms hold no map, the one thing that JSON could refuse to write.
    let canonical = serde_json::to_vec(terms).unwrap_or_default();
    TermsHash(hex(&Sha256::digest(&canonical)))
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        for digit in [byte >> 4, byte & 15] {
            text.extend(char::from_digit(u32::from(digit), 16));
        }
        text
    })
}

impl FromStr for TermsHash {
    type Err = NotATermsHash;

    fn from_str(text: &str) -> Result<Self, NotATermsHash> {
        let well_formed = text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if well_formed { Ok(Self(text.to_owned())) } else { Err(NotATermsHash) }
    }
}

impl TryFrom<String> for TermsHash {
    type Error = NotATermsHash;

    fn try_from(text: String) -> Result<Self, NotATermsHash> {
        text.parse()
    }
}

impl From<TermsHash> for String {
    fn from(hash: TermsHash) -> Self {
        hash.0
    }
}

impl fmt::Display for TermsHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::testing;

    /// Terms with every kind of datum in them, as they were written before this test was.
    const STORED: &str = include_str!("../fixtures/terms.json");
    /// Their hash, as it was given then.
    const GIVEN: &str = "9dbd43c979616cc1d2cfcefe9857cc9c821345d7525d55b31f4c8fda91c5b0a0";

    fn stored() -> Value {
        serde_json::from_str(STORED).unwrap()
    }

    fn read(json: &Value) -> Option<Terms> {
        serde_json::from_value(json.clone()).ok()
    }

    #[test]
    fn rule_08_a_hash_that_was_given_still_holds() {
        let terms = read(&stored()).unwrap();
        assert_eq!(hash(&terms).to_string(), GIVEN);
    }

    #[test]
    fn rule_08_the_same_terms_written_otherwise_have_the_same_hash() {
        let terms = read(&stored()).unwrap();
        // A map of serde_json is in alphabetical order, which the declaration is not.
        let otherwise = serde_json::to_string_pretty(&serde_json::to_value(&terms).unwrap()).unwrap();
        assert_ne!(otherwise.find("\"calendar\"").unwrap(), STORED.find("\"calendar\"").unwrap());
        let again: Terms = serde_json::from_str(&otherwise).unwrap();
        assert_eq!(hash(&again), hash(&terms));
        assert_eq!(hash(&terms).to_string().parse(), Ok(hash(&terms)));
        for not in ["", "abc", &"x".repeat(64), &GIVEN.to_uppercase(), GIVEN.trim_start_matches('9')] {
            assert!(not.parse::<TermsHash>().is_err(), "{not}");
        }
    }

    #[test]
    fn rule_08_what_is_not_of_the_terms_is_not_in_the_hash() {
        let offer = testing::offer();
        let mut renamed = offer.clone();
        renamed.id = "altro/nome".parse().unwrap();
        renamed.zones.pop();
        assert_eq!(hash(&renamed.terms), hash(&offer.terms));
    }

    /// Every datum of the terms, changed one at a time: another number, word, date, one element less.
    #[test]
    fn rule_08_every_term_is_in_the_hash() {
        for base in [stored(), serde_json::to_value(testing::offer().terms).unwrap()] {
            let terms = read(&base).unwrap();
            let mut changed = 0;
            for place in places(&base, String::new()) {
                let others: Vec<Terms> = others(base.pointer(&place).unwrap())
                    .filter_map(|other| with(&base, &place, other))
                    .collect();
                let differing = others.iter().filter(|other| **other != terms);
                let hashes: Vec<TermsHash> = differing.map(hash).collect();
                assert!(!hashes.is_empty(), "nothing else can stand at {place}");
                assert!(!hashes.contains(&hash(&terms)), "{place} is not in the hash");
                changed += 1;
            }
            assert!(changed > 30, "{changed} data were changed");
        }
    }

    /// Where the data of a tree stand: its leaves and its lists.
    fn places(json: &Value, at: String) -> Vec<String> {
        match json {
            Value::Object(fields) => {
                fields.iter().flat_map(|(name, value)| places(value, format!("{at}/{name}"))).collect()
            }
            Value::Array(elements) => {
                let within =
                    elements.iter().enumerate().flat_map(|(n, value)| places(value, format!("{at}/{n}")));
                within.chain([at.clone()]).collect()
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => vec![at],
        }
    }

    /// What might stand in the place of a datum; what cannot is not read.
    fn others(json: &Value) -> impl Iterator<Item = Value> {
        let words = [
            "visit",
            "own",
            "accredited",
            "per_visit",
            "fourteen_days",
            "volunteers",
            "disabled",
            "sun",
            "2026-06-15",
            "13:15:00",
            "altro/nome",
            "altro",
        ];
        let others = match json {
            Value::Bool(yes) => vec![json!(!yes)],
            Value::Number(n) => vec![json!(n.as_i64().unwrap() + 1)],
            Value::String(_) => words.iter().map(|word| json!(word)).collect(),
            Value::Array(elements) => {
                let twice = elements.iter().chain(elements.last()).cloned().collect();
                vec![Value::Array(elements.iter().skip(1).cloned().collect()), Value::Array(twice)]
            }
            Value::Null | Value::Object(_) => Vec::new(),
        };
        others.into_iter()
    }

    fn with(base: &Value, place: &str, other: Value) -> Option<Terms> {
        let mut json = base.clone();
        *json.pointer_mut(place).unwrap() = other;
        read(&json)
    }
}

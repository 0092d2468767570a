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
    use super::*;
    use crate::Cents;
    use crate::offer::{PayWhen, Withdrawal};
    use crate::price::{Amounts, Unit};
    use crate::testing;

    #[test]
    fn rule_08_every_term_is_in_the_hash_and_nothing_else() {
        let offer = testing::offer();
        let base = hash(&offer.terms);
        let mut renamed = offer.clone();
        renamed.id = "altro/nome".parse().unwrap();
        renamed.zones.pop();
        assert_eq!(hash(&renamed.terms), base);

        let changes: [fn(&mut Terms); 8] = [
            |t| t.unit = Unit::Visit,
            |t| t.tariff = testing::paid(Amounts::Flat(Cents::new(2601)), true),
            |t| t.pay = PayWhen::PerVisit,
            |t| t.persons_max += 1,
            |t| t.cancellation.then_percent += 1,
            |t| t.withdrawal = Withdrawal::FourteenDays,
            |t| t.calendar.as_mut().unwrap().notice_hours += 1,
            |t| t.resource.as_mut().unwrap().buffer_minutes += 1,
        ];
        for change in changes {
            let mut terms = offer.terms.clone();
            change(&mut terms);
            assert_ne!(hash(&terms), base);
        }
    }

    #[test]
    fn a_hash_survives_json_and_a_catalogue_round_trip() {
        let terms = testing::offer().terms;
        let again: Terms = serde_json::from_str(&serde_json::to_string(&terms).unwrap()).unwrap();
        assert_eq!(hash(&again), hash(&terms));
        assert_eq!(hash(&terms).to_string().parse(), Ok(hash(&terms)));
        assert!("xyz".parse::<TermsHash>().is_err());
    }
}

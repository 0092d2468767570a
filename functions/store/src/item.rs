//! What is stored: a few attributes that the store itself reads, one JSON text, sealed bytes.
//!
//! Items grow old. Each carries the version of its data (`v`); a type reads its own past versions
//! ([`Stored::upgrade`]) and whatever it does not know is kept when the item is written again:
//! unknown fields of the data by [`Versioned`], unknown attributes by [`Item`].

use std::collections::{BTreeMap, HashMap};

use aws_sdk_dynamodb::primitives::Blob;
use aws_sdk_dynamodb::types::AttributeValue;
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::error::{Corruption, StoreError};
use crate::keys::{Key, Table};
use crate::sealing::Sealed;

const SEALED_PREFIX: &str = "sealed_";

/// A struct with named fields that is kept as an item's data.
///
/// It is read through `#[serde(flatten)]`: no maps with keys other than text, no 128-bit numbers.
pub trait Stored: Serialize + DeserializeOwned {
    /// The version that this code writes.
    const VERSION: u16;

    /// Turns the data of an older version into that of [`Self::VERSION`].
    ///
    /// # Errors
    /// [`UnknownVersion`] if there never was such a version.
    fn upgrade(version: u16, data: Map<String, Value>) -> Result<Map<String, Value>, UnknownVersion> {
        drop(data);
        Err(UnknownVersion(version))
    }
}

/// A version that a type does not know how to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("version {0} was never written")]
pub struct UnknownVersion(pub u16);

/// Data as it was read, with the fields that this code does not know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Versioned<T> {
    /// What this code knows.
    #[serde(flatten)]
    pub value: T,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

/// One item, read from the store or about to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    key: Key,
    version: u16,
    rev: Option<u64>,
    expires_s: Option<i64>,
    data: String,
    sealed: BTreeMap<String, Sealed>,
    rest: BTreeMap<String, AttributeValue>,
}

impl Item {
    /// An item that is written once and never changed.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] if `data` is not a struct with named fields.
    pub fn new<T: Stored>(key: Key, data: &T) -> Result<Self, StoreError> {
        Ok(Self {
            key,
            version: T::VERSION,
            rev: None,
            expires_s: None,
            data: to_json(data)?,
            sealed: BTreeMap::new(),
            rest: BTreeMap::new(),
        })
    }

    /// An item that changes: it carries a revision, 0 until it is first written.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] if `data` is not a struct with named fields.
    pub fn changing<T: Stored>(key: Key, data: &T) -> Result<Self, StoreError> {
        let mut item = Self::new(key, data)?;
        item.rev = Some(0);
        Ok(item)
    }

    /// Lets the store remove it some time after `at`. It may show in reads until long after.
    #[must_use]
    pub fn expiring(mut self, at: Timestamp) -> Self {
        self.expires_s = Some(at.as_second());
        self
    }

    /// Puts sealed bytes beside the data, under the field name they were sealed for.
    #[must_use]
    pub fn sealing(mut self, field: &str, sealed: Sealed) -> Self {
        self.sealed.insert(field.to_owned(), sealed);
        self
    }

    /// Replaces the data by a new state of what was read from this item.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] if the data cannot be told as JSON.
    pub fn replace<T: Stored>(&mut self, data: &Versioned<T>) -> Result<(), StoreError> {
        self.data = to_json(data)?;
        self.version = T::VERSION;
        Ok(())
    }

    /// Reads the data, of this version or an older one.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] if it is of a newer version, or not what its version promises.
    pub fn read<T: Stored>(&self) -> Result<Versioned<T>, StoreError> {
        let unknown = Corruption::Version { found: self.version, known: T::VERSION };
        if self.version == T::VERSION {
            return serde_json::from_str(&self.data).map_err(|error| Corruption::Data(error).of(&self.key));
        }
        if self.version > T::VERSION {
            return Err(unknown.of(&self.key));
        }
        let data = serde_json::from_str(&self.data).map_err(|error| Corruption::Data(error).of(&self.key))?;
        let data = T::upgrade(self.version, data).map_err(|UnknownVersion(_)| unknown.of(&self.key))?;
        serde_json::from_value(Value::Object(data)).map_err(|error| Corruption::Data(error).of(&self.key))
    }

    /// Where it stands.
    pub fn key(&self) -> &Key {
        &self.key
    }

    /// Its revision: `None` for one that never changes, 0 for one not yet written.
    pub fn rev(&self) -> Option<u64> {
        self.rev
    }

    /// The sealed bytes of a field.
    pub fn sealed(&self, field: &str) -> Option<&Sealed> {
        self.sealed.get(field)
    }

    /// The attributes to write, with `rev` as the revision they will have.
    pub(crate) fn to_attributes(&self, rev: Option<u64>) -> HashMap<String, AttributeValue> {
        let mut attributes: HashMap<_, _> = self.rest.clone().into_iter().collect();
        let mut put = |name: &str, value| attributes.insert(name.to_owned(), value);
        put("pk", AttributeValue::S(self.key.partition.pk.clone()));
        put("sk", AttributeValue::S(self.key.sk.clone()));
        put("v", AttributeValue::N(self.version.to_string()));
        put("data", AttributeValue::S(self.data.clone()));
        if let Some(rev) = rev {
            put("rev", AttributeValue::N(rev.to_string()));
        }
        if let Some(at) = self.expires_s {
            put("ttl", AttributeValue::N(at.to_string()));
        }
        for (field, sealed) in &self.sealed {
            let bytes = Blob::new(sealed.as_bytes());
            put(&format!("{SEALED_PREFIX}{field}"), AttributeValue::B(bytes));
        }
        attributes
    }

    /// Reads the attributes of an item found in `table`.
    pub(crate) fn from_attributes(
        table: Table,
        attributes: HashMap<String, AttributeValue>,
    ) -> Result<Self, StoreError> {
        let mut rest: BTreeMap<_, _> = attributes.into_iter().collect();
        let (pk, sk) = (take_text(&mut rest, "pk"), take_text(&mut rest, "sk"));
        let key = crate::keys::Partition { table, pk: pk.unwrap_or_default() }.key(sk.unwrap_or_default());
        read_attributes(&key, &mut rest)
            .map(|(version, rev, expires_s, data, sealed)| Self {
                version,
                rev,
                expires_s,
                data,
                sealed,
                rest,
                key: key.clone(),
            })
            .map_err(|corruption| corruption.of(&key))
    }
}

type Read = (u16, Option<u64>, Option<i64>, String, BTreeMap<String, Sealed>);

fn read_attributes(key: &Key, rest: &mut BTreeMap<String, AttributeValue>) -> Result<Read, Corruption> {
    let missing = |name: &str| Corruption::Attribute(name.to_owned());
    if key.partition.pk.is_empty() || key.sk.is_empty() {
        return Err(missing("pk"));
    }
    let version = take_number(rest, "v")?.ok_or_else(|| missing("v"))?;
    let rev = take_number(rest, "rev")?;
    let expires_s = take_number(rest, "ttl")?;
    let data = take_text(rest, "data").ok_or_else(|| missing("data"))?;
    let names: Vec<String> = rest.keys().filter(|name| name.starts_with(SEALED_PREFIX)).cloned().collect();
    let mut sealed = BTreeMap::new();
    for name in names {
        let Some(AttributeValue::B(bytes)) = rest.remove(&name) else {
            return Err(missing(&name));
        };
        let field = name.strip_prefix(SEALED_PREFIX).unwrap_or(&name);
        let bytes = Sealed::from_bytes(bytes.into_inner()).map_err(Corruption::Sealed)?;
        sealed.insert(field.to_owned(), bytes);
    }
    Ok((version, rev, expires_s, data, sealed))
}

fn take_text(rest: &mut BTreeMap<String, AttributeValue>, name: &str) -> Option<String> {
    match rest.remove(name) {
        Some(AttributeValue::S(text)) => Some(text),
        _ => None,
    }
}

fn take_number<N: std::str::FromStr>(
    rest: &mut BTreeMap<String, AttributeValue>,
    name: &str,
) -> Result<Option<N>, Corruption> {
    match rest.remove(name) {
        None => Ok(None),
        Some(AttributeValue::N(text)) => match text.parse() {
            Ok(number) => Ok(Some(number)),
            Err(_) => Err(Corruption::Attribute(name.to_owned())),
        },
        Some(_) => Err(Corruption::Attribute(name.to_owned())),
    }
}

fn to_json<T: Serialize>(data: &T) -> Result<String, StoreError> {
    let text = serde_json::to_string(data).map_err(|error| StoreError::Invalid(error.into()))?;
    if text.starts_with('{') {
        Ok(text)
    } else {
        Err(StoreError::Invalid("an item's data is a struct with named fields".into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Visit {
        name: String,
        minutes: u32,
    }

    impl Stored for Visit {
        const VERSION: u16 = 2;

        /// Version 1 counted hours.
        fn upgrade(version: u16, mut data: Map<String, Value>) -> Result<Map<String, Value>, UnknownVersion> {
            if version != 1 {
                return Err(UnknownVersion(version));
            }
            let hours = data.remove("hours").and_then(|hours| hours.as_u64()).unwrap_or(0);
            data.insert("minutes".to_owned(), (hours * 60).into());
            Ok(data)
        }
    }

    /// An item as `DynamoDB` gives it, with an attribute and a field that no code of ours knows.
    fn golden() -> HashMap<String, AttributeValue> {
        let text = include_str!("../tests/fixtures/item-v1.json");
        let attributes: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_str(text).unwrap();
        let value = |typed: BTreeMap<String, String>| match typed.into_iter().next().unwrap() {
            (kind, text) if kind == "S" => AttributeValue::S(text),
            (kind, text) if kind == "N" => AttributeValue::N(text),
            (_, hex) => AttributeValue::B(Blob::new(
                hex.as_bytes()
                    .chunks(2)
                    .map(|pair| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap())
                    .collect::<Vec<_>>(),
            )),
        };
        attributes.into_iter().map(|(name, typed)| (name, value(typed))).collect()
    }

    fn broken(change: impl FnOnce(&mut HashMap<String, AttributeValue>)) -> StoreError {
        let mut attributes = golden();
        change(&mut attributes);
        Item::from_attributes(Table::Main, attributes).unwrap_err()
    }

    #[test]
    fn an_item_of_version_1_is_read_and_written_again_with_all_it_had() {
        let mut item = Item::from_attributes(Table::Main, golden()).unwrap();
        assert_eq!(item.key(), &Key::booking("K7"));
        assert_eq!(item.rev(), Some(4));
        assert_eq!(item.sealed("contact").unwrap().as_bytes().len(), 1 + 12 + 16);
        assert_eq!(item.to_attributes(item.rev()), golden());

        let mut visit = item.read::<Visit>().unwrap();
        assert_eq!(visit.value, Visit { name: "spesa".to_owned(), minutes: 120 });
        visit.value.minutes = 90;
        item.replace(&visit).unwrap();

        let mut expected = golden();
        let data = r#"{"name":"spesa","minutes":90,"colour":"red"}"#.to_owned();
        expected.insert("data".to_owned(), AttributeValue::S(data));
        expected.insert("v".to_owned(), AttributeValue::N("2".to_owned()));
        expected.insert("rev".to_owned(), AttributeValue::N("5".to_owned()));
        assert_eq!(item.to_attributes(Some(5)), expected);
    }

    #[test]
    fn a_corrupt_item_is_named_with_what_is_wrong() {
        let number = |text: &str| AttributeValue::N(text.to_owned());
        for (name, value) in [
            ("v", Some(AttributeValue::S("1".to_owned()))),
            ("v", Some(number("-1"))),
            ("v", None),
            ("rev", Some(number("1.5"))),
            ("data", None),
            ("sealed_contact", Some(number("1"))),
            ("sealed_contact", Some(AttributeValue::B(Blob::new([2; 40])))),
            ("sk", None),
        ] {
            let error = broken(|attributes| {
                attributes.remove(name);
                if let Some(value) = value {
                    attributes.insert(name.to_owned(), value);
                }
            });
            assert!(error.to_string().contains("BK#K7"), "{name}: {error}");
        }
        let item = Item::from_attributes(Table::Main, golden()).unwrap();
        assert_eq!(item.read::<Other>().unwrap_err().to_string(), "the item wemi:BK#K7/A is corrupt");
    }

    /// Not what the golden item holds.
    #[derive(Debug, Serialize, Deserialize)]
    struct Other {
        amount: u32,
    }

    impl Stored for Other {
        const VERSION: u16 = 1;
    }

    /// Believes that it can read whatever it is given.
    #[derive(Debug, Serialize, Deserialize)]
    struct Credulous {
        name: String,
    }

    impl Stored for Credulous {
        const VERSION: u16 = 2;

        fn upgrade(_: u16, data: Map<String, Value>) -> Result<Map<String, Value>, UnknownVersion> {
            Ok(data)
        }
    }

    #[test]
    fn a_type_is_asked_for_older_versions_only() {
        for (version, read) in [("1", true), ("2", true), ("3", false)] {
            let mut attributes = golden();
            attributes.insert("v".to_owned(), AttributeValue::N(version.to_owned()));
            let item = Item::from_attributes(Table::Main, attributes).unwrap();
            assert_eq!(item.read::<Credulous>().is_ok(), read, "{version}");
        }
    }

    #[test]
    fn data_without_field_names_cannot_be_stored() {
        #[derive(Serialize, Deserialize)]
        struct Bare(u32);
        impl Stored for Bare {
            const VERSION: u16 = 1;
        }
        assert!(matches!(Item::new(Key::booking("K7"), &Bare(1)), Err(StoreError::Invalid(_))));
    }
}

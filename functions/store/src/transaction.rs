//! Several changes that happen together or not at all.

use std::collections::{BTreeSet, HashMap};

use aws_sdk_dynamodb::error::BuildError;
use aws_sdk_dynamodb::types::{
    AttributeValue, ConditionCheck, Delete, Put, ReturnValuesOnConditionCheckFailure, TransactWriteItem,
};

use crate::config::TableNames;
use crate::error::StoreError;
use crate::item::Item;
use crate::keys::Key;

/// `DynamoDB`'s own limits.
const ACTIONS_MAX: usize = 100;
const ITEM_BYTES_MAX: usize = 400 * 1024;
const TRANSACTION_BYTES_MAX: usize = 4 * 1024 * 1024;

/// A list of changes, each with a condition and a label by which the caller knows it when it fails.
/// Actions that mean the same to the caller may share a label.
///
/// ```
/// # use wemi_store::{Item, Key, Stored, StoreError, Transaction};
/// # #[derive(serde::Serialize, serde::Deserialize)]
/// # struct Seen {}
/// # impl Stored for Seen { const VERSION: u16 = 1; }
/// # fn main() -> Result<(), StoreError> {
/// let mut transaction = Transaction::new();
/// transaction
///     .put_new("event", Item::new(Key::gateway_event("evt_1"), &Seen {})?)
///     .check_exists("booking", Key::booking("K7"));
/// assert_eq!(transaction.len(), 2);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Default)]
pub struct Transaction {
    actions: Vec<Action>,
}

#[derive(Debug, Clone)]
struct Action {
    label: String,
    key: Key,
    effect: Effect,
    condition: Condition,
}

#[derive(Debug, Clone)]
enum Effect {
    Put(Box<Item>),
    Delete,
    Nothing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Condition {
    None,
    Absent,
    Present,
    Rev(u64),
}

impl Transaction {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// Writes an item where none stands.
    pub fn put_new(&mut self, label: impl Into<String>, item: Item) -> &mut Self {
        self.put_on(label.into(), item, Condition::Absent)
    }

    /// Writes a changed item where it still stands at the revision that was read.
    pub fn put_if_rev(&mut self, label: impl Into<String>, item: Item) -> &mut Self {
        let condition = Condition::Rev(item.rev().unwrap_or(0));
        self.put_on(label.into(), item, condition)
    }

    /// [`put_new`](Self::put_new) for an item that was not read from the store,
    /// [`put_if_rev`](Self::put_if_rev) for one that was: in both cases, where things still stand
    /// as they were found.
    pub fn put(&mut self, label: impl Into<String>, item: Item) -> &mut Self {
        if item.rev().unwrap_or(0) == 0 { self.put_new(label, item) } else { self.put_if_rev(label, item) }
    }

    /// Removes whatever stands there; nothing there is no failure.
    pub fn delete(&mut self, label: impl Into<String>, key: Key) -> &mut Self {
        self.push(label.into(), key, Effect::Delete, Condition::None)
    }

    /// Removes an item that stands there.
    pub fn delete_existing(&mut self, label: impl Into<String>, key: Key) -> &mut Self {
        self.push(label.into(), key, Effect::Delete, Condition::Present)
    }

    /// Removes an item that still stands at revision `rev`.
    pub fn delete_if_rev(&mut self, label: impl Into<String>, key: Key, rev: u64) -> &mut Self {
        self.push(label.into(), key, Effect::Delete, Condition::Rev(rev))
    }

    /// Goes through only if an item stands there.
    pub fn check_exists(&mut self, label: impl Into<String>, key: Key) -> &mut Self {
        self.push(label.into(), key, Effect::Nothing, Condition::Present)
    }

    /// Goes through only if nothing stands there.
    pub fn check_absent(&mut self, label: impl Into<String>, key: Key) -> &mut Self {
        self.push(label.into(), key, Effect::Nothing, Condition::Absent)
    }

    /// Goes through only if the item still stands at revision `rev`.
    pub fn check_rev(&mut self, label: impl Into<String>, key: Key, rev: u64) -> &mut Self {
        self.push(label.into(), key, Effect::Nothing, Condition::Rev(rev))
    }

    /// How many actions it has.
    pub fn len(&self) -> usize {
        self.actions.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.actions.is_empty()
    }

    /// The label and key of each action.
    pub(crate) fn labels(&self) -> impl Iterator<Item = (&str, &Key)> {
        self.actions.iter().map(|action| (action.label.as_str(), &action.key))
    }

    /// The request, if it keeps within the limits and makes sense.
    pub(crate) fn to_request(&self, tables: &TableNames) -> Result<Vec<TransactWriteItem>, StoreError> {
        self.check()?;
        let mut total = 0;
        let mut request = Vec::with_capacity(self.actions.len());
        for action in &self.actions {
            let (item, bytes) = action.to_request(tables)?;
            total += bytes;
            request.push(item);
        }
        if total > TRANSACTION_BYTES_MAX {
            return Err(invalid(format!("a transaction of {total} bytes")));
        }
        Ok(request)
    }

    fn put_on(&mut self, label: String, item: Item, condition: Condition) -> &mut Self {
        let key = item.key().clone();
        self.push(label, key, Effect::Put(Box::new(item)), condition)
    }

    fn push(&mut self, label: String, key: Key, effect: Effect, condition: Condition) -> &mut Self {
        self.actions.push(Action { label, key, effect, condition });
        self
    }

    fn check(&self) -> Result<(), StoreError> {
        if self.actions.is_empty() || self.actions.len() > ACTIONS_MAX {
            return Err(invalid(format!("a transaction of {} actions", self.len())));
        }
        let mut keys = BTreeSet::new();
        for action in &self.actions {
            if !keys.insert(&action.key) {
                return Err(invalid(format!("two actions on {}", action.key)));
            }
            if action.condition == Condition::Rev(0) {
                return Err(invalid(format!("a revision of {} that was never read", action.key)));
            }
        }
        Ok(())
    }
}

impl Action {
    /// The request and the bytes that it counts for.
    fn to_request(&self, tables: &TableNames) -> Result<(TransactWriteItem, usize), StoreError> {
        let table = tables.name(self.key.table());
        let old = ReturnValuesOnConditionCheckFailure::AllOld;
        let (expression, values) = self.condition.to_expression();
        let built = match &self.effect {
            Effect::Put(item) => {
                let rev = item.rev().map(|rev| rev.saturating_add(1));
                let attributes = item.to_attributes(rev);
                let bytes = attributes.iter().map(|(name, value)| name.len() + size(value)).sum();
                if bytes > ITEM_BYTES_MAX {
                    return Err(invalid(format!("{} of {bytes} bytes", self.key)));
                }
                let put = Put::builder()
                    .table_name(table)
                    .set_item(Some(attributes))
                    .set_condition_expression(expression)
                    .set_expression_attribute_values(values)
                    .return_values_on_condition_check_failure(old)
                    .build();
                put.map(|put| (TransactWriteItem::builder().put(put), bytes))
            }
            Effect::Delete => Delete::builder()
                .table_name(table)
                .set_key(Some(key_attributes(&self.key)))
                .set_condition_expression(expression)
                .set_expression_attribute_values(values)
                .return_values_on_condition_check_failure(old)
                .build()
                .map(|delete| (TransactWriteItem::builder().delete(delete), 0)),
            Effect::Nothing => ConditionCheck::builder()
                .table_name(table)
                .set_key(Some(key_attributes(&self.key)))
                .set_condition_expression(expression)
                .set_expression_attribute_values(values)
                .return_values_on_condition_check_failure(old)
                .build()
                .map(|check| (TransactWriteItem::builder().condition_check(check), 0)),
        };
        built
            .map(|(item, bytes)| (item.build(), bytes))
            .map_err(|error: BuildError| StoreError::Invalid(Box::new(error)))
    }
}

type Values = HashMap<String, AttributeValue>;

impl Condition {
    fn to_expression(self) -> (Option<String>, Option<Values>) {
        match self {
            Self::None => (None, None),
            Self::Absent => (Some("attribute_not_exists(pk)".to_owned()), None),
            Self::Present => (Some("attribute_exists(pk)".to_owned()), None),
            Self::Rev(rev) => {
                let value = AttributeValue::N(rev.to_string());
                let values = HashMap::from([(":rev".to_owned(), value)]);
                (Some("rev = :rev".to_owned()), Some(values))
            }
        }
    }
}

/// The two attributes that address an item.
pub(crate) fn key_attributes(key: &Key) -> HashMap<String, AttributeValue> {
    HashMap::from([
        ("pk".to_owned(), AttributeValue::S(key.partition.pk.clone())),
        ("sk".to_owned(), AttributeValue::S(key.sk.clone())),
    ])
}

/// Bytes as `DynamoDB` counts them, for the types that items are made of; generous for the others.
fn size(value: &AttributeValue) -> usize {
    match value {
        AttributeValue::S(text) | AttributeValue::N(text) => text.len(),
        AttributeValue::B(bytes) => bytes.as_ref().len(),
        AttributeValue::L(list) => 3 + list.iter().map(|value| 1 + size(value)).sum::<usize>(),
        AttributeValue::M(map) => {
            3 + map.iter().map(|(name, value)| 1 + name.len() + size(value)).sum::<usize>()
        }
        AttributeValue::Ss(texts) | AttributeValue::Ns(texts) => texts.iter().map(String::len).sum(),
        AttributeValue::Bs(blobs) => blobs.iter().map(|blob| blob.as_ref().len()).sum(),
        _ => 1,
    }
}

fn invalid(what: String) -> StoreError {
    StoreError::Invalid(what.into())
}

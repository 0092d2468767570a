//! Reading: one item by its key, or a stretch of one partition. Always strongly consistent, never
//! a scan, never an index.

use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::types::AttributeValue;

use crate::commit::classify;
use crate::connect::Store;
use crate::error::StoreError;
use crate::item::Item;
use crate::keys::Key;
use crate::query::{Cursor, Query, Range};
use crate::transaction::key_attributes;

/// Some of the items of a query.
#[derive(Debug)]
pub struct Page {
    /// In order.
    pub items: Vec<Item>,
    /// From where to go on; `None` at the end.
    pub next: Option<Cursor>,
}

impl Store {
    /// The item at `key`, as of the last write.
    ///
    /// # Errors
    /// [`StoreError::Throttled`], [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn get(&self, key: &Key) -> Result<Option<Item>, StoreError> {
        let answer = self
            .client
            .get_item()
            .table_name(self.tables.name(key.table()))
            .set_key(Some(key_attributes(key)))
            .consistent_read(true)
            .send()
            .await
            .map_err(read_error)?;
        answer.item.map(|attributes| Item::from_attributes(key.table(), attributes)).transpose()
    }

    /// One page of `query`; without a maximum, as much as the store gives at once (1 MB).
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub async fn query(&self, query: &Query) -> Result<Page, StoreError> {
        let table = query.partition.table;
        let text = |value: &str| AttributeValue::S(value.to_owned());
        let mut request = self
            .client
            .query()
            .table_name(self.tables.name(table))
            .consistent_read(true)
            .scan_index_forward(!query.descending)
            .set_limit(query.page_max.map(i32::from))
            .expression_attribute_values(":pk", text(&query.partition.pk));
        request = match &query.range {
            Range::All => request.key_condition_expression("pk = :pk"),
            Range::Prefix(prefix) => request
                .key_condition_expression("pk = :pk AND begins_with(sk, :prefix)")
                .expression_attribute_values(":prefix", text(prefix)),
            Range::Between(first, last) => request
                .key_condition_expression("pk = :pk AND sk BETWEEN :first AND :last")
                .expression_attribute_values(":first", text(first))
                .expression_attribute_values(":last", text(last)),
        };
        if let Some(Cursor(sk)) = &query.after {
            let start = query.partition.clone().key(sk.clone());
            request = request.set_exclusive_start_key(Some(key_attributes(&start)));
        }
        let answer = request.send().await.map_err(read_error)?;
        let next = answer
            .last_evaluated_key
            .and_then(|mut key| key.remove("sk"))
            .and_then(|sk| sk.as_s().ok().cloned())
            .map(Cursor);
        let items = answer
            .items
            .unwrap_or_default()
            .into_iter()
            .map(|attributes| Item::from_attributes(table, attributes))
            .collect::<Result<_, _>>()?;
        Ok(Page { items, next })
    }

    /// Every item of `query`, page after page: for partitions that stay small, such as a booking
    /// or a month of day sheets.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub async fn query_all(&self, query: &Query) -> Result<Vec<Item>, StoreError> {
        let mut query = query.clone();
        let mut items = Vec::new();
        loop {
            let page = self.query(&query).await?;
            items.extend(page.items);
            match page.next {
                Some(cursor) => query.after = Some(cursor),
                None => return Ok(items),
            }
        }
    }
}

pub(crate) fn read_error<E, R>(error: SdkError<E, R>) -> StoreError
where
    E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
    R: std::fmt::Debug + Send + Sync + 'static,
{
    match error {
        SdkError::ServiceError(refused) => classify(refused.into_err()),
        SdkError::ConstructionFailure(_) => StoreError::Invalid(error.into()),
        other => StoreError::Unavailable(other.into()),
    }
}

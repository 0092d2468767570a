//! The tables of a store on this machine. In the cloud the template makes them.

use aws_sdk_dynamodb::types::{
    AttributeDefinition, BillingMode, KeySchemaElement, KeyType, ScalarAttributeType, TimeToLiveSpecification,
};

use crate::connect::Store;
use crate::error::StoreError;
use crate::keys::Table;
use crate::read::read_error;

impl Store {
    /// Makes the tables that are not there yet. For a local store, where a table is ready as soon
    /// as it is made.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] if the store does not answer.
    pub async fn ensure_tables(&self) -> Result<(), StoreError> {
        let there = self.client.list_tables().send().await.map_err(read_error)?;
        for table in [Table::Main, Table::Keys] {
            let name = self.tables.name(table);
            if there.table_names().iter().any(|known| known == name) {
                continue;
            }
            self.create_table(name).await?;
            if table == Table::Main {
                self.enable_expiry(name).await?;
            }
        }
        Ok(())
    }

    async fn create_table(&self, name: &str) -> Result<(), StoreError> {
        let mut request =
            self.client.create_table().table_name(name).billing_mode(BillingMode::PayPerRequest);
        for (attribute, role) in [("pk", KeyType::Hash), ("sk", KeyType::Range)] {
            let definition = AttributeDefinition::builder()
                .attribute_name(attribute)
                .attribute_type(ScalarAttributeType::S)
                .build()
                .map_err(|error| StoreError::Invalid(error.into()))?;
            let element = KeySchemaElement::builder()
                .attribute_name(attribute)
                .key_type(role)
                .build()
                .map_err(|error| StoreError::Invalid(error.into()))?;
            request = request.attribute_definitions(definition).key_schema(element);
        }
        request.send().await.map(drop).map_err(read_error)
    }

    async fn enable_expiry(&self, name: &str) -> Result<(), StoreError> {
        let expiry = TimeToLiveSpecification::builder()
            .enabled(true)
            .attribute_name("ttl")
            .build()
            .map_err(|error| StoreError::Invalid(error.into()))?;
        self.client
            .update_time_to_live()
            .table_name(name)
            .time_to_live_specification(expiry)
            .send()
            .await
            .map(drop)
            .map_err(read_error)
    }
}

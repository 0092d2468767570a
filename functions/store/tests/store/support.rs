//! An engine of its own for each test, and a small thing to store.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use wemi_local::engine::{Engine, EngineData};
use wemi_store::{Conflict, Faults, Item, Key, Store, StoreConfig, StoreError, Stored, Transaction};

/// A store with its tables, the engine behind it, and a handle to make it fail.
pub(crate) struct Bench {
    pub(crate) store: Store,
    pub(crate) faults: Faults,
    _engine: Engine,
}

impl Bench {
    pub(crate) async fn new() -> Self {
        let engine = Engine::start(&EngineData::Ephemeral).unwrap();
        let faults = Faults::new();
        let store = Store::connect(StoreConfig {
            random: Arc::new(|| 0),
            faults: Some(faults.clone()),
            ..StoreConfig::local(engine.url())
        })
        .unwrap();
        store.ensure_tables().await.unwrap();
        faults.clear();
        Self { store, faults, _engine: engine }
    }

    pub(crate) async fn commit(
        &self,
        build: impl FnOnce(&mut Transaction) -> &mut Transaction,
    ) -> Result<(), StoreError> {
        self.store.commit(&transaction(build)).await
    }

    /// The note at `key`, with its item.
    pub(crate) async fn note(&self, key: &Key) -> Option<Note> {
        let item = self.store.get(key).await.unwrap()?;
        Some(item.read::<Note>().unwrap().value)
    }
}

pub(crate) fn transaction(build: impl FnOnce(&mut Transaction) -> &mut Transaction) -> Transaction {
    let mut transaction = Transaction::new();
    build(&mut transaction);
    transaction
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Note {
    pub(crate) text: String,
}

impl Stored for Note {
    const VERSION: u16 = 1;
}

pub(crate) fn note(text: &str) -> Note {
    Note { text: text.to_owned() }
}

pub(crate) fn once(key: Key, text: &str) -> Item {
    Item::new(key, &note(text)).unwrap()
}

pub(crate) fn changing(key: Key, text: &str) -> Item {
    Item::changing(key, &note(text)).unwrap()
}

/// `item` with another text.
pub(crate) fn rewritten(mut item: Item, text: &str) -> Item {
    let mut data = item.read::<Note>().unwrap();
    text.clone_into(&mut data.value.text);
    item.replace(&data).unwrap();
    item
}

pub(crate) fn conflict(outcome: Result<(), StoreError>) -> Conflict {
    match outcome {
        Err(StoreError::Conflict(conflict)) => conflict,
        other => panic!("expected a conflict, got {other:?}"),
    }
}

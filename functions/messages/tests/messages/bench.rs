//! An outbox with its store, and a folder that messages are put into.

use std::path::PathBuf;
use std::sync::Arc;

use tempfile::TempDir;
use wemi_domain::Cents;
use wemi_domain::code::BookingCode;
use wemi_domain::sheet::Span;
use wemi_local::engine::{Engine, EngineData};
use wemi_messages::{DeliverError, Delivered, Mail, Transport, deliver, folder};
use wemi_store::record::{Notice, NoticeKind, NoticeOf, NoticeRecord, NoticeTo, OUTBOX_SHARDS};
use wemi_store::{DataKey, Faults, Item, Key, Nonce, Query, Store, StoreConfig, Subject, Transaction};
use wemi_web::App;

use crate::site;

/// An outbox and what empties it.
pub(crate) struct Bench {
    pub(crate) app: App,
    pub(crate) store: Store,
    pub(crate) faults: Faults,
    pub(crate) transport: Transport,
    pub(crate) folder: PathBuf,
    _engine: Engine,
    _site: TempDir,
}

impl Bench {
    pub(crate) async fn new() -> Self {
        Self::over(&EngineData::Ephemeral).await
    }

    pub(crate) async fn over(data: &EngineData) -> Self {
        let engine = Engine::start(data).unwrap();
        let faults = Faults::new();
        let config = StoreConfig {
            random: Arc::new(|| 0),
            faults: Some(faults.clone()),
            ..StoreConfig::local(engine.url())
        };
        let store = Store::connect(config).unwrap();
        store.ensure_tables().await.unwrap();
        let site = site::site();
        let (app, _) = site::app(&site, store.clone(), "2026-11-25T09:00:00Z".parse().unwrap()).await;
        let folder = site.path().join("outbox");
        let transport = Transport::Folder(folder.clone());
        Self { app, store, faults, transport, folder, _engine: engine, _site: site }
    }

    /// Puts a notice into the outbox, sealed with a key of its booking. `number` names it.
    pub(crate) async fn wait(&self, number: u8, notice: &Notice) {
        self.wait_as(number, notice.code.clone(), notice).await;
    }

    /// The same, with anything as its content.
    pub(crate) async fn wait_as(&self, number: u8, booking: BookingCode, content: &impl serde::Serialize) {
        let subject = Subject::booking(booking.as_str());
        let data_key = DataKey::from_random(subject, [number; 32]);
        let nonce = |n: u8| Nonce::from_random([n; 12]);
        let wrapped = self.app.secrets().master.wrap(&data_key, nonce(1)).unwrap();
        let id = id(number);
        let at = self.app.now();
        let record = NoticeRecord {
            id: id.clone(),
            subject: Subject::booking(booking.as_str()),
            of: NoticeOf::Booking,
            at,
            lang: "it".to_owned(),
        };
        let item = Item::new(Key::outbox(number % OUTBOX_SHARDS, at, &id), &record).unwrap();
        let item = data_key.seal_into(item, NoticeRecord::SEALED, content, nonce(2)).unwrap();
        let mut transaction = Transaction::new();
        transaction.put_new("notice", item).put_new("key", wrapped);
        self.store.commit(&transaction).await.unwrap();
    }

    pub(crate) async fn deliver(&self) -> Result<Delivered, DeliverError> {
        self.deliver_by(&self.transport).await
    }

    pub(crate) async fn deliver_by(&self, transport: &Transport) -> Result<Delivered, DeliverError> {
        let theme = self.app.theme().await.unwrap();
        let master = &self.app.secrets().master;
        deliver(&self.store, master, &theme, &self.app.settings(), transport).await
    }

    /// What was sent, newest first.
    pub(crate) async fn sent(&self) -> Vec<Mail> {
        folder::list(self.folder.clone()).await.unwrap()
    }

    /// How many entries wait.
    pub(crate) async fn waiting(&self) -> usize {
        let mut waiting = 0;
        for shard in 0..OUTBOX_SHARDS {
            waiting += self.store.query_all(&Query::outbox(shard)).await.unwrap().len();
        }
        waiting
    }

    /// The one message that a notice becomes.
    pub(crate) async fn letter(notice: &Notice) -> Mail {
        let bench = Self::new().await;
        bench.wait(1, notice).await;
        assert_eq!(bench.deliver().await.unwrap(), Delivered { sent: 1, ..Delivered::default() });
        let [mail] = bench.sent().await.try_into().unwrap();
        mail
    }
}

/// The name of a message.
pub(crate) fn id(number: u8) -> String {
    format!("{number:032x}")
}

/// The code of a booking.
pub(crate) fn code(number: u8) -> BookingCode {
    BookingCode::from_random([16, 7, 17, 4, 9, 26, number % 29, number / 29])
}

/// A notice with everything in it.
pub(crate) fn notice(kind: NoticeKind, to: NoticeTo) -> Notice {
    Notice {
        kind,
        to,
        code: code(20),
        title: "Baby sitter di cortile".to_owned(),
        provider: "Trentatré scalini".to_owned(),
        provider_phone: Some("02 5555 0133".to_owned()),
        span: Span {
            from: "2026-12-03T14:00:00Z".parse().unwrap(),
            to: "2026-12-03T16:00:00Z".parse().unwrap(),
        },
        was: None,
        address: Some("via Statuto 15, citofono Rossi".to_owned()),
        requester: "Ermenegilda Rossi".to_owned(),
        requester_contact: "+390255550101, ermenegilda@example.org".to_owned(),
        recipient: Some("Tobia Rossi".to_owned()),
        notes: Some("Tobia è allergico alle noci.\nSuonate piano.".to_owned()),
        who_comes: None,
        total: Cents::new(5200),
        refund: Cents::ZERO,
        link: Some("http://127.0.0.1:8080/prenotazioni/apri/00ff".to_owned()),
    }
}

pub(crate) fn household() -> NoticeTo {
    NoticeTo::Household { email: "ermenegilda@example.org".to_owned() }
}

pub(crate) fn provider() -> NoticeTo {
    NoticeTo::Provider { email: "scalini@example.org".to_owned() }
}

pub(crate) fn call() -> NoticeTo {
    NoticeTo::Call { phone: "+390255550101".to_owned() }
}

//! Bookings, written as the booking function writes them.

use jiff::SignedDuration;
use wemi_domain::books::{Books, check};
use wemi_domain::cancel::Cancellation;
use wemi_domain::code::BookingCode;
use wemi_domain::ledger::MovementKind;
use wemi_domain::link::LinkToken;
use wemi_domain::offer::{PayWhen, Resource, Terms, Withdrawal};
use wemi_domain::price::{Amounts, Price, Quantity, Tariff, TariffClass, Unit};
use wemi_domain::quote::{Case, Quote};
use wemi_domain::refund;
use wemi_domain::sheet::Span;
use wemi_domain::state::{Actor, BookingState, Event};
use wemi_domain::vat::Recipient;
use wemi_domain::{Cents, Period, ZoneId, terms};
use wemi_store::record::{BookedWords, BookingRecord, Notice, NoticeKind, NoticeRecord, NoticeTo, People};
use wemi_store::{BookingFile, DataKey, Item, Key, MasterKey, Nonce, Query, Subject, Transaction};
use wemi_web::link_item;

use super::{ACCOUNT, Bench};

/// Who holds a booking's link.
pub(crate) struct Booked {
    pub(crate) code: BookingCode,
    pub(crate) cookie: String,
}

impl Bench {
    /// Holds the time of a worker for a household; nobody else has that worker.
    pub(crate) async fn hold(&self, worker: &str) -> Booked {
        self.try_hold(worker).await.expect("the time is free")
    }

    /// As [`Bench::hold`]; `None` where the time is taken.
    pub(crate) async fn try_hold(&self, worker: &str) -> Option<Booked> {
        let entropy = self.app.entropy();
        let code = BookingCode::from_random(entropy.bytes().unwrap());
        let now = self.now();
        let record = record(&code, worker, now);
        let resource = record.terms.resource.clone().unwrap();
        let mut transaction = Transaction::new();
        let sheets = self.store.claim_sheets(&resource, record.span).await.unwrap();
        if !sheets.fits(&code, now) {
            return None;
        }
        sheets.claim(&mut transaction, &code, record.hold_until, now).unwrap();
        let subject = Subject::booking(code.as_str());
        let data_key = DataKey::from_random(subject, entropy.bytes().unwrap());
        let nonce = || Nonce::from_random(entropy.bytes().unwrap());
        transaction.put_new("key", self.app.secrets().master.wrap(&data_key, nonce()).unwrap());
        let item = Item::changing(Key::booking(code.as_str()), &record).unwrap();
        let item = data_key.seal_into(item, "people", &people(), nonce()).unwrap();
        let mut file = BookingFile::new(item).unwrap();
        file.advance(&mut transaction, Event::Hold, Actor::Citizen, now).unwrap();
        let token = LinkToken::from_random(entropy.bytes().unwrap());
        transaction.put_new("link", link_item(&self.app, &token, &code, now).unwrap());
        file.put(&mut transaction).unwrap();
        self.store.commit(&transaction).await.unwrap();
        let cookie = format!("prenotazione-{}={}", code.as_str(), token.reveal());
        Some(Booked { code, cookie })
    }

    pub(crate) async fn file(&self, booked: &Booked) -> BookingFile {
        self.store.booking(&booked.code).await.unwrap().unwrap()
    }

    pub(crate) async fn state(&self, booked: &Booked) -> BookingState {
        self.file(booked).await.record().state
    }

    /// Seals a booking's data key under another master key: from now on its people cannot be opened.
    pub(crate) async fn lose_the_secret(&self, booked: &Booked) {
        let subject = Subject::booking(booked.code.as_str());
        let mut transaction = Transaction::new();
        transaction.delete_existing("key", Key::data_key(&subject));
        self.store.commit(&transaction).await.unwrap();
        let other = DataKey::from_random(subject, [9; 32]);
        let wrapped = MasterKey::from_bytes([8; 32]).wrap(&other, Nonce::from_random([7; 12])).unwrap();
        let mut transaction = Transaction::new();
        transaction.put_new("key", wrapped);
        self.store.commit(&transaction).await.unwrap();
    }

    /// What happened to a booking, in its order.
    pub(crate) async fn history(&self, booked: &Booked) -> Vec<Event> {
        self.file(booked).await.history.iter().map(|entry| entry.event).collect()
    }

    /// The movements of a booking, in their order; its ledger must be as its state says.
    pub(crate) async fn movements(&self, booked: &Booked) -> Vec<MovementKind> {
        let file = self.file(booked).await;
        let movements: Vec<_> = file.movements.iter().map(|made| made.movement.clone()).collect();
        let order = file.order().map(|order| order.order).unwrap_or_default();
        let record = file.record();
        let due = record.cancelled.map_or(Cents::ZERO, |cost| cost.due);
        let booked =
            refund::Booked { state: record.state_at(self.now()), quote: &record.quote, done: None, due };
        check(&Books { booked, pay: record.terms.pay, order: &order }, &movements).unwrap();
        movements.iter().map(wemi_domain::ledger::Movement::kind).collect()
    }

    /// The messages that wait about a booking: what, and whether to the provider.
    pub(crate) async fn notices(&self, booked: &Booked) -> Vec<(NoticeKind, bool)> {
        let subject = Subject::booking(booked.code.as_str());
        let master = &self.app.secrets().master;
        let data_key = self.store.data_key(master, subject).await.unwrap().unwrap();
        let mut notices = Vec::new();
        for shard in 0..8 {
            for item in self.store.query_all(&Query::outbox(shard)).await.unwrap() {
                if item.read::<NoticeRecord>().unwrap().value.subject
                    != wemi_store::Subject::booking(booked.code.as_str())
                {
                    continue;
                }
                let notice: Notice = data_key.open_from(&item, "notice").unwrap();
                notices.push((notice.kind, matches!(notice.to, NoticeTo::Provider { .. })));
            }
        }
        notices.sort_by_key(|(kind, provider)| (format!("{kind:?}"), *provider));
        notices
    }

    /// One charge, one confirmation, one message to either side.
    pub(crate) async fn assert_confirmed_once(&self, booked: &Booked) {
        assert_eq!(self.state(booked).await, BookingState::Confirmed);
        assert_eq!(self.movements(booked).await, [MovementKind::Charge]);
        let confirmed = self.history(booked).await.into_iter().filter(|event| *event == Event::Confirm);
        assert_eq!(confirmed.count(), 1);
        let told = [(NoticeKind::Confirmed, false), (NoticeKind::Confirmed, true)];
        assert_eq!(self.notices(booked).await, told);
    }
}

fn people() -> People {
    People {
        name: "Anna".to_owned(),
        surname: "Prova".to_owned(),
        email: Some("anna@example.org".to_owned()),
        phone: None,
        recipient: None,
        address: None,
        notes: None,
        who_comes: None,
    }
}

fn terms_of(worker: &str) -> Terms {
    let price = Price {
        period: Period::ALWAYS,
        amounts: Amounts::Flat(Cents::new(2600)),
        minimum_units: 1,
        vat_included: true,
    };
    Terms {
        unit: Unit::Hour,
        tariff: Tariff::Paid { class: TariffClass::Own, prices: vec![price], vat: Vec::new() },
        pay: PayWhen::Before,
        persons_max: 1,
        cancellation: Cancellation { free_until_hours: 24, then_percent: 50 },
        withdrawal: Withdrawal::Excluded,
        calendar: None,
        resource: Some(Resource {
            id: format!("arco/{worker}").parse().unwrap(),
            capacity: 1,
            buffer_minutes: 0,
        }),
    }
}

fn record(code: &BookingCode, worker: &str, now: jiff::Timestamp) -> BookingRecord {
    let terms = terms_of(worker);
    BookingRecord {
        code: code.clone(),
        state: BookingState::Held,
        hold_until: Some(now + SignedDuration::from_mins(30)),
        offer: "arco/baby-sitter".parse().unwrap(),
        span: Span {
            from: "2026-12-03T14:00:00Z".parse().unwrap(),
            to: "2026-12-03T16:00:00Z".parse().unwrap(),
        },
        case: Case { quantity: Quantity::units(2), persons: 1, recipient: Recipient::Minor },
        audience: "bambini".parse().unwrap(),
        zone: ZoneId::try_from(1).unwrap(),
        terms_hash: terms::hash(&terms),
        terms,
        quote: Quote { lines: Vec::new(), total: Cents::new(5200), share: None },
        booked_at: now,
        booked_by: Actor::Citizen,
        express_request: None,
        cancelled: None,
        card_account: Some(ACCOUNT.to_owned()),
        lang: "it".to_owned(),
        words: BookedWords {
            title: "Baby sitter a casa".to_owned(),
            offer_url: "/offerte/arco/baby-sitter/".to_owned(),
            service: "Baby sitter".to_owned(),
            provider: "Arco di prova".to_owned(),
            provider_url: "/enti/arco/".to_owned(),
            provider_phone: None,
            provider_email: Some("arco@example.org".to_owned()),
            provider_address: None,
            place: wemi_domain::offer::Place::Home,
            whom: "un bambino".to_owned(),
            zone: "Municipio 1".to_owned(),
        },
        changes: 0,
        movements: 0,
    }
}

//! A small city: two services, two audiences one within the other, three zones, four offers.

use axum::Router;
use axum::body::Body;
use http::{Request, StatusCode};
use http_body_util::BodyExt;
use jiff::civil::{Date, date};
use tempfile::TempDir;
use tower::ServiceExt;
use wemi_catalogue::{
    AudienceChoice, FORMAT, Index, LinkEntry, ListedOffer, ServiceChoice, ServiceEntry, ZoneEntry, path,
};
use wemi_domain::accreditation::Accreditation;
use wemi_domain::cancel::Cancellation;
use wemi_domain::offer::{Kind, Offer, PayWhen, Terms, Withdrawal};
use wemi_domain::price::{Tariff, Unit};
use wemi_domain::{Period, Slug, ZoneId};
use wemi_store::{Store, StoreConfig};
use wemi_theme::views::{
    AccreditationView, CardView, LinkView, OfferKindKey, PlaceKey, PriceView, Tint, ZonesView,
};
use wemi_web::Clock;

use crate::site;

/// A router with what it reads.
pub(crate) struct Bench {
    pub(crate) router: Router,
    pub(crate) clock: Clock,
    pub(crate) folder: TempDir,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) location: String,
    /// What the answer says of keeping it.
    pub(crate) kept: String,
    pub(crate) html: String,
}

impl Bench {
    pub(crate) async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// The same, with the site changed before anybody reads it.
    pub(crate) async fn with(change: impl FnOnce(&TempDir)) -> Self {
        let folder = site::site();
        site::write(&folder, path::INDEX, &index());
        site::write(&folder, &path::service(&slug("baby-sitter")), &baby_sitters());
        change(&folder);
        // It is never asked: this function stores nothing.
        let store = Store::connect(StoreConfig::local("http://127.0.0.1:9")).unwrap();
        let (app, clock) = site::app(&folder, store, "2026-11-25T09:00:00Z".parse().unwrap()).await;
        Self { router: wemi_fn_search::router(&app), clock, folder }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send("GET", path).await
    }

    pub(crate) async fn send(&self, method: &str, path: &str) -> Answer {
        let request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let location = response.headers().get("location").map(|it| it.to_str().unwrap().to_owned());
        let kept = response.headers().get("cache-control").map(|it| it.to_str().unwrap().to_owned());
        let body = response.into_body().collect().await.unwrap().to_bytes();
        let html = String::from_utf8(body.to_vec()).unwrap();
        Answer { status, location: location.unwrap_or_default(), kept: kept.unwrap_or_default(), html }
    }
}

pub(crate) fn slug(text: &str) -> Slug {
    text.parse().unwrap()
}

pub(crate) fn zone(number: u8) -> ZoneId {
    number.try_into().unwrap()
}

pub(crate) fn index() -> Index {
    let service = |text: &str, name: &str| ServiceChoice { slug: slug(text), name: name.to_owned() };
    let audience = |text: &str, label: &str, within: Option<&str>| AudienceChoice {
        slug: slug(text),
        label: label.to_owned(),
        within: within.map(slug),
    };
    let lists = [
        ("/trova/servizio/baby-sitter/", 4),
        ("/trova/servizio/baby-sitter/per/famiglie/", 4),
        ("/trova/servizio/baby-sitter/municipio/3/", 2),
        ("/trova/servizio/badante/", 1),
        ("/trova/per/famiglie/", 4),
        ("/trova/municipio/3/", 2),
    ];
    Index {
        format: FORMAT,
        services: vec![service("baby-sitter", "Baby sitter"), service("badante", "Badante")],
        audiences: vec![
            audience("famiglie", "una famiglia", None),
            audience("bambini", "un bambino o una bambina", Some("famiglie")),
        ],
        zones: (1..=3).map(|n| ZoneEntry { id: zone(n), name: format!("Municipio {n}") }).collect(),
        lists: lists.into_iter().map(|(path, count)| (path.to_owned(), count)).collect(),
        desk: None,
        phone: "02 5555 0100".to_owned(),
        card_accounts: std::collections::BTreeSet::new(),
    }
}

fn baby_sitters() -> ServiceEntry {
    let far = date(2027, 12, 31);
    ServiceEntry {
        format: FORMAT,
        service: LinkEntry { name: "baby sitter".to_owned(), url: "/servizi/baby-sitter/".to_owned() },
        offers: vec![
            listed("Dopo scuola", &[1, 3], &["famiglie", "bambini"], far),
            listed("Solo di sera", &[3], &["famiglie"], far),
            listed("In centro", &[1], &["famiglie", "bambini"], far),
            listed("Fino a novembre", &[3], &["famiglie", "bambini"], date(2026, 11, 30)),
        ],
    }
}

fn listed(title: &str, zones: &[u8], audiences: &[&str], accredited_to: Date) -> ListedOffer {
    let id = format!("il-filo/{}", title.to_lowercase().replace(' ', "-"));
    let zones: Vec<ZoneId> = zones.iter().map(|n| zone(*n)).collect();
    let card = card(title, &format!("/offerte/{id}/"), &zones);
    let offer = Offer {
        id: id.parse().unwrap(),
        category: slug("educativi"),
        kind: Kind::Contact,
        zones: zones.clone(),
        accreditations: vec![Accreditation {
            act: "Determinazione 12/2025".to_owned(),
            date: date(2025, 1, 1),
            period: Period::between(date(2025, 1, 1), accredited_to),
            categories: vec![slug("educativi")],
            zones,
            suspensions: Vec::new(),
            tariffs: Vec::new(),
        }],
        publish: Period::ALWAYS,
        closed: None,
        for_minors: false,
        records_declared_on: None,
        terms: Terms {
            unit: Unit::Hour,
            tariff: Tariff::Volunteers,
            pay: PayWhen::PerVisit,
            persons_max: 1,
            cancellation: Cancellation { free_until_hours: 24, then_percent: 0 },
            withdrawal: Withdrawal::Excluded,
            calendar: None,
            resource: None,
        },
    };
    let audiences = audiences.iter().map(|text| slug(text)).collect();
    ListedOffer { offer, audiences, card: serde_json::to_value(card).unwrap() }
}

fn card(title: &str, url: &str, zones: &[ZoneId]) -> CardView {
    let zones = || ZonesView { all: false, ids: zones.iter().map(|zone| zone.get()).collect() };
    CardView {
        said_in: None,
        title: title.to_owned(),
        url: url.to_owned(),
        provider: LinkView::new("Il Filo", "/enti/il-filo/"),
        service: LinkView::new("Baby sitter", "/servizi/baby-sitter/"),
        tint: Tint::Famiglia,
        price: PriceView::Volunteers,
        zones: zones(),
        audiences: vec!["Famiglie".to_owned()],
        place: PlaceKey::Home,
        facts: Vec::new(),
        kind: OfferKindKey::Contact,
        accreditation: AccreditationView {
            act: "Determinazione 12/2025".to_owned(),
            date: date(2025, 1, 1),
            until: None,
            categories: vec!["Educativi".to_owned()],
            zones: zones(),
        },
        last_checked: date(2026, 11, 2),
        closed: None,
    }
}

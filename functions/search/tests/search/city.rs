//! A small city: two categories with a service each, two audiences one within the other, three zones.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use wemi_catalogue::{
    AudienceChoice, CategoryChoice, FORMAT, Index, LinkEntry, ListedOffer, ServiceChoice, ServiceEntry,
    Traits, ZoneEntry,
};
use wemi_domain::accreditation::Accreditation;
use wemi_domain::cancel::Cancellation;
use wemi_domain::offer::{Kind, Offer, PayWhen, Terms, Withdrawal};
use wemi_domain::price::{Amounts, Price, Tariff, TariffClass, Unit};
use wemi_domain::vat::{Recipient, VatRate, VatRule};
use wemi_domain::{Cents, Period, Slug, ZoneId};
use wemi_theme::views::{
    AccreditationView, CardView, LinkView, OfferKindKey, PlaceKey, PriceView, RateView, Tint, VatView,
    ZonesView,
};

pub(crate) fn slug(text: &str) -> Slug {
    text.parse().unwrap()
}

pub(crate) fn zone(number: u8) -> ZoneId {
    number.try_into().unwrap()
}

/// An offer as the catalogue has it twice: its traits in the index, itself with its service.
#[derive(Clone)]
pub(crate) struct Made {
    pub(crate) traits: Traits,
    pub(crate) listed: ListedOffer,
}

impl Made {
    /// An offer of baby sitters that volunteers give, accredited for years.
    pub(crate) fn new(title: &str, zones: &[u8], audiences: &[&str]) -> Self {
        let id = format!("il-filo/{}", title.to_lowercase().replace(' ', "-"));
        let zones: Vec<ZoneId> = zones.iter().map(|n| zone(*n)).collect();
        let audiences: Vec<Slug> = audiences.iter().map(|text| slug(text)).collect();
        let card = card(title, &format!("/offerte/{id}/"), &zones);
        let traits = Traits {
            id: id.parse().unwrap(),
            category: slug("educativi"),
            service: slug("baby-sitter"),
            audiences: audiences.clone(),
            zones: zones.clone(),
            place: PlaceKey::Home,
            single: true,
            shared: false,
            bands: Vec::new(),
            languages: Vec::new(),
            mansioni: Vec::new(),
            price: Cents::ZERO,
            unit: Unit::Hour,
            persons_max: 1,
            first: None,
        };
        let recipients = vec![Recipient::Minor];
        let offer = offer(&id, &zones);
        let card = serde_json::to_value(card).unwrap();
        Self { traits, listed: ListedOffer { offer, audiences, recipients, card } }
    }

    /// The same, accredited only so long.
    pub(crate) fn until(mut self, last: Date) -> Self {
        for act in &mut self.listed.offer.accreditations {
            act.period = Period::between(date(2025, 1, 1), last);
        }
        self
    }

    /// The same at so much an hour for up to so many persons, with a least number of hours.
    pub(crate) fn at(mut self, cents: i64, persons_max: u32, minimum_units: u32) -> Self {
        let rule = VatRule {
            recipients: vec![Recipient::Minor],
            rate: VatRate::try_from(500).unwrap(),
            exempt: false,
            period: Period::ALWAYS,
            ground: "prova".to_owned(),
        };
        let amounts = Amounts::Flat(Cents::new(cents));
        let price = Price { period: Period::ALWAYS, amounts, minimum_units, vat_included: true };
        self.listed.offer.terms.tariff =
            Tariff::Paid { class: TariffClass::Own, prices: vec![price], vat: vec![rule] };
        self.listed.offer.terms.persons_max = persons_max;
        (self.traits.price, self.traits.persons_max) = (Cents::new(cents), persons_max);
        let rate = RateView {
            amount_cents: cents,
            lowest: false,
            unit: Unit::Hour,
            vat: VatView::Included { rate: "5".to_owned() },
            minimum_units: (minimum_units > 1).then_some(minimum_units),
            share: None,
        };
        let card = self.listed.card.as_object_mut().unwrap();
        card.insert("price".to_owned(), serde_json::to_value(PriceView::Paid(rate)).unwrap());
        self
    }

    /// The same with other traits.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut Traits)) -> Self {
        change(&mut self.traits);
        self
    }
}

/// Two offers all over the city, one of them until the end of November, one for whole families, one
/// elsewhere.
pub(crate) fn usual() -> Vec<Made> {
    vec![
        Made::new("Dopo scuola", &[1, 3], &["famiglie", "bambini"]),
        Made::new("Solo di sera", &[3], &["famiglie"]),
        Made::new("In centro", &[1], &["famiglie", "bambini"]),
        Made::new("Fino a novembre", &[3], &["famiglie", "bambini"]).until(date(2026, 11, 30)),
    ]
}

pub(crate) fn index(offers: &[Made]) -> Index {
    let service = |text: &str, name: &str, category: &str| ServiceChoice {
        slug: slug(text),
        name: name.to_owned(),
        category: slug(category),
        mansioni: vec!["Giocare".to_owned(), "Preparare la merenda".to_owned()],
    };
    let category = |text: &str, name: &str| CategoryChoice { slug: slug(text), name: name.to_owned() };
    let audience = |text: &str, label: &str, within: Option<&str>| AudienceChoice {
        slug: slug(text),
        name: text.to_owned(),
        label: label.to_owned(),
        everyone: false,
        recipient: Recipient::Minor,
        within: within.map(slug),
    };
    Index {
        format: FORMAT,
        services: vec![
            service("baby-sitter", "Baby sitter", "educativi"),
            service("badante", "Badante", "assistenza"),
        ],
        categories: vec![category("educativi", "Educativi"), category("assistenza", "Assistenza")],
        audiences: vec![
            audience("famiglie", "una famiglia", None),
            audience("bambini", "un bambino o una bambina", Some("famiglie")),
        ],
        zones: (1..=3).map(|n| ZoneEntry { id: zone(n), name: format!("Municipio {n}") }).collect(),
        offers: offers.iter().map(|made| made.traits.clone()).collect(),
        desk: None,
        phone: "02 5555 0100".to_owned(),
        card_accounts: BTreeSet::new(),
    }
}

pub(crate) fn entry(offers: &[Made]) -> ServiceEntry {
    ServiceEntry {
        format: FORMAT,
        service: LinkEntry { name: "baby sitter".to_owned(), url: "/servizi/baby-sitter/".to_owned() },
        offers: offers.iter().map(|made| made.listed.clone()).collect(),
    }
}

fn offer(id: &str, zones: &[ZoneId]) -> Offer {
    Offer {
        id: id.parse().unwrap(),
        category: slug("educativi"),
        kind: Kind::Contact,
        zones: zones.to_vec(),
        accreditations: vec![Accreditation {
            act: "Determinazione 12/2025".to_owned(),
            date: date(2025, 1, 1),
            period: Period::between(date(2025, 1, 1), date(2027, 12, 31)),
            categories: vec![slug("educativi")],
            zones: zones.to_vec(),
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
    }
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
        first: None,
        case: None,
        sift: None,
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

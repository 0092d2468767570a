//! A small city that the tests of this crate start from.

use wemi_catalogue::{AudienceChoice, CategoryChoice, FORMAT, Index, ServiceChoice, Traits, ZoneEntry};
use wemi_domain::band::Band;
use wemi_domain::offer::Place;
use wemi_domain::price::Unit;
use wemi_domain::vat::Recipient;
use wemi_domain::{Cents, Slug, ZoneId};

fn slug(text: &str) -> Slug {
    text.parse().unwrap()
}

/// A baby sitter in Municipio 1, at 15.00 an hour.
pub(crate) fn offer(name: &str) -> Traits {
    Traits {
        id: format!("il-filo/{name}").parse().unwrap(),
        category: slug("educativi"),
        service: slug("baby-sitter"),
        audiences: vec![slug("famiglie")],
        zones: vec![ZoneId::try_from(1).unwrap()],
        place: Place::Home,
        single: true,
        shared: false,
        bands: vec![Band::Morning],
        languages: vec!["it".to_owned()],
        mansioni: vec![1],
        price: Cents::new(1500),
        unit: Unit::Hour,
        persons_max: 1,
        first: None,
    }
}

/// Two categories with a service each, two audiences one within the other and everyone, three zones,
/// and no offer.
pub(crate) fn index() -> Index {
    let service = |name: &str, category: &str| ServiceChoice {
        slug: slug(&name.to_lowercase().replace(' ', "-")),
        name: name.to_owned(),
        category: slug(category),
        mansioni: vec!["Giocare".to_owned(), "Fare i compiti".to_owned()],
    };
    let category = |name: &str| CategoryChoice { slug: slug(&name.to_lowercase()), name: name.to_owned() };
    let audience = |text: &str, name: &str, within: Option<&str>| AudienceChoice {
        slug: slug(text),
        name: name.to_owned(),
        label: format!("({name})"),
        everyone: text == "tutti",
        recipient: Recipient::Other,
        within: within.map(slug),
    };
    Index {
        format: FORMAT,
        services: vec![service("Baby sitter", "educativi"), service("Autista", "trasporto")],
        categories: vec![category("Educativi"), category("Trasporto")],
        audiences: vec![
            audience("famiglie", "Famiglie", None),
            audience("famiglie-con-bambini", "Famiglie con bambini", Some("famiglie")),
            audience("anziani", "Anziani", None),
            audience("tutti", "Tutti", None),
        ],
        zones: (1..=3)
            .map(|n| ZoneEntry { id: n.try_into().unwrap(), name: format!("Municipio {n}") })
            .collect(),
        offers: Vec::new(),
        desk: None,
        phone: String::new(),
        card_accounts: std::collections::BTreeSet::new(),
    }
}

//! What may be said in another language, and what holds in all of them.

use super::{SLUG, TEXT, TEXTS, ZONE};
use crate::read::{ListKind, Name};
use crate::shape::Shape::{self, List, Map};
use crate::shape::{may, must};

const TITLED: Shape = Map(&[may("title", TEXT), may("summary", TEXT)]);

const SERVICE: Shape = Map(&[
    may("title", TEXT),
    may("summary", TEXT),
    may("mansioni", TEXTS),
    // Searched for in their own language, so there may be more or fewer of them.
    may("synonyms", TEXTS),
    may("everyday", TEXTS),
]);

const PROVIDER: Shape = Map(&[may("summary", TEXT)]);
const DESK: Shape = Map(&[may("name", TEXT), may("does", TEXTS), may("hours_note", TEXT)]);
const QUESTION: Shape = Map(&[may("title", TEXT)]);

/// Amounts and conditions are told apart by their order.
const BENEFIT: Shape =
    Map(&[may("title", TEXT), may("summary", TEXT), may("amounts", TEXTS), may("conditions", TEXTS)]);

const SUMMED_UP: Shape = List(&Map(&[must("slug", SLUG), may("name", TEXT), may("summary", TEXT)]));
const NAMED: Shape = List(&Map(&[must("slug", SLUG), may("name", TEXT)]));
const AUDIENCES: Shape = List(&Map(&[must("slug", SLUG), may("name", TEXT), may("label", TEXT)]));
const ZONE_LIST: Shape =
    List(&Map(&[must("id", ZONE), may("name", TEXT), may("places", TEXT), may("about", TEXT)]));
const GLOSSARY: Shape =
    List(&Map(&[must("slug", SLUG), may("word", TEXT), may("forms", TEXTS), may("meaning", TEXT)]));

/// What a translation of a file may hold; `None` if nothing in it is said to citizens.
pub(crate) fn translatable(name: &Name) -> Option<&'static Shape> {
    Some(match name {
        Name::Service(_) => &SERVICE,
        Name::Provider(_) => &PROVIDER,
        Name::Offer(_) | Name::Page(_) | Name::LifeEvent(_) | Name::News(_) => &TITLED,
        Name::Desk(_) => &DESK,
        Name::Question(_) | Name::Document(..) => &QUESTION,
        Name::Benefit(_) => &BENEFIT,
        Name::List(ListKind::Areas | ListKind::Categories) => &SUMMED_UP,
        Name::List(ListKind::Topics) => &NAMED,
        Name::List(ListKind::Zones) => &ZONE_LIST,
        Name::List(ListKind::Audiences) => &AUDIENCES,
        Name::List(ListKind::Glossary) => &GLOSSARY,
        Name::Site
        | Name::List(
            ListKind::Vat
            | ListKind::Redirects
            | ListKind::Programmes
            | ListKind::Isee
            | ListKind::LabourCosts,
        ) => return None,
    })
}

/// Whether the Italian file may hold a field of that name: then its value holds in all languages.
pub(crate) fn is_base_field(name: &Name, field: &str) -> bool {
    base(name).is_some_and(|shape| has_field(shape, field))
}

fn base(name: &Name) -> Option<&'static Shape> {
    Some(match name {
        Name::Service(_) => &super::SERVICE,
        Name::Provider(_) => &super::PROVIDER,
        Name::Offer(_) => &super::OFFER,
        Name::Desk(_) => &super::DESK,
        Name::Page(_) => &super::PAGE,
        Name::LifeEvent(_) => &super::LIFE_EVENT,
        Name::News(_) => &super::NEWS,
        Name::Question(_) => &super::QUESTION,
        Name::Benefit(_) => &super::BENEFIT,
        Name::Document(..) => &super::DOCUMENT,
        Name::List(ListKind::Areas) => &super::AREAS,
        Name::List(ListKind::Categories) => &super::CATEGORIES,
        Name::List(ListKind::Zones) => &super::ZONE_LIST,
        Name::List(ListKind::Audiences) => &super::AUDIENCES,
        Name::List(ListKind::Topics) => &super::TOPICS,
        Name::List(ListKind::Glossary) => &super::GLOSSARY,
        Name::Site | Name::List(_) => return None,
    })
}

fn has_field(shape: &Shape, field: &str) -> bool {
    match shape {
        Shape::One(_) => false,
        List(item) => has_field(item, field),
        Map(fields) => fields.iter().any(|own| own.name == field || has_field(&own.shape, field)),
        Shape::Either { with, without, .. } => {
            with.iter().chain(*without).any(|own| own.name == field || has_field(&own.shape, field))
        }
    }
}

/// The fields that a translation of a file may hold.
pub(crate) fn translated_fields(name: &Name) -> Vec<&'static str> {
    match translatable(name) {
        Some(Map(fields) | List(Map(fields))) => fields.iter().map(|field| field.name).collect(),
        Some(_) | None => Vec::new(),
    }
}

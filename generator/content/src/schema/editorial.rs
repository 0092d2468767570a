//! The shapes of what the municipality writes for readers.

use super::{
    ALIASES, BOOL, DATE, PUBLISH_FROM, PUBLISH_TO, SLUG, SLUGS, TEMPORARILY_CLOSED, TEXT, TEXTS, ZONES,
};
use crate::scalar::Scalar::{self, Money, OneOf, Path, Whole};
use crate::shape::Shape::{self, Either, List, Map, One};
use crate::shape::{Field, may, must};

/// What a benefit may ask of a person; the first five are answered with a number.
const ASKS: Scalar = OneOf(&[
    "isee",
    "income",
    "recipient_age",
    "child_age",
    "hours_per_week",
    "resident",
    "contract",
    "not_in_residence",
    "disability",
]);
const PERS: Scalar = OneOf(&["once", "month", "hour", "year"]);
/// Euro, years or hours: whole ones are enough for a condition.
const BOUND: Shape = One(Whole(0, 1_000_000));

const REQUIREMENT: &[Field] = &[
    must("ask", One(ASKS)),
    may("at_most", BOUND),
    may("at_least", BOUND),
    may("is", BOOL),
    must("text", TEXT),
];

const CONDITION: Shape =
    Either { key: "any_of", with: &[must("any_of", List(&List(&Map(REQUIREMENT))))], without: REQUIREMENT };

pub(crate) const LIFE_EVENT: Shape = Map(&[
    must("title", TEXT),
    must("summary", TEXT),
    must("services", SLUGS),
    ALIASES,
    PUBLISH_FROM,
    PUBLISH_TO,
    TEMPORARILY_CLOSED,
]);

pub(crate) const NEWS: Shape = Map(&[
    must("title", TEXT),
    must("summary", TEXT),
    must("date", DATE),
    may("zones", ZONES),
    may("categories", SLUGS),
    ALIASES,
    PUBLISH_FROM,
    PUBLISH_TO,
    TEMPORARILY_CLOSED,
]);

/// A question has no page of its own, so it has no former address either.
pub(crate) const QUESTION: Shape = Map(&[
    must("title", TEXT),
    must("topic", SLUG),
    may("order", One(Whole(1, 999))),
    PUBLISH_FROM,
    PUBLISH_TO,
]);

pub(crate) const BENEFIT: Shape = Map(&[
    must("title", TEXT),
    must("summary", TEXT),
    may("programme", SLUG),
    may("calls", List(&Map(&[must("from", DATE), must("to", DATE), may("note", TEXT)]))),
    may("amounts", List(&Map(&[must("label", TEXT), must("amount", One(Money)), must("per", One(PERS))]))),
    may("conditions", List(&CONDITION)),
    ALIASES,
    PUBLISH_FROM,
    PUBLISH_TO,
    TEMPORARILY_CLOSED,
]);

pub(crate) const DOCUMENT: Shape = Map(&[must("title", TEXT), must("last_checked", DATE)]);

pub(crate) const TOPICS: Shape = List(&Map(&[must("slug", SLUG), must("name", TEXT)]));

pub(crate) const GLOSSARY: Shape =
    List(&Map(&[must("slug", SLUG), must("word", TEXT), may("forms", TEXTS), must("meaning", TEXT)]));

pub(crate) const REDIRECTS: Shape = List(&Map(&[must("from", One(Path)), must("to", One(Path))]));

//! The shape of each kind of file. The types that serde reads stand in [`crate::raw`]; a test holds
//! the two together.

mod editorial;

pub(crate) use editorial::{BENEFIT, DOCUMENT, GLOSSARY, LIFE_EVENT, NEWS, QUESTION, REDIRECTS, TOPICS};

use crate::scalar::Scalar::{
    self, Bool, Date, Email, Money, OneOf, Phone, Rate, Slug, Text, Time, Url, Whole,
};
use crate::shape::Shape::{self, List, Map, One};
use crate::shape::{Field, may, must};

const TEXT: Shape = One(Text);
const SLUG: Shape = One(Slug);
const DATE: Shape = One(Date);
const TIME: Shape = One(Time);
const BOOL: Shape = One(Bool);
const TEXTS: Shape = List(&TEXT);
const SLUGS: Shape = List(&SLUG);
const ZONE: Shape = One(Whole(1, 99));
const ZONES: Shape = List(&ZONE);

const UNITS: Scalar = OneOf(&["hour", "visit", "piece", "day", "month", "course"]);
const NATURES: Scalar = OneOf(&["care", "education", "health", "home", "personal", "transport", "other"]);
const REGIMES: Scalar = OneOf(&[
    "social_cooperative",
    "social_enterprise",
    "cooperative",
    "association",
    "foundation",
    "professional",
]);
const RECIPIENTS: Scalar = OneOf(&["elderly", "disabled", "minor", "other"]);
const TINTS: Scalar = OneOf(&["persona", "famiglia", "socialita", "casa", "economia"]);
const DAYS: Scalar = OneOf(&["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);

const ALIASES: Field = may("aliases", SLUGS);
const PUBLISH_FROM: Field = may("publish_from", DATE);
const PUBLISH_TO: Field = may("publish_to", DATE);
const TEMPORARILY_CLOSED: Field =
    may("temporarily_closed", Map(&[must("reason", TEXT), may("from", DATE), may("to", DATE)]));

const HOURS: Shape = List(&Map(&[must("days", List(&One(DAYS))), must("from", TIME), must("to", TIME)]));

pub(crate) const AREAS: Shape =
    List(&Map(&[must("slug", SLUG), must("name", TEXT), must("summary", TEXT), must("tint", One(TINTS))]));

pub(crate) const CATEGORIES: Shape =
    List(&Map(&[must("slug", SLUG), must("name", TEXT), must("area", SLUG), must("summary", TEXT)]));

pub(crate) const ZONE_LIST: Shape = List(&Map(&[must("id", ZONE), must("name", TEXT), must("places", TEXT)]));

pub(crate) const AUDIENCES: Shape = List(&Map(&[
    must("slug", SLUG),
    must("name", TEXT),
    must("label", TEXT),
    must("recipient", One(RECIPIENTS)),
    may("everyone", BOOL),
    may(
        "children",
        List(&Map(&[
            must("slug", SLUG),
            must("name", TEXT),
            must("label", TEXT),
            may("recipient", One(RECIPIENTS)),
        ])),
    ),
]));

pub(crate) const VAT: Shape = List(&Map(&[
    must("regime", One(REGIMES)),
    must("nature", One(NATURES)),
    must("recipients", List(&One(RECIPIENTS))),
    must("rate", One(Rate)),
    may("exempt", BOOL),
    may("from", DATE),
    may("to", DATE),
    must("ground", TEXT),
]));

pub(crate) const SERVICE: Shape = Map(&[
    must("title", TEXT),
    must("summary", TEXT),
    must("category", SLUG),
    must("nature", One(NATURES)),
    must("unit", One(UNITS)),
    must("mode", One(OneOf(&["single", "shared", "both"]))),
    must("audiences", SLUGS),
    must("for_minors", BOOL),
    must("withdrawal", One(OneOf(&["excluded", "fourteen_days"]))),
    may("mansioni", TEXTS),
    may("synonyms", TEXTS),
    may("related", SLUGS),
    ALIASES,
    PUBLISH_FROM,
    PUBLISH_TO,
    TEMPORARILY_CLOSED,
]);

pub(crate) const PROVIDER: Shape = Map(&[
    must("name", TEXT),
    must("regime", One(REGIMES)),
    must("summary", TEXT),
    must(
        "contacts",
        Map(&[
            must("phone", One(Phone)),
            must("email", One(Email)),
            must("address", TEXT),
            must("phone_hours", TEXT),
        ]),
    ),
    must(
        "accreditations",
        List(&Map(&[
            must("act", TEXT),
            must("date", DATE),
            must("from", DATE),
            must("to", DATE),
            must("categories", SLUGS),
            must("zones", ZONES),
        ])),
    ),
    may(
        "resources",
        List(&Map(&[
            must("slug", SLUG),
            must("name", TEXT),
            must("capacity", One(Whole(1, 1000))),
            may("buffer_minutes", One(Whole(0, 1440))),
        ])),
    ),
    may("card_account", TEXT),
    may("criminal_records_declared", DATE),
    must("last_checked", DATE),
    ALIASES,
    PUBLISH_FROM,
    PUBLISH_TO,
    TEMPORARILY_CLOSED,
]);

const BRACKETS: Shape = List(&Map(&[
    must("persons_from", One(Whole(1, 1000))),
    may("persons_to", One(Whole(1, 1000))),
    must("units_from", One(Whole(1, 1000))),
    may("units_to", One(Whole(1, 1000))),
    must("amount", One(Money)),
]));

const PRICES: Shape = List(&Map(&[
    must("from", DATE),
    may("to", DATE),
    may("amount", One(Money)),
    may("brackets", BRACKETS),
    may("minimum_units", One(Whole(1, 1000))),
    must("vat_included", BOOL),
]));

const CALENDAR: Shape = Map(&[
    must("lengths_minutes", List(&One(Whole(5, 1440)))),
    must("step_minutes", One(Whole(5, 1440))),
    must("notice_hours", One(Whole(0, 8760))),
    must("horizon_days", One(Whole(1, 365))),
    may("open_on_holidays", BOOL),
    must("weekly", HOURS),
    may("closed", List(&Map(&[must("from", DATE), must("to", DATE)]))),
]);

pub(crate) const OFFER: Shape = Map(&[
    must("title", TEXT),
    must("service", SLUG),
    must("summary", TEXT),
    must("kind", One(OneOf(&["contact", "slot"]))),
    must("zones", ZONES),
    must("audiences", SLUGS),
    may("mansioni", TEXTS),
    must("where", One(OneOf(&["home", "seat", "remote"]))),
    may("staff", TEXT),
    may("tariff", One(OneOf(&["accredited", "own"]))),
    must("last_checked", DATE),
    may("free", Map(&[must("kind", One(OneOf(&["funded", "volunteers"]))), may("by", TEXT)])),
    may("prices", PRICES),
    may("vat_override", Map(&[must("rate", One(Rate)), must("reason", TEXT)])),
    may("persons_max", One(Whole(1, 1000))),
    may("pay", One(OneOf(&["before", "per_visit", "monthly"]))),
    may(
        "terms",
        Map(&[must("free_until_hours", One(Whole(0, 8760))), must("then_percent", One(Whole(0, 100)))]),
    ),
    may("resource", SLUG),
    may("calendar", CALENDAR),
    ALIASES,
    PUBLISH_FROM,
    PUBLISH_TO,
    TEMPORARILY_CLOSED,
]);

pub(crate) const DESK: Shape = Map(&[
    must("name", TEXT),
    must("address", TEXT),
    must("zone", ZONE),
    may("run_by", TEXT),
    may("phone", One(Phone)),
    may("hours", HOURS),
    may("does", TEXTS),
    ALIASES,
    PUBLISH_FROM,
    PUBLISH_TO,
    TEMPORARILY_CLOSED,
]);

pub(crate) const PAGE: Shape =
    Map(&[must("title", TEXT), must("summary", TEXT), ALIASES, PUBLISH_FROM, PUBLISH_TO, TEMPORARILY_CLOSED]);

pub(crate) const SITE: Shape = Map(&[
    must("format", One(Whole(0, 1000))),
    must("name", TEXT),
    must("body", TEXT),
    must("tagline", TEXT),
    may("demonstration", BOOL),
    must("languages", List(&One(OneOf(&["it"])))),
    must("base_url", One(Url)),
    must("theme", SLUG),
    must("contact", Map(&[must("phone", One(Phone)), must("email", One(Email)), must("desk", SLUG)])),
    may("functions", Map(&[may("enabled", BOOL)])),
    may(
        "booking",
        Map(&[may("hold_minutes", One(Whole(1, 1440))), may("links_valid_days", One(Whole(1, 3650)))]),
    ),
    may("limits", Map(&[may("form_bytes", One(Whole(1024, 3_000_000)))])),
]);

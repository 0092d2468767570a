//! The shape of each kind of file. The types that serde reads stand in [`crate::raw`]; a test holds
//! the two together.

mod editorial;
mod translation;

pub(crate) use editorial::{BENEFIT, DOCUMENT, GLOSSARY, LIFE_EVENT, NEWS, QUESTION, REDIRECTS, TOPICS};
pub(crate) use translation::{is_base_field, translatable, translated_fields};

use crate::scalar::Scalar::{
    self, Address, Bool, Date, Email, Language, Money, OneOf, Phone, Rate, Slug, Text, Time, Url, VatNumber,
    Web, Whole,
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

const MONEY: Shape = One(Money);
const LANGUAGES: Shape = List(&One(Language));

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
const BANDS: Scalar = OneOf(&["morning", "afternoon", "evening", "night", "weekend"]);
const ACCESSIBILITY: Shape = List(&One(OneOf(&[
    "step_free",
    "lift",
    "accessible_toilet",
    "parking",
    "hearing_loop",
    "sign_language",
    "tactile_path",
    "easy_read",
])));

/// Of the list by which Italian municipal sites file their services.
const SUBJECTS: Shape = List(&One(OneOf(&[
    "accesso-all-informazione",
    "animale-domestico",
    "assistenza-agli-invalidi",
    "assistenza-sociale",
    "associazioni",
    "formazione-professionale",
    "igiene-pubblica",
    "immigrazione",
    "integrazione-sociale",
    "istruzione",
    "lavoro",
    "mobilita-sostenibile",
    "nascita",
    "residenza",
    "sport",
    "tempo-libero",
    "trasporto-pubblico",
])));

const ALIASES: Field = may("aliases", SLUGS);
const PUBLISH_FROM: Field = may("publish_from", DATE);
const PUBLISH_TO: Field = may("publish_to", DATE);
const TEMPORARILY_CLOSED: Field =
    may("temporarily_closed", Map(&[must("reason", TEXT), may("from", DATE), may("to", DATE)]));

const HOURS: Shape = List(&Map(&[must("days", List(&One(DAYS))), must("from", TIME), must("to", TIME)]));
const HOURS_OF_A_DAY: Shape = List(&Map(&[must("from", TIME), must("to", TIME)]));

pub(crate) const AREAS: Shape =
    List(&Map(&[must("slug", SLUG), must("name", TEXT), must("summary", TEXT), must("tint", One(TINTS))]));

pub(crate) const CATEGORIES: Shape = List(&Map(&[
    must("slug", SLUG),
    must("name", TEXT),
    must("area", SLUG),
    must("summary", TEXT),
    may("subjects", SUBJECTS),
]));

pub(crate) const ZONE_LIST: Shape =
    List(&Map(&[must("id", ZONE), must("name", TEXT), must("places", TEXT), may("about", TEXT)]));

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

pub(crate) const PROGRAMMES: Shape = List(&Map(&[
    must("slug", SLUG),
    must("name", TEXT),
    must("payer", TEXT),
    must(
        "gives",
        Map(&[
            must("kind", One(OneOf(&["balance_euro", "balance_hours", "reduction"]))),
            may("amount", MONEY),
            may("hours", One(Whole(1, 10_000))),
            may("percent", One(Whole(1, 100))),
        ]),
    ),
    must("services", SLUGS),
    may("zones", ZONES),
    must("from", DATE),
    may("to", DATE),
    may("note", TEXT),
]));

pub(crate) const ISEE: Shape = List(&Map(&[
    must("from", DATE),
    may("to", DATE),
    must("bands", List(&Map(&[may("up_to", MONEY), must("pays_percent", One(Whole(0, 100)))]))),
    must("source", TEXT),
]));

pub(crate) const LABOUR_COSTS: Shape = List(&Map(&[
    must("regimes", List(&One(REGIMES))),
    must("natures", List(&One(NATURES))),
    must("hourly", MONEY),
    must("from", DATE),
    may("to", DATE),
    must("source", TEXT),
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
    may("everyday", TEXTS),
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
            must("phone_hours", HOURS),
            may("phone_note", TEXT),
            must("email", One(Email)),
            must("address", One(Address)),
            may("website", One(Web)),
        ]),
    ),
    may("card_account", TEXT),
    must(
        "accreditations",
        List(&Map(&[
            must("act", TEXT),
            must("date", DATE),
            must("from", DATE),
            must("to", DATE),
            must("categories", SLUGS),
            must("zones", ZONES),
            may("suspensions", List(&Map(&[must("act", TEXT), must("from", DATE), may("to", DATE)]))),
            may(
                "tariffs",
                List(&Map(&[must("service", SLUG), must("amount", MONEY), may("unit", One(UNITS))])),
            ),
        ])),
    ),
    may(
        "seats",
        List(&Map(&[
            must("name", TEXT),
            must("address", One(Address)),
            must("zone", ZONE),
            may("accessibility", ACCESSIBILITY),
            may("note", TEXT),
        ])),
    ),
    may("languages", LANGUAGES),
    may("accessibility", ACCESSIBILITY),
    may("founded", One(Whole(1200, 2100))),
    may("legal", Map(&[may("vat_number", One(VatNumber)), may("register", TEXT)])),
    may(
        "resources",
        List(&Map(&[
            must("slug", SLUG),
            must("name", TEXT),
            must("capacity", One(Whole(1, 1000))),
            may("buffer_minutes", One(Whole(0, 1440))),
        ])),
    ),
    may("criminal_records_declared", DATE),
    may(
        "declarations",
        List(&Map(&[
            must("kind", One(OneOf(&["insurance", "quality", "gender_equality", "organisation_model"]))),
            must("date", DATE),
            may("until", DATE),
            may("note", TEXT),
        ])),
    ),
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
    may("minimum_units", One(Whole(1, 1000))),
    must("vat_included", BOOL),
    may("brackets", BRACKETS),
]));

const CALENDAR: Shape = Map(&[
    must("lengths_minutes", List(&One(Whole(5, 1440)))),
    must("step_minutes", One(Whole(5, 1440))),
    must("notice_hours", One(Whole(0, 8760))),
    must("horizon_days", One(Whole(1, 365))),
    may("open_on_holidays", BOOL),
    must("weekly", HOURS),
    may("seasons", List(&Map(&[must("from", DATE), must("to", DATE), must("weekly", HOURS)]))),
    may("extra", List(&Map(&[must("date", DATE), must("from", TIME), must("to", TIME)]))),
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
    may("seat", TEXT),
    may("bands", List(&One(BANDS))),
    may(
        "staff",
        Map(&[
            must("qualifications", TEXTS),
            may("years_min", One(Whole(1, 50))),
            may("languages", LANGUAGES),
            may("note", TEXT),
        ]),
    ),
    may("activation", Map(&[must("days", One(Whole(0, 250))), may("procedure", TEXT)])),
    may("tariff", One(OneOf(&["accredited", "own"]))),
    may("free", Map(&[must("kind", One(OneOf(&["funded", "volunteers"]))), may("by", TEXT)])),
    may("prices", PRICES),
    may("vat_override", Map(&[must("rate", One(Rate)), must("reason", TEXT)])),
    may("persons_max", One(Whole(1, 1000))),
    may("group", Map(&[must("min", One(Whole(2, 100))), must("max", One(Whole(2, 100)))])),
    may("programmes", SLUGS),
    may("pay", One(OneOf(&["before", "per_visit", "monthly"]))),
    may("pay_how", List(&One(OneOf(&["card", "agreed"])))),
    may(
        "terms",
        Map(&[must("free_until_hours", One(Whole(0, 8760))), must("then_percent", One(Whole(0, 100)))]),
    ),
    may("resource", SLUG),
    may("calendar", CALENDAR),
    must("last_checked", DATE),
    ALIASES,
    PUBLISH_FROM,
    PUBLISH_TO,
    TEMPORARILY_CLOSED,
]);

pub(crate) const DESK: Shape = Map(&[
    must("name", TEXT),
    must("address", One(Address)),
    must("zone", ZONE),
    may("run_by", TEXT),
    may("phone", One(Phone)),
    may("email", One(Email)),
    may("hours", HOURS),
    may("hours_note", TEXT),
    may(
        "exceptions",
        List(&Map(&[
            may("date", DATE),
            may("from", DATE),
            may("to", DATE),
            may("closed", BOOL),
            may("hours", HOURS_OF_A_DAY),
            must("reason", TEXT),
        ])),
    ),
    may("does", TEXTS),
    may("languages", LANGUAGES),
    may("accessibility", ACCESSIBILITY),
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
    must("languages", List(&One(OneOf(&["it", "en", "es", "uk", "ar", "zh"])))),
    must("base_url", One(Url)),
    must("theme", SLUG),
    may("accessibility_declaration", One(Web)),
    must("contact", Map(&[must("phone", One(Phone)), must("email", One(Email)), must("desk", SLUG)])),
    may("functions", Map(&[may("enabled", BOOL)])),
    may(
        "booking",
        Map(&[may("hold_minutes", One(Whole(1, 1440))), may("links_valid_days", One(Whole(1, 3650)))]),
    ),
    may("limits", Map(&[may("form_bytes", One(Whole(1024, 3_000_000)))])),
    may("check", Map(&[may("allow", List(&Map(&[must("id", TEXT), must("reason", TEXT)])))])),
]);

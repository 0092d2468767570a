//! Where each file stands, relative to the site's root, without a leading slash.

use wemi_domain::{OfferId, Slug};

/// The index.
pub const INDEX: &str = "dati/catalogo/v1/indice.json";

/// The index in a language besides the main one.
pub fn index_in(lang: &str) -> String {
    format!("dati/catalogo/v1/indice.{lang}.json")
}

/// Which answers each offer fits, for the script that counts.
pub const COUNTS: &str = "dati/catalogo/v1/conteggi.json";

/// The settings.
pub const SETTINGS: &str = "dati/catalogo/v1/impostazioni.json";

/// What can be found by words in a language. The theme's script knows this address too.
pub fn search(lang: &str) -> String {
    format!("dati/ricerca/v1/{lang}.json")
}

/// The theme's bundle: frame, templates, words.
pub const THEME: &str = "dati/tema/v1.json";

/// Renamed pages and where they are now: a JSON object from old path to new (rule 1).
pub const REDIRECTS: &str = "dati/redirects.json";

/// The file of an offer.
pub fn offer(id: &OfferId) -> String {
    format!("dati/catalogo/v1/offerte/{}/{}.json", id.provider, id.offer)
}

/// The file of a benefit in a language.
pub fn benefit(slug: &Slug, lang: &str) -> String {
    format!("dati/catalogo/v1/misure/{slug}.{lang}.json")
}

/// The file of a service.
pub fn service(slug: &Slug) -> String {
    format!("dati/catalogo/v1/servizi/{slug}.json")
}

/// The file of a service in a language besides the main one.
pub fn service_in(slug: &Slug, lang: &str) -> String {
    format!("dati/catalogo/v1/servizi/{slug}.{lang}.json")
}

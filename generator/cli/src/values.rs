//! What a person writes after an option, read with their own words for what is wrong.

use jiff::civil::Date;
use wemi_content::slugified;
use wemi_domain::Slug;

/// A day.
pub(crate) fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "scrivi un giorno che c'è, come 2026-12-24".to_owned())
}

/// A name as it stands in an address.
pub(crate) fn slug(text: &str) -> Result<Slug, String> {
    text.parse().map_err(|_| match slugified(text).as_str() {
        "" => "usa lettere minuscole senza accenti, cifre e trattini".to_owned(),
        near => format!("usa lettere minuscole senza accenti, cifre e trattini: forse `{near}`"),
    })
}

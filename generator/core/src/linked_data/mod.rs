//! What pages say to machines, in schema.org's words: the card of a service as the validator of Italian
//! municipal sites reads it, offers with their price, enti, questions. Only what the page says, too.

mod offer;
mod provider;
mod questions;
mod service;

use serde::Serialize;
use wemi_content::{postal, raw};
use wemi_domain::Slug;

use crate::day::Day;
use crate::pages::provider_url;

pub(crate) use offer::offer_data;
pub(crate) use provider::provider_data;
pub(crate) use questions::questions_data;
pub(crate) use service::service_data;

/// The vocabulary.
const CONTEXT: &str = "https://schema.org";

/// Anything of which no more is said than its kind and its name.
#[derive(Serialize)]
struct Named {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
}

impl Named {
    fn new(kind: &'static str, name: impl Into<String>) -> Self {
        Self { kind, name: name.into() }
    }
}

/// An ente, as others name it.
#[derive(Serialize)]
struct OrganizationRef {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    url: String,
}

impl OrganizationRef {
    fn of(day: &Day<'_>, slug: &Slug, front: &raw::Provider) -> Self {
        let url = day.whole_url(&provider_url(slug));
        Self { kind: provider::kind(front.regime), name: front.name.clone(), url }
    }
}

/// An address in its parts, as far as it says them.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PostalAddress {
    #[serde(rename = "@type")]
    kind: &'static str,
    street_address: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    postal_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address_locality: Option<String>,
    address_country: &'static str,
}

impl PostalAddress {
    fn of(address: &str) -> Self {
        let parts = postal(address);
        Self {
            kind: "PostalAddress",
            street_address: parts.street.to_owned(),
            postal_code: parts.postcode.map(str::to_owned),
            address_locality: parts.place.map(str::to_owned),
            address_country: "IT",
        }
    }
}

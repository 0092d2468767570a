//! An ente.

use serde::Serialize;
use wemi_content::Provider;
use wemi_domain::vat::Regime;
use wemi_theme::LinkedData;

use super::{CONTEXT, PostalAddress};
use crate::day::Day;
use crate::pages::provider_url;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Organization {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    description: String,
    url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    same_as: Option<String>,
    telephone: String,
    email: String,
    address: PostalAddress,
    #[serde(skip_serializing_if = "Option::is_none")]
    vat_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    founding_date: Option<String>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    knows_language: Vec<String>,
}

/// What the law counts as third sector is an NGO, a social co-operative too.
pub(super) fn kind(regime: Regime) -> &'static str {
    match regime {
        Regime::SocialCooperative | Regime::SocialEnterprise | Regime::Association | Regime::Foundation => {
            "NGO"
        }
        Regime::Cooperative => "Organization",
        Regime::Professional => "ProfessionalService",
    }
}

pub(crate) fn provider_data(day: &Day<'_>, provider: &Provider) -> Option<LinkedData> {
    let front = &provider.front;
    let contacts = &front.contacts;
    LinkedData::of(&Organization {
        context: CONTEXT,
        kind: kind(front.regime),
        name: front.name.clone(),
        description: front.summary.clone(),
        url: day.whole_url(&provider_url(&provider.slug)),
        same_as: contacts.website.clone(),
        telephone: contacts.phone.clone(),
        email: contacts.email.clone(),
        address: PostalAddress::of(&contacts.address),
        vat_id: front
            .legal
            .as_ref()
            .and_then(|legal| legal.vat_number.as_ref())
            .map(|vat| format!("IT{vat}")),
        founding_date: front.founded.map(|year| year.to_string()),
        knows_language: front.languages.clone(),
    })
}

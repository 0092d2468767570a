//! Views of each kind of page, filled from the day's content. A view decides nothing: what shows is
//! decided in [`crate::day`], what things cost in `wemi-domain`.

pub(crate) mod card;
pub(crate) mod cost;
pub(crate) mod coverage;
pub(crate) mod desk;
pub(crate) mod editorial;
pub(crate) mod frame;
pub(crate) mod home;
pub(crate) mod list;
pub(crate) mod offer;
pub(crate) mod pager;
pub(crate) mod paper;
pub(crate) mod provider;
pub(crate) mod sentence;
pub(crate) mod service;
pub(crate) mod service_parts;
pub(crate) mod text;
pub(crate) mod traits;
pub(crate) mod zone;

use wemi_content::raw::{DocumentKind, Programme};
use wemi_content::{Offer, Provider, Service};
use wemi_domain::{OfferId, Slug, ZoneId};

use crate::day::Day;

pub(crate) fn service_url(slug: &Slug) -> String {
    format!("/servizi/{slug}/")
}

pub(crate) fn provider_url(slug: &Slug) -> String {
    format!("/enti/{slug}/")
}

pub(crate) fn offer_url(id: &OfferId) -> String {
    format!("/offerte/{}/{}/", id.provider, id.offer)
}

pub(crate) fn fridge_sheet_url(id: &OfferId) -> String {
    format!("{}foglio/", offer_url(id))
}

pub(crate) fn desk_url(slug: &Slug) -> String {
    format!("/sportelli/{slug}/")
}

pub(crate) fn zone_url(id: ZoneId) -> String {
    format!("/municipi/{id}/")
}

pub(crate) fn page_url(slug: &Slug) -> String {
    format!("/{slug}/")
}

pub(crate) fn life_event_url(slug: &Slug) -> String {
    format!("/quando-serve/{slug}/")
}

pub(crate) fn news_url(slug: &Slug) -> String {
    format!("/novita/{slug}/")
}

/// An answer has no page of its own.
pub(crate) fn question_url(slug: &Slug) -> String {
    format!("/domande/#{slug}")
}

/// A word is explained among the others.
pub(crate) fn word_url(slug: &Slug) -> String {
    format!("/glossario/#{slug}")
}

pub(crate) fn benefit_url(slug: &Slug) -> String {
    format!("/misure/{slug}/")
}

/// The page of the benefit by which a programme is given.
pub(crate) fn benefit_of(day: &Day<'_>, programme: &Programme) -> Option<String> {
    let mut benefits = day.benefits.iter();
    let benefit = benefits.find(|benefit| benefit.front.programme.as_ref() == Some(&programme.slug))?;
    Some(benefit_url(&benefit.slug))
}

pub(crate) fn document_url(provider: &Slug, kind: DocumentKind) -> String {
    let name = match kind {
        DocumentKind::Conditions => "condizioni",
        DocumentKind::Privacy => "privacy",
        DocumentKind::Withdrawal => "recesso",
        DocumentKind::SocialReport => "bilancio-sociale",
    };
    format!("/enti/{provider}/documenti/{name}/")
}

pub(crate) fn service_link(service: &Service) -> wemi_theme::views::LinkView {
    wemi_theme::views::LinkView::new(service.front.title.clone(), service_url(&service.slug))
}

pub(crate) fn provider_link(provider: &Provider) -> wemi_theme::views::LinkView {
    wemi_theme::views::LinkView::new(provider.front.name.clone(), provider_url(&provider.slug))
}

pub(crate) fn offer_link(offer: &Offer) -> wemi_theme::views::LinkView {
    wemi_theme::views::LinkView::new(offer.front.title.clone(), offer_url(&offer.id))
}

//! The page of an ente, and the index of them all.

use wemi_content::{Provider, raw};
use wemi_domain::feedback::Datum;
use wemi_theme::views::{DeclarationView, LinkView, Page, ProviderIndexView, ProviderLineView, ProviderView};

use super::card::{accessibility, accreditation_view, provider_box, seat_view};
use super::frame::page_with_enti;
use super::{document_url, provider_url};
use crate::day::{Day, count};
use crate::linked_data::provider_data;
use crate::markdown::{Level, Writer};

pub(crate) fn provider_view(day: &Day<'_>, provider: &Provider) -> ProviderView {
    let front = &provider.front;
    let acts = provider.accreditations.iter().filter(|act| act.period.contains(day.date));
    let offers = day.of_provider(&provider.slug);
    let page = page_with_enti(day, &provider_url(&provider.slug));
    ProviderView {
        said_in: day.said_in(provider.file),
        page: Page {
            about: provider_data(day, provider),
            data: vec![Datum::Contacts, Datum::Address, Datum::Hours, Datum::Text],
            ..page
        },
        provider: provider_box(provider),
        summary: front.summary.clone(),
        body: Writer::new(day).text(day.text(provider.body), Level::Page),
        regime: front.regime,
        accreditations: acts.map(|act| accreditation_view(day.checked, act)).collect(),
        criminal_records_declared: front.criminal_records_declared,
        declarations: declarations(day, front),
        seats: front.seats.iter().map(seat_view).collect(),
        languages: front.languages.clone(),
        accessibility: accessibility(&front.accessibility),
        website: front.contacts.website.clone(),
        founded: front.founded,
        vat_number: front.legal.as_ref().and_then(|legal| legal.vat_number.clone()),
        register: front.legal.as_ref().and_then(|legal| legal.register.clone()),
        documents: documents(day, provider),
        cards: offers.iter().map(|shown| shown.card.clone()).collect(),
        last_checked: front.last_checked,
    }
}

/// What was declared and still holds on the day.
fn declarations(day: &Day<'_>, front: &raw::Provider) -> Vec<DeclarationView> {
    let holding = front
        .declarations
        .iter()
        .filter(|declared| declared.date <= day.date && declared.until.is_none_or(|until| until >= day.date));
    holding
        .map(|declared| DeclarationView {
            kind: declared.kind.as_str().to_owned(),
            date: declared.date,
            until: declared.until,
            note: declared.note.clone(),
        })
        .collect()
}

fn documents(day: &Day<'_>, provider: &Provider) -> Vec<LinkView> {
    let own = day.documents().filter(|document| document.provider.slug == provider.slug);
    own.map(|document| {
        LinkView::new(document.front.title.clone(), document_url(&provider.slug, document.kind))
    })
    .collect()
}

/// `/enti/`.
pub(crate) fn provider_index_view(day: &Day<'_>) -> ProviderIndexView {
    let mut providers = day.providers.clone();
    providers.sort_by(|a, b| (&a.front.name, &a.slug).cmp(&(&b.front.name, &b.slug)));
    let lines = providers.into_iter().map(|provider| ProviderLineView {
        name: provider.front.name.clone(),
        url: provider_url(&provider.slug),
        summary: provider.front.summary.clone(),
        regime: provider.front.regime,
        offers: count(day.of_provider(&provider.slug).len()),
    });
    ProviderIndexView { page: page_with_enti(day, "/enti/"), providers: lines.collect() }
}

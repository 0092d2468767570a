//! What texts ask of the site on a day: where a file is published, how to reach whom, what it costs.

use std::collections::BTreeSet;

use wemi_content::raw::Word;
use wemi_theme::views::{BlockView, ProviderBoxView};

use super::Day;
use crate::addresses::Thing;
use crate::markdown::Around;
use crate::pages::card::{desk_box, provider_box};
use crate::pages::editorial::amounts;
use crate::pages::offer::brackets;
use crate::pages::{
    benefit_url, desk_url, document_url, life_event_url, news_url, offer_link, offer_url, page_url,
    provider_url, question_url, service_url,
};
use crate::pictures::Picture;

/// The addresses of content that doesn't show on the day, and of indexes in which nothing stands.
pub(super) fn hidden_urls(day: &Day<'_>) -> BTreeSet<String> {
    let shown = shown_urls(day);
    let pages = day.addresses.places().map(|(_, place)| place.url.clone());
    let mut hidden: BTreeSet<String> = pages.filter(|url| !shown.contains(url)).collect();
    let indexes = [
        ("/quando-serve/", day.life_events.is_empty()),
        ("/novita/", day.news.is_empty()),
        ("/misure/", day.benefits.is_empty()),
        ("/domande/", day.questions.is_empty()),
    ];
    hidden.extend(indexes.into_iter().filter(|(_, empty)| *empty).map(|(url, _)| url.to_owned()));
    hidden
}

fn shown_urls(day: &Day<'_>) -> BTreeSet<String> {
    let mut shown = BTreeSet::from(["/glossario/".to_owned()]);
    shown.extend(day.services.iter().map(|one| service_url(&one.slug)));
    shown.extend(day.providers.iter().map(|one| provider_url(&one.slug)));
    shown.extend(day.offers.iter().map(|one| offer_url(&one.offer.id)));
    shown.extend(day.desks.iter().map(|one| desk_url(&one.slug)));
    shown.extend(day.pages.iter().map(|one| page_url(&one.slug)));
    shown.extend(day.life_events.iter().map(|one| life_event_url(&one.slug)));
    shown.extend(day.news.iter().map(|one| news_url(&one.slug)));
    shown.extend(day.benefits.iter().map(|one| benefit_url(&one.slug)));
    shown.extend(day.questions.iter().flat_map(|(_, all)| all).map(|one| question_url(&one.slug)));
    shown.extend(day.documents().map(|one| document_url(&one.provider.slug, one.kind)));
    shown
}

impl Around for Day<'_> {
    fn address(&self, path: &str) -> Option<String> {
        let url = &self.addresses.place(path)?.url;
        self.shows(url).then(|| url.clone())
    }

    fn shows(&self, url: &str) -> bool {
        let page = url.split(['#', '?']).next().unwrap_or_default();
        !self.hidden_urls.contains(url) && !self.hidden_urls.contains(page)
    }

    fn picture(&self, path: &str) -> Option<&Picture> {
        self.pictures.get(path)
    }

    fn glossary(&self) -> &[Word] {
        &self.checked.editorial.glossary
    }

    fn contact(&self, path: &str) -> Option<ProviderBoxView> {
        self.address(path)?;
        match self.addresses.place(path)?.thing {
            Thing::Provider(provider) => Some(provider_box(provider)),
            Thing::Desk(desk) => Some(desk_box(desk)),
            Thing::Offer(_) | Thing::Benefit(_) | Thing::Service | Thing::Other => None,
        }
    }

    fn price(&self, path: &str) -> Option<BlockView> {
        match self.addresses.place(path)?.thing {
            Thing::Offer(offer) => {
                let shown = self.offers.iter().find(|shown| shown.offer.id == offer.id)?;
                Some(BlockView::Price {
                    offer: offer_link(offer),
                    price: shown.price.clone(),
                    unit: offer.rules.terms.unit,
                    brackets: brackets(self, offer),
                })
            }
            Thing::Benefit(benefit) => Some(BlockView::Amounts { amounts: amounts(benefit) }),
            Thing::Provider(_) | Thing::Desk(_) | Thing::Service | Thing::Other => None,
        }
    }
}

//! Former addresses (rule 1): each leads to where its content is now, on days on which it shows.

use wemi_domain::{OfferId, Slug};

use crate::day::{Day, Key};
use crate::html::escaped;
use crate::markdown::Around;
use crate::pages::{
    benefit_url, desk_url, life_event_url, news_url, offer_url, page_url, provider_url, service_url,
};

/// A former address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Redirect {
    /// The former address.
    pub(crate) from: String,
    /// The present one.
    pub(crate) to: String,
    /// What is there, for who has to follow the link by hand.
    pub(crate) title: String,
}

/// All former addresses.
pub(crate) fn redirects(day: &Day<'_>) -> Vec<Redirect> {
    let mut redirects = Redirects { root: &day.root, all: Vec::new() };
    for service in &day.services {
        for alias in &service.front.aliases {
            redirects.add(&service_url(alias), &service_url(&service.slug), &service.front.title);
            for key in day.lists.keys().filter(|key| key.service == Some(&service.slug)) {
                let former = Key { service: Some(alias), ..*key };
                redirects.add(&former.path(), &key.path(), &service.front.title);
            }
        }
    }
    for provider in &day.providers {
        for alias in &provider.front.aliases {
            redirects.add(&provider_url(alias), &provider_url(&provider.slug), &provider.front.name);
        }
    }
    for shown in &day.offers {
        let offer = shown.offer;
        let former_providers = offer.provider.front.aliases.iter();
        for provider in std::iter::once(&offer.provider.slug).chain(former_providers) {
            for slug in std::iter::once(&offer.id.offer).chain(&offer.front.aliases) {
                let former = OfferId { provider: provider.clone(), offer: slug.clone() };
                if former != offer.id {
                    redirects.add(&offer_url(&former), &offer_url(&offer.id), &offer.front.title);
                }
            }
        }
    }
    for desk in &day.desks {
        redirects.each(&desk.front.aliases, desk_url, &desk.slug, &desk.front.name);
    }
    for page in &day.pages {
        redirects.each(&page.front.aliases, page_url, &page.slug, &page.front.title);
    }
    for event in &day.life_events {
        redirects.each(&event.front.aliases, life_event_url, &event.slug, &event.front.title);
    }
    for news in &day.news {
        redirects.each(&news.front.aliases, news_url, &news.slug, &news.front.title);
    }
    for benefit in &day.benefits {
        redirects.each(&benefit.front.aliases, benefit_url, &benefit.slug, &benefit.front.title);
    }
    // Where it leads may not show today; then the former address leads nowhere, as the present one.
    for redirect in &day.checked.editorial.redirects {
        let line = &redirect.line;
        if day.shows(&line.to) {
            redirects.add(&line.from, &line.to, &line.to);
        }
    }
    redirects.all
}

/// Those of one language.
struct Redirects<'a> {
    root: &'a str,
    all: Vec<Redirect>,
}

impl Redirects<'_> {
    fn add(&mut self, from: &str, to: &str, title: &str) {
        let root = self.root;
        let (from, to) = (format!("{root}{from}"), format!("{root}{to}"));
        self.all.push(Redirect { from, to, title: title.to_owned() });
    }

    fn each(&mut self, aliases: &[Slug], url: fn(&Slug) -> String, slug: &Slug, title: &str) {
        for alias in aliases {
            self.add(&url(alias), &url(slug), title);
        }
    }
}

/// A page for servers that only have files: it leads on at once, without script.
pub(crate) fn redirect_page(redirect: &Redirect, base_url: &str, lang: &str) -> String {
    let (to, title) = (&redirect.to, escaped(&redirect.title));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <meta http-equiv=\"refresh\" content=\"0; url={to}\">\n<link rel=\"canonical\" href=\"{base_url}{to}\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<p><a href=\"{to}\">{title}</a></p>\n</html>\n"
    )
}

/// A line a former address: from, to, and the answer that says it is for ever.
pub(crate) fn redirect_rules(redirects: &[Redirect]) -> String {
    redirects.iter().flat_map(|redirect| [&redirect.from, " ", &redirect.to, " 301\n"]).collect()
}

//! Feeds (Atom, RFC 4287): the news, and the new offers of each category and each Municipio.
//!
//! New is an offer whose `publish_from` says since when it shows. Of others no file knows the day, and
//! none is made up.

use std::cmp::Reverse;
use std::fmt::Write as _;

use jiff::civil::Date;
use wemi_domain::{Slug, zone_time};
use wemi_theme::Message;
use wemi_theme::views::FeedView;

use crate::day::{Day, Key};
use crate::html::escaped;
use crate::pages::{news_url, offer_url};

/// How many entries a feed holds, the newest.
const ENTRIES_MAX: usize = 30;

/// A feed of the site.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Feed<'a> {
    /// What is new in the city.
    News,
    /// The new offers of a list.
    Offers(Key<'a>),
}

impl<'a> Feed<'a> {
    /// Every feed of a day: the news if there are any, each category and each Municipio with offers.
    pub(crate) fn all(day: &Day<'a>) -> Vec<Self> {
        let news = (!day.news.is_empty()).then_some(Self::News);
        let lists = day.lists.keys().filter(|key| has_feed(key)).map(|key| Self::Offers(*key));
        news.into_iter().chain(lists).collect()
    }

    /// The page that it goes with.
    pub(crate) fn page(&self) -> String {
        match self {
            Self::News => "/novita/".to_owned(),
            Self::Offers(key) => key.path(),
        }
    }

    /// As a page names it.
    pub(crate) fn view(&self, day: &Day<'_>) -> FeedView {
        FeedView { title: self.title(day), url: format!("{}{}{FILE}", day.root, self.page()) }
    }

    /// The feed of a list, if it has one.
    pub(crate) fn of_list(key: &Key<'a>) -> Option<Self> {
        has_feed(key).then_some(Self::Offers(*key))
    }

    fn title(&self, day: &Day<'_>) -> Message {
        let site = &day.checked.site.name;
        match self {
            Self::News => Message::key("feed-news").with("site", site.as_str()),
            Self::Offers(key) => {
                let what = key.category.and_then(|slug| category(day, slug)).or_else(|| zone(day, key));
                let what = what.unwrap_or_default();
                Message::key("feed-offers").with("site", site.as_str()).with("what", what)
            }
        }
    }

    fn entries(&self, day: &Day<'_>) -> Vec<Entry> {
        let mut entries: Vec<Entry> = match self {
            Self::News => day
                .news
                .iter()
                .map(|news| Entry {
                    since: news.front.date,
                    url: day.whole_url(&news_url(&news.slug)),
                    title: news.front.title.clone(),
                    summary: news.front.summary.clone(),
                })
                .collect(),
            Self::Offers(key) => day
                .list(key)
                .filter_map(|shown| {
                    let front = &shown.offer.front;
                    Some(Entry {
                        since: front.publish_from?,
                        url: day.whole_url(&offer_url(&shown.offer.id)),
                        title: format!("{}, {}", front.title, shown.offer.provider.front.name),
                        summary: front.summary.clone(),
                    })
                })
                .collect(),
        };
        entries.sort_by_key(|entry| (Reverse(entry.since), entry.url.clone()));
        entries.truncate(ENTRIES_MAX);
        entries
    }

    /// The feed's bytes; `say` puts its title into words.
    pub(crate) fn xml<E>(
        &self,
        day: &Day<'_>,
        say: impl Fn(&Message) -> Result<String, E>,
    ) -> Result<String, E> {
        let entries = self.entries(day);
        let page = day.whole_url(&self.page());
        // A feed in which nothing stands yet is as new as the day on which it was made.
        let updated = entries.first().map_or(day.date, |entry| entry.since);
        let mut xml = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
             <id>{page}</id>\n<title>{}</title>\n<updated>{}</updated>\n<author><name>{}</name></author>\n\
             <link rel=\"self\" type=\"application/atom+xml\" href=\"{page}{FILE}\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n",
            day.checked.language.as_str(),
            escaped(&say(&self.title(day))?),
            moment(updated),
            escaped(&day.checked.site.body),
        );
        for entry in entries {
            // Writing to a string can't fail.
            let written = writeln!(
                xml,
                "<entry><id>{url}</id><title>{}</title><updated>{}</updated><link href=\"{url}\"/><summary>{}</summary></entry>",
                escaped(&entry.title),
                moment(entry.since),
                escaped(&entry.summary),
                url = entry.url,
            );
            debug_assert!(written.is_ok());
        }
        xml.push_str("</feed>\n");
        Ok(xml)
    }
}

/// The file beside the page that a feed goes with.
pub(crate) const FILE: &str = "feed.atom";

struct Entry {
    since: Date,
    url: String,
    title: String,
    summary: String,
}

/// Lists by one answer, of a category or of a Municipio.
fn has_feed(key: &Key<'_>) -> bool {
    let one = key.category.is_some() != key.zone.is_some();
    one && key.service.is_none() && key.audience.is_none()
}

fn category(day: &Day<'_>, slug: &Slug) -> Option<String> {
    let category = day.checked.categories.iter().find(|category| category.slug == *slug)?;
    Some(category.name.clone())
}

fn zone(day: &Day<'_>, key: &Key<'_>) -> Option<String> {
    let zone = day.checked.zones.iter().find(|zone| Some(zone.id) == key.zone)?;
    Some(zone.name.clone())
}

/// The beginning of a day in Rome, as RFC 3339 writes it.
fn moment(date: Date) -> String {
    zone_time::earliest(date.at(0, 0, 0, 0)).map(|at| at.to_string()).unwrap_or_default()
}

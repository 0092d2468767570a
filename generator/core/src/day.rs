//! What shows on one day (rule 2), and everything that pages share, made once.

mod around;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use wemi_catalogue::{Index, ListKey, Traits, is_page};
use wemi_content::{
    Audience, Benefit, Checked, Desk, Document, FileId, LifeEvent, News, Offer, Page, Provider, Question,
    Service, Sources, Span, Topic,
};
use wemi_domain::accreditation::{NotShown, shown_zones};
use wemi_domain::vat::Recipient;
use wemi_domain::{Period, Slug, ZoneId};
use wemi_theme::Shared;
use wemi_theme::views::{CardView, PriceView};

use crate::addresses::Addresses;
use crate::catalogue;
use crate::fingerprint::marked;
use crate::markdown::Text;
use crate::pages::card::{card_view, said_in};
use crate::pages::sentence::Sentences;
use crate::pages::traits::traits;
use crate::pictures::Pictures;

/// The content as it shows on one day.
pub(crate) struct Day<'a> {
    pub(crate) date: Date,
    /// Where the site stands, without a final slash.
    pub(crate) base_url: &'a str,
    /// What stands before the addresses of pages in this language: nothing for the first, `/en` for English.
    pub(crate) root: String,
    pub(crate) checked: &'a Checked,
    pub(crate) sources: &'a Sources,
    /// The offers that show, by title.
    pub(crate) offers: Vec<Shown<'a>>,
    /// How many do not, though an editor wants them shown.
    pub(crate) hidden: usize,
    /// Services, providers, desks and pages that an editor lets show.
    pub(crate) services: Vec<&'a Service>,
    pub(crate) providers: Vec<&'a Provider>,
    pub(crate) desks: Vec<&'a Desk>,
    pub(crate) pages: Vec<&'a Page>,
    /// What the municipality writes for readers, as far as it shows.
    pub(crate) life_events: Vec<&'a LifeEvent>,
    pub(crate) news: Vec<&'a News>,
    pub(crate) benefits: Vec<&'a Benefit>,
    /// Topics that have questions to show.
    pub(crate) questions: Vec<(&'a Topic, Vec<&'a Question>)>,
    pub(crate) addresses: Addresses<'a>,
    pub(crate) pictures: &'a Pictures,
    /// Offers by what a list is narrowed by: places in [`Day::offers`], in its order.
    pub(crate) lists: BTreeMap<Key<'a>, Vec<usize>>,
    /// What the search function reads of the day, and lists are made with.
    pub(crate) index: Index,
    /// The sentence that leads, with any answers.
    pub(crate) sentences: Sentences,
    /// The lists' offers by provider.
    by_provider: BTreeMap<&'a Slug, Vec<usize>>,
    /// Addresses of content that doesn't show: texts don't link to them.
    hidden_urls: BTreeSet<String>,
}

/// For when and for where a site is made.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting<'a> {
    /// The day that is applied.
    pub(crate) date: Date,
    /// Where the site stands, without a final slash.
    pub(crate) base_url: &'a str,
}

/// The same day in each language of the site, the first apart: there is always one.
pub(crate) struct Days<'a> {
    first: Day<'a>,
    others: Vec<Day<'a>>,
}

impl<'a> Days<'a> {
    /// Applies the day to the content in each language.
    pub(crate) fn of(
        checked: &'a Checked,
        others: &'a [Checked],
        sources: &'a Sources,
        pictures: &'a Pictures,
        setting: Setting<'a>,
    ) -> Self {
        let day = |checked| Day::of(checked, sources, pictures, setting);
        Self { first: day(checked), others: others.iter().map(day).collect() }
    }

    /// In the first language, by which everything is decided that has no language.
    pub(crate) fn first(&self) -> &Day<'a> {
        &self.first
    }

    /// In the languages besides the first.
    pub(crate) fn others(&self) -> &[Day<'a>] {
        &self.others
    }

    /// In every language.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Day<'a>> {
        std::iter::once(&self.first).chain(&self.others)
    }
}

/// An offer that shows.
pub(crate) struct Shown<'a> {
    pub(crate) offer: &'a Offer,
    /// Where.
    pub(crate) zones: Vec<ZoneId>,
    /// The audiences in whose lists it stands, in the order of the content.
    audiences: Vec<&'a Audience>,
    /// What it costs.
    pub(crate) price: PriceView,
    /// Its card, made once for every list.
    pub(crate) card: Shared<CardView>,
    /// What lists are narrowed by.
    pub(crate) traits: Traits,
}

/// What a list is narrowed by, without owning the words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key<'a> {
    pub(crate) category: Option<&'a Slug>,
    pub(crate) service: Option<&'a Slug>,
    pub(crate) audience: Option<&'a Slug>,
    pub(crate) zone: Option<ZoneId>,
}

impl Key<'_> {
    /// The same with words of its own.
    pub(crate) fn owned(&self) -> ListKey {
        ListKey {
            category: self.category.cloned(),
            service: self.service.cloned(),
            audience: self.audience.cloned(),
            zone: self.zone,
        }
    }

    /// Whether a list of this kind is a page.
    fn is_page(&self) -> bool {
        let what = [self.category.is_some(), self.service.is_some()];
        let whom_and_where = [self.audience.is_some(), self.zone.is_some()];
        let answers = what.into_iter().chain(whom_and_where).filter(|answered| *answered).count();
        is_page(answers, self.service.is_some())
    }

    /// The list's address.
    pub(crate) fn path(&self) -> String {
        self.owned().path()
    }
}

impl<'a> Day<'a> {
    /// Applies the day to the content.
    pub(crate) fn of(
        checked: &'a Checked,
        sources: &'a Sources,
        pictures: &'a Pictures,
        setting: Setting<'a>,
    ) -> Self {
        let editorial = &checked.editorial;
        let Setting { date, base_url } = setting;
        let mut day = Self {
            date,
            base_url,
            root: root(checked),
            checked,
            sources,
            offers: Vec::new(),
            hidden: 0,
            services: Vec::new(),
            providers: Vec::new(),
            desks: checked.desks.iter().filter(|desk| desk.front.published().contains(date)).collect(),
            pages: checked.pages.iter().filter(|page| page.front.published().contains(date)).collect(),
            life_events: showing(&editorial.life_events, |one| one.front.published(), date),
            news: showing(&editorial.news, |one| one.front.published(), date),
            benefits: showing(&editorial.benefits, |one| one.front.published(), date),
            questions: questions(checked, date),
            addresses: Addresses::of(checked, sources),
            pictures,
            lists: BTreeMap::new(),
            index: Index::default(),
            sentences: Sentences::default(),
            by_provider: BTreeMap::new(),
            hidden_urls: BTreeSet::new(),
        };
        let services = checked.services.iter().map(AsRef::as_ref);
        day.services = services.filter(|service| service.front.published().contains(date)).collect();
        let providers = checked.providers.iter().map(AsRef::as_ref);
        day.providers = providers.filter(|provider| provider.front.published().contains(date)).collect();
        for offer in &checked.offers {
            match shown_zones(&offer.rules, date) {
                Ok(zones) => match PriceView::of(&offer.rules.terms, &recipients(offer), date) {
                    Some(price) => day.offers.push(shown(checked, offer, zones, price, date)),
                    None => day.hidden += 1,
                },
                Err(NotShown::NotYetPublished(_) | NotShown::NoLongerPublished(_)) => {}
                Err(_) => day.hidden += 1,
            }
        }
        day.offers.sort_by(|a, b| (&a.card.title, &a.offer.id).cmp(&(&b.card.title, &b.offer.id)));
        day.lists = lists(&day.offers);
        day.index = catalogue::index(&day);
        for (place, shown) in day.offers.iter().enumerate() {
            day.by_provider.entry(&shown.offer.provider.slug).or_default().push(place);
        }
        day.sentences = Sentences::of(&day.index);
        day.news.retain(|news| news.front.date <= date);
        day.hidden_urls = around::hidden_urls(&day);
        day
    }

    /// The language of a file's words, where it is not the page's (rule 4).
    pub(crate) fn said_in(&self, file: FileId) -> Option<String> {
        said_in(self.checked, file)
    }

    /// The whole address of a page in this language.
    pub(crate) fn whole_url(&self, path: &str) -> String {
        format!("{}{}{path}", self.base_url, self.root)
    }

    /// The offers of a list; none if there is no such list.
    pub(crate) fn list<'s>(&'s self, key: &Key<'s>) -> impl Iterator<Item = &'s Shown<'a>> + use<'s, 'a> {
        let places = self.lists.get(key).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|place| self.offers.get(*place))
    }

    /// How many offers a list has.
    pub(crate) fn count(&self, key: &Key<'_>) -> u32 {
        self.lists.get(key).map_or(0, |places| count(places.len()))
    }

    /// The offers of a provider, in their order.
    pub(crate) fn of_provider(&self, provider: &Slug) -> Vec<&Shown<'a>> {
        let places = self.by_provider.get(provider).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|place| self.offers.get(*place)).collect()
    }

    /// The papers of enti that show.
    pub(crate) fn documents(&self) -> impl Iterator<Item = &'a Document> + use<'_, 'a> {
        let all = self.checked.editorial.documents.iter();
        all.filter(|document| document.provider.front.published().contains(self.date))
    }

    /// The Markdown at a span, with the file that it stands in.
    pub(crate) fn text(&self, span: Span) -> Text<'a> {
        let source = self.sources.get(span.file);
        let markdown = source.and_then(|source| source.text.get(span.bytes())).unwrap_or("");
        Text { path: source.map_or("", |source| source.path.as_str()), markdown }
    }
}

fn root(checked: &Checked) -> String {
    let first = checked.site.languages.first().is_none_or(|first| *first == checked.language);
    if first { String::new() } else { format!("/{}", checked.language.as_str()) }
}

/// What an editor lets show on a day.
fn showing<T>(all: &[T], published: impl Fn(&T) -> Period, date: Date) -> Vec<&T> {
    all.iter().filter(|one| published(one).contains(date)).collect()
}

fn questions(checked: &Checked, date: Date) -> Vec<(&Topic, Vec<&Question>)> {
    let topics = checked.editorial.topics.iter();
    let topics = topics.map(|topic| (topic, showing(&topic.questions, |one| one.front.published(), date)));
    topics.filter(|(_, questions)| !questions.is_empty()).collect()
}

/// A number of things, for a view.
pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Who the people are whom an offer is for, as VAT sees them.
pub(crate) fn recipients(offer: &Offer) -> Vec<Recipient> {
    offer.audiences.iter().map(|audience| audience.recipient).collect()
}

fn shown<'a>(
    checked: &'a Checked,
    offer: &'a Offer,
    zones: Vec<ZoneId>,
    price: PriceView,
    date: Date,
) -> Shown<'a> {
    let audiences = checked.audiences.iter().map(AsRef::as_ref);
    let audiences = audiences.filter(|wanted| offer.audiences.iter().any(|own| own.serves(wanted)));
    let audiences: Vec<&Audience> = audiences.collect();
    let traits = traits(offer, &zones, &audiences, &price, date);
    let card = marked(card_view(checked, offer, &zones, &price, &traits, date));
    Shown { offer, zones, audiences, price, card, traits }
}

/// Every list that is a page and has an offer, in one pass over the offers: one answer, two, and three
/// where the first is a category.
fn lists<'a>(offers: &[Shown<'a>]) -> BTreeMap<Key<'a>, Vec<usize>> {
    let mut lists: BTreeMap<Key<'a>, Vec<usize>> = BTreeMap::new();
    for (place, shown) in offers.iter().enumerate() {
        let whats = [
            Key::default(),
            Key { category: Some(&shown.offer.service.category.slug), ..Key::default() },
            Key { service: Some(&shown.offer.service.slug), ..Key::default() },
        ];
        let zones = || std::iter::once(None).chain(shown.zones.iter().map(|zone| Some(*zone)));
        let audiences = std::iter::once(None).chain(shown.audiences.iter().map(|one| Some(&one.slug)));
        let wheres = audiences.flat_map(|audience| zones().map(move |zone| (audience, zone)));
        for (audience, zone) in wheres {
            for key in whats.map(|what| Key { audience, zone, ..what }).into_iter().filter(Key::is_page) {
                lists.entry(key).or_default().push(place);
            }
        }
    }
    lists
}

//! All that an address may ask of a list, and the address that asks it.

use wemi_catalogue::{Index, ListKey};

use crate::order::Order;
use crate::wish::{By, Wish};

/// Before the slug of a category, where the sentence's one select offers categories beside services.
pub(crate) const CATEGORY: &str = "categoria:";
/// The most hours and persons of a case that can be told.
const HOURS_MAX: u32 = 24;
const PERSONS_MAX: u32 = 99;

/// A case of which the price is wanted, as far as it was told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// For how many hours.
    pub hours: Option<u32>,
    /// For how many persons.
    pub persons: Option<u32>,
}

impl Told {
    /// Whether anything was told.
    pub fn is_told(self) -> bool {
        self != Self::default()
    }
}

/// What is asked of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// The answers to the three questions.
    pub key: ListKey,
    /// At most one by each [`By`], in that order.
    pub wishes: Vec<Wish>,
    /// The order.
    pub order: Order,
    /// The case.
    pub told: Told,
    /// The page, from 1.
    pub page: u32,
}

impl Query {
    /// A list as it is, from its first page.
    pub fn of(key: ListKey) -> Self {
        Self { key, wishes: Vec::new(), order: Order::Title, told: Told::default(), page: 1 }
    }

    /// What an address asks; `value` gives what it says by a name, or nothing. What the index does not
    /// know counts as not said: a renamed service in an old link still finds the rest.
    pub fn read<'v>(index: &Index, value: impl Fn(&str) -> &'v str) -> Self {
        let (what, audience, zone) = (value("servizio"), value("per"), value("municipio"));
        let service = index.services.iter().find(|choice| choice.slug.as_str() == what);
        let category = what.strip_prefix(CATEGORY).unwrap_or_else(|| value("categoria"));
        let category = index.categories.iter().find(|choice| choice.slug.as_str() == category);
        let audience = index.audiences.iter().find(|choice| choice.slug.as_str() == audience);
        let zone = index.zones.iter().find(|choice| choice.id.to_string() == zone);
        let key = ListKey {
            category: category.filter(|_| service.is_none()).map(|choice| choice.slug.clone()),
            service: service.map(|choice| choice.slug.clone()),
            audience: audience.map(|choice| choice.slug.clone()),
            zone: zone.map(|choice| choice.id),
        };
        let wishes = By::ALL.into_iter().filter_map(|by| Wish::parse(by, value(by.param())));
        // A task and a case are of one service.
        let wishes = wishes.filter(|wish| wish.by() != By::Mansione || service.is_some());
        let number = |name, max| value(name).parse::<u32>().ok().filter(|number| (1..=max).contains(number));
        let of_service = |number: Option<u32>| number.filter(|_| service.is_some());
        Self {
            wishes: wishes.collect(),
            order: Order::parse(value("ordina")),
            told: Told {
                hours: of_service(number("ore", HOURS_MAX)),
                persons: of_service(number("persone", PERSONS_MAX)),
            },
            page: number("pagina", u32::MAX).unwrap_or(1),
            key,
        }
    }

    /// Whether it asks for a list as it is.
    pub fn is_plain(&self) -> bool {
        self.wishes.is_empty() && self.order == Order::Title && !self.told.is_told()
    }

    /// The same list with another page of it.
    #[must_use]
    pub fn on_page(&self, page: u32) -> Self {
        Self { page, ..self.clone() }
    }

    /// The same without wishes, order and case.
    #[must_use]
    pub fn plain(&self) -> Self {
        Self::of(self.key.clone())
    }

    /// Where it is answered: a page of the site if lists like it are pages, else `/trova?…`.
    pub fn address(&self) -> String {
        if self.is_plain() && (self.key.is_page() || self.key.is_empty()) {
            let list = self.key.path();
            return if self.page == 1 { list } else { format!("{list}pagina/{}/", self.page) };
        }
        self.asked()
    }

    /// Where the search function answers it, whether or not it is a page.
    pub fn asked(&self) -> String {
        let said: Vec<String> =
            self.params().into_iter().map(|(name, value)| format!("{name}={value}")).collect();
        format!("/trova?{}", said.join("&"))
    }

    /// What the address says, by name. The values hold nothing that an address must escape.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        let mut said = self.key.answers();
        said.extend(self.wishes.iter().map(|wish| (wish.by().param(), wish.value())));
        said.extend(self.told.hours.map(|hours| ("ore", hours.to_string())));
        said.extend(self.told.persons.map(|persons| ("persone", persons.to_string())));
        if self.order != Order::Title {
            said.push(("ordina", self.order.value().to_owned()));
        }
        if self.page > 1 {
            said.push(("pagina", self.page.to_string()));
        }
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::index;

    fn read(query: &str) -> Query {
        let said: Vec<(&str, &str)> = query.split('&').filter_map(|part| part.split_once('=')).collect();
        Query::read(&index(), |name| said.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value))
    }

    #[test]
    fn a_list_as_it_is_stands_at_its_page_and_all_else_is_asked_for() {
        for (query, address) in [
            ("", "/trova/"),
            ("servizio=baby-sitter&per=&municipio=", "/trova/servizio/baby-sitter/"),
            (
                "servizio=baby-sitter&per=anziani&pagina=3",
                "/trova/servizio/baby-sitter/per/anziani/pagina/3/",
            ),
            (
                "servizio=categoria:educativi&per=anziani&municipio=1",
                "/trova/categoria/educativi/per/anziani/municipio/1/",
            ),
            ("categoria=educativi", "/trova/categoria/educativi/"),
            ("categoria=educativi&servizio=baby-sitter", "/trova/servizio/baby-sitter/"),
            (
                "municipio=1&per=anziani&servizio=baby-sitter",
                "/trova?servizio=baby-sitter&per=anziani&municipio=1",
            ),
            (
                "municipio=1&ordina=prezzo&prezzo=0&quando=sera",
                "/trova?municipio=1&prezzo=0&quando=sera&ordina=prezzo",
            ),
            (
                "servizio=baby-sitter&ore=2&persone=3&mansione=2",
                "/trova?servizio=baby-sitter&mansione=2&ore=2&persone=3",
            ),
            ("prezzo=0&pagina=2", "/trova?prezzo=0&pagina=2"),
        ] {
            assert_eq!(read(query).address(), address, "{query}");
        }
    }

    #[test]
    fn what_is_not_known_counts_as_not_said() {
        for query in [
            "servizio=idraulico",
            "servizio=categoria:altro",
            "municipio=tre",
            "ordina=colore",
            "pagina=0",
            "ore=2",
            "mansione=1",
            "quando=domani",
        ] {
            assert_eq!(read(query).address(), "/trova/", "{query}");
        }
        assert_eq!(read("servizio=baby-sitter&ore=25&persone=0").address(), "/trova/servizio/baby-sitter/");
    }
}

//! Content in another language: the same, linked anew, with every text that is translated in place of
//! the Italian one (rule 4). Whatever shows content then need not know that there are languages.

mod editorial;

use std::sync::Arc;

use wemi_domain::Slug;

use crate::checked::{Audience, Category, Checked, Desk, Offer, Page, Provider, Service};
use crate::raw;
use crate::source::{FileId, Span};
use crate::translation::{Language, Translations};

impl Checked {
    /// The content as it is said in a language; what is not translated stays in Italian, and
    /// [`Checked::language_of`] knows of which files.
    #[must_use]
    pub fn spoken(&self, language: Language) -> Self {
        let say = Speech { translations: &self.translations, language };
        let lists = &self.lists;
        let areas: Vec<_> = self.areas.iter().map(|area| Arc::new(say.area(lists.areas, area))).collect();
        let categories: Vec<_> = self
            .categories
            .iter()
            .map(|category| Arc::new(say.category(lists.categories, category, &areas)))
            .collect();
        let audiences: Vec<_> =
            self.audiences.iter().map(|one| Arc::new(say.audience(lists.audiences, one))).collect();
        let services: Vec<_> = self
            .services
            .iter()
            .map(|service| Arc::new(say.service(service, &categories, &audiences)))
            .collect();
        let providers: Vec<_> = self.providers.iter().map(|one| Arc::new(say.provider(one))).collect();
        let offers = self.offers.iter().map(|offer| say.offer(offer, &services, &providers, &audiences));
        Self {
            language,
            site: self.site.clone(),
            zones: self.zones.iter().map(|zone| say.zone(lists.zones, zone)).collect(),
            offers: offers.collect(),
            programmes: self.programmes.clone(),
            isee: self.isee.clone(),
            desks: self.desks.iter().map(|desk| say.desk(desk)).collect(),
            pages: self.pages.iter().map(|page| say.page(page)).collect(),
            editorial: say.editorial(&self.editorial, lists, &categories, &services, &providers),
            translations: Arc::clone(&self.translations),
            lists: lists.clone(),
            areas,
            categories,
            audiences,
            services,
            providers,
        }
    }

    /// In which language the words of a file are: that of this content, or Italian.
    pub fn language_of(&self, file: FileId) -> Language {
        if self.translations.speak(self.language, file) { self.language } else { Language::It }
    }
}

/// Everything that is said in one language.
#[derive(Clone, Copy)]
struct Speech<'a> {
    translations: &'a Translations,
    language: Language,
}

impl Speech<'_> {
    fn text(self, file: FileId, field: &str, italian: &str) -> String {
        self.translations.text(self.language, file, field, italian).value.to_owned()
    }

    fn texts(self, file: FileId, field: &str, italian: &[String]) -> Vec<String> {
        self.translations.texts(self.language, file, field, italian).value.to_vec()
    }

    fn body(self, file: FileId, italian: Span) -> Span {
        self.translations.body(self.language, file, italian).value
    }

    fn entry(self, file: FileId, slug: &Slug, field: &str, italian: &str) -> String {
        self.text(file, &format!("{slug}/{field}"), italian)
    }

    fn area(self, file: FileId, area: &raw::Area) -> raw::Area {
        raw::Area {
            name: self.entry(file, &area.slug, "name", &area.name),
            summary: self.entry(file, &area.slug, "summary", &area.summary),
            ..area.clone()
        }
    }

    fn category(self, file: FileId, category: &Category, areas: &[Arc<raw::Area>]) -> Category {
        Category {
            slug: category.slug.clone(),
            name: self.entry(file, &category.slug, "name", &category.name),
            summary: self.entry(file, &category.slug, "summary", &category.summary),
            subjects: category.subjects.clone(),
            area: again(&category.area, areas, |one| &one.slug),
        }
    }

    fn audience(self, file: FileId, audience: &Audience) -> Audience {
        Audience {
            name: self.entry(file, &audience.slug, "name", &audience.name),
            label: self.entry(file, &audience.slug, "label", &audience.label),
            ..audience.clone()
        }
    }

    fn zone(self, file: FileId, zone: &raw::Zone) -> raw::Zone {
        raw::Zone {
            name: self.text(file, &format!("{}/name", zone.id), &zone.name),
            places: self.text(file, &format!("{}/places", zone.id), &zone.places),
            about: zone.about.as_ref().map(|about| self.text(file, &format!("{}/about", zone.id), about)),
            ..zone.clone()
        }
    }

    fn service(
        self,
        service: &Service,
        categories: &[Arc<Category>],
        audiences: &[Arc<Audience>],
    ) -> Service {
        let (file, front) = (service.file, &service.front);
        Service {
            slug: service.slug.clone(),
            file,
            front: raw::Service {
                title: self.text(file, "title", &front.title),
                summary: self.text(file, "summary", &front.summary),
                mansioni: self.texts(file, "mansioni", &front.mansioni),
                synonyms: self.texts(file, "synonyms", &front.synonyms),
                everyday: self.texts(file, "everyday", &front.everyday),
                ..front.clone()
            },
            category: again(&service.category, categories, |one| &one.slug),
            audiences: service.audiences.iter().map(|one| again(one, audiences, |one| &one.slug)).collect(),
            body: self.body(file, service.body),
        }
    }

    fn provider(self, provider: &Provider) -> Provider {
        let (file, front) = (provider.file, &provider.front);
        Provider {
            front: raw::Provider { summary: self.text(file, "summary", &front.summary), ..front.clone() },
            body: self.body(file, provider.body),
            ..provider.clone()
        }
    }

    fn offer(
        self,
        offer: &Offer,
        services: &[Arc<Service>],
        providers: &[Arc<Provider>],
        audiences: &[Arc<Audience>],
    ) -> Offer {
        let (file, front) = (offer.file, &offer.front);
        Offer {
            front: raw::Offer {
                title: self.text(file, "title", &front.title),
                summary: self.text(file, "summary", &front.summary),
                ..front.clone()
            },
            service: again(&offer.service, services, |one| &one.slug),
            provider: again(&offer.provider, providers, |one| &one.slug),
            audiences: offer.audiences.iter().map(|one| again(one, audiences, |one| &one.slug)).collect(),
            body: self.body(file, offer.body),
            ..offer.clone()
        }
    }

    fn desk(self, desk: &Desk) -> Desk {
        let (file, front) = (desk.file, &desk.front);
        Desk {
            slug: desk.slug.clone(),
            file,
            front: raw::Desk {
                name: self.text(file, "name", &front.name),
                does: self.texts(file, "does", &front.does),
                hours_note: front.hours_note.as_ref().map(|note| self.text(file, "hours_note", note)),
                ..front.clone()
            },
            body: self.body(file, desk.body),
        }
    }

    fn page(self, page: &Page) -> Page {
        let (file, front) = (page.file, &page.front);
        Page {
            slug: page.slug.clone(),
            file,
            front: raw::Page {
                title: self.text(file, "title", &front.title),
                summary: self.text(file, "summary", &front.summary),
                ..front.clone()
            },
            body: self.body(file, page.body),
        }
    }
}

/// The one among `all` that has the name of `one`: what was linked in one language stays linked in
/// the other.
fn again<T>(one: &Arc<T>, all: &[Arc<T>], slug: impl Fn(&T) -> &Slug) -> Arc<T> {
    Arc::clone(all.iter().find(|other| slug(other) == slug(one)).unwrap_or(one))
}

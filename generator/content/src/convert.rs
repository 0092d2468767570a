//! From what was read and checked to what is linked. `None` anywhere means that a reference leads
//! nowhere, which the checks have told.

mod editorial;
mod rules;
mod translations;

use std::collections::BTreeMap;
use std::sync::Arc;

use wemi_domain::{Slug, offer};

use crate::checked::{Audience, Category, Checked, Desk, ListFiles, Offer, Page, Provider, Service};
use crate::loaded::Loaded;
use crate::raw;
use crate::translation::Language;
pub(crate) use rules::{offer_rules, typed_bands, typed_calendar};

/// Links everything; moves what it can instead of copying.
pub(crate) fn convert(mut loaded: Loaded) -> Option<Checked> {
    let translations = Arc::new(translations::translations(&loaded));
    let lists = list_files(&loaded)?;
    let rules = loaded
        .offers
        .iter()
        .map(|(id, doc)| {
            let provider = &loaded.providers.get(&id.provider)?.data;
            let service = &loaded.services.get(&doc.data.service)?.data;
            offer_rules(&loaded, id, &doc.data, provider, service)
        })
        .collect::<Option<Vec<_>>>()?;
    let areas: Vec<Arc<raw::Area>> = loaded.areas.take()?.data.into_iter().map(Arc::new).collect();
    let categories = categories(loaded.categories.take()?.data, &areas)?;
    let audiences = audiences(loaded.audiences.take()?.data);
    let mut zones = loaded.zones.take()?.data;
    zones.sort_by_key(|zone| zone.id);
    // Highest tariffs ask the services for their units, so the enti come first.
    let providers = providers(&mut loaded);
    let services = services(&mut loaded, &categories, &audiences)?;
    let offers = offers(&mut loaded, rules, &services, &providers, &audiences)?;
    let editorial = editorial::editorial(&mut loaded, &categories, &services, &providers)?;
    let desks = std::mem::take(&mut loaded.desks).into_iter();
    let pages = std::mem::take(&mut loaded.pages).into_iter();
    Some(Checked {
        site: loaded.site?.data,
        areas,
        categories: categories.into_values().collect(),
        zones,
        audiences: audiences.iter().map(|(_, audience)| Arc::clone(audience)).collect(),
        services: services.into_values().collect(),
        providers: providers.into_values().collect(),
        offers,
        programmes: loaded.programmes.take().map(|doc| doc.data).unwrap_or_default(),
        isee: loaded.isee.take().iter().flat_map(|doc| &doc.data).flat_map(typed_bands).collect(),
        desks: desks
            .map(|(slug, doc)| Desk { slug, file: doc.file, front: doc.data, body: doc.body })
            .collect(),
        pages: pages
            .map(|(slug, doc)| Page { slug, file: doc.file, front: doc.data, body: doc.body })
            .collect(),
        editorial,
        language: Language::It,
        translations,
        lists,
    })
}

fn list_files(loaded: &Loaded) -> Option<ListFiles> {
    Some(ListFiles {
        areas: loaded.areas.as_ref()?.file,
        categories: loaded.categories.as_ref()?.file,
        zones: loaded.zones.as_ref()?.file,
        audiences: loaded.audiences.as_ref()?.file,
        topics: loaded.topics.as_ref().map(|doc| doc.file),
        glossary: loaded.glossary.as_ref().map(|doc| doc.file),
    })
}

/// Things by slug that keep the order in which they were put in.
struct Ordered<T>(Vec<(Slug, Arc<T>)>);

impl<T> Ordered<T> {
    fn get(&self, slug: &Slug) -> Option<Arc<T>> {
        self.0.iter().find(|(name, _)| name == slug).map(|(_, thing)| Arc::clone(thing))
    }

    fn all(&self, slugs: &[Slug]) -> Option<Vec<Arc<T>>> {
        slugs.iter().map(|slug| self.get(slug)).collect()
    }

    fn iter(&self) -> impl Iterator<Item = &(Slug, Arc<T>)> {
        self.0.iter()
    }

    fn into_values(self) -> impl Iterator<Item = Arc<T>> {
        self.0.into_iter().map(|(_, thing)| thing)
    }
}

fn categories(raw: Vec<raw::Category>, areas: &[Arc<raw::Area>]) -> Option<Ordered<Category>> {
    let categories = raw.into_iter().map(|raw| {
        let area = Arc::clone(areas.iter().find(|area| area.slug == raw.area)?);
        let category = Category {
            slug: raw.slug.clone(),
            name: raw.name,
            summary: raw.summary,
            subjects: raw.subjects,
            area,
        };
        Some((raw.slug, Arc::new(category)))
    });
    categories.collect::<Option<_>>().map(Ordered)
}

fn audiences(raw: Vec<raw::Audience>) -> Ordered<Audience> {
    let mut audiences = Vec::new();
    for audience in raw {
        let parent = audience.slug.clone();
        let recipient = audience.recipient;
        let first = Audience {
            slug: audience.slug.clone(),
            name: audience.name,
            label: audience.label,
            recipient,
            parent: None,
            everyone: audience.everyone,
        };
        audiences.push((audience.slug, Arc::new(first)));
        for child in audience.children {
            let second = Audience {
                slug: child.slug.clone(),
                name: child.name,
                label: child.label,
                recipient: child.recipient.unwrap_or(recipient),
                parent: Some(parent.clone()),
                everyone: false,
            };
            audiences.push((child.slug, Arc::new(second)));
        }
    }
    Ordered(audiences)
}

fn services(
    loaded: &mut Loaded,
    categories: &Ordered<Category>,
    audiences: &Ordered<Audience>,
) -> Option<BTreeMap<Slug, Arc<Service>>> {
    let services = std::mem::take(&mut loaded.services).into_iter().map(|(slug, doc)| {
        let service = Service {
            slug: slug.clone(),
            file: doc.file,
            category: categories.get(&doc.data.category)?,
            audiences: audiences.all(&doc.data.audiences)?,
            front: doc.data,
            body: doc.body,
        };
        Some((slug, Arc::new(service)))
    });
    services.collect()
}

fn providers(loaded: &mut Loaded) -> BTreeMap<Slug, Arc<Provider>> {
    let providers = std::mem::take(&mut loaded.providers).into_iter().map(|(slug, doc)| {
        let provider = Provider {
            slug: slug.clone(),
            file: doc.file,
            accreditations: rules::accreditations(loaded, &doc.data),
            front: doc.data,
            body: doc.body,
        };
        (slug, Arc::new(provider))
    });
    providers.collect()
}

fn offers(
    loaded: &mut Loaded,
    rules: Vec<offer::Offer>,
    services: &BTreeMap<Slug, Arc<Service>>,
    providers: &BTreeMap<Slug, Arc<Provider>>,
    audiences: &Ordered<Audience>,
) -> Option<Vec<Offer>> {
    let offers = std::mem::take(&mut loaded.offers).into_iter().zip(rules).map(|((id, doc), rules)| {
        let service = services.get(&doc.data.service)?;
        let place = |done: &String| service.front.mansioni.iter().position(|one| one == done);
        Some(Offer {
            service: Arc::clone(service),
            mansioni: doc.data.mansioni.iter().filter_map(place).collect(),
            provider: Arc::clone(providers.get(&id.provider)?),
            audiences: audiences.all(&doc.data.audiences)?,
            id,
            file: doc.file,
            front: doc.data,
            rules,
            body: doc.body,
        })
    });
    offers.collect()
}

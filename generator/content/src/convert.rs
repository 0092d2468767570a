//! From what was read and checked to what is linked. `None` anywhere means that a reference leads
//! nowhere, which the checks have told.

mod editorial;

use std::collections::BTreeMap;
use std::sync::Arc;

use wemi_domain::accreditation::Accreditation;
use wemi_domain::calendar::{Calendar, WeeklyHours};
use wemi_domain::cancel::Cancellation;
use wemi_domain::price::{Amounts, Price, Tariff};
use wemi_domain::{OfferId, Period, ResourceId, Slug, offer};

use crate::check::{first_of_minors, rules_of_offer, typed_brackets};
use crate::checked::{Audience, Category, Checked, Desk, Offer, Page, Provider, Service};
use crate::loaded::Loaded;
use crate::raw;

/// Links everything; moves what it can instead of copying.
pub(crate) fn convert(mut loaded: Loaded) -> Option<Checked> {
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
    let services = services(&mut loaded, &categories, &audiences)?;
    let providers = providers(&mut loaded);
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
        desks: desks
            .map(|(slug, doc)| Desk { slug, file: doc.file, front: doc.data, body: doc.body })
            .collect(),
        pages: pages
            .map(|(slug, doc)| Page { slug, file: doc.file, front: doc.data, body: doc.body })
            .collect(),
        editorial,
    })
}

/// All that decisions need of an offer. With the functions off, every offer is for contact (rule 9).
pub(crate) fn offer_rules(
    loaded: &Loaded,
    id: &OfferId,
    front: &raw::Offer,
    provider: &raw::Provider,
    service: &raw::Service,
) -> Option<offer::Offer> {
    let functions = loaded.site.as_ref().is_none_or(|site| site.data.functions.enabled);
    let bookable = functions && front.kind == raw::Kind::Slot;
    let calendar = front.calendar.as_ref().filter(|_| bookable).map(typed_calendar);
    let resource = front.resource.as_ref().filter(|_| bookable);
    let resource =
        resource.and_then(|slug| provider.resources.iter().find(|resource| resource.slug == *slug));
    let resource = match resource {
        Some(resource) => Some(offer::Resource {
            id: ResourceId { provider: id.provider.clone(), resource: resource.slug.clone() },
            capacity: u16::try_from(resource.capacity).ok()?,
            buffer_minutes: resource.buffer_minutes,
        }),
        None => None,
    };
    // What holds for the ente or the kind of help holds for the offer; its own reason comes first.
    let closed = [&front.temporarily_closed, &provider.temporarily_closed, &service.temporarily_closed];
    let closed = closed.into_iter().flatten().next();
    Some(offer::Offer {
        id: id.clone(),
        category: service.category.clone(),
        kind: if bookable { offer::Kind::Slot } else { offer::Kind::Contact },
        zones: front.zones.clone(),
        accreditations: accreditations(provider),
        publish: within(within(front.published(), provider.published()), service.published()),
        closed: closed
            .map(|closed| offer::Closure { reason: closed.reason.clone(), period: closed.period() }),
        for_minors: service.for_minors || first_of_minors(loaded, &front.audiences).is_some(),
        records_declared_on: provider.criminal_records_declared,
        terms: offer::Terms {
            unit: service.unit,
            tariff: tariff(loaded, front, provider, service),
            pay: pay(front.pay),
            persons_max: front.persons_max.unwrap_or(1),
            cancellation: cancellation(front.terms.as_ref()),
            withdrawal: match service.withdrawal {
                raw::Withdrawal::Excluded => offer::Withdrawal::Excluded,
                raw::Withdrawal::FourteenDays => offer::Withdrawal::FourteenDays,
            },
            calendar,
            resource,
        },
    })
}

/// The days that are in both.
fn within(a: Period, b: Period) -> Period {
    let to = match (a.to, b.to) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    Period { from: a.from.max(b.from), to }
}

/// The domain's own calendar.
pub(crate) fn typed_calendar(calendar: &raw::Calendar) -> Calendar {
    let hours = |hours: &raw::Hours| WeeklyHours {
        days: hours.days.iter().map(|day| (*day).into()).collect(),
        from: hours.from,
        to: hours.to,
    };
    Calendar {
        lengths_minutes: calendar.lengths_minutes.clone(),
        step_minutes: calendar.step_minutes,
        notice_hours: calendar.notice_hours,
        horizon_days: calendar.horizon_days,
        open_on_holidays: calendar.open_on_holidays,
        weekly: calendar.weekly.iter().map(hours).collect(),
        closed: calendar.closed.iter().map(|closure| Period::between(closure.from, closure.to)).collect(),
        seasons: Vec::new(),
        extra: Vec::new(),
    }
}

fn tariff(loaded: &Loaded, front: &raw::Offer, provider: &raw::Provider, service: &raw::Service) -> Tariff {
    match (&front.free, front.tariff) {
        (None, Some(class)) => Tariff::Paid {
            class,
            prices: front.prices.iter().flatten().map(price).collect(),
            vat: rules_of_offer(loaded, front, provider.regime, service.nature),
        },
        (Some(raw::Free { kind: raw::FreeKind::Funded, by: Some(by) }), _) => {
            Tariff::Funded { by: by.clone() }
        }
        // Neither price nor funding named is refused by the checks.
        (Some(_), _) | (None, None) => Tariff::Volunteers,
    }
}

fn price(price: &raw::Price) -> Price {
    Price {
        period: price.period(),
        amounts: match (price.amount, &price.brackets) {
            (Some(amount), _) => Amounts::Flat(amount),
            (None, brackets) => Amounts::Brackets(typed_brackets(brackets.as_deref().unwrap_or(&[]))),
        },
        minimum_units: price.minimum_units.unwrap_or(1),
        vat_included: price.vat_included,
    }
}

/// A free offer goes the same way as one paid before, with zero to pay (rule 28).
fn pay(pay: Option<raw::Pay>) -> offer::PayWhen {
    match pay {
        None | Some(raw::Pay::Before) => offer::PayWhen::Before,
        Some(raw::Pay::PerVisit) => offer::PayWhen::PerVisit,
        Some(raw::Pay::Monthly) => offer::PayWhen::Monthly,
    }
}

fn cancellation(terms: Option<&raw::Terms>) -> Cancellation {
    terms.map_or(Cancellation { free_until_hours: 0, then_percent: 0 }, |terms| Cancellation {
        free_until_hours: terms.free_until_hours,
        then_percent: terms.then_percent,
    })
}

fn accreditations(provider: &raw::Provider) -> Vec<Accreditation> {
    provider
        .accreditations
        .iter()
        .map(|accreditation| Accreditation {
            act: accreditation.act.clone(),
            date: accreditation.date,
            period: accreditation.period(),
            categories: accreditation.categories.clone(),
            zones: accreditation.zones.clone(),
            suspensions: Vec::new(),
            tariffs: Vec::new(),
        })
        .collect()
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
        let category = Category { slug: raw.slug.clone(), name: raw.name, summary: raw.summary, area };
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
            accreditations: accreditations(&doc.data),
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
        Some(Offer {
            service: Arc::clone(services.get(&doc.data.service)?),
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

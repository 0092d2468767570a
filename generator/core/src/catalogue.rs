//! What the functions read: entries of offers, services and the index. They hold periods, never
//! verdicts; only the cards in lists are those of the day.

use serde_json::Value;
use wemi_catalogue::{
    AudienceChoice, AudienceEntry, BenefitEntry, CategoryChoice, ConditionEntry, Counted, Counts, DeskEntry,
    DeskHours, FORMAT, Index, LanguageEntry, LinkEntry, ListedOffer, OfferEntry, ProgrammeEntry,
    ProviderEntry, ServiceChoice, ServiceEntry, Settings, ZoneEntry,
};
use wemi_content::{Audience, Benefit, Desk, Offer, Provider, Service, raw};
use wemi_domain::offer::Closure;
use wemi_domain::{Slug, ZoneId};
use wemi_lists::in_sentence;

use crate::day::{Day, Key, recipients};
use crate::pages::cost::sharing;
use crate::pages::frame::{languages, own_desk};
use crate::pages::{benefit_of, benefit_url, desk_url, offer_url, provider_url, service_url};

/// One offer.
pub(crate) fn offer_entry(day: &Day<'_>, offer: &Offer) -> OfferEntry {
    let audiences = offer.audiences.iter().map(|audience| AudienceEntry {
        slug: audience.slug.clone(),
        name: audience.name.clone(),
        label: audience.label.clone(),
        recipient: audience.recipient,
    });
    let zones = day.checked.zones.iter().filter(|zone| offer.front.zones.contains(&zone.id));
    OfferEntry {
        format: FORMAT,
        offer: offer.rules.clone(),
        title: offer.front.title.clone(),
        url: offer_url(&offer.id),
        service: service_entry_link(&offer.service),
        provider: provider_entry(&offer.provider),
        place: offer.front.place,
        audiences: audiences.collect(),
        zones: zones.map(zone_entry).collect(),
        sharing: sharing(offer),
        programmes: programmes(day, offer),
        desk: own_desk(day).map(desk_entry),
        made_up: day.checked.site.demonstration,
    }
}

fn programmes(day: &Day<'_>, offer: &Offer) -> Vec<ProgrammeEntry> {
    let accepted =
        day.checked.programmes.iter().filter(|programme| offer.front.programmes.contains(&programme.slug));
    let entry = |programme: &raw::Programme| ProgrammeEntry {
        name: programme.name.clone(),
        payer: programme.payer.clone(),
        period: programme.period(),
        url: benefit_of(day, programme),
    };
    accepted.map(entry).collect()
}

/// The offers of one service, as its lists show them today.
pub(crate) fn service_entry(day: &Day<'_>, service: &Service) -> Result<ServiceEntry, serde_json::Error> {
    let key = Key { service: Some(&service.slug), ..Key::default() };
    let offers = day.list(&key).map(|shown| {
        Ok(ListedOffer {
            offer: shown.offer.rules.clone(),
            audiences: shown.traits.audiences.clone(),
            recipients: recipients(shown.offer),
            card: serde_json::to_value(&shown.card)?,
        })
    });
    let offers = offers.collect::<Result<_, serde_json::Error>>()?;
    let service = LinkEntry { name: service.front.title.clone(), url: service_url(&service.slug) };
    Ok(ServiceEntry { format: FORMAT, service, offers })
}

/// One benefit, in the language of its words.
pub(crate) fn benefit_entry(benefit: &Benefit) -> BenefitEntry {
    let front = &benefit.front;
    let conditions = front.conditions.iter();
    BenefitEntry {
        format: FORMAT,
        title: front.title.clone(),
        url: benefit_url(&benefit.slug),
        publish: front.published(),
        closed: front
            .temporarily_closed
            .as_ref()
            .map(|closed| Closure { reason: closed.reason.clone(), period: closed.period() }),
        calls: front.calls.iter().map(raw::Call::typed).collect(),
        conditions: conditions
            .map(|one| ConditionEntry { condition: one.typed(), words: one.words() })
            .collect(),
    }
}

/// The choices of the three questions that lead to an offer, and the offers.
pub(crate) fn index(day: &Day<'_>) -> Index {
    let categories = || {
        let all = day.checked.categories.iter();
        all.filter(|category| has(day, Key { category: Some(&category.slug), ..Key::default() }))
    };
    let services = categories().flat_map(|category| {
        day.services.iter().filter(move |service| service.category.slug == category.slug)
    });
    let services =
        services.filter(|service| has(day, Key { service: Some(&service.slug), ..Key::default() }));
    let audiences = day.checked.audiences.iter();
    let audiences =
        audiences.filter(|audience| has(day, Key { audience: Some(&audience.slug), ..Key::default() }));
    let zones = day.checked.zones.iter();
    let zones = zones.filter(|zone| has(day, Key { zone: Some(zone.id), ..Key::default() }));
    Index {
        format: FORMAT,
        services: services.map(|service| service_choice(service)).collect(),
        categories: categories()
            .map(|category| CategoryChoice { slug: category.slug.clone(), name: category.name.clone() })
            .collect(),
        audiences: audiences.map(|audience| audience_choice(audience)).collect(),
        zones: zones.map(zone_entry).collect(),
        offers: day.offers.iter().map(|shown| shown.traits.clone()).collect(),
        desk: own_desk(day).map(desk_entry),
        phone: day.checked.site.contact.phone.clone(),
        card_accounts: day.checked.providers.iter().filter_map(|p| p.front.card_account.clone()).collect(),
    }
}

fn service_choice(service: &Service) -> ServiceChoice {
    ServiceChoice {
        slug: service.slug.clone(),
        name: service.front.title.clone(),
        category: service.category.slug.clone(),
        mansioni: service.front.mansioni.clone(),
    }
}

fn audience_choice(audience: &Audience) -> AudienceChoice {
    AudienceChoice {
        slug: audience.slug.clone(),
        name: audience.name.clone(),
        label: audience.label.clone(),
        everyone: audience.everyone,
        recipient: audience.recipient,
        within: audience.parent.clone(),
    }
}

/// Which answers each offer fits.
pub(crate) fn counts(day: &Day<'_>) -> Counts {
    let servizio: Vec<Slug> = day.services.iter().map(|service| service.slug.clone()).collect();
    let per: Vec<Slug> = day.checked.audiences.iter().map(|audience| audience.slug.clone()).collect();
    let municipio: Vec<ZoneId> = day.checked.zones.iter().map(|zone| zone.id).collect();
    let offers = day.offers.iter().filter_map(|shown| {
        let service = servizio.iter().position(|slug| *slug == shown.offer.service.slug)?;
        let audiences = shown.traits.audiences.iter();
        let audiences = audiences.filter_map(|own| per.iter().position(|slug| slug == own));
        let zones = shown.zones.iter().filter_map(|own| municipio.iter().position(|zone| zone == own));
        Some(Counted([service], audiences.collect(), zones.collect()))
    });
    let offers = offers.collect();
    Counts { format: FORMAT, servizio, per, municipio, offers }
}

/// What of the configuration the functions need.
pub(crate) fn settings(day: &Day<'_>, base_url: &str, lang: &str) -> Settings {
    let site = &day.checked.site;
    let languages = languages(day, "").into_iter().map(|language| LanguageEntry {
        code: language.code,
        name: language.name,
        root: language.url,
    });
    Settings {
        format: FORMAT,
        base_url: base_url.to_owned(),
        lang: lang.to_owned(),
        languages: languages.collect(),
        hold_minutes: site.booking.hold_minutes,
        links_valid_days: site.booking.links_valid_days,
        form_bytes: site.limits.form_bytes,
        phone: site.contact.phone.clone(),
        email: site.contact.email.clone(),
        desk: own_desk(day).map(desk_entry),
        isee: day.checked.isee.clone(),
        made_up: site.demonstration,
    }
}

/// Former addresses and present ones.
pub(crate) fn redirects(redirects: &[crate::redirects::Redirect]) -> Value {
    redirects.iter().map(|redirect| (redirect.from.clone(), Value::from(redirect.to.clone()))).collect()
}

fn has(day: &Day<'_>, key: Key<'_>) -> bool {
    day.count(&key) > 0
}

fn service_entry_link(service: &Service) -> LinkEntry {
    LinkEntry { name: in_sentence(&service.front.title), url: service_url(&service.slug) }
}

fn provider_entry(provider: &Provider) -> ProviderEntry {
    let contacts = &provider.front.contacts;
    ProviderEntry {
        name: provider.front.name.clone(),
        url: provider_url(&provider.slug),
        phone: Some(contacts.phone.clone()),
        phone_times: contacts.phone_hours.iter().map(raw::Hours::typed).collect(),
        phone_note: contacts.phone_note.clone(),
        email: Some(contacts.email.clone()),
        address: Some(contacts.address.clone()),
        card_account: provider.front.card_account.clone(),
    }
}

fn zone_entry(zone: &raw::Zone) -> ZoneEntry {
    ZoneEntry { id: zone.id, name: zone.name.clone() }
}

fn desk_entry(desk: &Desk) -> DeskEntry {
    let hours = desk.front.hours.iter().flat_map(|hours| {
        hours.days.iter().map(|day| DeskHours { day: (*day).into(), from: hours.from, to: hours.to })
    });
    DeskEntry {
        name: desk.front.name.clone(),
        url: desk_url(&desk.slug),
        address: desk.front.address.clone(),
        phone: desk.front.phone.clone(),
        hours: hours.collect(),
    }
}

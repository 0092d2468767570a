//! An offer in a list, and the small views that cards and pages share.

use jiff::civil::{Date, DateTime};
use wemi_catalogue::Traits;
use wemi_content::{Checked, Desk, FileId, Offer, Provider, raw};
use wemi_domain::ZoneId;
use wemi_domain::accreditation::{Accreditation, closure_on, in_force};
use wemi_lists::sift;
use wemi_theme::views::{
    AccreditationView, CardView, ClosedView, HoursView, PriceView, ProviderBoxView, SeatView, Tint, ZonesView,
};

use super::{desk_url, offer_url, provider_link, provider_url, service_link};

pub(crate) fn card_view(
    checked: &Checked,
    offer: &Offer,
    zones: &[ZoneId],
    price: &PriceView,
    traits: &Traits,
    date: Date,
) -> CardView {
    let closed = closed_view(offer, date);
    let staff = offer.front.staff.as_ref().map(|staff| staff.qualifications.join(", "));
    CardView {
        title: offer.front.title.clone(),
        url: offer_url(&offer.id),
        provider: provider_link(&offer.provider),
        service: service_link(&offer.service),
        tint: tint(offer.service.category.area.tint),
        price: price.clone(),
        zones: zones_view(checked, zones),
        audiences: offer.audiences.iter().map(|audience| audience.name.clone()).collect(),
        place: offer.front.place,
        facts: std::iter::once(offer.front.summary.clone()).chain(staff).collect(),
        kind: offer.rules.kind,
        first: traits.first.filter(|_| closed.is_none()).map(DateTime::date),
        case: None,
        sift: Some(sift(traits, None)),
        accreditation: accreditation_today(checked, offer, date),
        last_checked: offer.front.last_checked,
        closed,
        said_in: said_in(checked, offer.file),
    }
}

/// The language of a file's words, where it is not that of the content.
pub(crate) fn said_in(checked: &Checked, file: FileId) -> Option<String> {
    let language = checked.language_of(file);
    (language != checked.language).then(|| language.as_str().to_owned())
}

/// The act that an offer shows by: of those in force, the one that lasts longest.
fn accreditation_today(checked: &Checked, offer: &Offer, date: Date) -> AccreditationView {
    let longest = in_force(&offer.rules, date).max_by_key(|act| act.period.to);
    match longest {
        Some(act) => accreditation_view(checked, act),
        // A shown offer has one in force.
        None => AccreditationView {
            act: String::new(),
            date,
            until: None,
            categories: Vec::new(),
            zones: ZonesView { all: false, ids: Vec::new() },
        },
    }
}

pub(crate) fn accreditation_view(checked: &Checked, act: &Accreditation) -> AccreditationView {
    let categories = checked.categories.iter().filter(|category| act.categories.contains(&category.slug));
    AccreditationView {
        act: act.act.clone(),
        date: act.date,
        until: act.period.to,
        categories: categories.map(|category| category.name.clone()).collect(),
        zones: zones_view(checked, &act.zones),
    }
}

pub(crate) fn zones_view(checked: &Checked, zones: &[ZoneId]) -> ZonesView {
    let mut ids: Vec<u8> = zones.iter().map(|zone| zone.get()).collect();
    ids.sort_unstable();
    ids.dedup();
    ZonesView { all: ids.len() == checked.zones.len(), ids }
}

pub(crate) fn closed_view(offer: &Offer, date: Date) -> Option<ClosedView> {
    closure_on(&offer.rules, date).map(ClosedView::from)
}

pub(crate) fn provider_box(provider: &Provider) -> ProviderBoxView {
    let contacts = &provider.front.contacts;
    ProviderBoxView {
        name: provider.front.name.clone(),
        url: provider_url(&provider.slug),
        phone: Some(contacts.phone.clone()),
        phone_hours: contacts.phone_hours.iter().map(|hours| HoursView::from(&hours.typed())).collect(),
        phone_note: contacts.phone_note.clone(),
        email: Some(contacts.email.clone()),
        address: Some(contacts.address.clone()),
    }
}

pub(crate) fn seat_view(seat: &raw::Seat) -> SeatView {
    SeatView {
        name: seat.name.clone(),
        address: seat.address.clone(),
        zone: seat.zone.get(),
        accessibility: accessibility(&seat.accessibility),
        note: seat.note.clone(),
    }
}

pub(crate) fn accessibility(of: &[raw::Accessibility]) -> Vec<String> {
    of.iter().map(|one| one.as_str().to_owned()).collect()
}

/// A desk as a card shows it.
pub(crate) fn desk_box(desk: &Desk) -> ProviderBoxView {
    ProviderBoxView {
        name: desk.front.name.clone(),
        url: desk_url(&desk.slug),
        phone: desk.front.phone.clone(),
        phone_hours: Vec::new(),
        phone_note: None,
        email: desk.front.email.clone(),
        address: Some(desk.front.address.clone()),
    }
}

pub(crate) fn tint(tint: raw::Tint) -> Tint {
    match tint {
        raw::Tint::Persona => Tint::Persona,
        raw::Tint::Famiglia => Tint::Famiglia,
        raw::Tint::Socialita => Tint::Socialita,
        raw::Tint::Casa => Tint::Casa,
        raw::Tint::Economia => Tint::Economia,
    }
}

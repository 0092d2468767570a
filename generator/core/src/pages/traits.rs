//! What of an offer lists are narrowed and ordered by.

use jiff::civil::Date;
use wemi_catalogue::Traits;
use wemi_content::{Audience, Offer, raw};
use wemi_domain::band::Band;
use wemi_domain::{Cents, ZoneId, zone_time};
use wemi_theme::views::PriceView;

use super::offer::languages;

/// The traits of an offer that shows in `zones` and is found by `audiences`.
pub(crate) fn traits(
    offer: &Offer,
    zones: &[ZoneId],
    audiences: &[&Audience],
    price: &PriceView,
    date: Date,
) -> Traits {
    let (terms, front) = (&offer.rules.terms, &offer.front);
    let calendar = terms.calendar.as_ref();
    let begins = zone_time::instant(date.at(0, 0, 0, 0));
    let first = begins.and_then(|begins| calendar?.first_time(begins));
    let of_service = offer.service.front.mode;
    Traits {
        id: offer.id.clone(),
        category: offer.service.category.slug.clone(),
        service: offer.service.slug.clone(),
        audiences: audiences.iter().map(|audience| audience.slug.clone()).collect(),
        zones: zones.to_vec(),
        place: front.place,
        single: front.group.is_none() && of_service != raw::Mode::Shared,
        shared: front.group.is_some() || terms.persons_max > 1 || of_service == raw::Mode::Shared,
        bands: calendar.map_or_else(|| front.bands.clone(), Band::of),
        languages: languages(offer).to_vec(),
        mansioni: offer.mansioni.iter().filter_map(|place| u32::try_from(place + 1).ok()).collect(),
        price: match price {
            PriceView::Paid(rate) => Cents::new(rate.amount_cents),
            PriceView::Funded { .. } | PriceView::Volunteers => Cents::ZERO,
        },
        unit: terms.unit,
        persons_max: terms.persons_max,
        first: first.map(|time| time.start),
    }
}

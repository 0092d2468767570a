//! What decisions read, out of what editors wrote: offers, calendars, accreditations, ISEE bands.

use wemi_domain::accreditation::{Accreditation, HighestTariff, Suspension};
use wemi_domain::calendar::{Calendar, ExtraHours, Season};
use wemi_domain::cancel::Cancellation;
use wemi_domain::entitlement::Reduction;
use wemi_domain::isee::IseeBand;
use wemi_domain::price::{Amounts, Price, Tariff};
use wemi_domain::{Cents, OfferId, Period, ResourceId, offer};

use crate::check::{first_of_minors, rules_of_offer, typed_brackets};
use crate::loaded::Loaded;
use crate::raw;

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
        accreditations: accreditations(loaded, provider),
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
    Calendar {
        lengths_minutes: calendar.lengths_minutes.clone(),
        step_minutes: calendar.step_minutes,
        notice_hours: calendar.notice_hours,
        horizon_days: calendar.horizon_days,
        open_on_holidays: calendar.open_on_holidays,
        weekly: calendar.weekly.iter().map(raw::Hours::typed).collect(),
        closed: calendar.closed.iter().map(raw::Closure::period).collect(),
        seasons: calendar.seasons.iter().map(season).collect(),
        extra: calendar.extra.iter().map(extra).collect(),
    }
}

fn season(season: &raw::Season) -> Season {
    Season { period: season.period(), weekly: season.weekly.iter().map(raw::Hours::typed).collect() }
}

fn extra(extra: &raw::Extra) -> ExtraHours {
    ExtraHours { date: extra.date, from: extra.from, to: extra.to }
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

pub(super) fn accreditations(loaded: &Loaded, provider: &raw::Provider) -> Vec<Accreditation> {
    provider
        .accreditations
        .iter()
        .map(|accreditation| Accreditation {
            act: accreditation.act.clone(),
            date: accreditation.date,
            period: accreditation.period(),
            categories: accreditation.categories.clone(),
            zones: accreditation.zones.clone(),
            suspensions: accreditation.suspensions.iter().map(suspension).collect(),
            tariffs: accreditation.tariffs.iter().filter_map(|tariff| highest(loaded, tariff)).collect(),
        })
        .collect()
}

fn suspension(suspension: &raw::Suspension) -> Suspension {
    Suspension { act: suspension.act.clone(), period: suspension.period() }
}

/// What the act admits at most; `None` if its service is not there, which the checks tell.
fn highest(loaded: &Loaded, tariff: &raw::HighestTariff) -> Option<HighestTariff> {
    let service = loaded.services.get(&tariff.service)?;
    let unit = tariff.unit.unwrap_or(service.data.unit);
    Some(HighestTariff { service: tariff.service.clone(), unit, amount: tariff.amount })
}

/// The bands of one table, each from where the one below it ends.
pub(crate) fn typed_bands(table: &raw::IseeTable) -> Vec<IseeBand> {
    let mut from = Some(Cents::ZERO);
    let bands = table.bands.iter().map_while(|band| {
        let lowest = from?;
        from = band.up_to.and_then(|to| to.checked_add(Cents::new(1)));
        let percent = 100_u32.saturating_sub(band.pays_percent);
        let reduction = Reduction { percent, per_unit: Cents::ZERO };
        Some(IseeBand { period: table.period(), from: lowest, to: band.up_to, reduction })
    });
    bands.collect()
}

//! One offer that the tests of this crate start from.

use std::sync::LazyLock;

use jiff::civil::{Weekday, date, time};

use crate::accreditation::Accreditation;
use crate::calendar::{Calendar, WeeklyHours};
use crate::cancel::Cancellation;
use crate::entitlement::{Benefit, Care, Entitlement, Programme};
use crate::offer::{Kind, Offer, PayWhen, Resource, Terms, Withdrawal};
use crate::price::{Amounts, Price, Quantity, Tariff, TariffClass, Unit};
use crate::quote::Case;
use crate::vat::{Recipient, VatRate, VatRule};
use crate::{Cents, Period, Slug, ZoneId};

pub(crate) fn calendar() -> Calendar {
    Calendar {
        lengths_minutes: vec![60, 120],
        step_minutes: 30,
        notice_hours: 24,
        horizon_days: 60,
        open_on_holidays: false,
        weekly: vec![WeeklyHours {
            days: vec![Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday],
            from: time(9, 0, 0, 0),
            to: time(12, 0, 0, 0),
        }],
        closed: vec![Period::between(date(2026, 12, 24), date(2026, 12, 26))],
        seasons: Vec::new(),
        extra: Vec::new(),
    }
}

pub(crate) fn resource() -> Resource {
    Resource { id: "il-filo/lucia".parse().unwrap(), capacity: 1, buffer_minutes: 30 }
}

pub(crate) fn offer() -> Offer {
    let zones: Vec<ZoneId> = (1..=3).map(|n| ZoneId::try_from(n).unwrap()).collect();
    Offer {
        id: "il-filo/baby-sitter".parse().unwrap(),
        category: "educativi".parse().unwrap(),
        kind: Kind::Slot,
        zones: zones.clone(),
        accreditations: vec![Accreditation {
            act: "Determinazione 12/2025".to_owned(),
            date: date(2025, 1, 1),
            period: Period::between(date(2025, 1, 1), date(2027, 12, 31)),
            categories: vec!["educativi".parse().unwrap()],
            zones,
            suspensions: Vec::new(),
            tariffs: Vec::new(),
        }],
        publish: Period::ALWAYS,
        closed: None,
        for_minors: false,
        records_declared_on: Some(date(2025, 1, 1)),
        terms: Terms {
            unit: Unit::Hour,
            tariff: paid(Amounts::Flat(Cents::new(2600)), true),
            pay: PayWhen::Before,
            persons_max: 3,
            cancellation: Cancellation { free_until_hours: 24, then_percent: 50 },
            withdrawal: Withdrawal::Excluded,
            calendar: Some(calendar()),
            resource: Some(resource()),
        },
    }
}

pub(crate) fn paid(amounts: Amounts, vat_included: bool) -> Tariff {
    let rule = |recipients: &[Recipient], rate: u32| VatRule {
        recipients: recipients.to_vec(),
        rate: VatRate::try_from(rate).unwrap(),
        exempt: false,
        period: Period::ALWAYS,
        ground: "prova".to_owned(),
    };
    Tariff::Paid {
        class: TariffClass::Own,
        prices: vec![Price { period: Period::ALWAYS, amounts, minimum_units: 1, vat_included }],
        vat: vec![rule(&[Recipient::Minor, Recipient::Elderly], 500), rule(&[Recipient::Other], 2200)],
    }
}

/// So many minutes for one child.
pub(crate) fn case(minutes: u32) -> Case {
    Case { quantity: Quantity::minutes(minutes), persons: 1, recipient: Recipient::Minor }
}

/// Care that the entitlements below cover.
pub(crate) fn care() -> Care<'static> {
    static SERVICE: LazyLock<Slug> = LazyLock::new(|| "baby-sitter".parse().unwrap());
    Care { day: date(2026, 12, 3), service: &SERVICE, zone: ZoneId::try_from(1).unwrap() }
}

pub(crate) fn programme() -> Programme {
    Programme {
        slug: "buono-famiglia".parse().unwrap(),
        name: "Buono famiglia".to_owned(),
        payer: "il Comune".to_owned(),
    }
}

pub(crate) fn entitlement(id: &str, benefit: Benefit) -> Entitlement {
    Entitlement {
        id: id.parse().unwrap(),
        programme: programme(),
        benefit,
        period: Period::between(date(2026, 1, 1), date(2026, 12, 31)),
        services: vec!["baby-sitter".parse().unwrap()],
        zones: vec![ZoneId::try_from(1).unwrap()],
    }
}

//! An offer with what it costs.

use serde::Serialize;
use wemi_content::Offer;
use wemi_domain::Cents;
use wemi_domain::price::Unit;
use wemi_theme::LinkedData;
use wemi_theme::views::{PriceView, RateView, VatView};

use super::{CONTEXT, Named, OrganizationRef};
use crate::day::{Day, Shown};
use crate::pages::{offer_url, service_url};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OfferData {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    description: String,
    url: String,
    offered_by: OrganizationRef,
    item_offered: ServiceData,
    area_served: Vec<Named>,
    price_specification: UnitPriceSpecification,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ServiceData {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    service_type: String,
    url: String,
}

/// What one unit costs; `min_price` instead of `price` where it depends on the case.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct UnitPriceSpecification {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    price: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min_price: Option<String>,
    price_currency: &'static str,
    unit_code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_added_tax_included: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    eligible_quantity: Option<QuantitativeValue>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct QuantitativeValue {
    #[serde(rename = "@type")]
    kind: &'static str,
    min_value: u32,
    unit_code: &'static str,
}

pub(crate) fn offer_data(day: &Day<'_>, shown: &Shown<'_>) -> Option<LinkedData> {
    let offer: &Offer = shown.offer;
    let zones = day.checked.zones.iter().filter(|zone| shown.zones.contains(&zone.id));
    LinkedData::of(&OfferData {
        context: CONTEXT,
        kind: "Offer",
        name: offer.front.title.clone(),
        description: offer.front.summary.clone(),
        url: day.whole_url(&offer_url(&offer.id)),
        offered_by: OrganizationRef::of(day, &offer.provider.slug, &offer.provider.front),
        item_offered: ServiceData {
            kind: "Service",
            name: offer.service.front.title.clone(),
            service_type: offer.service.category.name.clone(),
            url: day.whole_url(&service_url(&offer.service.slug)),
        },
        area_served: zones.map(|zone| Named::new("AdministrativeArea", &zone.name)).collect(),
        price_specification: price(&shown.price, offer.rules.terms.unit),
    })
}

fn price(price: &PriceView, unit: Unit) -> UnitPriceSpecification {
    let free = UnitPriceSpecification {
        kind: "UnitPriceSpecification",
        price: None,
        min_price: None,
        price_currency: "EUR",
        unit_code: unit_code(unit),
        value_added_tax_included: None,
        eligible_quantity: None,
    };
    match price {
        // Free is a price: zero.
        PriceView::Funded { .. } | PriceView::Volunteers => {
            UnitPriceSpecification { price: Some(Cents::ZERO.to_string()), ..free }
        }
        PriceView::Paid(rate) => UnitPriceSpecification {
            price: (!rate.lowest).then(|| amount(rate)),
            min_price: rate.lowest.then(|| amount(rate)),
            value_added_tax_included: vat_included(&rate.vat),
            eligible_quantity: rate.minimum_units.map(|units| QuantitativeValue {
                kind: "QuantitativeValue",
                min_value: units,
                unit_code: unit_code(rate.unit),
            }),
            ..free
        },
    }
}

fn amount(rate: &RateView) -> String {
    Cents::new(rate.amount_cents).to_string()
}

/// Nothing is said where none is due.
fn vat_included(vat: &VatView) -> Option<bool> {
    match vat {
        VatView::Included { .. } => Some(true),
        VatView::Added { .. } => Some(false),
        VatView::Depends { included } => Some(*included),
        VatView::Exempt { .. } => None,
    }
}

/// The unit's code in UN/CEFACT recommendation 20; `C62` is "one" of whatever is offered.
fn unit_code(unit: Unit) -> &'static str {
    match unit {
        Unit::Hour => "HUR",
        Unit::Day => "DAY",
        Unit::Month => "MON",
        Unit::Visit | Unit::Piece | Unit::Course => "C62",
    }
}

//! The card of a service.

use serde::Serialize;
use wemi_content::{Desk, Service};
use wemi_theme::LinkedData;

use super::{CONTEXT, Named, PostalAddress};
use crate::day::Day;
use crate::pages::frame::own_desk;
use crate::pages::service_url;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct GovernmentService {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    description: String,
    url: String,
    service_type: String,
    service_operator: Named,
    area_served: Named,
    audience: Audience,
    available_channel: ServiceChannel,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Audience {
    #[serde(rename = "@type")]
    kind: &'static str,
    audience_type: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ServiceChannel {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    service_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    service_location: Option<Place>,
}

#[derive(Serialize)]
struct Place {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    address: PostalAddress,
}

pub(crate) fn service_data(day: &Day<'_>, service: &Service) -> Option<LinkedData> {
    let site = &day.checked.site;
    let url = day.whole_url(&service_url(&service.slug));
    let audiences: Vec<&str> = service.audiences.iter().map(|audience| audience.name.as_str()).collect();
    LinkedData::of(&GovernmentService {
        context: CONTEXT,
        kind: "GovernmentService",
        name: service.front.title.clone(),
        description: service.front.summary.clone(),
        service_type: service.category.name.clone(),
        service_operator: Named::new("GovernmentOrganization", &site.body),
        area_served: Named::new("AdministrativeArea", &site.body),
        audience: Audience { kind: "Audience", audience_type: audiences.join(", ") },
        available_channel: ServiceChannel {
            kind: "ServiceChannel",
            name: site.name.clone(),
            service_url: format!("{url}#offerte"),
            service_location: own_desk(day).map(place),
        },
        url,
    })
}

fn place(desk: &Desk) -> Place {
    let front = &desk.front;
    Place { kind: "GovernmentOffice", name: front.name.clone(), address: PostalAddress::of(&front.address) }
}

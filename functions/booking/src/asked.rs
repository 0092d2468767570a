//! The offer that is asked about, and how every step names it.

use axum::extract::Path;
use jiff::civil::Date;
use wemi_catalogue::OfferEntry;
use wemi_domain::accreditation::closure_on;
use wemi_domain::calendar::Calendar;
use wemi_domain::offer::{Kind, Resource};
use wemi_domain::{OfferId, zone_time};
use wemi_theme::views::{BookedOfferView, ClosedView, HoursView, PriceView, ProviderBoxView};
use wemi_web::{App, Problem};

/// An offer that can be booked, with what booking it needs.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) entry: OfferEntry,
    pub(crate) calendar: Calendar,
    pub(crate) resource: Resource,
}

/// The two parts of an offer's address.
pub(crate) type OfferPath = Path<(String, String)>;

/// The offer that an address names.
pub(crate) fn offer_id(Path((provider, offer)): &OfferPath) -> Result<OfferId, Problem> {
    format!("{provider}/{offer}").parse().map_err(|_| Problem::NotFound)
}

impl Asked {
    /// The offer of an address; one that is only for contact has nothing to book.
    pub(crate) async fn find(app: &App, path: OfferPath) -> Result<Self, Problem> {
        let id = offer_id(&path)?;
        let entry = app.offer(&id).await?.ok_or(Problem::NotFound)?;
        let terms = &entry.offer.terms;
        match (entry.offer.kind, terms.calendar.clone(), terms.resource.clone()) {
            (Kind::Slot, Some(calendar), Some(resource)) => Ok(Self { entry, calendar, resource }),
            _ => Err(Problem::NotFound),
        }
    }

    /// Where booking it begins.
    pub(crate) fn base(&self) -> String {
        let id = &self.entry.offer.id;
        format!("/prenota/{}/{}", id.provider, id.offer)
    }

    /// The service's name, as it stands inside a sentence.
    pub(crate) fn service(&self) -> String {
        self.entry.service.name.clone()
    }

    /// How a step names it.
    pub(crate) fn view(&self, app: &App) -> Result<BookedOfferView, Problem> {
        let today: Date = zone_time::rome_date(app.now());
        let entry = &self.entry;
        let recipients: Vec<_> = entry.audiences.iter().map(|audience| audience.recipient).collect();
        let price = PriceView::of(&entry.offer.terms, &recipients, today).ok_or_else(|| {
            tracing::error!(offer = %entry.offer.id, "an offer without a price to come is in the catalogue");
            Problem::Internal
        })?;
        Ok(BookedOfferView {
            title: entry.title.clone(),
            url: entry.url.clone(),
            service: self.service(),
            provider: ProviderBoxView {
                name: entry.provider.name.clone(),
                url: entry.provider.url.clone(),
                phone: entry.provider.phone.clone(),
                phone_hours: entry.provider.phone_times.iter().map(HoursView::from).collect(),
                phone_note: entry.provider.phone_note.clone(),
                email: entry.provider.email.clone(),
                address: entry.provider.address.clone(),
            },
            price,
            place: entry.place,
            closed: closure_on(&entry.offer, today).map(ClosedView::from),
        })
    }
}

//! The cards of offers, fetched with the files of their services, and what a case costs.

use std::collections::{BTreeMap, BTreeSet};

use futures_util::future::try_join_all;
use jiff::civil::Date;
use wemi_catalogue::{Index, LanguageEntry, ListKey, ListedOffer, Traits};
use wemi_domain::accreditation::shown_zones;
use wemi_domain::price::{Quantity, Unit};
use wemi_domain::quote::{Case, quote};
use wemi_domain::vat::Recipient;
use wemi_domain::{Cents, OfferId, Slug};
use wemi_lists::{Query, Totals, sift};
use wemi_theme::Shared;
use wemi_theme::views::{CardView, CasePriceView, QuantityView};
use wemi_web::{App, Problem};

/// What a told case costs at an offer.
struct Cost {
    case: Case,
    unit: Unit,
    total: Cents,
}

/// The offers of the services that were asked for so far.
pub(crate) struct Shelf<'a> {
    app: &'a App,
    language: &'a LanguageEntry,
    today: Date,
    services: BTreeSet<Slug>,
    listed: BTreeMap<OfferId, ListedOffer>,
    costs: BTreeMap<OfferId, Cost>,
}

impl<'a> Shelf<'a> {
    /// An empty one.
    pub(crate) fn new(app: &'a App, language: &'a LanguageEntry, today: Date) -> Self {
        let (services, listed, costs) = (BTreeSet::new(), BTreeMap::new(), BTreeMap::new());
        Self { app, language, today, services, listed, costs }
    }

    /// What the told case costs at each offer of the service that is for it; `None` where none was told.
    pub(crate) async fn totals(&mut self, index: &Index, query: &Query) -> Result<Option<Totals>, Problem> {
        let Some(service) = query.key.service.as_ref().filter(|_| query.told.is_told()) else {
            return Ok(None);
        };
        self.fetch(BTreeSet::from([service.clone()])).await?;
        let audience = index.audiences.iter().find(|one| Some(&one.slug) == query.key.audience.as_ref());
        let recipient = audience.map(|one| one.recipient);
        let costs = self.listed.iter().filter_map(|(id, listed)| {
            let cost = cost(listed, query, recipient, self.today)?;
            Some((id.clone(), cost))
        });
        self.costs = costs.collect();
        Ok(Some(self.costs.iter().map(|(id, cost)| (id.clone(), cost.total)).collect()))
    }

    /// The cards of those of the offers that show today, in their order.
    pub(crate) async fn cards(
        &mut self,
        query: &Query,
        offers: &[&Traits],
    ) -> Result<Vec<Shared<CardView>>, Problem> {
        self.fetch(offers.iter().map(|offer| offer.service.clone()).collect()).await?;
        let mut cards = Vec::with_capacity(offers.len());
        for offer in offers {
            let Some(listed) = self.listed.get(&offer.id) else { continue };
            if !shows(listed, &query.key, self.today) {
                continue;
            }
            let card: CardView = serde_json::from_value(listed.card.clone()).map_err(|error| {
                tracing::error!(offer = %offer.id, error = &error as &dyn std::error::Error, "a card cannot be read");
                Problem::Internal
            })?;
            let cost = self.costs.get(&offer.id);
            let card = CardView {
                case: cost.map(|cost| CasePriceView {
                    quantity: QuantityView::of(cost.unit, cost.case.quantity),
                    persons: cost.case.persons,
                    total_cents: cost.total.get(),
                }),
                sift: Some(sift(offer, cost.map(|cost| cost.total))),
                ..card
            };
            cards.push(card.into());
        }
        Ok(cards)
    }

    async fn fetch(&mut self, services: BTreeSet<Slug>) -> Result<(), Problem> {
        let new: Vec<Slug> = services.difference(&self.services).cloned().collect();
        let entries = try_join_all(new.iter().map(|slug| self.app.service_in(self.language, slug))).await?;
        for listed in entries.into_iter().flatten().flat_map(|entry| entry.offers) {
            self.listed.insert(listed.offer.id.clone(), listed);
        }
        self.services.extend(new);
        Ok(())
    }
}

/// The catalogue holds what showed on the day of the build: today is asked again (rule 2).
fn shows(listed: &ListedOffer, key: &ListKey, today: Date) -> bool {
    shown_zones(&listed.offer, today).is_ok_and(|zones| key.zone.is_none_or(|zone| zones.contains(&zone)))
}

/// What the told case costs at an offer today, by the code that books (rule 6); `None` where it is not
/// for such a case.
fn cost(listed: &ListedOffer, query: &Query, asked: Option<Recipient>, today: Date) -> Option<Cost> {
    let terms = &listed.offer.terms;
    let quantity = match terms.unit {
        Unit::Hour => Quantity::units(query.told.hours.unwrap_or(1)),
        Unit::Visit | Unit::Piece | Unit::Day | Unit::Month | Unit::Course => Quantity::units(1),
    };
    let asked = asked.filter(|recipient| listed.recipients.contains(recipient));
    let recipient = asked.or_else(|| listed.recipients.first().copied())?;
    let case = Case { quantity, persons: query.told.persons.unwrap_or(1), recipient };
    let quote = quote(terms, &case, today).ok()?;
    Some(Cost { case, unit: terms.unit, total: quote.total })
}

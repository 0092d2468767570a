//! What has been chosen so far: it stands in the address, so that every step can be left and found
//! again, and nothing is asked twice.

use jiff::civil::{Date, DateTime};
use wemi_catalogue::AudienceEntry;
use wemi_domain::accreditation::{closure_on, shown_zones};
use wemi_domain::price::{Quantity, Unit};
use wemi_domain::quote::{Case, Quote, quote};
use wemi_theme::views::{ChosenView, QuantityView, QuoteView};
use wemi_theme::{Arg, Message};
use wemi_web::Form;

use crate::asked::Asked;

/// For whom, how long, how many: the answers of step 1.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    pub(crate) audience: AudienceEntry,
    pub(crate) length_minutes: u32,
    pub(crate) case: Case,
}

/// What is wrong with the answers, by field; nothing where a field was never filled in.
#[derive(Clone, Debug, Default)]
pub(crate) struct ChoiceFaults {
    pub(crate) audience: Option<Message>,
    pub(crate) length: Option<Message>,
    pub(crate) persons: Option<Message>,
}

impl Choice {
    /// Reads the answers. What cannot be chosen, since there is only one, need not be said.
    pub(crate) fn read(asked: &Asked, query: &Form) -> Result<Self, Box<ChoiceFaults>> {
        let terms = &asked.entry.offer.terms;
        let audience = match (asked.entry.audience(query.get("per")), &asked.entry.audiences[..]) {
            (Some(audience), _) => Some(audience.clone()),
            (None, [only]) if query.get("per").is_empty() => Some(only.clone()),
            (None, _) => None,
        };
        let length_minutes = match (query.get("durata"), &asked.calendar.lengths_minutes[..]) {
            ("", [only]) => Some(*only),
            (typed, lengths) => typed.parse().ok().filter(|length| lengths.contains(length)),
        };
        let persons = match query.get("persone") {
            "" if terms.persons_max == 1 => Some(1),
            typed => typed.trim().parse().ok().filter(|n| (1..=terms.persons_max).contains(n)),
        };
        match (audience, length_minutes, persons) {
            (Some(audience), Some(length_minutes), Some(persons)) => {
                let quantity = match terms.unit {
                    Unit::Hour => Quantity::minutes(length_minutes),
                    Unit::Visit | Unit::Piece | Unit::Day | Unit::Month | Unit::Course => Quantity::units(1),
                };
                let case = Case { quantity, persons, recipient: audience.recipient };
                Ok(Self { audience, length_minutes, case })
            }
            (audience, length, persons) => Err(Box::new(ChoiceFaults {
                audience: audience.is_none().then(|| Message::key("error-per")),
                length: length.is_none().then(|| Message::key("error-durata")),
                persons: persons.is_none().then(|| {
                    Message::key("error-persone").with("max", Arg::Number(terms.persons_max.into()))
                }),
            })),
        }
    }

    /// The answers as a query.
    pub(crate) fn query(&self) -> String {
        format!("per={}&durata={}&persone={}", self.audience.slug, self.length_minutes, self.case.persons)
    }

    /// The price for care on a day; `None` where there is none, or the day cannot be booked at all.
    pub(crate) fn quote_on(&self, asked: &Asked, day: Date) -> Option<Quote> {
        let offer = &asked.entry.offer;
        let open = shown_zones(offer, day).is_ok() && closure_on(offer, day).is_none();
        open.then(|| quote(&offer.terms, &self.case, day).ok()).flatten()
    }

    /// A price as its lines.
    pub(crate) fn quote_view(&self, asked: &Asked, quote: &Quote) -> QuoteView {
        QuoteView::of(quote, asked.entry.offer.terms.unit, &self.case, asked.service())
    }

    /// What has been chosen, with the ways to change it.
    pub(crate) fn view(&self, asked: &Asked, time: Option<(DateTime, DateTime)>) -> ChosenView {
        let base = asked.base();
        ChosenView {
            whom: Some(self.audience.label.clone()),
            quantity: Some(self.quantity_view(asked)),
            persons: self.case.persons,
            start: time.map(|(start, _)| start),
            end: time.map(|(_, end)| end),
            change_case_url: Some(format!("{base}?{}", self.query())),
            change_time_url: time.map(|(start, _)| self.times_url(asked, start.date())),
        }
    }

    /// How much, in words.
    pub(crate) fn quantity_view(&self, asked: &Asked) -> QuantityView {
        QuantityView::of(asked.entry.offer.terms.unit, self.case.quantity)
    }

    /// Step 2 at the month of a day.
    pub(crate) fn times_url(&self, asked: &Asked, day: Date) -> String {
        format!("{}/quando?{}&mese={}", asked.base(), self.query(), day.strftime("%Y-%m"))
    }

    /// Step 3 with a time.
    pub(crate) fn form_url(&self, asked: &Asked, start: DateTime) -> String {
        format!("{}/dati?{}&inizio={}", asked.base(), self.query(), start.strftime("%Y-%m-%dT%H:%M"))
    }
}

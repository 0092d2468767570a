//! What does it cost me: which questions an offer asks, and the views of their answers. The offer's page
//! and the function that answers are made from the same.

use jiff::civil::Date;
use wemi_domain::cost::{self, Sharing, Wish};
use wemi_domain::isee::{Estimate, IseeBand, bands_on};
use wemi_domain::offer::Terms;
use wemi_domain::price::{Quantity, Tariff, Unit};
use wemi_domain::vat::Recipient;

use crate::message::{Arg, Message};
use crate::views::{
    EstimateView, FieldKind, FieldView, QuantityView, UsualCellView, UsualRowView, UsualView,
};

/// Somebody whom an offer is for.
#[derive(Clone, Copy, Debug)]
pub struct Whom<'a> {
    /// The name in addresses.
    pub slug: &'a str,
    /// In words: "una persona anziana".
    pub label: &'a str,
    /// As VAT sees them.
    pub recipient: Recipient,
}

/// What is asked of who wants to know the cost of an offer.
#[derive(Clone, Debug)]
pub struct CostQuestions<'a> {
    /// What the offer is had on.
    pub terms: &'a Terms,
    /// How households may share it.
    pub sharing: Option<Sharing>,
    /// Whom it is for; the first where nobody is asked.
    pub whom: Vec<Whom<'a>>,
    /// The ISEE bands, of all periods.
    pub bands: &'a [IseeBand],
    /// The day whose price is told.
    pub day: Date,
}

/// More of a unit than anybody asks for at once.
const QUANTITY_MAX: u32 = 999;

/// The answer that declares no ISEE.
const NO_BAND: &str = "no";

impl<'a> CostQuestions<'a> {
    /// Whether who receives the care is asked for: where it changes the price.
    pub fn asks_whom(&self) -> bool {
        let recipients: Vec<_> = self.whom.iter().map(|whom| whom.recipient).collect();
        cost::depends_on_recipient(self.terms, &recipients, self.day)
    }

    /// The lengths to choose from, in minutes; `None` where an amount is asked for instead.
    pub fn lengths(&self) -> Option<&'a [u32]> {
        let calendar = self.terms.calendar.as_ref().filter(|_| self.terms.unit == Unit::Hour);
        calendar.map(|calendar| &calendar.lengths_minutes[..])
    }

    /// From how many of the unit to how many may be asked for; one of what there is only one of.
    pub fn quantity(&self) -> (u32, u32) {
        (1, if self.terms.unit == Unit::Course { 1 } else { QUANTITY_MAX })
    }

    /// The most persons; 1 where they are not asked for.
    pub fn persons_max(&self) -> u32 {
        match self.sharing {
            Some(Sharing::Group { .. }) => 1,
            Some(Sharing::Agreed) | None => self.terms.persons_max,
        }
    }

    /// From how many households to how many; `None` where they are not asked for.
    pub fn households(&self) -> Option<(u32, u32)> {
        self.sharing.map(|sharing| sharing.households(self.terms.persons_max))
    }

    /// The ISEE bands to choose from; none where nothing is paid.
    pub fn bands(&self) -> Vec<&'a IseeBand> {
        match self.terms.tariff {
            Tariff::Paid { .. } => bands_on(self.bands, self.day),
            Tariff::Funded { .. } | Tariff::Volunteers => Vec::new(),
        }
    }

    /// The fields, filled in by `typed` or with the most usual answer.
    pub fn fields(&self, typed: impl Fn(&str) -> String) -> Vec<FieldView> {
        let filled =
            |name: &str, usual: String| Some(typed(name)).filter(|it| !it.is_empty()).unwrap_or(usual);
        let mut fields = Vec::new();
        if self.asks_whom() {
            let options = self.whom.iter().map(|whom| (whom.slug.to_owned(), Message::text(whom.label)));
            let first = self.whom.first().map(|whom| whom.slug.to_owned()).unwrap_or_default();
            fields.push(select("per", options).value(filled("per", first)));
        }
        let (least, most) = self.quantity();
        let usual = cost::usual_quantities(self.terms, self.day).into_iter().next();
        match self.lengths() {
            Some(lengths) if lengths.len() > 1 => {
                let option = |n: &u32| {
                    (n.to_string(), Message::key("option-minutes").with("minutes", Arg::Minutes(*n)))
                };
                let usual = usual.map(|usual| usual.sixtieths().to_string()).unwrap_or_default();
                fields.push(select("durata", lengths.iter().map(option)).value(filled("durata", usual)));
            }
            None if most > least => {
                let label = QuantityView::of(self.terms.unit, Quantity::units(1)).question();
                let usual = usual.map(|usual| usual.begun_units().to_string()).unwrap_or_default();
                fields.push(number("quantita", least, most).label(label).value(filled("quantita", usual)));
            }
            Some(_) | None => {}
        }
        if self.persons_max() > 1 {
            let persons = number("persone", 1, self.persons_max());
            fields.push(persons.value(filled("persone", "1".to_owned())));
        }
        if let Some((min, max)) = self.households() {
            let hint = Message::key("hint-famiglie");
            let households = number("famiglie", min, max).hint(hint);
            fields.push(households.value(filled("famiglie", min.to_string())));
        }
        let bands = self.bands();
        if !bands.is_empty() {
            let none = (NO_BAND.to_owned(), Message::key("option-isee-none"));
            let options = bands.iter().map(|band| (band.name(), band_words(band)));
            let isee = select("isee", std::iter::once(none).chain(options)).hint(Message::key("hint-isee"));
            fields.push(isee.value(filled("isee", NO_BAND.to_owned())));
        }
        fields
    }

    /// The band of an answer; `Err` where it is none of them.
    ///
    /// # Errors
    /// `UnknownBand` when the answer names a band that does not hold on the day.
    pub fn band(&self, answer: &str) -> Result<Option<&'a IseeBand>, UnknownBand> {
        if answer.is_empty() || answer == NO_BAND {
            return Ok(None);
        }
        self.bands().into_iter().find(|band| band.name() == answer).map(Some).ok_or(UnknownBand)
    }

    /// The table of usual cases; `None` where there is but one.
    pub fn usual(&self) -> Option<UsualView> {
        let first = self.whom.first()?;
        let columns = cost::usual_persons(self.terms, self.sharing);
        let group = matches!(self.sharing, Some(Sharing::Group { .. }));
        let cell = |quantity, column: u32| {
            let households = if group { column } else { 1 };
            let wish = Wish { quantity, persons: column, households, recipient: first.recipient };
            let quote = cost::cost(self.terms, self.sharing, &wish, self.day).ok();
            let share = quote.as_ref().and_then(|quote| quote.share.as_ref());
            UsualCellView {
                total_cents: quote.as_ref().map(|quote| quote.total.get()),
                share_cents: share.filter(|_| self.sharing.is_some()).map(|share| share.of(0).get()),
            }
        };
        let row = |quantity| UsualRowView {
            quantity: QuantityView::of(self.terms.unit, quantity),
            cells: columns.iter().map(|column| cell(quantity, *column)).collect(),
        };
        let rows: Vec<_> = cost::usual_quantities(self.terms, self.day).into_iter().map(row).collect();
        let whom = self.asks_whom().then(|| first.label.to_owned());
        (rows.len() > 1 || columns.len() > 1).then_some(UsualView { households: group, columns, rows, whom })
    }
}

/// An answer that names no band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownBand;

impl EstimateView {
    /// An estimate, with the band that it is of.
    pub fn of(estimate: &Estimate<'_>, band: &IseeBand) -> Self {
        Self {
            band: band_words(band),
            reduction_cents: estimate.reduction.get(),
            total_cents: estimate.total.get(),
        }
    }
}

/// "fino a 6000 €", "più di 6000 €, fino a 12.000 €", "più di 30.000 €".
fn band_words(band: &IseeBand) -> Message {
    // A band begins a cent above the end of the one before.
    let above = Arg::Euro(band.from.get().saturating_sub(1));
    match band.to.map(|to| Arg::Euro(to.get())) {
        Some(to) if band.from.is_zero() => Message::key("option-isee-first").with("to", to),
        Some(to) => Message::key("option-isee-between").with("above", above).with("to", to),
        None => Message::key("option-isee-last").with("above", above),
    }
}

fn select(name: &str, options: impl IntoIterator<Item = (String, Message)>) -> FieldView {
    FieldView::new(name, FieldKind::Select).required().options(options)
}

fn number(name: &str, min: u32, max: u32) -> FieldView {
    FieldView::new(name, FieldKind::Number).required().between(min, max)
}

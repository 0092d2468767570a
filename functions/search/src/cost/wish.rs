//! What somebody told of their case, read from the address.

use std::collections::BTreeMap;

use wemi_domain::cost::Wish;
use wemi_domain::isee::IseeBand;
use wemi_domain::price::Quantity;
use wemi_domain::vat::Recipient;
use wemi_theme::{CostQuestions, Message};
use wemi_web::Form;

/// The case that is asked about, and the band that was declared: an estimate is made of it, and no more.
#[derive(Debug)]
pub(crate) struct Told<'a> {
    pub(crate) wish: Wish,
    pub(crate) band: Option<&'a IseeBand>,
}

/// What is wrong, by field, or with all of it together.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    pub(crate) fields: BTreeMap<&'static str, Message>,
    pub(crate) all: Option<Message>,
}

impl Faults {
    pub(crate) fn of_all(message: Message) -> Self {
        Self { fields: BTreeMap::new(), all: Some(message) }
    }
}

impl<'a> Told<'a> {
    /// Reads the answers; what is not asked need not be said.
    pub(crate) fn read(asked: &CostQuestions<'a>, typed: &Form) -> Result<Self, Box<Faults>> {
        let mut faults = Faults::default();
        let recipient = faults.noted("per", recipient(asked, typed));
        let (name, quantity) = quantity(asked, typed);
        let quantity = faults.noted(name, quantity);
        let persons = faults.noted("persone", number(typed, "persone", (1, asked.persons_max())));
        let households =
            persons.and_then(|persons| faults.noted("famiglie", households(asked, typed, persons)));
        let band = asked.band(typed.get("isee")).map_err(|_| Message::key("error-isee"));
        let band = faults.noted("isee", band);
        match (recipient, quantity, persons, households, band) {
            (Some(recipient), Some(quantity), Some(persons), Some(households), Some(band)) => {
                Ok(Self { wish: Wish { quantity, persons, households, recipient }, band })
            }
            _ => Err(Box::new(faults)),
        }
    }
}

impl Faults {
    /// What was read, or nothing and its fault noted.
    fn noted<T>(&mut self, name: &'static str, read: Result<T, Message>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(fault) => {
                self.fields.insert(name, fault);
                None
            }
        }
    }
}

fn recipient(asked: &CostQuestions<'_>, typed: &Form) -> Result<Recipient, Message> {
    let told = asked.whom.iter().find(|whom| whom.slug == typed.get("per"));
    let told = if asked.asks_whom() { told } else { asked.whom.first() };
    told.map(|whom| whom.recipient).ok_or_else(|| Message::key("error-per"))
}

/// How much, and the field that says it.
fn quantity(asked: &CostQuestions<'_>, typed: &Form) -> (&'static str, Result<Quantity, Message>) {
    match asked.lengths() {
        Some([only]) => ("durata", Ok(Quantity::minutes(*only))),
        Some(lengths) => {
            let told = typed.get("durata").parse().ok().filter(|minutes| lengths.contains(minutes));
            ("durata", told.map(Quantity::minutes).ok_or_else(|| Message::key("error-durata")))
        }
        None => ("quantita", number(typed, "quantita", asked.quantity()).map(Quantity::units)),
    }
}

fn households(asked: &CostQuestions<'_>, typed: &Form, persons: u32) -> Result<u32, Message> {
    let bounds = asked.sharing.map_or((1, 1), |sharing| sharing.households(persons));
    // With one person there is one household, but the field is there and may say so.
    let silent = asked.sharing.is_some() && typed.get("famiglie").is_empty();
    if silent { Ok(bounds.0) } else { number(typed, "famiglie", bounds) }
}

/// A whole number; where there is but one, it need not be said.
fn number(typed: &Form, name: &str, (min, max): (u32, u32)) -> Result<u32, Message> {
    let told = typed.get(name).trim();
    let told = if told.is_empty() && min == max { Some(min) } else { told.parse().ok() };
    let fault = || Message::key(format!("error-{name}")).with("min", min).with("max", max);
    told.filter(|number| (min..=max).contains(number)).ok_or_else(fault)
}

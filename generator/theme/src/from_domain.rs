//! Views of what the domain says: prices, quotes, terms. The generator and the functions fill the
//! same views by the same code, so that a page and a booking say the same.

mod cost;
mod precheck;

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use wemi_domain::answer_clock::HearBy;
use wemi_domain::calendar::WeeklyHours;
use wemi_domain::cancel::{Cancellation, free_until};
use wemi_domain::line::Line;
use wemi_domain::offer::{Closure, Terms};
use wemi_domain::price::{Amounts, Bracket, Price, Quantity, Tariff, Unit, price_on, priced_day};
use wemi_domain::quote::{Case, Quote};
use wemi_domain::split::{Split, split};
use wemi_domain::vat::{Recipient, VatRate, VatRule, rule_for};
use wemi_domain::{Cents, words, zone_time};

pub use cost::{CostQuestions, Whom};
pub use precheck::{answer_name, precheck_fields, question_name};

use crate::message::{Arg, Message};
use crate::views::{
    BracketView, ClosedView, HoursView, PayWhenKey, PriceView, QuantityView, QuoteLineView, QuoteView,
    RateView, ShareView, TermsView, VatView, WeekdayKey,
};

/// When one pays on these terms; `None` when they are free.
pub fn pay_when(terms: &Terms) -> Option<PayWhenKey> {
    matches!(terms.tariff, Tariff::Paid { .. }).then_some(terms.pay)
}

impl From<&Closure> for ClosedView {
    fn from(closure: &Closure) -> Self {
        Self { reason: closure.reason.clone(), from: closure.period.from, to: closure.period.to }
    }
}

/// What a citizen is told before they send a request (rule 17).
impl From<HearBy> for Message {
    fn from(by: HearBy) -> Self {
        Self::key("hear-by").with("by", Arg::DateTime(by.day.to_datetime(by.time)))
    }
}

impl From<&WeeklyHours> for HoursView {
    fn from(hours: &WeeklyHours) -> Self {
        let numbers: Vec<i8> = hours.days.iter().map(|day| day.to_monday_zero_offset()).collect();
        let follows = |pair: &[i8]| matches!(pair, [day, next] if *next == day + 1);
        Self {
            days: hours.days.iter().map(|day| weekday(*day)).collect(),
            run: numbers.len() > 2 && numbers.windows(2).all(follows),
            from: hours.from,
            to: hours.to,
        }
    }
}

fn weekday(day: Weekday) -> WeekdayKey {
    match day {
        Weekday::Monday => WeekdayKey::Mon,
        Weekday::Tuesday => WeekdayKey::Tue,
        Weekday::Wednesday => WeekdayKey::Wed,
        Weekday::Thursday => WeekdayKey::Thu,
        Weekday::Friday => WeekdayKey::Fri,
        Weekday::Saturday => WeekdayKey::Sat,
        Weekday::Sunday => WeekdayKey::Sun,
    }
}

impl TermsView {
    /// What a cancellation costs, with the last free moment once a start is known.
    pub fn of(terms: Cancellation, starts_at: Option<Timestamp>) -> Self {
        Self {
            free_until_hours: terms.free_until_hours,
            then_percent: terms.then_percent,
            free_until: starts_at.map(|start| zone_time::rome(free_until(terms, start))),
        }
    }
}

impl QuantityView {
    /// A quantity of a unit: a length for hours, a count for all else.
    pub fn of(unit: Unit, quantity: Quantity) -> Self {
        Self {
            unit,
            units: quantity.begun_units(),
            minutes: (unit == Unit::Hour).then(|| quantity.sixtieths()),
        }
    }
}

impl ShareView {
    /// The largest share of a split; `None` when nothing is split.
    pub fn of(split: &Split) -> Option<Self> {
        (split.members > 1 && !split.of(0).is_zero())
            .then(|| Self { persons: split.members, cents: split.of(0).get() })
    }

    fn of_amount(amount: Cents, persons: u32) -> Option<Self> {
        split(amount, persons).as_ref().and_then(Self::of)
    }
}

impl PriceView {
    /// The price of an offer as a sentence, on `day` or from the next day that has one; `None` when
    /// no price is to come. `recipients` are those of the people whom the offer is for.
    pub fn of(terms: &Terms, recipients: &[Recipient], day: Date) -> Option<Self> {
        match &terms.tariff {
            Tariff::Funded { by } => Some(Self::Funded { by: by.clone() }),
            Tariff::Volunteers => Some(Self::Volunteers),
            Tariff::Paid { prices, vat, .. } => {
                let day = priced_day(prices, day)?;
                let price = price_on(prices, day)?;
                RateView::of(terms, price, vat_view(vat, price.vat_included, recipients, day)).map(Self::Paid)
            }
        }
    }
}

impl RateView {
    fn of(terms: &Terms, price: &Price, vat: VatView) -> Option<Self> {
        let (amount, lowest, share) = match &price.amounts {
            Amounts::Flat(amount) => {
                // A share that is not the same for all takes more words than a card has.
                let even = split(*amount, terms.persons_max).filter(|split| split.dearer == 0);
                (*amount, false, even.as_ref().and_then(ShareView::of))
            }
            Amounts::Brackets(brackets) => {
                let least = brackets.iter().min_by_key(|b| b.amount)?;
                // The least amount and the least share are rarely of the same row: the table has both.
                (least.amount, brackets.iter().any(|b| b.amount != least.amount), None)
            }
        };
        Some(Self {
            amount_cents: amount.get(),
            lowest,
            unit: terms.unit,
            vat,
            minimum_units: (price.minimum_units > 1).then_some(price.minimum_units),
            share,
        })
    }
}

fn most_persons(bracket: &Bracket, persons_max: u32) -> u32 {
    bracket.persons.to.unwrap_or(persons_max).min(persons_max)
}

impl BracketView {
    /// The rows of a table of prices; none when the price is the same whatever the case.
    pub fn rows(price: &Price, persons_max: u32) -> Vec<Self> {
        let Amounts::Brackets(brackets) = &price.amounts else { return Vec::new() };
        brackets
            .iter()
            .map(|bracket| Self {
                persons_from: bracket.persons.from,
                persons_to: bracket.persons.to,
                units_from: bracket.units.from,
                units_to: bracket.units.to,
                amount_cents: bracket.amount.get(),
                share: ShareView::of_amount(bracket.amount, most_persons(bracket, persons_max)),
            })
            .collect()
    }
}

impl QuoteView {
    /// The lines of a quote. `service` is the service's name as it stands inside a sentence.
    pub fn of(quote: &Quote, unit: Unit, case: &Case, service: impl Into<String>) -> Self {
        Self {
            quantity: QuantityView::of(unit, case.quantity),
            service: service.into(),
            persons: case.persons,
            households: quote.lines.iter().find_map(households).unwrap_or(1),
            lines: quote.lines.iter().map(|line| QuoteLineView::of(line, unit)).collect(),
            total_cents: quote.total.get(),
            vat: quote.lines.iter().find_map(VatView::of_total),
            share: quote.share.as_ref().and_then(ShareView::of),
        }
    }
}

fn households(line: &Line) -> Option<u32> {
    if let Line::Share { members, .. } = line { Some(*members) } else { None }
}

impl QuoteLineView {
    fn of(line: &Line, service_unit: Unit) -> Self {
        match line {
            Line::Units { quantity, unit, rate, amount, .. } => Self::Rate {
                quantity: QuantityView::of(*unit, *quantity),
                rate_cents: rate.get(),
                cents: amount.get(),
            },
            Line::Minimum { units, amount } => {
                Self::Minimum { units: *units, unit: service_unit, cents: amount.get() }
            }
            Line::VatAdded { rate, amount, .. } => {
                Self::Vat { rate: per_cent(*rate), included: false, cents: amount.get() }
            }
            Line::VatIncluded { rate, amount, .. } => {
                Self::Vat { rate: per_cent(*rate), included: true, cents: amount.get() }
            }
            Line::VatExempt { ground } => Self::Exempt { ground: ground.clone() },
            Line::Funded { by } => Self::Funded { by: by.clone() },
            Line::Volunteers => Self::Volunteers,
            Line::Share { members, .. } => Self::Divided { households: *members, cents: line.adds().get() },
            Line::Entitlement { programme, .. } => Self::Entitlement {
                name: programme.name.clone(),
                payer: programme.payer.clone(),
                cents: line.adds().get(),
            },
        }
    }
}

impl VatView {
    /// What is said of VAT beside a total, which always has it in it.
    fn of_total(line: &Line) -> Option<Self> {
        match line {
            Line::VatAdded { rate, .. } | Line::VatIncluded { rate, .. } => {
                Some(Self::Included { rate: per_cent(*rate) })
            }
            Line::VatExempt { ground } => Some(Self::Exempt { ground: ground.clone() }),
            Line::Units { .. }
            | Line::Minimum { .. }
            | Line::Funded { .. }
            | Line::Volunteers
            | Line::Share { .. }
            | Line::Entitlement { .. } => None,
        }
    }
}

fn vat_view(rules: &[VatRule], included: bool, recipients: &[Recipient], day: Date) -> VatView {
    let mut views = recipients.iter().filter_map(|recipient| rule_for(rules, *recipient, day)).map(|rule| {
        match (rule.exempt, included) {
            (true, _) => VatView::Exempt { ground: rule.ground.clone() },
            (false, true) => VatView::Included { rate: per_cent(rule.rate) },
            (false, false) => VatView::Added { rate: per_cent(rule.rate) },
        }
    });
    match views.next() {
        Some(first) if views.all(|other| other == first) => first,
        Some(_) | None => VatView::Depends { included },
    }
}

/// A rate without its sign: "5", "12,5".
fn per_cent(rate: VatRate) -> String {
    words::rate(rate).trim_end_matches('%').trim_end().to_owned()
}

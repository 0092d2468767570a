//! The most that a provider may ask, where the act of its accreditation says it (rule 5).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Accreditation, in_force};
use crate::offer::Offer;
use crate::price::{Amounts, Price, Tariff, TariffClass, Unit};
use crate::{Cents, Slug, ZoneId};

/// The most that one unit of a service may cost one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HighestTariff {
    /// Of which service.
    pub service: Slug,
    /// Per what.
    pub unit: Unit,
    /// How much. It is compared with the amounts of a price as they are written: VAT is in both or in
    /// neither.
    pub amount: Cents,
}

/// A price above the act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AboveAct {
    /// Which of the tariff's prices, by position.
    pub price: usize,
    /// What one unit costs
    pub asked: Cents,
    /// so many persons together.
    pub persons: u32,
    /// The most that it may cost one of them.
    pub highest: Cents,
    /// The first day of care on which it is above.
    pub from: Date,
}

/// The prices of an accredited tariff that are above the act on some day, each once, from its first
/// such day. Where several accreditations hold in a zone, the highest of their tariffs counts there, and
/// the price must not be above it in any of the offer's zones; where none says a tariff for the service
/// and its unit, nothing is above it.
pub fn above_act(offer: &Offer, service: &Slug) -> Vec<AboveAct> {
    let Tariff::Paid { class: TariffClass::Accredited, prices, .. } = &offer.terms.tariff else {
        return Vec::new();
    };
    let above = prices.iter().enumerate().filter_map(|(price, asked)| {
        days_of_change(offer, asked).into_iter().find_map(|from| {
            let highest = highest_on(offer, service, from)?;
            let (asked, persons) = above(asked, highest)?;
            Some(AboveAct { price, asked, persons, highest, from })
        })
    });
    above.collect()
}

/// The most that may be asked on a day of care in every zone of the offer that an act covers.
fn highest_on(offer: &Offer, service: &Slug, day: Date) -> Option<Cents> {
    let in_zone = |zone: &ZoneId| {
        let said = in_force(offer, day).filter(|act| act.zones.contains(zone)).flat_map(|act| &act.tariffs);
        said.filter(|said| said.service == *service && said.unit == offer.terms.unit)
            .map(|said| said.amount)
            .max()
    };
    offer.zones.iter().filter_map(in_zone).min()
}

/// The first amount that asks more than `highest` of each, and of how many: a bracket is shared by the
/// fewest persons that it is for.
fn above(price: &Price, highest: Cents) -> Option<(Cents, u32)> {
    let amounts = match &price.amounts {
        Amounts::Flat(amount) => vec![(*amount, 1)],
        Amounts::Brackets(brackets) => brackets.iter().map(|b| (b.amount, b.persons.from)).collect(),
    };
    let mut amounts = amounts.into_iter();
    amounts.find(|(asked, persons)| highest.times_ratio(*persons, 1).is_some_and(|most| *asked > most))
}

/// The days within a price's period on which what may be asked can change, in order: its own first,
/// and those on which an accreditation begins, ends, is suspended or holds again.
fn days_of_change(offer: &Offer, price: &Price) -> Vec<Date> {
    let periods = |act: &Accreditation| {
        let suspended: Vec<_> = act.suspensions.iter().map(|suspension| suspension.period).collect();
        std::iter::once(act.period).chain(suspended)
    };
    let changes = offer.accreditations.iter().flat_map(periods).flat_map(|period| {
        let after = period.to.and_then(|to| to.tomorrow().ok());
        period.from.into_iter().chain(after)
    });
    let first = price.period.from.unwrap_or(Date::MIN);
    let mut days: Vec<Date> =
        std::iter::once(first).chain(changes).filter(|day| price.period.contains(*day)).collect();
    days.sort_unstable();
    days
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::Period;
    use crate::price::{Bracket, CountRange};
    use crate::testing;

    fn service() -> Slug {
        "baby-sitter".parse().unwrap()
    }

    fn highest(amount: i64) -> HighestTariff {
        HighestTariff { service: service(), unit: Unit::Hour, amount: Cents::new(amount) }
    }

    /// An offer that asks 26 euro an hour, and an act that allows `amount`.
    fn offer(class: TariffClass, amount: i64) -> Offer {
        let mut offer = testing::offer();
        offer.accreditations[0].tariffs = vec![highest(amount)];
        if let Tariff::Paid { class: of_offer, .. } = &mut offer.terms.tariff {
            *of_offer = class;
        }
        offer
    }

    fn set_price(offer: &mut Offer, change: impl Fn(&mut Price)) {
        if let Tariff::Paid { prices, .. } = &mut offer.terms.tariff {
            change(&mut prices[0]);
        }
    }

    #[test]
    fn rule_05_an_accredited_tariff_is_never_above_the_act() {
        assert_eq!(above_act(&offer(TariffClass::Accredited, 2600), &service()), []);
        let above = AboveAct {
            price: 0,
            asked: Cents::new(2600),
            persons: 1,
            highest: Cents::new(2599),
            from: date(2025, 1, 1),
        };
        assert_eq!(above_act(&offer(TariffClass::Accredited, 2599), &service()), [above]);
        assert_eq!(above_act(&offer(TariffClass::Own, 2599), &service()), [], "the provider's own");
        assert_eq!(above_act(&offer(TariffClass::Accredited, 2599), &"colf".parse().unwrap()), []);
        let mut visit = offer(TariffClass::Accredited, 2599);
        visit.terms.unit = Unit::Visit;
        assert_eq!(above_act(&visit, &service()), [], "the act says it by the hour");
    }

    #[test]
    fn rule_05_the_acts_in_force_on_the_day_of_the_care_decide() {
        let mut offer = offer(TariffClass::Accredited, 2600);
        let mut later = offer.accreditations[0].clone();
        later.tariffs = vec![highest(2500)];
        later.period = Period::between(date(2026, 6, 1), date(2029, 12, 31));
        offer.accreditations.push(later);
        let above = above_act(&offer, &service());
        assert_eq!(above[0].from, date(2028, 1, 1), "while both hold, the higher counts");
        set_price(&mut offer, |price| price.period.to = Some(date(2027, 12, 31)));
        assert_eq!(above_act(&offer, &service()), []);
        set_price(&mut offer, |price| price.period = Period { from: Some(date(2028, 5, 1)), to: None });
        assert_eq!(above_act(&offer, &service())[0].from, date(2028, 5, 1));
    }

    #[test]
    fn rule_05_a_suspended_act_allows_nothing() {
        let mut offer = offer(TariffClass::Accredited, 2600);
        let mut lower = offer.accreditations[0].clone();
        lower.tariffs = vec![highest(2500)];
        offer.accreditations.push(lower);
        let period = Period::between(date(2026, 3, 1), date(2026, 3, 31));
        offer.accreditations[0].suspensions =
            vec![crate::accreditation::Suspension { act: String::new(), period }];
        assert_eq!(above_act(&offer, &service())[0].from, date(2026, 3, 1));
    }

    #[test]
    fn rule_05_an_act_allows_nothing_outside_its_zones() {
        let mut offer = offer(TariffClass::Accredited, 2500);
        let mut elsewhere = offer.accreditations[0].clone();
        elsewhere.tariffs = vec![highest(2600)];
        elsewhere.zones = vec![ZoneId::try_from(9).unwrap()];
        offer.accreditations.push(elsewhere);
        assert_eq!(above_act(&offer, &service()).len(), 1, "the offer does not serve where more is allowed");
        offer.accreditations[1].zones = vec![offer.zones[0]];
        assert_eq!(above_act(&offer, &service()).len(), 1, "in its other zones it is still above");
        offer.accreditations[1].zones = offer.zones.clone();
        assert_eq!(above_act(&offer, &service()), []);
    }

    #[test]
    fn rule_05_a_bracket_is_shared_by_the_fewest_that_it_is_for() {
        let mut offer = offer(TariffClass::Accredited, 2000);
        let bracket = |from, amount| Bracket {
            persons: CountRange { from, to: Some(from + 1) },
            units: CountRange { from: 1, to: None },
            amount: Cents::new(amount),
        };
        set_price(&mut offer, |price| {
            price.amounts = Amounts::Brackets(vec![bracket(1, 2000), bracket(3, 6000)]);
        });
        assert_eq!(above_act(&offer, &service()), []);
        set_price(&mut offer, |price| {
            price.amounts = Amounts::Brackets(vec![bracket(1, 2000), bracket(3, 6001)]);
        });
        let above = above_act(&offer, &service())[0];
        assert_eq!((above.asked, above.persons), (Cents::new(6001), 3), "a third of a cent is above");
    }
}

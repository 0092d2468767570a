//! What tells the offers of a list apart, with how many offers each choice leaves.

use wemi_catalogue::Traits;
use wemi_domain::Cents;

use crate::wish::{By, Wish, left};

/// A choice, and how many offers are left by it and the other wishes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is wished.
    pub wish: Wish,
    /// How many offers fulfil it and all wishes of other kinds; never none, unless it is already wished.
    pub count: u32,
}

/// Whole euros up to which prices are offered.
const EUROS: [u32; 16] = [5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200, 300, 500, 1000];
/// How many limits of price are offered at most.
const LIMITS: usize = 3;

/// The choices by which a list can be narrowed, kind by kind. What all its offers have, and what none
/// has, is no choice.
pub fn choices(offers: &[&Traits], wishes: &[Wish]) -> Vec<(By, Vec<Choice>)> {
    let kinds = By::ALL.into_iter().map(|by| (by, choices_by(by, offers, wishes)));
    kinds.filter(|(_, choices)| !choices.is_empty()).collect()
}

fn choices_by(by: By, offers: &[&Traits], wishes: &[Wish]) -> Vec<Choice> {
    let others: Vec<Wish> = wishes.iter().filter(|wish| wish.by() != by).cloned().collect();
    let here = left(offers, &others);
    let mut possible = if by == By::Price { limits(&here) } else { traits(by, &here) };
    if let Some(wished) = wishes.iter().find(|wish| wish.by() == by && !possible.contains(wish)) {
        possible.push(wished.clone());
    }
    let choices = possible.into_iter().map(|wish| {
        let count = here.iter().filter(|offer| wish.fits(offer)).count();
        (wishes.contains(&wish) || (1..here.len()).contains(&count), count, wish)
    });
    let choices = choices.filter(|(is_choice, ..)| *is_choice);
    choices.map(|(_, count, wish)| Choice { wish, count: u32::try_from(count).unwrap_or(u32::MAX) }).collect()
}

/// The traits of a kind that some offer has, in a fixed order.
fn traits(by: By, offers: &[&Traits]) -> Vec<Wish> {
    let mut traits: Vec<Wish> = Vec::new();
    for wish in offers.iter().flat_map(|offer| Wish::all_of(offer)).filter(|wish| wish.by() == by) {
        if !traits.contains(&wish) {
            traits.push(wish);
        }
    }
    traits.sort_by_key(place);
    traits
}

/// Where a trait stands among those of its kind: through the day, from home to the telephone, a service's
/// tasks as it has them, languages by their code.
fn place(wish: &Wish) -> (u32, String) {
    match wish {
        Wish::Price(number) | Wish::Mansione(number) => (*number, String::new()),
        Wish::Time(band) => (*band as u32, String::new()),
        Wish::Place(place) => (*place as u32, String::new()),
        Wish::Mode(mode) => (*mode as u32, String::new()),
        Wish::Language(code) => (0, code.clone()),
    }
}

/// Free, and limits near a quarter, a half and three quarters of the prices.
fn limits(offers: &[&Traits]) -> Vec<Wish> {
    let mut paid: Vec<Cents> =
        offers.iter().map(|offer| offer.price).filter(|price| *price > Cents::ZERO).collect();
    paid.sort_unstable();
    let mut limits = vec![Wish::Price(0)];
    for part in 1..=LIMITS {
        let wanted = (paid.len() * part).div_ceil(LIMITS + 1);
        let up_to = |euros: &u32| paid.partition_point(|price| *price <= Cents::new(i64::from(*euros) * 100));
        let limit = EUROS.into_iter().find(|euros| up_to(euros) >= wanted.max(1));
        if let Some(limit) = limit.map(Wish::Price).filter(|limit| !limits.contains(limit)) {
            limits.push(limit);
        }
    }
    limits
}

#[cfg(test)]
mod tests {
    use wemi_domain::band::Band;
    use wemi_domain::offer::Place;

    use super::*;
    use crate::testing::offer;
    use crate::wish::Mode;

    fn city() -> Vec<Traits> {
        let prices = [0, 900, 1400, 1900, 2600, 4500];
        let mut offers: Vec<Traits> =
            prices.iter().enumerate().map(|(n, _)| offer(&format!("o{n}"))).collect();
        for (offer, cents) in offers.iter_mut().zip(prices) {
            offer.price = Cents::new(cents);
        }
        offers[0].place = Place::Seat;
        offers[1].bands = vec![Band::Evening, Band::Morning];
        offers[2].languages = vec!["it".to_owned(), "en".to_owned()];
        offers[3].shared = true;
        offers[4].mansioni = vec![1, 2];
        offers
    }

    fn said(offers: &[Traits], wishes: &[Wish]) -> Vec<String> {
        let all: Vec<&Traits> = offers.iter().collect();
        let kinds = choices(&all, wishes).into_iter();
        kinds
            .map(|(by, choices)| {
                let each: Vec<String> = choices
                    .iter()
                    .map(|choice| format!("{}:{}", choice.wish.value(), choice.count))
                    .collect();
                format!("{} {}", by.param(), each.join(" "))
            })
            .collect()
    }

    #[test]
    fn what_tells_offers_apart_is_offered_with_how_many_it_leaves() {
        assert_eq!(
            said(&city(), &[]),
            [
                "prezzo 0:1 15:3 20:4 30:5",
                "quando sera:1",
                "dove casa:5 sede:1",
                "modo condiviso:1",
                "lingua en:1",
                "mansione 2:1"
            ]
        );
    }

    #[test]
    fn a_choice_counts_with_the_other_wishes_and_never_leads_to_nothing() {
        let offers = city();
        let wishes = [Wish::Price(15), Wish::Place(Place::Home)];
        assert_eq!(
            said(&offers, &wishes),
            ["prezzo 15:2 20:3 30:4", "quando sera:1", "dove casa:2 sede:1", "lingua en:1"]
        );
        let none = [Wish::Mode(Mode::Shared), Wish::Language("en".to_owned())];
        assert_eq!(
            said(&offers, &none),
            ["modo condiviso:0", "lingua en:0"],
            "what is wished stays to be unwished"
        );
    }

    #[test]
    fn offers_that_are_alike_leave_nothing_to_choose() {
        assert_eq!(said(&[offer("a"), offer("b")], &[]), [""; 0]);
        assert_eq!(said(&[], &[]), [""; 0]);
    }
}

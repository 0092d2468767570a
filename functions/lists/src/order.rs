//! In which order the offers of a list stand.

use std::collections::BTreeMap;

use wemi_catalogue::Traits;
use wemi_domain::{Cents, OfferId};

/// The prices of the case that was told, by offer; an offer that is not for such a case has none.
pub type Totals = BTreeMap<OfferId, Cents>;

/// An order. Offers that are equal in it stay as the index has them, by title.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By title.
    #[default]
    Title,
    /// From the lowest price: of the case if one was told, else of a unit.
    Price,
    /// From the first time in the calendar; offers without a calendar last.
    First,
}

impl Order {
    /// The orders besides that by title.
    pub const OTHERS: [Self; 2] = [Self::Price, Self::First];

    /// Its name in addresses; nothing for that by title.
    pub const fn value(self) -> &'static str {
        match self {
            Self::Title => "",
            Self::Price => "prezzo",
            Self::First => "orario",
        }
    }

    /// The order that an address says; that by title where it says none.
    pub fn parse(value: &str) -> Self {
        Self::OTHERS.into_iter().find(|order| order.value() == value).unwrap_or_default()
    }

    /// Puts offers in this order. Who told a case sees first what is for it.
    pub fn arrange(self, offers: &mut [&Traits], totals: Option<&Totals>) {
        match (self, totals) {
            (Self::Title, None) => {}
            (Self::Title, Some(totals)) => offers.sort_by_key(|offer| !totals.contains_key(&offer.id)),
            (Self::Price, None) => offers.sort_by_key(|offer| offer.price),
            (Self::Price, Some(totals)) => {
                offers.sort_by_key(|offer| {
                    totals.get(&offer.id).map_or((true, Cents::ZERO), |cents| (false, *cents))
                });
            }
            (Self::First, _) => offers.sort_by_key(|offer| (offer.first.is_none(), offer.first)),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing::offer;

    #[test]
    fn offers_stand_by_price_by_case_or_by_first_time() {
        let mut offers = ["a", "b", "c"].map(offer);
        for (offer, cents) in offers.iter_mut().zip([2000, 0, 1000]) {
            offer.price = Cents::new(cents);
        }
        offers[0].first = Some(date(2026, 12, 3).at(9, 0, 0, 0));
        offers[2].first = Some(date(2026, 12, 2).at(9, 0, 0, 0));
        let arranged = |order: Order, totals: Option<&Totals>| {
            let mut all: Vec<&Traits> = offers.iter().collect();
            order.arrange(&mut all, totals);
            all.iter().map(|offer| offer.id.offer.to_string()).collect::<String>()
        };
        assert_eq!(arranged(Order::Title, None), "abc");
        assert_eq!(arranged(Order::Price, None), "bca");
        assert_eq!(arranged(Order::First, None), "cab");
        let totals =
            [(0, 500), (2, 700)].map(|(at, cents): (usize, i64)| (offers[at].id.clone(), Cents::new(cents)));
        let totals = Totals::from(totals);
        assert_eq!(arranged(Order::Price, Some(&totals)), "acb", "`b` is not for the case");
        assert_eq!(arranged(Order::Title, Some(&totals)), "acb");
    }

    #[test]
    fn an_order_is_written_as_it_is_read() {
        for order in [Order::Title, Order::Price, Order::First] {
            assert_eq!(Order::parse(order.value()), order);
        }
        assert_eq!(Order::parse("colore"), Order::Title);
    }
}

//! Taking off a price what entitlements pay (rules 6, 7, 28): the order is that of [`crate::entitlement`].
#![deny(clippy::arithmetic_side_effects)]

use crate::Cents;
use crate::entitlement::{Benefit, Care, Entitlement, EntitlementId, Programme, Took};
use crate::line::Line;
use crate::price::Unit;
use crate::quote::Quote;
use crate::split::split;

/// What one entitlement pays of one booking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntitlementUse {
    /// Which.
    pub id: EntitlementId,
    /// The programme it comes from.
    pub programme: Programme,
    /// What it takes of it.
    pub took: Took,
    /// What it pays.
    pub amount: Cents,
}

impl Quote {
    /// What each entitlement pays, in the order in which they pay.
    pub fn uses(&self) -> Vec<EntitlementUse> {
        let used = |line: &Line| {
            let Line::Entitlement { id, programme, took, amount } = line else { return None };
            Some(EntitlementUse {
                id: id.clone(),
                programme: programme.clone(),
                took: *took,
                amount: *amount,
            })
        };
        self.lines.iter().filter_map(used).collect()
    }

    /// The same price, less what the entitlements in `held` that cover the care pay of it.
    pub(crate) fn less(mut self, held: &[Entitlement], care: &Care<'_>) -> Self {
        let mut paying: Vec<&Entitlement> = held.iter().filter(|one| one.covers(care)).collect();
        paying.sort_unstable_by(|a, b| a.rank().cmp(&b.rank()));
        let charged = self.charged();
        let mut due =
            Due { price: self.total, reduced: self.total, open: self.total, charged, minutes_taken: 0 };
        let mut last = None;
        for one in paying {
            // Listed twice, it has one rank and stands beside itself.
            if last.replace(&one.id) == Some(&one.id) {
                continue;
            }
            let Some((took, amount)) = due.pay(one.benefit) else { continue };
            self.lines.push(Line::Entitlement {
                id: one.id.clone(),
                programme: one.programme.clone(),
                took,
                amount,
            });
        }
        self.total = due.open;
        self.share = self.share.and_then(|share| split(due.open, share.members));
        self
    }
}

/// What is still to be paid while entitlements pay, one after the other.
struct Due {
    /// The price before any of them.
    price: Cents,
    /// The price after the reductions: what the charged hours cost.
    reduced: Cents,
    /// What nobody has paid yet.
    open: Cents,
    /// The unit, and how many sixtieths of it are charged.
    charged: Option<(Unit, u32)>,
    /// How many of the charged minutes balances in hours have paid already.
    minutes_taken: u32,
}

impl Due {
    /// What a benefit pays, and what it takes for it; `None` when it pays nothing.
    fn pay(&mut self, benefit: Benefit) -> Option<(Took, Cents)> {
        let (took, amount) = match benefit {
            Benefit::Reduction(reduction) => {
                let sixtieths = self.charged.map_or(0, |(_, sixtieths)| sixtieths);
                (Took::Reduction, reduction.of(self.price, sixtieths).min(self.open))
            }
            Benefit::Euro(left) => (Took::Euro, left.min(self.open)),
            Benefit::Minutes(left) => self.pay_by_time(left)?,
        };
        if amount <= Cents::ZERO {
            return None;
        }
        self.open = self.open.checked_sub(amount)?;
        match took {
            Took::Reduction => self.reduced = self.open,
            Took::Minutes(minutes) => self.minutes_taken = self.minutes_taken.saturating_add(minutes),
            Took::Euro => {}
        }
        Some((took, amount))
    }

    /// A minute of a balance pays for a minute of what is charged, whatever that costs this payer; no
    /// more minutes are taken than it needs to pay what is open. Of several balances each rounds its
    /// own cents, so the one that reaches the last charged minute pays whatever cent they left.
    fn pay_by_time(&self, left: u32) -> Option<(Took, Cents)> {
        let (_, charged) = self.charged.filter(|(unit, _)| *unit == Unit::Hour)?;
        let unpaid = charged.saturating_sub(self.minutes_taken);
        let needed = minutes_for(self.open, self.reduced, charged)?.min(unpaid);
        if left >= needed {
            return Some((Took::Minutes(needed), self.open));
        }
        // Fewer minutes than are needed pay for less than what is open.
        self.reduced.times_ratio(left, charged).map(|amount| (Took::Minutes(left), amount))
    }
}

/// The fewest minutes of `charged` that pay for `open` where all of them pay for `whole`.
fn minutes_for(open: Cents, whole: Cents, charged: u32) -> Option<u32> {
    // The least m with round(whole × m / charged) ≥ open; halves are rounded up.
    let half_below = i128::from(open.get()).checked_mul(2)?.checked_sub(1)?;
    let by = i128::from(whole.get()).checked_mul(2)?;
    let product = half_below.checked_mul(i128::from(charged))?;
    let least = product.checked_add(by.checked_sub(1)?)?.checked_div(by)?;
    u32::try_from(least).ok()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::arithmetic_side_effects, reason = "the numbers of tests are small")]

    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::entitlement::Reduction;
    use crate::quote::quote_with;
    use crate::testing::{self, entitlement};

    fn reduction(id: &str, percent: u32, per_unit: i64) -> Entitlement {
        entitlement(id, Benefit::Reduction(Reduction { percent, per_unit: Cents::new(per_unit) }))
    }

    fn euro(id: &str, cents: i64) -> Entitlement {
        entitlement(id, Benefit::Euro(Cents::new(cents)))
    }

    fn minutes(id: &str, minutes: u32) -> Entitlement {
        entitlement(id, Benefit::Minutes(minutes))
    }

    /// Two hours at 26.00, VAT in it.
    fn priced(held: &[Entitlement]) -> Quote {
        let care = testing::care();
        quote_with(&testing::offer().terms, &testing::case(120), &care, held).unwrap()
    }

    /// What was taken, by whom and how much, in the order of the lines.
    fn paid(quote: &Quote) -> Vec<(String, Took, i64)> {
        let paid = |line: &Line| {
            let Line::Entitlement { id, took, amount, .. } = line else { return None };
            Some((id.to_string(), *took, amount.get()))
        };
        quote.lines.iter().filter_map(paid).collect()
    }

    fn took(id: &str, took: Took, amount: i64) -> (String, Took, i64) {
        (id.to_owned(), took, amount)
    }

    #[test]
    fn rule_28_several_entitlements_pay_one_booking_reductions_first() {
        let quote = priced(&[euro("a-euro", 1000), minutes("b-hours", 60), reduction("c-less", 10, 0)]);
        assert_eq!(
            paid(&quote),
            [
                took("c-less", Took::Reduction, 520),
                took("a-euro", Took::Euro, 1000),
                took("b-hours", Took::Minutes(60), 2340)
            ],
            "an hour of a balance pays for half of what two hours cost after the reduction"
        );
        assert_eq!(quote.total, Cents::new(1340));
    }

    #[test]
    fn rule_28_the_balance_that_ends_soonest_pays_first() {
        let mut soon = euro("z", 3000);
        soon.period.to = Some(date(2026, 12, 10));
        let mut open = euro("a", 3000);
        open.period.to = None;
        let quote = priced(&[open, euro("m", 1000), soon]);
        assert_eq!(
            paid(&quote),
            [took("z", Took::Euro, 3000), took("m", Took::Euro, 1000), took("a", Took::Euro, 1200)]
        );
        assert!(quote.total.is_zero());
    }

    #[test]
    fn rule_28_no_more_is_taken_than_is_left_to_pay() {
        assert_eq!(paid(&priced(&[minutes("h", 600)])), [took("h", Took::Minutes(120), 5200)]);
        let both = priced(&[euro("a", 5000), minutes("h", 600)]);
        assert_eq!(paid(&both), [took("a", Took::Euro, 5000), took("h", Took::Minutes(5), 200)]);
        let covered = priced(&[euro("a", 5200), minutes("h", 600), euro("z", 100)]);
        assert_eq!(paid(&covered), [took("a", Took::Euro, 5200)], "the rest is left untouched");
        assert_eq!(paid(&priced(&[euro("a", 0), minutes("h", 0), reduction("r", 0, 0)])), []);
        assert_eq!(paid(&priced(&[euro("a", -5)])), [], "a spoilt balance pays nothing");
    }

    #[test]
    fn rule_28_balances_in_hours_never_take_more_minutes_than_are_charged() {
        let third = |id, cents| took(id, Took::Minutes(40), cents);
        let thirds = priced(&[minutes("a", 40), minutes("b", 40), minutes("c", 40)]);
        assert_eq!(paid(&thirds), [third("a", 1733), third("b", 1733), third("c", 1734)]);
        assert!(thirds.total.is_zero(), "every minute is paid, and so is every cent");
        let rest = priced(&[minutes("a", 1), minutes("b", 1), minutes("c", 600)]);
        assert_eq!(
            paid(&rest),
            [
                took("a", Took::Minutes(1), 43),
                took("b", Took::Minutes(1), 43),
                took("c", Took::Minutes(118), 5114)
            ]
        );
    }

    #[test]
    fn rule_07_each_reduction_is_of_the_price_before_any() {
        let quote = priced(&[reduction("a", 50, 0), reduction("b", 30, 100)]);
        assert_eq!(paid(&quote), [took("a", Took::Reduction, 2600), took("b", Took::Reduction, 1760)]);
        let more = priced(&[reduction("a", 80, 0), reduction("b", 80, 0)]);
        assert_eq!(paid(&more), [took("a", Took::Reduction, 4160), took("b", Took::Reduction, 1040)]);
        assert!(more.total.is_zero());
    }

    #[test]
    fn rule_28_hours_pay_only_for_what_is_counted_in_hours() {
        let mut terms = testing::offer().terms;
        terms.unit = Unit::Visit;
        let care = testing::care();
        let held = [minutes("h", 600), reduction("r", 0, 100)];
        let quote = quote_with(&terms, &testing::case(120), &care, &held).unwrap();
        assert_eq!(paid(&quote), [took("r", Took::Reduction, 200)], "two visits, 1.00 less for each");
    }

    #[test]
    fn rule_06_the_minimum_counts_as_charged_and_the_persons_share_what_remains() {
        let mut terms = testing::offer().terms;
        if let crate::price::Tariff::Paid { prices, .. } = &mut terms.tariff {
            prices[0].minimum_units = 3;
        }
        let asked = crate::quote::Case { persons: 3, ..testing::case(60) };
        let care = testing::care();
        let quote = quote_with(&terms, &asked, &care, &[minutes("h", 60), reduction("r", 0, 100)]).unwrap();
        assert_eq!(
            paid(&quote),
            [took("r", Took::Reduction, 300), took("h", Took::Minutes(60), 2500)],
            "three hours are charged: one of them is paid by the balance"
        );
        assert_eq!(quote.share, split(Cents::new(5000), 3));
    }

    fn any_entitlement() -> impl Strategy<Value = Entitlement> {
        let benefit = prop_oneof![
            (0_u32..120, 0_i64..3_000).prop_map(|(percent, unit)| Benefit::Reduction(Reduction {
                percent,
                per_unit: Cents::new(unit)
            })),
            (0_i64..20_000).prop_map(|cents| Benefit::Euro(Cents::new(cents))),
            (0_u32..600).prop_map(Benefit::Minutes),
        ];
        (benefit, 1_i8..28).prop_map(|(benefit, day)| {
            let mut one = entitlement("e", benefit);
            one.period.to = Some(date(2027, 1, day));
            one
        })
    }

    fn any_entitlements() -> impl Strategy<Value = Vec<Entitlement>> {
        prop::collection::vec(any_entitlement(), 0..6).prop_map(|mut held| {
            for (n, one) in held.iter_mut().enumerate() {
                one.id = format!("e-{n}").parse().unwrap();
            }
            held
        })
    }

    proptest! {
        #[test]
        fn rule_28_the_same_is_paid_in_whatever_order_they_are_listed(
            held in any_entitlements(), turn in 0_usize..6, again in 0_usize..6
        ) {
            let one = priced(&held);
            let mut other = held.clone();
            if !other.is_empty() {
                let at = turn % held.len();
                other.rotate_left(at);
                other.push(held[again % held.len()].clone());
            }
            prop_assert_eq!(&priced(&other), &one);
            other.reverse();
            prop_assert_eq!(&priced(&other), &one);
        }

        #[test]
        fn rule_28_no_price_and_no_balance_goes_below_zero(held in any_entitlements()) {
            let quote = priced(&held);
            let sum: i64 = quote.lines.iter().map(|line| line.adds().get()).sum();
            prop_assert_eq!(sum, quote.total.get());
            prop_assert!(quote.total >= Cents::ZERO);
            let mut all_minutes = 0;
            for line in &quote.lines {
                let Line::Entitlement { id, took, amount, .. } = line else { continue };
                prop_assert!(*amount > Cents::ZERO);
                let fits = held.iter().filter(|one| one.id == *id).any(|one| match (*took, one.benefit) {
                    (Took::Reduction, Benefit::Reduction(_)) => true,
                    (Took::Euro, Benefit::Euro(left)) => *amount <= left,
                    (Took::Minutes(taken), Benefit::Minutes(left)) => {
                        all_minutes += taken;
                        taken <= left
                    }
                    _ => false,
                });
                prop_assert!(fits);
            }
            prop_assert!(all_minutes <= 120, "no more minutes than are charged");
        }

        #[test]
        fn rule_28_the_minutes_taken_are_the_fewest_that_pay(whole in 1_i64..20_000, part in 1_i64..20_000, charged in 1_u32..600) {
            let open = Cents::new(part.min(whole));
            let whole = Cents::new(whole);
            let needed = minutes_for(open, whole, charged).unwrap();
            prop_assert!(needed >= 1 && needed <= charged);
            prop_assert!(whole.times_ratio(needed, charged).unwrap() >= open);
            prop_assert!(whole.times_ratio(needed - 1, charged).unwrap() < open);
        }
    }
}

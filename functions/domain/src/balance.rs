//! What is left of an entitlement's balance, and the uses that take from it (rule 28).
//!
//! A use has the name of its booking, so that the same step taken twice has its effect once. While the
//! booking is only held, so is its use: it ends by the hold's own deadline, when it is read.
#![deny(clippy::arithmetic_side_effects)]

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::code::BookingCode;
use crate::state::entitlement_use::{TABLE, UseEvent, UseState};
use crate::state::{Actor, Refusal};

/// A balance with its uses, in cents or in minutes as the entitlement says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    granted: u64,
    // INVARIANT: the amounts of those that are not reversed add up to `granted` at the most, whatever
    // any clock says: who needs what a lapsed hold took reverses it.
    uses: BTreeMap<BookingCode, Use>,
}

/// One booking's use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Use {
    state: UseState,
    amount: u64,
    until: Option<Timestamp>,
}

/// Why a use is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UseRefusal {
    /// There is not so much left: the price is to be made anew.
    #[error("only {left} is left of the balance")]
    NotEnough {
        /// What is left.
        left: u64,
    },
    /// The booking uses another amount, or more is to be accounted than was registered.
    #[error("the booking uses {registered} of the balance")]
    Otherwise {
        /// What it uses.
        registered: u64,
    },
    /// The use stands where this cannot happen to it.
    #[error(transparent)]
    NotDrawn(#[from] Refusal<UseState, UseEvent>),
}

impl Use {
    /// Whether it takes anything of the balance at `now`.
    fn counts(&self, now: Timestamp) -> bool {
        match self.state {
            UseState::Registered => self.until.is_none_or(|until| now < until),
            UseState::Accounted => true,
            UseState::Reversed => false,
        }
    }
}

impl Balance {
    /// A balance of `granted`, of which nothing is used.
    pub const fn new(granted: u64) -> Self {
        Self { granted, uses: BTreeMap::new() }
    }

    /// What is left at `now`; a hold whose deadline has passed takes nothing.
    pub fn left(&self, now: Timestamp) -> u64 {
        let taken = self.uses.values().filter(|one| one.counts(now)).map(|one| one.amount);
        taken.fold(self.granted, u64::saturating_sub)
    }

    /// Takes `amount` for a booking: until a deadline while it is held, without one once it is
    /// confirmed. The same again only moves the deadline, as long as nobody has taken its place.
    ///
    /// # Errors
    /// [`UseRefusal`] when there is not so much left, the booking uses another amount, or its use was
    /// reversed or accounted.
    pub fn register(
        &mut self,
        booking: &BookingCode,
        amount: u64,
        until: Option<Timestamp>,
        by: Actor,
        now: Timestamp,
    ) -> Result<(), UseRefusal> {
        let known = self.uses.get(booking).map(|known| (known.state, known.amount));
        if let Some((UseState::Registered, registered)) = known {
            // It fits: whoever needed what a lapsed hold took has reversed it.
            if registered != amount {
                return Err(UseRefusal::Otherwise { registered });
            }
        } else {
            TABLE.apply(known.map(|(state, _)| state), UseEvent::Register, by)?;
            let left = self.left(now);
            if amount > left {
                return Err(UseRefusal::NotEnough { left });
            }
            self.make_room(amount, now);
        }
        self.uses.insert(booking.clone(), Use { state: UseState::Registered, amount, until });
        Ok(())
    }

    /// Reverses lapsed holds, those that lapsed first first, until `amount` fits beside what remains: who
    /// pays late finds its use where it was, as long as nobody needed it.
    fn make_room(&mut self, amount: u64, now: Timestamp) {
        let mut lapsed: Vec<&mut Use> = Vec::new();
        let mut free = self.granted;
        for one in self.uses.values_mut().filter(|one| one.state != UseState::Reversed) {
            free = free.saturating_sub(one.amount);
            if !one.counts(now) {
                lapsed.push(one);
            }
        }
        lapsed.sort_by_key(|one| one.until);
        for one in lapsed {
            if free >= amount {
                break;
            }
            one.state = UseState::Reversed;
            free = free.saturating_add(one.amount);
        }
    }

    /// Accounts a booking's use with the month: what it `really` came to, the rest is given back.
    ///
    /// # Errors
    /// [`UseRefusal`] when it really came to more than was registered, or nothing is registered.
    pub fn account(&mut self, booking: &BookingCode, really: u64, by: Actor) -> Result<(), UseRefusal> {
        let known = self.uses.get_mut(booking);
        let state = TABLE.apply(known.as_ref().map(|known| known.state), UseEvent::Account, by)?;
        if let Some(known) = known {
            if really > known.amount {
                return Err(UseRefusal::Otherwise { registered: known.amount });
            }
            *known = Use { state, amount: really, until: None };
        }
        Ok(())
    }

    /// Gives a booking's use back, all of what it took.
    ///
    /// # Errors
    /// [`UseRefusal::NotDrawn`] when there is none, or it was given back before.
    pub fn reverse(&mut self, booking: &BookingCode, by: Actor) -> Result<(), UseRefusal> {
        let known = self.uses.get_mut(booking);
        let state = TABLE.apply(known.as_ref().map(|known| known.state), UseEvent::Reverse, by)?;
        if let Some(known) = known {
            known.state = state;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::arithmetic_side_effects, reason = "the numbers of tests are small")]

    use proptest::prelude::*;

    use super::*;
    use crate::Cents;
    use crate::entitlement::{Benefit, Took};
    use crate::quote::quote_with;
    use crate::testing::{self, entitlement};

    fn at(second: u32) -> Timestamp {
        Timestamp::from_second(1_796_000_000 + i64::from(second)).unwrap()
    }

    fn code(n: u8) -> BookingCode {
        BookingCode::from_random([n; 8])
    }

    fn register(
        balance: &mut Balance,
        n: u8,
        amount: u64,
        until: Option<u32>,
        now: u32,
    ) -> Result<(), UseRefusal> {
        balance.register(&code(n), amount, until.map(at), Actor::System, at(now))
    }

    fn reverse(balance: &mut Balance, n: u8) -> Result<(), UseRefusal> {
        balance.reverse(&code(n), Actor::System)
    }

    fn account(balance: &mut Balance, n: u8, really: u64) -> Result<(), UseRefusal> {
        balance.account(&code(n), really, Actor::System)
    }

    #[test]
    fn rule_28_a_use_is_registered_then_accounted_or_reversed() {
        let mut balance = Balance::new(100);
        register(&mut balance, 1, 60, None, 0).unwrap();
        assert_eq!(balance.left(at(0)), 40);
        assert_eq!(register(&mut balance, 2, 41, None, 0), Err(UseRefusal::NotEnough { left: 40 }));
        register(&mut balance, 2, 40, None, 0).unwrap();
        reverse(&mut balance, 1).unwrap();
        assert_eq!(balance.left(at(0)), 60, "exactly what was used comes back");
        assert!(matches!(reverse(&mut balance, 1), Err(UseRefusal::NotDrawn(_))), "and once");
        assert!(matches!(register(&mut balance, 1, 10, None, 0), Err(UseRefusal::NotDrawn(_))));
        account(&mut balance, 2, 30).unwrap();
        assert_eq!(balance.left(at(0)), 70, "what was not done is given back");
        assert!(matches!(account(&mut balance, 2, 30), Err(UseRefusal::NotDrawn(_))));
        assert!(matches!(reverse(&mut balance, 2), Err(UseRefusal::NotDrawn(_))), "not by the portal");
        balance.reverse(&code(2), Actor::Municipality).unwrap();
        assert_eq!(balance.left(at(0)), 100);
    }

    #[test]
    fn rule_28_what_was_never_registered_is_neither_accounted_nor_reversed() {
        let mut balance = Balance::new(100);
        assert!(matches!(account(&mut balance, 1, 0), Err(UseRefusal::NotDrawn(_))));
        assert!(matches!(reverse(&mut balance, 1), Err(UseRefusal::NotDrawn(_))));
        register(&mut balance, 1, 60, None, 0).unwrap();
        assert_eq!(account(&mut balance, 1, 61), Err(UseRefusal::Otherwise { registered: 60 }));
        account(&mut balance, 1, 60).unwrap();
        assert_eq!(balance.left(at(0)), 40);
    }

    #[test]
    fn rule_28_the_same_use_again_takes_nothing_more() {
        let mut balance = Balance::new(100);
        register(&mut balance, 1, 60, Some(10), 0).unwrap();
        register(&mut balance, 1, 60, None, 5).unwrap();
        assert_eq!(balance.left(at(99)), 40, "confirmed: it has no deadline any more");
        let other = register(&mut balance, 1, 61, None, 5);
        assert_eq!(other, Err(UseRefusal::Otherwise { registered: 60 }));
    }

    #[test]
    fn rule_28_a_hold_takes_from_the_balance_until_its_deadline() {
        let mut balance = Balance::new(100);
        register(&mut balance, 1, 60, Some(10), 0).unwrap();
        assert_eq!((balance.left(at(9)), balance.left(at(10))), (40, 100));
        let mut paid_late = balance.clone();
        register(&mut paid_late, 1, 60, None, 11).unwrap();
        assert_eq!(paid_late.left(at(99)), 40, "still to be had");
        register(&mut balance, 2, 50, None, 11).unwrap();
        let lost = register(&mut balance, 1, 60, None, 12);
        assert!(matches!(lost, Err(UseRefusal::NotDrawn(_))), "another has taken its place");
        assert!(
            matches!(register(&mut balance, 1, 60, None, 9), Err(UseRefusal::NotDrawn(_))),
            "by any clock"
        );
    }

    #[test]
    fn rule_28_a_lapsed_hold_keeps_its_use_until_another_needs_it() {
        let mut balance = Balance::new(100);
        register(&mut balance, 1, 30, Some(20), 0).unwrap();
        register(&mut balance, 2, 30, Some(10), 0).unwrap();
        register(&mut balance, 3, 40, None, 30).unwrap();
        register(&mut balance, 1, 30, Some(40), 30).unwrap();
        assert_eq!(balance.left(at(31)), 30, "there was room for all three");
        register(&mut balance, 4, 30, None, 50).unwrap();
        let lost = register(&mut balance, 2, 30, None, 50);
        assert!(matches!(lost, Err(UseRefusal::NotDrawn(_))), "the one that lapsed first makes room");
        register(&mut balance, 1, 30, None, 50).unwrap();
        assert_eq!(balance.left(at(50)), 0);
    }

    proptest! {
        /// Any steps, by any clock, repeated or not: what is taken never goes above what was granted.
        #[test]
        fn rule_28_a_balance_never_goes_below_zero(
            granted in 0_u64..100,
            steps in prop::collection::vec((0_u8..4, 0_u8..4, 0_u64..60, 0_u32..40, 0_u32..40), 0..40)
        ) {
            let mut balance = Balance::new(granted);
            for (step, n, amount, until, now) in steps {
                let before = balance.clone();
                let done = match step {
                    0 => register(&mut balance, n, amount, Some(until), now),
                    1 => register(&mut balance, n, amount, None, now),
                    2 => account(&mut balance, n, amount),
                    _ => reverse(&mut balance, n),
                };
                if done.is_err() {
                    prop_assert_eq!(&balance, &before, "what is refused changes nothing");
                }
                let taken: u64 = balance.uses.values().filter(|one| one.state != UseState::Reversed).map(|one| one.amount).sum();
                prop_assert!(taken <= granted, "{} of {}", taken, granted);
            }
            for n in 0..4 {
                let by = match balance.uses.get(&code(n)).map(|one| one.state) {
                    Some(UseState::Registered) => Actor::System,
                    Some(UseState::Accounted) => Actor::Municipality,
                    Some(UseState::Reversed) | None => continue,
                };
                balance.reverse(&code(n), by).unwrap();
            }
            prop_assert_eq!(balance.left(at(0)), granted);
        }

        /// Booking after booking is priced by what is left, until nothing is.
        #[test]
        fn rule_28_prices_follow_the_balance(granted in 0_u32..600, lengths in prop::collection::vec(1_u32..240, 1..8)) {
            let mut balance = Balance::new(u64::from(granted));
            for (n, minutes) in lengths.iter().enumerate() {
                let left = u32::try_from(balance.left(at(0))).unwrap();
                let held = [entitlement("h", Benefit::Minutes(left))];
                let quote = quote_with(&testing::offer().terms, &testing::case(*minutes), &testing::care(), &held).unwrap();
                prop_assert!(quote.total >= Cents::ZERO);
                for used in quote.uses() {
                    let Took::Minutes(taken) = used.took else { panic!("{used:?}") };
                    register(&mut balance, u8::try_from(n).unwrap(), u64::from(taken), None, 0).unwrap();
                }
                prop_assert!(quote.total.is_zero() || balance.left(at(0)) == 0, "all that is left pays");
            }
        }
    }
}

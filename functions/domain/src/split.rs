//! Dividing an amount among the members of a group (rule 6).
#![deny(clippy::arithmetic_side_effects)]

use serde::{Deserialize, Serialize};

use crate::Cents;

/// An amount divided in equal parts: `dearer` members pay `share` plus one cent, the others `share`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Split {
    /// Among how many.
    pub members: u32,
    /// What each pays at least.
    pub share: Cents,
    /// How many pay one cent more.
    pub dearer: u32,
}

/// Divides `total` among `members`: shares differ by one cent at most and add up exactly.
/// `None` when nobody is there to pay or the amount is negative.
///
/// ```
/// use wemi_domain::{Cents, split::split};
/// let parts = split(Cents::new(1000), 3).unwrap();
/// assert_eq!((parts.share, parts.dearer), (Cents::new(333), 1));
/// ```
pub fn split(total: Cents, members: u32) -> Option<Split> {
    if total < Cents::ZERO {
        return None;
    }
    let share = total.get().checked_div(i64::from(members))?;
    let dearer = total.get().checked_rem(i64::from(members))?;
    Some(Split { members, share: Cents::new(share), dearer: u32::try_from(dearer).ok()? })
}

impl Split {
    /// What the member at `place` (from 0) pays; the first ones bear the odd cents.
    pub fn of(&self, place: u32) -> Cents {
        let odd = i64::from(place < self.dearer);
        Cents::new(self.share.get().saturating_add(odd))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn rule_06_shares_add_up_and_differ_by_one_cent(total in 0_i64..1_000_000, members in 1_u32..50) {
            let parts = split(Cents::new(total), members).unwrap();
            let shares: Vec<i64> = (0..members).map(|place| parts.of(place).get()).collect();
            prop_assert_eq!(shares.iter().sum::<i64>(), total);
            let (least, most) = (shares.iter().min().unwrap(), shares.iter().max().unwrap());
            prop_assert!(most.abs_diff(*least) <= 1);
        }
    }

    #[test]
    fn nobody_and_negative_amounts_are_refused() {
        assert_eq!(split(Cents::new(100), 0), None);
        assert_eq!(split(Cents::new(-1), 2), None);
    }
}

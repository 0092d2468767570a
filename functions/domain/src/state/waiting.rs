//! Places in a waiting list: a freed place is offered in order, each offer with its own deadline
//! (rule 19).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::table::names;
use super::{Actor, Refusal, Table};

names! {
    /// Where a household that waits stands.
    pub enum WaitingState {
        /// It waits for its turn.
        Waiting,
        /// A freed place is kept for it until a deadline.
        Offered,
        /// It took the place.
        Taken,
        /// It said no, or nothing: the place went to the next.
        Passed,
        /// It waits no more.
        Withdrawn,
    }
}

names! {
    /// What happens to a household that waits.
    pub enum WaitingEvent {
        /// It joins the list, at its end.
        Join,
        /// A freed place is kept for it.
        Offer,
        /// It takes the place.
        Take,
        /// It does not want the place.
        Decline,
        /// The offer's deadline passed.
        Expire,
        /// It waits no more.
        Withdraw,
    }
}

use Actor::{Citizen, Desk, System};
use WaitingState::{Offered, Passed, Taken, Waiting, Withdrawn};

/// Every arrow of a place in a waiting list.
pub const TABLE: Table<WaitingState, WaitingEvent> = Table {
    title: "Place in a waiting list",
    about: "A freed place is offered in the order of the list; each offer has its own deadline (rule 19).",
    arrows: &[
        (None, WaitingEvent::Join, &[Citizen, Desk], Waiting),
        (Some(Waiting), WaitingEvent::Offer, &[System], Offered),
        (Some(Waiting), WaitingEvent::Withdraw, &[Citizen, Desk], Withdrawn),
        (Some(Offered), WaitingEvent::Take, &[Citizen, Desk], Taken),
        (Some(Offered), WaitingEvent::Decline, &[Citizen, Desk], Passed),
        (Some(Offered), WaitingEvent::Expire, &[System], Passed),
        (Some(Offered), WaitingEvent::Withdraw, &[Citizen, Desk], Withdrawn),
    ],
    ends: &[Taken, Passed, Withdrawn],
    lapse: Some(WaitingEvent::Expire),
};

/// One household in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Where it stands, as last written.
    pub state: WaitingState,
    /// Until when the place is kept for it, once it was offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}

/// A waiting list, first come first. A household is known by its position, which never changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WaitingList {
    places: Vec<Place>,
}

/// Why a place does not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WaitingRefusal {
    /// Nobody has that position.
    #[error("nobody waits there")]
    Nobody,
    /// It does not go that way.
    #[error(transparent)]
    Place(#[from] Refusal<WaitingState, WaitingEvent>),
}

impl WaitingList {
    /// Everyone who ever joined, in order.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// A household joins at the end.
    ///
    /// # Errors
    /// [`WaitingRefusal::Place`] when `by` may not.
    pub fn join(mut self, by: Actor) -> Result<Self, WaitingRefusal> {
        self.places.push(Place { state: TABLE.apply(None, WaitingEvent::Join, by)?, until: None });
        Ok(self)
    }

    /// A household takes its place, declines it, or waits no more.
    ///
    /// # Errors
    /// [`WaitingRefusal::Nobody`]; [`WaitingRefusal::Place`] when nothing is offered to it any more.
    pub fn answer(
        self,
        position: usize,
        event: WaitingEvent,
        by: Actor,
        now: Timestamp,
    ) -> Result<Self, WaitingRefusal> {
        let mut read = self.read(now);
        let place = read.places.get_mut(position).ok_or(WaitingRefusal::Nobody)?;
        place.state = TABLE.apply(Some(place.state), event, by)?;
        Ok(read)
    }

    /// The list when `free` places are free, those already kept for somebody included: each that is
    /// not kept is offered to who has waited longest, until `until`.
    #[must_use]
    pub fn offer(self, free: usize, until: Timestamp, now: Timestamp) -> Self {
        let mut read = self.read(now);
        let kept = read.places.iter().filter(|place| place.state == Offered).count();
        let waiting = read.places.iter_mut().filter(|place| place.state == Waiting);
        for place in waiting.take(free.saturating_sub(kept)) {
            if let Ok(state) = TABLE.apply(Some(place.state), WaitingEvent::Offer, System) {
                *place = Place { state, until: Some(until) };
            }
        }
        read
    }

    fn read(mut self, now: Timestamp) -> Self {
        for place in &mut self.places {
            place.state = TABLE.at(place.state, place.until, now);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::state::laws;

    fn hour(n: i64) -> Timestamp {
        Timestamp::from_second(1_796_000_400 + n * 3600).unwrap()
    }

    fn list(households: usize) -> WaitingList {
        (0..households).fold(WaitingList::default(), |list, _| list.join(Citizen).unwrap())
    }

    fn states(list: &WaitingList) -> Vec<WaitingState> {
        list.places().iter().map(|place| place.state).collect()
    }

    #[test]
    fn rule_19_the_table_of_waiting_places_holds() {
        laws::hold(&TABLE);
    }

    #[test]
    fn rule_19_a_freed_place_goes_to_the_next_when_the_deadline_passes() {
        let offered = list(3).offer(1, hour(2), hour(0));
        assert_eq!(states(&offered), [Offered, Waiting, Waiting]);
        assert_eq!(offered.clone().offer(1, hour(3), hour(1)), offered, "it is kept until then");
        let next = offered.clone().offer(1, hour(4), hour(2));
        assert_eq!(states(&next), [Passed, Offered, Waiting]);
        assert!(offered.answer(0, WaitingEvent::Take, Citizen, hour(2)).is_err(), "too late");
        let taken = next.answer(1, WaitingEvent::Take, Citizen, hour(3)).unwrap();
        assert_eq!(states(&taken), [Passed, Taken, Waiting]);
        assert_eq!(taken.answer(3, WaitingEvent::Take, Citizen, hour(3)), Err(WaitingRefusal::Nobody));
    }

    #[test]
    fn rule_19_two_places_are_offered_to_two_and_a_no_to_the_third() {
        let offered = list(4).offer(2, hour(2), hour(0));
        assert_eq!(states(&offered), [Offered, Offered, Waiting, Waiting]);
        let declined = offered.answer(0, WaitingEvent::Decline, Desk, hour(1)).unwrap();
        assert_eq!(states(&declined.offer(2, hour(3), hour(1))), [Passed, Offered, Offered, Waiting]);
    }

    proptest! {
        /// However people answer, no more places are promised than are free, and nobody is passed over.
        #[test]
        fn rule_19_no_more_is_offered_than_is_free_and_always_in_order(
            steps in prop::collection::vec((0_u8..6, 0_usize..6, 1_i64..3), 0..40)
        ) {
            let (mut list, mut now, mut free) = (WaitingList::default(), 0, 0_usize);
            for (step, n, hours) in steps {
                now += hours;
                let at = hour(now);
                let before = list.clone();
                list = match step {
                    0 => list.join(Citizen),
                    1 => list.answer(n, WaitingEvent::Take, Citizen, at),
                    2 => list.answer(n, WaitingEvent::Decline, Citizen, at),
                    3 => list.answer(n, WaitingEvent::Withdraw, Citizen, at),
                    _ => {
                        free += usize::from(step == 5);
                        Ok(list.offer(free, hour(now + 4), at))
                    }
                }.unwrap_or(before.clone());
                if step == 1 && list != before {
                    free = free.saturating_sub(1);
                }
                let offered = states(&list).iter().filter(|state| **state == Offered).count();
                prop_assert!(offered <= free);
                let first_waiting = states(&list).iter().position(|state| *state == Waiting);
                let newly = |i: &usize| before.places().get(*i).is_some_and(|place| place.state == Waiting)
                    && states(&list)[*i] == Offered;
                let last_offered = (0..list.places().len()).rfind(newly);
                prop_assert!(first_waiting.zip(last_offered).is_none_or(|(first, last)| last < first));
            }
        }
    }
}

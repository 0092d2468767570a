//! What may happen to a booking, and who may do it (rule 10).
//!
//! The table is the only source of arrows: what is not drawn does not happen.

use serde::{Deserialize, Serialize};

/// Where a booking of a slot stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BookingState {
    /// The time is kept until the hold's deadline, for the payment to come.
    Held,
    /// It will take place.
    Confirmed,
    /// It took place.
    Completed,
    /// The hold's deadline passed.
    Expired,
    /// It was called off.
    Cancelled,
    /// It did not take place, and what was due back has been given back.
    Refunded,
}

/// What happens to a booking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A time is kept.
    Hold,
    /// Nothing more stands in the way.
    Confirm,
    /// The care was given.
    Complete,
    /// The deadline of the hold passed.
    Expire,
    /// Someone calls it off.
    Cancel,
    /// Money went back to who paid.
    Refund,
}

/// Who makes it happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The household, by its link.
    Citizen,
    /// The provider.
    Provider,
    /// An operator at a desk, for the household (rule 18).
    Desk,
    /// The portal itself.
    System,
}

/// One drawn arrow: in a state (none before the booking exists), an event, by one of these, leads on.
pub type Arrow = (Option<BookingState>, Event, &'static [Actor], BookingState);

use Actor::{Citizen, Desk, Provider, System};
use BookingState::{Cancelled, Completed, Confirmed, Expired, Held, Refunded};

/// Every arrow of a slot booking.
pub const ARROWS: [Arrow; 10] = [
    (None, Event::Hold, &[Citizen, Desk], Held),
    (Some(Held), Event::Confirm, &[System], Confirmed),
    (Some(Held), Event::Expire, &[System], Expired),
    (Some(Held), Event::Cancel, &[Citizen, Desk, Provider], Cancelled),
    // Paid after the deadline, and the time is still free: what was paid for is given.
    (Some(Expired), Event::Confirm, &[System], Confirmed),
    (Some(Expired), Event::Refund, &[System], Refunded),
    (Some(Confirmed), Event::Complete, &[Provider, System], Completed),
    (Some(Confirmed), Event::Cancel, &[Citizen, Desk, Provider], Cancelled),
    (Some(Cancelled), Event::Refund, &[System], Refunded),
    // A further part of what is due back.
    (Some(Refunded), Event::Refund, &[System], Refunded),
];

/// An arrow that is not drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{event:?} by {actor:?} leads nowhere from {state:?}")]
pub struct Refusal {
    /// Where the booking stands.
    pub state: Option<BookingState>,
    /// What was tried.
    pub event: Event,
    /// By whom.
    pub actor: Actor,
}

/// Where an event leads: the only door between states.
///
/// # Errors
/// [`Refusal`] when the arrow is not drawn.
pub fn apply(state: Option<BookingState>, event: Event, actor: Actor) -> Result<BookingState, Refusal> {
    ARROWS
        .iter()
        .find(|(from, on, by, _)| *from == state && *on == event && by.contains(&actor))
        .map(|(.., to)| *to)
        .ok_or(Refusal { state, event, actor })
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATES: [Option<BookingState>; 7] =
        [None, Some(Held), Some(Confirmed), Some(Completed), Some(Expired), Some(Cancelled), Some(Refunded)];
    const EVENTS: [Event; 6] =
        [Event::Hold, Event::Confirm, Event::Complete, Event::Expire, Event::Cancel, Event::Refund];
    const ACTORS: [Actor; 4] = [Citizen, Provider, Desk, System];

    #[test]
    fn rule_10_only_the_drawn_arrows_exist() {
        let mut drawn = 0;
        for state in STATES {
            for event in EVENTS {
                for actor in ACTORS {
                    drawn += usize::from(apply(state, event, actor).is_ok());
                }
            }
        }
        assert_eq!(drawn, 16, "arrows × actors");
        assert_eq!(apply(Some(Confirmed), Event::Cancel, Citizen), Ok(Cancelled));
        assert!(apply(Some(Confirmed), Event::Confirm, System).is_err(), "nothing is confirmed twice");
        assert!(apply(Some(Held), Event::Confirm, Citizen).is_err(), "nobody confirms for themselves");
    }

    #[test]
    fn rule_10_each_arrow_is_drawn_once() {
        for (i, (from, on, ..)) in ARROWS.iter().enumerate() {
            assert!(!ARROWS[i + 1..].iter().any(|(f, o, ..)| f == from && o == on));
        }
    }

    #[test]
    fn rule_10_completed_is_final() {
        for event in EVENTS {
            for actor in ACTORS {
                assert!(apply(Some(Completed), event, actor).is_err());
            }
        }
    }
}

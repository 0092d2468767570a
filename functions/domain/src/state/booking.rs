//! What may happen to a booking, and who may do it (rule 10).
//!
//! A booking by request begins as `requested`, one with each ente that was asked
//! ([`super::request`]); one of a time begins as `held`.

use jiff::Timestamp;

use super::table::names;
use super::{Actor, Refusal, Table};
use crate::zone_time;

names! {
    /// Where a booking stands.
    pub enum BookingState {
        /// An ente was asked, and has until a deadline to answer.
        Requested,
        /// It answered with a quote, which may be accepted until a deadline.
        Quoted,
        /// The time is kept until the hold's deadline, for the payment to come.
        Held,
        /// It will take place.
        Confirmed,
        /// The ente proposed another time, and the household has until a deadline to say yes or no.
        Proposed,
        /// It took place.
        Completed,
        /// One side was there and the other did not come; the history says who said so. The other may
        /// contest it until a deadline, and no money moves until then.
        NotCome,
        /// It cannot go on by itself: an operator calls the household.
        AtDesk,
        /// The information that was asked for was given.
        Informed,
        /// The ente cannot, or the household does not want the quote.
        Declined,
        /// The household accepted another ente's quote.
        Closed,
        /// The ente did not answer in time, or its quote was not accepted in time.
        Lapsed,
        /// The hold's deadline passed.
        Expired,
        /// It was called off.
        Cancelled,
        /// It did not take place, and what was due back has been given back.
        Refunded,
    }
}

names! {
    /// What happens to a booking.
    pub enum Event {
        /// An ente is asked.
        Ask,
        /// It answers with a quote, or with a better one.
        Quote,
        /// It gives the information that was asked for.
        Inform,
        /// One side says no.
        Decline,
        /// Another ente's quote was accepted.
        Close,
        /// A time is kept.
        Hold,
        /// Nothing more stands in the way.
        Confirm,
        /// The time is changed: the old one is free in the same step (rule 15).
        Move,
        /// Someone else of the ente comes (rule 23).
        Reassign,
        /// The ente proposes another time (rule 23).
        Propose,
        /// The care was given.
        Complete,
        /// Who was there says that the other side was not.
        Miss,
        /// The other side says that it was.
        Contest,
        /// No accreditation covers the day of the care any more (rule 2).
        PassToDesk,
        /// The deadline passed.
        Expire,
        /// Someone calls it off.
        Cancel,
        /// Money went back to who paid.
        Refund,
    }
}

use Actor::{Citizen, Desk, Provider, System, Worker};
use BookingState::{
    AtDesk, Cancelled, Closed, Completed, Confirmed, Declined, Expired, Held, Informed, Lapsed, NotCome,
    Proposed, Quoted, Refunded, Requested,
};

/// Every arrow of a booking.
pub const TABLE: Table<BookingState, Event> = Table {
    title: "Booking",
    about: "One household's claim on one ente (rules 2, 10, 15, 16, 23, 25). Of `not_come`, the history \
            says who said so: that side was there.",
    arrows: &[
        // The portal asks the next ente where the household chose so beforehand (rule 17).
        (None, Event::Ask, &[Citizen, Desk, System], Requested),
        // The portal holds a place in a group that closes, and each date of a series.
        (None, Event::Hold, &[Citizen, Desk, System], Held),
        (Some(Requested), Event::Quote, &[Provider], Quoted),
        (Some(Requested), Event::Inform, &[Provider, Desk], Informed),
        (Some(Requested), Event::Decline, &[Provider], Declined),
        (Some(Requested), Event::Close, &[System], Closed),
        (Some(Requested), Event::Expire, &[System], Lapsed),
        (Some(Requested), Event::PassToDesk, &[System], AtDesk),
        (Some(Requested), Event::Cancel, &[Citizen, Desk], Cancelled),
        // A better quote takes the place of the first.
        (Some(Quoted), Event::Quote, &[Provider], Quoted),
        (Some(Quoted), Event::Hold, &[Citizen, Desk], Held),
        (Some(Quoted), Event::Decline, &[Citizen, Desk, Provider], Declined),
        (Some(Quoted), Event::Close, &[System], Closed),
        (Some(Quoted), Event::Expire, &[System], Lapsed),
        (Some(Quoted), Event::PassToDesk, &[System], AtDesk),
        (Some(Quoted), Event::Cancel, &[Citizen, Desk], Cancelled),
        (Some(Held), Event::Confirm, &[System], Confirmed),
        (Some(Held), Event::Expire, &[System], Expired),
        (Some(Held), Event::PassToDesk, &[System], AtDesk),
        // The portal, here and below, when the group or the series that it belongs to is called off.
        (Some(Held), Event::Cancel, &[Citizen, Desk, Provider, System], Cancelled),
        // Paid after the deadline, and the time is still free: what was paid for is given.
        (Some(Expired), Event::Confirm, &[System], Confirmed),
        (Some(Expired), Event::Refund, &[System], Refunded),
        (Some(Confirmed), Event::Move, &[Citizen, Desk], Confirmed),
        (Some(Confirmed), Event::Reassign, &[Provider], Confirmed),
        (Some(Confirmed), Event::Propose, &[Provider], Proposed),
        (Some(Confirmed), Event::Complete, &[Provider, System], Completed),
        (Some(Confirmed), Event::Miss, &[Citizen, Desk, Provider, Worker], NotCome),
        (Some(Confirmed), Event::PassToDesk, &[System], AtDesk),
        // Not the ente: it proposes another time before it calls off.
        (Some(Confirmed), Event::Cancel, &[Citizen, Desk, System], Cancelled),
        (Some(Proposed), Event::Move, &[Citizen, Desk], Confirmed),
        (Some(Proposed), Event::Reassign, &[Provider], Confirmed),
        (Some(Proposed), Event::Decline, &[Citizen, Desk], Cancelled),
        (Some(Proposed), Event::Expire, &[System], AtDesk),
        (Some(Proposed), Event::PassToDesk, &[System], AtDesk),
        (Some(Proposed), Event::Cancel, &[Citizen, Desk, Provider, System], Cancelled),
        (Some(NotCome), Event::Contest, &[Citizen, Desk, Provider], AtDesk),
        // Nobody contested: it ends like one called off by the side that did not come.
        (Some(NotCome), Event::Expire, &[System], Cancelled),
        // An operator settles it: it holds after all, it was given, it was not. The household need not
        // wait for that to call it off.
        (Some(AtDesk), Event::Confirm, &[Desk], Confirmed),
        (Some(AtDesk), Event::Complete, &[Desk], Completed),
        (Some(AtDesk), Event::Cancel, &[Citizen, Desk, System], Cancelled),
        (Some(Cancelled), Event::Refund, &[System], Refunded),
        // A further part of what is due back.
        (Some(Refunded), Event::Refund, &[System], Refunded),
    ],
    ends: &[Completed, Informed, Declined, Closed, Lapsed, Refunded],
    lapse: Some(Event::Expire),
};

/// For how many days the other side may contest that it did not come.
const CONTEST_DAYS: i64 = 7;

/// Until when what is said of a care of `missed_at` may be contested: its deadline while it is
/// [`BookingState::NotCome`].
pub fn contest_until(missed_at: Timestamp) -> Timestamp {
    // Beyond the last day of all there is no deadline to miss.
    zone_time::whole_days_after(missed_at, CONTEST_DAYS).unwrap_or(Timestamp::MAX)
}

/// Where an event leads: the only door between a booking's states.
///
/// # Errors
/// [`Refusal`] when the arrow is not drawn.
pub fn apply(state: Option<BookingState>, event: Event, actor: Actor) -> Result<BookingState, Refusal> {
    TABLE.apply(state, event, actor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Name, laws};

    #[test]
    fn rule_10_only_the_drawn_arrows_exist() {
        laws::hold(&TABLE);
        assert!(apply(Some(Confirmed), Event::Confirm, System).is_err(), "nothing is confirmed twice");
        assert!(apply(Some(Held), Event::Confirm, Citizen).is_err(), "nobody confirms for themselves");
        assert!(apply(Some(Lapsed), Event::Confirm, System).is_err(), "no quote comes back to life");
    }

    #[test]
    fn rule_10_what_was_stored_is_still_read() {
        let names = ["held", "confirmed", "completed", "expired", "cancelled", "refunded"];
        let states = [Held, Confirmed, Completed, Expired, Cancelled, Refunded];
        for (name, state) in names.iter().zip(states) {
            assert_eq!(serde_json::from_str::<BookingState>(&format!("\"{name}\"")).unwrap(), state);
        }
        for name in ["hold", "confirm", "complete", "expire", "cancel", "refund"] {
            assert!(serde_json::from_str::<Event>(&format!("\"{name}\"")).is_ok(), "{name}");
        }
        for name in ["citizen", "provider", "desk", "system"] {
            assert!(serde_json::from_str::<Actor>(&format!("\"{name}\"")).is_ok(), "{name}");
        }
    }

    #[test]
    fn rule_10_a_deadline_holds_when_it_is_read() {
        let deadline = Timestamp::from_second(1_796_000_400).unwrap();
        let before = Timestamp::from_second(1_796_000_399).unwrap();
        for state in BookingState::ALL {
            let after = TABLE.at(*state, Some(deadline), deadline);
            let expected = match state {
                Requested | Quoted => Lapsed,
                Held => Expired,
                Proposed => AtDesk,
                NotCome => Cancelled,
                Confirmed | Completed | AtDesk | Informed | Declined | Closed | Lapsed | Expired
                | Cancelled | Refunded => *state,
            };
            assert_eq!(after, expected, "{state:?}");
            assert_eq!(TABLE.at(*state, Some(deadline), before), *state);
            assert_eq!(TABLE.at(*state, None, deadline), *state);
        }
    }

    #[test]
    fn rule_02_what_is_booked_and_no_longer_covered_passes_to_the_desk() {
        for state in BookingState::ALL {
            let waits_for_care = matches!(state, Requested | Quoted | Held | Confirmed | Proposed);
            let passed = apply(Some(*state), Event::PassToDesk, System);
            assert_eq!(passed.is_ok_and(|to| to == AtDesk), waits_for_care, "{state:?}");
        }
        for actor in Actor::ALL {
            let confirmed = apply(Some(AtDesk), Event::Confirm, *actor);
            assert_eq!(confirmed.is_ok(), *actor == Desk, "only an operator takes it further");
        }
    }

    #[test]
    fn rule_15_moving_keeps_the_booking_and_is_the_households() {
        for actor in Actor::ALL {
            let moved = apply(Some(Confirmed), Event::Move, *actor);
            assert_eq!(moved.is_ok_and(|to| to == Confirmed), matches!(actor, Citizen | Desk), "{actor:?}");
        }
    }

    #[test]
    fn rule_23_the_ente_proposes_another_time_before_it_calls_off() {
        assert!(apply(Some(Confirmed), Event::Cancel, Provider).is_err());
        let reassigned = apply(Some(Confirmed), Event::Reassign, Provider);
        assert_eq!(reassigned, Ok(Confirmed), "who comes changes, the booking does not");
        let proposed = apply(Some(Confirmed), Event::Propose, Provider).ok();
        assert_eq!(apply(proposed, Event::Move, Citizen), Ok(Confirmed));
        assert_eq!(apply(proposed, Event::Decline, Citizen), Ok(Cancelled));
        assert_eq!(apply(proposed, Event::Cancel, Provider), Ok(Cancelled));
        assert!(apply(proposed, Event::Move, Provider).is_err(), "a proposal is not a change");
    }

    #[test]
    fn rule_25_no_money_moves_while_not_coming_may_be_contested() {
        assert!(apply(Some(NotCome), Event::Refund, System).is_err());
        let until = contest_until("2026-12-03T15:00:00Z".parse().unwrap());
        assert_eq!(until.to_string(), "2026-12-10T23:00:00Z", "the seventh day counts whole, in Rome");
        let over = TABLE.at(NotCome, Some(until), until);
        assert_eq!(apply(Some(over), Event::Refund, System), Ok(Refunded));
        assert!(apply(Some(over), Event::Contest, Provider).is_err(), "then it is too late");
    }

    #[test]
    fn rule_20_the_portal_calls_off_what_belongs_to_a_group_or_a_series_that_ends() {
        for state in [Held, Confirmed, Proposed, AtDesk] {
            assert_eq!(apply(Some(state), Event::Cancel, System), Ok(Cancelled), "{state:?}");
        }
        assert_eq!(
            apply(Some(AtDesk), Event::Cancel, Citizen),
            Ok(Cancelled),
            "nor need it wait at the desk"
        );
    }

    #[test]
    fn rule_10_either_side_says_that_the_other_did_not_come() {
        for side in [Citizen, Provider] {
            let missed = apply(Some(Confirmed), Event::Miss, side).ok();
            assert_eq!(apply(missed, Event::Contest, Citizen), Ok(AtDesk));
            assert_eq!(apply(missed, Event::Contest, Provider), Ok(AtDesk));
        }
    }
}

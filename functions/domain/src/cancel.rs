//! What calling a booking off costs, said before booking and computed the same way after (rule 16).
#![deny(clippy::arithmetic_side_effects)]

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::offer::Withdrawal;
use crate::state::{Actor, BookingState};
use crate::{Cents, zone_time};

/// The terms: free until so many hours before the start, then a share of the total stays due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cancellation {
    /// Free until so many hours before the start.
    pub free_until_hours: u32,
    /// The share of the total that stays due afterwards, in per cent, 0 to 100.
    pub then_percent: u32,
}

/// Why calling off costs what it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// In time: nothing stays due.
    InTime,
    /// Late: the share of the terms stays due.
    Late,
    /// Withdrawal within 14 days of booking: nothing stays due.
    Withdrawal,
    /// The provider called it off or wanted to change it, or the portal could not go on: nothing stays
    /// due.
    ByProvider,
}

/// What stays due, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CancelCost {
    /// What stays due of the total.
    pub due: Cents,
    /// Why.
    pub ground: Ground,
}

/// A booking, as far as the cost of calling it off goes.
#[derive(Clone, Copy, Debug)]
pub struct Cancellable {
    /// Where it stands.
    pub state: BookingState,
    /// What the household pays for it: what an entitlement pays is never lost to it.
    pub total: Cents,
    /// When it was made.
    pub booked_at: Timestamp,
    /// When the care begins.
    pub starts_at: Timestamp,
}

/// How long a contract may be withdrawn from (Codice del consumo, art. 52).
const WITHDRAWAL_DAYS: i64 = 14;

/// Until when a booking may be withdrawn from without a reason; `None` where that is excluded by law.
/// Once the care has begun it is too late in any case: what is booked here is given in one go.
pub fn withdrawal_until(regime: Withdrawal, booking: &Cancellable) -> Option<Timestamp> {
    match regime {
        Withdrawal::Excluded => None,
        Withdrawal::FourteenDays => last_day_ends(booking.booked_at).map(|end| end.min(booking.starts_at)),
    }
}

/// The end of the last day on which a contract of `booked_at` may be withdrawn from.
fn last_day_ends(booked_at: Timestamp) -> Option<Timestamp> {
    zone_time::whole_days_after(booked_at, WITHDRAWAL_DAYS)
}

/// Whether the care begins while the contract may still be withdrawn from: then the citizen must
/// ask expressly that it does (Codice del consumo, art. 51, par. 8).
pub fn needs_express_request(regime: Withdrawal, now: Timestamp, starts_at: Timestamp) -> bool {
    regime == Withdrawal::FourteenDays && last_day_ends(now).is_none_or(|end| starts_at < end)
}

/// The last instant at which calling off is free by the terms.
pub fn free_until(terms: Cancellation, starts_at: Timestamp) -> Timestamp {
    let hours = SignedDuration::from_hours(i64::from(terms.free_until_hours));
    starts_at.checked_sub(hours).unwrap_or(Timestamp::MIN)
}

/// What stays due when `by` calls the booking off at `now`. Desk and household are one side, and the
/// only one that ever owes a share. What has only been asked for or held has not been bought; what the
/// ente wants to change may be left; and what came to the desk before the care began did so through no
/// doing of the household.
pub fn cost(
    terms: Cancellation,
    regime: Withdrawal,
    booking: &Cancellable,
    by: Actor,
    now: Timestamp,
) -> CancelCost {
    let free = |ground| CancelCost { due: Cents::ZERO, ground };
    match by {
        Actor::Citizen | Actor::Desk => {}
        Actor::Provider | Actor::Worker | Actor::Author | Actor::Municipality | Actor::System => {
            return free(Ground::ByProvider);
        }
    }
    match booking.state {
        BookingState::Requested | BookingState::Quoted | BookingState::Held => return free(Ground::InTime),
        BookingState::Proposed => return free(Ground::ByProvider),
        BookingState::AtDesk if now < booking.starts_at => return free(Ground::ByProvider),
        // A doubt about who came is settled by the terms.
        BookingState::AtDesk
        | BookingState::Confirmed
        | BookingState::Completed
        | BookingState::NotCome
        | BookingState::Informed
        | BookingState::Declined
        | BookingState::Closed
        | BookingState::Lapsed
        | BookingState::Expired
        | BookingState::Cancelled
        | BookingState::Refunded => {}
    }
    if now <= free_until(terms, booking.starts_at) {
        return free(Ground::InTime);
    }
    if withdrawal_until(regime, booking).is_some_and(|until| now < until) {
        return free(Ground::Withdrawal);
    }
    let share = booking.total.times_ratio(terms.then_percent.min(100), 100).unwrap_or(booking.total);
    CancelCost { due: share, ground: Ground::Late }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Name;

    const TERMS: Cancellation = Cancellation { free_until_hours: 24, then_percent: 50 };

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn booking() -> Cancellable {
        Cancellable {
            state: BookingState::Confirmed,
            total: Cents::new(5201),
            booked_at: at("2026-11-25T10:00:00Z"),
            starts_at: at("2026-12-03T14:00:00Z"),
        }
    }

    fn cost_at(now: &str, regime: Withdrawal, by: Actor) -> (i64, Ground) {
        let cost = cost(TERMS, regime, &booking(), by, at(now));
        (cost.due.get(), cost.ground)
    }

    #[test]
    fn rule_16_free_until_the_hour_said_then_the_share() {
        let excluded = |now| cost_at(now, Withdrawal::Excluded, Actor::Citizen);
        assert_eq!(excluded("2026-12-02T14:00:00Z"), (0, Ground::InTime));
        assert_eq!(excluded("2026-12-02T14:00:01Z"), (2601, Ground::Late));
        assert_eq!(excluded("2026-12-03T15:00:00Z"), (2601, Ground::Late));
    }

    #[test]
    fn rule_16_never_more_than_the_total_stays_due() {
        let terms = Cancellation { then_percent: 150, ..TERMS };
        let cost = cost(terms, Withdrawal::Excluded, &booking(), Actor::Citizen, at("2026-12-03T13:00:00Z"));
        assert_eq!(cost.due, booking().total);
    }

    #[test]
    fn rule_16_withdrawal_beats_the_terms_until_the_care_begins() {
        let open = |now| cost_at(now, Withdrawal::FourteenDays, Actor::Citizen);
        assert_eq!(open("2026-12-03T13:59:59Z"), (0, Ground::Withdrawal));
        assert_eq!(open("2026-12-03T14:00:00Z"), (2601, Ground::Late));
    }

    #[test]
    fn rule_16_withdrawal_ends_after_fourteen_days() {
        let mut booking = booking();
        booking.starts_at = at("2027-01-20T14:00:00Z");
        assert_eq!(
            withdrawal_until(Withdrawal::FourteenDays, &booking),
            Some(at("2026-12-09T23:00:00Z")),
            "the whole of 9 December in Rome"
        );
        assert_eq!(withdrawal_until(Withdrawal::Excluded, &booking), None);
        assert!(needs_express_request(
            Withdrawal::FourteenDays,
            booking.booked_at,
            at("2026-12-03T14:00:00Z")
        ));
        assert!(!needs_express_request(Withdrawal::FourteenDays, booking.booked_at, booking.starts_at));
        let first_after =
            |starts_at| needs_express_request(Withdrawal::FourteenDays, booking.booked_at, at(starts_at));
        assert!(first_after("2026-12-09T22:59:59Z"));
        assert!(!first_after("2026-12-09T23:00:00Z"), "the time to withdraw is over");
        assert!(!needs_express_request(Withdrawal::Excluded, booking.booked_at, at("2026-12-03T14:00:00Z")));
    }

    #[test]
    fn rule_16_what_the_provider_calls_off_costs_nothing() {
        assert_eq!(
            cost_at("2026-12-03T13:00:00Z", Withdrawal::Excluded, Actor::Provider),
            (0, Ground::ByProvider)
        );
        assert_eq!(cost_at("2026-12-03T13:00:00Z", Withdrawal::Excluded, Actor::Desk), (2601, Ground::Late));
    }

    #[test]
    fn rule_16_only_the_household_or_a_desk_for_it_owes_a_share() {
        for by in Actor::ALL {
            let late = cost_at("2026-12-03T13:00:00Z", Withdrawal::Excluded, *by);
            let household = matches!(by, Actor::Citizen | Actor::Desk);
            assert_eq!(
                late,
                if household { (2601, Ground::Late) } else { (0, Ground::ByProvider) },
                "{by:?}"
            );
        }
    }

    #[test]
    fn rule_16_what_was_not_bought_or_is_to_be_changed_is_left_for_nothing() {
        let late = |state, now| {
            let booking = Cancellable { state, ..booking() };
            let cost = cost(TERMS, Withdrawal::Excluded, &booking, Actor::Citizen, at(now));
            (cost.due.get(), cost.ground)
        };
        let before = "2026-12-03T13:59:59Z";
        for state in [BookingState::Requested, BookingState::Quoted, BookingState::Held] {
            assert_eq!(late(state, before), (0, Ground::InTime), "{state:?}");
        }
        for state in [BookingState::Proposed, BookingState::AtDesk] {
            assert_eq!(late(state, before), (0, Ground::ByProvider), "{state:?}");
        }
        assert_eq!(late(BookingState::Confirmed, before), (2601, Ground::Late));
        let settled = late(BookingState::AtDesk, "2026-12-03T14:00:00Z");
        assert_eq!(settled, (2601, Ground::Late), "who did not come owes what a late calling off costs");
    }
}

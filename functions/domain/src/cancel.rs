//! What calling a booking off costs, said before booking and computed the same way after (rule 16).
#![deny(clippy::arithmetic_side_effects)]

use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::offer::Withdrawal;
use crate::state::Actor;
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
    /// The provider called it off: nothing stays due.
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

/// The end of the last day on which a contract of `booked_at` may be withdrawn from: the day of the
/// contract does not count, the fourteenth counts whole (Regulation 1182/71, art. 3).
fn last_day_ends(booked_at: Timestamp) -> Option<Timestamp> {
    let after = zone_time::rome_date(booked_at).checked_add(WITHDRAWAL_DAYS.saturating_add(1).days()).ok()?;
    zone_time::instant(after.at(0, 0, 0, 0))
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

/// What stays due when `by` calls the booking off at `now`. Desk and household are one side.
pub fn cost(
    terms: Cancellation,
    regime: Withdrawal,
    booking: &Cancellable,
    by: Actor,
    now: Timestamp,
) -> CancelCost {
    let free = |ground| CancelCost { due: Cents::ZERO, ground };
    if matches!(by, Actor::Provider | Actor::System) {
        return free(Ground::ByProvider);
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

    const TERMS: Cancellation = Cancellation { free_until_hours: 24, then_percent: 50 };

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn booking() -> Cancellable {
        Cancellable {
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
}

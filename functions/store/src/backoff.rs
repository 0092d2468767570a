//! How long to wait before a refused write is tried again.
//!
//! Full jitter: a wait drawn evenly between nothing and a ceiling that doubles with each attempt,
//! so that parties who met once do not meet again at the same moment.

use std::time::Duration;

/// How many times a transaction is sent before a conflict is told to the caller.
pub(crate) const ATTEMPTS: u32 = 6;

/// The longest wait after the first attempt.
pub(crate) const FIRST_CEILING: Duration = Duration::from_millis(20);

/// The longest wait at all.
pub(crate) const LAST_CEILING: Duration = Duration::from_millis(400);

/// The wait after attempt number `attempt` (from 0); `random` is any 64 bits.
pub(crate) fn wait(attempt: u32, random: u64) -> Duration {
    let doubled = FIRST_CEILING.saturating_mul(1_u32.checked_shl(attempt).unwrap_or(u32::MAX));
    let ceiling = u64::try_from(doubled.min(LAST_CEILING).as_micros()).unwrap_or(u64::MAX - 1);
    Duration::from_micros(random % (ceiling + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_up_to_a_ceiling_and_may_be_nothing() {
        assert_eq!(wait(0, 0), Duration::ZERO);
        assert_eq!(wait(0, 20_000), Duration::from_millis(20));
        assert_eq!(wait(0, 20_001), Duration::ZERO);
        assert_eq!(wait(2, 80_000), Duration::from_millis(80));
        for attempt in [5, 63, 64, u32::MAX] {
            assert_eq!(wait(attempt, 400_000), Duration::from_millis(400));
            assert_eq!(wait(attempt, 400_001), Duration::ZERO);
        }
    }
}

//! A call of the municipality: the days on which something may be asked for.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Period;

/// A call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// What is special about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What may be done with a call on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallState {
    /// It may be asked for.
    Open,
    /// Not yet.
    ToCome,
    /// No longer.
    Closed,
}

impl Call {
    /// The days on which it is open.
    pub fn period(&self) -> Period {
        Period::between(self.from, self.to)
    }
}

/// The call that matters on a day: the one that is open, else the next, else the last. `None` where
/// asking has no time.
pub fn call_on(calls: &[Call], day: Date) -> Option<(&Call, CallState)> {
    let open = calls.iter().find(|call| call.period().contains(day));
    let next = || calls.iter().filter(|call| call.from > day).min_by_key(|call| call.from);
    let last = || calls.iter().max_by_key(|call| call.to);
    open.map(|call| (call, CallState::Open))
        .or_else(|| next().map(|call| (call, CallState::ToCome)))
        .or_else(|| last().map(|call| (call, CallState::Closed)))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_open_call_matters_then_the_next_then_the_last() {
        let call = |from, to| Call { from, to, note: None };
        let calls = [
            call(date(2028, 2, 1), date(2028, 5, 31)),
            call(date(2026, 2, 2), date(2026, 5, 29)),
            call(date(2027, 2, 1), date(2027, 5, 31)),
        ];
        let on = |day| call_on(&calls, day).map(|(call, state)| (call.from.year(), state));
        assert_eq!(on(date(2025, 1, 1)), Some((2026, CallState::ToCome)));
        assert_eq!(on(date(2026, 2, 2)), Some((2026, CallState::Open)));
        assert_eq!(on(date(2026, 5, 29)), Some((2026, CallState::Open)), "the last day counts");
        assert_eq!(on(date(2026, 5, 30)), Some((2027, CallState::ToCome)));
        assert_eq!(on(date(2028, 6, 1)), Some((2028, CallState::Closed)));
        assert_eq!(call_on(&[], date(2026, 1, 1)), None);
    }
}

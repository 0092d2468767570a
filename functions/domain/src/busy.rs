//! When a resource has no place left: its claims swept once, for any number of times to be asked.

use jiff::{SignedDuration, Timestamp};

use crate::offer::Resource;
use crate::sheet::{Claim, DaySheet, Span};

/// The spans in which a resource cannot take a number of seats more, buffers counted.
#[derive(Clone, Debug)]
pub struct Busy {
    // INVARIANT: in order, none overlapping another.
    full: Vec<Span>,
}

impl Busy {
    /// The spans in which `seats` more do not fit at `now` beside the claims on `sheets`.
    pub fn new<'a>(
        sheets: impl IntoIterator<Item = &'a DaySheet>,
        seats: u16,
        resource: &Resource,
        now: Timestamp,
    ) -> Self {
        if seats > resource.capacity {
            return Self { full: vec![Span { from: Timestamp::MIN, to: Timestamp::MAX }] };
        }
        let living = |claim: &&Claim| claim.lives(now);
        let mut claims: Vec<&Claim> =
            sheets.into_iter().flat_map(|sheet| &sheet.claims).filter(living).collect();
        // A claim near midnight stands on two sheets and counts once.
        claims.sort_unstable_by(|a, b| (a.span, &a.booking).cmp(&(b.span, &b.booking)));
        claims.dedup_by(|a, b| a.span == b.span && a.booking == b.booking);
        let begins: Vec<(Span, i32)> =
            claims.iter().map(|claim| (widened(claim.span, resource), claim.seats.into())).collect();
        let mut ends: Vec<(Timestamp, i32)> = begins.iter().map(|(span, seats)| (span.to, *seats)).collect();
        ends.sort_unstable();
        Self { full: full_spans(&begins, &ends, i32::from(resource.capacity - seats)) }
    }

    /// Whether there is room from the first instant of a span to its last.
    pub fn has_room(&self, span: Span) -> bool {
        self.walk().has_room(span)
    }

    /// The same for many spans, quick when they come in order.
    pub(crate) const fn walk(&self) -> Walk<'_> {
        Walk { full: self.full.as_slice(), passed: 0 }
    }
}

/// A look at the spans of [`Busy`] that goes on from where the last question led it.
#[derive(Debug)]
pub(crate) struct Walk<'a> {
    full: &'a [Span],
    /// How many of them end before the span that was asked for last.
    passed: usize,
}

impl Walk<'_> {
    /// Whether there is room from the first instant of a span to its last.
    pub(crate) fn has_room(&mut self, span: Span) -> bool {
        if self.full.get(..self.passed).and_then(<[Span]>::last).is_some_and(|full| full.to > span.from) {
            self.passed = 0;
        }
        let ahead = self.full.get(self.passed..).unwrap_or_default();
        self.passed += ahead.iter().take_while(|full| full.to <= span.from).count();
        self.full.get(self.passed).is_none_or(|full| full.from >= span.to)
    }
}

/// Sweeps the seats taken over time, both lists being in order, and keeps where they exceed `spare`.
fn full_spans(begins: &[(Span, i32)], ends: &[(Timestamp, i32)], spare: i32) -> Vec<Span> {
    let mut full = Vec::new();
    let (mut begins, mut ends) = (begins.iter().peekable(), ends.iter().peekable());
    let mut taken = 0;
    let mut since: Option<Timestamp> = None;
    while let Some(end) = ends.peek().copied() {
        // Who ends at an instant has left when another begins at it.
        let (at, change) = if let Some((begin, seats)) = begins.next_if(|(begin, _)| begin.from < end.0) {
            (begin.from, *seats)
        } else {
            ends.next();
            (end.0, -end.1)
        };
        taken += change;
        match since {
            None if taken > spare => since = Some(at),
            Some(from) if taken <= spare => {
                full.push(Span { from, to: at });
                since = None;
            }
            None | Some(_) => {}
        }
    }
    full
}

/// A claim with the time to travel before and after it.
pub(crate) fn widened(span: Span, resource: &Resource) -> Span {
    let by = SignedDuration::from_mins(i64::from(resource.buffer_minutes));
    Span {
        from: span.from.checked_sub(by).unwrap_or(span.from),
        to: span.to.checked_add(by).unwrap_or(span.to),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::code::BookingCode;
    use crate::testing;

    fn minute(n: i64) -> Timestamp {
        Timestamp::from_second(1_796_000_400 + n * 60).unwrap()
    }

    fn span(from: i64, length: i64) -> Span {
        Span { from: minute(from), to: minute(from + length) }
    }

    prop_compose! {
        fn claim()(booking in 0_u8..12, from in 0_i64..300, length in 1_i64..90, seats in 1_u16..3, until in prop::option::of(0_i64..3)) -> Claim {
            Claim {
                booking: BookingCode::from_random([booking, 1, 2, 3, 4, 5, 6, 7]),
                span: span(from, length),
                seats,
                until: until.map(minute),
            }
        }
    }

    #[test]
    fn rule_11_who_leaves_at_an_instant_makes_room_for_who_comes_at_it() {
        let resource = Resource { capacity: 2, buffer_minutes: 0, ..testing::resource() };
        let claim = |n, span| Claim {
            booking: BookingCode::from_random([n, 1, 2, 3, 4, 5, 6, 7]),
            span,
            seats: 1,
            until: None,
        };
        let sheet = DaySheet { claims: vec![claim(1, span(0, 60)), claim(2, span(60, 60))] };
        assert!(Busy::new([&sheet], 1, &resource, minute(0)).has_room(span(30, 60)));
    }

    proptest! {
        /// Against counting the seats of each minute, whatever the order of the questions.
        #[test]
        fn rule_11_there_is_room_where_no_minute_is_over_the_capacity(
            claims in prop::collection::vec(claim(), 0..12),
            seats in 1_u16..4,
            capacity in 1_u16..5,
            buffer_minutes in 0_u32..20,
            asked in prop::collection::vec((0_i64..400, 1_i64..60), 1..8),
        ) {
            // A booking has one claim of a span on a sheet.
            let mut counted: Vec<Claim> = Vec::new();
            for claim in claims {
                let same = |known: &Claim| known.booking == claim.booking && known.span == claim.span;
                if !counted.iter().any(same) {
                    counted.push(claim);
                }
            }
            let resource = Resource { capacity, buffer_minutes, ..testing::resource() };
            let now = minute(1);
            let twice = [DaySheet { claims: counted.clone() }, DaySheet { claims: counted.clone() }];
            let busy = Busy::new(&twice, seats, &resource, now);
            let mut walk = busy.walk();

            for (from, length) in asked {
                let room = (from..from + length).all(|at| {
                    let at = minute(at);
                    let taken: u16 = counted
                        .iter()
                        .filter(|claim| claim.until.is_none_or(|until| now < until))
                        .filter(|claim| {
                            let wide = widened(claim.span, &resource);
                            wide.from <= at && at < wide.to
                        })
                        .map(|claim| claim.seats)
                        .sum();
                    taken + seats <= capacity
                });
                prop_assert_eq!(busy.has_room(span(from, length)), room);
                prop_assert_eq!(walk.has_room(span(from, length)), room, "walking");
            }
        }
    }
}

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
        let begins: Vec<(Timestamp, i32)> =
            claims.iter().map(|claim| (widened(claim.span, resource).from, claim.seats.into())).collect();
        let mut ends: Vec<(Timestamp, i32)> =
            claims.iter().map(|claim| (widened(claim.span, resource).to, claim.seats.into())).collect();
        ends.sort_unstable();
        Self { full: full_spans(&begins, &ends, i32::from(resource.capacity - seats)) }
    }

    /// Whether there is room from the first instant of a span to its last.
    pub fn has_room(&self, span: Span) -> bool {
        let first = self.full.partition_point(|full| full.to <= span.from);
        self.full.get(first).is_none_or(|full| full.from >= span.to)
    }
}

/// Sweeps the seats taken over time, both lists being in order, and keeps where they exceed `spare`.
fn full_spans(begins: &[(Timestamp, i32)], ends: &[(Timestamp, i32)], spare: i32) -> Vec<Span> {
    let mut full = Vec::new();
    let (mut begins, mut ends) = (begins.iter().peekable(), ends.iter().peekable());
    let mut taken = 0;
    let mut since: Option<Timestamp> = None;
    while let Some(end) = ends.peek().copied() {
        // Who ends at an instant has left when another begins at it.
        let (at, change) = if let Some((at, seats)) = begins.next_if(|begin| begin.0 < end.0) {
            (*at, *seats)
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

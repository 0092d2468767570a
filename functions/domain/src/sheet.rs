//! Day sheets: who has claimed a resource on one day of Rome, and whether one more claim fits
//! (rule 11).
//!
//! A claim is written on the sheet of every day that it or its buffer touches, so two claims that
//! exclude each other always share a sheet; the store writes those sheets in one transaction, on
//! condition that none has changed since it was read.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::busy::{Busy, widened};
use crate::code::BookingCode;
use crate::offer::Resource;
use crate::zone_time;

/// From an instant until just before another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The first instant.
    pub from: Timestamp,
    /// The instant after the last.
    pub to: Timestamp,
}

/// One booking's claim on a resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Whose it is.
    pub booking: BookingCode,
    /// When.
    pub span: Span,
    /// How much of the capacity it takes.
    pub seats: u16,
    /// Until when it is only held; absent once it is booked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}

/// The claims on one resource and one day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaySheet {
    /// The claims, in no order; expired holds stay until the sheet is next written.
    pub claims: Vec<Claim>,
}

/// The sheets of one resource that were read, by day; a day without one has no claims.
pub type Sheets = BTreeMap<Date, DaySheet>;

impl Claim {
    /// Whether the claim counts at `now`. A hold ends by its own deadline, whoever reads it.
    pub fn lives(&self, now: Timestamp) -> bool {
        self.until.is_none_or(|until| now < until)
    }
}

impl DaySheet {
    /// Puts a claim on the sheet in the place of the same booking's earlier one, and drops what has
    /// expired.
    pub fn claim(&mut self, claim: Claim, now: Timestamp) {
        self.release(&claim.booking, now);
        self.claims.push(claim);
    }

    /// Takes a booking's claim off the sheet, and drops what has expired.
    pub fn release(&mut self, booking: &BookingCode, now: Timestamp) {
        self.claims.retain(|claim| claim.booking != *booking && claim.lives(now));
    }
}

/// The days on whose sheets a claim over `span` is written: those that it touches with its buffer.
pub fn sheet_days(span: Span, resource: &Resource) -> Vec<Date> {
    let Span { from, to } = widened(span, resource);
    let last = zone_time::rome_date(to.checked_sub(SignedDuration::from_nanos(1)).unwrap_or(to));
    zone_time::rome_date(from).series(1.day()).take_while(|day| *day <= last).collect()
}

/// Whether `seats` more fit on a resource over `span`, beside the claims that live at `now`.
pub fn fits(sheets: &Sheets, span: Span, seats: u16, resource: &Resource, now: Timestamp) -> bool {
    let days = sheet_days(span, resource);
    Busy::new(days.iter().filter_map(|day| sheets.get(day)), seats, resource, now).has_room(span)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing;

    fn code(n: u8) -> BookingCode {
        BookingCode::from_random([n % 29, n / 29, 2, 3, 4, 5, 6, 7])
    }

    fn minute(n: i64) -> Timestamp {
        Timestamp::from_second(1_796_000_400 + n * 60).unwrap()
    }

    fn span(from: i64, to: i64) -> Span {
        Span { from: minute(from), to: minute(to) }
    }

    fn claim(n: u8, span: Span) -> Claim {
        Claim { booking: code(n), span, seats: 1, until: None }
    }

    fn write(sheets: &mut Sheets, claim: &Claim, resource: &Resource) {
        for day in sheet_days(claim.span, resource) {
            sheets.entry(day).or_default().claim(claim.clone(), minute(-100_000));
        }
    }

    #[test]
    fn rule_11_overlaps_and_travel_time_are_refused() {
        let resource = testing::resource();
        let mut sheets = Sheets::new();
        write(&mut sheets, &claim(1, span(60, 120)), &resource);
        let free = |from, to| fits(&sheets, span(from, to), 1, &resource, minute(0));
        assert!(!free(60, 120), "the same time");
        assert!(!free(90, 150), "an overlap");
        assert!(!free(0, 31), "29 minutes before");
        assert!(free(0, 30), "30 minutes before");
        assert!(!free(149, 200), "29 minutes after");
        assert!(free(150, 200), "30 minutes after");
    }

    #[test]
    fn rule_11_an_expired_hold_frees_the_slot_when_it_is_read() {
        let resource = testing::resource();
        let mut sheets = Sheets::new();
        let held = Claim { until: Some(minute(10)), ..claim(1, span(60, 120)) };
        write(&mut sheets, &held, &resource);
        assert!(!fits(&sheets, span(60, 120), 1, &resource, minute(9)));
        assert!(fits(&sheets, span(60, 120), 1, &resource, minute(10)));
    }

    #[test]
    fn rule_11_a_claim_near_midnight_is_seen_from_both_days() {
        let resource = testing::resource();
        let late = Span {
            from: "2026-12-02T22:00:00Z".parse().unwrap(),
            to: "2026-12-02T22:45:00Z".parse().unwrap(),
        };
        assert_eq!(sheet_days(late, &resource).len(), 2, "23:00–23:45 in Rome, and half an hour of travel");
        let early = Span {
            from: "2026-12-02T23:00:00Z".parse().unwrap(),
            to: "2026-12-03T00:00:00Z".parse().unwrap(),
        };
        let mut sheets = Sheets::new();
        write(&mut sheets, &claim(1, late), &resource);
        assert!(!fits(&sheets, early, 1, &resource, minute(0)));
    }

    #[test]
    fn one_booking_on_two_sheets_counts_once() {
        let resource = Resource { capacity: 2, ..testing::resource() };
        let late = Span {
            from: "2026-12-02T22:00:00Z".parse().unwrap(),
            to: "2026-12-02T22:45:00Z".parse().unwrap(),
        };
        let mut sheets = Sheets::new();
        write(&mut sheets, &claim(1, late), &resource);
        assert!(fits(&sheets, late, 1, &resource, minute(0)));
        write(&mut sheets, &claim(2, late), &resource);
        assert!(!fits(&sheets, late, 1, &resource, minute(0)));
    }

    #[test]
    fn releasing_frees_exactly_ones_own_claim() {
        let resource = Resource { capacity: 2, ..testing::resource() };
        let mut sheets = Sheets::new();
        write(&mut sheets, &claim(1, span(0, 60)), &resource);
        write(&mut sheets, &claim(2, span(0, 60)), &resource);
        for sheet in sheets.values_mut() {
            sheet.release(&code(1), minute(0));
        }
        assert!(fits(&sheets, span(0, 60), 1, &resource, minute(0)));
        assert!(!fits(&sheets, span(0, 60), 2, &resource, minute(0)));
    }

    proptest! {
        /// Whatever is asked for, in whatever order, no moment is claimed over the capacity.
        #[test]
        fn rule_11_capacity_is_never_exceeded(
            capacity in 1_u16..4,
            buffer_minutes in 0_u32..90,
            asked in prop::collection::vec((0_i64..4_000, 15_i64..240), 1..40),
        ) {
            let resource = Resource { capacity, buffer_minutes, ..testing::resource() };
            let mut sheets = Sheets::new();
            let mut taken: Vec<Span> = Vec::new();
            for (n, (from, length)) in asked.iter().enumerate() {
                let wanted = span(*from, from + length);
                if fits(&sheets, wanted, 1, &resource, minute(0)) {
                    write(&mut sheets, &claim(u8::try_from(n).unwrap(), wanted), &resource);
                    taken.push(wanted);
                }
            }
            for minute_of in 0..4_500 {
                let now = minute(minute_of);
                let busy = taken.iter().filter(|s| s.from <= now && now < s.to).count();
                prop_assert!(busy <= usize::from(capacity));
            }
            if capacity == 1 {
                for (i, a) in taken.iter().enumerate() {
                    for b in &taken[i + 1..] {
                        let gap = if a.from < b.from { b.from.duration_since(a.to) } else { a.from.duration_since(b.to) };
                        prop_assert!(gap >= SignedDuration::from_mins(i64::from(buffer_minutes)));
                    }
                }
            }
        }
    }
}

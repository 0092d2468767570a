//! Moving a booking: the old time is freed only with the new one taken (rule 15).

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::offer::Resource;
use crate::sheet::{Claim, Sheets, Span, fits, sheet_days};

/// Why a booking stays where it is: the time it would move to has no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no room at the time to move to")]
pub struct NoRoom;

/// The days whose sheets a move from one span to another reads and writes.
pub fn move_days(from: Span, to: Span, resource: &Resource) -> BTreeSet<Date> {
    [from, to].iter().flat_map(|span| sheet_days(*span, resource)).collect()
}

/// Moves a booking: its old claim comes off the sheets and `claim` goes onto those of its days, in
/// one step (rule 15). The old claim does not stand in the way of the new one. `sheets` holds those
/// of [`move_days`]; what was read of them is what has to be unchanged when they are written.
///
/// # Errors
/// [`NoRoom`] if the new claim does not fit at `now`; then the sheets are as they were.
pub fn move_claim(
    sheets: &mut Sheets,
    claim: &Claim,
    resource: &Resource,
    now: Timestamp,
) -> Result<(), NoRoom> {
    let mut moved = sheets.clone();
    for sheet in moved.values_mut() {
        sheet.release(&claim.booking, now);
    }
    if !fits(&moved, claim.span, claim.seats, resource, now) {
        return Err(NoRoom);
    }
    for day in sheet_days(claim.span, resource) {
        moved.entry(day).or_default().claim(claim.clone(), now);
    }
    *sheets = moved;
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::code::BookingCode;
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
    fn rule_15_a_booking_moves_onto_a_time_that_overlaps_its_own() {
        let resource = testing::resource();
        let mut sheets = Sheets::new();
        write(&mut sheets, &claim(1, span(0, 120)), &resource);
        assert_eq!(move_claim(&mut sheets, &claim(1, span(60, 180)), &resource, minute(0)), Ok(()));
        assert!(fits(&sheets, span(-120, 30), 1, &resource, minute(0)), "what it had is free, travel apart");
        assert!(!fits(&sheets, span(150, 210), 1, &resource, minute(0)), "what it has is not");
    }

    #[test]
    fn rule_15_a_refused_move_leaves_the_old_time() {
        let resource = testing::resource();
        let mut sheets = Sheets::new();
        write(&mut sheets, &claim(1, span(0, 60)), &resource);
        write(&mut sheets, &claim(2, span(200, 260)), &resource);
        let before = sheets.clone();
        assert_eq!(move_claim(&mut sheets, &claim(1, span(150, 210)), &resource, minute(0)), Err(NoRoom));
        assert_eq!(sheets, before);
    }

    #[test]
    fn rule_15_a_move_reads_and_writes_the_days_of_both_times() {
        let resource = testing::resource();
        let days = move_days(span(0, 60), span(3 * 1440, 3 * 1440 + 60), &resource);
        let expected = [sheet_days(span(0, 60), &resource), sheet_days(span(4320, 4380), &resource)].concat();
        assert_eq!(days.into_iter().collect::<Vec<_>>(), expected);
    }

    fn quarters(from: i64, length: i64) -> Span {
        span(from * 15, (from + length) * 15)
    }

    /// How many seats are taken at each quarter of an hour, buffers left out.
    fn taken(sheets: &Sheets) -> Vec<u16> {
        let mut claims: Vec<&Claim> = sheets.values().flat_map(|sheet| &sheet.claims).collect();
        claims.sort_unstable_by_key(|claim| (&claim.booking, claim.span));
        claims.dedup();
        let at = |moment| {
            claims.iter().filter(|c| c.span.from <= moment && moment < c.span.to).map(|c| c.seats).sum()
        };
        (0..220).map(|n| at(minute(n * 15))).collect()
    }

    proptest! {
        /// A moved booking frees exactly its own place and takes exactly one; the others keep theirs.
        #[test]
        fn rule_15_a_moved_booking_frees_exactly_one_place(
            capacity in 1_u16..4,
            buffer_minutes in 0_u32..90,
            asked in prop::collection::vec((0_i64..200, 1_i64..16), 1..20),
            moves in prop::collection::vec((0_usize..20, 0_i64..200, 1_i64..16), 1..12),
        ) {
            let resource = Resource { capacity, buffer_minutes, ..testing::resource() };
            let mut sheets = Sheets::new();
            let mut spans: Vec<(u8, Span)> = Vec::new();
            for (n, (from, length)) in (0_u8..).zip(&asked) {
                let wanted = claim(n, quarters(*from, *length));
                if fits(&sheets, wanted.span, 1, &resource, minute(0)) {
                    write(&mut sheets, &wanted, &resource);
                    spans.push((n, wanted.span));
                }
            }
            for (who, from, length) in moves {
                let place = who % spans.len();
                let (booking, old) = spans[place];
                let new = quarters(from, length);
                let before = taken(&sheets);
                let done = move_claim(&mut sheets, &claim(booking, new), &resource, minute(0));
                let after = taken(&sheets);
                for (n, (was, is)) in (0_i64..).zip(before.iter().zip(&after)) {
                    let covers = |span: Span| u16::from(span.from <= minute(n * 15) && minute(n * 15) < span.to);
                    let expected = if done.is_ok() { was - covers(old) + covers(new) } else { *was };
                    prop_assert_eq!(*is, expected);
                    prop_assert!(*is <= capacity);
                }
                if done.is_ok() {
                    spans[place].1 = new;
                    let code = code(booking);
                    let stands = sheets.iter().filter(|(_, s)| s.claims.iter().any(|c| c.booking == code));
                    let days: Vec<Date> = stands.map(|(day, _)| *day).collect();
                    prop_assert_eq!(days, sheet_days(new, &resource), "on the sheets of its days and no other");
                }
            }
        }
    }
}

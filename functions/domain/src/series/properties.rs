//! What holds of every series, whatever was done to it.

use jiff::ToSpan;
use jiff::civil::{Weekday, date, time};
use proptest::prelude::*;

use super::*;
use crate::testing;

/// Something that a household or an ente does to a series.
#[derive(Clone, Debug)]
enum Deed {
    Cancel(usize),
    Move(usize, DateTime),
    Pause(Period),
    Resume(Date),
}

const FIRST: Date = date(2026, 9, 28);

fn day() -> impl Strategy<Value = Date> {
    (0_i64..90).prop_map(|days| FIRST + days.days())
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        (0_usize..20).prop_map(Deed::Cancel),
        (0_usize..20, day(), 9_i8..12)
            .prop_map(|(visit, day, hour)| Deed::Move(visit, day.at(hour, 0, 0, 0))),
        (day(), prop::option::of(0_i64..20)).prop_map(|(from, days)| {
            Deed::Pause(Period { from: Some(from), to: days.map(|days| from + days.days()) })
        }),
        day().prop_map(Deed::Resume),
    ]
}

prop_compose! {
    fn pattern(end: impl Strategy<Value = End>)(
        end in end,
        from in day(),
        fortnight: bool,
        days in prop::collection::vec((1_i8..=5).prop_map(|n| Weekday::from_monday_one_offset(n).unwrap()), 1..4),
    ) -> Pattern {
        let every = if fortnight { Every::Fortnight } else { Every::Week };
        Pattern { from, end, every, days, at: time(9, 0, 0, 0), length_minutes: 60 }
    }
}

/// The series after all that could be done of the deeds, and how many visits were cancelled.
fn after(pattern: Pattern, deeds: &[Deed], calendar: &Calendar) -> (Series, usize) {
    let mut series = Series::new(pattern);
    let mut cancelled = 0;
    for deed in deeds {
        let name = |n: &usize| series.visits(calendar).get(*n).map_or(FIRST, |visit| visit.of);
        let done = match deed {
            Deed::Cancel(n) => series.cancel(name(n), calendar),
            Deed::Move(n, to) => series.move_visit(name(n), *to, calendar),
            Deed::Pause(period) => series.pause(*period),
            Deed::Resume(on) => series.resume(*on),
        };
        cancelled += usize::from(done.is_ok() && matches!(deed, Deed::Cancel(_)));
    }
    (series, cancelled)
}

proptest! {
    #[test]
    fn rule_21_no_day_comes_twice_and_none_lies_in_a_pause_or_outside_the_hours(
        pattern in pattern(prop_oneof![day().prop_map(End::On), (0_u16..20).prop_map(End::After)]),
        deeds in prop::collection::vec(deed(), 0..8),
    ) {
        let calendar = testing::calendar();
        let (series, _) = after(pattern, &deeds, &calendar);
        let visits = series.visits(&calendar);
        prop_assert!(visits.windows(2).all(|pair| pair[0].start.date() < pair[1].start.date()));
        for visit in &visits {
            prop_assert!(!series.pauses.iter().any(|pause| pause.contains(visit.start.date())));
            prop_assert!(calendar.starts_at(visit.start, 60).is_some_and(|time| time.span == visit.span));
        }
        let names: BTreeSet<Date> = visits.iter().map(|visit| visit.of).collect();
        prop_assert_eq!(names.len(), visits.len(), "a moved date appears once");
    }

    #[test]
    fn rule_21_the_number_of_visits_that_was_promised_is_kept(
        count in 0_u16..20,
        pattern in pattern(Just(End::After(0))),
        deeds in prop::collection::vec(deed(), 0..8),
    ) {
        // Open on some of its days, and paused for ever by nobody.
        let calendar = testing::calendar();
        prop_assume!(pattern.days.iter().any(|day| *day != Weekday::Friday));
        let ends = |deed: &&Deed| !matches!(deed, Deed::Pause(Period { to: None, .. }));
        let deeds: Vec<Deed> = deeds.iter().filter(ends).cloned().collect();
        let (series, cancelled) = after(Pattern { end: End::After(count), ..pattern }, &deeds, &calendar);
        prop_assert_eq!(series.visits(&calendar).len() + cancelled, usize::from(count));
    }

    #[test]
    fn rule_21_every_visit_is_charged_in_one_month(
        pattern in pattern((0_u16..20).prop_map(End::After)),
        deeds in prop::collection::vec(deed(), 0..8),
    ) {
        let calendar = testing::calendar();
        let (series, _) = after(pattern, &deeds, &calendar);
        let charged: Vec<Visit> = series.months(&calendar).into_values().flatten().collect();
        prop_assert_eq!(charged, series.visits(&calendar));
    }
}

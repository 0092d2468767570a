//! What holds of every calendar, in the weeks in which the clock changes too.

use jiff::civil::{Time, Weekday, date};
use proptest::prelude::*;

use super::*;
use crate::testing;

fn quarter() -> impl Strategy<Value = Time> {
    (0_i8..24, 0_i8..4).prop_map(|(hour, quarter)| jiff::civil::time(hour, quarter * 15, 0, 0))
}

fn weekday() -> impl Strategy<Value = Weekday> {
    (1_i8..=7).prop_map(|n| Weekday::from_monday_one_offset(n).unwrap())
}

prop_compose! {
    fn weekly()(days in prop::collection::vec(weekday(), 1..7), from in quarter(), to in quarter()) -> WeeklyHours {
        WeeklyHours { days, from, to }
    }
}

/// Days around the two nights in which the clock changes, and in a plain week.
fn day() -> impl Strategy<Value = Date> {
    (prop::sample::select(vec![date(2026, 3, 26), date(2026, 10, 22), date(2026, 6, 3)]), 0_i64..6)
        .prop_map(|(first, days)| first + days.days())
}

prop_compose! {
    fn calendar()(
        weekly in prop::collection::vec(weekly(), 0..4),
        season in prop::collection::vec(weekly(), 0..3),
        season_from in day(),
        season_days in 0_i64..5,
        extra in prop::collection::vec((day(), quarter(), quarter()), 0..3),
        closed in prop::collection::vec(day(), 0..2),
        step_minutes in prop::sample::select(vec![15, 20, 30, 60, 90]),
        length in prop::sample::select(vec![15, 60, 90, 240, 720]),
    ) -> Calendar {
        Calendar {
            lengths_minutes: vec![length],
            step_minutes,
            weekly,
            seasons: vec![Season {
                period: Period::between(season_from, season_from + season_days.days()),
                weekly: season,
            }],
            extra: extra.into_iter().map(|(date, from, to)| ExtraHours { date, from, to }).collect(),
            closed: closed.into_iter().map(|day| Period::between(day, day)).collect(),
            ..testing::calendar()
        }
    }
}

/// What the editor wrote for a day, read in the plainest way.
fn written(calendar: &Calendar, day: Date) -> Vec<(DateTime, DateTime)> {
    let closed = is_holiday(day) || calendar.closed.iter().any(|period| period.contains(day));
    let season = &calendar.seasons[0];
    let week = if season.period.contains(day) { &season.weekly } else { &calendar.weekly };
    let usual = week.iter().filter(|hours| !closed && hours.days.contains(&day.weekday()));
    let extra = calendar.extra.iter().filter(|hours| hours.date == day);
    usual
        .map(|hours| (hours.from, hours.to))
        .chain(extra.map(|hours| (hours.from, hours.to)))
        .map(|(from, to)| {
            (day.to_datetime(from), (if to > from { day } else { day + 1.day() }).to_datetime(to))
        })
        .collect()
}

/// Whether a time begins after an opening and each of its minutes is one at which the clock shows an
/// hour before the closing. In the night that repeats an hour the clock may show one before the
/// opening again: what has opened stays open.
fn within(time: &FreeTime, (from, to): (DateTime, DateTime)) -> bool {
    let minutes = time.span.to.duration_since(time.span.from).as_mins();
    from <= time.start
        && (0..minutes).all(|minute| zone_time::rome(time.span.from + SignedDuration::from_mins(minute)) < to)
}

proptest! {
    #[test]
    fn rule_09_no_time_lies_outside_the_hours_or_comes_twice(calendar in calendar(), day in day()) {
        let length = calendar.lengths_minutes[0];
        let times = calendar.starts_on(day, length);
        let hours = [written(&calendar, day - 1.day()), written(&calendar, day)].concat();
        for time in &times {
            prop_assert!(hours.iter().any(|opening| within(time, *opening)), "{:?} outside {:?}", time, hours);
            prop_assert_eq!(time.start.date(), day);
            prop_assert_eq!(zone_time::rome(time.span.from), time.start);
            prop_assert_eq!(time.span.to.duration_since(time.span.from), SignedDuration::from_mins(i64::from(length)));
        }
        prop_assert!(times.windows(2).all(|pair| pair[0].start < pair[1].start), "in order, none twice");
    }

    /// Away from the nights in which the clock changes, every start of the steps is there.
    #[test]
    fn rule_09_every_time_that_the_hours_hold_is_given(calendar in calendar(), offset in 0_i64..6) {
        let day = date(2026, 6, 3) + offset.days();
        let length = calendar.lengths_minutes[0];
        let mut expected: Vec<DateTime> = Vec::new();
        for (from, to) in [written(&calendar, day - 1.day()), written(&calendar, day)].concat() {
            let mut start = from;
            while start + i64::from(length).minutes() <= to {
                expected.push(start);
                start += i64::from(calendar.step_minutes).minutes();
            }
        }
        expected.retain(|start| start.date() == day);
        expected.sort_unstable();
        expected.dedup();
        let given: Vec<DateTime> = calendar.starts_on(day, length).iter().map(|time| time.start).collect();
        prop_assert_eq!(given, expected);
    }
}

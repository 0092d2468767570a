//! What calendars open, case by case.

use jiff::civil::{Weekday, date, time};

use super::*;
use crate::code::BookingCode;
use crate::sheet::{Claim, DaySheet};
use crate::testing;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn hours(times: &[FreeTime]) -> Vec<String> {
    times.iter().map(|t| t.start.time().strftime("%H:%M").to_string()).collect()
}

#[test]
fn times_lie_within_the_hours_and_come_once() {
    let mut calendar = testing::calendar();
    let wednesday = date(2026, 12, 2);
    assert_eq!(hours(&calendar.starts_on(wednesday, 120)), ["09:00", "09:30", "10:00"]);
    calendar.weekly.push(calendar.weekly[0].clone());
    assert_eq!(hours(&calendar.starts_on(wednesday, 120)), ["09:00", "09:30", "10:00"]);
    assert!(calendar.starts_on(date(2026, 12, 4), 120).is_empty(), "closed on Fridays");
    assert!(calendar.starts_on(wednesday, 90).is_empty(), "no such length");
}

#[test]
fn holidays_and_closed_days_have_no_times() {
    let mut calendar = testing::calendar();
    assert!(calendar.starts_on(date(2026, 12, 7), 60).is_empty(), "Saint Ambrose");
    assert!(calendar.starts_on(date(2026, 12, 24), 60).is_empty(), "closed");
    calendar.open_on_holidays = true;
    assert!(!calendar.starts_on(date(2026, 12, 7), 60).is_empty());
}

#[test]
fn notice_and_horizon_bound_what_may_be_booked() {
    let calendar = testing::calendar();
    let start = date(2026, 12, 3).at(9, 0, 0, 0);
    let just_in_time = at("2026-12-02T08:00:00Z");
    assert!(calendar.time_at(start, 60, just_in_time).is_ok());
    assert_eq!(calendar.time_at(start, 60, at("2026-12-02T08:00:01Z")), Err(NoTime::TooLate));
    assert_eq!(calendar.time_at(start, 60, at("2026-10-03T10:00:00Z")), Err(NoTime::TooFar));
    assert!(calendar.time_at(start, 60, at("2026-10-04T10:00:00Z")).is_ok());
    assert_eq!(calendar.time_at(start, 45, just_in_time), Err(NoTime::Length));
    assert_eq!(calendar.time_at(date(2026, 12, 3).at(9, 15, 0, 0), 60, just_in_time), Err(NoTime::NotOpen));
}

#[test]
fn the_first_time_is_the_first_in_reach() {
    let calendar = testing::calendar();
    let first = |now| calendar.first_time(at(now)).map(|time| time.start);
    assert_eq!(first("2026-12-02T09:00:00+01:00"), Some(date(2026, 12, 3).at(9, 0, 0, 0)));
    assert_eq!(
        first("2026-12-02T10:10:00+01:00"),
        Some(date(2026, 12, 3).at(10, 30, 0, 0)),
        "after the notice"
    );
    assert_eq!(
        first("2026-12-02T11:30:00+01:00"),
        Some(date(2026, 12, 9).at(9, 0, 0, 0)),
        "Friday, Saint Ambrose and the day after are closed"
    );
    assert_eq!(
        Calendar { horizon_days: 5, ..calendar.clone() }.first_time(at("2026-12-02T11:30:00+01:00")),
        None
    );
    assert_eq!(
        Calendar { lengths_minutes: vec![], ..calendar.clone() }.first_time(at("2026-12-02T09:00:00Z")),
        None
    );
}

#[test]
fn the_night_that_skips_an_hour_skips_its_times() {
    let mut calendar = testing::calendar();
    calendar.weekly =
        vec![WeeklyHours { days: vec![Weekday::Sunday], from: time(1, 0, 0, 0), to: time(5, 0, 0, 0) }];
    calendar.step_minutes = 60;
    assert_eq!(hours(&calendar.starts_on(date(2026, 3, 29), 60)), ["01:00", "03:00", "04:00"]);
    assert_eq!(hours(&calendar.starts_on(date(2026, 10, 25), 60)), ["01:00", "02:00", "03:00", "04:00"]);
}

#[test]
fn a_calendar_reads_and_writes_its_days() {
    let calendar = testing::calendar();
    let json = serde_json::to_string(&calendar).unwrap();
    assert!(json.contains(r#""days":["mon","tue","wed","thu"]"#), "{json}");
    assert_eq!(serde_json::from_str::<Calendar>(&json).unwrap(), calendar);
}

fn hours_on(days: &[Weekday], from: i8, to: i8) -> WeeklyHours {
    WeeklyHours { days: days.to_vec(), from: time(from, 0, 0, 0), to: time(to, 0, 0, 0) }
}

fn night(days: &[Weekday]) -> Calendar {
    Calendar {
        lengths_minutes: vec![720],
        step_minutes: 60,
        weekly: vec![hours_on(days, 20, 8)],
        ..testing::calendar()
    }
}

#[test]
fn rule_09_a_season_has_hours_of_its_own() {
    let mut calendar = testing::calendar();
    calendar.seasons = vec![
        Season {
            period: Period::between(date(2027, 7, 1), date(2027, 7, 31)),
            weekly: vec![hours_on(&[Weekday::Friday], 16, 18)],
        },
        Season { period: Period::between(date(2027, 7, 31), date(2027, 8, 31)), weekly: Vec::new() },
    ];
    assert_eq!(hours(&calendar.starts_on(date(2027, 6, 30), 120)), ["09:00", "09:30", "10:00"]);
    assert_eq!(hours(&calendar.starts_on(date(2027, 7, 2), 120)), ["16:00"], "a Friday in July");
    assert!(calendar.starts_on(date(2027, 7, 1), 120).is_empty(), "a Thursday in July");
    assert!(!calendar.is_open_on(date(2027, 8, 4)), "nothing opens in August");
    assert_eq!(hours(&calendar.starts_on(date(2027, 9, 1), 120)), ["09:00", "09:30", "10:00"]);
}

#[test]
fn rule_09_extra_hours_hold_where_the_week_has_none() {
    let mut calendar = testing::calendar();
    let extra = |day| ExtraHours { date: day, from: time(15, 0, 0, 0), to: time(16, 0, 0, 0) };
    let (friday, holiday, closed, usual) =
        (date(2026, 12, 4), date(2026, 12, 7), date(2026, 12, 24), date(2026, 12, 9));
    calendar.extra = [friday, holiday, closed, usual].map(extra).to_vec();
    for day in [friday, holiday, closed] {
        assert!(calendar.is_open_on(day));
        assert_eq!(hours(&calendar.starts_on(day, 60)), ["15:00"], "{day}");
    }
    assert_eq!(
        hours(&calendar.starts_on(usual, 60)),
        ["09:00", "09:30", "10:00", "10:30", "11:00", "15:00"],
        "beside the week's"
    );
    assert_eq!(calendar.starts_on(date(2026, 12, 10), 60).len(), 5, "no other day has them");
}

#[test]
fn rule_09_hours_that_end_at_or_before_they_begin_end_the_next_day() {
    let wednesday = date(2026, 12, 2);
    let calendar = night(&[Weekday::Wednesday]);
    let times = calendar.starts_on(wednesday, 720);
    assert_eq!(hours(&times), ["20:00"]);
    assert_eq!(zone_time::rome(times[0].span.to), date(2026, 12, 3).at(8, 0, 0, 0));

    let round_the_clock = Calendar {
        lengths_minutes: vec![60],
        weekly: vec![hours_on(&[Weekday::Wednesday], 8, 8)],
        ..calendar
    };
    assert_eq!(round_the_clock.starts_on(wednesday, 60).len(), 16, "08:00 to 23:00");
    assert_eq!(round_the_clock.starts_on(date(2026, 12, 3), 60).len(), 8, "00:00 to 07:00");
    assert!(round_the_clock.starts_on(date(2026, 12, 1), 60).is_empty());
}

#[test]
fn rule_09_a_night_belongs_to_the_day_on_which_it_begins() {
    let calendar = Calendar {
        lengths_minutes: vec![60],
        closed: vec![Period::between(date(2026, 12, 3), date(2026, 12, 3))],
        ..night(&[Weekday::Wednesday, Weekday::Thursday])
    };
    let after_midnight = calendar.starts_on(date(2026, 12, 3), 60);
    assert_eq!(after_midnight.len(), 8, "Wednesday's night runs into a closed Thursday");
    assert!(calendar.starts_on(date(2026, 12, 4), 60).is_empty(), "Thursday's night does not begin");
    let start = date(2026, 12, 3).at(2, 0, 0, 0);
    assert_eq!(calendar.time_at(start, 60, at("2026-11-30T10:00:00Z")).unwrap().start, start);
}

#[test]
fn rule_09_care_never_outlasts_its_hours_in_a_night_that_skips_or_repeats_one() {
    let calendar = night(&[Weekday::Saturday]);
    assert!(calendar.starts_on(date(2026, 3, 28), 720).is_empty(), "eleven hours from 20:00 to 08:00");
    assert_eq!(hours(&calendar.starts_on(date(2026, 10, 24), 720)), ["20:00", "21:00"], "thirteen hours");
}

#[test]
fn rule_11_free_times_are_those_in_reach_that_nobody_has() {
    let calendar = testing::calendar();
    let resource = testing::resource();
    let now = at("2026-11-30T10:00:00Z");
    let day = date(2026, 12, 2);
    let taken = calendar.time_at(day.at(9, 30, 0, 0), 60, now).unwrap();
    let claim = Claim {
        booking: BookingCode::from_random([1; 8]),
        span: taken.span,
        seats: 1,
        until: Some(at("2026-11-30T10:15:00Z")),
    };
    let sheet = DaySheet { claims: vec![claim] };
    let free = |day: Date, now| {
        hours(&calendar.free_between([day], 60, &Busy::new([&sheet], 1, &resource, now), now))
    };
    assert_eq!(free(day, now), ["11:00"], "half an hour of travel around 9:30 to 10:30");
    assert_eq!(free(day, at("2026-11-30T10:15:00Z")).len(), 5, "the hold has lapsed");
    assert_eq!(free(date(2026, 12, 1), now), ["11:00"], "a day's notice");
    assert!(free(date(2027, 2, 1), now).is_empty(), "beyond sixty days");
    assert_eq!(free(date(2027, 1, 28), now).len(), 5);
}

#[test]
fn a_calendar_without_seasons_is_written_as_it_always_was() {
    let calendar = testing::calendar();
    let json = serde_json::to_string(&calendar).unwrap();
    assert!(!json.contains("seasons") && !json.contains("extra"), "{json}");
}

//! What series give, case by case.

use jiff::civil::{Weekday, date, time};

use super::*;
use crate::testing;

/// Every Monday and Wednesday at 9 from Wednesday 2 December 2026; the 7th is a holiday.
fn pattern(end: End) -> Pattern {
    Pattern {
        from: date(2026, 12, 2),
        end,
        every: Every::Week,
        days: vec![Weekday::Monday, Weekday::Wednesday],
        at: time(9, 0, 0, 0),
        length_minutes: 60,
    }
}

fn days(series: &Series) -> Vec<String> {
    series
        .visits(&testing::calendar())
        .iter()
        .map(|visit| visit.start.date().strftime("%m-%d").to_string())
        .collect()
}

#[test]
fn rule_21_a_series_comes_round_on_its_days_and_skips_holidays() {
    let until = Series::new(pattern(End::On(date(2026, 12, 16))));
    assert_eq!(days(&until), ["12-02", "12-09", "12-14", "12-16"], "the 7th is Saint Ambrose");
    let visit = until.visits(&testing::calendar())[0];
    assert_eq!(visit.start, date(2026, 12, 2).at(9, 0, 0, 0));
    assert_eq!(visit.span.to, "2026-12-02T09:00:00Z".parse().unwrap());

    let counted = Series::new(pattern(End::After(5)));
    assert_eq!(days(&counted), ["12-02", "12-09", "12-14", "12-16", "12-21"], "the skipped date is made up");
    assert!(days(&Series::new(pattern(End::After(0)))).is_empty());
}

#[test]
fn rule_21_a_fortnight_is_counted_in_weeks_from_monday() {
    let fortnight = Pattern { every: Every::Fortnight, ..pattern(End::After(4)) };
    assert_eq!(days(&Series::new(fortnight)), ["12-02", "12-14", "12-16", "12-28"]);
}

#[test]
fn rule_21_a_cancelled_date_is_not_made_up_and_the_others_stay() {
    let calendar = testing::calendar();
    let mut series = Series::new(pattern(End::After(4)));
    series.cancel(date(2026, 12, 9), &calendar).unwrap();
    assert_eq!(days(&series), ["12-02", "12-14", "12-16"]);
    assert_eq!(series.cancel(date(2026, 12, 9), &calendar), Err(Unchanged::NoVisit), "once only");
    assert_eq!(series.cancel(date(2026, 12, 7), &calendar), Err(Unchanged::NoVisit), "a holiday");
}

#[test]
fn rule_21_a_moved_date_appears_once_where_it_was_moved() {
    let calendar = testing::calendar();
    let mut series = Series::new(pattern(End::After(4)));
    let of = date(2026, 12, 9);
    let to = date(2026, 12, 10).at(10, 30, 0, 0);
    series.move_visit(of, to, &calendar).unwrap();
    assert_eq!(days(&series), ["12-02", "12-10", "12-14", "12-16"]);
    let moved = series.visits(&calendar)[1];
    assert_eq!((moved.of, moved.start), (of, to));

    series.move_visit(of, of.at(9, 0, 0, 0), &calendar).unwrap();
    assert_eq!(series, Series::new(pattern(End::After(4))), "moved back, as if never moved");
}

#[test]
fn rule_21_a_date_moves_only_to_an_open_day_of_its_own() {
    let calendar = testing::calendar();
    let mut series = Series::new(pattern(End::After(4)));
    let of = date(2026, 12, 9);
    let at = |day: Date| day.at(10, 0, 0, 0);
    series.pause(Period::between(date(2026, 12, 21), date(2026, 12, 23))).unwrap();
    for (to, why) in [
        (date(2026, 12, 14), Unchanged::Occupied),
        (date(2026, 12, 11), Unchanged::NotOpen),
        (date(2026, 12, 22), Unchanged::Paused),
    ] {
        assert_eq!(series.move_visit(of, at(to), &calendar), Err(why), "{to}");
    }
    assert_eq!(
        series.move_visit(date(2026, 12, 8), at(date(2026, 12, 10)), &calendar),
        Err(Unchanged::NoVisit)
    );
    assert_eq!(series.move_visit(of, at(of), &calendar), Ok(()), "to another hour of its own day");
    series.move_visit(date(2026, 12, 14), at(date(2026, 12, 15)), &calendar).unwrap();
    assert_eq!(series.move_visit(of, at(date(2026, 12, 14)), &calendar), Ok(()), "to a day that was left");
}

#[test]
fn rule_21_a_pause_stops_the_series_and_what_it_took_is_made_up_where_a_number_was_promised() {
    let mut counted = Series::new(pattern(End::After(4)));
    let mut until = Series::new(pattern(End::On(date(2026, 12, 16))));
    for series in [&mut counted, &mut until] {
        series.pause(Period { from: Some(date(2026, 12, 9)), to: None }).unwrap();
        assert_eq!(days(series), ["12-02"], "until someone says that it goes on");
        series.resume(date(2026, 12, 15)).unwrap();
    }
    assert_eq!(days(&counted), ["12-02", "12-16", "12-21", "12-23"]);
    assert_eq!(days(&until), ["12-02", "12-16"]);
}

#[test]
fn rule_21_a_pause_that_is_ended_early_gives_back_its_dates() {
    let mut series = Series::new(pattern(End::After(4)));
    let before = series.clone();
    series.pause(Period::between(date(2026, 12, 9), date(2026, 12, 20))).unwrap();
    assert_eq!(
        series.pause(Period::between(date(2026, 12, 20), date(2026, 12, 31))),
        Err(Unchanged::PausedAlready)
    );
    assert_eq!(series.resume(date(2026, 12, 21)), Err(Unchanged::NotPaused));
    series.resume(date(2026, 12, 9)).unwrap();
    assert_eq!(series, before);
}

#[test]
fn rule_21_a_visit_is_charged_in_the_month_in_which_it_takes_place() {
    let calendar = testing::calendar();
    let mut series = Series::new(pattern(End::On(date(2027, 1, 13))));
    let charged = |series: &Series| {
        series.months(&calendar).into_iter().map(|(first, visits)| (first, visits.len())).collect::<Vec<_>>()
    };
    let (december, january) = (date(2026, 12, 1), date(2027, 1, 1));
    assert_eq!(charged(&series), [(december, 8), (january, 3)]);
    series.move_visit(date(2026, 12, 30), date(2027, 1, 5).at(9, 0, 0, 0), &calendar).unwrap();
    assert_eq!(charged(&series), [(december, 7), (january, 4)]);
}

#[test]
fn a_series_that_never_opens_has_no_visit() {
    let fridays = Pattern { days: vec![Weekday::Friday], ..pattern(End::After(3)) };
    assert!(days(&Series::new(fridays)).is_empty());
}

#[test]
fn what_was_changed_is_read_as_it_was_written() {
    let calendar = testing::calendar();
    let mut series = Series::new(pattern(End::After(4)));
    series.move_visit(date(2026, 12, 9), date(2026, 12, 10).at(9, 0, 0, 0), &calendar).unwrap();
    series.cancel(date(2026, 12, 14), &calendar).unwrap();
    series.pause(Period { from: Some(date(2026, 12, 16)), to: None }).unwrap();
    let json = serde_json::to_string(&series).unwrap();
    assert_eq!(serde_json::from_str::<Series>(&json).unwrap(), series, "{json}");
}

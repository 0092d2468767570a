//! By when a request is answered (rule 17): a number of hours counted while offices work.

use jiff::civil::{Date, DateTimeRound, Time};
use jiff::{RoundMode, SignedDuration, Timestamp, ToSpan, Unit};

use crate::holiday::is_holiday;
use crate::opening::DayHours;
use crate::zone_time;

/// A clock that runs in the working hours of a week on Rome's clock, and stands still on holidays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerClock {
    // INVARIANT: at least one, each ending after it begins, in order within a day.
    hours: Vec<DayHours>,
    answer_hours: u32,
}

/// What a citizen is told: sent at this moment, a request is answered by then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HearBy {
    /// The day.
    pub day: Date,
    /// The hour and minute, on Rome's clock; never before the deadline itself.
    pub time: Time,
}

/// Hours in which nobody works: no deadline would ever come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no working hours")]
pub struct NoWorkingHours;

impl AnswerClock {
    /// A clock that gives an ente `answer_hours` of the working hours of a week.
    ///
    /// # Errors
    /// [`NoWorkingHours`] if no hours end after they begin.
    pub fn new(hours: &[DayHours], answer_hours: u32) -> Result<Self, NoWorkingHours> {
        let mut hours: Vec<DayHours> = hours.iter().filter(|hours| hours.from < hours.to).copied().collect();
        hours.sort_by_key(|hours| hours.from);
        if hours.is_empty() { Err(NoWorkingHours) } else { Ok(Self { hours, answer_hours }) }
    }

    /// By when a request that is sent at `now` is answered: at a moment that is worked, the closing
    /// included. Hours that begin in the hour that a spring night skips are not worked that day.
    pub fn deadline(&self, now: Timestamp) -> Timestamp {
        let mut left = SignedDuration::from_hours(i64::from(self.answer_hours));
        let days = zone_time::rome_date(now).series(1.day()).filter(|day| !is_holiday(*day));
        for (from, to) in days.flat_map(|day| self.worked_on(day)) {
            let from = from.max(now);
            if from > to {
                continue;
            }
            let lasts = to.duration_since(from);
            if left <= lasts {
                return from.checked_add(left).unwrap_or(to);
            }
            left = left.saturating_sub(lasts);
        }
        Timestamp::MAX
    }

    /// What a citizen who would send a request at `now` is told.
    pub fn hear_by(&self, now: Timestamp) -> HearBy {
        let deadline = zone_time::rome(self.deadline(now));
        let whole_minute = DateTimeRound::new().smallest(Unit::Minute).mode(RoundMode::Ceil);
        let shown = deadline.round(whole_minute).unwrap_or(deadline);
        HearBy { day: shown.date(), time: shown.time() }
    }

    /// The instants between which a day's hours are worked, in order and apart.
    fn worked_on(&self, day: Date) -> Vec<(Timestamp, Timestamp)> {
        let mut worked: Vec<(Timestamp, Timestamp)> = Vec::new();
        for hours in self.hours.iter().filter(|hours| hours.day == day.weekday()) {
            let opening = zone_time::instant(day.to_datetime(hours.from));
            let closing = zone_time::earliest(day.to_datetime(hours.to));
            let (Some(from), Some(to)) = (opening, closing) else { continue };
            // Hours that overlap are worked once.
            let from = worked.last().map_or(from, |(_, until)| from.max(*until));
            if from < to {
                worked.push((from, to));
            }
        }
        worked
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Weekday, date, time};
    use proptest::prelude::*;

    use super::*;

    const WEEK: [Weekday; 5] =
        [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];

    /// Offices from 9 to 13 and from 14 to 18, eight hours a day.
    fn office(answer_hours: u32) -> AnswerClock {
        let hours = |day| {
            [(14, 18), (9, 13)].map(|(from, to)| DayHours {
                day,
                from: time(from, 0, 0, 0),
                to: time(to, 0, 0, 0),
            })
        };
        AnswerClock::new(&WEEK.map(hours).concat(), answer_hours).unwrap()
    }

    fn in_rome(day: Date, hour: i8, minute: i8) -> Timestamp {
        zone_time::instant(day.at(hour, minute, 0, 0)).unwrap()
    }

    #[test]
    fn rule_17_only_working_hours_count() {
        let (wednesday, thursday) = (date(2026, 11, 25), date(2026, 11, 26));
        for (sent, hours, answered) in [
            (in_rome(wednesday, 9, 0), 4, in_rome(wednesday, 13, 0)),
            (in_rome(wednesday, 10, 30), 4, in_rome(wednesday, 15, 30)),
            (in_rome(wednesday, 16, 0), 4, in_rome(thursday, 11, 0)),
            (in_rome(wednesday, 22, 0), 1, in_rome(thursday, 10, 0)),
            (in_rome(wednesday, 13, 30), 8, in_rome(thursday, 13, 0)),
            (in_rome(date(2026, 11, 27), 17, 0), 2, in_rome(date(2026, 11, 30), 10, 0)),
            (in_rome(wednesday, 22, 0), 0, in_rome(thursday, 9, 0)),
            (in_rome(wednesday, 13, 0), 0, in_rome(wednesday, 13, 0)),
        ] {
            assert_eq!(office(hours).deadline(sent), answered, "{sent}, {hours} hours");
        }
    }

    #[test]
    fn rule_17_holidays_do_not_count() {
        let friday = date(2026, 12, 4);
        let answered = office(16).deadline(in_rome(friday, 9, 0));
        assert_eq!(
            answered,
            in_rome(date(2026, 12, 9), 18, 0),
            "Saint Ambrose and the day after are left out"
        );
    }

    #[test]
    fn rule_17_a_citizen_hears_the_day_and_the_minute_at_which_the_answer_is_due() {
        let wednesday = date(2026, 11, 25);
        let sent = in_rome(wednesday, 10, 30).checked_add(1.second()).unwrap();
        let hear_by = office(8).hear_by(sent);
        assert_eq!(
            hear_by,
            HearBy { day: date(2026, 11, 26), time: time(10, 31, 0, 0) },
            "never before the deadline"
        );
        assert_eq!(office(8).hear_by(in_rome(wednesday, 10, 30)).time, time(10, 30, 0, 0));
    }

    #[test]
    fn rule_17_hours_that_overlap_are_worked_once() {
        let monday =
            |from, to| DayHours { day: Weekday::Monday, from: time(from, 0, 0, 0), to: time(to, 0, 0, 0) };
        let clock = AnswerClock::new(&[monday(9, 12), monday(10, 11), monday(11, 14)], 5).unwrap();
        assert_eq!(clock.deadline(in_rome(date(2026, 11, 30), 8, 0)), in_rome(date(2026, 11, 30), 14, 0));
    }

    #[test]
    fn a_clock_that_never_runs_is_refused() {
        let never = DayHours { day: Weekday::Monday, from: time(9, 0, 0, 0), to: time(9, 0, 0, 0) };
        assert_eq!(AnswerClock::new(&[never], 8), Err(NoWorkingHours));
        assert_eq!(AnswerClock::new(&[], 8), Err(NoWorkingHours));
    }

    prop_compose! {
        fn hours()(day in 1_i8..=7, from in 0_i8..23, length in 1_i8..10) -> DayHours {
            let day = Weekday::from_monday_one_offset(day).unwrap();
            DayHours { day, from: time(from, 0, 0, 0), to: time((from + length).min(23), 30, 0, 0) }
        }
    }

    /// A moment of 2026, both changes of the clock and the holidays of spring and winter among them.
    fn moment() -> impl Strategy<Value = Timestamp> {
        (0_i64..365 * 24 * 60).prop_map(|minute| Timestamp::from_second(1_767_225_600 + minute * 60).unwrap())
    }

    proptest! {
        #[test]
        fn rule_17_a_deadline_is_never_on_a_holiday_or_outside_the_hours(
            hours in prop::collection::vec(hours(), 1..6), answer_hours in 0_u32..60, now in moment(),
        ) {
            let deadline = AnswerClock::new(&hours, answer_hours).unwrap().deadline(now);
            let shown = zone_time::rome(deadline);
            prop_assert!(deadline >= now);
            prop_assert!(!is_holiday(shown.date()));
            prop_assert!(hours.iter().any(|hours| {
                hours.day == shown.date().weekday() && hours.from <= shown.time() && shown.time() <= hours.to
            }), "{}", shown);
        }

        #[test]
        fn rule_17_who_sends_later_never_hears_earlier(
            hours in prop::collection::vec(hours(), 1..6), answer_hours in 0_u32..60, now in moment(), later in 0_i64..20_000,
        ) {
            let clock = AnswerClock::new(&hours, answer_hours).unwrap();
            let after = now.checked_add(later.minutes()).unwrap();
            prop_assert!(clock.deadline(now) <= clock.deadline(after));
            prop_assert!(clock.hear_by(now) <= clock.hear_by(after));
        }

        /// Against a count of the half hours worked, between the nights in which the clock changes.
        #[test]
        fn rule_17_as_many_hours_are_worked_as_the_ente_has(
            hours in prop::collection::vec(hours(), 1..6), answer_hours in 1_u32..12, sent in 0_i64..90 * 24 * 60,
        ) {
            let now = in_rome(date(2026, 4, 1), 0, 0).checked_add(sent.minutes()).unwrap();
            let deadline = AnswerClock::new(&hours, answer_hours).unwrap().deadline(now);
            let mut worked = 0;
            let mut at = now;
            while at < deadline {
                let shown = zone_time::rome(at);
                worked += u32::from(!is_holiday(shown.date()) && hours.iter().any(|hours| {
                    hours.day == shown.date().weekday() && hours.from <= shown.time() && shown.time() < hours.to
                }));
                at = at.checked_add(30.minutes()).unwrap();
            }
            // The first and the last may be parts of one.
            prop_assert!((answer_hours * 2..=answer_hours * 2 + 1).contains(&worked), "{} for {}", worked, answer_hours);
        }
    }
}

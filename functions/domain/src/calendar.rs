//! When an offer is open, and which of its times are free (rules 9 and 11).

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::holiday::is_holiday;
use crate::offer::Resource;
use crate::sheet::{Sheets, Span, fits};
use crate::{Period, zone_time};

/// When an offer can be booked. Hours are those of Rome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// The lengths a citizen may choose from, in minutes.
    pub lengths_minutes: Vec<u32>,
    /// How far apart two starting times are, in minutes.
    pub step_minutes: u32,
    /// How long before its start a time may still be booked, in hours.
    pub notice_hours: u32,
    /// How many days ahead times are offered.
    pub horizon_days: u32,
    /// Whether it is open on holidays too.
    pub open_on_holidays: bool,
    /// The hours of a week.
    pub weekly: Vec<WeeklyHours>,
    /// Days on which it is closed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<Period>,
}

/// The same hours on some days of the week; they end on the day on which they begin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeeklyHours {
    /// The days.
    #[serde(with = "weekdays")]
    pub days: Vec<Weekday>,
    /// Opening.
    pub from: Time,
    /// Closing: care ends by then.
    pub to: Time,
}

/// A time that a citizen may book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FreeTime {
    /// Its start on Rome's clock.
    pub start: DateTime,
    /// The instants it takes.
    pub span: Span,
}

/// Why a time cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTime {
    /// The offer does not give this length.
    Length,
    /// The offer is not open then.
    NotOpen,
    /// It is too late to book it.
    TooLate,
    /// It is further ahead than times are offered.
    TooFar,
    /// Someone else has it.
    Taken,
}

impl Calendar {
    /// The days from the first to the last on which a time may be booked at `now`.
    pub fn days_ahead(&self, now: Timestamp) -> impl Iterator<Item = Date> {
        let today = zone_time::rome_date(now);
        today.series(1.day()).take(usize::try_from(self.horizon_days).unwrap_or(usize::MAX).saturating_add(1))
    }

    /// Whether a day is open at all: not closed, and no holiday unless open on holidays.
    pub fn is_open_on(&self, day: Date) -> bool {
        !self.closed.iter().any(|period| period.contains(day)) && (self.open_on_holidays || !is_holiday(day))
    }

    /// The starting times of a day for a length, in order, each once; free or not.
    pub fn starts_on(&self, day: Date, length_minutes: u32) -> Vec<FreeTime> {
        if !self.is_open_on(day) || !self.lengths_minutes.contains(&length_minutes) {
            return Vec::new();
        }
        let mut times: Vec<FreeTime> = self
            .weekly
            .iter()
            .filter(|hours| hours.days.contains(&day.weekday()))
            .flat_map(|hours| hours.starts(day, length_minutes, self.step_minutes))
            .collect();
        times.sort_unstable();
        times.dedup();
        times
    }

    /// The times of a day that may be booked at `now`, the sheets read at that moment being `sheets`.
    pub fn free_on(
        &self,
        day: Date,
        length_minutes: u32,
        resource: &Resource,
        sheets: &Sheets,
        now: Timestamp,
    ) -> Vec<FreeTime> {
        let mut times = self.starts_on(day, length_minutes);
        times.retain(|time| self.in_reach(time, now).is_ok() && fits(sheets, time.span, 1, resource, now));
        times
    }

    /// The time that starts at `start`, whether or not someone has it.
    ///
    /// # Errors
    /// [`NoTime`] says why it cannot be booked at `now`; never [`NoTime::Taken`], which the day
    /// sheets decide.
    pub fn time_at(&self, start: DateTime, length_minutes: u32, now: Timestamp) -> Result<FreeTime, NoTime> {
        if !self.lengths_minutes.contains(&length_minutes) {
            return Err(NoTime::Length);
        }
        let time = self
            .starts_on(start.date(), length_minutes)
            .into_iter()
            .find(|time| time.start == start)
            .ok_or(NoTime::NotOpen)?;
        self.in_reach(&time, now)?;
        Ok(time)
    }

    fn in_reach(&self, time: &FreeTime, now: Timestamp) -> Result<(), NoTime> {
        let notice = SignedDuration::from_hours(i64::from(self.notice_hours));
        if time.span.from.duration_since(now) < notice {
            return Err(NoTime::TooLate);
        }
        let last = zone_time::rome_date(now).checked_add(i64::from(self.horizon_days).days());
        if last.is_ok_and(|last| time.start.date() <= last) { Ok(()) } else { Err(NoTime::TooFar) }
    }
}

impl WeeklyHours {
    fn starts(&self, day: Date, length_minutes: u32, step_minutes: u32) -> impl Iterator<Item = FreeTime> {
        let minute_of_day =
            |t: Time| u32::from(t.hour().unsigned_abs()) * 60 + u32::from(t.minute().unsigned_abs());
        let (from, to) = (minute_of_day(self.from), minute_of_day(self.to));
        let step = usize::try_from(step_minutes.max(1)).unwrap_or(usize::MAX);
        let last = to.saturating_sub(length_minutes);
        let range = if to >= length_minutes && from <= last { from..last + 1 } else { 0..0 };
        range.step_by(step).filter_map(move |minute| {
            let time =
                Time::new(i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?, 0, 0).ok()?;
            let start = day.to_datetime(time);
            let from = zone_time::instant(start)?;
            let length = SignedDuration::from_mins(i64::from(length_minutes));
            Some(FreeTime { start, span: Span { from, to: from.checked_add(length).ok()? } })
        })
    }
}

/// Days of the week as `mon` … `sun`, in JSON as in content.
mod weekdays {
    use jiff::civil::Weekday;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    const NAMES: [(&str, Weekday); 7] = [
        ("mon", Weekday::Monday),
        ("tue", Weekday::Tuesday),
        ("wed", Weekday::Wednesday),
        ("thu", Weekday::Thursday),
        ("fri", Weekday::Friday),
        ("sat", Weekday::Saturday),
        ("sun", Weekday::Sunday),
    ];

    pub(super) fn serialize<S: Serializer>(days: &[Weekday], serializer: S) -> Result<S::Ok, S::Error> {
        let name = |day: &Weekday| NAMES.iter().find(|(_, d)| d == day).map(|(name, _)| *name);
        days.iter().filter_map(name).collect::<Vec<_>>().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Weekday>, D::Error> {
        Vec::<String>::deserialize(deserializer)?
            .iter()
            .map(|text| {
                super::parse_weekday(text).ok_or_else(|| D::Error::custom(format!("`{text}` is no weekday")))
            })
            .collect()
    }

    pub(super) fn parse(text: &str) -> Option<Weekday> {
        NAMES.iter().find(|(name, _)| *name == text).map(|(_, day)| *day)
    }
}

/// The day of the week that content writes as `mon`, `tue`, `wed`, `thu`, `fri`, `sat` or `sun`.
pub fn parse_weekday(text: &str) -> Option<Weekday> {
    weekdays::parse(text)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
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
        assert_eq!(
            calendar.time_at(date(2026, 12, 3).at(9, 15, 0, 0), 60, just_in_time),
            Err(NoTime::NotOpen)
        );
    }

    #[test]
    fn the_night_that_skips_an_hour_skips_its_times() {
        let mut calendar = testing::calendar();
        calendar.weekly = vec![WeeklyHours {
            days: vec![Weekday::Sunday],
            from: jiff::civil::time(1, 0, 0, 0),
            to: jiff::civil::time(5, 0, 0, 0),
        }];
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
}

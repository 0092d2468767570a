//! When an offer is open, and which of its times are free (rules 9 and 11).

mod hours;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
pub(crate) mod weekdays;

use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use self::hours::Opening;
pub use self::hours::{ExtraHours, Season, WeeklyHours};
pub use self::weekdays::parse_weekday;
use crate::busy::Busy;
use crate::holiday::is_holiday;
use crate::sheet::Span;
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
    /// The hours of the usual week.
    pub weekly: Vec<WeeklyHours>,
    /// Days on which it is closed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<Period>,
    /// Times of the year with hours of their own; where two overlap, the first holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seasons: Vec<Season>,
    /// Hours on single dates, whatever the week has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extra: Vec<ExtraHours>,
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

    /// Whether any hours begin on a day.
    pub fn is_open_on(&self, day: Date) -> bool {
        self.openings(day).next().is_some()
    }

    /// The starting times of a day for a length, in order, each once; free or not.
    pub fn starts_on(&self, day: Date, length_minutes: u32) -> Vec<FreeTime> {
        let mut times = Vec::new();
        self.add_starts(day, length_minutes, &mut times);
        times
    }

    /// The starting time at an hour of a day, if the hours have one there; free or not.
    pub fn starts_at(&self, start: DateTime, length_minutes: u32) -> Option<FreeTime> {
        self.starts_on(start.date(), length_minutes).into_iter().find(|time| time.start == start)
    }

    /// The times of some days that may be booked at `now`, as many seats being free as `busy` was
    /// asked for: day by day, in order, each once.
    pub fn free_between(
        &self,
        days: impl IntoIterator<Item = Date>,
        length_minutes: u32,
        busy: &Busy,
        now: Timestamp,
    ) -> Vec<FreeTime> {
        let reach = Reach::at(self, now);
        let mut times = Vec::new();
        for day in days {
            self.add_starts(day, length_minutes, &mut times);
        }
        let mut busy = busy.walk();
        times.retain(|time| reach.check(time).is_ok() && busy.has_room(time.span));
        times
    }

    /// The first time that may be booked at `now` for the shortest length, whether or not someone has
    /// it: what the calendar alone knows.
    pub fn first_time(&self, now: Timestamp) -> Option<FreeTime> {
        let shortest = self.lengths_minutes.iter().min().copied()?;
        let reach = Reach::at(self, now);
        self.days_ahead(now)
            .find_map(|day| self.starts_on(day, shortest).into_iter().find(|time| reach.check(time).is_ok()))
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
        let time = self.starts_at(start, length_minutes).ok_or(NoTime::NotOpen)?;
        Reach::at(self, now).check(&time)?;
        Ok(time)
    }

    /// Adds the starting times of a day, in order, each once. One list for all days: a list for each
    /// would be most of the work.
    fn add_starts(&self, day: Date, length_minutes: u32, times: &mut Vec<FreeTime>) {
        if !self.lengths_minutes.contains(&length_minutes) {
            return;
        }
        let before = times.len();
        // A night that began yesterday has starting times today.
        let eve = day.yesterday().ok();
        let nights = eve.into_iter().flat_map(|eve| self.openings(eve)).filter(|opening| opening.is_night());
        for opening in nights.chain(self.openings(day)) {
            opening.add_starts(day, length_minutes, self.step_minutes, times);
        }
        // The rule, one opening a day, is in order already.
        if let Some(added) = times.get_mut(before..)
            && !added.is_sorted_by(|a, b| a.start < b.start)
        {
            added.sort_unstable();
            times.dedup();
        }
    }

    /// The week that holds on a day, or no hours where the day is closed.
    fn weekly_on(&self, day: Date) -> &[WeeklyHours] {
        let closed = self.closed.iter().any(|period| period.contains(day));
        if closed || (!self.open_on_holidays && is_holiday(day)) {
            return &[];
        }
        let season = self.seasons.iter().find(|season| season.period.contains(day));
        season.map_or(&self.weekly, |season| &season.weekly)
    }

    /// What opens on a day, in no order.
    fn openings(&self, day: Date) -> impl Iterator<Item = Opening> {
        let weekday = day.weekday();
        let usual = self.weekly_on(day).iter().filter(move |hours| hours.days.contains(&weekday));
        let extra = self.extra.iter().filter(move |hours| hours.date == day);
        usual
            .map(|hours| (hours.from, hours.to))
            .chain(extra.map(|hours| (hours.from, hours.to)))
            .filter_map(move |(from, to)| Opening::on(day, from, to))
    }
}

/// From when to when times may be booked at one moment.
#[derive(Clone, Copy, Debug)]
struct Reach {
    earliest: Timestamp,
    last: Date,
}

impl Reach {
    fn at(calendar: &Calendar, now: Timestamp) -> Self {
        let notice = SignedDuration::from_hours(i64::from(calendar.notice_hours));
        let horizon = i64::from(calendar.horizon_days).days();
        Self {
            earliest: now.checked_add(notice).unwrap_or(Timestamp::MAX),
            last: zone_time::rome_date(now).checked_add(horizon).unwrap_or(Date::MAX),
        }
    }

    fn check(self, time: &FreeTime) -> Result<(), NoTime> {
        if time.span.from < self.earliest {
            Err(NoTime::TooLate)
        } else if time.start.date() > self.last {
            Err(NoTime::TooFar)
        } else {
            Ok(())
        }
    }
}

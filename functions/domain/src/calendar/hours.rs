//! The hours that an editor writes, and the starting times that they hold.

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::FreeTime;
use crate::sheet::Span;
use crate::{Period, zone_time};

/// The same hours on some days of the week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeeklyHours {
    /// The days on which they begin.
    #[serde(with = "super::weekdays")]
    pub days: Vec<Weekday>,
    /// Opening.
    pub from: Time,
    /// Closing: care ends by then. At or before the opening it is the next day's, as for a night
    /// from 20:00 to 08:00; equal hours are a day and a night.
    pub to: Time,
}

impl WeeklyHours {
    /// From and to in minutes from the midnight at which their day begins; after 24 hours it is the
    /// next day's.
    pub(crate) fn minutes(&self) -> (u32, u32) {
        opening_minutes(self.from, self.to)
    }
}

/// A time of the year with a week of its own, in place of the usual one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Season {
    /// The days on which its hours begin.
    pub period: Period,
    /// Its week; empty where nothing opens.
    pub weekly: Vec<WeeklyHours>,
}

/// Hours on a single date. They hold beside the week's, and also where the week's do not: on a
/// closed day, on a holiday. A date whose hours are other than usual is closed and has extra hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtraHours {
    /// The date on which they begin.
    pub date: Date,
    /// Opening.
    pub from: Time,
    /// Closing; at or before the opening it is the next day's.
    pub to: Time,
}

/// One opening, in minutes from the midnight at which its day begins, as the clock shows them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opening {
    day: Date,
    next_day: Date,
    from: u32,
    /// After 24 hours, it is the next day's.
    to: u32,
}

const DAY_MINUTES: u32 = 24 * 60;

fn opening_minutes(from: Time, to: Time) -> (u32, u32) {
    let minute =
        |time: Time| u32::from(time.hour().unsigned_abs()) * 60 + u32::from(time.minute().unsigned_abs());
    let (from, to) = (minute(from), minute(to));
    (from, if to <= from { to + DAY_MINUTES } else { to })
}

impl Opening {
    /// The opening that begins on `day`; `None` at the end of the calendar that computers know.
    pub(super) fn on(day: Date, from: Time, to: Time) -> Option<Self> {
        let (from, to) = opening_minutes(from, to);
        Some(Self { day, next_day: day.tomorrow().ok()?, from, to })
    }

    /// Whether it lasts past midnight.
    pub(super) const fn is_night(self) -> bool {
        self.to > DAY_MINUTES
    }

    /// Adds the starting times on `day` whose care ends within the opening, in order.
    ///
    /// Care lasts its length whatever the clock does: in the night that skips an hour a night's
    /// care may no longer end in time, and then has no start.
    pub(super) fn add_starts(
        self,
        day: Date,
        length_minutes: u32,
        step_minutes: u32,
        times: &mut Vec<FreeTime>,
    ) {
        let length = SignedDuration::from_mins(i64::from(length_minutes));
        let Some(closing) = self.shown_at(self.to).and_then(zone_time::earliest) else { return };
        let even = self.begins_evenly(closing);
        let instant = |minute: u32, start| match even {
            Some(begins) => begins.checked_add(SignedDuration::from_mins((minute - self.from).into())).ok(),
            None => zone_time::instant(start),
        };
        let step = usize::try_from(step_minutes.max(1)).unwrap_or(usize::MAX);
        for minute in (self.from..self.to).step_by(step) {
            let Some(start) = self.shown_at(minute).filter(|start| start.date() == day) else { continue };
            let Some(from) = instant(minute, start) else { continue };
            match from.checked_add(length) {
                Ok(to) if to <= closing => times.push(FreeTime { start, span: Span { from, to } }),
                Ok(_) | Err(_) => return,
            }
        }
    }

    /// Its first instant, if from then to `closing` the clock runs evenly: then every start is as
    /// many minutes later, and the time zone need not be asked for each.
    fn begins_evenly(self, closing: Timestamp) -> Option<Timestamp> {
        let begins = zone_time::instant(self.shown_at(self.from)?)?;
        let lasts = SignedDuration::from_mins((self.to - self.from).into());
        (closing.duration_since(begins) == lasts).then_some(begins)
    }

    /// What the clock shows at a minute of the opening.
    fn shown_at(self, minute: u32) -> Option<DateTime> {
        let (day, minute) =
            if minute < DAY_MINUTES { (self.day, minute) } else { (self.next_day, minute - DAY_MINUTES) };
        let time = Time::new(i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?, 0, 0).ok()?;
        Some(day.to_datetime(time))
    }
}

//! The hours that an editor writes, and the starting times that they hold.

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::{SignedDuration, Timestamp, ToSpan};
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

/// One opening: from an hour of a day until the next time that the clock shows another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opening {
    /// When it begins.
    pub(super) from: DateTime,
    /// By when care has ended.
    pub(super) to: DateTime,
}

impl Opening {
    /// The opening that begins on `day`; `None` at the end of the calendar that computers know.
    pub(super) fn on(day: Date, from: Time, to: Time) -> Option<Self> {
        let last = if to <= from { day.tomorrow().ok()? } else { day };
        Some(Self { from: day.to_datetime(from), to: last.to_datetime(to) })
    }

    /// The starting times whose care ends within the opening, in order.
    ///
    /// Care lasts its length whatever the clock does: in the night that skips an hour a night's
    /// care may no longer end in time, and then has no start.
    pub(super) fn starts(self, length_minutes: u32, step_minutes: u32) -> impl Iterator<Item = FreeTime> {
        let length = SignedDuration::from_mins(i64::from(length_minutes));
        let closing = zone_time::earliest(self.to);
        let begins = self.uniform_from(closing);
        let step = i64::from(step_minutes.max(1));
        (0_i64..)
            .map(move |n| n.saturating_mul(step))
            .map_while(move |minute| Some((minute, self.from.checked_add(minute.minutes()).ok()?)))
            .take_while(move |(_, start)| *start < self.to)
            .filter_map(move |(minute, start)| {
                let from = match begins {
                    Some(begins) => begins.checked_add(SignedDuration::from_mins(minute)).ok()?,
                    None => zone_time::instant(start)?,
                };
                let to = from.checked_add(length).ok()?;
                closing
                    .is_some_and(|closing| to <= closing)
                    .then_some(FreeTime { start, span: Span { from, to } })
            })
    }

    /// Its first instant, if from then to `closing` the clock runs evenly: then every start is as
    /// many minutes later, and the time zone need not be asked for each.
    fn uniform_from(self, closing: Option<Timestamp>) -> Option<Timestamp> {
        let begins = zone_time::instant(self.from)?;
        (closing?.duration_since(begins) == self.to.duration_since(self.from)).then_some(begins)
    }
}

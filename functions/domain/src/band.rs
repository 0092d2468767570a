//! Parts of the day and of the week, by which people say when they need help.

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, WeeklyHours};

/// A part of the day or of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// From 6 to 12.
    Morning,
    /// From 12 to 18.
    Afternoon,
    /// From 18 to 23.
    Evening,
    /// From 23 to 6.
    Night,
    /// Saturday or Sunday.
    Weekend,
}

const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;

impl Band {
    /// All of them, through the day.
    pub const ALL: [Self; 5] = [Self::Morning, Self::Afternoon, Self::Evening, Self::Night, Self::Weekend];

    /// The word in content, and the key in locales.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
            Self::Night => "night",
            Self::Weekend => "weekend",
        }
    }

    /// The bands in which a calendar has room for its shortest length, or that care of this length takes
    /// whole. Hours on single dates and closures are left out: people ask for the usual week.
    pub fn of(calendar: &Calendar) -> Vec<Self> {
        let shortest = calendar.lengths_minutes.iter().min().copied().unwrap_or(0).max(1);
        let seasons = calendar.seasons.iter().flat_map(|season| &season.weekly);
        let hours: Vec<&WeeklyHours> = calendar.weekly.iter().chain(seasons).collect();
        let has_room = |band: &Self| hours.iter().any(|hours| band.has_room(hours, shortest));
        Self::ALL.into_iter().filter(has_room).collect()
    }

    fn has_room(self, hours: &WeeklyHours, minutes: u32) -> bool {
        let (from, to) = hours.minutes();
        let within =
            |start: u32, end: u32| to.min(end).saturating_sub(from.max(start)) >= minutes.min(end - start);
        let daily = |start: u32, end: u32| {
            within(start * HOUR, end * HOUR) || within(start * HOUR + DAY, end * HOUR + DAY)
        };
        match self {
            Self::Morning => daily(6, 12),
            Self::Afternoon => daily(12, 18),
            Self::Evening => daily(18, 23),
            Self::Night => within(0, 6 * HOUR) || within(23 * HOUR, DAY + 6 * HOUR),
            Self::Weekend => hours.days.iter().any(|day| matches!(day, Weekday::Saturday | Weekday::Sunday)),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;
    use crate::testing;

    fn bands(from: i8, to: i8, shortest: u32, days: &[Weekday]) -> Vec<Band> {
        let hours = WeeklyHours { days: days.to_vec(), from: time(from, 0, 0, 0), to: time(to, 0, 0, 0) };
        Band::of(&Calendar {
            lengths_minutes: vec![shortest, 600],
            weekly: vec![hours],
            ..testing::calendar()
        })
    }

    #[test]
    fn a_band_counts_where_the_shortest_visit_has_room_in_it() {
        use Band::{Afternoon, Evening, Morning, Night, Weekend};
        let monday = [Weekday::Monday];
        assert_eq!(bands(9, 12, 60, &monday), [Morning]);
        assert_eq!(
            bands(9, 13, 60, &monday),
            [Morning, Afternoon],
            "an hour after noon is enough for an hour"
        );
        assert_eq!(bands(9, 13, 120, &monday), [Morning], "and not for two");
        assert_eq!(bands(20, 8, 120, &monday), [Morning, Evening, Night], "over midnight");
        assert_eq!(bands(22, 7, 120, &monday), [Night]);
        assert_eq!(bands(21, 7, 600, &monday), [Night], "a night longer than the band");
        assert_eq!(bands(0, 6, 60, &monday), [Night], "after midnight");
        assert_eq!(bands(0, 0, 60, &monday), [Morning, Afternoon, Evening, Night], "a day and a night");
        assert_eq!(bands(14, 18, 60, &[Weekday::Friday, Weekday::Saturday]), [Afternoon, Weekend]);
    }
}

//! A series: one decision, and many dates that are cared for one by one (rule 21).
//!
//! Which dates there are is the calendar's; here is what may happen to the series and to each.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::table::names;
use super::{Actor, Refusal, Table};
use crate::Period;

names! {
    /// Where a series stands.
    pub enum SeriesState {
        /// Its dates take place.
        Active,
        /// No date takes place until it is resumed.
        Paused,
        /// No accreditation covers the days to come: an operator calls the household.
        AtDesk,
        /// Its last date has passed.
        Ended,
        /// It was called off.
        Cancelled,
    }
}

names! {
    /// What happens to a series.
    pub enum SeriesEvent {
        /// It is decided, once for all its dates.
        Begin,
        /// It stops for a while.
        Pause,
        /// It goes on.
        Resume,
        /// The accreditation lapses (rule 2).
        PassToDesk,
        /// Its last date has passed.
        End,
        /// It is called off.
        Cancel,
    }
}

names! {
    /// Where one date of a series stands.
    pub enum DateState {
        /// It will take place.
        Planned,
        /// The series is paused over it.
        Skipped,
        /// It took place.
        Given,
        /// One side was there and the other did not come.
        NotCome,
        /// It was called off, by itself or with the series.
        Cancelled,
    }
}

names! {
    /// What happens to one date of a series.
    pub enum DateEvent {
        /// The series has it.
        Plan,
        /// It takes place at another time.
        Move,
        /// The series pauses over it.
        Skip,
        /// The series goes on before it.
        Restore,
        /// The care was given.
        Give,
        /// Who was there says that the other side was not.
        Miss,
        /// It is called off.
        Cancel,
    }
}

use Actor::{Citizen, Desk, Provider, System, Worker};

/// Every arrow of a series.
pub const SERIES: Table<SeriesState, SeriesEvent> = Table {
    title: "Series",
    about: "Care that comes back, decided once (rule 21).",
    arrows: &[
        (None, SeriesEvent::Begin, &[Citizen, Desk], SeriesState::Active),
        (Some(SeriesState::Active), SeriesEvent::Pause, &[Citizen, Desk], SeriesState::Paused),
        (Some(SeriesState::Active), SeriesEvent::PassToDesk, &[System], SeriesState::AtDesk),
        (Some(SeriesState::Active), SeriesEvent::End, &[System], SeriesState::Ended),
        (Some(SeriesState::Active), SeriesEvent::Cancel, &[Citizen, Desk, Provider], SeriesState::Cancelled),
        (Some(SeriesState::Paused), SeriesEvent::Resume, &[Citizen, Desk], SeriesState::Active),
        (Some(SeriesState::Paused), SeriesEvent::PassToDesk, &[System], SeriesState::AtDesk),
        (Some(SeriesState::Paused), SeriesEvent::End, &[System], SeriesState::Ended),
        (Some(SeriesState::Paused), SeriesEvent::Cancel, &[Citizen, Desk, Provider], SeriesState::Cancelled),
        (Some(SeriesState::AtDesk), SeriesEvent::Resume, &[Desk], SeriesState::Active),
        (Some(SeriesState::AtDesk), SeriesEvent::Cancel, &[Citizen, Desk], SeriesState::Cancelled),
    ],
    ends: &[SeriesState::Ended, SeriesState::Cancelled],
    lapse: None,
};

/// Every arrow of one date of a series.
pub const DATE: Table<DateState, DateEvent> = Table {
    title: "One date of a series",
    about: "Each may be moved and called off by itself (rule 21).",
    arrows: &[
        (None, DateEvent::Plan, &[System], DateState::Planned),
        (Some(DateState::Planned), DateEvent::Move, &[Citizen, Desk], DateState::Planned),
        (Some(DateState::Planned), DateEvent::Skip, &[Citizen, Desk], DateState::Skipped),
        (Some(DateState::Planned), DateEvent::Give, &[Provider, System], DateState::Given),
        (Some(DateState::Planned), DateEvent::Miss, &[Citizen, Desk, Provider, Worker], DateState::NotCome),
        (Some(DateState::Planned), DateEvent::Cancel, &[Citizen, Desk, Provider], DateState::Cancelled),
        (Some(DateState::Skipped), DateEvent::Restore, &[Citizen, Desk], DateState::Planned),
        (Some(DateState::Skipped), DateEvent::Cancel, &[Citizen, Desk, Provider], DateState::Cancelled),
    ],
    ends: &[DateState::Given, DateState::NotCome, DateState::Cancelled],
    lapse: None,
};

/// A series and its dates. What was given stays given, whatever happens to the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// Where it stands.
    pub state: SeriesState,
    /// Its dates, and where each stands.
    pub dates: BTreeMap<Date, DateState>,
}

impl Series {
    /// A series of these dates.
    ///
    /// # Errors
    /// [`Refusal`] when `by` may not begin one.
    pub fn begin(
        dates: impl IntoIterator<Item = Date>,
        by: Actor,
    ) -> Result<Self, Refusal<SeriesState, SeriesEvent>> {
        let state = SERIES.apply(None, SeriesEvent::Begin, by)?;
        Ok(Self { state, dates: dates.into_iter().map(|date| (date, DateState::Planned)).collect() })
    }

    /// No date from `from` on takes place until the series is resumed.
    ///
    /// # Errors
    /// [`Refusal`] when it is not active, or `by` may not.
    pub fn pause(self, from: Date, by: Actor) -> Result<Self, Refusal<SeriesState, SeriesEvent>> {
        self.all_from(from, SeriesEvent::Pause, DateEvent::Skip, by)
    }

    /// The dates from `from` on take place again; those before it, over which it was paused, do not.
    ///
    /// # Errors
    /// [`Refusal`] when it is not paused, or `by` may not.
    pub fn resume(self, from: Date, by: Actor) -> Result<Self, Refusal<SeriesState, SeriesEvent>> {
        self.all_from(from, SeriesEvent::Resume, DateEvent::Restore, by)
    }

    /// The series is called off, and with it every date from `from` on.
    ///
    /// # Errors
    /// [`Refusal`] when it has ended, or `by` may not.
    pub fn cancel(self, from: Date, by: Actor) -> Result<Self, Refusal<SeriesState, SeriesEvent>> {
        self.all_from(from, SeriesEvent::Cancel, DateEvent::Cancel, by)
    }

    fn all_from(
        mut self,
        from: Date,
        of_series: SeriesEvent,
        of_dates: DateEvent,
        by: Actor,
    ) -> Result<Self, Refusal<SeriesState, SeriesEvent>> {
        self.state = SERIES.apply(Some(self.state), of_series, by)?;
        for state in self.dates.range_mut(from..).map(|(_, state)| state) {
            // A date without such an arrow was given, missed or called off already, and stays so.
            *state = DATE.apply(Some(*state), of_dates, by).unwrap_or(*state);
        }
        Ok(self)
    }

    /// The dates of a period that are to be charged: those given.
    pub fn given_in(&self, period: Period) -> impl Iterator<Item = Date> {
        let given = self.dates.iter().filter(|(_, state)| **state == DateState::Given);
        given.map(|(date, _)| *date).filter(move |date| period.contains(*date))
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::state::laws;

    const FIRST: Date = date(2026, 12, 1);

    fn weeks() -> Vec<Date> {
        FIRST.series(1.week()).take(6).collect()
    }

    fn states(series: &Series) -> Vec<DateState> {
        series.dates.values().copied().collect()
    }

    use DateState::{Cancelled, Given, NotCome, Planned, Skipped};

    #[test]
    fn rule_21_the_tables_of_series_and_their_dates_hold() {
        laws::hold(&SERIES);
        laws::hold(&DATE);
    }

    #[test]
    fn rule_21_a_pause_skips_what_is_planned_and_resuming_brings_back_the_rest() {
        let dates = weeks();
        let mut series = Series::begin(dates.clone(), Citizen).unwrap();
        series.dates.insert(dates[0], Given);
        series.dates.insert(dates[3], Cancelled);
        let paused = series.pause(dates[1], Citizen).unwrap();
        assert_eq!(states(&paused), [Given, Skipped, Skipped, Cancelled, Skipped, Skipped]);
        assert!(paused.clone().pause(dates[1], Citizen).is_err());
        let resumed = paused.resume(dates[4], Citizen).unwrap();
        assert_eq!(states(&resumed), [Given, Skipped, Skipped, Cancelled, Planned, Planned]);
        assert_eq!(resumed.state, SeriesState::Active);
    }

    #[test]
    fn rule_21_calling_off_the_series_keeps_what_was_given_and_charges_it() {
        let dates = weeks();
        let mut series = Series::begin(dates.clone(), Desk).unwrap();
        series.dates.insert(dates[0], Given);
        series.dates.insert(dates[1], NotCome);
        series.dates.insert(dates[5], Given);
        let cancelled = series.cancel(dates[2], Provider).unwrap();
        assert_eq!(states(&cancelled), [Given, NotCome, Cancelled, Cancelled, Cancelled, Given]);
        let december = Period::between(FIRST, date(2026, 12, 31));
        assert_eq!(cancelled.given_in(december).collect::<Vec<_>>(), [FIRST], "the sixth is of January");
        assert!(cancelled.resume(FIRST, Citizen).is_err());
    }

    proptest! {
        /// Pauses, resumptions and calling off in any order never touch what ended, and leave nothing
        /// planned in a series that is over.
        #[test]
        fn rule_21_what_ended_stays_and_nothing_is_planned_in_what_is_over(
            given in prop::collection::vec(any::<bool>(), 6),
            steps in prop::collection::vec((0_u8..3, 0_i64..40), 0..12),
        ) {
            let mut series = Series::begin(weeks(), Citizen).unwrap();
            for (state, given) in series.dates.values_mut().zip(&given) {
                *state = if *given { Given } else { Planned };
            }
            for (step, day) in steps {
                let from = FIRST + day.days();
                let before = series.clone();
                series = match step {
                    0 => series.pause(from, Citizen),
                    1 => series.resume(from, Citizen),
                    _ => series.cancel(FIRST, Citizen),
                }.unwrap_or(before);
                for (state, given) in series.dates.values().zip(&given) {
                    prop_assert_eq!(*state == Given, *given);
                    prop_assert!(series.state != SeriesState::Cancelled || *given || *state == Cancelled);
                }
            }
        }
    }
}

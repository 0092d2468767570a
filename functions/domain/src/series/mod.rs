//! Series: weekly, fortnightly or on chosen weekdays; decided once, each date movable (rule 21).
//!
//! A series is its pattern and what was changed since: its visits are always worked out anew, so that
//! a pause that is ended early gives back the dates that it took. What each visit costs, and what a
//! cancelled one still costs, is the price's matter; whether a place is free is the day sheets'.

mod pattern;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

pub use self::pattern::{End, Every, Pattern};
use crate::Period;
use crate::calendar::Calendar;
use crate::sheet::Span;

/// A series, as it was decided and changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    pattern: Pattern,
    /// What became of single dates, by the day on which the pattern has them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    changed: BTreeMap<Date, Change>,
    // INVARIANT: no two overlap.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pauses: Vec<Period>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Change {
    Moved(DateTime),
    Cancelled,
}

/// One visit of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Visit {
    /// When it begins, on Rome's clock.
    pub start: DateTime,
    /// The instants it takes.
    pub span: Span,
    /// The day on which the pattern has it: its name, wherever it was moved.
    pub of: Date,
}

/// Why a series stays as it is. The words are in the locales, under [`Unchanged::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unchanged {
    /// It has no visit of that day.
    #[error("no visit of that day")]
    NoVisit,
    /// The offer does not open at the time to move to.
    #[error("not open then")]
    NotOpen,
    /// It is paused on the day to move to.
    #[error("paused then")]
    Paused,
    /// It has another visit on the day to move to.
    #[error("another visit on that day")]
    Occupied,
    /// It is paused already in a part of those days.
    #[error("paused already")]
    PausedAlready,
    /// It is not paused on that day.
    #[error("not paused then")]
    NotPaused,
}

impl Series {
    /// A series as it is decided.
    pub const fn new(pattern: Pattern) -> Self {
        Self { pattern, changed: BTreeMap::new(), pauses: Vec::new() }
    }

    /// The days and the hour that were decided.
    pub const fn pattern(&self) -> &Pattern {
        &self.pattern
    }

    /// The visits in order, on days of their own: those for which the offer opens, outside pauses,
    /// moved where they were moved, without those that were cancelled.
    pub fn visits(&self, calendar: &Calendar) -> Vec<Visit> {
        let most = match self.pattern.end {
            End::On(_) => usize::MAX,
            End::After(count) => usize::from(count).saturating_sub(self.cancelled()),
        };
        let moved_to: BTreeSet<Date> = self.landings().collect();
        let mut visits = Vec::new();
        for of in self.pattern.days() {
            if visits.len() == most {
                break;
            }
            let start = match self.changed.get(&of) {
                Some(Change::Cancelled) => continue,
                Some(Change::Moved(start)) => *start,
                None if moved_to.contains(&of) => continue,
                None => of.to_datetime(self.pattern.at),
            };
            visits.extend(self.visit(of, start, calendar));
        }
        visits.sort_unstable();
        visits
    }

    /// The months to be charged, by their first day, each with its visits (rule 21). A visit is
    /// charged in the month in which it takes place.
    pub fn months(&self, calendar: &Calendar) -> BTreeMap<Date, Vec<Visit>> {
        let mut months: BTreeMap<Date, Vec<Visit>> = BTreeMap::new();
        for visit in self.visits(calendar) {
            months.entry(visit.start.date().first_of_month()).or_default().push(visit);
        }
        months
    }

    /// Cancels the visit of a day; the others stay.
    ///
    /// # Errors
    /// [`Unchanged::NoVisit`].
    pub fn cancel(&mut self, of: Date, calendar: &Calendar) -> Result<(), Unchanged> {
        self.find(of, calendar)?;
        self.changed.insert(of, Change::Cancelled);
        Ok(())
    }

    /// Moves the visit of a day to another time; the others stay. Whether someone else has that time
    /// is for the day sheets to say.
    ///
    /// # Errors
    /// [`Unchanged`], unless the offer opens then on a day that is free of this series.
    pub fn move_visit(&mut self, of: Date, start: DateTime, calendar: &Calendar) -> Result<(), Unchanged> {
        self.find(of, calendar)?;
        if self.is_paused_on(start.date()) {
            return Err(Unchanged::Paused);
        }
        if calendar.starts_at(start, self.pattern.length_minutes).is_none() {
            return Err(Unchanged::NotOpen);
        }
        let day = start.date();
        let others = self.visits(calendar).into_iter().filter(|visit| visit.of != of);
        let landings = self.changed.iter().filter(|(name, _)| **name != of);
        if others.map(|visit| visit.start.date()).any(|other| other == day)
            || landings.filter_map(|(_, change)| change.landing()).any(|other| other == day)
        {
            return Err(Unchanged::Occupied);
        }
        if start == of.to_datetime(self.pattern.at) {
            self.changed.remove(&of);
        } else {
            self.changed.insert(of, Change::Moved(start));
        }
        Ok(())
    }

    /// Stops it on the days of a period; one without an end lasts until [`Series::resume`].
    ///
    /// # Errors
    /// [`Unchanged::PausedAlready`] if a part of the period is paused.
    pub fn pause(&mut self, period: Period) -> Result<(), Unchanged> {
        if self.pauses.iter().any(|pause| pause.overlaps(&period)) {
            return Err(Unchanged::PausedAlready);
        }
        self.pauses.push(period);
        Ok(())
    }

    /// Goes on from a day, which a pause that is ended early gives back with those after it.
    ///
    /// # Errors
    /// [`Unchanged::NotPaused`] if it is not paused on that day.
    pub fn resume(&mut self, on: Date) -> Result<(), Unchanged> {
        let pause = self.pauses.iter_mut().find(|pause| pause.contains(on)).ok_or(Unchanged::NotPaused)?;
        pause.to = on.yesterday().ok();
        // One that begins on that very day has no day left.
        self.pauses.retain(|pause| pause.from.is_none_or(|from| !pause.ends_before(from)));
        Ok(())
    }

    fn find(&self, of: Date, calendar: &Calendar) -> Result<Visit, Unchanged> {
        self.visits(calendar).into_iter().find(|visit| visit.of == of).ok_or(Unchanged::NoVisit)
    }

    fn visit(&self, of: Date, start: DateTime, calendar: &Calendar) -> Option<Visit> {
        let time = calendar.starts_at(start, self.pattern.length_minutes)?;
        (!self.is_paused_on(start.date())).then_some(Visit { start, span: time.span, of })
    }

    fn is_paused_on(&self, day: Date) -> bool {
        self.pauses.iter().any(|pause| pause.contains(day))
    }

    fn cancelled(&self) -> usize {
        self.changed.values().filter(|change| **change == Change::Cancelled).count()
    }

    /// The days to which visits were moved.
    fn landings(&self) -> impl Iterator<Item = Date> {
        self.changed.values().filter_map(|change| change.landing())
    }
}

impl Unchanged {
    /// The key of the sentence in the locales.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoVisit => "error-series-no-visit",
            Self::NotOpen => "error-series-not-open",
            Self::Paused => "error-series-paused",
            Self::Occupied => "error-series-occupied",
            Self::PausedAlready => "error-series-paused-already",
            Self::NotPaused => "error-series-not-paused",
        }
    }
}

impl Change {
    fn landing(self) -> Option<Date> {
        match self {
            Self::Moved(start) => Some(start.date()),
            Self::Cancelled => None,
        }
    }
}

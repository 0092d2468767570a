//! A series: one decision, and many dates that are cared for one by one (rule 21).
//!
//! Which dates there are, and which of them a pause takes, is worked out from the dates themselves;
//! here is what may happen to the series and to each date, and who may make it happen.

use super::table::names;
use super::{Actor, Table};

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
    about: "Care that comes back, decided once (rule 21). The ente may end it as a whole; one date alone it \
            calls off last (rule 23).",
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
    about: "Each may be moved and called off by itself (rule 21). The dates of a pause are not planned.",
    arrows: &[
        (None, DateEvent::Plan, &[System], DateState::Planned),
        (Some(DateState::Planned), DateEvent::Move, &[Citizen, Desk], DateState::Planned),
        (Some(DateState::Planned), DateEvent::Give, &[Provider, System], DateState::Given),
        (Some(DateState::Planned), DateEvent::Miss, &[Citizen, Desk, Provider, Worker], DateState::NotCome),
        // The portal, with the series or with the date's own booking: an ente short of a worker calls
        // that off, and not before it has proposed another time (rule 23).
        (Some(DateState::Planned), DateEvent::Cancel, &[Citizen, Desk, System], DateState::Cancelled),
    ],
    ends: &[DateState::Given, DateState::NotCome, DateState::Cancelled],
    lapse: None,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Name, laws};

    #[test]
    fn rule_21_the_tables_of_series_and_their_dates_hold() {
        laws::hold(&SERIES);
        laws::hold(&DATE);
    }

    #[test]
    fn rule_21_pausing_and_going_on_are_the_households() {
        for actor in Actor::ALL {
            let household = matches!(actor, Citizen | Desk);
            let pause = SERIES.apply(Some(SeriesState::Active), SeriesEvent::Pause, *actor);
            let resume = SERIES.apply(Some(SeriesState::Paused), SeriesEvent::Resume, *actor);
            assert_eq!((pause.is_ok(), resume.is_ok()), (household, household), "{actor:?}");
        }
    }

    #[test]
    fn rule_21_one_date_moves_and_is_called_off_by_itself() {
        let moved = DATE.apply(Some(DateState::Planned), DateEvent::Move, Citizen);
        assert_eq!(moved, Ok(DateState::Planned));
        let cancelled = DATE.apply(Some(DateState::Planned), DateEvent::Cancel, Citizen);
        assert_eq!(cancelled, Ok(DateState::Cancelled));
        assert!(DATE.apply(Some(DateState::Given), DateEvent::Cancel, System).is_err(), "given is given");
    }

    #[test]
    fn rule_23_no_ente_calls_one_date_off_by_itself() {
        let cancel = |by| DATE.apply(Some(DateState::Planned), DateEvent::Cancel, by);
        assert!(cancel(Provider).is_err(), "it proposes another time first, in the date's own booking");
        assert_eq!(cancel(System), Ok(DateState::Cancelled), "which then takes the date with it");
    }

    #[test]
    fn rule_02_a_series_no_longer_covered_goes_on_only_by_an_operator() {
        let at_desk = SERIES.apply(Some(SeriesState::Active), SeriesEvent::PassToDesk, System).ok();
        assert_eq!(SERIES.apply(at_desk, SeriesEvent::Resume, Desk), Ok(SeriesState::Active));
        assert!(SERIES.apply(at_desk, SeriesEvent::Resume, Citizen).is_err());
    }
}

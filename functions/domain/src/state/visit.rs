//! The visit sheet: what was really done, visit by visit, and the month that feeds the bill (rules 8
//! and 22).

use serde::{Deserialize, Serialize};

use super::table::names;
use super::{Actor, Refusal, Table};

names! {
    /// Where one visit on the sheet stands.
    pub enum VisitState {
        /// The worker marked the start.
        Started,
        /// The worker marked the end.
        Ended,
        /// The office marked start and end, or corrected them.
        Marked,
        /// The household says that it was so.
        Confirmed,
        /// The household says that it was not so.
        Contested,
        /// An operator settled what was done.
        Settled,
        /// It did not take place, and is not charged.
        Struck,
    }
}

names! {
    /// What happens to one visit on the sheet.
    pub enum VisitEvent {
        /// The worker marks the start, by the sheet's QR at the home.
        Start,
        /// The worker marks the end.
        End,
        /// The office marks or corrects it.
        Mark,
        /// The household says that it was so.
        Confirm,
        /// The household says that it was not so.
        Contest,
        /// An operator settles what was done.
        Settle,
        /// It is taken off.
        Strike,
    }
}

names! {
    /// Where the sheet of one month stands.
    pub enum MonthState {
        /// Visits are added.
        Open,
        /// No visit is added or changed: it feeds the entitlement's use and the audit file.
        Closed,
        /// It stands on a bill.
        Billed,
    }
}

names! {
    /// What happens to the sheet of one month.
    pub enum MonthEvent {
        /// Its first visit comes.
        Open,
        /// Every visit is agreed on.
        Close,
        /// It is put on a bill.
        Bill,
    }
}

use Actor::{Citizen, Desk, Municipality, Provider, System, Worker};
use VisitState::{Confirmed, Contested, Ended, Marked, Settled, Started, Struck};

/// Every arrow of one visit on the sheet. Silence is no yes: a visit that nobody confirms goes to the
/// desk's list of calls, where the household says it by telephone.
pub const VISIT: Table<VisitState, VisitEvent> = Table {
    title: "One visit on the sheet",
    about: "The worker marks start and end, or the office does; the household confirms or contests (rule 22).",
    arrows: &[
        (None, VisitEvent::Start, &[Worker], Started),
        (None, VisitEvent::Mark, &[Provider], Marked),
        (Some(Started), VisitEvent::End, &[Worker], Ended),
        // The end was forgotten.
        (Some(Started), VisitEvent::Mark, &[Provider], Marked),
        (Some(Started), VisitEvent::Strike, &[Provider], Struck),
        (Some(Ended), VisitEvent::Mark, &[Provider], Marked),
        (Some(Ended), VisitEvent::Confirm, &[Citizen, Desk], Confirmed),
        (Some(Ended), VisitEvent::Contest, &[Citizen, Desk], Contested),
        (Some(Ended), VisitEvent::Strike, &[Provider], Struck),
        (Some(Marked), VisitEvent::Mark, &[Provider], Marked),
        (Some(Marked), VisitEvent::Confirm, &[Citizen, Desk], Confirmed),
        (Some(Marked), VisitEvent::Contest, &[Citizen, Desk], Contested),
        (Some(Marked), VisitEvent::Strike, &[Provider], Struck),
        (Some(Contested), VisitEvent::Mark, &[Provider], Marked),
        (Some(Contested), VisitEvent::Settle, &[Desk, Municipality], Settled),
        (Some(Contested), VisitEvent::Strike, &[Provider, Desk, Municipality], Struck),
    ],
    ends: &[Confirmed, Settled, Struck],
    lapse: None,
};

/// Every arrow of the sheet of one month.
pub const MONTH: Table<MonthState, MonthEvent> = Table {
    title: "The sheet of a month",
    about: "It closes once every visit is agreed on, and feeds bill, entitlement and audit (rule 22).",
    arrows: &[
        (None, MonthEvent::Open, &[System], MonthState::Open),
        (Some(MonthState::Open), MonthEvent::Close, &[Provider, System], MonthState::Closed),
        (Some(MonthState::Closed), MonthEvent::Bill, &[Provider], MonthState::Billed),
    ],
    ends: &[MonthState::Billed],
    lapse: None,
};

/// One visit: what was booked, and what was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// Where it stands.
    pub state: VisitState,
    /// How long it was booked for.
    pub booked_minutes: u32,
    /// How long it was, as marked or settled.
    pub done_minutes: u32,
    /// How long the household said yes to beyond what was booked, when it was asked anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed_minutes: Option<u32>,
}

impl Visit {
    /// The minutes that are charged: what was done, never above what was booked without a new yes
    /// (rule 8). `None` while the two sides have not agreed.
    pub fn charged_minutes(&self) -> Option<u32> {
        let most = self.booked_minutes.max(self.agreed_minutes.unwrap_or(0));
        match self.state {
            Started | Ended | Marked | Contested => None,
            Confirmed | Settled => Some(self.done_minutes.min(most)),
            Struck => Some(0),
        }
    }
}

/// Why a month does not close.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MonthRefusal {
    /// So many visits are not agreed on.
    #[error("{0} visits are not agreed on")]
    NotAgreed(usize),
    /// The month does not go that way.
    #[error(transparent)]
    Month(#[from] Refusal<MonthState, MonthEvent>),
}

/// Closes a month, and says how many minutes it charges.
///
/// # Errors
/// [`MonthRefusal::NotAgreed`] while a visit is open or contested; [`MonthRefusal::Month`].
pub fn close(month: MonthState, visits: &[Visit], by: Actor) -> Result<(MonthState, u32), MonthRefusal> {
    let closed = MONTH.apply(Some(month), MonthEvent::Close, by)?;
    let agreed: Vec<u32> = visits.iter().filter_map(Visit::charged_minutes).collect();
    match visits.len().saturating_sub(agreed.len()) {
        0 => Ok((closed, agreed.iter().fold(0, |sum, minutes| sum.saturating_add(*minutes)))),
        open => Err(MonthRefusal::NotAgreed(open)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Name, laws};

    fn visit(state: VisitState, done_minutes: u32) -> Visit {
        Visit { state, booked_minutes: 120, done_minutes, agreed_minutes: None }
    }

    #[test]
    fn rule_22_the_tables_of_visits_and_months_hold() {
        laws::hold(&VISIT);
        laws::hold(&MONTH);
    }

    #[test]
    fn rule_22_only_the_household_or_a_desk_for_it_confirms() {
        for state in VisitState::ALL {
            for actor in Actor::ALL {
                let confirmed = VISIT.apply(Some(*state), VisitEvent::Confirm, *actor);
                let may = matches!(state, Ended | Marked) && matches!(actor, Citizen | Desk);
                assert_eq!(confirmed.is_ok(), may, "{state:?} by {actor:?}");
            }
        }
        let corrected = VISIT.apply(Some(Contested), VisitEvent::Mark, Provider);
        assert_eq!(corrected, Ok(Marked), "a correction is to be confirmed anew");
    }

    #[test]
    fn rule_08_no_more_than_was_booked_is_charged_without_a_new_yes() {
        assert_eq!(visit(Confirmed, 90).charged_minutes(), Some(90), "what was really done");
        assert_eq!(visit(Confirmed, 150).charged_minutes(), Some(120));
        assert_eq!(visit(Settled, 150).charged_minutes(), Some(120));
        let agreed = Visit { agreed_minutes: Some(140), ..visit(Confirmed, 150) };
        assert_eq!(agreed.charged_minutes(), Some(140));
        let less = Visit { agreed_minutes: Some(60), ..visit(Confirmed, 150) };
        assert_eq!(less.charged_minutes(), Some(120), "a yes takes nothing away");
        assert_eq!(visit(Struck, 90).charged_minutes(), Some(0));
    }

    #[test]
    fn rule_22_a_month_closes_when_every_visit_is_agreed_on() {
        let agreed = [visit(Confirmed, 90), visit(Settled, 60), visit(Struck, 30)];
        assert_eq!(close(MonthState::Open, &agreed, System), Ok((MonthState::Closed, 150)));
        for open in [Started, Ended, Marked, Contested] {
            let visits = [visit(Confirmed, 90), visit(open, 60)];
            assert_eq!(close(MonthState::Open, &visits, System), Err(MonthRefusal::NotAgreed(1)), "{open:?}");
        }
        assert!(matches!(close(MonthState::Closed, &agreed, System), Err(MonthRefusal::Month(_))));
    }
}

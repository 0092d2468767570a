//! A need told once to one or several enti, and what each answers (rules 9 and 17).
//!
//! An answer is a booking with that ente that has not come further than a quote, so its states are
//! those of [`super::booking`]; here is the table of the request as a whole, and what touches several
//! answers at once ([`Request`]).

mod answers;
mod validity;

pub use answers::{Answer, Request, RequestRefusal};
use serde::{Deserialize, Serialize};
pub use validity::Validity;

use super::table::names;
use super::{Actor, Table};

names! {
    /// Where a request stands.
    pub enum RequestState {
        /// One ente at least may still say yes.
        Open,
        /// A quote was accepted.
        Settled,
        /// The information that was asked for was given.
        Informed,
        /// Nobody is left who may say yes: an operator calls the household.
        AtDesk,
        /// The household needs it no more.
        Withdrawn,
        /// No ente was found.
        Unmet,
    }
}

names! {
    /// What happens to a request.
    pub enum RequestEvent {
        /// It goes to the enti that the household chose.
        Send,
        /// It goes to a further ente.
        Forward,
        /// The household accepts a quote.
        Accept,
        /// An ente gives the information.
        Inform,
        /// Nobody said yes in time.
        PassToDesk,
        /// The household needs it no more.
        Withdraw,
        /// The operator found no ente.
        GiveUp,
    }
}

use Actor::{Citizen, Desk, Provider, System};
use RequestState::{AtDesk, Informed, Open, Settled, Unmet, Withdrawn};

/// Every arrow of a request.
pub const TABLE: Table<RequestState, RequestEvent> = Table {
    title: "Request",
    about: "A need told once to one or several enti (rules 9, 17). Each answers apart, as a booking that is \
            `requested`; accepting one quote closes the other answers in the same step.",
    arrows: &[
        (None, RequestEvent::Send, &[Citizen, Desk], Open),
        (Some(Open), RequestEvent::Forward, &[System], Open),
        (Some(Open), RequestEvent::Accept, &[Citizen, Desk], Settled),
        (Some(Open), RequestEvent::Inform, &[Provider, Desk], Informed),
        (Some(Open), RequestEvent::PassToDesk, &[System], AtDesk),
        (Some(Open), RequestEvent::Withdraw, &[Citizen, Desk], Withdrawn),
        (Some(AtDesk), RequestEvent::Forward, &[Desk], Open),
        (Some(AtDesk), RequestEvent::Inform, &[Desk], Informed),
        (Some(AtDesk), RequestEvent::Withdraw, &[Citizen, Desk], Withdrawn),
        (Some(AtDesk), RequestEvent::GiveUp, &[Desk], Unmet),
    ],
    ends: &[Settled, Informed, Withdrawn, Unmet],
    lapse: None,
};

/// What a household asks enti for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// A quote, which may be accepted.
    Quotes,
    /// Only to know: nothing is booked by it.
    Information,
}

impl Wish {
    /// Whether someone of so many years may send it: to under-18s only questions are open (rule 9).
    pub const fn is_open_to(self, age_years: u32) -> bool {
        matches!(self, Self::Information) || age_years >= 18
    }
}

/// What happens when nobody answers in time: the household chooses before it sends (rule 17).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnSilence {
    /// The request goes to the next ente, and to the desk when there is none.
    NextEnte,
    /// It passes to the nearest desk.
    Desk,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::laws;

    #[test]
    fn rule_17_the_table_of_requests_holds() {
        laws::hold(&TABLE);
    }

    #[test]
    fn rule_09_under_eighteen_one_may_only_ask_to_know() {
        assert!(!Wish::Quotes.is_open_to(17));
        assert!(Wish::Quotes.is_open_to(18));
        assert!(Wish::Information.is_open_to(12));
    }
}

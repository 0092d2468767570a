//! What may happen to one use of an entitlement (rule 28). What is left of its balance is counted
//! elsewhere.

use super::table::names;
use super::{Actor, Table};

names! {
    /// Where one use of an entitlement stands.
    pub enum UseState {
        /// A booking counts on it: the balance is less by it.
        Registered,
        /// The month is closed, and the programme owes it.
        Accounted,
        /// The balance has it back.
        Reversed,
    }
}

names! {
    /// What happens to one use of an entitlement.
    pub enum UseEvent {
        /// A booking takes it from the balance.
        Register,
        /// The programme takes it into its accounts.
        Account,
        /// It goes back to the balance.
        Reverse,
    }
}

use Actor::{Desk, Municipality, System};
use UseState::{Accounted, Registered, Reversed};

/// Every arrow of one use of an entitlement.
pub const TABLE: Table<UseState, UseEvent> = Table {
    title: "Use of an entitlement",
    about: "Taken from the balance by a booking, accounted with the month, or given back (rule 28).",
    arrows: &[
        (None, UseEvent::Register, &[System, Desk], Registered),
        (Some(Registered), UseEvent::Account, &[System], Accounted),
        (Some(Registered), UseEvent::Reverse, &[System, Desk], Reversed),
        // Its accounts are the municipality's: nobody else takes anything out of them.
        (Some(Accounted), UseEvent::Reverse, &[Municipality], Reversed),
    ],
    ends: &[Reversed],
    lapse: None,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::laws;

    #[test]
    fn rule_28_the_table_of_uses_holds() {
        laws::hold(&TABLE);
        let again = TABLE.apply(Some(Reversed), UseEvent::Reverse, System);
        assert!(again.is_err(), "a balance gets nothing back twice");
        assert!(TABLE.apply(Some(Accounted), UseEvent::Reverse, System).is_err());
    }
}

//! One file a command: its arguments, what it does, how it answers.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod docs;
pub(crate) mod ledger;
pub(crate) mod serve;
pub(crate) mod submissions;

//! One file a command: its arguments, what it does, how it answers.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod close;
pub(crate) mod coverage;
pub(crate) mod docs;
pub(crate) mod fmt;
pub(crate) mod ledger;
pub(crate) mod new;
pub(crate) mod rename;
pub(crate) mod schema;
pub(crate) mod serve;
pub(crate) mod staff;
pub(crate) mod submissions;
pub(crate) mod why;

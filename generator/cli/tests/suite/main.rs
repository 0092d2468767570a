//! The commands as scripts use them: what they print, how they end.
#![expect(clippy::expect_used, reason = "a test stops where it fails, its helpers too")]

mod changes;
mod commands;
mod files;
mod fmt;
mod live;
mod new;
mod serve;
mod server;
mod site;

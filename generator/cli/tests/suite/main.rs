//! The commands as scripts use them: what they print, how they end.
#![expect(clippy::expect_used, reason = "a test stops where it fails, its helpers too")]

mod commands;
mod files;
mod live;
mod serve;
mod server;

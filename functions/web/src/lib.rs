#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod app;
mod clock;
pub mod config;
mod due;
mod entropy;
mod files;
mod form;
mod form_token;
mod guard;
pub mod headers;
mod idempotency;
mod limit;
mod link;
mod notice;
mod outbox;
mod outgoing;
mod page;
mod problem;
mod secrets;
mod session;

pub use app::{App, Parts};
pub use clock::Clock;
pub use due::{DUE_LATE_MINUTES, DUE_SHARDS, due_refund, due_refund_again};
pub use entropy::Entropy;
pub use files::{FilesError, SiteFiles};
pub use form::Form;
pub use form_token::{FormTicket, TicketFault};
pub use guard::{framed, framed_without_origin};
pub use idempotency::{ANSWER, Known, answer, known};
pub use link::{LinkHolder, cookie, holder, link_cookie, link_item, link_key};
pub use notice::Told;
pub use outbox::{enqueue, enqueue_sign_in, household_address};
pub use outgoing::{Outgoing, OutgoingError, Request as OutgoingRequest};
pub use problem::{Problem, Reason};
pub use secrets::Secrets;
pub use session::{Signed, account_hash, begin_session, end_session, signed};

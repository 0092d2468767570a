//! What is stored, as structs of their own: the JSON of each item, versioned, apart from the types
//! that decide.

mod account;
mod answer;
mod booking;
mod due;
mod history;
mod link;
mod notice;
mod order;
mod people;
mod rating;
mod sheet;
mod submission;

pub use account::{
    AccountInListRecord, AccountRecord, CounterRecord, SessionRecord, SignInNotice, SignInRecord,
};
pub use answer::AnswerRecord;
pub use booking::{BookedWords, BookingRecord};
pub use due::{CursorRecord, DueRecord};
pub use history::HistoryRecord;
pub use link::LinkRecord;
pub use notice::{Notice, NoticeKind, NoticeOf, NoticeRecord, NoticeTo, OUTBOX_SHARDS};
pub use order::{GatewayEventRecord, MovementRecord, OrderInListRecord, OrderRecord};
pub use people::People;
pub use rating::RatingRecord;
pub(crate) use sheet::SheetRecord;
pub use submission::{Report, SubmissionKind, SubmissionRecord};

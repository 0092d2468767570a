//! A booking's own page, and how to find it again.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::{
    BookedOfferView, FormView, HiddenView, Page, PayWhenKey, QuantityView, QuoteView, TermsView,
    WithdrawalKey,
};
use crate::message::Message;

/// A booking. The same page before and after it is paid, cancelled or lapsed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookingView {
    /// The frame's.
    pub page: Page,
    /// The code to say on the telephone.
    pub code: String,
    /// Where it stands.
    pub state: BookingStateKey,
    /// Whether it was made a moment ago, so that the secret link is shown to be kept.
    pub just_made: bool,
    /// What is being booked and by whom it is given.
    pub offer: BookedOfferView,
    /// Start.
    pub start: DateTime,
    /// End.
    pub end: DateTime,
    /// How much.
    pub quantity: QuantityView,
    /// For how many persons.
    pub persons: u32,
    /// For whom, as in the sentence.
    pub whom: String,
    /// Where it takes place: the address given, or the provider's.
    pub address: Option<String>,
    /// Who asked.
    pub requester: PersonView,
    /// Who receives, if somebody else.
    pub recipient: Option<String>,
    /// What was written to the provider.
    pub notes: Option<String>,
    /// Who comes, once the provider has said it.
    pub who_comes: Option<String>,
    /// The price and its lines.
    pub quote: QuoteView,
    /// Where the money stands.
    pub payment: PaymentView,
    /// What a cancellation costs, as agreed.
    pub terms: TermsView,
    /// The right to withdraw.
    pub withdrawal: WithdrawalKey,
    /// Where it can be moved to another time; `None` when it is too late or already done.
    pub move_url: Option<String>,
    /// How to cancel; `None` when it is too late or already done.
    pub cancel: Option<CancelView>,
    /// The secret link, whole, shown only when the booking was just made.
    pub secret_link: Option<String>,
    /// The calendar entry.
    pub ics_url: Option<String>,
    /// What happened so far, oldest first.
    pub history: Vec<HistoryView>,
}

/// Where a booking stands.
pub use wemi_domain::state::BookingState as BookingStateKey;

/// A person with how to reach them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonView {
    /// Name and surname.
    pub name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
}

/// Where the money of a booking stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentView {
    /// In one word.
    pub state: PaymentStateKey,
    /// When one pays; `None` when free.
    pub pay: Option<PayWhenKey>,
    /// Received, in cents.
    pub paid_cents: i64,
    /// Given back, in cents.
    pub refunded_cents: i64,
    /// Until when the time is held while waiting for the payment.
    pub hold_until: Option<DateTime>,
    /// Where to pay, while that is possible.
    pub pay_url: Option<String>,
}

/// Where the money of a booking stands, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentStateKey {
    /// Free.
    Nothing,
    /// To be paid now to keep the time.
    Waiting,
    /// The gateway has been asked and has not answered yet.
    Checking,
    /// Refused or left; it may be tried again.
    Failed,
    /// Received.
    Paid,
    /// To be paid to the provider later.
    Later,
    /// Given back, wholly or in part.
    Refunded,
    /// To be given back, under way.
    Refunding,
}

/// Cancelling: what it costs now, and the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CancelView {
    /// Where it is posted.
    pub action: String,
    /// `chiave`, `gettone`.
    pub hidden: Vec<HiddenView>,
    /// What stays due if cancelled now, in cents.
    pub due_cents: i64,
    /// What would be given back, in cents.
    pub refund_cents: i64,
    /// Whether the contract can still be withdrawn from, which the button then says.
    pub withdrawal: bool,
}

/// A line of a booking's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryView {
    /// When.
    pub at: DateTime,
    /// Who did it.
    pub actor: ActorKey,
    /// What.
    pub what: Message,
}

/// Who did something.
pub use wemi_domain::state::Actor as ActorKey;

/// `/prenotazioni/`: the code, and a new link for who lost theirs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookingLookupView {
    /// The frame's.
    pub page: Page,
    /// POST to `/prenotazioni/link`: `codice`, `email`.
    pub form: FormView,
    /// Whether the form was sent: the answer is the same whether or not such a booking exists.
    pub sent: bool,
}

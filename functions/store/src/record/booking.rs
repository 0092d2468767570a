//! A booking.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use wemi_domain::cancel::{CancelCost, Cancellable};
use wemi_domain::code::BookingCode;
use wemi_domain::offer::{Place, Terms};
use wemi_domain::quote::{Case, Quote};
use wemi_domain::sheet::Span;
use wemi_domain::state::{Actor, BookingState};
use wemi_domain::terms::TermsHash;
use wemi_domain::{OfferId, Slug, ZoneId};

use crate::item::Stored;
use crate::record::People;

/// A booking, but for the people in it, who are sealed beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookingRecord {
    /// Its code.
    pub code: BookingCode,
    /// Where it stands, as last written; see [`BookingRecord::state_at`].
    pub state: BookingState,
    /// Until when the time is kept for a payment to come.
    pub hold_until: Option<Timestamp>,
    /// What is booked.
    pub offer: OfferId,
    /// When.
    pub span: Span,
    /// How much, for how many, for whom.
    pub case: Case,
    /// For whom, by name.
    pub audience: Slug,
    /// In which zone.
    pub zone: ZoneId,
    /// The hash of the terms that the citizen saw (rule 8).
    pub terms_hash: TermsHash,
    /// The terms themselves, so that they hold whatever becomes of the offer.
    pub terms: Terms,
    /// The price, line by line, as the citizen saw it.
    pub quote: Quote,
    /// When it was made.
    pub booked_at: Timestamp,
    /// Who made it: the household, or a desk for it (rule 18).
    pub booked_by: Actor,
    /// When the household asked expressly that the care begin before the time to withdraw is over;
    /// absent where it did not have to.
    #[serde(default)]
    pub express_request: Option<Timestamp>,
    /// What calling it off cost, once it has been called off.
    pub cancelled: Option<CancelCost>,
    /// The account to which a card payment goes; absent where none is asked.
    pub card_account: Option<String>,
    /// The language of its pages and messages.
    pub lang: String,
    /// Names to show, as they were.
    pub words: BookedWords,
    /// How often it has changed: the number of its last entry of history, and the `SEQUENCE` of its
    /// calendar entry.
    pub changes: u16,
    /// The number of its last ledger movement.
    pub movements: u16,
}

impl Stored for BookingRecord {
    const VERSION: u16 = 1;
}

/// Names as they were when the booking was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookedWords {
    /// The offer's name.
    pub title: String,
    /// Its page.
    pub offer_url: String,
    /// The kind of help.
    pub service: String,
    /// Who gives it.
    pub provider: String,
    /// The provider's page.
    pub provider_url: String,
    /// The provider's telephone.
    pub provider_phone: Option<String>,
    /// The provider's address for messages.
    pub provider_email: Option<String>,
    /// Where the care is given when not at the person's home.
    pub provider_address: Option<String>,
    /// Where the care is given.
    pub place: Place,
    /// For whom, as it ends a sentence.
    pub whom: String,
    /// The zone's name.
    pub zone: String,
}

impl BookedWords {
    /// The address to go to: the person's own or the provider's; none for what is given at a
    /// distance.
    pub fn location<'a>(&'a self, people: &'a People) -> Option<&'a str> {
        match self.place {
            Place::Home => people.address.as_deref(),
            Place::Seat => self.provider_address.as_deref(),
            Place::Remote => None,
        }
    }
}

impl BookingRecord {
    /// Where it stands at `now`: a hold ends by its own deadline when it is read (rule 11).
    pub fn state_at(&self, now: Timestamp) -> BookingState {
        match (self.state, self.hold_until) {
            (BookingState::Held, Some(until)) if now >= until => BookingState::Expired,
            (state, _) => state,
        }
    }

    /// What the cost of calling it off at `now` depends on.
    pub fn cancellable(&self, now: Timestamp) -> Cancellable {
        let (booked_at, starts_at) = (self.booked_at, self.span.from);
        Cancellable { state: self.state_at(now), total: self.quote.total, booked_at, starts_at }
    }
}

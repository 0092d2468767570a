//! The pages of those who sign in.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{BookingStateKey, FormView, Page, PersonView, PlaceKey, QuantityView, QuoteView};

/// `/area/` for who is not signed in: the address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaSignInView {
    /// The frame's.
    pub page: Page,
    /// POST to `/area/accesso`: `email`.
    pub form: FormView,
}

/// `/area/codice`: the code that was sent. The same whether or not one was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaCodeView {
    /// The frame's.
    pub page: Page,
    /// POST to itself: `codice_accesso`.
    pub form: FormView,
}

/// The link that was sent: one button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaOpenView {
    /// The frame's.
    pub page: Page,
    /// POST to `/area/apri`: only hidden fields.
    pub form: FormView,
}

/// `/area/` for who is signed in: where one may go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaHomeView {
    /// The frame's.
    pub page: Page,
    /// One place a role.
    pub places: Vec<AreaPlaceView>,
    /// Signs out.
    pub leave: FormView,
}

/// Where a role leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaPlaceView {
    /// The role, as it is written: `ente:gelso`.
    pub role: String,
    /// Its pages; `None` where it has none yet.
    pub url: Option<String>,
}

/// A provider's week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaWeekView {
    /// The frame's.
    pub page: Page,
    /// The provider's name.
    pub provider: String,
    /// Its Monday.
    pub first: Date,
    /// Its Sunday.
    pub last: Date,
    /// The week before.
    pub before_url: String,
    /// The week after.
    pub after_url: String,
    /// The present week, when another is shown.
    pub this_week_url: Option<String>,
    /// The days that have bookings.
    pub days: Vec<AreaDayView>,
    /// Signs out.
    pub leave: FormView,
}

/// A day with its bookings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaDayView {
    /// The day.
    pub date: Date,
    /// By hour.
    pub lines: Vec<AreaLineView>,
}

/// A booking in a provider's week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaLineView {
    /// Its page.
    pub url: String,
    /// Its code.
    pub code: String,
    /// Start.
    pub start: DateTime,
    /// End.
    pub end: DateTime,
    /// The offer's name.
    pub title: String,
    /// Where it stands.
    pub state: BookingStateKey,
    /// Who receives the care; `None` once erased.
    pub person: Option<String>,
    /// The telephone of who asked.
    pub phone: Option<String>,
    /// Where.
    pub address: Option<String>,
    /// Who comes.
    pub who_comes: Option<String>,
}

/// One booking as its provider sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaVisitView {
    /// The frame's.
    pub page: Page,
    /// Its week.
    pub week_url: String,
    /// The provider's name.
    pub provider: String,
    /// Its code.
    pub code: String,
    /// Where it stands.
    pub state: BookingStateKey,
    /// The offer's name.
    pub title: String,
    /// The offer's page.
    pub offer_url: String,
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
    /// Where it takes place.
    pub place: PlaceKey,
    /// The address.
    pub address: Option<String>,
    /// Who asked; `None` once erased.
    pub requester: Option<PersonView>,
    /// Who receives, if somebody else.
    pub recipient: Option<String>,
    /// What to know.
    pub notes: Option<String>,
    /// Who comes.
    pub who_comes: Option<String>,
    /// The price and its lines.
    pub quote: QuoteView,
    /// Says that it was done, once it began.
    pub done: Option<FormView>,
    /// Says who comes: `chi_viene`.
    pub reassign: Option<FormView>,
    /// Signs out.
    pub leave: FormView,
}

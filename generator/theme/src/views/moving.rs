//! Moving a booking to another time: when, then the old time beside the new.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::{BookedOfferView, DayView, FormView, MonthView, Page, QuoteView, TermsView};

/// Step 1 of 2: to when. Days that have times, nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveTimesView {
    /// The frame's.
    pub page: Page,
    /// The booking's code.
    pub code: String,
    /// The booking's page.
    pub booking_url: String,
    /// What is booked.
    pub offer: BookedOfferView,
    /// When it is now.
    pub start: DateTime,
    /// Until when.
    pub end: DateTime,
    /// The months that have times.
    pub months: Vec<MonthView>,
    /// The days of the current month that have times. With no months at all: nothing is free.
    pub days: Vec<DayView>,
    /// Whether only times of the same price are shown, since it has been paid.
    pub paid_before: bool,
    /// Whether the time chosen before has just been taken by somebody else.
    pub taken: bool,
}

/// Step 2 of 2: the old time and the new. The POST that moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveFormView {
    /// The frame's.
    pub page: Page,
    /// The booking's code.
    pub code: String,
    /// The booking's page.
    pub booking_url: String,
    /// Step 1 at the month of the new time.
    pub times_url: String,
    /// What is booked.
    pub offer: BookedOfferView,
    /// When it is now.
    pub start: DateTime,
    /// Until when.
    pub end: DateTime,
    /// When it would be.
    pub new_start: DateTime,
    /// Until when.
    pub new_end: DateTime,
    /// What it costs now, in cents.
    pub old_total_cents: i64,
    /// What it would cost.
    pub quote: QuoteView,
    /// What a cancellation would cost then.
    pub terms: TermsView,
    /// Only hidden fields.
    pub form: FormView,
}

//! The way to a booking: for whom and how much, when, who you are; and the terms that changed.

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

use super::{
    ClosedView, FormView, Page, PayWhenKey, PlaceKey, PriceView, ProviderBoxView, QuantityView, QuoteView,
    TermsView, WithdrawalKey,
};

/// The offer that is being booked, as every step names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookedOfferView {
    /// The offer's own name.
    pub title: String,
    /// Its page.
    pub url: String,
    /// The kind of help, lower case: "baby sitter".
    pub service: String,
    /// Who gives it and how to reach them.
    pub provider: ProviderBoxView,
    /// What it costs.
    pub price: PriceView,
    /// Where it takes place.
    pub place: PlaceKey,
    /// Why it cannot be had for now.
    pub closed: Option<ClosedView>,
}

/// What has been chosen so far, each with a way to change it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChosenView {
    /// For whom, as in the sentence: "una persona anziana".
    pub whom: Option<String>,
    /// How much.
    pub quantity: Option<QuantityView>,
    /// For how many persons; shown when more than one.
    pub persons: u32,
    /// The time.
    pub start: Option<DateTime>,
    /// Its end.
    pub end: Option<DateTime>,
    /// Step 1 with these answers.
    pub change_case_url: Option<String>,
    /// Step 2 with these answers.
    pub change_time_url: Option<String>,
}

/// Step 1 of 3: for whom, how long, how many persons. A GET form to step 2.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookCaseView {
    /// The frame's.
    pub page: Page,
    /// What is being booked.
    pub offer: BookedOfferView,
    /// `per`, `durata`, `persone`.
    pub form: FormView,
}

/// Step 2 of 3: when. Days that have times, nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookTimesView {
    /// The frame's.
    pub page: Page,
    /// What is being booked.
    pub offer: BookedOfferView,
    /// The choice so far.
    pub chosen: ChosenView,
    /// The price of this case.
    pub quote: Option<QuoteView>,
    /// The months that have free times.
    pub months: Vec<MonthView>,
    /// The days of the current month that have free times. With no months at all: nothing is free.
    pub days: Vec<DayView>,
    /// Whether the time chosen before has just been taken by somebody else.
    pub taken: bool,
}

/// A month that has free times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthView {
    /// Its first day.
    pub first: Date,
    /// Its list of days.
    pub url: String,
    /// Whether it is the one shown.
    pub current: bool,
    /// How many days have free times.
    pub days: u32,
}

/// A day that has free times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayView {
    /// The day.
    pub date: Date,
    /// Its free times.
    pub times: Vec<TimeView>,
}

/// A free time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeView {
    /// From.
    pub from: Time,
    /// Until.
    pub to: Time,
    /// Step 3 with it.
    pub url: String,
}

/// Step 3 of 3: who you are. The POST that books.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookFormView {
    /// The frame's.
    pub page: Page,
    /// What is being booked.
    pub offer: BookedOfferView,
    /// The choice so far.
    pub chosen: ChosenView,
    /// The price of this case.
    pub quote: QuoteView,
    /// When one pays; `None` when free.
    pub pay: Option<PayWhenKey>,
    /// What a cancellation costs.
    pub terms: TermsView,
    /// The right to withdraw.
    pub withdrawal: WithdrawalKey,
    /// For how many minutes the time is held while one pays; `None` when nothing is paid now.
    pub hold_minutes: Option<u32>,
    /// Who asks, for whom, how to reach them.
    pub form: FormView,
}

/// What was seen no longer holds: the new terms beside the old, and a way to go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermsChangedView {
    /// The frame's.
    pub page: Page,
    /// What is being booked.
    pub offer: BookedOfferView,
    /// The choice so far.
    pub chosen: ChosenView,
    /// The total that was shown, in cents.
    pub old_total_cents: i64,
    /// The new price.
    pub quote: QuoteView,
    /// When one pays now; `None` when free.
    pub pay: Option<PayWhenKey>,
    /// The new terms of cancellation.
    pub terms: TermsView,
    /// The right to withdraw.
    pub withdrawal: WithdrawalKey,
    /// The same form with everything that was written, as hidden fields, and the new terms.
    pub form: FormView,
    /// Step 2, to choose again.
    pub back_url: String,
}

//! What does it cost me: the usual cases on an offer's page, and the answer to one's own.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{FormView, LinkView, Page, ProgrammeView, QuantityView, QuoteView};
use crate::message::Message;

/// A table of usual cases: a row for each amount, a column for each number of persons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsualView {
    /// Whether the columns are households of a group, and the amounts what each of them pays.
    pub households: bool,
    /// For how many.
    pub columns: Vec<u32>,
    /// The amounts.
    pub rows: Vec<UsualRowView>,
    /// Whom the amounts are for, where that makes a difference: "una persona anziana".
    pub whom: Option<String>,
}

/// A row of usual cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsualRowView {
    /// How much.
    pub quantity: QuantityView,
    /// What it costs, VAT in it; a cell for each column.
    pub cells: Vec<UsualCellView>,
}

/// What one usual case costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsualCellView {
    /// Cents; nothing where the tariff has no price for it.
    pub total_cents: Option<i64>,
    /// What each person pays of it at most, where the price may be shared.
    pub share_cents: Option<i64>,
}

/// `/quanto-costa/<ente>/<offerta>`: the cost of a case, with the questions still filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostView {
    /// The frame's.
    pub page: Page,
    /// The offer's own name.
    pub title: String,
    /// The language of that name, where it is not the page's.
    pub said_in: Option<String>,
    /// The offer's page.
    pub url: String,
    /// Who gives it.
    pub provider: LinkView,
    /// The questions.
    pub form: FormView,
    /// What it costs; `None` until everything is answered well.
    pub answer: Option<CostAnswerView>,
}

/// The answer by itself, for a script that puts it in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostPartView {
    /// What it costs.
    pub answer: CostAnswerView,
}

impl CostPartView {
    /// The template of this view, which is no page.
    pub const TEMPLATE: &'static str = "cost-part.html";
}

/// What a case costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostAnswerView {
    /// The sentence and its lines: what is sure.
    pub quote: QuoteView,
    /// The day from which the price holds, where it does not hold yet.
    pub from: Option<Date>,
    /// What might be paid in the band that was told; `None` if none was.
    pub estimate: Option<EstimateView>,
    /// The programmes of the municipality that the offer accepts.
    pub programmes: Vec<ProgrammeView>,
    /// Where a booking goes on with this case; `None` where it is not booked on line.
    pub book_url: Option<String>,
}

/// What might be paid: never a price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EstimateView {
    /// The band, in words.
    pub band: Message,
    /// What might be taken off, in cents.
    pub reduction_cents: i64,
    /// What might remain, in cents.
    pub total_cents: i64,
}

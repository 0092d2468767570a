//! What is made to be printed and taken away.

use serde::{Deserialize, Serialize};

use super::{ClosedView, Page, PriceView, ProviderBoxView, TermsView};

/// `/offerte/<provider>/<offer>/foglio/`: an offer on one sheet in large type, for the door of a fridge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FridgeSheetView {
    /// The frame's.
    pub page: Page,
    /// The language of the offer's words, where it is not the page's.
    #[serde(default)]
    pub said_in: Option<String>,
    /// The offer's page, to which its code leads.
    pub offer_url: String,
    /// The offer's own name.
    pub title: String,
    /// What it is, in a line.
    pub summary: String,
    /// Who gives it, and when the telephone is answered.
    pub provider: ProviderBoxView,
    /// What it costs.
    pub price: PriceView,
    /// What a cancellation costs.
    pub terms: TermsView,
    /// Why it cannot be had for now.
    pub closed: Option<ClosedView>,
}

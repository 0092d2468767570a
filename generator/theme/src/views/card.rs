//! An offer as it stands in a list.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{AccreditationView, ClosedView, LinkView, PriceView, QuantityView, SiftView, Tint, ZonesView};

/// An offer in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardView {
    /// The offer's own name.
    pub title: String,
    /// Its page.
    pub url: String,
    /// Who gives it.
    pub provider: LinkView,
    /// The kind of help.
    pub service: LinkView,
    /// The tint of its area.
    pub tint: Tint,
    /// What it costs.
    pub price: PriceView,
    /// Where.
    pub zones: ZonesView,
    /// For whom, by name.
    pub audiences: Vec<String>,
    /// Where it takes place.
    pub place: PlaceKey,
    /// At most two things worth knowing, in the provider's words.
    pub facts: Vec<String>,
    /// How one gets it.
    pub kind: OfferKindKey,
    /// The first day in its calendar, taken or not.
    #[serde(default)]
    pub first: Option<Date>,
    /// What it costs for the case that was told.
    #[serde(default)]
    pub case: Option<CasePriceView>,
    /// What a script narrows the list by, where it may.
    #[serde(default)]
    pub sift: Option<SiftView>,
    /// The act behind it.
    pub accreditation: AccreditationView,
    /// When the card was last checked.
    pub last_checked: Date,
    /// Why it cannot be had for now.
    pub closed: Option<ClosedView>,
    /// The language of the words, where it is not the page's: they are not translated.
    #[serde(default)]
    pub said_in: Option<String>,
}

/// The price of a case, without its lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CasePriceView {
    /// How much.
    pub quantity: QuantityView,
    /// For how many persons.
    pub persons: u32,
    /// What is to pay, in cents; zero when free.
    pub total_cents: i64,
}

/// How one gets an offer.
pub use wemi_domain::offer::Kind as OfferKindKey;

/// Where the help is given.
pub use wemi_domain::offer::Place as PlaceKey;

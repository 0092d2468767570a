//! The page of one offer.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    AccreditationView, BracketView, ClosedView, LinkView, OfferKindKey, Page, PayWhenKey, PlaceKey,
    PriceView, QuoteView, TariffKey, TermsView, Tint, UnitKey, WithdrawalKey, ZonesView,
};

/// The page of one offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferView {
    /// The frame's.
    pub page: Page,
    /// The offer's own name.
    pub title: String,
    /// What it is, in a line.
    pub summary: String,
    /// Description, safe HTML.
    pub body: String,
    /// The kind of help.
    pub service: LinkView,
    /// The service's category, a list of offers.
    pub category: LinkView,
    /// The tint of its area.
    pub tint: Tint,
    /// Who gives it and how to reach them.
    pub provider: ProviderBoxView,
    /// What it costs.
    pub price: PriceView,
    /// The unit it is counted in.
    pub unit: UnitKey,
    /// The table of prices, when it depends on persons or units.
    pub brackets: Vec<BracketView>,
    /// An example worked out, with its lines.
    pub example: Option<QuoteView>,
    /// How the price came about; `None` when free.
    pub tariff: Option<TariffKey>,
    /// When one pays; `None` when free.
    pub pay: Option<PayWhenKey>,
    /// What a cancellation costs.
    pub terms: TermsView,
    /// The right to withdraw.
    pub withdrawal: WithdrawalKey,
    /// The tasks it includes.
    pub mansioni: Vec<String>,
    /// For whom, by name.
    pub audiences: Vec<String>,
    /// In which zones.
    pub zones: ZonesView,
    /// Where it takes place.
    pub place: PlaceKey,
    /// Who comes, in the provider's words.
    pub staff: Option<String>,
    /// When it is given, by weekday, when it has a calendar.
    pub hours: Vec<HoursView>,
    /// The acts behind it, the one that counts today first.
    pub accreditations: Vec<AccreditationView>,
    /// The day of the declaration on criminal-record checks, for services to minors.
    pub criminal_records_declared: Option<Date>,
    /// How one gets it.
    pub kind: OfferKindKey,
    /// Where booking starts; `None`: only by contact.
    pub book_url: Option<String>,
    /// When the card was last checked.
    pub last_checked: Date,
    /// Why it cannot be had for now.
    pub closed: Option<ClosedView>,
    /// Other offers of the same service.
    pub related: Vec<LinkView>,
}

/// Who gives an offer and how to reach them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderBoxView {
    /// Its name.
    pub name: String,
    /// Its page.
    pub url: String,
    /// As it is read aloud.
    pub phone: Option<String>,
    /// When the telephone is answered, in the provider's words.
    pub phone_hours: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Street, number, city.
    pub address: Option<String>,
}

/// Hours on some weekdays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursView {
    /// The weekdays.
    pub days: Vec<WeekdayKey>,
    /// From.
    pub from: jiff::civil::Time,
    /// Until.
    pub to: jiff::civil::Time,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum WeekdayKey {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

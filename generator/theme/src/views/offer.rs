//! The page of one offer.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    AccreditationView, BracketView, ClosedView, FormView, LinkView, OfferKindKey, Page, PayWhenKey, PlaceKey,
    PriceView, QuoteView, TariffKey, TermsView, TextView, Tint, UnitKey, UsualView, WithdrawalKey, ZonesView,
};

/// The page of one offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferView {
    /// The frame's.
    pub page: Page,
    /// The language of the words, where it is not the page's: they are not translated.
    #[serde(default)]
    pub said_in: Option<String>,
    /// The offer's own name.
    pub title: String,
    /// What it is, in a line.
    pub summary: String,
    /// Description.
    pub body: TextView,
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
    /// What usual cases cost, when there are several.
    pub usual: Option<UsualView>,
    /// What else one may ask the cost of; `None` where nothing is paid or functions are off.
    pub cost: Option<FormView>,
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
    /// The provider's seat where it takes place.
    pub seat: Option<SeatView>,
    /// Who comes.
    pub staff: Option<StaffView>,
    /// The languages that are spoken, by code.
    pub languages: Vec<String>,
    /// How long it takes until the first visit.
    pub activation: Option<ActivationView>,
    /// When it is given, by weekday, when it has a calendar.
    pub hours: Vec<HoursView>,
    /// The parts of the day in which it is given, where no hours say it: keys of `band`.
    pub bands: Vec<String>,
    /// How many households share it.
    pub group: Option<GroupView>,
    /// The programmes of the municipality that it accepts.
    pub programmes: Vec<ProgrammeView>,
    /// How it can be paid, where the offer says it: keys of `pay-how`.
    pub pay_how: Vec<String>,
    /// The acts behind it, the one that counts today first.
    pub accreditations: Vec<AccreditationView>,
    /// The day of the declaration on criminal-record checks, for services to minors.
    pub criminal_records_declared: Option<Date>,
    /// How one gets it.
    pub kind: OfferKindKey,
    /// The same on one sheet, to be printed.
    pub sheet_url: String,
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
    /// When the telephone is answered.
    pub phone_hours: Vec<HoursView>,
    /// What those hours don't say, in the provider's words.
    pub phone_note: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Street, number, city.
    pub address: Option<String>,
}

/// A place where a provider receives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatView {
    /// What the provider calls it.
    pub name: String,
    /// Street, number, city.
    pub address: String,
    /// Its Municipio.
    pub zone: u8,
    /// What makes it usable by everyone: keys of `accessibility`.
    pub accessibility: Vec<String>,
    /// How to find the door.
    pub note: Option<String>,
}

/// Who comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffView {
    /// What they are, or have learnt.
    pub qualifications: Vec<String>,
    /// Years of experience that each has at least.
    pub years_min: Option<u32>,
    /// In the provider's words.
    pub note: Option<String>,
}

/// How long it takes until the first visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivationView {
    /// Working days at most.
    pub days: u32,
    /// What happens in them.
    pub procedure: Option<String>,
}

/// How many households share a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupView {
    /// It starts with so many.
    pub min: u32,
    /// It is full with so many.
    pub max: u32,
}

/// A programme of the municipality that pays, or helps to pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeView {
    /// Its name.
    pub name: String,
    /// Who pays.
    pub payer: String,
    /// The page of the benefit by which it is given, if there is one.
    pub url: Option<String>,
}

/// Hours on some weekdays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursView {
    /// The weekdays.
    pub days: Vec<WeekdayKey>,
    /// Whether the days are three or more in a row: then the first and the last say them all.
    pub run: bool,
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

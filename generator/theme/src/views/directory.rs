//! The pages of services, enti and desks, their indexes, and the pages of text.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::Shared;

use super::{
    AccreditationView, CardView, CountLinkView, HoursView, LinkView, Page, ProviderBoxView, SeatView,
    SentenceView, TextView, Tint, UnitKey, WithdrawalKey,
};

/// A kind of help, told by the municipality.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceView {
    /// The frame's.
    pub page: Page,
    /// Its name.
    pub title: String,
    /// What it is, in a line.
    pub summary: String,
    /// Its category, a list of offers.
    pub category: LinkView,
    /// Under which subjects public sites file it: keys of `subject`.
    pub subjects: Vec<String>,
    /// The tint of its area.
    pub tint: Tint,
    /// The sections in the order of the service card of public sites, those that stand before the cost.
    pub sections: Vec<SectionView>,
    /// What an editor says of the cost.
    pub cost: TextView,
    /// The sections that stand after the conditions: questions, and what the card doesn't know.
    pub more: Vec<SectionView>,
    /// In what it is counted.
    pub unit: UnitKey,
    /// The lowest price in cents among its offers; `None`: all free or none.
    pub from_cents: Option<i64>,
    /// Whether some offers are free.
    pub some_free: bool,
    /// The right to withdraw.
    pub withdrawal: WithdrawalKey,
    /// Tasks it may include.
    pub mansioni: Vec<String>,
    /// The list of all its offers.
    pub list_url: String,
    /// How many offers it has.
    pub offers: u32,
    /// Its offers, as many as the first page of the list shows.
    pub cards: Vec<Shared<CardView>>,
    /// Lists of its offers by Municipio.
    pub by_zone: Vec<CountLinkView>,
    /// The desk that answers for it.
    pub desk: Option<ProviderBoxView>,
    /// Kinds of help that go with it.
    pub related: Vec<LinkView>,
}

/// A part of the service card of Italian public sites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServicePart {
    /// "A chi è rivolto".
    Addressed,
    /// "Come fare".
    HowTo,
    /// "Cosa serve".
    Needed,
    /// "Cosa si ottiene".
    Achieved,
    /// "Tempi e scadenze".
    CalendarText,
    /// "Quanto costa", beside what the offers say of it.
    Cost,
    /// None that the card knows.
    Other,
}

/// A section of a service's card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionView {
    /// The anchor: `a-chi-e-rivolto`.
    pub id: String,
    /// Which part of the card it is.
    pub part: ServicePart,
    /// The heading, where the card doesn't say it.
    pub title: String,
    /// The text.
    pub body: TextView,
}

/// A provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderView {
    /// The frame's.
    pub page: Page,
    /// The language of the words, where it is not the page's: they are not translated.
    #[serde(default)]
    pub said_in: Option<String>,
    /// Name and contacts.
    pub provider: ProviderBoxView,
    /// What it is, in a line.
    pub summary: String,
    /// Who they are.
    pub body: TextView,
    /// What kind of body it is.
    pub regime: RegimeKey,
    /// Every act in force today.
    pub accreditations: Vec<AccreditationView>,
    /// The day of the declaration on criminal-record checks.
    pub criminal_records_declared: Option<Date>,
    /// What else it declared, and still holds.
    pub declarations: Vec<DeclarationView>,
    /// Where it receives.
    pub seats: Vec<SeatView>,
    /// The languages that it speaks, by code.
    pub languages: Vec<String>,
    /// What makes its services usable by everyone: keys of `accessibility`.
    pub accessibility: Vec<String>,
    /// Its own site.
    pub website: Option<String>,
    /// The year in which it began.
    pub founded: Option<u32>,
    /// Its VAT number.
    pub vat_number: Option<String>,
    /// The register it is in.
    pub register: Option<String>,
    /// Its offers shown today.
    pub cards: Vec<Shared<CardView>>,
    /// The papers that it shows to who books.
    pub documents: Vec<LinkView>,
    /// When the card was last checked.
    pub last_checked: Date,
}

/// Something that a provider has declared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclarationView {
    /// Of what: a key of `declaration`.
    pub kind: String,
    /// When.
    pub date: Date,
    /// The last day on which it holds; `None`: no end.
    pub until: Option<Date>,
    /// Who insures, who certifies.
    pub note: Option<String>,
}

/// What kind of body a provider is.
pub use wemi_domain::vat::Regime as RegimeKey;

/// A desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskView {
    /// The frame's.
    pub page: Page,
    /// "Spazio WeMi San Gottardo".
    pub name: String,
    /// Street and number, place.
    pub address: String,
    /// Where the address is on a map, outside of the portal.
    pub map_url: String,
    /// Its Municipio.
    pub zone: u8,
    /// The page of that Municipio.
    pub zone_url: String,
    /// Who runs it.
    pub run_by: Option<String>,
    /// As it is read aloud.
    pub phone: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// When it is open, where a source says.
    pub hours: Vec<HoursView>,
    /// What the hours don't say.
    pub hours_note: Option<String>,
    /// Days with other hours, today's and those to come.
    pub exceptions: Vec<ExceptionView>,
    /// The languages that are spoken there, by code.
    pub languages: Vec<String>,
    /// What makes it usable by everyone: keys of `accessibility`.
    pub accessibility: Vec<String>,
    /// What one can do there.
    pub does: Vec<String>,
    /// More about it.
    pub body: TextView,
    /// The list of offers in its Municipio.
    pub offers_url: Option<String>,
}

/// Days on which a desk's hours are others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExceptionView {
    /// The first day.
    pub from: Date,
    /// The last, if there are several; open periods end when told.
    pub to: Option<Date>,
    /// Open at these hours; none: closed.
    pub hours: Vec<TimesView>,
    /// Why.
    pub reason: String,
}

/// Hours of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimesView {
    /// From.
    pub from: Time,
    /// Until.
    pub to: Time,
}

/// `/servizi/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceIndexView {
    /// The frame's.
    pub page: Page,
    /// The areas of life with their services.
    pub areas: Vec<ServiceAreaView>,
    /// The same services from A to Z.
    pub letters: Vec<LetterView>,
    /// The subjects under which public sites file them.
    pub subjects: Vec<SubjectView>,
}

/// A subject with the categories that are about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubjectView {
    /// A key of `subject`, and an anchor.
    pub subject: String,
    /// The categories, with where their offers stand.
    pub categories: Vec<LinkView>,
}

/// A letter with what begins so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterView {
    /// The letter, large.
    pub letter: String,
    /// What begins with it.
    pub links: Vec<LinkView>,
}

/// An area with its services.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceAreaView {
    /// Its name.
    pub name: String,
    /// Its slug, an anchor.
    pub slug: String,
    /// What belongs to it.
    pub summary: String,
    /// Its tint and scene.
    pub tint: Tint,
    /// Its services.
    pub services: Vec<ServiceLineView>,
}

/// A service in the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceLineView {
    /// Its name.
    pub name: String,
    /// Its page.
    pub url: String,
    /// What it is, in a line.
    pub summary: String,
    /// How many offers it has today.
    pub offers: u32,
}

/// `/enti/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderIndexView {
    /// The frame's.
    pub page: Page,
    /// The enti by name.
    pub providers: Vec<ProviderLineView>,
}

/// A provider in the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderLineView {
    /// Its name.
    pub name: String,
    /// Its page.
    pub url: String,
    /// What it is, in a line.
    pub summary: String,
    /// What kind of body it is.
    pub regime: RegimeKey,
    /// How many offers it has today.
    pub offers: u32,
}

/// `/sportelli/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskIndexView {
    /// The frame's.
    pub page: Page,
    /// The desks by name.
    pub desks: Vec<DeskLineView>,
}

/// A desk in the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskLineView {
    /// Its name.
    pub name: String,
    /// Its page.
    pub url: String,
    /// Street and number.
    pub address: String,
    /// Its Municipio.
    pub zone: u8,
    /// As it is read aloud.
    pub phone: Option<String>,
}

/// A page of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContentPageView {
    /// The frame's.
    pub page: Page,
    /// Its title.
    pub title: String,
    /// What it says, in a line.
    pub summary: String,
    /// The text.
    pub body: TextView,
    /// What the portal adds to the text.
    pub addition: Option<AdditionView>,
}

/// What the law asks a page of text to say, in words that no editor changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AdditionView {
    /// Under which licence everything stands.
    Licence,
    /// Where the declaration of accessibility is.
    Declaration {
        /// Its address; `None` while there is none.
        url: Option<String>,
    },
}

/// `/404.html`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotFoundView {
    /// The frame's.
    pub page: Page,
    /// The sentence, to start again.
    pub sentence: SentenceView,
}

//! One offer, as the booking function needs it.

use jiff::civil::{Time, Weekday};
use serde::{Deserialize, Serialize};
use wemi_domain::calendar::WeeklyHours;
use wemi_domain::cost::Sharing;
use wemi_domain::offer::{Offer, Place};
use wemi_domain::vat::Recipient;
use wemi_domain::{Period, Slug, ZoneId};

use crate::FORMAT;

/// One offer: what decisions need, and the words to show around them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferEntry {
    /// The format of this file.
    pub format: u32,
    /// What decisions need.
    pub offer: Offer,
    /// The offer's own name.
    pub title: String,
    /// Its page.
    pub url: String,
    /// The kind of help, its name as it stands inside a sentence.
    pub service: LinkEntry,
    /// Who gives it.
    pub provider: ProviderEntry,
    /// Where it takes place.
    pub place: Place,
    /// For whom it is, in the order in which the content names them.
    pub audiences: Vec<AudienceEntry>,
    /// The names of the zones that the provider says it serves.
    pub zones: Vec<ZoneEntry>,
    /// How households may share it; absent where nobody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sharing: Option<Sharing>,
    /// The programmes of the municipality that it accepts, of all periods.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub programmes: Vec<ProgrammeEntry>,
    /// The desk that helps with it.
    pub desk: Option<DeskEntry>,
    /// Whether the provider is made up.
    pub made_up: bool,
}

impl OfferEntry {
    /// The format that this code writes.
    pub const FORMAT: u32 = FORMAT;

    /// The audience of a slug, if the offer is for it.
    pub fn audience(&self, slug: &str) -> Option<&AudienceEntry> {
        self.audiences.iter().find(|audience| audience.slug.as_str() == slug)
    }
}

/// A programme of the municipality that pays, or helps to pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeEntry {
    /// Its name.
    pub name: String,
    /// Who pays.
    pub payer: String,
    /// The days of care for which it holds.
    pub period: Period,
    /// The page of the benefit by which it is given, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A link with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkEntry {
    /// The words.
    pub name: String,
    /// Where it leads.
    pub url: String,
}

/// Who gives an offer and how to reach them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderEntry {
    /// Its name.
    pub name: String,
    /// Its page.
    pub url: String,
    /// As it is read aloud.
    pub phone: Option<String>,
    /// When the telephone is answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phone_times: Vec<WeeklyHours>,
    /// What those hours don't say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone_note: Option<String>,
    /// Where bookings are told to it.
    pub email: Option<String>,
    /// Street, number, city.
    pub address: Option<String>,
    /// Its own account at the card gateway, where payments by card go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card_account: Option<String>,
}

/// For whom an offer is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AudienceEntry {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name: "Persone anziane".
    pub name: String,
    /// As it ends a sentence: "una persona anziana".
    pub label: String,
    /// Who they are, as VAT sees it.
    pub recipient: Recipient,
}

/// A zone and its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneEntry {
    /// Its number.
    pub id: ZoneId,
    /// Its name: "Municipio 3".
    pub name: String,
}

/// A desk, as every page names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskEntry {
    /// Its name.
    pub name: String,
    /// Its page.
    pub url: String,
    /// Street and number.
    pub address: String,
    /// As it is read aloud.
    pub phone: Option<String>,
    /// Its opening hours where a source gives them: weekday as `mon` … `sun`, from, to.
    #[serde(default)]
    pub hours: Vec<DeskHours>,
}

/// Hours of a desk on one day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskHours {
    /// The day, Monday is 1.
    #[serde(with = "weekday_number")]
    pub day: Weekday,
    /// From.
    pub from: Time,
    /// Until.
    pub to: Time,
}

/// A weekday as 1 (Monday) to 7.
mod weekday_number {
    use jiff::civil::Weekday;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
    pub(super) fn serialize<S: Serializer>(day: &Weekday, serializer: S) -> Result<S::Ok, S::Error> {
        day.to_monday_one_offset().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Weekday, D::Error> {
        Weekday::from_monday_one_offset(i8::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

//! An offer, as far as decisions go: what may be booked, where, when, at what price, on what terms.
//!
//! The generator writes it into the catalogue from checked content; the functions read it there and
//! apply the rules by their own clock. It holds periods, never verdicts.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::accreditation::Accreditation;
use crate::calendar::Calendar;
use crate::cancel::Cancellation;
use crate::price::{Tariff, Unit};
use crate::{OfferId, Period, ResourceId, Slug, ZoneId};

/// How an offer is asked for (rule 9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The page says how to reach the provider.
    Contact,
    /// The citizen picks a time.
    Slot,
}

/// Where the care is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// At the person's home.
    Home,
    /// At the provider's seat.
    Seat,
    /// By telephone or video.
    Remote,
}

/// When the price is due (rule 24).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PayWhen {
    /// By card, before the booking is confirmed.
    Before,
    /// To the provider, at each visit.
    PerVisit,
    /// To the provider, by the month.
    Monthly,
}

/// Whether a contract may be withdrawn from without a reason (rule 16).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Withdrawal {
    /// Excluded by law: social, child-care, long-term and health care.
    Excluded,
    /// Within 14 days of booking.
    FourteenDays,
}

/// Who or what the time is taken from; several offers may share one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resource {
    /// Its name, unique in the city.
    pub id: ResourceId,
    /// How many bookings it serves at once.
    pub capacity: u16,
    /// The least time between two bookings, for travel and rest.
    pub buffer_minutes: u32,
}

/// "Temporarily closed": still shown, with the reason, and not to be booked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    /// Why, as shown.
    pub reason: String,
    /// On which days of care.
    pub period: Period,
}

/// All that the price, the calendar and the cancellation of an offer depend on (rule 8).
///
/// A booking carries the hash of its terms and a copy of them: see [`crate::terms`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The unit of the service.
    pub unit: Unit,
    /// What is asked for it.
    pub tariff: Tariff,
    /// When the price is due.
    pub pay: PayWhen,
    /// The most persons one booking may be for.
    pub persons_max: u32,
    /// What stays due when a booking is cancelled.
    pub cancellation: Cancellation,
    /// The regime of withdrawal of the service.
    pub withdrawal: Withdrawal,
    /// When it can be booked; absent where it is only for contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<Calendar>,
    /// What its time is taken from; absent where it is only for contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<Resource>,
}

/// An offer, as far as decisions go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Its name, unique in the city.
    pub id: OfferId,
    /// The category under which the provider must be accredited.
    pub category: Slug,
    /// How it is asked for.
    pub kind: Kind,
    /// Where the provider says it serves.
    pub zones: Vec<ZoneId>,
    /// The provider's accreditations, all of them, past and coming ones too.
    pub accreditations: Vec<Accreditation>,
    /// The days on which an editor lets it show.
    pub publish: Period,
    /// When it is temporarily closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Closure>,
    /// Whether the service is for minors: then the declaration below must stand (rule 2).
    pub for_minors: bool,
    /// The day on which the provider declared its criminal-record checks; the first day of all where
    /// an older catalogue only says that it did.
    #[serde(flatten, with = "declaration")]
    pub records_declared_on: Option<Date>,
    /// What a booking is made on.
    pub terms: Terms,
}

/// The declaration as it is written: the day, and beside it what catalogues said before they knew the
/// day, so that a function and a site of different ages read each other.
mod declaration {
    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    struct Written {
        #[serde(default)]
        records_declared: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        records_declared_on: Option<Date>,
    }

    #[expect(
        clippy::ref_option,
        clippy::trivially_copy_pass_by_ref,
        reason = "the signature that serde asks for"
    )]
    pub(super) fn serialize<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        Written { records_declared: day.is_some(), records_declared_on: *day }.serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        let Written { records_declared, records_declared_on } = Written::deserialize(deserializer)?;
        Ok(records_declared_on.or(records_declared.then_some(Date::MIN)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[test]
    fn rule_02_a_declaration_is_read_from_older_catalogues_and_by_older_functions() {
        let mut offer = testing::offer();
        let mut written = serde_json::to_value(&offer).unwrap();
        assert_eq!(written["records_declared"], true, "what older functions ask for");
        assert_eq!(serde_json::from_value::<Offer>(written.clone()).unwrap(), offer);
        let members = written.as_object_mut().unwrap();
        members.remove("records_declared_on");
        let older: Offer = serde_json::from_value(written.clone()).unwrap();
        assert_eq!(older.records_declared_on, Some(Date::MIN), "it stood when that catalogue was made");
        written["records_declared"] = false.into();
        offer.records_declared_on = None;
        assert_eq!(serde_json::from_value::<Offer>(written.clone()).unwrap(), offer);
        written.as_object_mut().unwrap().remove("records_declared");
        assert_eq!(serde_json::from_value::<Offer>(written).unwrap(), offer);
        assert_eq!(serde_json::to_value(&offer).unwrap()["records_declared"], false);
    }
}

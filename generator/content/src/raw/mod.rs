//! The types that files are read into: just what is written, each value parsed, nothing linked yet.

mod benefit;
mod calendar;
mod editorial;
mod lists;
mod money;
mod offer;
mod places;
mod provider;
mod service;
mod site;
mod values;

pub use benefit::{Amount, Ask, Benefit, Condition, Per, Requirement};
pub use calendar::{Calendar, Closure, Extra, Season};
pub use editorial::{Call, Document, DocumentKind, LifeEvent, News, Question, RedirectLine, Topic, Word};
pub use lists::{Area, Audience, AudienceChild, Category, Subject, Tint, VatLine, Zone};
pub use money::{Gives, GivesKind, IseeBand, IseeTable, LabourCost, Programme};
pub use offer::{
    Activation, Bracket, Free, FreeKind, Group, Kind, Offer, Pay, PayHow, Price, Staff, Terms, VatOverride,
};
pub use places::{Desk, Exception, Page};
pub use provider::{
    Accreditation, Contacts, Declaration, DeclarationKind, HighestTariff, Legal, Provider, Resource, Seat,
    Suspension,
};
pub use service::{Mode, Service, Withdrawal};
pub use site::{Allowance, Booking, Check, Contact, Functions, Limits, Site};
pub use values::{Accessibility, Closed, Day, Hours, HoursOfDay};

/// Front matter of a Markdown file: its own fields, and those that every kind may have.
macro_rules! front_matter {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
            /// Former slugs, which redirect (rule 1).
            #[serde(default)]
            pub aliases: Vec<wemi_domain::Slug>,
            /// The first day on which it shows.
            #[serde(default)]
            pub publish_from: Option<jiff::civil::Date>,
            /// The last day on which it shows.
            #[serde(default)]
            pub publish_to: Option<jiff::civil::Date>,
            /// Shown, but not at work for now.
            #[serde(default)]
            pub temporarily_closed: Option<$crate::raw::Closed>,
        }

        impl $name {
            /// The days on which it shows.
            pub fn published(&self) -> wemi_domain::Period {
                wemi_domain::Period { from: self.publish_from, to: self.publish_to }
            }
        }
    };
}
use front_matter;

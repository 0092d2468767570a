#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod benefit;
mod counts;
mod entry;
mod index;
mod list;
pub mod path;
mod read;
mod search;
mod settings;
mod traits;

pub use benefit::{BenefitEntry, ConditionEntry};
pub use counts::{Counted, Counts};
pub use entry::{
    AudienceEntry, DeskEntry, DeskHours, LinkEntry, OfferEntry, ProgrammeEntry, ProviderEntry, ZoneEntry,
};
pub use index::{AudienceChoice, CategoryChoice, Index, ServiceChoice};
pub use list::{ListKey, ListedOffer, ServiceEntry, is_page};
pub use read::{CatalogueError, FORMAT, read};
pub use search::{SearchEntry, SearchField, SearchIndex, SearchKind};
pub use settings::{LanguageEntry, Settings};
pub use traits::Traits;

//! `content/desks/<slug>.md` and `content/pages/<slug>.md`.

use wemi_domain::ZoneId;

use super::{Hours, front_matter};

front_matter! {
    /// A place with an operator.
    pub struct Desk {
        /// Its name.
        pub name: String,
        /// Street address.
        pub address: String,
        /// The part of the city it stands in.
        pub zone: ZoneId,
        /// Who runs it.
        #[serde(default)]
        pub run_by: Option<String>,
        /// Telephone.
        #[serde(default)]
        pub phone: Option<String>,
        /// When it is open, where known.
        #[serde(default)]
        pub hours: Vec<Hours>,
        /// What it does.
        #[serde(default)]
        pub does: Vec<String>,
    }
}

front_matter! {
    /// A page of text.
    pub struct Page {
        /// Its title.
        pub title: String,
        /// One sentence.
        pub summary: String,
    }
}

//! Who makes things happen.

use super::table::names;

names! {
    /// Who makes something happen; it stands in every history.
    pub enum Actor {
        /// The household, by its link.
        Citizen,
        /// The provider's office.
        Provider,
        /// Who gives the care, at the home.
        Worker,
        /// Who sent a submission in, by its link.
        Author,
        /// An operator at a desk, for the household (rule 18).
        Desk,
        /// An officer of the municipality.
        Municipality,
        /// The portal itself.
        System,
    }
}

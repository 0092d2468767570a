//! Where somebody is and where nobody: how many offers show, by category and Municipio.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Page, ZonesView};

/// `/dati/copertura/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoverageView {
    /// The frame's.
    pub page: Page,
    /// The day that was counted.
    pub date: Date,
    /// The numbers of the Municipi, in order.
    pub zones: Vec<u8>,
    /// A row a category, in the editors' order.
    pub rows: Vec<CoverageRowView>,
    /// The categories that have nobody somewhere.
    pub gaps: Vec<CoverageGapView>,
    /// In how many cases nobody is.
    pub empty: u32,
    /// How many cases there are: categories × Municipi.
    pub cases: u32,
    /// The same as data.
    pub data_url: String,
}

/// One category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoverageRowView {
    /// Its name.
    pub name: String,
    /// A cell a Municipio, in their order.
    pub cells: Vec<CoverageCellView>,
}

/// The offers of a category in a Municipio.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoverageCellView {
    /// How many.
    pub offers: u32,
    /// The list of them; `None` if nobody is there.
    pub url: Option<String>,
}

/// Where a category has nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoverageGapView {
    /// Its name.
    pub name: String,
    /// There.
    pub zones: ZonesView,
}

//! The Municipi: their map, and what each has.

use serde::{Deserialize, Serialize};

use super::{CountLinkView, DeskLineView, Page};

/// `/municipi/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneIndexView {
    /// The frame's.
    pub page: Page,
    /// The Municipi, as the map and the list beside it name them.
    pub zones: Vec<ZoneLineView>,
}

/// A Municipio on the map and in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneLineView {
    /// Its number, by which the map knows its shape.
    pub id: u8,
    /// "Municipio 3".
    pub name: String,
    /// Its page.
    pub url: String,
    /// What people call the places in it.
    pub places: String,
    /// How many offers it has today.
    pub offers: u32,
    /// Whether it is the one that the page is about.
    pub here: bool,
}

/// A Municipio.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneView {
    /// The frame's.
    pub page: Page,
    /// "Municipio 3".
    pub name: String,
    /// What people call the places in it.
    pub places: String,
    /// What it is like.
    pub about: Option<String>,
    /// All Municipi, for the map.
    pub zones: Vec<ZoneLineView>,
    /// How many offers it has today.
    pub offers: u32,
    /// How many enti give them.
    pub providers: u32,
    /// The list of its offers; `None` where there are none.
    pub offers_url: Option<String>,
    /// Its desks.
    pub desks: Vec<DeskLineView>,
    /// The areas of life with the categories in which something is offered here.
    pub areas: Vec<ZoneAreaView>,
    /// The services that somebody gives here without pay.
    pub free: Vec<FreeLineView>,
}

/// An area of life with its categories.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneAreaView {
    /// Its name.
    pub name: String,
    /// Lists of offers, by category.
    pub categories: Vec<CountLinkView>,
}

/// A service that can be had without paying.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FreeLineView {
    /// Its name.
    pub name: String,
    /// The list of its offers in the Municipio, the paid ones too.
    pub url: String,
    /// How many of them are free.
    pub free: u32,
    /// How many there are.
    pub offers: u32,
}

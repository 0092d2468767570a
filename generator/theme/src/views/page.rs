//! What every page tells its frame, and the small things pages share.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use wemi_domain::feedback::Datum;

use super::LanguageView;
use crate::linked_data::LinkedData;
use crate::message::Message;

/// What the frame needs to know of the page inside it. Titles, descriptions and the breadcrumb
/// are made by each template from its own view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// The page's own path: `/servizi/baby-sitter/`. The canonical address is `site.base_url`
    /// and this.
    pub path: String,
    /// Whether search engines may keep it: yes for what is published, no for a person's pages.
    pub indexed: bool,
    /// Where a wrong datum on this page is reported; `None` when functions are off.
    pub report_url: Option<String>,
    /// The data of this page that can be reported one by one.
    #[serde(default)]
    pub data: Vec<Datum>,
    /// Where one says how clear this page is; `None` when functions are off, and on one's own pages.
    #[serde(default)]
    pub rating_url: Option<String>,
    /// The feeds of what this page shows.
    #[serde(default)]
    pub feeds: Vec<FeedView>,
    /// Whether the page shows enti that are made up, which it then says.
    pub made_up: bool,
    /// The same page in every language that has it, in the portal's order; empty where there is but one.
    #[serde(default)]
    pub languages: Vec<LanguageView>,
    /// The desk named at the foot of the page; `None` shows the municipality's telephone alone.
    pub desk: Option<DeskStripView>,
    /// What the page is about, for machines.
    #[serde(default)]
    pub about: Option<LinkedData>,
}

impl Page {
    /// A published page.
    pub fn public(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            indexed: true,
            report_url: None,
            data: Vec::new(),
            rating_url: None,
            feeds: Vec::new(),
            made_up: false,
            languages: Vec::new(),
            desk: None,
            about: None,
        }
    }

    /// A page for one person, or one that says that something went wrong.
    pub fn private(path: impl Into<String>) -> Self {
        Self { indexed: false, ..Self::public(path) }
    }
}

/// A feed that a page names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedView {
    /// What it is of.
    pub title: Message,
    /// Where it is.
    pub url: String,
}

/// A link with the words of the content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkView {
    /// The words.
    pub name: String,
    /// Where it leads.
    pub url: String,
}

impl LinkView {
    /// A link.
    pub fn new(name: impl Into<String>, url: impl Into<String>) -> Self {
        Self { name: name.into(), url: url.into() }
    }
}

/// The desk to ask, as every page names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskStripView {
    /// "Spazio WeMi San Gottardo".
    pub name: String,
    /// Its page.
    pub url: String,
    /// Street and number.
    pub address: String,
    /// As it is read aloud, where a source gives it.
    pub phone: Option<String>,
    /// The next time it is open, where its hours are known.
    pub open: Option<OpenView>,
}

/// Hours on one day. The day is named, so that a page read tomorrow is still right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenView {
    /// The day.
    pub date: Date,
    /// From.
    pub from: Time,
    /// Until.
    pub to: Time,
}

/// The tint of an area of life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tint {
    /// Wellbeing of the person.
    Persona,
    /// Support to the family.
    Famiglia,
    /// Being together.
    Socialita,
    /// The house and its chores.
    Casa,
    /// Money and paperwork.
    Economia,
}

/// Why something is shown but cannot be had for now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedView {
    /// The reason, in the editor's words.
    pub reason: String,
    /// First day, if told.
    pub from: Option<Date>,
    /// Last day, if told.
    pub to: Option<Date>,
}

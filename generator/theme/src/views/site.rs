//! What is the same on every page: whose portal it is, where its parts are.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::message::Message;

/// The portal itself. The generator writes it into the bundle, so that the functions' pages have
/// the same frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteView {
    /// The portal's name: "WeMi Milano".
    pub name: String,
    /// The public body that answers for it: "Comune di Milano".
    pub body: String,
    /// What it is, in a line.
    pub tagline: String,
    /// The portal's own address, without a final slash.
    pub base_url: String,
    /// Whether a band on every page says that this is a demonstration.
    pub demonstration: bool,
    /// Whether bookings and reports work on line; when off, every page names a telephone instead.
    pub functions: bool,
    /// The main navigation; see [`SiteView::standard_nav`].
    pub nav: Vec<NavView>,
    /// The links at the foot of every page; see [`SiteView::standard_footer`].
    pub footer: Vec<NavView>,
    /// Where the declaration of accessibility stands, if there is one.
    #[serde(default)]
    pub accessibility_declaration: Option<String>,
    /// Whom to call when nothing else helps.
    pub contact: ContactView,
    /// The languages the portal speaks, the first is the main one.
    pub languages: Vec<LanguageView>,
    /// Addresses of the theme's files by their plain name: `site.css` → `/assets/site.1a2b.css`.
    pub assets: BTreeMap<String, String>,
}

/// What validators call a room that not every municipality's site has.
const CUSTOM: &str = "custom-submenu";

impl SiteView {
    /// The five rooms of the portal; without functions there is no booking to look up.
    pub fn standard_nav(functions: bool) -> Vec<NavView> {
        let mut nav = vec![
            NavView::marked("nav-services", "/servizi/", "all-services"),
            NavView::marked("nav-desks", "/sportelli/", CUSTOM),
            NavView::marked("nav-providers", "/enti/", CUSTOM),
            NavView::marked("nav-how", "/come-funziona/", CUSTOM),
        ];
        if functions {
            nav.push(NavView::marked("nav-booking", "/prenotazioni/", CUSTOM));
        }
        nav
    }

    /// The links that the law and the conventions of public sites ask for. The declaration of
    /// accessibility stands elsewhere and is made every year: while there is none, the page that says so
    /// stands in its place. `report_url` is where one tells that something doesn't work.
    pub fn standard_footer(report_url: &str, accessibility_declaration: Option<&str>) -> Vec<NavView> {
        const ACCESSIBILITY: &str = "accessibility-link";
        let page = |data_element: Option<&str>| NavView {
            data_element: data_element.map(str::to_owned),
            ..NavView::new("footer-accessibility", "/accessibilita/")
        };
        let mut footer = vec![
            NavView::marked("footer-appointment", "/sportelli/", "appointment-booking"),
            NavView::marked("footer-inefficiency", report_url, "report-inefficiency"),
            NavView::marked("footer-contacts", "/contatti/", "contacts"),
            NavView::new("footer-accreditation", "/accreditamento/"),
            NavView::new("footer-costs", "/costi/"),
            NavView::new("footer-zones", "/municipi/"),
            NavView::marked("footer-privacy", "/privacy/", "privacy-policy-link"),
            NavView::marked("footer-legal", "/note-legali/", "legal-notes"),
        ];
        match accessibility_declaration {
            None => footer.push(page(Some(ACCESSIBILITY))),
            Some(url) => {
                footer.extend([page(None), NavView::marked("footer-declaration", url, ACCESSIBILITY)]);
            }
        }
        footer
    }
}

/// A link of the frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NavView {
    /// Its words.
    pub label: Message,
    /// Where it leads.
    pub url: String,
    /// The `data-element` by which validators of public sites know it.
    pub data_element: Option<String>,
}

impl NavView {
    /// A link whose words stand in the locale under `key`.
    pub fn new(key: &str, url: &str) -> Self {
        Self { label: Message::key(key), url: url.to_owned(), data_element: None }
    }

    /// The same, marked for validators.
    pub fn marked(key: &str, url: &str, data_element: &str) -> Self {
        Self { data_element: Some(data_element.to_owned()), ..Self::new(key, url) }
    }
}

/// The municipal desk that answers for the portal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactView {
    /// As it is read aloud: "02 1234 5678".
    pub phone: String,
    /// An address that is answered.
    pub email: String,
}

/// A language of the portal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageView {
    /// Its BCP 47 code, as in `<html lang>`.
    pub code: String,
    /// Its name in itself: "Italiano".
    pub name: String,
    /// Where the home page in it is.
    pub url: String,
}

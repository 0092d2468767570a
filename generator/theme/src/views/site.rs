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
    /// Whom to call when nothing else helps.
    pub contact: ContactView,
    /// The languages the portal speaks, the first is the main one.
    pub languages: Vec<LanguageView>,
    /// Addresses of the theme's files by their plain name: `site.css` → `/assets/site.1a2b.css`.
    pub assets: BTreeMap<String, String>,
}

impl SiteView {
    /// The five rooms of the portal; without functions there is no booking to look up.
    pub fn standard_nav(functions: bool) -> Vec<NavView> {
        let mut nav = vec![
            NavView::new("nav-services", "/servizi/"),
            NavView::new("nav-desks", "/sportelli/"),
            NavView::new("nav-providers", "/enti/"),
            NavView::new("nav-how", "/come-funziona/"),
        ];
        if functions {
            nav.push(NavView::new("nav-booking", "/prenotazioni/"));
        }
        nav
    }

    /// The links that the law and the conventions of public sites ask for.
    pub fn standard_footer() -> Vec<NavView> {
        vec![
            NavView::marked("footer-privacy", "/privacy/", "privacy-policy-link"),
            NavView::marked("footer-legal", "/note-legali/", "legal-notes"),
            NavView::marked("footer-accessibility", "/accessibilita/", "accessibility-link"),
            NavView::new("footer-accreditation", "/accreditamento/"),
            NavView::new("footer-costs", "/costi/"),
            NavView::marked("footer-contacts", "/contatti/", "contacts"),
        ]
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

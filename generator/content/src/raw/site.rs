//! `site.toml`.

use crate::translation::Language;
use serde::Deserialize;
use wemi_domain::Slug;

/// The one configuration file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// The version of this file's own format.
    pub format: u32,
    /// The portal's name.
    pub name: String,
    /// The body that runs it.
    pub body: String,
    /// One sentence under the name.
    pub tagline: String,
    /// Every page says that its enti are made up.
    #[serde(default)]
    pub demonstration: bool,
    /// The languages, the first being the one that content is written in.
    pub languages: Vec<Language>,
    /// Where the site stands.
    pub base_url: String,
    /// The folder of `themes/`.
    pub theme: String,
    /// Where the yearly declaration of accessibility stands, once it is made.
    #[serde(default)]
    pub accessibility_declaration: Option<String>,
    /// The municipality's own desk.
    pub contact: Contact,
    /// The serverless functions.
    #[serde(default)]
    pub functions: Functions,
    /// Bookings.
    #[serde(default)]
    pub booking: Booking,
    /// Limits.
    #[serde(default)]
    pub limits: Limits,
    /// What the check lets pass.
    #[serde(default)]
    pub check: Check,
}

/// What the check lets pass.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Check {
    /// Warnings that are known and wanted.
    pub allow: Vec<Allowance>,
}

/// A kind of warning that is let pass, and why.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Allowance {
    /// The warning's id.
    pub id: String,
    /// Why it is right here.
    pub reason: String,
}

/// Whom to call.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// The desk that is proposed when no other is nearer.
    pub desk: Slug,
}

/// Whether the functions are there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Functions {
    /// Off: every offer is of kind `contact`, and the site is complete.
    pub enabled: bool,
}

impl Default for Functions {
    fn default() -> Self {
        Self { enabled: true }
    }
}

/// How bookings are held.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Booking {
    /// How long a time is kept while one pays.
    pub hold_minutes: u32,
    /// How long a secret link opens.
    pub links_valid_days: u32,
}

impl Default for Booking {
    fn default() -> Self {
        Self { hold_minutes: 30, links_valid_days: 400 }
    }
}

/// Limits of what comes in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// The largest form, in bytes.
    pub form_bytes: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { form_bytes: 16 * 1024 }
    }
}

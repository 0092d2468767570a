//! Names of things: slugs, zones, offers, resources. Parsed once at the border, never checked again.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The name of a thing in an address: lower-case letters, digits, single hyphens; 1 to 64 letters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// What was written cannot be a name in an address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a slug: use lower-case letters, digits and single hyphens, 64 at most")]
pub struct NotASlug(pub String);

impl Slug {
    /// The text of the slug.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, NotASlug> {
        let well_formed = (1..=64).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--");
        if well_formed { Ok(Self(text.to_owned())) } else { Err(NotASlug(text.to_owned())) }
    }
}

impl TryFrom<String> for Slug {
    type Error = NotASlug;

    fn try_from(text: String) -> Result<Self, NotASlug> {
        text.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A part of the city, from 1: in Milan the nine Municipi.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct ZoneId(u8);

/// A number that no zone bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a zone: zones are numbered from 1 to 99")]
pub struct NotAZone(pub u8);

impl ZoneId {
    /// The zone's number.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for ZoneId {
    type Error = NotAZone;

    fn try_from(number: u8) -> Result<Self, NotAZone> {
        if (1..=99).contains(&number) { Ok(Self(number)) } else { Err(NotAZone(number)) }
    }
}

impl From<ZoneId> for u8 {
    fn from(zone: ZoneId) -> Self {
        zone.0
    }
}

impl fmt::Display for ZoneId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Two slugs joined by `/`: the form that offers and resources share.
fn parse_pair(text: &str) -> Result<(Slug, Slug), NotASlug> {
    let (first, second) = text.split_once('/').ok_or_else(|| NotASlug(text.to_owned()))?;
    Ok((first.parse()?, second.parse()?))
}

/// An offer: one provider's way of giving one service. Written `provider/offer`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OfferId {
    /// The provider's slug.
    pub provider: Slug,
    /// The offer's slug, unique within the provider.
    pub offer: Slug,
}

/// Who or what an offer's time is taken from; several offers of one provider may share it.
/// Written `provider/resource`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ResourceId {
    /// The provider's slug.
    pub provider: Slug,
    /// The resource's slug, unique within the provider.
    pub resource: Slug,
}

impl fmt::Display for OfferId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.provider, self.offer)
    }
}

impl fmt::Display for ResourceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.provider, self.resource)
    }
}

impl FromStr for OfferId {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, NotASlug> {
        parse_pair(text).map(|(provider, offer)| Self { provider, offer })
    }
}

impl FromStr for ResourceId {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, NotASlug> {
        parse_pair(text).map(|(provider, resource)| Self { provider, resource })
    }
}

impl TryFrom<String> for OfferId {
    type Error = NotASlug;

    fn try_from(text: String) -> Result<Self, NotASlug> {
        text.parse()
    }
}

impl TryFrom<String> for ResourceId {
    type Error = NotASlug;

    fn try_from(text: String) -> Result<Self, NotASlug> {
        text.parse()
    }
}

impl From<OfferId> for String {
    fn from(id: OfferId) -> Self {
        id.to_string()
    }
}

impl From<ResourceId> for String {
    fn from(id: ResourceId) -> Self {
        id.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_what_an_address_can_hold() {
        for good in ["a", "baby-sitter", "0-18", &"x".repeat(64)] {
            assert!(good.parse::<Slug>().is_ok(), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "A", "è", "a b", "a/b", "..", &"x".repeat(65)] {
            assert!(bad.parse::<Slug>().is_err(), "{bad}");
        }
    }

    #[test]
    fn an_offer_id_is_two_slugs() {
        let id: OfferId = "il-filo/baby-sitter".parse().unwrap();
        assert_eq!(id.to_string(), "il-filo/baby-sitter");
        for bad in ["il-filo", "il-filo/", "/x", "a/b/c"] {
            assert!(bad.parse::<OfferId>().is_err(), "{bad}");
        }
    }
}

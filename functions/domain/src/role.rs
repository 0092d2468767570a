//! Who signs in may do what: checked in this one place, denied by default.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::Slug;
use crate::state::Actor;

/// What somebody who signs in acts as. Written `ente:gelso`, `sportello:ornato`, `comune`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Role {
    /// The office of a provider.
    Provider(Slug),
    /// An operator of a desk.
    Desk(Slug),
    /// An officer of the municipality.
    Municipality,
}

/// What may be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right<'a> {
    /// To see and to answer for the bookings of a provider.
    BookingsOf(&'a Slug),
}

/// What was written is no role.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no role: write `ente:…`, `sportello:…` or `comune`")]
pub struct NotARole(pub String);

impl Role {
    /// Whether it has a right.
    pub fn grants(&self, right: Right<'_>) -> bool {
        match (self, right) {
            (Self::Provider(own), Right::BookingsOf(provider)) => own == provider,
            (Self::Desk(_) | Self::Municipality, Right::BookingsOf(_)) => false,
        }
    }

    /// As whom it stands in a history.
    pub fn actor(&self) -> Actor {
        match self {
            Self::Provider(_) => Actor::Provider,
            Self::Desk(_) => Actor::Desk,
            Self::Municipality => Actor::Municipality,
        }
    }
}

/// The first of somebody's roles that has a right.
pub fn granting<'r>(roles: &'r [Role], right: Right<'_>) -> Option<&'r Role> {
    roles.iter().find(|role| role.grants(right))
}

impl FromStr for Role {
    type Err = NotARole;

    fn from_str(text: &str) -> Result<Self, NotARole> {
        let not = || NotARole(text.to_owned());
        match text.split_once(':') {
            Some(("ente", slug)) => slug.parse().map(Self::Provider).map_err(|_| not()),
            Some(("sportello", slug)) => slug.parse().map(Self::Desk).map_err(|_| not()),
            None if text == "comune" => Ok(Self::Municipality),
            Some(_) | None => Err(not()),
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Provider(slug) => write!(f, "ente:{slug}"),
            Self::Desk(slug) => write!(f, "sportello:{slug}"),
            Self::Municipality => f.write_str("comune"),
        }
    }
}

impl TryFrom<String> for Role {
    type Error = NotARole;

    fn try_from(text: String) -> Result<Self, NotARole> {
        text.parse()
    }
}

impl From<Role> for String {
    fn from(role: Role) -> Self {
        role.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_answers_for_its_own_bookings_and_nobody_else_does() {
        let (gelso, viti): (Slug, Slug) = ("gelso".parse().unwrap(), "viti".parse().unwrap());
        let roles: Vec<Role> =
            ["ente:gelso", "sportello:ornato", "comune"].map(|role| role.parse().unwrap()).into();
        for role in &roles {
            let own = matches!(role, Role::Provider(_));
            assert_eq!(role.grants(Right::BookingsOf(&gelso)), own, "{role}");
            assert!(!role.grants(Right::BookingsOf(&viti)), "{role}");
        }
        assert_eq!(granting(&roles, Right::BookingsOf(&gelso)), roles.first());
        assert_eq!(granting(&roles, Right::BookingsOf(&viti)), None);
        assert_eq!(granting(&[], Right::BookingsOf(&gelso)), None);
    }

    #[test]
    fn a_role_is_written_as_it_is_read() {
        for text in ["ente:gelso-e-ringhiera", "sportello:ornato", "comune"] {
            assert_eq!(text.parse::<Role>().unwrap().to_string(), text);
        }
        for wrong in ["", "ente", "ente:", "ente:Gelso", "comune:x", "capo"] {
            assert_eq!(wrong.parse::<Role>(), Err(NotARole(wrong.to_owned())));
        }
    }
}

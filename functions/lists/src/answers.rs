//! The answers to the three questions, in words.

use wemi_catalogue::{AudienceChoice, CategoryChoice, Index, ListKey, ServiceChoice, ZoneEntry};
use wemi_theme::views::AskedForView;

/// The answers of a list, as far as the index knows them.
#[derive(Clone, Copy, Debug)]
pub struct Answers<'a> {
    /// Which category; of a service, its own.
    pub category: Option<&'a CategoryChoice>,
    /// Which service.
    pub service: Option<&'a ServiceChoice>,
    /// For whom.
    pub audience: Option<&'a AudienceChoice>,
    /// Where.
    pub zone: Option<&'a ZoneEntry>,
}

impl<'a> Answers<'a> {
    /// The answers of a list.
    pub fn of(index: &'a Index, key: &ListKey) -> Self {
        let service = index.services.iter().find(|choice| Some(&choice.slug) == key.service.as_ref());
        let category = service.map(|choice| &choice.category).or(key.category.as_ref());
        Self {
            category: index.categories.iter().find(|choice| Some(&choice.slug) == category),
            service,
            audience: index.audiences.iter().find(|choice| Some(&choice.slug) == key.audience.as_ref()),
            zone: index.zones.iter().find(|choice| Some(choice.id) == key.zone),
        }
    }

    /// As a title and a sentence say them.
    pub fn words(&self) -> AskedForView {
        let category = || self.category.map(|choice| in_sentence(&choice.name));
        AskedForView {
            what: self.service.map(|choice| in_sentence(&choice.name)).or_else(category),
            whom: self.audience.map(|choice| choice.label.clone()),
            zone: self.zone.map(|choice| choice.name.clone()),
        }
    }
}

/// A name as it stands inside a sentence: "Baby sitter" → "baby sitter", but "OSS" stays.
pub fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(name.chars().skip(1)).collect()
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_inside_a_sentence_begins_small_unless_it_is_an_acronym() {
        assert_eq!(in_sentence("Baby sitter"), "baby sitter");
        assert_eq!(in_sentence("OSS a domicilio"), "OSS a domicilio");
        assert_eq!(in_sentence("Èlite"), "èlite");
        assert_eq!(in_sentence(""), "");
    }
}

//! The sentence that leads, with the answers given.

use wemi_catalogue::Index;
use wemi_theme::Shared;
use wemi_theme::views::{ChoiceGroupView, ChoiceView, ChoicesView, SentenceView};

use crate::asked::Asked;
use crate::find::PATH;

/// The sentence with its answers.
pub(crate) fn sentence(index: &Index, root: &str, asked: &Asked<'_>) -> SentenceView {
    let services = index.services.iter().map(|choice| ChoiceView {
        value: choice.slug.to_string(),
        label: in_sentence(&choice.name),
        selected: asked.service == Some(choice),
    });
    let audiences = index.audiences.iter().map(|choice| ChoiceView {
        value: choice.slug.to_string(),
        label: choice.label.clone(),
        selected: asked.audience == Some(choice),
    });
    let zones = index.zones.iter().map(|choice| ChoiceView {
        value: choice.id.to_string(),
        label: choice.name.clone(),
        selected: asked.zone == Some(choice),
    });
    SentenceView {
        action: format!("{root}{PATH}"),
        services: alone(services),
        audiences: alone(audiences),
        zones: alone(zones),
    }
}

/// Options under no heading: the index knows none.
fn alone(options: impl Iterator<Item = ChoiceView>) -> Shared<ChoicesView> {
    ChoicesView { groups: vec![ChoiceGroupView { name: None, options: options.collect() }] }.into()
}

/// A name as it stands inside a sentence: "Baby sitter" → "baby sitter", but "OSS" stays.
pub(crate) fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(name.chars().skip(1)).collect()
        }
        _ => name.to_owned(),
    }
}

//! Something that was found, as a page shows it.

use wemi_catalogue::{SearchField, SearchKind};
use wemi_theme::views::{ResultFieldKey, ResultKindKey, ResultView};

use crate::rank::Found;

/// What was found, with why.
pub(crate) fn result(found: &Found<'_>) -> ResultView {
    let entry = found.entry;
    ResultView {
        kind: kind(entry.kind),
        said_in: entry.lang.clone(),
        title: entry.title.clone(),
        url: entry.url.clone(),
        summary: Some(entry.summary.clone()).filter(|summary| !summary.is_empty()),
        field: field(found.field),
        text: found.text.to_owned(),
    }
}

fn kind(kind: SearchKind) -> ResultKindKey {
    match kind {
        SearchKind::Service => ResultKindKey::Service,
        SearchKind::Category => ResultKindKey::Category,
        SearchKind::LifeEvent => ResultKindKey::LifeEvent,
        SearchKind::Benefit => ResultKindKey::Benefit,
        SearchKind::Question => ResultKindKey::Question,
        SearchKind::Word => ResultKindKey::Word,
        SearchKind::Desk => ResultKindKey::Desk,
        SearchKind::Provider => ResultKindKey::Provider,
        SearchKind::Page => ResultKindKey::Page,
        SearchKind::News => ResultKindKey::News,
    }
}

fn field(field: SearchField) -> ResultFieldKey {
    match field {
        SearchField::Title => ResultFieldKey::Title,
        SearchField::Synonyms => ResultFieldKey::Synonyms,
        SearchField::Everyday => ResultFieldKey::Everyday,
        SearchField::Tasks => ResultFieldKey::Tasks,
        SearchField::Summary => ResultFieldKey::Summary,
        SearchField::Elsewhere => ResultFieldKey::Elsewhere,
    }
}

//! Pages of text.

use wemi_content::Page;
use wemi_theme::views::{AdditionView, ContentPageView};

use super::frame::page;
use super::page_url;
use crate::day::Day;
use crate::markdown::{Level, Writer};

pub(crate) fn text_view(day: &Day<'_>, text: &Page) -> ContentPageView {
    ContentPageView {
        page: page(day, &page_url(&text.slug)),
        title: text.front.title.clone(),
        summary: text.front.summary.clone(),
        body: Writer::new(day).text(day.text(text.body), Level::Page),
        addition: addition(day, text),
    }
}

/// The pages that the foot of every page leads to say what the law asks in its own words.
fn addition(day: &Day<'_>, text: &Page) -> Option<AdditionView> {
    match text.slug.as_str() {
        "note-legali" => Some(AdditionView::Licence),
        "accessibilita" => {
            Some(AdditionView::Declaration { url: day.checked.site.accessibility_declaration.clone() })
        }
        _ => None,
    }
}

//! Pages of text.

use wemi_content::Page;
use wemi_theme::views::ContentPageView;

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
    }
}

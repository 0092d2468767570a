//! Pages made to be printed: an offer for the door of a fridge.

use wemi_theme::views::{FridgeSheetView, Page, TermsView};

use super::card::{closed_view, provider_box};
use super::frame::page_with_enti;
use super::{fridge_sheet_url, offer_url};
use crate::day::{Day, Shown};

pub(crate) fn fridge_sheet_view(day: &Day<'_>, shown: &Shown<'_>) -> FridgeSheetView {
    let offer = shown.offer;
    FridgeSheetView {
        page: for_print(page_with_enti(day, &fridge_sheet_url(&offer.id))),
        said_in: day.said_in(offer.file),
        offer_url: offer_url(&offer.id),
        title: offer.front.title.clone(),
        summary: offer.front.summary.clone(),
        provider: provider_box(&offer.provider),
        price: shown.price.clone(),
        terms: TermsView::of(offer.rules.terms.cancellation, None),
        closed: closed_view(offer, day.date),
    }
}

/// The frame of what another page says too: no search engine need know it.
fn for_print(page: Page) -> Page {
    Page { indexed: false, report_url: None, languages: Vec::new(), ..page }
}

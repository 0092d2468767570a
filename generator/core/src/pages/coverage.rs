//! `/dati/copertura/`: for editors and for enti that look for a place where they are missing.

use wemi_domain::ZoneId;
use wemi_theme::views::{CoverageCellView, CoverageGapView, CoverageRowView, CoverageView, Page};

use super::card::zones_view;
use super::frame::page_with_enti;
use crate::coverage::Coverage;
use crate::day::{Day, Key, count};
use crate::plan::COVERAGE;

pub(crate) fn coverage_view(day: &Day<'_>) -> CoverageView {
    let counted = Coverage::of(day);
    let zones: Vec<ZoneId> = day.checked.zones.iter().map(|zone| zone.id).collect();
    let rows = day.checked.categories.iter().zip(&counted.categories).map(|(category, counted)| {
        let cells = zones.iter().zip(&counted.offers).map(|(zone, offers)| {
            let key = Key { category: Some(&category.slug), zone: Some(*zone), ..Key::default() };
            CoverageCellView { offers: *offers, url: (*offers > 0).then(|| key.path()) }
        });
        CoverageRowView { name: category.name.clone(), cells: cells.collect() }
    });
    let gaps = counted.categories.iter().filter_map(|category| {
        let empty = zones.iter().zip(&category.offers).filter(|(_, offers)| **offers == 0);
        let empty: Vec<ZoneId> = empty.map(|(zone, _)| *zone).collect();
        let zones = zones_view(day.checked, &empty);
        (!empty.is_empty()).then(|| CoverageGapView { name: category.name.clone(), zones })
    });
    CoverageView {
        // For who works with the content: somebody who looks for help finds the lists.
        page: Page { indexed: false, ..page_with_enti(day, "/dati/copertura/") },
        date: counted.date,
        rows: rows.collect(),
        gaps: gaps.collect(),
        empty: count(counted.gaps()),
        cases: count(counted.zones.len() * counted.categories.len()),
        zones: counted.zones,
        data_url: format!("/{COVERAGE}"),
    }
}

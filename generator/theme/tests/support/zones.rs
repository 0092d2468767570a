//! The Municipi, and what is made to be printed.

use wemi_theme::views::*;

use super::offers::*;
use super::{Example, page};

pub(crate) fn examples() -> Vec<Example> {
    let empty = ZoneView {
        offers: 0,
        providers: 0,
        offers_url: None,
        desks: Vec::new(),
        areas: Vec::new(),
        free: Vec::new(),
        about: None,
        ..zone()
    };
    vec![
        Example::new(
            "zones",
            ZoneIndexView::TEMPLATE,
            &ZoneIndexView { page: page("/municipi/"), zones: zones(None) },
        ),
        Example::new("fridge-sheet", FridgeSheetView::TEMPLATE, &fridge_sheet()),
        Example::new("zone", ZoneView::TEMPLATE, &zone()),
        Example::new("zone-empty", ZoneView::TEMPLATE, &empty),
    ]
}

fn zones(here: Option<u8>) -> Vec<ZoneLineView> {
    let line = |id: u8| ZoneLineView {
        id,
        name: format!("Municipio {id}"),
        url: format!("/municipi/{id}/"),
        places: "Porta Genova, Navigli, Barona".to_owned(),
        offers: u32::from(id) * 7,
        here: here == Some(id),
    };
    (1..=9).map(line).collect()
}

fn fridge_sheet() -> FridgeSheetView {
    FridgeSheetView {
        page: Page { indexed: false, ..page("/offerte/melograno/baby-sitter/foglio/") },
        said_in: None,
        offer_url: "/offerte/melograno/baby-sitter/".to_owned(),
        title: "Baby sitter a casa".to_owned(),
        summary: "Una educatrice sta con i bambini, dal pomeriggio alla sera.".to_owned(),
        provider: provider_box(),
        price: paid(),
        terms: terms(),
        closed: None,
    }
}

fn zone() -> ZoneView {
    let link = |name: &str, count| CountLinkView {
        name: name.to_owned(),
        url: "/trova/categoria/educativi/municipio/6/".to_owned(),
        count,
    };
    ZoneView {
        page: Page { made_up: true, ..page("/municipi/6/") },
        name: "Municipio 6".to_owned(),
        places: "Porta Genova, Navigli, Barona".to_owned(),
        about: Some("Segue il Naviglio. Cortili, case popolari, fabbriche diventate studi.".to_owned()),
        zones: zones(Some(6)),
        offers: 42,
        providers: 12,
        offers_url: Some("/trova/municipio/6/".to_owned()),
        desks: vec![DeskLineView {
            name: "Spazio WeMi Savona".to_owned(),
            url: "/sportelli/savona/".to_owned(),
            address: "via Savona".to_owned(),
            zone: 6,
            phone: Some("02 0000 0006".to_owned()),
        }],
        areas: vec![ZoneAreaView {
            name: "Sostegno alla famiglia".to_owned(),
            categories: vec![link("Servizi educativi", 6), link("Corsi di lingua italiana", 1)],
        }],
        free: vec![FreeLineView {
            name: "Compagnia".to_owned(),
            url: "/trova/servizio/compagnia/municipio/6/".to_owned(),
            free: 2,
            offers: 5,
        }],
    }
}

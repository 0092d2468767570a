//! What a benefit's page asks beforehand, and what the function that answers is given.

use jiff::civil::date;
use wemi_catalogue::{BenefitEntry, path, read};
use wemi_domain::precheck::{Ask, Condition, Range, Requirement, Wanted};

use crate::site::Site;

const PAGE: &str = "misure/buono-sollievo/index.html";

#[test]
fn a_benefit_that_can_be_asked_for_asks_what_decides_over_it() {
    let site = Site::small();
    site.build().expect("built");
    let page = site.read(PAGE);
    for part in [
        "action=\"/verifica/buono-sollievo\" method=\"get\"",
        "name=\"isee\" value=\"17000\" required><label for=\"f-isee\">fino a 17.000\u{a0}€</label>",
        "name=\"isee\" value=\"oltre\"",
        "name=\"isee\" value=\"non-so\"",
        "data-answer=\"verifica\"",
    ] {
        assert!(page.contains(part), "{part}\nin {page}");
    }
    let slug = "buono-sollievo".parse().expect("a slug");
    let entry: BenefitEntry = read(site.read(&path::benefit(&slug, "it")).as_bytes()).expect("an entry");
    let wanted = Wanted::Number(Range { from: None, to: Some(17_000) });
    let isee = Condition(vec![vec![Requirement { ask: Ask::Isee, wanted }]]);
    let only = entry.conditions.first().expect("a condition");
    assert_eq!((entry.conditions.len(), &only.condition), (1, &isee));
    assert_eq!(only.words, [["L'ISEE della famiglia non supera 17.000 euro."]]);
    assert_eq!(entry.calls.first().map(|call| call.to), Some(date(2026, 12, 31)));
}

#[test]
fn nothing_is_asked_of_a_call_that_is_over_or_where_functions_are_off() {
    let site = Site::small();
    let mut options = site.options();
    for (day, asks) in [(date(2026, 9, 1), true), (date(2026, 12, 31), true), (date(2027, 1, 1), false)] {
        options.date = day;
        wemi_core::build(&options).expect("built");
        assert_eq!(site.read(PAGE).contains("/verifica/"), asks, "on {day}");
    }
    let off = Site::small();
    off.change("site.toml", "[contact]", "[functions]\nenabled = false\n\n[contact]");
    off.build().expect("built");
    assert!(!off.read(PAGE).contains("/verifica/"));
}

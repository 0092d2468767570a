//! `wemi new`, where nobody answers questions.

use crate::site::{Site, stderr, stdout};

const SERVICE: &[&str] = &[
    "title=Stiro",
    "summary=Qualcuno stira a casa tua.",
    "category=educativi",
    "nature=care",
    "unit=hour",
    "mode=single",
    "audiences=bambini,anziani",
    "for_minors=false",
    "withdrawal=excluded",
];

fn with<'a>(head: &[&'a str], set: &[&'a str]) -> Vec<&'a str> {
    head.iter().copied().chain(set.iter().flat_map(|pair| ["--set", *pair])).collect()
}

#[test]
fn a_new_service_is_right_and_has_the_one_form() {
    let site = Site::formatted();
    let output = site.wemi(&with(&["new", "service", "stiro"], SERVICE));
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stdout(&output), "content/services/stiro.md\n");
    let text = site.text("content/services/stiro.md");
    assert!(
        text.starts_with("---\ntitle: Stiro\n") && text.contains("audiences: [bambini, anziani]\n"),
        "{text}"
    );
    assert!(text.contains("#   synonyms: Gli altri nomi della stessa cosa\n"), "{text}");
    assert_eq!(site.wemi(&["check"]).status.code(), Some(0));
    assert_eq!(site.wemi(&["fmt", "--check"]).status.code(), Some(0));
    let again = site.wemi(&with(&["new", "service", "stiro"], SERVICE));
    assert_eq!(again.status.code(), Some(1), "it is there already");
    assert_eq!(site.text("content/services/stiro.md"), text);
}

#[test]
fn what_is_missing_or_wrong_is_told_at_once_and_nothing_is_written() {
    let site = Site::formatted();
    let output = site.wemi(&with(&["new", "service", "stiro"], &["titel=Stiro", "unit=ora"]));
    assert_eq!(output.status.code(), Some(2));
    for needle in
        ["titel: non esiste", "volevi scrivere `title`?", "title: manca", "unit: `ora`", "withdrawal: manca"]
    {
        assert!(stderr(&output).contains(needle), "{needle}: {}", stderr(&output));
    }
    let wrong: Vec<_> = SERVICE
        .iter()
        .map(|pair| if pair.starts_with("category") { "category=nessuna" } else { pair })
        .collect();
    let output = site.wemi(&with(&["new", "service", "stiro"], &wrong));
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("unknown-reference"), "{}", stderr(&output));
    assert!(!site.dir().join("content/services/stiro.md").exists());
}

#[test]
fn an_offer_a_desk_and_a_piece_of_news_are_made_in_their_places() {
    let site = Site::formatted();
    let offer = [
        "title=Compiti",
        "service=baby-sitter",
        "summary=Il pomeriggio.",
        "kind=contact",
        "zones=1,2",
        "audiences=bambini",
        "where=home",
        "prices.from=2025-01-01",
        "prices.amount=20.00",
        "prices.vat_included=true",
        "pay=per_visit",
        "tariff=own",
    ];
    let desk = ["name=Sportello Duomo", "address=piazza del Duomo 1, Prova", "zone=1"];
    let news = ["title=Apre", "summary=Lo sportello apre."];
    for args in [
        with(&["new", "offer", "il-filo/compiti"], &offer),
        with(&["new", "desk", "duomo"], &desk),
        with(&["new", "news", "2026-11-20-apre"], &news),
    ] {
        let output = site.wemi(&args);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
    assert!(site.text("content/providers/il-filo/compiti.md").contains("    amount: 20.00\n"));
    assert!(site.dir().join("content/news/2026-11-20-apre.md").is_file());
    assert_eq!(site.wemi(&["check"]).status.code(), Some(0));
    assert_eq!(site.wemi(&["fmt", "--check"]).status.code(), Some(0));
}

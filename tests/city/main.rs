//! The demonstration city, read as a whole: what `wemi check` cannot know, because it holds for this city
//! only. That each file is right is the check's to say.
#![forbid(unsafe_code)]
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads the files of the repository"
)]

mod texts;

use std::collections::{BTreeMap, BTreeSet};

use texts::{Text, content, lines_of, under};

#[test]
fn every_category_is_told_by_services_and_served_by_offers() {
    let services = under("services");
    let offers = offers();
    assert!(services.len() >= 110, "{} kinds of service", services.len());
    assert!(offers.len() >= 320, "{} offers", offers.len());

    let offered: BTreeSet<&str> = offers.iter().filter_map(|offer| offer.value("service")).collect();
    for category in lines_of("categories.yaml", "- slug: ") {
        let told: Vec<&str> = services
            .iter()
            .filter(|service| service.value("category") == Some(category.as_str()))
            .map(Text::name)
            .collect();
        assert!(!told.is_empty(), "no service tells of {category}");
        let unserved: Vec<&str> = told.into_iter().filter(|service| !offered.contains(service)).collect();
        assert!(unserved.is_empty(), "nobody offers {unserved:?}");
    }
}

#[test]
fn the_enti_are_fifty_eight_of_every_regime_and_reach_nobody() {
    let enti: Vec<Text> = under("providers").into_iter().filter(|text| text.name() == "index").collect();
    assert_eq!(enti.len(), 58);
    let regimes: BTreeSet<&str> = enti.iter().filter_map(|ente| ente.value("regime")).collect();
    assert_eq!(regimes.len(), 6, "{regimes:?}");
    for ente in &enti {
        let email = ente.value("  email").unwrap_or_default();
        let phone = ente.value("  phone").unwrap_or_default();
        assert!(email.ends_with("@example.org"), "{}: {email}", ente.path());
        assert!(phone.starts_with("02 0000 "), "{}: {phone}", ente.path());
    }
}

#[test]
fn no_run_of_eight_words_stands_in_two_descriptions() {
    let texts = content();
    let mut seen: BTreeMap<Vec<&str>, &str> = BTreeMap::new();
    let mut twice = Vec::new();
    let words: Vec<(&str, Vec<&str>)> = texts.iter().map(|text| (text.path(), text.words())).collect();
    for (path, words) in &words {
        for run in words.windows(8) {
            match seen.insert(run.to_vec(), path) {
                Some(other) if other != *path => twice.push(format!("{path}, {other}: {}", run.join(" "))),
                Some(_) | None => {}
            }
        }
    }
    assert!(twice.is_empty(), "{}", twice.join("\n"));
}

#[test]
fn texts_speak_as_a_person_speaks() {
    let avoided =
        ["si prega di", "è possibile", "usufruire", "erogazione", "utente", "lorem", "TODO", "a 360 gradi"];
    for text in content() {
        let all = text.all().to_lowercase();
        for phrase in avoided {
            let found = all
                .split(|c: char| !c.is_alphanumeric() && c != ' ')
                .any(|part| format!(" {part} ").contains(&format!(" {} ", phrase.to_lowercase())));
            assert!(!found, "{} says `{phrase}`", text.path());
        }
    }
}

/// The offers: what lies beside an ente's `index.md`, its documents aside.
fn offers() -> Vec<Text> {
    under("providers").into_iter().filter(|text| text.value("service").is_some()).collect()
}

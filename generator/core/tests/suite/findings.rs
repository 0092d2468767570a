//! Findings as an editor sees them and as a machine reads them.

use wemi_core::{SiteError, check};

use crate::site::{DAY, Site};

#[test]
fn a_finding_shows_file_line_column_the_word_and_the_mend() {
    let site = Site::small();
    site.change("content/services/baby-sitter.md", "unit: hour", "unit: houre");
    let findings = check(&site.dir(), DAY).expect("a site");
    let text = findings.render(false);
    let expected = "\
errore[unknown-choice]: `houre` non è fra le scelte possibili
 --> content/services/baby-sitter.md:6:7
  |
6 | unit: houre
  |       ^^^^^
  |
  = rimedio: volevi scrivere `hour`?
";
    assert!(text.contains(expected), "{text}");
    assert!(!text.contains('\u{1b}'), "no colours unless asked for");
    assert!(findings.render(true).contains('\u{1b}'));
}

#[test]
fn a_finding_as_json_has_the_same_place() {
    let site = Site::small();
    site.change("content/services/baby-sitter.md", "unit: hour", "unit: houre");
    let findings = check(&site.dir(), DAY).expect("a site");
    let json = serde_json::to_value(findings.to_json()).expect("json");
    assert_eq!(json["errors"], 1);
    let list = json["findings"].as_array().expect("a list");
    let found = list.iter().find(|finding| finding["id"] == "unknown-choice").expect("found");
    assert_eq!(found["file"], "content/services/baby-sitter.md");
    let place = ["line", "column", "end_line", "end_column"].map(|key| found[key].as_u64());
    assert_eq!(place, [Some(6), Some(7), Some(6), Some(12)]);
    assert_eq!(found["help"], "volevi scrivere `hour`?");
}

#[test]
fn a_file_in_another_encoding_is_told_where_it_begins() {
    let site = Site::small();
    site.put("content/pages/latin.md", b"---\ntitle: Citt\xe0\nsummary: x\n---\n");
    let findings = check(&site.dir(), DAY).expect("a site");
    let json = serde_json::to_value(findings.to_json()).expect("json");
    let list = json["findings"].as_array().expect("a list");
    let found = list.iter().find(|finding| finding["id"] == "not-utf8").expect("found");
    assert_eq!((found["line"].as_u64(), found["column"].as_u64()), (Some(2), Some(12)));
}

#[test]
fn a_folder_without_configuration_is_no_site() {
    let site = Site::small();
    let found = check(&site.dir().join("content"), DAY);
    assert!(matches!(found, Err(SiteError::NoSite { .. })));
}

#[test]
fn rule_03_a_link_that_leads_nowhere_is_told_with_the_one_that_was_meant() {
    let site = Site::small();
    site.put(
        "content/pages/aiuto.md",
        b"---\ntitle: Aiuto\nsummary: Dove cercare.\n---\nVai da [lei](/servizi/baby-siter/)\no da [lei](../servizi/baby-sitter.md).\n",
    );
    let findings = check(&site.dir(), DAY).expect("a site");
    let json = serde_json::to_value(findings.to_json()).expect("json");
    let found: Vec<_> = json["findings"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|finding| (finding["line"].as_u64(), finding["column"].as_u64(), finding["help"].as_str()))
        .collect();
    let second = "forse il file `content/services/baby-sitter.md`?";
    assert_eq!(
        found,
        [(Some(5), Some(8), Some("forse `/servizi/baby-sitter/`?")), (Some(6), Some(6), Some(second))]
    );
}

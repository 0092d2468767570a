//! Findings in the forms that other programs read, word for word.

use std::fs;

use serde_json::json;
use wemi_content::Id;
use wemi_core::{Findings, check, explain};

use crate::site::{DAY, Site};

/// One error, one that speaks of a second place, in a file whose name must be escaped.
fn findings() -> Findings {
    let site = Site::small();
    site.change("content/services/baby-sitter.md", "unit: hour", "unit: houre");
    site.put("content/pages/è, 100%.md", b"---\ntitle: Uno\ntitle: Due\n---\n");
    let mut findings = check(&site.dir(), DAY).expect("a site");
    findings.list.retain(|finding| [Id::UnknownChoice, Id::BadSlug].contains(&finding.id));
    findings
}

#[test]
fn github_is_given_one_command_a_line_with_what_would_end_it_escaped() {
    assert_eq!(
        findings().to_github(),
        "::error file=content/pages/è%2C 100%25.md,line=1,col=1,endLine=1,endColumn=1,title=bad-slug::\
         il nome del file, `è, 100%25`, non può stare in un indirizzo%0Arimedio: chiamalo `e-100`: \
         lettere minuscole senza accenti, cifre e trattini\n\
         ::error file=content/services/baby-sitter.md,line=6,col=7,endLine=6,endColumn=12,title=unknown-choice::\
         `houre` non è fra le scelte possibili%0Arimedio: volevi scrivere `hour`?\n"
    );
}

#[test]
fn gitlab_is_given_a_fingerprint_that_outlives_a_line_written_above() {
    let report = |above: &str| {
        let site = Site::small();
        let lines = format!("{above}unit: houre");
        site.change("content/services/baby-sitter.md", "unit: hour", &lines);
        let findings = check(&site.dir(), DAY).expect("a site");
        let list = serde_json::to_value(findings.to_gitlab()).expect("json");
        list.as_array()
            .expect("a list")
            .iter()
            .find(|one| one["check_name"] == "unknown-choice")
            .cloned()
            .expect("found")
    };
    let (first, moved) = (report(""), report("# sopra\n"));
    assert_eq!(first["fingerprint"], moved["fingerprint"]);
    assert_eq!(moved["location"]["lines"], json!({ "begin": 7, "end": 7 }));
    let mut rest = first;
    rest.as_object_mut().expect("an object").remove("fingerprint");
    assert_eq!(
        rest,
        json!({
            "description": "`houre` non è fra le scelte possibili – volevi scrivere `hour`?",
            "check_name": "unknown-choice",
            "severity": "critical",
            "location": { "path": "content/services/baby-sitter.md", "lines": { "begin": 6, "end": 6 } },
        })
    );
}

#[test]
fn sarif_is_given_results_that_name_their_rule_and_place() {
    let sarif = findings().to_sarif();
    let run = &sarif["runs"][0];
    assert_eq!((&sarif["version"], &run["columnKind"]), (&json!("2.1.0"), &json!("unicodeCodePoints")));
    let rules: Vec<_> = run["tool"]["driver"]["rules"].as_array().expect("rules").iter().collect();
    assert_eq!(rules.iter().map(|rule| &rule["id"]).collect::<Vec<_>>(), ["bad-slug", "unknown-choice"]);
    assert!(rules[0]["help"]["markdown"].as_str().expect("help").contains("Giusto:"));
    let uri = &run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "content/pages/%C3%A8%2C%20100%25.md");
    assert_eq!(
        run["results"][1],
        json!({
            "ruleId": "unknown-choice",
            "ruleIndex": 1,
            "level": "error",
            "message": { "text": "`houre` non è fra le scelte possibili\nRimedio: volevi scrivere `hour`?" },
            "locations": [{ "physicalLocation": {
                "artifactLocation": { "uri": "content/services/baby-sitter.md" },
                "region": { "startLine": 6, "startColumn": 7, "endLine": 6, "endColumn": 12 },
            }}],
        })
    );
}

#[test]
fn another_place_is_told_in_every_form() {
    let site = Site::small();
    let text = fs::read(site.dir().join("content/areas.yaml")).expect("a file");
    site.put("content/areas.yaml", &[&text[..], &text[..]].concat());
    let mut findings = check(&site.dir(), DAY).expect("a site");
    findings.list.retain(|finding| finding.id == Id::DuplicateSlug);
    let json = serde_json::to_value(findings.to_json()).expect("json");
    assert_eq!(json["findings"][0]["related"][0]["line"], 1);
    let related = &findings.to_sarif()["runs"][0]["results"][0]["relatedLocations"][0];
    assert_eq!(related["physicalLocation"]["region"]["startLine"], 1);
}

#[test]
fn every_kind_of_finding_is_explained_with_a_wrong_and_a_right_example() {
    for id in Id::ALL {
        let text = explain(*id);
        let examples: Vec<&str> = ["Sbagliato:\n\n```", "Giusto:\n\n```"]
            .into_iter()
            .filter_map(|title| text.split_once(title))
            .filter_map(|(_, after)| after.split_once("\n```"))
            .map(|(example, _)| example)
            .collect();
        assert!(examples.len() == 2 && examples[0] != examples[1], "explain/{}.md: {text:?}", id.as_str());
        assert!(!text.starts_with("Sbagliato"), "explain/{}.md says what it means first", id.as_str());
    }
}

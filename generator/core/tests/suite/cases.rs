//! Texts that are wrong: a small folder over the base of `wemi-content`, the expected finding beside
//! the wrong line, as `<!-- error: id -->`, or so many lines below as `<!-- error 2 above: id -->`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use wemi_core::check;

use crate::site::{DAY, Site};

/// What the texts alone can have wrong.
const OF_TEXTS: [&str; 12] = [
    "link-nowhere",
    "anchor-nowhere",
    "anchor-twice",
    "heading-skipped",
    "alt-missing",
    "picture-too-large",
    "bad-picture",
    "picture-unused",
    "hard-to-read",
    "unknown-component",
    "component-empty",
    "alias-collides",
];

/// Path, line, severity, id.
type Expected = (String, u64, String, String);

#[test]
fn every_case_finds_what_is_written_beside_the_line_and_nothing_else() {
    let mut seen = BTreeSet::new();
    for folder in cases() {
        let (site, mut expected) = case(&folder);
        if folder.ends_with("picture-unused") {
            expected.push(("site.toml".to_owned(), 1, "warning".to_owned(), "picture-unused".to_owned()));
        }
        let findings = check(&site.dir(), DAY).expect("a site");
        let json = serde_json::to_value(findings.to_json()).expect("json");
        let mut found: Vec<Expected> =
            json["findings"].as_array().expect("a list").iter().map(line).collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{}", folder.display());
        let text = findings.render(false);
        for (path, line, _, id) in &expected {
            assert!(text.contains(&format!("[{id}]")), "{}: {text}", folder.display());
            assert!(text.contains(&format!("{path}:{line}:")), "{}: {text}", folder.display());
        }
        seen.extend(expected.into_iter().map(|(.., id)| id));
    }
    let missing: Vec<&str> = OF_TEXTS.into_iter().filter(|id| !seen.contains(*id)).collect();
    assert_eq!(missing, [""; 0], "kinds without a case");
}

fn line(finding: &Value) -> Expected {
    let help = finding["help"].as_str().unwrap_or_default();
    assert!(!help.is_empty() && !help.ends_with('.'), "{finding}");
    let text = |key: &str| finding[key].as_str().expect("text").to_owned();
    (text("file"), finding["line"].as_u64().expect("a line"), text("severity"), text("id"))
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut cases: Vec<PathBuf> =
        fs::read_dir(folder).expect("cases").map(|entry| entry.expect("an entry").path()).collect();
    cases.sort();
    cases
}

fn case(folder: &Path) -> (Site, Vec<Expected>) {
    let site = Site::small();
    // Pictures for those who name them.
    let name = folder.file_name().expect("a name").to_string_lossy();
    let (png, page) = (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0", "content/pages");
    match &*name {
        "alt-missing" | "picture-unused" => drop(site.put(&format!("{page}/porta.png"), png)),
        "bad-picture" => {
            site.put(&format!("{page}/lettera.png"), b"una lettera");
            let mut wall = png.to_vec();
            wall.resize(400 * 1024, 0);
            site.put(&format!("{page}/muro.png"), &wall);
        }
        _ => {}
    }
    let mut expected = Vec::new();
    for (path, bytes) in crate::site::tree(folder) {
        let text = String::from_utf8(bytes.clone()).expect("text");
        for (at, line) in text.lines().enumerate() {
            expected.extend(mark(&path, at as u64 + 1, line));
        }
        site.put(&path, &bytes);
    }
    (site, expected)
}

fn mark(path: &str, at: u64, line: &str) -> Option<Expected> {
    let (_, mark) = line.split_once("<!-- ").or_else(|| line.split_once(" # "))?;
    let (what, id) = mark.trim_end_matches("-->").trim().split_once(": ")?;
    let mut words = what.split(' ');
    let severity = words.next()?.to_owned();
    let above = words.next().map_or(0, |lines| lines.parse().expect("a number of lines"));
    Some((path.to_owned(), at - above, severity, id.to_owned()))
}

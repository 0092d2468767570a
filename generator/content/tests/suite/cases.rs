//! Fixtures: a small folder that is put over the base, the expected finding beside the wrong line.
//!
//! `# error: id` (or `warning`) at the end of a line expects one there, `# error above: id` on the
//! line before; several ids are parted by commas; in Markdown `<!-- error: id -->`. Three files of a
//! case are not content: `remove` names files to leave out, `large` one to blow up, and `expect`
//! holds `path:line: id` (or `path:line: warning id`) where a comment has no place.

use std::collections::BTreeSet;
use std::fs;

use wemi_content::{Diagnostic, Id, Severity, Sources};

use crate::site::{Site, folder, read_folder};

/// Path, line, severity, id.
type Expected = (String, usize, &'static str, String);

#[test]
fn the_base_is_right() {
    let (_, checkup) = Site::base().check();
    assert_eq!(checkup.findings, []);
    let checked = checkup.checked.expect("checked");
    assert_eq!((checked.offers.len(), checked.services.len(), checked.audiences.len()), (1, 1, 3));
}

#[test]
fn every_case_finds_what_is_written_beside_the_line_and_nothing_else() {
    let mut wrong = Vec::new();
    for name in names() {
        let (site, expected) = case(&name);
        let (sources, checkup) = site.check();
        let found = found(&sources, &checkup.findings);
        if found != expected {
            let lines = |findings: &[Expected]| {
                let lines = findings
                    .iter()
                    .map(|(path, line, severity, id)| format!("    {path}:{line}: {severity} {id}"));
                lines.collect::<Vec<_>>().join("\n")
            };
            wrong.push(format!("{name}\n  expected\n{}\n  found\n{}", lines(&expected), lines(&found)));
        }
        let errors = expected.iter().any(|(_, _, severity, _)| *severity == "error");
        assert_eq!(
            checkup.checked.is_some(),
            !errors,
            "{name}: checked content exactly when there is no error"
        );
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_finding_says_what_to_do_in_one_line() {
    for name in names() {
        let (_, checkup) = case(&name).0.check();
        for finding in checkup.findings {
            let help = finding.help.as_deref().unwrap_or_default();
            assert!(!help.is_empty(), "{name}: {} has no help", finding.id.as_str());
            for text in [help, &finding.message] {
                assert!(!text.contains('\n') && !text.ends_with('.'), "{name}: {text}");
            }
        }
    }
}

#[test]
fn every_kind_of_finding_has_a_case() {
    // Whoever reads the bytes finds the first, before there is a text; whoever reads Markdown the rest.
    let elsewhere = [
        Id::NotUtf8,
        Id::LinkNowhere,
        Id::AnchorNowhere,
        Id::AnchorTwice,
        Id::HeadingSkipped,
        Id::AltMissing,
        Id::PictureTooLarge,
        Id::BadPicture,
        Id::PictureUnused,
        Id::HardToRead,
        Id::UnknownComponent,
        Id::ComponentEmpty,
    ];
    let shown: BTreeSet<Id> = names()
        .iter()
        .flat_map(|name| case(name).0.check().1.findings)
        .map(|finding| finding.id)
        .chain(elsewhere)
        .collect();
    let missing: Vec<&str> = Id::ALL.iter().filter(|id| !shown.contains(id)).map(|id| id.as_str()).collect();
    assert_eq!(missing, [""; 0], "kinds without a case");
}

fn names() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder("cases"))
        .expect("cases")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn case(name: &str) -> (Site, Vec<Expected>) {
    let mut site = Site::base();
    let mut expected = Vec::new();
    let mut files = read_folder(&folder("cases").join(name));
    for path in files.remove("remove").iter().flat_map(|text| text.lines()) {
        site.0.remove(path).expect("a file of the base");
    }
    for path in files.remove("large").iter().flat_map(|text| text.lines()) {
        let text = site.0.get_mut(path).expect("a file of the base");
        *text = text.replacen("summary:", &format!("staff: {}\nsummary:", "x".repeat(300_000)), 1);
    }
    for line in files.remove("expect").iter().flat_map(|text| text.lines()) {
        let (place, id) = line.split_once(": ").expect("path:line: id");
        let (path, line) = place.rsplit_once(':').expect("path:line");
        let (severity, id) = match id.split_once(' ') {
            Some(("warning", id)) => ("warning", id),
            Some(("note", id)) => ("note", id),
            _ => ("error", id),
        };
        expected.push((path.to_owned(), line.parse().expect("a line"), severity, id.to_owned()));
    }
    for (path, text) in files {
        for (at, line) in text.lines().enumerate() {
            expected.extend(marks(&path, at + 1, line));
        }
        site.0.insert(path, text);
    }
    expected.sort();
    (site, expected)
}

fn marks<'a>(path: &'a str, line_number: usize, line: &'a str) -> impl Iterator<Item = Expected> + 'a {
    let kinds = [
        ("error: ", "error", 0),
        ("warning: ", "warning", 0),
        ("note: ", "note", 0),
        ("error above: ", "error", 1),
        ("warning above: ", "warning", 1),
        ("note above: ", "note", 1),
    ];
    kinds.into_iter().flat_map(move |(mark, severity, above)| {
        let after = ["# ", "<!-- "].iter().find_map(|lead| line.split_once(&format!("{lead}{mark}")));
        let ids = after.map_or("", |(_, ids)| ids.trim_end().trim_end_matches("-->"));
        ids.split(',')
            .map(str::trim)
            .filter(|id| !id.is_empty())
            .map(move |id| (path.to_owned(), line_number - above, severity, id.to_owned()))
            .collect::<Vec<_>>()
    })
}

fn found(sources: &Sources, findings: &[Diagnostic]) -> Vec<Expected> {
    let mut found: Vec<Expected> = findings
        .iter()
        .map(|finding| {
            let source = sources.get(finding.span.file).expect("a file");
            let line = source.line_column(finding.span.bytes().start).line;
            let severity = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "note",
            };
            (source.path.clone(), line, severity, finding.id.as_str().to_owned())
        })
        .collect();
    found.sort();
    found
}

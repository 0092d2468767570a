//! Whatever is written, the answer is findings: no panic, no hang, no place outside the file.

use proptest::prelude::*;
use wemi_content::{Id, Loaded, Source, Sources, check, parse_file};

use crate::site::{DAY, Site};

const OFFER: &str = "content/providers/il-filo/baby-sitter.md";

proptest! {
    #[test]
    fn arbitrary_front_matter_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        check_text(&format!("---\n{}\n---\n", String::from_utf8_lossy(&bytes)));
    }

    #[test]
    fn arbitrary_text_never_panics(text in "\\PC{0,400}") {
        check_text(&text);
    }

    #[test]
    fn text_that_looks_like_yaml_never_panics(text in "([ \\t]{0,3}[-?:&*!|>%@'\"{}\\[\\],#a-zàè🙂0-9~]{0,8}[\r\n]{0,2}){0,40}") {
        check_text(&format!("---\n{text}\n---\n"));
    }

    #[test]
    fn a_file_cut_or_changed_anywhere_never_panics(at in 0usize..700, byte in any::<char>()) {
        let site = Site::base();
        let mut text: Vec<char> = site.0[OFFER].chars().collect();
        let at = at.min(text.len() - 1);
        text[at] = byte;
        put_over(Site::base(), &text.iter().collect::<String>());
        put_over(Site::base(), &text[..at].iter().collect::<String>());
    }
}

fn check_text(text: &str) {
    put_over(Site(std::collections::BTreeMap::new()), text);
}

fn put_over(mut site: Site, text: &str) {
    site.0.insert(OFFER.to_owned(), text.to_owned());
    site.0.insert("site.toml".to_owned(), text.to_owned());
    site.0.insert("content/areas.yaml".to_owned(), text.to_owned());
    let (sources, checkup) = site.check();
    for finding in checkup.findings {
        let spans = finding.related.iter().map(|related| related.span).chain([finding.span]);
        for span in spans {
            let source = sources.get(span.file).expect("a file");
            assert!(source.text.get(span.bytes()).is_some(), "{}: {:?}", finding.id.as_str(), span);
        }
    }
}

#[test]
fn a_megabyte_of_nesting_is_answered_at_once() {
    for text in ["[".repeat(1_000_000), "{a: ".repeat(200_000), "- ".repeat(400_000), "&a ".repeat(300_000)] {
        let source = Source { path: OFFER.to_owned(), text: format!("---\n{text}\n---\n") };
        let sources = Sources::new(vec![source]);
        let parsed: Vec<_> = sources.iter().map(|(id, source)| parse_file(id, source)).collect();
        let findings = check(Loaded::gather(parsed), &sources, DAY).findings;
        assert!(findings.iter().any(|finding| finding.id == Id::FileTooLarge), "{findings:?}");
    }
}

#[test]
fn columns_point_at_the_word_after_accents_emoji_crlf_and_bom() {
    let site = Site::base().with(OFFER, "summary: Dalle 16 in poi.", "summary: \"Perché sì 🙂\"").with(
        OFFER,
        "where: home",
        "where: 'càsa'",
    );
    for text in
        [site.0[OFFER].clone(), site.0[OFFER].replace('\n', "\r\n"), format!("\u{feff}{}", site.0[OFFER])]
    {
        let mut site = site.clone();
        site.0.insert(OFFER.to_owned(), text);
        let (sources, checkup) = site.check();
        let [finding] = checkup.findings.as_slice() else { panic!("{:?}", checkup.findings) };
        let source = sources.get(finding.span.file).expect("a file");
        assert_eq!(source.text.get(finding.span.bytes()), Some("'càsa'"));
        let place = source.line_column(finding.span.bytes().start);
        assert_eq!((place.line, place.column), (9, 8));
    }
}

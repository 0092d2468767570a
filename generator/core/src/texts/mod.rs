//! What is wrong in the texts themselves (rule 3): links that lead nowhere, pictures that can't be
//! seen or heard, headings out of order, components that nobody knows.

mod cards;
mod headings;
mod links;
mod lists;
mod pictures;
mod reading;
mod redirects;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use wemi_content::{Checked, Diagnostic, FileId, Sources, Span};

use crate::addresses::{Addresses, Place, Thing};
use crate::markdown::{Survey, survey};
use crate::pictures::Pictures;
use lists::Lists;

pub use reading::Readability;

/// Anchors that the theme puts on every page.
const FRAME: [&str; 2] = ["contenuto", "piede"];
/// Anchors that the theme puts on a service's page.
const SERVICE: [&str; 4] = ["costo", "offerte", "condizioni", "contatti"];

/// Everything that is wrong in the texts.
pub(crate) fn check_texts(
    checked: &Checked,
    sources: &Sources,
    shown: &Pictures,
) -> (Vec<Diagnostic>, Readability) {
    let addresses = Addresses::of(checked, sources);
    let mut known = addresses.known.clone();
    known.extend(checked.editorial.redirects.iter().map(|redirect| redirect.line.from.clone()));
    let texts = read(checked, &addresses, sources);
    let anchors = anchors(checked, &texts);
    let lists = Lists::of(checked);
    let look =
        Look { addresses: &addresses, known: &known, lists: &lists, anchors: &anchors, pictures: shown };
    let mut findings: Vec<Diagnostic> = texts.par_iter().flat_map_iter(|text| check(text, &look)).collect();
    findings.extend(redirects::check_redirects(checked, &addresses.known, &lists));
    findings.extend(pictures::check_unused(&texts, shown, sources));
    findings.extend(reading::check_reading(&texts));
    (findings, reading::readability(&texts))
}

/// A text with what stands in it.
struct Text<'a> {
    path: &'a str,
    place: &'a Place<'a>,
    body: Span,
    /// Whether it is the Italian one.
    italian: bool,
    survey: Survey,
}

impl Text<'_> {
    /// The span of bytes of the text.
    fn span(&self, place: &std::ops::Range<usize>) -> Span {
        let start = self.body.bytes().start;
        Span::new(self.file(), start + place.start..start + place.end)
    }

    fn file(&self) -> FileId {
        self.body.file
    }
}

/// What a leaf may look at besides the text.
struct Look<'a> {
    addresses: &'a Addresses<'a>,
    /// Every address that a text may lead to.
    known: &'a BTreeSet<String>,
    lists: &'a Lists,
    /// The anchors of pages that have texts.
    anchors: &'a BTreeMap<&'a str, BTreeSet<&'a str>>,
    pictures: &'a Pictures,
}

fn read<'a>(checked: &Checked, addresses: &'a Addresses<'a>, sources: &'a Sources) -> Vec<Text<'a>> {
    let italian = addresses.places().filter_map(|(_, place)| Some((place, place.body?, true)));
    let translated = checked
        .translations
        .bodies()
        .filter_map(|(file, body)| Some((addresses.place(&sources.get(file)?.path)?, body, false)));
    let bodies: Vec<_> = italian.chain(translated).collect();
    let texts = bodies.par_iter().filter_map(|(place, body, italian)| {
        let source = sources.get(body.file)?;
        let survey = survey(source.text.get(body.bytes())?);
        Some(Text { path: &source.path, place, body: *body, italian: *italian, survey })
    });
    texts.collect()
}

fn anchors<'a>(checked: &'a Checked, texts: &'a [Text<'a>]) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    let mut anchors: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for text in texts {
        let (page, own) = text
            .place
            .url
            .split_once('#')
            .map_or((text.place.url.as_str(), None), |(page, own)| (page, Some(own)));
        let here = anchors.entry(page).or_default();
        here.extend(FRAME);
        here.extend(own);
        // The headings of an answer may be renamed by those of another on the same page.
        if own.is_none() {
            here.extend(text.survey.headings.iter().map(|heading| heading.anchor.as_str()));
        }
        if matches!(text.place.thing, Thing::Service) {
            here.extend(SERVICE);
        }
    }
    let words = checked.editorial.glossary.iter().map(|word| word.slug.as_str());
    anchors.insert("/glossario/", words.chain(FRAME).collect());
    anchors.insert("/servizi/", checked.areas.iter().map(|area| area.slug.as_str()).chain(FRAME).collect());
    anchors
}

fn check(text: &Text<'_>, look: &Look<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    links::check_links(text, look, &mut findings);
    pictures::check_pictures(text, look, &mut findings);
    headings::check_headings(text, &mut findings);
    cards::check_components(text, look, &mut findings);
    findings
}

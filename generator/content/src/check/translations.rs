//! Translations: they stand beside something, say what can be said otherwise, and what is missing is
//! counted (rule 4).

use std::collections::BTreeMap;

use super::Look;
use crate::diagnostic::{Diagnostic, Id};
use crate::loaded::Base;
use crate::read::{Doc, Name};
use crate::source::{Sources, Span};
use crate::suggest::did_you_mean;
use crate::translation::{Coverage, Language};
use crate::tree::Node;

/// What people search for in their own language: it need not be translated one by one.
const SEARCHED: [&str; 3] = ["synonyms", "everyday", "forms"];
/// Lists whose entries are told apart by their order.
const IN_ORDER: [&str; 4] = ["mansioni", "does", "amounts", "conditions"];

pub(super) fn check_translations(
    look: &Look<'_>,
    sources: &Sources,
    findings: &mut Vec<Diagnostic>,
) -> Vec<Coverage> {
    let loaded = look.loaded;
    let languages = loaded.site.as_ref().map_or(&[][..], |site| &site.data.languages);
    for ((name, language), doc) in &loaded.translations {
        let start = Span::new(doc.file, 0..0);
        if !languages.is_empty() && !languages.contains(language) {
            findings.push(
                Diagnostic::new(
                    Id::LanguageUnused,
                    start,
                    format!("il sito non parla `{}`", language.as_str()),
                )
                .help("aggiungi la lingua a `languages` in `site.toml`, o togli il file"),
            );
        }
        match loaded.base(name) {
            Some(base) => check_against(base, doc, findings),
            None if loaded.broken.contains(name) => {}
            None => findings.push(
                Diagnostic::new(Id::TranslationAlone, start, "manca il file italiano di cui questa è la traduzione")
                    .help("controlla il nome: è quello italiano con la lingua prima della fine, `baby-sitter.en.md`"),
            ),
        }
    }
    let Some(site) = &loaded.site else { return Vec::new() };
    let list = site.tree.span_at("/languages");
    if languages.first() != Some(&Language::It) {
        findings.push(
            Diagnostic::new(Id::MainLanguage, list, "la prima lingua del sito è l'italiano")
                .help("scrivi `it` per primo: in italiano sono scritti i contenuti"),
        );
    }
    let others = languages.iter().filter(|language| **language != Language::It);
    let coverage: Vec<Coverage> = others.map(|language| coverage(look, sources, *language)).collect();
    for one in coverage.iter().filter(|one| one.missing > 0) {
        let language = one.language.as_str();
        findings.push(
            Diagnostic::new(
                Id::TranslationsMissing,
                list,
                format!("in `{language}` si leggono in italiano {} testi su {}", one.missing, one.texts),
            )
            .help(format!(
                "i file sono in `wemi check --json`; la traduzione sta accanto, in `….{language}.md`"
            )),
        );
    }
    coverage
}

/// Entries that the Italian file has, and as many.
fn check_against(base: Base<'_>, doc: &Doc<()>, findings: &mut Vec<Diagnostic>) {
    for list in IN_ORDER {
        let Some(node) = doc.tree.at(&format!("/{list}")) else { continue };
        let italian = base.tree.at(&format!("/{list}")).map_or(0, |node| node.items().len());
        if node.items().len() != italian {
            findings.push(
                Diagnostic::new(
                    Id::TranslationLength,
                    doc.tree.key_span(&format!("/{list}")).unwrap_or(node.span),
                    format!("qui le voci sono {}, in italiano {italian}", node.items().len()),
                )
                .help("traduci tutte le voci, nello stesso ordine"),
            );
        }
    }
    let known: Vec<&str> = entries(base.tree).into_keys().collect();
    for item in doc.tree.items() {
        let Some(key) = item.at("/slug").or_else(|| item.at("/id")) else { continue };
        let Some(text) = key.text().filter(|text| !known.contains(text)) else { continue };
        let help = did_you_mean(text, known.iter().copied())
            .unwrap_or_else(|| "le voci sono quelle del file italiano".to_owned());
        findings.push(
            Diagnostic::new(Id::UnknownReference, key.span, format!("la voce `{text}` in italiano non c'è"))
                .help(help),
        );
    }
}

/// The entries of a list by slug or number, those of the second level too.
fn entries(tree: &Node) -> BTreeMap<&str, &Node> {
    let all = tree.items().iter().flat_map(|node| {
        let children = node.at("/children").map_or(&[][..], Node::items);
        std::iter::once(node).chain(children)
    });
    let keyed = all.filter_map(|node| Some((node.at("/slug").or_else(|| node.at("/id"))?.text()?, node)));
    keyed.collect()
}

/// How much of what the municipality writes is said in a language.
fn coverage(look: &Look<'_>, sources: &Sources, language: Language) -> Coverage {
    let mut all = Coverage { language, texts: 0, missing: 0, files: Vec::new() };
    for name in look.loaded.own_words() {
        let Some(base) = look.loaded.base(&name) else { continue };
        let said = look.loaded.translations.get(&(name.clone(), language));
        let (texts, missing) = count(&name, base, said, sources);
        all.texts += texts;
        all.missing += missing;
        if missing > 0
            && let Some(source) = sources.get(base.file)
        {
            all.files.push(source.path.clone());
        }
    }
    all.files.sort();
    all
}

/// How many texts a file has, and how many of them a translation doesn't say.
fn count(name: &Name, base: Base<'_>, said: Option<&Doc<()>>, sources: &Sources) -> (usize, usize) {
    let (mut texts, mut missing) = (0, 0);
    let mut one = |is_said: bool| {
        texts += 1;
        missing += usize::from(!is_said);
    };
    let fields = crate::schema::translated_fields(name);
    let fields =
        || fields.iter().filter(|field| !SEARCHED.contains(field) && **field != "slug" && **field != "id");
    for field in fields() {
        if base.tree.entry(field).is_some() {
            one(said.is_some_and(|doc| doc.tree.entry(field).is_some()));
        }
    }
    let said_entries = said.map(|doc| entries(&doc.tree)).unwrap_or_default();
    for (key, entry) in entries(base.tree) {
        for field in fields().filter(|field| entry.entry(field).is_some()) {
            one(said_entries.get(key).is_some_and(|said| said.entry(field).is_some()));
        }
    }
    let text = |body: Span| sources.get(body.file).and_then(|source| source.text.get(body.bytes()));
    let has_text = |body: Span| text(body).is_some_and(|text| !text.trim().is_empty());
    if has_text(base.body) {
        one(said.is_some_and(|doc| has_text(doc.body)));
    }
    (texts, missing)
}

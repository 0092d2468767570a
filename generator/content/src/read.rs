//! One file into one record: which kind it is by its path, then front matter, tree, schema, types.

use serde::de::DeserializeOwned;
use wemi_domain::{OfferId, Slug};

use crate::diagnostic::{Diagnostic, Id};
use crate::front_matter::split;
use crate::shape::{Shape, check_shape};
use crate::source::{FileId, Source, Span};
use crate::suggest::slugified;
use crate::translation::Language;
use crate::tree::{Node, Value};
use crate::{raw, schema, toml_tree, yaml};

/// The longest honest page of text has a tenth of this; Markdown that is nothing but brackets takes
/// some hundred times its length of memory.
const FILE_BYTES_MAX: usize = 512 * 1024;
/// An honest file has a handful. One that is not YAML at all may have one a word, and to show each of
/// them with its line would take minutes.
const FINDINGS_MAX: usize = 200;

/// What was read from a file, with the places of its values.
#[derive(Debug, Clone)]
pub(crate) struct Doc<T> {
    /// The file.
    pub(crate) file: FileId,
    /// The data.
    pub(crate) data: T,
    /// The same with places.
    pub(crate) tree: Node,
    /// The Markdown after the front matter; empty for lists.
    pub(crate) body: Span,
}

/// A file's name as a thing: what references to it say, even when it could not be read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Name {
    Site,
    List(ListKind),
    Service(Slug),
    Provider(Slug),
    Offer(OfferId),
    Desk(Slug),
    Page(Slug),
    LifeEvent(Slug),
    News(Slug),
    Question(Slug),
    Benefit(Slug),
    Document(Slug, raw::DocumentKind),
}

impl Name {
    /// Whose offer this is, if it is one.
    pub(crate) fn provider_of_offer(&self) -> Option<&Slug> {
        match self {
            Self::Offer(id) => Some(&id.provider),
            _ => None,
        }
    }
}

/// The lists in YAML.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ListKind {
    Areas,
    Categories,
    Zones,
    Audiences,
    Vat,
    Topics,
    Glossary,
    Redirects,
    Programmes,
    Isee,
    LabourCosts,
}

/// What came of a file.
#[derive(Debug, Clone)]
pub(crate) enum Record {
    Site(Doc<raw::Site>),
    Areas(Doc<Vec<raw::Area>>),
    Categories(Doc<Vec<raw::Category>>),
    Zones(Doc<Vec<raw::Zone>>),
    Audiences(Doc<Vec<raw::Audience>>),
    Vat(Doc<Vec<raw::VatLine>>),
    Programmes(Doc<Vec<raw::Programme>>),
    Isee(Doc<Vec<raw::IseeTable>>),
    LabourCosts(Doc<Vec<raw::LabourCost>>),
    Service(Slug, Doc<raw::Service>),
    Provider(Slug, Doc<raw::Provider>),
    /// Boxed, being far larger than the others.
    Offer(OfferId, Box<Doc<raw::Offer>>),
    Desk(Slug, Doc<raw::Desk>),
    Page(Slug, Doc<raw::Page>),
    LifeEvent(Slug, Doc<raw::LifeEvent>),
    News(Slug, Doc<raw::News>),
    Question(Slug, Doc<raw::Question>),
    Benefit(Slug, Doc<raw::Benefit>),
    Document(Slug, raw::DocumentKind, Doc<raw::Document>),
    Topics(Doc<Vec<raw::Topic>>),
    Glossary(Doc<Vec<raw::Word>>),
    Redirects(Doc<Vec<raw::RedirectLine>>),
    /// What another file says in another language.
    Translation(Name, Language, Doc<()>),
    /// It is of this kind and name, but can't be read.
    Broken(Name),
    /// Not content.
    Nothing,
}

/// A file that was read, with what was found in it.
#[derive(Debug, Clone)]
pub struct Parsed {
    pub(crate) record: Record,
    pub(crate) findings: Vec<Diagnostic>,
}

/// Reads one file. Files don't know of each other yet, so this can run in parallel.
pub fn parse_file(file: FileId, source: &Source) -> Parsed {
    let mut reader = Reader { file, source, findings: Vec::new() };
    if source.text.len() > FILE_BYTES_MAX {
        return reader.too_large();
    }
    let translation = Language::of_path(&source.path);
    let path = translation.as_ref().map_or(source.path.as_str(), |(_, base)| base);
    let record = match (name_of(path), &translation) {
        (Ok(Some(name)), Some((language, _))) => reader.translation(name, *language),
        (Ok(Some(name)), None) => reader.record(name),
        (Ok(None), _) => reader.stranger(),
        (Err(part), _) => reader.bad_name(part),
    };
    let mut findings = reader.findings;
    if findings.len() > FINDINGS_MAX {
        // An error that was left out would let the file pass.
        findings.sort_by_key(|finding| finding.severity);
        findings.truncate(FINDINGS_MAX);
    }
    Parsed { record, findings }
}

impl Name {
    /// What a file of this kind may say.
    pub(crate) fn shape(&self) -> &'static Shape {
        match self {
            Self::Site => &schema::SITE,
            Self::List(ListKind::Areas) => &schema::AREAS,
            Self::List(ListKind::Categories) => &schema::CATEGORIES,
            Self::List(ListKind::Zones) => &schema::ZONE_LIST,
            Self::List(ListKind::Audiences) => &schema::AUDIENCES,
            Self::List(ListKind::Vat) => &schema::VAT,
            Self::List(ListKind::Programmes) => &schema::PROGRAMMES,
            Self::List(ListKind::Isee) => &schema::ISEE,
            Self::List(ListKind::LabourCosts) => &schema::LABOUR_COSTS,
            Self::Service(..) => &schema::SERVICE,
            Self::Provider(..) => &schema::PROVIDER,
            Self::Offer(..) => &schema::OFFER,
            Self::Desk(..) => &schema::DESK,
            Self::Page(..) => &schema::PAGE,
            Self::List(ListKind::Topics) => &schema::TOPICS,
            Self::List(ListKind::Glossary) => &schema::GLOSSARY,
            Self::List(ListKind::Redirects) => &schema::REDIRECTS,
            Self::LifeEvent(..) => &schema::LIFE_EVENT,
            Self::News(..) => &schema::NEWS,
            Self::Question(..) => &schema::QUESTION,
            Self::Benefit(..) => &schema::BENEFIT,
            Self::Document(..) => &schema::DOCUMENT,
        }
    }
}

/// What a path names. `Err` holds the part of it that can't be a slug.
pub(crate) fn name_of(path: &str) -> Result<Option<Name>, &str> {
    let slug = |part| str::parse::<Slug>(part).map_err(|_| part);
    let parts: Vec<&str> = path.split('/').collect();
    Ok(Some(match parts.as_slice() {
        ["site.toml"] => Name::Site,
        ["content", "areas.yaml"] => Name::List(ListKind::Areas),
        ["content", "categories.yaml"] => Name::List(ListKind::Categories),
        ["content", "zones.yaml"] => Name::List(ListKind::Zones),
        ["content", "audiences.yaml"] => Name::List(ListKind::Audiences),
        ["content", "vat.yaml"] => Name::List(ListKind::Vat),
        ["content", "question-topics.yaml"] => Name::List(ListKind::Topics),
        ["content", "glossary.yaml"] => Name::List(ListKind::Glossary),
        ["content", "redirects.yaml"] => Name::List(ListKind::Redirects),
        ["content", "programmes.yaml"] => Name::List(ListKind::Programmes),
        ["content", "isee.yaml"] => Name::List(ListKind::Isee),
        ["content", "labour_costs.yaml"] => Name::List(ListKind::LabourCosts),
        ["content", folder, name] => match (*folder, name.strip_suffix(".md")) {
            ("services", Some(name)) => Name::Service(slug(name)?),
            ("desks", Some(name)) => Name::Desk(slug(name)?),
            ("pages", Some(name)) => Name::Page(slug(name)?),
            ("life-events", Some(name)) => Name::LifeEvent(slug(name)?),
            ("news", Some(name)) => Name::News(slug(name)?),
            ("questions", Some(name)) => Name::Question(slug(name)?),
            ("benefits", Some(name)) => Name::Benefit(slug(name)?),
            _ => return Ok(None),
        },
        ["content", "providers", provider, name] => match name.strip_suffix(".md") {
            Some("index") => Name::Provider(slug(provider)?),
            Some(name) => Name::Offer(OfferId { provider: slug(provider)?, offer: slug(name)? }),
            None => return Ok(None),
        },
        ["content", "providers", provider, "documents", name] => {
            let kind = raw::DocumentKind::ALL
                .into_iter()
                .find(|kind| name.strip_suffix(".md") == Some(kind.file_stem()));
            let Some(kind) = kind else { return Ok(None) };
            Name::Document(slug(provider)?, kind)
        }
        _ => return Ok(None),
    }))
}

struct Reader<'a> {
    file: FileId,
    source: &'a Source,
    findings: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn record(&mut self, name: Name) -> Record {
        let shape = name.shape();
        let record = match &name {
            Name::Site => self.toml(shape).map(Record::Site),
            Name::List(ListKind::Areas) => self.list(shape).map(Record::Areas),
            Name::List(ListKind::Categories) => self.list(shape).map(Record::Categories),
            Name::List(ListKind::Zones) => self.list(shape).map(Record::Zones),
            Name::List(ListKind::Audiences) => self.list(shape).map(Record::Audiences),
            Name::List(ListKind::Vat) => self.list(shape).map(Record::Vat),
            Name::List(ListKind::Programmes) => self.list(shape).map(Record::Programmes),
            Name::List(ListKind::Isee) => self.list(shape).map(Record::Isee),
            Name::List(ListKind::LabourCosts) => self.list(shape).map(Record::LabourCosts),
            Name::Service(slug) => self.markdown(shape).map(|doc| Record::Service(slug.clone(), doc)),
            Name::Provider(slug) => self.markdown(shape).map(|doc| Record::Provider(slug.clone(), doc)),
            Name::Offer(id) => self.markdown(shape).map(|doc| Record::Offer(id.clone(), Box::new(doc))),
            Name::Desk(slug) => self.markdown(shape).map(|doc| Record::Desk(slug.clone(), doc)),
            Name::Page(slug) => self.markdown(shape).map(|doc| Record::Page(slug.clone(), doc)),
            Name::List(ListKind::Topics) => self.list(shape).map(Record::Topics),
            Name::List(ListKind::Glossary) => self.list(shape).map(Record::Glossary),
            Name::List(ListKind::Redirects) => self.list(shape).map(Record::Redirects),
            Name::LifeEvent(slug) => self.markdown(shape).map(|doc| Record::LifeEvent(slug.clone(), doc)),
            Name::News(slug) => self.markdown(shape).map(|doc| Record::News(slug.clone(), doc)),
            Name::Question(slug) => self.markdown(shape).map(|doc| Record::Question(slug.clone(), doc)),
            Name::Benefit(slug) => self.markdown(shape).map(|doc| Record::Benefit(slug.clone(), doc)),
            Name::Document(provider, kind) => {
                self.markdown(shape).map(|doc| Record::Document(provider.clone(), *kind, doc))
            }
        };
        record.unwrap_or(Record::Broken(name))
    }

    /// What another file says in another language. A file that can't be read translates nothing; of the
    /// Italian one nothing is to be said.
    fn translation(&mut self, name: Name, language: Language) -> Record {
        let Some(shape) = schema::translatable(&name) else {
            self.findings.push(
                Diagnostic::new(
                    Id::UntranslatableFile,
                    self.start(),
                    "in questo file non c'è niente da tradurre",
                )
                .help("togli il file: quello italiano vale per tutte le lingue"),
            );
            return Record::Nothing;
        };
        let (front, body) = if matches!(name, Name::List(_)) {
            let end = self.source.text.len();
            (self.list_range(), Span::new(self.file, end..end))
        } else {
            match split(self.file, &self.source.text) {
                Ok(parts) => (parts.front, Span::new(self.file, parts.body)),
                Err(finding) => {
                    self.findings.push(finding);
                    return Record::Nothing;
                }
            }
        };
        let before = self.findings.len();
        let text = self.source.text.get(front.clone()).unwrap_or_default();
        let tree = if text.trim().is_empty() {
            Some(Node { span: Span::new(self.file, front), value: Value::Map(Vec::new()) })
        } else {
            yaml::index(self.file, &self.source.text, front, &mut self.findings)
        };
        let Some(tree) = tree else { return Record::Nothing };
        check_shape(&tree, shape, &mut self.findings);
        for finding in self.findings.iter_mut().skip(before) {
            untranslatable(&name, self.source, finding);
        }
        if self.findings.len() > before {
            return Record::Nothing;
        }
        Record::Translation(name, language, Doc { file: self.file, data: (), tree, body })
    }

    fn markdown<T: DeserializeOwned>(&mut self, shape: &Shape) -> Option<Doc<T>> {
        let parts = match split(self.file, &self.source.text) {
            Ok(parts) => parts,
            Err(finding) => {
                self.findings.push(finding);
                return None;
            }
        };
        let body = Span::new(self.file, parts.body);
        self.yaml(parts.front, shape, body)
    }

    fn list<T: DeserializeOwned>(&mut self, shape: &Shape) -> Option<Doc<T>> {
        let end = self.source.text.len();
        self.yaml(self.list_range(), shape, Span::new(self.file, end..end))
    }

    /// The whole text, without the mark that some programs put before it.
    fn list_range(&self) -> std::ops::Range<usize> {
        let text = &self.source.text;
        let bom = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        bom..text.len()
    }

    fn yaml<T: DeserializeOwned>(
        &mut self,
        range: std::ops::Range<usize>,
        shape: &Shape,
        body: Span,
    ) -> Option<Doc<T>> {
        let before = self.findings.len();
        let text = self.source.text.get(range.clone()).unwrap_or("");
        let tree = yaml::index(self.file, &self.source.text, range, &mut self.findings)?;
        check_shape(&tree, shape, &mut self.findings);
        if self.findings.len() > before {
            return None;
        }
        self.finish(yaml::read(text, tree.span), tree, body)
    }

    fn toml<T: DeserializeOwned>(&mut self, shape: &Shape) -> Option<Doc<T>> {
        let text = &self.source.text;
        let tree = toml_tree::tree(self.file, text, &mut self.findings)?;
        if !check_shape(&tree, shape, &mut self.findings) {
            return None;
        }
        let end = Span::new(self.file, text.len()..text.len());
        self.finish(toml_tree::read(self.file, text), tree, end)
    }

    fn finish<T>(&mut self, read: Result<T, Diagnostic>, tree: Node, body: Span) -> Option<Doc<T>> {
        match read {
            Ok(data) => Some(Doc { file: self.file, data, tree, body }),
            Err(finding) => {
                self.findings.push(finding);
                None
            }
        }
    }

    fn start(&self) -> Span {
        Span::new(self.file, 0..0)
    }

    fn too_large(mut self) -> Parsed {
        let size = self.source.text.len() / 1024;
        self.findings.push(
            Diagnostic::new(
                Id::FileTooLarge,
                self.start(),
                format!("il file occupa {size} KB: il massimo è {} KB", FILE_BYTES_MAX / 1024),
            )
            .help("dividi il contenuto in più file"),
        );
        let broken = name_of(&self.source.path).ok().flatten();
        Parsed { record: broken.map_or(Record::Nothing, Record::Broken), findings: self.findings }
    }

    fn bad_name(&mut self, part: &str) -> Record {
        self.findings.push(
            Diagnostic::new(
                Id::BadSlug,
                self.start(),
                format!("il nome del file, `{part}`, non può stare in un indirizzo"),
            )
            .help(format!(
                "chiamalo `{}`: lettere minuscole senza accenti, cifre e trattini",
                slugified(part)
            )),
        );
        Record::Nothing
    }

    fn stranger(&mut self) -> Record {
        self.findings.push(
            Diagnostic::new(
                Id::UnknownFile,
                self.start(),
                "questo file non serve al sito: il suo posto non è qui",
            )
            .help("controlla la cartella e il nome; i contenuti finiscono in `.md`, gli elenchi in `.yaml`"),
        );
        Record::Nothing
    }
}

/// A key that the Italian file knows isn't unknown: it holds in all languages.
fn untranslatable(name: &Name, source: &Source, finding: &mut Diagnostic) {
    let key = source.text.get(finding.span.bytes()).unwrap_or_default();
    if finding.id == Id::UnknownKey && schema::is_base_field(name, key) {
        let message = format!("`{key}` vale per tutte le lingue");
        *finding = Diagnostic::new(Id::UntranslatableField, finding.span, message)
            .help("togli la riga: conta quella del file italiano");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_says_what_a_file_is() {
        let slug = |text: &str| text.parse::<Slug>().expect("a slug");
        assert_eq!(name_of("content/services/baby-sitter.md"), Ok(Some(Name::Service(slug("baby-sitter")))));
        assert_eq!(name_of("content/providers/il-filo/index.md"), Ok(Some(Name::Provider(slug("il-filo")))));
        assert_eq!(
            name_of("content/providers/il-filo/badante.md"),
            Ok(Some(Name::Offer(OfferId { provider: slug("il-filo"), offer: slug("badante") })))
        );
        assert_eq!(name_of("content/services/Baby Sitter.md"), Err("Baby Sitter"));
        assert_eq!(name_of("content/notizie/a.md"), Ok(None));
        assert_eq!(name_of("content/services/a.txt"), Ok(None));
    }
}

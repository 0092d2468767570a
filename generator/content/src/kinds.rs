//! The kinds of content file, by where they stand.

use wemi_domain::Slug;

use crate::read::name_of;
use crate::shape::Shape;

/// A kind of content file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// Its name in commands and in names of schemas.
    pub name: &'static str,
    /// The paths of its files; `*` stands for a slug.
    pub files: &'static str,
    /// What an editor calls it.
    pub title: &'static str,
}

/// Every kind of content file in YAML or Markdown. Where two would do, the first holds.
pub const KINDS: &[Kind] = &[
    kind("areas", "content/areas.yaml", "Le aree"),
    kind("categories", "content/categories.yaml", "Le categorie"),
    kind("zones", "content/zones.yaml", "I Municipi"),
    kind("audiences", "content/audiences.yaml", "Per chi"),
    kind("vat", "content/vat.yaml", "La tabella dell’IVA"),
    kind("programmes", "content/programmes.yaml", "Le misure"),
    kind("isee", "content/isee.yaml", "Le fasce ISEE"),
    kind("labour-costs", "content/labour_costs.yaml", "Il costo del lavoro"),
    kind("question-topics", "content/question-topics.yaml", "Gli argomenti delle domande"),
    kind("glossary", "content/glossary.yaml", "Il glossario"),
    kind("redirects", "content/redirects.yaml", "I vecchi indirizzi"),
    kind("service", "content/services/*.md", "Un servizio"),
    kind("provider", "content/providers/*/index.md", "Un ente"),
    kind("document", "content/providers/*/documents/*.md", "Un documento di un ente"),
    kind("offer", "content/providers/*/*.md", "Un’offerta"),
    kind("desk", "content/desks/*.md", "Uno sportello"),
    kind("page", "content/pages/*.md", "Una pagina"),
    kind("life-event", "content/life-events/*.md", "Un momento della vita"),
    kind("news", "content/news/*.md", "Una notizia"),
    kind("question", "content/questions/*.md", "Una domanda con la risposta"),
    kind("benefit", "content/benefits/*.md", "Un’agevolazione"),
];

const fn kind(name: &'static str, files: &'static str, title: &'static str) -> Kind {
    Kind { name, files, title }
}

impl Kind {
    /// The kind of that name.
    pub fn named(name: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.name == name)
    }

    /// The kind of the file at a path.
    pub fn of(path: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| {
            let (wanted, given) = (kind.files.split('/'), path.split('/'));
            let fits = |(wanted, given): (&str, &str)| match wanted.split_once('*') {
                // A name holds no dot: `badante.en.md` is a translation, and has a shape of its own.
                Some((before, after)) => given
                    .strip_prefix(before)
                    .and_then(|rest| rest.strip_suffix(after))
                    .is_some_and(|name| !name.contains('.')),
                None => wanted == given,
            };
            wanted.clone().count() == given.clone().count() && wanted.zip(given).all(fits)
        })
    }

    /// The path of the file of that name: a slug for each `*`, parted by `/`. `None` if these are more,
    /// fewer, or no slugs.
    pub fn file_of(&self, name: &str) -> Option<String> {
        let slugs: Vec<Slug> = name.split('/').map(str::parse).collect::<Result<_, _>>().ok()?;
        let fits = self.files.matches('*').count() == slugs.len();
        fits.then(|| {
            slugs.iter().fold(self.files.to_owned(), |path, slug| path.replacen('*', slug.as_str(), 1))
        })
    }

    /// Whether it is a list in YAML, all data.
    pub fn is_list(&self) -> bool {
        self.files.strip_suffix(".yaml").is_some()
    }

    /// What such a file may say.
    pub(crate) fn shape(&self) -> Option<&'static Shape> {
        // A slug that is also the name of a document.
        let example = self.files.replace('*', "conditions");
        name_of(&example).ok().flatten().map(|name| name.shape())
    }
}

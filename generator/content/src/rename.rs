//! A content file gets another name: what must be written so that every reference and every former
//! address still leads to it (rule 1). Nothing else of any file changes, not by a byte.

mod alias;
mod links;
mod lists;

use std::ops::Range;

use wemi_domain::Slug;

use crate::front_matter::split;
use crate::read::{Name, name_of};
use crate::scalar::Scalar;
use crate::shape::Shape;
use crate::source::{FileId, Source, Sources};
use crate::tree::{Node, Value};
use crate::{toml_tree, yaml};

/// What a new name asks for. Paths are from the site's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renaming {
    /// Files and folders that move, each with where to.
    pub moves: Vec<(String, String)>,
    /// Files whose text changes, by the path they have after the moves.
    pub texts: Vec<(String, String)>,
}

/// Why a name can't be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotRenamed {
    /// Nothing stands at that path.
    NotThere,
    /// Such a file has no name of its own to change.
    Fixed,
    /// Something has the new name already.
    Taken(String),
}

/// Plans to give the file at `path` another name.
///
/// # Errors
/// [`NotRenamed`] says why it can't have that name.
pub fn plan_rename(sources: &Sources, path: &str, new: &Slug) -> Result<Renaming, NotRenamed> {
    let name = name_of(path).ok().flatten().ok_or(NotRenamed::NotThere)?;
    sources.find(path).ok_or(NotRenamed::NotThere)?;
    let renamed = Renamed::of(&name, path, new).ok_or(NotRenamed::Fixed)?;
    let moves = renamed.moves(sources)?;
    let mut texts = Vec::new();
    for (file, source) in sources.iter() {
        let mut changes = renamed.references(file, source);
        changes.extend(links::mended(&renamed, &moves, file, source));
        if source.path == path {
            changes.extend(alias::added(&renamed, file, source));
        }
        if !changes.is_empty() {
            texts.push((moved(&source.path, &moves), changed(&source.text, changes)));
        }
    }
    Ok(Renaming { moves, texts })
}

impl Renaming {
    /// Where a path stands after the moves.
    pub fn moved(&self, path: &str) -> String {
        moved(path, &self.moves)
    }
}

fn moved(path: &str, moves: &[(String, String)]) -> String {
    for (from, to) in moves {
        if path == from {
            return to.clone();
        }
        if let Some(rest) = path.strip_prefix(from.as_str()).filter(|rest| rest.starts_with('/')) {
            return format!("{to}{rest}");
        }
    }
    path.to_owned()
}

/// A text to put in place of a range of bytes.
type Change = (Range<usize>, String);

fn changed(text: &str, mut changes: Vec<Change>) -> String {
    changes.sort_by_key(|(range, _)| range.start);
    changes.dedup();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (range, new) in changes {
        out.push_str(text.get(at..range.start).unwrap_or(""));
        out.push_str(&new);
        at = range.end;
    }
    out.push_str(text.get(at..).unwrap_or(""));
    out
}

/// The old name and the new one, wherever they are written.
struct Renamed<'a> {
    path: &'a str,
    new_path: String,
    old: Slug,
    new: &'a Slug,
    /// The keys under which content refers to such a thing by its slug.
    keys: &'static [&'static str],
    /// The beginnings of its addresses, old and new.
    addresses: Vec<(String, String)>,
    /// Whether lists of offers have it in their addresses.
    in_lists: bool,
}

impl<'a> Renamed<'a> {
    fn of(name: &Name, path: &'a str, new: &'a Slug) -> Option<Self> {
        let (old, keys, address): (&Slug, &'static [&'static str], &[&str]) = match name {
            Name::Service(slug) => (slug, &["service", "services", "related"], &["/servizi/"]),
            Name::Provider(slug) => (slug, &[], &["/enti/", "/offerte/"]),
            Name::Offer(id) => (&id.offer, &[], &[]),
            Name::Desk(slug) => (slug, &["desk"], &["/sportelli/"]),
            Name::Page(slug) => (slug, &[], &["/"]),
            Name::LifeEvent(slug) => (slug, &[], &["/quando-serve/"]),
            Name::News(slug) => (slug, &[], &["/novita/"]),
            Name::Benefit(slug) => (slug, &[], &["/misure/"]),
            // An answer is an anchor of the page of all.
            Name::Question(slug) => (slug, &[], &[]),
            Name::Site | Name::List(_) | Name::Document(..) => return None,
        };
        let pair = |start: &str, end: &str| (format!("{start}{old}{end}"), format!("{start}{new}{end}"));
        let addresses = match name {
            Name::Offer(id) => vec![pair(&format!("/offerte/{}/", id.provider), "/")],
            Name::Question(_) => vec![pair("/domande/#", "")],
            _ => address.iter().map(|start| pair(start, "/")).collect(),
        };
        let (folder, file) = path.rsplit_once('/')?;
        let new_path = match name {
            Name::Provider(_) => format!("{}/{new}/{file}", folder.rsplit_once('/')?.0),
            _ => format!("{folder}/{new}.md"),
        };
        let in_lists = matches!(name, Name::Service(_));
        Some(Self { path, new_path, old: old.clone(), new, keys, addresses, in_lists })
    }

    /// The file with its translations; of an ente the whole folder.
    fn moves(&self, sources: &Sources) -> Result<Vec<(String, String)>, NotRenamed> {
        let folder = |path: &str| path.strip_suffix("/index.md").map(ToOwned::to_owned);
        if let (Some(from), Some(to)) = (folder(self.path), folder(&self.new_path)) {
            let inside = format!("{to}/");
            return match sources.iter().find(|(_, source)| source.path.starts_with(&inside)) {
                Some(_) => Err(NotRenamed::Taken(to)),
                None => Ok(vec![(from, to)]),
            };
        }
        let stem = |path: &str| path.strip_suffix("md").unwrap_or(path).to_owned();
        let (from, to) = (stem(self.path), stem(&self.new_path));
        let files = sources.iter().filter_map(|(_, source)| {
            let rest = source.path.strip_prefix(&from)?;
            Some((source.path.clone(), format!("{to}{rest}")))
        });
        let moves: Vec<_> = files.collect();
        match moves.iter().find(|(_, to)| sources.find(to).is_some()) {
            Some((_, taken)) => Err(NotRenamed::Taken(taken.clone())),
            None => Ok(moves),
        }
    }

    /// Where a file's data name it by its slug, or an address of it.
    fn references(&self, file: FileId, source: &Source) -> Vec<Change> {
        let mut changes = Vec::new();
        if let Some((tree, shape)) = tree_of(file, source) {
            self.walk(source, &tree, shape, "", &mut changes);
        }
        changes
    }

    fn walk(&self, source: &Source, node: &Node, shape: &Shape, key: &str, changes: &mut Vec<Change>) {
        match (shape, &node.value) {
            (Shape::One(Scalar::Slug), Value::Scalar { text, .. })
                if self.keys.contains(&key) && **text == *self.old.as_str() =>
            {
                changes.extend(within(source, node.span.bytes(), self.old.as_str(), self.new.as_str()));
            }
            (Shape::One(Scalar::Path), Value::Scalar { text, .. }) if key == "to" => {
                if let Some(new) = self.address(text) {
                    changes.extend(within(source, node.span.bytes(), text, &new));
                }
            }
            (Shape::List(item), Value::List(items)) => {
                for node in items {
                    self.walk(source, node, item, key, changes);
                }
            }
            (_, Value::Map(entries)) => {
                let fields = shape.fields(|key| node.entry(key).is_some());
                for entry in entries {
                    if let Some(field) = fields.iter().find(|field| *field.name == *entry.key) {
                        self.walk(source, &entry.node, &field.shape, field.name, changes);
                    }
                }
            }
            _ => {}
        }
    }

    /// The address that an address of the old name becomes.
    fn address(&self, address: &str) -> Option<String> {
        let own = self.addresses.iter().find_map(|(old, new)| {
            let rest = address.strip_prefix(old.as_str())?;
            let whole = old.ends_with('/') || rest.is_empty();
            whole.then(|| format!("{new}{rest}"))
        });
        own.or_else(|| self.in_lists.then(|| lists::mended(address, &self.old, self.new))?)
    }
}

/// A file's data with their places, if they can be read at all.
fn tree_of(file: FileId, source: &Source) -> Option<(Node, &'static Shape)> {
    let mut findings = Vec::new();
    let name = name_of(&source.path).ok()??;
    let shape = name.shape();
    let tree = match name {
        Name::Site => toml_tree::tree(file, &source.text, &mut findings)?,
        Name::List(_) => yaml::index(file, &source.text, 0..source.text.len(), &mut findings)?,
        _ => {
            let parts = split(file, &source.text).ok()?;
            yaml::index(file, &source.text, parts.front, &mut findings)?
        }
    };
    Some((tree, shape))
}

/// The last place in a range where a text stands, to be replaced.
fn within(source: &Source, range: Range<usize>, old: &str, new: &str) -> Option<Change> {
    let at = range.start + source.text.get(range.clone())?.rfind(old)?;
    Some((at..at + old.len(), new.to_owned()))
}

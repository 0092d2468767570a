//! A small site in memory: the base folder, with files put over it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jiff::civil::{Date, date};
use wemi_content::{Checkup, Loaded, Source, Sources, check, parse_file};

/// The day of which the fixtures speak.
pub(crate) const DAY: Date = date(2026, 11, 25);

/// Files by path.
#[derive(Debug, Clone)]
pub(crate) struct Site(pub(crate) BTreeMap<String, String>);

impl Site {
    /// The base folder, in which nothing is wrong.
    pub(crate) fn base() -> Self {
        Self(read_folder(&folder("base")))
    }

    /// Puts a text in the place of another in one file.
    pub(crate) fn with(mut self, path: &str, old: &str, new: &str) -> Self {
        let text = self.0.get_mut(path).expect("the base has this file");
        assert!(text.contains(old), "{path} does not hold {old:?}");
        *text = text.replacen(old, new, 1);
        self
    }

    pub(crate) fn sources(&self) -> Sources {
        let files = self.0.iter().map(|(path, text)| Source { path: path.clone(), text: text.clone() });
        Sources::new(files.collect())
    }

    pub(crate) fn check(&self) -> (Sources, Checkup) {
        let sources = self.sources();
        let parsed: Vec<_> = sources.iter().map(|(id, source)| parse_file(id, source)).collect();
        let mut checkup = check(Loaded::gather(parsed), &sources, DAY);
        checkup.allowances.apply(&mut checkup.findings);
        (sources, checkup)
    }
}

pub(crate) fn folder(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// Every file below a folder, by its path in it.
pub(crate) fn read_folder(root: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).expect("a file");
                let relative = path.strip_prefix(root).expect("inside");
                let name = relative.to_string_lossy().replace('\\', "/");
                files.insert(name, String::from_utf8(bytes).expect("text"));
            }
        }
    }
    files
}

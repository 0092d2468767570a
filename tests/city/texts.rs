//! The Italian texts of the repository's content.

use std::path::Path;

use walkdir::WalkDir;

/// One Markdown file: its front matter and what follows it.
#[derive(Debug)]
pub(crate) struct Text {
    path: String,
    name: String,
    front_matter: String,
    body: String,
}

impl Text {
    /// Its path under `content/`.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// The file's name without its ending.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// What stands after `key: ` on a line of the front matter; an indented key is asked with its indent.
    pub(crate) fn value(&self, key: &str) -> Option<&str> {
        let line = self.front_matter.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(": "));
        line.map(|value| value.trim().trim_matches('"'))
    }

    /// Front matter and body.
    pub(crate) fn all(&self) -> String {
        format!("{}\n{}", self.front_matter, self.body)
    }

    /// The words of the body, in order; where a link leads is no word.
    pub(crate) fn words(&self) -> Vec<&str> {
        let told = self.body.split("](").enumerate().map(|(part, text)| match part {
            0 => text,
            _ => text.split_once(')').map_or(text, |(_, told)| told),
        });
        told.flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
            .filter(|word| !word.is_empty())
            .collect()
    }
}

/// All texts in the first language.
pub(crate) fn content() -> Vec<Text> {
    under("")
}

/// The texts in the first language under a folder of `content/`.
pub(crate) fn under(folder: &str) -> Vec<Text> {
    let root = root();
    let mut texts: Vec<Text> = WalkDir::new(root.join(folder))
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.unwrap())
        // `x.en.md` is a translation of `x.md`.
        .filter(|entry| entry.path().extension().is_some_and(|e| e == "md"))
        .filter(|entry| !entry.file_name().to_string_lossy().trim_end_matches(".md").contains('.'))
        .map(|entry| read(&root, entry.path()))
        .collect();
    texts.retain(|text| !text.front_matter.is_empty());
    texts
}

/// What follows `prefix` on the lines of a list in `content/`.
pub(crate) fn lines_of(list: &str, prefix: &str) -> Vec<String> {
    let text = std::fs::read_to_string(root().join(list)).unwrap();
    text.lines().filter_map(|line| line.strip_prefix(prefix)).map(str::to_owned).collect()
}

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")
}

fn read(root: &Path, path: &Path) -> Text {
    let text = std::fs::read_to_string(path).unwrap();
    let (front_matter, body) =
        text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).unwrap_or(("", &text));
    Text {
        path: path.strip_prefix(root).unwrap().display().to_string(),
        name: path.file_stem().unwrap().to_string_lossy().into_owned(),
        front_matter: front_matter.to_owned(),
        body: body.to_owned(),
    }
}

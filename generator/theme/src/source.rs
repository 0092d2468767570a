//! A theme's folder, sorted: what is a template, a locale, a style, an asset.
//!
//! ```text
//! templates/<name>.html              pages and their frame      → template `<name>.html`
//! components/<name>/<name>.html      a component                → template `components/<name>.html`
//! components/<name>/<name>.css       its style                  → joined into `site.css`
//! components/<name>/<name>.js        what a script makes quicker → joined into `site.js`
//! components/<name>/examples.yaml    its cases, for the gallery
//! styles/<nn>-<name>.css             tokens, ground, layout     → joined into `site.css`, by name
//! locales/<lang>.ftl                 words
//! assets/…                           fonts, icons, pictures     → assets by file name
//! ```
//! Anything else (read-me files, licences) is not used.

use std::collections::BTreeMap;

use crate::error::LoadError;

/// The parts of a theme by what they are for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Templates by the name under which others know them.
    pub templates: BTreeMap<String, String>,
    /// Fluent texts by language code.
    pub locales: BTreeMap<String, String>,
    /// Files to be published, by plain file name; the joined styles are `site.css`, whose `url()`
    /// name other assets, the joined scripts `site.js`.
    pub assets: BTreeMap<String, Vec<u8>>,
    /// The components' cases: YAML by component.
    pub examples: BTreeMap<String, String>,
}

/// The joined styles, among the assets.
pub const STYLESHEET: &str = "site.css";

/// The joined scripts, among the assets if a component has one.
pub const SCRIPT: &str = "site.js";

impl Source {
    /// Sorts the files of a theme's folder: pairs of path inside it (with `/`) and bytes.
    ///
    /// # Errors
    /// When a template, a style or a locale is not UTF-8.
    pub fn collect<I>(files: I) -> Result<Self, LoadError>
    where
        I: IntoIterator<Item = (String, Vec<u8>)>,
    {
        let mut source = Self::default();
        // By path, so that `styles/` come in their order and after them the components'.
        let mut styles = BTreeMap::new();
        let mut scripts = BTreeMap::new();
        for (path, bytes) in files {
            let parts: Vec<&str> = path.split('/').collect();
            match parts.as_slice() {
                ["assets", .., name] => {
                    source.assets.insert((*name).to_owned(), bytes);
                }
                ["templates", name] if is(name, "html") => {
                    source.templates.insert((*name).to_owned(), text(&path, bytes)?);
                }
                ["components", _, name] if is(name, "html") => {
                    source.templates.insert(format!("components/{name}"), text(&path, bytes)?);
                }
                ["components", component, "examples.yaml"] => {
                    source.examples.insert((*component).to_owned(), text(&path, bytes)?);
                }
                ["locales", name] if is(name, "ftl") => {
                    let lang = name.trim_end_matches(".ftl").to_owned();
                    source.locales.insert(lang, text(&path, bytes)?);
                }
                ["styles", name] if is(name, "css") => {
                    styles.insert((0, path.clone()), text(&path, bytes)?);
                }
                ["components", _, name] if is(name, "css") => {
                    styles.insert((1, path.clone()), text(&path, bytes)?);
                }
                ["components", _, name] if is(name, "js") => {
                    scripts.insert(path.clone(), bare(&text(&path, bytes)?));
                }
                _ => {}
            }
        }
        let joined: Vec<String> = styles.into_values().collect();
        source.assets.insert(STYLESHEET.to_owned(), joined.join("\n").into_bytes());
        if !scripts.is_empty() {
            source.assets.insert(SCRIPT.to_owned(), scripts.into_values().collect::<String>().into_bytes());
        }
        Ok(source)
    }
}

/// A script without its comments and its indentation, which no browser needs. It goes by whole lines:
/// a comment has lines of its own that begin with `//`, and no string goes over several lines.
fn bare(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn is(name: &str, extension: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(stem, found)| !stem.is_empty() && found == extension)
}

fn text(path: &str, bytes: Vec<u8>) -> Result<String, LoadError> {
    String::from_utf8(bytes).map_err(|_| LoadError::NotText(path.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_go_where_their_folder_says() {
        let files = [
            ("README.md", ""),
            ("templates/offer.html", "offer"),
            ("components/card/card.html", "card"),
            ("components/card/card.css", "c"),
            ("components/card/examples.yaml", "y"),
            ("components/card/card.js", "// Why.\n{\n  f(\"//\");\n\n}\n"),
            ("components/b/b.js", "b();"),
            ("styles/20-b.css", "b"),
            ("styles/10-a.css", "a"),
            ("locales/it.ftl", "it"),
            ("assets/fonts/x.woff2", "x"),
        ];
        let files = files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
        let source = Source::collect(files).unwrap();
        let templates: Vec<&str> = source.templates.keys().map(String::as_str).collect();
        assert_eq!(templates, ["components/card.html", "offer.html"]);
        assert_eq!(source.assets[STYLESHEET], b"a\nb\nc");
        assert_eq!(source.assets[SCRIPT], b"b();\n{\nf(\"//\");\n}\n");
        assert_eq!(source.assets.keys().collect::<Vec<_>>(), ["site.css", "site.js", "x.woff2"]);
        assert_eq!((source.locales.len(), source.examples.len()), (1, 1));
    }

    #[test]
    fn a_template_that_is_not_text_is_named() {
        let refused = Source::collect([("templates/a.html".to_owned(), vec![0xff])]);
        assert!(matches!(refused, Err(LoadError::NotText(path)) if path == "templates/a.html"));
    }
}

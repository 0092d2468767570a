//! Reads the repository's theme; the crate itself reads no file.

use std::path::{Path, PathBuf};

use wemi_theme::Source;

/// `themes/wemi`, sorted.
pub(crate) fn theme_source() -> Source {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../themes/wemi");
    let mut files = Vec::new();
    walk(&root, &root, &mut files);
    files.sort();
    Source::collect(files).expect("the theme's texts are UTF-8")
}

fn walk(root: &Path, folder: &Path, files: &mut Vec<(String, Vec<u8>)>) {
    let entries = std::fs::read_dir(folder).expect("the theme's folder is there");
    let paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    for path in paths {
        if path.is_dir() {
            walk(root, &path, files);
        } else {
            let name = path.strip_prefix(root).expect("below the root").to_str().expect("UTF-8");
            files.push((name.to_owned(), std::fs::read(&path).expect("a file")));
        }
    }
}

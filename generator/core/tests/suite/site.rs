//! Sites in temporary folders: the repository's own content, changed here and there.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use jiff::civil::{Date, date};
use rayon::ThreadPoolBuilder;
use tempfile::TempDir;
use wemi_core::{BuildError, BuildOptions, BuildReport, build};

/// The day of which the tests speak.
pub(crate) const DAY: Date = date(2026, 11, 25);

/// The repository, which is a site.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A copy of the repository's site in a folder of its own, with a place to build into.
pub(crate) struct Site {
    folder: TempDir,
}

impl Site {
    /// The repository's content, without its theme. A build of it takes seconds: most tests need no
    /// more than the small site.
    pub(crate) fn copy() -> Self {
        Self::of(&repository())
    }

    /// One service, one ente, one offer: enough for whatever doesn't depend on them.
    pub(crate) fn small() -> Self {
        Self::of(&repository().join("generator/content/tests/base"))
    }

    fn of(original: &Path) -> Self {
        let site = Self { folder: TempDir::new().expect("a folder") };
        copy(&original.join("content"), &site.dir().join("content"));
        fs::copy(original.join("site.toml"), site.dir().join("site.toml")).expect("copied");
        site
    }

    /// The repository's content, built once, by several threads, for all tests that only look.
    pub(crate) fn built() -> &'static Self {
        static BUILT: LazyLock<Site> = LazyLock::new(|| {
            let site = Site::copy();
            let pool = ThreadPoolBuilder::new().num_threads(7).build().expect("threads");
            pool.install(|| site.build()).expect("built");
            site
        });
        &BUILT
    }

    pub(crate) fn dir(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    pub(crate) fn out(&self) -> PathBuf {
        self.folder.path().join("public")
    }

    /// What stands beside the output: nothing but the site, before and after.
    pub(crate) fn beside(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.folder.path())
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    pub(crate) fn options(&self) -> BuildOptions {
        BuildOptions { site_dir: self.dir(), out: self.out(), date: DAY, base_url: None }
    }

    pub(crate) fn build(&self) -> Result<BuildReport, BuildError> {
        build(&self.options())
    }

    /// A file of the site as an editor sees it.
    pub(crate) fn source(&self, path: &str) -> String {
        String::from_utf8(fs::read(self.dir().join(path)).expect("a file")).expect("text")
    }

    /// Puts a text in the place of another in one file.
    pub(crate) fn change(&self, path: &str, old: &str, new: &str) -> &Self {
        let text = self.source(path);
        assert!(text.contains(old), "{path} does not hold {old:?}");
        self.put(path, text.replacen(old, new, 1).as_bytes())
    }

    #[expect(clippy::disallowed_methods, reason = "a test writes its own files")]
    pub(crate) fn put(&self, path: &str, bytes: &[u8]) -> &Self {
        let file = self.dir().join(path);
        fs::create_dir_all(file.parent().expect("a parent")).expect("made");
        fs::write(file, bytes).expect("written");
        self
    }

    /// A file of the built site as text.
    pub(crate) fn read(&self, path: &str) -> String {
        String::from_utf8(fs::read(self.out().join(path)).expect(path)).expect("text")
    }

    /// Every page of the built site.
    pub(crate) fn pages(&self) -> BTreeMap<String, String> {
        let files = tree(&self.out()).into_iter();
        let pages = files.filter(|(path, _)| Path::new(path).extension() == Some("html".as_ref()));
        pages.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("text"))).collect()
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        self.out().join(path).is_file()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("copied");
        }
    }
}

/// Every file below a folder with its bytes.
pub(crate) fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).expect("inside").to_string_lossy().into_owned();
                files.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    files
}

//! A small site on disk, and the command run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

pub(crate) struct Site(TempDir);

impl Site {
    /// The small site on which the content's own tests stand.
    pub(crate) fn new() -> Self {
        let site = Self(TempDir::new().expect("a folder"));
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/tests/base"), site.0.path());
        site
    }

    /// The same in the one form in which content is written.
    pub(crate) fn formatted() -> Self {
        let site = Self::new();
        assert_eq!(site.wemi(&["fmt"]).status.code(), Some(0));
        site
    }

    pub(crate) fn dir(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn put(&self, path: &str, text: &str) -> PathBuf {
        self.put_bytes(path, text.as_bytes())
    }

    #[expect(clippy::disallowed_methods, reason = "a test writes its own files")]
    pub(crate) fn put_bytes(&self, path: &str, bytes: &[u8]) -> PathBuf {
        let file = self.dir().join(path);
        fs::write(&file, bytes).expect("written");
        file
    }

    #[expect(clippy::disallowed_methods, reason = "a test reads its own files")]
    pub(crate) fn text(&self, path: &str) -> String {
        fs::read_to_string(self.dir().join(path)).expect("a file")
    }

    pub(crate) fn wemi(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_wemi")).args(args).current_dir(self.dir()).output().expect("it runs")
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

/// The one line of an answer for a machine.
pub(crate) fn json(output: &Output) -> Value {
    let text = stdout(output);
    assert_eq!(text.lines().count(), 1, "one line: {text}");
    serde_json::from_str(text).expect("json")
}

pub(crate) fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("text")
}

pub(crate) fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("text")
}

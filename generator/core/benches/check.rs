//! How long a whole check takes: the repository's content with its enti copied until there are so many
//! offers. `cargo bench -p wemi-core --bench check`; the aim is 3,600 offers in less than a second.
#![expect(clippy::expect_used, reason = "what cannot be set up fails loudly")]
#![expect(clippy::print_stdout, reason = "its output is a table")]
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock and writes files")]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use jiff::civil::date;
use tempfile::TempDir;
use walkdir::WalkDir;
use wemi_content::Severity;

fn main() {
    println!("{:>8} {:>8} {:>10}", "offers", "files", "check");
    for offers in [360, 3_600] {
        let site = TempDir::new().expect("a folder");
        let files = grow(site.path(), offers);
        let best = (0..5).map(|_| check(site.path())).min().expect("five runs");
        println!("{offers:>8} {files:>8} {:>7} ms", best.as_millis());
    }
}

/// One check, which must find nothing wrong.
fn check(site: &Path) -> Duration {
    let start = Instant::now();
    let findings = wemi_core::check(site, date(2026, 11, 25)).expect("a site");
    let time = start.elapsed();
    assert_eq!(findings.count(Severity::Error), 0, "{}", findings.render(false));
    time
}

/// Copies the repository's content, and its enti under other names until there are `offers` offers.
/// Gives the number of files.
fn grow(site: &Path, offers: usize) -> usize {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::copy(repository.join("site.toml"), site.join("site.toml")).expect("copied");
    let mut files = copy(&repository.join("content"), &site.join("content"));
    let folders = repository.join("content/providers");
    let mut enti: Vec<_> =
        fs::read_dir(&folders).expect("enti").map(|entry| entry.expect("an ente").path()).collect();
    enti.sort();
    let of_ente = |ente: &Path| {
        let markdown = fs::read_dir(ente).expect("an ente").map(|entry| entry.expect("a file").path());
        markdown.filter(|path| path.extension().is_some_and(|end| end == "md")).count() - 1
    };
    let mut there: usize = enti.iter().map(|ente| of_ente(ente)).sum();
    for copy_number in 2.. {
        for ente in &enti {
            if there >= offers {
                return files;
            }
            let name = ente.file_name().expect("a name").to_string_lossy();
            files += copy(ente, &site.join(format!("content/providers/{name}-{copy_number}")));
            there += of_ente(ente);
        }
    }
    files
}

/// Copies a folder; gives the number of files.
fn copy(from: &Path, to: &Path) -> usize {
    let mut files = 0;
    for entry in WalkDir::new(from) {
        let entry = entry.expect("an entry");
        let target = to.join(entry.path().strip_prefix(from).expect("inside"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).expect("a folder");
        } else {
            fs::copy(entry.path(), &target).expect("copied");
            files += 1;
        }
    }
    files
}

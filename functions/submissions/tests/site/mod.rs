//! A site folder with the repository's own theme, and a function's surroundings over it. Shared by
//! the tests of the functions that need no more of a site.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::Serialize;
use tempfile::TempDir;
use wemi_catalogue::{FORMAT, Settings, path};
use wemi_store::Store;
use wemi_theme::views::{ContactView, LanguageView, SiteView};
use wemi_theme::{Bundle, Source};
use wemi_web::{App, Clock, Entropy, Parts, Secrets, SiteFiles};

/// The portal's own address.
pub(crate) const BASE_URL: &str = "http://127.0.0.1:8080";

/// The secret from which the functions' keys are derived.
pub(crate) const ROOT: [u8; 32] = [7; 32];

/// A site folder with settings and theme.
pub(crate) fn site() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(&folder, path::SETTINGS, &settings());
    let source = theme_source();
    let bundle = Bundle::new(site_view(&source), source.templates, source.locales);
    write(&folder, path::THEME, &bundle);
    folder
}

/// Puts a file of the catalogue into a site folder.
pub(crate) fn write(folder: &TempDir, path: &str, content: &impl Serialize) {
    let file = folder.path().join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, serde_json::to_vec(content).unwrap()).unwrap();
}

/// A function's surroundings, whose clock stands at `now` until it is set.
pub(crate) async fn app(folder: &TempDir, store: Store, now: Timestamp) -> (App, Clock) {
    let clock = Clock::standing(now);
    let parts = Parts {
        clock: clock.clone(),
        entropy: Entropy::system(),
        secrets: Secrets::derive(&ROOT),
        store,
        files: SiteFiles::Folder(folder.path().to_owned()),
        origins: Vec::new(),
        pay_origin: None,
    };
    (App::open(parts).await.unwrap(), clock)
}

fn settings() -> Settings {
    Settings {
        format: FORMAT,
        base_url: BASE_URL.to_owned(),
        lang: "it".to_owned(),
        languages: Vec::new(),
        hold_minutes: 30,
        links_valid_days: 400,
        form_bytes: 16_384,
        phone: "02 5555 0100".to_owned(),
        email: "sportello@example.org".to_owned(),
        desk: None,
        isee: Vec::new(),
        made_up: true,
    }
}

fn site_view(source: &Source) -> SiteView {
    let assets: BTreeMap<String, String> =
        source.assets.keys().map(|name| (name.clone(), format!("/assets/{name}"))).collect();
    SiteView {
        name: "WeMi Milano".to_owned(),
        body: "Comune di Milano".to_owned(),
        tagline: "Servizi di cura vicini a te".to_owned(),
        base_url: BASE_URL.to_owned(),
        demonstration: true,
        functions: true,
        nav: SiteView::standard_nav(true),
        footer: SiteView::standard_footer("/proponi/segnalazione", None),
        accessibility_declaration: None,
        contact: ContactView { phone: settings().phone, email: settings().email },
        languages: [("it", "Italiano", "/"), ("en", "English", "/en/")]
            .map(|(code, name, url)| LanguageView {
                code: code.to_owned(),
                name: name.to_owned(),
                url: url.to_owned(),
            })
            .to_vec(),
        assets,
    }
}

/// `themes/wemi`, sorted.
fn theme_source() -> Source {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../themes/wemi");
    let mut files = Vec::new();
    walk(&root, &root, &mut files);
    files.sort();
    Source::collect(files).unwrap()
}

fn walk(root: &Path, folder: &Path, files: &mut Vec<(String, Vec<u8>)>) {
    let paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    for path in paths {
        if path.is_dir() {
            walk(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            files.push((name.to_owned(), std::fs::read(&path).unwrap()));
        }
    }
}

//! A whole portal on a port of its own, with data of its own.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;
use wemi_core::{BuildOptions, build};
use wemi_local::{Clock, DataFolder, Options, Server};
use wemi_store::Faults;

use wemi_tests::people::Browser;

use crate::log;

/// When every test begins: a Wednesday, ten in the morning in Rome.
pub(crate) const NOW: &str = "2026-11-25T09:00:00Z";

/// A portal and its clock.
pub(crate) struct Portal {
    pub(crate) server: Server,
    pub(crate) clock: Clock,
}

impl Portal {
    /// A portal with nothing in it yet.
    pub(crate) async fn start() -> Self {
        Self::start_with(None).await
    }

    /// The same, with faults to inject into its store.
    pub(crate) async fn start_with(faults: Option<Faults>) -> Self {
        Self::start_in(DataFolder::ephemeral().unwrap(), None, faults).await
    }

    /// The same, with its data in a folder that stays.
    pub(crate) async fn start_at(folder: &Path) -> Self {
        Self::start_in(DataFolder::kept(folder).unwrap(), None, None).await
    }

    /// The same, believing that it stands at another address, as one does behind a proxy.
    pub(crate) async fn start_as(address: &str) -> Self {
        Self::start_in(DataFolder::ephemeral().unwrap(), Some(address), None).await
    }

    async fn start_in(data: DataFolder, address: Option<&str>, faults: Option<Faults>) -> Self {
        log::listen();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        copy_site(&data.site(), address.unwrap_or(&url));
        let clock = Clock::standing(NOW.parse().unwrap());
        let data = data.open().unwrap();
        let server = Server::start(Options {
            listener,
            data,
            clock: clock.clone(),
            faults,
            ticking: false,
            live: None,
        })
        .await
        .unwrap();
        Self { server, clock }
    }

    /// Someone new, with no cookies.
    pub(crate) fn visitor(&self) -> Browser {
        Browser::new(self.server.url())
    }

    /// Lets time pass.
    pub(crate) fn pass(&self, time: SignedDuration) {
        self.clock.set(self.clock.now().checked_add(time).unwrap());
    }

    /// Sets the clock.
    pub(crate) fn set_clock(&self, to: &str) {
        self.clock.set(to.parse::<Timestamp>().unwrap());
    }

    /// Does what runs by the clock, at once.
    pub(crate) async fn tick(&self) {
        self.server.tick().await;
    }

    /// Every message that would have been sent, as text: recipient, subject, body.
    pub(crate) async fn messages(&self) -> Vec<serde_json::Value> {
        self.tick().await;
        let Ok(entries) = fs::read_dir(self.server.data().outbox()) else { return Vec::new() };
        let mut messages: Vec<serde_json::Value> = entries
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|e| e == "json"))
            .map(|path| serde_json::from_slice(&fs::read(path).unwrap()).unwrap())
            .collect();
        messages.sort_by_key(|message| message["at"].as_str().unwrap_or_default().to_owned());
        messages
    }
}

/// The repository's content, built once for the run.
fn built() -> &'static Path {
    static SITE: OnceLock<TempDir> = OnceLock::new();
    let folder = SITE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let options = BuildOptions {
            site_dir: PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(".."),
            out: folder.path().join("site"),
            date: date(2026, 11, 25),
            base_url: Some(PLACEHOLDER.to_owned()),
        };
        build(&options).unwrap();
        folder
    });
    folder.path()
}

/// The address the site is built with, exchanged for each portal's own.
const PLACEHOLDER: &str = "http://127.0.0.1:65535";

/// What functions read is the portal's own; the pages, in which its address is only their canonical
/// one, are those of all portals.
fn copy_site(to: &Path, url: &str) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(built().join("site")).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_name() == "dati" {
            copy_data(&entry.path(), &target, url);
        } else {
            std::os::unix::fs::symlink(entry.path(), &target).unwrap();
        }
    }
}

fn copy_data(from: &Path, to: &Path, url: &str) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, target) = entry.map(|entry| (entry.path(), to.join(entry.file_name()))).unwrap();
        if path.is_dir() {
            copy_data(&path, &target, url);
        } else {
            let text = fs::read_to_string(&path).unwrap();
            fs::write(&target, text.replace(PLACEHOLDER, url)).unwrap();
        }
    }
}

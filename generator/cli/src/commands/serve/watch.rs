//! Which files were saved. A rename, a deleted folder, a checkout of hundreds of files come as a burst
//! of events, of which only the paths are believed: what became of them, a look at the files says.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use wemi_core::SITE_FILE;

/// So long nothing must come before a burst has ended. Programs that write a file in two steps do so
/// within it.
const QUIET: Duration = Duration::from_millis(8);
/// More events than these are two bursts: whoever writes without pause sees something now and then.
const BURST_EVENTS_MAX: usize = 20_000;
/// What lies in the site's folder and makes the site.
const WATCHED: [&str; 2] = ["content", "themes"];

/// The files of a site, watched.
pub(super) struct Watch {
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
    site_dir: PathBuf,
}

impl Watch {
    /// Watches content, themes and `site.toml` of a folder that is named as the system names it:
    /// events bear such paths.
    ///
    /// # Errors
    /// When the system lets no more folders be watched.
    pub(super) fn start(site_dir: &Path) -> io::Result<Self> {
        let (sender, events) = mpsc::channel();
        let watcher = notify::recommended_watcher(sender).map_err(io::Error::other)?;
        let mut watch = Self { watcher, events, site_dir: site_dir.to_owned() };
        // The folder itself without what is in it: there lies what builds leave, and much else.
        watch.watcher.watch(site_dir, RecursiveMode::NonRecursive).map_err(io::Error::other)?;
        for folder in WATCHED {
            watch.renew(folder)?;
        }
        Ok(watch)
    }

    /// Waits for a burst, at most so long, and gives the paths that it touched; none if nothing came.
    pub(super) fn wait(&mut self, at_most: Duration) -> io::Result<BTreeSet<PathBuf>> {
        let mut touched = BTreeSet::new();
        let mut wait = at_most;
        for _ in 0..BURST_EVENTS_MAX {
            match self.events.recv_timeout(wait) {
                Ok(Ok(event)) => touched.extend(self.changed(event)),
                // Events were lost: the look at all files finds what they told.
                Ok(Err(_)) => drop(touched.insert(self.site_dir.join(SITE_FILE))),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return Err(io::ErrorKind::BrokenPipe.into()),
            }
            if !touched.is_empty() {
                wait = QUIET;
            }
        }
        // A folder that was put in the place of another is not watched by the other's watch.
        for folder in WATCHED {
            if touched.contains(&self.site_dir.join(folder)) {
                self.renew(folder)?;
            }
        }
        Ok(touched)
    }

    fn renew(&mut self, folder: &str) -> io::Result<()> {
        let path = self.site_dir.join(folder);
        // It may not be watched yet, or any more.
        drop(self.watcher.unwatch(&path));
        if path.is_dir() {
            self.watcher.watch(&path, RecursiveMode::Recursive).map_err(io::Error::other)?;
        }
        Ok(())
    }

    /// What an event says was changed. Reading is no change: our own looks would call for the next.
    fn changed(&self, event: Event) -> impl Iterator<Item = PathBuf> {
        let paths = if matches!(event.kind, EventKind::Access(_)) { Vec::new() } else { event.paths };
        paths.into_iter().filter(|path| self.is_ours(path))
    }

    /// In the site's own folder, only what makes the site.
    fn is_ours(&self, path: &Path) -> bool {
        let Ok(inside) = path.strip_prefix(&self.site_dir) else { return false };
        WATCHED.iter().any(|folder| inside.starts_with(folder)) || inside == Path::new(SITE_FILE)
    }
}

//! A site that is built again and again by one process, as under `wemi serve`: what did not change
//! is not read, parsed, rendered or written again. The folder always ends up as a build from nothing
//! would have made it.

mod output;
mod reading;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::PathBuf;

use rayon::prelude::*;
use wemi_theme::Source;

use crate::build::{
    BuildOptions, BuildReport, Dress, TypeSet, base_url, in_other_languages, look_at, typeset, write_staged,
};
use crate::day::{Day, Days, Setting};
use crate::error::BuildError;
use crate::fingerprint::{Fingerprints, Made};
use crate::pages::frame::site_view;
use crate::plan::{Plan, RECORD};
use crate::render::Press;
use crate::theme_files::read_theme;
pub(crate) use output::remove_gone;
use output::write_changes;
use reading::Reading;

/// A site with all that was kept of its last build.
#[derive(Default)]
pub struct Warm {
    reading: Reading,
    wardrobe: Option<Wardrobe>,
    /// What stands in the folder; empty when that isn't known.
    built: Fingerprints,
}

impl fmt::Debug for Warm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Warm").field("files", &self.built.len()).finish_non_exhaustive()
    }
}

/// What a build did to the folder.
#[derive(Debug)]
pub struct Rebuilt {
    /// The site, as after any build; `bytes` counts those that were written.
    pub report: BuildReport,
    /// Files written anew and taken away, but for the record of the build itself.
    pub changed: usize,
}

/// The theme that is loaded, and what it was loaded from.
struct Wardrobe {
    source: Source,
    dress: Dress,
}

impl Warm {
    /// Builds a site: whole the first time, then what differs. `touched` are files of which it is
    /// known that they were written since; others are looked at for their time and length.
    ///
    /// Always for the same folders: what was kept speaks of them.
    ///
    /// # Errors
    /// As [`crate::build()`]; the site that stands in the folder stays, unless writing itself fails.
    pub fn build(
        &mut self,
        options: &BuildOptions,
        touched: &BTreeSet<PathBuf>,
    ) -> Result<Rebuilt, BuildError> {
        let read = self.reading.read(&options.site_dir, touched)?;
        let (checked, pictures, findings) = look_at(read, options.date);
        let Some(checked) = checked else { return Err(BuildError::Content(findings)) };
        let base_url = base_url(options, &checked)?;
        let source = read_theme(&options.site_dir, &checked.site.theme)?;
        let others = in_other_languages(&checked);
        let setting = Setting { date: options.date, base_url: &base_url };
        let days = Days::of(&checked, &others, &findings.sources, &pictures, setting);
        let day = days.first();
        let wardrobe = match self.wardrobe.take() {
            Some(last) if last.fits(&source, day, &base_url) => last,
            _ => Wardrobe { dress: Dress::of(source.clone(), day, &base_url)?, source },
        };
        let pressed = self.press(options, &days, &wardrobe.dress, &base_url);
        self.wardrobe = Some(wardrobe);
        let set = pressed?;
        let (offers, hidden) = (day.offers.len(), day.hidden);
        drop(days);
        let Written { bytes, files: written, changed } = set.done;
        let (out, pages, files) = (options.out.clone(), set.pages, set.files);
        Ok(Rebuilt {
            report: BuildReport { out, pages, files, written, bytes, offers, hidden, findings },
            changed,
        })
    }

    fn press(
        &mut self,
        options: &BuildOptions,
        days: &Days<'_>,
        dress: &Dress,
        base_url: &str,
    ) -> Result<TypeSet<Written>, BuildError> {
        // Put back when all is written: after a failure nobody knows what stands there.
        let last = std::mem::take(&mut self.built);
        if last.is_empty() || !options.out.join(RECORD).is_file() {
            let nothing = Fingerprints::new();
            return typeset(days, dress, base_url, Some(&nothing), |plan, press| {
                let (bytes, fingerprints) = write_staged(&options.out, plan, press)?;
                self.built = fingerprints;
                Ok(Written { bytes, files: plan.files.len(), changed: plan.files.len() })
            });
        }
        typeset(days, dress, base_url, Some(&last), |plan, press| {
            let made = match make_all(plan, press) {
                Ok(made) => made,
                Err(error) => {
                    self.built.clone_from(&last);
                    return Err(error);
                }
            };
            let mut now = Fingerprints::new();
            let mut changes = BTreeMap::new();
            for (path, made) in made {
                now.extend(made.fingerprint.map(|fingerprint| (path.to_owned(), fingerprint)));
                changes.extend(made.bytes.map(|bytes| (path.to_owned(), bytes)));
            }
            let bytes = changes.values().map(|bytes| bytes.len() as u64).sum();
            let written = changes.keys().filter(|path| *path != RECORD).count();
            write_changes(&options.out, changes)?;
            let gone = remove_gone(&options.out, &last, &now)?;
            self.built = now;
            Ok(Written { bytes, files: written, changed: written + gone })
        })
    }
}

struct Written {
    bytes: u64,
    /// But for those taken away.
    files: usize,
    changed: usize,
}

/// Makes what differs, in parallel; of several failures the first by path is told.
fn make_all<'p>(plan: &'p Plan<'_>, press: &Press<'_>) -> Result<Vec<(&'p str, Made)>, BuildError> {
    let made: Vec<Result<_, BuildError>> = plan
        .files
        .par_iter()
        .map(|(path, planned)| press.make(path, planned).map(|made| (path.as_str(), made)))
        .collect();
    made.into_iter().collect()
}

impl Wardrobe {
    fn fits(&self, source: &Source, day: &Day<'_>, base_url: &str) -> bool {
        self.source == *source && self.dress.bundle.site == site_view(day, base_url, &self.dress.assets)
    }
}

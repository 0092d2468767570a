//! The whole way: load, check, plan, render, write.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rayon::prelude::*;
use wemi_content::{Checked, is_base_url};
use wemi_theme::{Bundle, Source, Theme};

use crate::assets::{Assets, hash_assets};
use crate::day::{Day, Days, Setting};
use crate::error::{BuildError, SiteError};
use crate::findings::Findings;
use crate::fingerprint::{Fingerprint, Fingerprints};
use crate::kept::Kept;
use crate::load::{Read, load};
use crate::pages::frame::site_view;
use crate::pictures::Pictures;
use crate::plan::{Parts, Plan, plan};
use crate::record::Record;
use crate::redirects::redirects;
use crate::render::Press;
use crate::staging::Staging;
use crate::texts::check_texts;
use crate::theme_files::read_theme;
use crate::warm::remove_gone;

/// What to build.
#[derive(Debug, Clone)]
pub struct BuildOptions {
    /// The folder that holds `site.toml`.
    pub site_dir: PathBuf,
    /// The folder to write into; nothing stays there that this build doesn't have.
    pub out: PathBuf,
    /// The day that is applied: which offers show, at what price.
    pub date: Date,
    /// Where the site stands, if not where `site.toml` says.
    pub base_url: Option<String>,
}

/// What was built.
#[derive(Debug)]
pub struct BuildReport {
    /// Where.
    pub out: PathBuf,
    /// Pages that people may find.
    pub pages: usize,
    /// All files.
    pub files: usize,
    /// Of these, those that were written; the others stood there already, from the last build.
    pub written: usize,
    /// Bytes of all files.
    pub bytes: u64,
    /// Offers that show on the day.
    pub offers: usize,
    /// Offers that an editor wants shown and that do not: see the findings.
    pub hidden: usize,
    /// Warnings and notes.
    pub findings: Findings,
}

/// Checks a site for a day.
///
/// # Errors
/// [`SiteError`] if the folder is no site or cannot be read. Wrong content is not an error here:
/// the findings say it.
pub fn check(site_dir: &Path, date: Date) -> Result<Findings, SiteError> {
    look(site_dir, date).map(|(.., findings)| findings)
}

/// Builds a site.
///
/// # Errors
/// [`BuildError::Content`] holds the findings if the content is wrong; the other variants say what
/// failed around it. In each case the site that stood at `out` is as it was.
pub fn build(options: &BuildOptions) -> Result<BuildReport, BuildError> {
    let (checked, pictures, findings) = look(&options.site_dir, options.date)?;
    let Some(checked) = checked else { return Err(BuildError::Content(findings)) };
    let base_url = base_url(options, &checked)?;
    let others = in_other_languages(&checked);
    let setting = Setting { date: options.date, base_url: &base_url };
    let days = Days::of(&checked, &others, &findings.sources, &pictures, setting);
    let dress = Dress::of(read_theme(&options.site_dir, &checked.site.theme)?, days.first(), &base_url)?;
    let kept = Kept::of(&options.site_dir, &options.out);
    let last = kept.read();
    let set = typeset(&days, &dress, &base_url, Some(&last.unwrap_or_default()), |plan, press| {
        if press.last.is_none_or(Fingerprints::is_empty) {
            let (_, built) = write_staged(&options.out, plan, press)?;
            return Ok((plan.files.len(), built));
        }
        write_changed(&options.out, &kept, plan, press)
    })?;
    let (offers, hidden) = (days.first().offers.len(), days.first().hidden);
    drop(days);
    let (written, built) = set.done;
    let bytes = kept.write(&built)?;
    let out = options.out.clone();
    Ok(BuildReport { out, pages: set.pages, files: set.files, written, bytes, offers, hidden, findings })
}

/// The content in each language of the site besides the first.
pub(crate) fn in_other_languages(checked: &Checked) -> Vec<Checked> {
    checked.site.languages.iter().skip(1).map(|language| checked.spoken(*language)).collect()
}

pub(crate) fn look(site_dir: &Path, date: Date) -> Result<(Option<Checked>, Pictures, Findings), SiteError> {
    Ok(look_at(load(site_dir)?, date))
}

/// Checks what was read.
pub(crate) fn look_at(read: Read, date: Date) -> (Option<Checked>, Pictures, Findings) {
    let checkup = wemi_content::check(read.loaded, &read.sources, date);
    let mut list = read.findings;
    list.extend(checkup.findings);
    let (found, readability) = checkup
        .checked
        .as_ref()
        .map(|checked| check_texts(checked, &read.sources, &read.pictures))
        .unwrap_or_default();
    list.extend(found);
    checkup.allowances.apply(&mut list);
    let findings = Findings { sources: read.sources, list, languages: checkup.languages, readability };
    let checked = checkup.checked.filter(|_| !findings.has_errors());
    (checked, read.pictures, findings)
}

/// Addresses are joined to it with their own slash.
pub(crate) fn base_url(options: &BuildOptions, checked: &Checked) -> Result<String, BuildError> {
    let wanted = options.base_url.as_ref().unwrap_or(&checked.site.base_url);
    let bare = wanted.trim_end_matches('/');
    if is_base_url(bare) { Ok(bare.to_owned()) } else { Err(BuildError::BaseUrl(wanted.clone())) }
}

/// A theme that is loaded, with what functions and pages need of it.
pub(crate) struct Dress {
    pub(crate) assets: Assets,
    pub(crate) theme: Theme,
    pub(crate) bundle: Bundle,
    /// Of templates, words and what they know of the site: a part of every page's fingerprint.
    pub(crate) fingerprint: Fingerprint,
}

impl Dress {
    /// Loads a theme for a site.
    pub(crate) fn of(source: Source, day: &Day<'_>, base_url: &str) -> Result<Self, BuildError> {
        let assets = hash_assets(source.assets)?;
        let site = site_view(day, base_url, &assets);
        let theme = Theme::load(source.templates.clone(), source.locales.clone(), &site)?;
        let bundle = Bundle::new(site, source.templates, source.locales);
        let fingerprint = Fingerprint::of_bytes(&bundle.to_json()?);
        Ok(Self { assets, theme, bundle, fingerprint })
    }
}

/// What was set, and what `work` made of it.
pub(crate) struct TypeSet<T> {
    pub(crate) pages: usize,
    pub(crate) files: usize,
    pub(crate) done: T,
}

/// Plans every file, and gives `work` the plan with the press that makes what is in it.
pub(crate) fn typeset<T>(
    days: &Days<'_>,
    dress: &Dress,
    base_url: &str,
    last: Option<&Fingerprints>,
    work: impl FnOnce(&Plan<'_>, &Press<'_>) -> Result<T, BuildError>,
) -> Result<TypeSet<T>, BuildError> {
    let day = days.first();
    let redirects: Vec<_> = days.all().flat_map(redirects).collect();
    let plan = plan(days, &Parts { assets: &dress.assets, redirects: &redirects })?;
    let pages = plan.page_count();
    let record = Record::new(day.sources, day.date, base_url, pages);
    let lang = day.checked.site.languages.first().map_or("it", |language| language.as_str());
    let (plan, record, redirects) = (&plan, &record, &redirects);
    let paths = plan.files.keys().map(String::as_bytes);
    let elsewhere = Fingerprint::of_all(std::iter::once(dress.fingerprint.as_bytes()).chain(paths));
    let press = Press { dress, redirects, plan, record, base_url, lang, elsewhere, last };
    let done = work(plan, &press);
    // They speak of this day's views; under `serve` the theme lives on.
    dress.theme.forget_parts();
    let done = done?;
    Ok(TypeSet { pages, files: plan.files.len(), done })
}

/// Renders and writes in parallel, and puts all of it in the folder's place; of several failures the
/// first by path is told. Gives the bytes of all files, and their fingerprints if they are kept.
pub(crate) fn write_staged(
    out: &Path,
    plan: &Plan<'_>,
    press: &Press<'_>,
) -> Result<(u64, Fingerprints), BuildError> {
    let staging = Staging::open(out)?;
    staging.make_folders(plan.files.keys().map(String::as_str))?;
    let written: Vec<Result<_, BuildError>> = plan
        .files
        .par_iter()
        .map(|(path, planned)| {
            let made = press.make(path, planned)?;
            let bytes = made.bytes.unwrap_or_default();
            staging.write(path, &bytes)?;
            Ok((path, bytes.len() as u64, made.fingerprint))
        })
        .collect();
    let mut bytes = 0;
    let mut fingerprints = Fingerprints::new();
    for file in written {
        let (path, length, fingerprint) = file?;
        bytes += length;
        fingerprints.extend(fingerprint.map(|fingerprint| (path.clone(), fingerprint)));
    }
    staging.publish()?;
    Ok((bytes, fingerprints))
}

/// Makes what differs from the last build and puts it in the place of what stands there, when all of it is
/// made; takes away what this build does not have. Gives how many files were written, and all fingerprints.
fn write_changed(
    out: &Path,
    kept: &Kept,
    plan: &Plan<'_>,
    press: &Press<'_>,
) -> Result<(usize, Fingerprints), BuildError> {
    let staging = Staging::open(out)?;
    let made: Vec<Result<_, BuildError>> = plan
        .files
        .par_iter()
        .map(|(path, planned)| {
            let made = press.make(path, planned)?;
            let changed = match &made.bytes {
                Some(bytes) => staging.write_if_new(path, bytes)?,
                None => false,
            };
            Ok((path, made.fingerprint, changed))
        })
        .collect();
    let mut changed = Vec::new();
    let mut built = Fingerprints::new();
    for file in made {
        let (path, fingerprint, is_changed) = file?;
        built.extend(fingerprint.map(|fingerprint| (path.clone(), fingerprint)));
        changed.extend(is_changed.then_some(path.as_str()));
    }
    kept.forget();
    staging.merge(&changed)?;
    let none = Fingerprints::new();
    remove_gone(out, press.last.unwrap_or(&none), &built)?;
    Ok((changed.len(), built))
}

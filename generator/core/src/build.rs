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

/// What to build.
#[derive(Debug, Clone)]
pub struct BuildOptions {
    /// The folder that holds `site.toml`.
    pub site_dir: PathBuf,
    /// The folder to write into; what is there is replaced whole.
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
    let set = typeset(&days, &dress, &base_url, None, |plan, press| write_staged(&options.out, plan, press))?;
    let (offers, hidden) = (days.first().offers.len(), days.first().hidden);
    drop(days);
    let (bytes, _) = set.done;
    let out = options.out.clone();
    Ok(BuildReport { out, pages: set.pages, files: set.files, bytes, offers, hidden, findings })
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
    let press = Press { dress, redirects, plan, record, base_url, lang, last };
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

//! The whole way: load, check, plan, render, write.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rayon::prelude::*;
use wemi_content::{Checked, is_base_url};
use wemi_theme::{Bundle, Theme};

use crate::assets::{Assets, hash_assets};
use crate::day::Day;
use crate::error::{BuildError, SiteError};
use crate::findings::Findings;
use crate::load::load;
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
    let source = read_theme(&options.site_dir, &checked.site.theme)?;
    let assets = hash_assets(source.assets)?;
    let day = Day::of(&checked, &findings.sources, &pictures, options.date);
    let site = site_view(&day, &base_url, &assets);
    let theme = Theme::load(source.templates.clone(), source.locales.clone(), &site)?;
    let bundle = Bundle::new(site, source.templates, source.locales);
    let written = write(options, &day, &assets, &theme, &bundle, &base_url)?;
    let (offers, hidden) = (day.offers.len(), day.hidden);
    drop(day);
    Ok(BuildReport {
        out: options.out.clone(),
        pages: written.pages,
        files: written.files,
        bytes: written.bytes,
        offers,
        hidden,
        findings,
    })
}

fn look(site_dir: &Path, date: Date) -> Result<(Option<Checked>, Pictures, Findings), SiteError> {
    let read = load(site_dir)?;
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
    Ok((checked, read.pictures, findings))
}

/// Addresses are joined to it with their own slash.
fn base_url(options: &BuildOptions, checked: &Checked) -> Result<String, BuildError> {
    let wanted = options.base_url.as_ref().unwrap_or(&checked.site.base_url);
    let bare = wanted.trim_end_matches('/');
    if is_base_url(bare) { Ok(bare.to_owned()) } else { Err(BuildError::BaseUrl(wanted.clone())) }
}

struct Written {
    pages: usize,
    files: usize,
    bytes: u64,
}

fn write(
    options: &BuildOptions,
    day: &Day<'_>,
    assets: &Assets,
    theme: &Theme,
    bundle: &Bundle,
    base_url: &str,
) -> Result<Written, BuildError> {
    let redirects = redirects(day);
    let plan = plan(day, &Parts { assets, redirects: &redirects })?;
    let pages = plan.addresses().count();
    let record = Record::new(day.sources, day.date, base_url, pages);
    let lang = day.checked.site.languages.first().map_or("it", |language| language.as_str());
    let press =
        Press { day, theme, bundle, redirects: &redirects, plan: &plan, record: &record, base_url, lang };
    let staging = Staging::open(&options.out)?;
    staging.make_folders(plan.files.keys().map(String::as_str))?;
    let bytes = write_all(&plan, &press, &staging)?;
    staging.publish()?;
    Ok(Written { pages, files: plan.files.len(), bytes })
}

/// Renders and writes in parallel; of several failures the first by path is told.
fn write_all(plan: &Plan<'_>, press: &Press<'_>, staging: &Staging) -> Result<u64, BuildError> {
    let written: Vec<Result<u64, BuildError>> = plan
        .files
        .par_iter()
        .map(|(path, maker)| {
            let bytes = press.render(path, maker)?;
            staging.write(path, &bytes)?;
            Ok(bytes.len() as u64)
        })
        .collect();
    written.into_iter().sum()
}

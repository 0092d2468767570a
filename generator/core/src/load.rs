//! From a folder to sources and records: the files are found in order, read and parsed in parallel.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;
use wemi_content::{Diagnostic, Id, Loaded, Source, Sources, Span, parse_file};

use crate::error::SiteError;
use crate::pictures::{Pictures, is_picture};

/// The file that makes a folder a site.
pub const SITE_FILE: &str = "site.toml";
const CONTENT: &str = "content";
/// Papers that lie among content without being any.
const PAPERS: [&str; 2] = ["LICENSE", "README.md"];

/// What was read of a site.
pub(crate) struct Read {
    pub(crate) sources: Sources,
    pub(crate) loaded: Loaded,
    /// The pictures that lie beside the content.
    pub(crate) pictures: Pictures,
    /// What was found before anything could be parsed.
    pub(crate) findings: Vec<Diagnostic>,
}

/// Reads `site.toml` and everything under `content/`.
pub(crate) fn load(site_dir: &Path) -> Result<Read, SiteError> {
    let Found { texts, pictures } = find_files(site_dir)?;
    let pictures = read_pictures(site_dir, &pictures)?;
    let files = texts.par_iter().map(|path| read_text(site_dir, path)).collect::<Result<Vec<_>, _>>()?;
    let (sources, findings) = gather(&files);
    Ok(Read { loaded: parse(&sources), sources, pictures, findings })
}

/// Parses every file.
pub(crate) fn parse(sources: &Sources) -> Loaded {
    let files = sources.files().par_iter().enumerate();
    Loaded::gather(files.map(|(at, source)| parse_file(Sources::id(at), source)).collect::<Vec<_>>())
}

/// The files of a site's content.
pub(crate) struct Found {
    /// `site.toml` first.
    pub(crate) texts: Vec<PathBuf>,
    pub(crate) pictures: Vec<PathBuf>,
}

/// Every file of the content.
pub(crate) fn find_files(site_dir: &Path) -> Result<Found, SiteError> {
    let site_file = site_dir.join(SITE_FILE);
    if !site_file.is_file() {
        return Err(SiteError::NoSite { path: site_dir.to_owned() });
    }
    let mut paths = vec![site_file];
    let content = site_dir.join(CONTENT);
    if content.is_dir() {
        for entry in WalkDir::new(&content).sort_by_file_name().into_iter().filter_entry(is_content) {
            let entry = entry.map_err(|error| {
                let path = error.path().unwrap_or(&content).to_owned();
                SiteError::Read { path, source: error.into() }
            })?;
            if entry.file_type().is_file() {
                paths.push(entry.into_path());
            }
        }
    }
    let (pictures, texts) = paths.into_iter().partition(|path| is_picture(&relative(site_dir, path)));
    Ok(Found { texts, pictures })
}

/// Reads and looks at the pictures.
pub(crate) fn read_pictures(site_dir: &Path, paths: &[PathBuf]) -> Result<Pictures, SiteError> {
    let files = paths.par_iter().map(|path| read_bytes(site_dir, path)).collect::<Result<_, _>>()?;
    Ok(Pictures::of(files))
}

/// The texts with their numbers, and which of them are none.
pub(crate) fn gather(files: &[TextFile]) -> (Sources, Vec<Diagnostic>) {
    let sources = Sources::new(files.iter().map(|file| file.source.clone()).collect());
    let spoilt = files.iter().filter(|file| !file.utf8);
    let findings = spoilt.filter_map(|file| not_utf8(&sources, &file.source.path)).collect();
    (sources, findings)
}

/// The texts of a site, for who writes them, and what was found before any was parsed: a file that is
/// no text is nobody's to write, since what was read of it isn't what stands in it.
pub(crate) fn read_sources(site_dir: &Path) -> Result<(Sources, Vec<Diagnostic>), SiteError> {
    let found = find_files(site_dir)?;
    let files =
        found.texts.par_iter().map(|path| read_text(site_dir, path)).collect::<Result<Vec<_>, _>>()?;
    Ok(gather(&files))
}

/// Names that begin with a dot, and papers, are none of ours.
fn is_content(entry: &walkdir::DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    let paper = entry.file_type().is_file() && PAPERS.contains(&name.as_ref());
    !paper && !name.starts_with('.')
}

/// A file as text; bytes that are none are told apart and replaced.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct TextFile {
    pub(crate) source: Source,
    utf8: bool,
}

pub(crate) fn read_text(site_dir: &Path, path: &Path) -> Result<TextFile, SiteError> {
    let (path, bytes) = read_bytes(site_dir, path)?;
    Ok(match String::from_utf8(bytes) {
        Ok(text) => TextFile { source: Source { path, text }, utf8: true },
        Err(error) => {
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            TextFile { source: Source { path, text }, utf8: false }
        }
    })
}

/// A file's path inside the site with its bytes.
fn read_bytes(site_dir: &Path, path: &Path) -> Result<(String, Vec<u8>), SiteError> {
    let bytes = fs::read(path).map_err(|source| SiteError::Read { path: path.to_owned(), source })?;
    Ok((relative(site_dir, path), bytes))
}

/// The path from the site's folder, with `/`.
fn relative(site_dir: &Path, path: &Path) -> String {
    let relative = path.strip_prefix(site_dir).unwrap_or(path);
    let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

fn not_utf8(sources: &Sources, path: &str) -> Option<Diagnostic> {
    let (file, source) = sources.find(path)?;
    let at = source.text.find(char::REPLACEMENT_CHARACTER).unwrap_or(0);
    let end = at + char::REPLACEMENT_CHARACTER.len_utf8();
    Some(
        Diagnostic::new(Id::NotUtf8, Span::new(file, at..end), "il file non è salvato in UTF-8")
            .help("nel tuo programma scegli «Salva con codifica… UTF-8»"),
    )
}

/// The folder at or above `from` that holds `site.toml`.
pub fn find_site(from: &Path) -> Option<PathBuf> {
    from.ancestors().find(|folder| folder.join(SITE_FILE).is_file()).map(Path::to_owned)
}

/// All files of a folder with their paths inside it, in order.
pub(crate) fn read_folder(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, SiteError> {
    let failed = |path: &Path, source: io::Error| SiteError::Read { path: path.to_owned(), source };
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| failed(folder, error.into()))?;
        if entry.file_type().is_file() {
            let bytes = fs::read(entry.path()).map_err(|error| failed(entry.path(), error))?;
            let relative = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let parts: Vec<_> =
                relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            files.push((parts.join("/"), bytes));
        }
    }
    Ok(files)
}

//! Which site a command is about.

use std::env;
use std::path::{Path, PathBuf};

use wemi_core::{SITE_FILE, SiteError, find_site};
use wemi_domain::OfferId;

use crate::exit::{Exit, Failure};

/// The folder that was named, or the nearest at or above this one that holds `site.toml`.
pub(crate) fn site_dir(named: Option<&Path>) -> Result<PathBuf, Failure> {
    if let Some(named) = named {
        let there = named.join(SITE_FILE).is_file();
        return if there {
            Ok(named.to_owned())
        } else {
            Err(SiteError::NoSite { path: named.to_owned() }.into())
        };
    }
    let here = env::current_dir().map_err(|error| Failure::new(Exit::Surroundings, &error))?;
    find_site(&here).ok_or_else(|| SiteError::NoSite { path: here }.into())
}

/// The content file that a person means by `desks/statuto`, by the name of an ente, by ente/offerta, or
/// by its path as a shell completes it. If there is none, the path that it would have.
pub(crate) fn content_path(site_dir: &Path, meant: &str) -> String {
    if let Some(path) = completed(site_dir, meant) {
        return path;
    }
    let bare = bare(meant);
    let file = format!("content/{bare}.md");
    let of_provider = format!("content/providers/{bare}");
    let places = [
        file.clone(),
        format!("content/{bare}/index.md"),
        format!("{of_provider}.md"),
        format!("{of_provider}/index.md"),
    ];
    places.into_iter().find(|path| site_dir.join(path).is_file()).unwrap_or(file)
}

/// The content file that stands at a path seen from where the command runs, or from the root.
fn completed(site_dir: &Path, meant: &str) -> Option<String> {
    let path = Path::new(meant).canonicalize().ok()?;
    let file = if path.is_dir() { path.join("index.md") } else { path };
    let inside = file.strip_prefix(site_dir.canonicalize().ok()?).ok()?;
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    (file.is_file() && parts.first().is_some_and(|first| first == "content")).then(|| parts.join("/"))
}

/// What is meant without what a path has around it.
fn bare(meant: &str) -> &str {
    let bare = meant.trim_end_matches('/').trim_start_matches("./");
    let bare = bare.strip_suffix(".md").unwrap_or(bare);
    bare.strip_prefix("content/").unwrap_or(bare)
}

/// An offer by ente/offerta, or by the path of its file.
pub(crate) fn offer_id(site_dir: &Path, meant: &str) -> Result<OfferId, Failure> {
    let completed = completed(site_dir, meant);
    let bare = bare(completed.as_deref().unwrap_or(meant));
    let named = bare.strip_prefix("providers/").unwrap_or(bare);
    // `index` is an ente's own file; and a file that lies elsewhere is something else.
    let elsewhere = completed.is_some() && named == bare;
    let offer = named.parse().ok().filter(|id: &OfferId| !elsewhere && id.offer.as_str() != "index");
    offer.ok_or_else(|| Failure::new(Exit::Usage, &NoOffer(meant.to_owned())))
}

/// What was written is the name of no offer.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` non è un'offerta: scrivi ente/offerta, per esempio gelso-e-ringhiera/vassoio-caldo")]
struct NoOffer(String);

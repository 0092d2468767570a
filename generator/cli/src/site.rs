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
/// by its path. If there is none, the path that it would have.
pub(crate) fn content_path(site_dir: &Path, meant: &str) -> String {
    let meant = meant.trim_end_matches('/');
    let bare = meant.strip_suffix(".md").unwrap_or(meant);
    let bare = bare.strip_prefix("content/").unwrap_or(bare);
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

/// An offer by ente/offerta, or by the path of its file.
pub(crate) fn offer_id(meant: &str) -> Result<OfferId, String> {
    let bare = meant.strip_suffix(".md").unwrap_or(meant);
    let bare = bare.strip_prefix("content/").unwrap_or(bare);
    let bare = bare.strip_prefix("providers/").unwrap_or(bare);
    bare.parse().map_err(|_| "scrivi ente/offerta, per esempio gelso-e-ringhiera/vassoio-caldo".to_owned())
}

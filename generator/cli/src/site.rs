//! Which site a command is about.

use std::env;
use std::path::{Path, PathBuf};

use wemi_core::{SITE_FILE, SiteError, find_site};

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

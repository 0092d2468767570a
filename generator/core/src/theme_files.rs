//! The theme's files: the site's own folder if it has one, else the copy in this program.

use std::path::Path;

use rust_embed::RustEmbed;
use wemi_theme::Source;

use crate::error::BuildError;
use crate::load::read_folder;

/// The theme that this program carries.
#[derive(RustEmbed)]
#[folder = "../../themes/wemi"]
struct Embedded;

const EMBEDDED: &str = "wemi";

/// Reads and sorts the theme called `name`.
pub(crate) fn read_theme(site_dir: &Path, name: &str) -> Result<Source, BuildError> {
    let folder = site_dir.join("themes").join(name);
    if folder.is_dir() {
        return Ok(Source::collect(read_folder(&folder)?)?);
    }
    if name != EMBEDDED {
        return Err(BuildError::NoTheme(name.to_owned()));
    }
    let files =
        Embedded::iter().filter_map(|path| Some((path.to_string(), Embedded::get(&path)?.data.into_owned())));
    Ok(Source::collect(files)?)
}

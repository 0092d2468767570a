//! Writes every page of a made-up portal, with its assets, to look at in a browser:
//! `cargo run -p wemi-theme --example preview -- /tmp/theme-preview`.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::wildcard_imports,
    reason = "what cannot be set up fails loudly; the views' names say where they come from"
)]

#[path = "../tests/support/mod.rs"]
mod support;

use std::fs;
use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let out = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target/theme-preview".to_owned()));
    fs::create_dir_all(out.join("assets"))?;
    for (name, bytes) in support::theme_source().assets {
        write(out.join("assets").join(name), &bytes)?;
    }
    let theme = support::theme();
    for example in support::examples() {
        let html = theme.render("it", example.template, &example.view).map_err(std::io::Error::other)?;
        write(out.join(example.name).with_extension("html"), html.as_bytes())?;
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a preview is an edge: nothing else reads what it writes")]
fn write(path: PathBuf, bytes: &[u8]) -> std::io::Result<()> {
    fs::write(path, bytes)
}

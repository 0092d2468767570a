//! What each kind of finding means, with a wrong and a right example: one Markdown file a kind, in
//! `generator/content/explain/`.

use rust_embed::RustEmbed;
use wemi_content::Id;

#[derive(RustEmbed)]
#[folder = "../content/explain"]
struct Files;

/// The explanation of a kind of finding, in Markdown, in the editors' language.
pub fn explain(id: Id) -> String {
    let file = Files::get(&format!("{}.md", id.as_str()));
    // Each kind has one: a test counts them.
    file.map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default()
}

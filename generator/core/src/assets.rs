//! Assets under names that change with their bytes, so that browsers may keep them for ever.

use std::collections::BTreeMap;

use crate::error::BuildError;

/// Where assets stand.
const FOLDER: &str = "/assets/";
/// Letters of a hash that go into a name: 64 bits.
const HASH_LETTERS: usize = 16;

/// Assets with their addresses.
#[derive(Debug, Default)]
pub(crate) struct Assets {
    /// Addresses by plain name: `site.css` → `/assets/site.1a2b.css`.
    pub(crate) addresses: BTreeMap<String, String>,
    /// Bytes by address.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

/// Names every asset by its bytes. Styles come last, because their bytes hold the others' names.
pub(crate) fn hash_assets(plain: BTreeMap<String, Vec<u8>>) -> Result<Assets, BuildError> {
    let mut assets = Assets::default();
    let (styles, others): (BTreeMap<_, _>, BTreeMap<_, _>) =
        plain.into_iter().partition(|(name, _)| extension(name) == Some("css"));
    for (name, bytes) in others {
        assets.add(name, bytes);
    }
    for (name, bytes) in styles {
        let text = String::from_utf8_lossy(&bytes);
        let rewritten = rewrite_urls(&name, &text, &assets.addresses)?;
        assets.add(name, rewritten.into_bytes());
    }
    Ok(assets)
}

impl Assets {
    fn add(&mut self, name: String, bytes: Vec<u8>) {
        let address = hashed_address(&name, &bytes);
        self.files.insert(address.clone(), bytes);
        self.addresses.insert(name, address);
    }
}

/// Where a file of that name with these bytes is published.
pub(crate) fn hashed_address(name: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    let hash = hash.get(..HASH_LETTERS).unwrap_or(&hash);
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{FOLDER}{stem}.{hash}.{extension}"),
        None => format!("{FOLDER}{name}.{hash}"),
    }
}

fn extension(name: &str) -> Option<&str> {
    name.rsplit_once('.').map(|(_, extension)| extension)
}

/// Puts hashed addresses into `url(…)`. Data and fragments stay; another site's address is refused
/// like a file that isn't there (rule 36).
fn rewrite_urls(style: &str, css: &str, addresses: &BTreeMap<String, String>) -> Result<String, BuildError> {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("url(") {
        let Some((inside, tail)) = after.split_once(')') else { break };
        let bare = inside.trim().trim_matches(['"', '\'']);
        out.push_str(before);
        out.push_str("url(");
        if bare.starts_with("data:") || bare.starts_with('#') {
            // A data address may hold a `)` within its quotes; then it goes on in the tail.
            out.push_str(inside);
        } else {
            let (path, fragment) =
                bare.split_once('#').map_or((bare, ""), |(path, fragment)| (path, fragment));
            let name = path.rsplit('/').next().unwrap_or(path);
            let address = addresses
                .get(name)
                .filter(|_| !bare.contains("//"))
                .ok_or_else(|| BuildError::NoAsset { style: style.to_owned(), asset: bare.to_owned() })?;
            out.push('"');
            out.push_str(address);
            if !fragment.is_empty() {
                out.push('#');
                out.push_str(fragment);
            }
            out.push('"');
        }
        out.push(')');
        rest = tail;
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assets(css: &str) -> Result<Assets, BuildError> {
        hash_assets(BTreeMap::from([
            ("a.woff2".to_owned(), b"font".to_vec()),
            ("icone.svg".to_owned(), b"<svg/>".to_vec()),
            ("site.css".to_owned(), css.as_bytes().to_vec()),
        ]))
    }

    fn css(assets: &Assets) -> &str {
        std::str::from_utf8(&assets.files[&assets.addresses["site.css"]]).expect("text")
    }

    #[test]
    fn urls_follow_the_hashed_names() {
        let font = &assets("").expect("well").addresses["a.woff2"];
        let made =
            assets("x{src:url(\"../assets/fonts/a.woff2\")}y{b:url( icone.svg#via )}z{c:url(data:,x)}")
                .expect("well");
        let css = css(&made);
        assert!(css.contains(&format!("url(\"{font}\")")), "{css}");
        assert!(css.contains(".svg#via\")"), "{css}");
        assert!(css.ends_with("z{c:url(data:,x)}"), "{css}");
    }

    #[test]
    fn a_font_that_changes_changes_the_style_too() {
        let make = |font: &[u8]| {
            let plain = BTreeMap::from([
                ("a.woff2".to_owned(), font.to_vec()),
                ("site.css".to_owned(), b"url(a.woff2)".to_vec()),
            ]);
            hash_assets(plain).expect("well").addresses["site.css"].clone()
        };
        assert_ne!(make(b"1"), make(b"2"));
        assert_eq!(make(b"1"), make(b"1"));
    }

    #[test]
    fn what_the_theme_does_not_have_is_refused() {
        for css in ["url(b.woff2)", "url(https://example.org/a.woff2)", "url('//example.org/a.woff2')"] {
            assert!(matches!(assets(css), Err(BuildError::NoAsset { .. })), "{css}");
        }
    }
}

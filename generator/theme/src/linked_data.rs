//! What a page says of itself to machines (schema.org, as JSON-LD): made from typed values, and safe
//! inside a `<script>` whatever a text contains.

use serde::{Deserialize, Serialize};

/// JSON-LD, ready to stand in a page as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LinkedData(String);

impl LinkedData {
    /// Writes a value. `None` only for a value that JSON can't say, such as a map whose keys aren't
    /// texts: then the page goes without.
    ///
    /// ```
    /// use wemi_theme::LinkedData;
    ///
    /// let data = LinkedData::of(&["</script><script>"]).unwrap();
    /// assert_eq!(data.as_str(), r#"["\u003c/script>\u003cscript>"]"#);
    /// ```
    pub fn of(value: &impl Serialize) -> Option<Self> {
        // In JSON a `<` stands in texts only, and may be written as its number: then nothing in the
        // page's own language begins there, neither `</script>` nor `<!--`.
        serde_json::to_string(value).ok().map(|json| Self(json.replace('<', "\\u003c")))
    }

    /// The JSON.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A page's place: how one comes to it from the home page.
#[derive(Debug, Serialize)]
pub(crate) struct BreadcrumbList {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "itemListElement")]
    items: Vec<ListItem>,
}

#[derive(Debug, Serialize)]
struct ListItem {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    name: String,
    item: String,
}

impl BreadcrumbList {
    /// Of names with whole addresses, the home page first and the page itself last.
    pub(crate) fn of(steps: impl IntoIterator<Item = (String, String)>) -> Self {
        let items = steps.into_iter().enumerate();
        let items =
            items.map(|(at, (name, item))| ListItem { kind: "ListItem", position: at + 1, name, item });
        Self { context: "https://schema.org", kind: "BreadcrumbList", items: items.collect() }
    }
}

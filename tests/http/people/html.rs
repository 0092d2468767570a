//! As much of HTML as a browser without JavaScript needs: forms with what they carry, links.

use std::collections::BTreeMap;

/// A form, filled in as the page has it.
#[derive(Clone, Debug)]
pub struct Form {
    /// Where it is sent.
    pub action: String,
    /// `get` or `post`.
    pub method: String,
    /// What it carries.
    pub fields: Vec<(String, String)>,
    /// What its selects offer, but for the empty answer.
    pub options: BTreeMap<String, Vec<String>>,
}

impl Form {
    /// With a field filled in.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// What a field holds.
    pub fn value(&self, name: &str) -> &str {
        self.fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }
}

/// The forms of a page.
pub fn forms(page: &str) -> Vec<Form> {
    page.split("<form").skip(1).map(|part| read_form(part.split("</form>").next().unwrap_or(part))).collect()
}

/// The addresses that a page links to.
pub fn links(page: &str) -> Vec<String> {
    page.split("<a").skip(1).filter_map(|part| attributes(part).remove("href")).collect()
}

fn read_form(part: &str) -> Form {
    let mut own = attributes(part);
    let mut fields = Vec::new();
    for tag in part.split("<input").skip(1) {
        let input = attributes(tag);
        let kind = input.get("type").map_or("text", String::as_str);
        let sent = match kind {
            "radio" | "checkbox" => input.contains_key("checked"),
            "submit" | "button" => false,
            _ => true,
        };
        if let (Some(name), true) = (input.get("name"), sent) {
            fields.push((name.clone(), input.get("value").cloned().unwrap_or_default()));
        }
    }
    for tag in part.split("<textarea").skip(1) {
        if let Some(name) = attributes(tag).remove("name") {
            let text =
                tag.split_once('>').map_or("", |(_, rest)| rest.split("</textarea>").next().unwrap_or(""));
            // The first line break after the tag is no part of the text.
            fields.push((name, unescaped(text.strip_prefix('\n').unwrap_or(text))));
        }
    }
    let mut offered = BTreeMap::new();
    for tag in part.split("<select").skip(1) {
        if let Some(name) = attributes(tag).remove("name") {
            let options = tag.split("</select>").next().unwrap_or("");
            let options: Vec<_> = options.split("<option").skip(1).map(attributes).collect();
            let value = |option: &BTreeMap<String, String>| option.get("value").cloned().unwrap_or_default();
            let chosen = options.iter().find(|option| option.contains_key("selected"));
            fields.push((name.clone(), chosen.map(value).unwrap_or_default()));
            offered.insert(name, options.iter().map(value).filter(|value| !value.is_empty()).collect());
        }
    }
    Form {
        action: own.remove("action").unwrap_or_default(),
        method: own.remove("method").unwrap_or_else(|| "get".to_owned()),
        fields,
        options: offered,
    }
}

/// The attributes of the tag that a text begins inside of.
fn attributes(tag: &str) -> BTreeMap<String, String> {
    let mut attributes = BTreeMap::new();
    let mut rest = tag;
    loop {
        rest = rest.trim_start();
        if rest.is_empty() || rest.starts_with('>') || rest.starts_with("/>") {
            return attributes;
        }
        let end = rest.find(|c: char| c == '=' || c == '>' || c.is_whitespace()).unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        rest = &rest[end..];
        if let Some(value) = rest.strip_prefix("=\"") {
            let end = value.find('"').unwrap_or(value.len());
            attributes.insert(name, unescaped(&value[..end]));
            rest = value.get(end + 1..).unwrap_or("");
        } else {
            attributes.insert(name, String::new());
        }
    }
}

fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    for (entity, sign) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ] {
        text = text.replace(entity, sign);
    }
    text
}

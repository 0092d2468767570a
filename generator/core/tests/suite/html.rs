//! Pages read as a browser reads them, asked for elements as validators ask.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// A page that was read.
pub(crate) struct Html(RcDom);

/// An element of it.
#[derive(Clone)]
pub(crate) struct Element(Handle);

impl Html {
    pub(crate) fn parse(html: &str) -> Self {
        Self(parse_document(RcDom::default(), ParseOpts::default()).one(html))
    }

    /// Every element that a question is answered with yes for, in the page's order.
    pub(crate) fn all(&self, wanted: impl Fn(&Element) -> bool) -> Vec<Element> {
        Element(self.0.document.clone()).all(wanted)
    }

    /// Every element with that `data-element`.
    pub(crate) fn marked(&self, name: &str) -> Vec<Element> {
        self.all(|element| element.attribute("data-element").as_deref() == Some(name))
    }

    /// The elements with that tag.
    pub(crate) fn tags(&self, tag: &str) -> Vec<Element> {
        self.all(|element| element.is(tag))
    }
}

impl Element {
    /// The elements below it that a question is answered with yes for.
    pub(crate) fn all(&self, wanted: impl Fn(&Element) -> bool) -> Vec<Element> {
        let mut found = Vec::new();
        let mut waiting: Vec<Element> = self.children();
        waiting.reverse();
        while let Some(element) = waiting.pop() {
            let mut children = element.children();
            children.reverse();
            waiting.extend(children);
            if wanted(&element) {
                found.push(element);
            }
        }
        found
    }

    pub(crate) fn children(&self) -> Vec<Element> {
        let nodes = self.0.children.borrow();
        nodes
            .iter()
            .filter(|node| matches!(node.data, NodeData::Element { .. }))
            .cloned()
            .map(Element)
            .collect()
    }

    pub(crate) fn is(&self, tag: &str) -> bool {
        matches!(&self.0.data, NodeData::Element { name, .. } if *name.local == *tag)
    }

    pub(crate) fn attribute(&self, wanted: &str) -> Option<String> {
        let NodeData::Element { attrs, .. } = &self.0.data else { return None };
        let attrs = attrs.borrow();
        let one = attrs.iter().find(|attribute| *attribute.name.local == *wanted)?;
        Some(one.value.to_string())
    }

    /// Its text, trimmed; spaces inside as one.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        let mut waiting = vec![self.0.clone()];
        while let Some(node) = waiting.pop() {
            if let NodeData::Text { contents } = &node.data {
                text.push_str(&contents.borrow());
            }
            waiting.extend(node.children.borrow().iter().rev().cloned());
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

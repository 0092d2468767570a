//! Markdown in the one form in which content is written: one empty line between blocks, no blanks at
//! the ends of lines, one break at the end. Prose is never wrapped anew.
//!
//! What a text means is what its events say; where tidying would change them, the text stays as it is.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};

/// The text, tidied; `\n` for breaks is expected.
pub(crate) fn tidy_markdown(text: &str) -> String {
    let tidied = Marks::of(text).tidied(text);
    let same = || Parser::new_ext(text, options()).eq(Parser::new_ext(&tidied, options()));
    if same() { tidied } else { text.to_owned() }
}

/// Whatever decides where a block begins, in this portal's texts or in any reader's.
fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_GFM | Options::ENABLE_DEFINITION_LIST
}

/// What must be known of a text before its lines are touched.
#[derive(Default)]
struct Marks {
    /// Where blocks begin that stand in no other.
    blocks: Vec<usize>,
    /// Code and HTML, whose lines are nobody's to change.
    verbatim: Vec<Range<usize>>,
    /// Where a line is broken on purpose.
    breaks: Vec<usize>,
}

impl Marks {
    fn of(text: &str) -> Self {
        let mut marks = Self::default();
        let mut depth = 0_usize;
        for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
            if depth == 0 && matches!(event, Event::Start(_) | Event::Rule) {
                marks.blocks.push(range.start);
            }
            match event {
                Event::Start(tag) => {
                    depth += 1;
                    match tag {
                        Tag::HtmlBlock | Tag::CodeBlock(CodeBlockKind::Indented) => {
                            marks.verbatim.push(range);
                        }
                        // What follows the fence on its line is no text.
                        Tag::CodeBlock(CodeBlockKind::Fenced(_)) => {
                            let fence = text.get(range.clone()).and_then(|code| code.find('\n'));
                            marks
                                .verbatim
                                .push(fence.map_or(range.end, |at| range.start + at + 1)..range.end);
                        }
                        _ => {}
                    }
                }
                Event::End(_) => depth = depth.saturating_sub(1),
                Event::HardBreak => marks.breaks.push(range.start),
                _ => {}
            }
        }
        marks
    }

    fn tidied(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let whole = start..start + line.len();
            start = whole.end;
            let bare = line.trim_end_matches([' ', '\t', '\n']);
            if self.verbatim.iter().any(|range| range.start < whole.end && whole.start < range.end) {
                out.push_str(line);
                continue;
            }
            if self.blocks.iter().any(|block| whole.contains(block)) || bare.is_empty() {
                end_with_blank(&mut out);
            }
            if !bare.is_empty() {
                out.push_str(bare);
                // Two blanks are a break; a backslash stands in the line already.
                let end = whole.start + bare.len();
                out.push_str(if self.breaks.contains(&end) { "  \n" } else { "\n" });
            }
        }
        out.truncate(out.trim_end_matches([' ', '\t', '\n']).len());
        if !out.is_empty() {
            out.push('\n');
        }
        out
    }
}

/// Ends what is there with one empty line; at the beginning, with nothing.
fn end_with_blank(out: &mut String) {
    if !out.is_empty() && !out.ends_with("\n\n") {
        out.push_str(if out.ends_with('\n') { "\n" } else { "\n\n" });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_stand_apart_and_lines_end_where_their_words_end() {
        assert_eq!(
            tidy_markdown("\n\n## Uno\nTesto  \naltro \t\n\n\n\n- a\n- b\n\n\n***\nfine\n\n"),
            "## Uno\n\nTesto  \naltro\n\n- a\n- b\n\n***\n\nfine\n"
        );
        assert_eq!(tidy_markdown(""), "");
        assert_eq!(tidy_markdown(" \n\n"), "");
    }

    #[test]
    fn code_and_html_keep_their_lines() {
        for text in [
            "```\na  \n\n\nb\n```\n",
            "Testo\n\n    a  \n\n\n    b\n",
            "<pre>\na  \n\n\n</pre>\n",
            "- a\n\n  ```\n  x  \n  ```\n",
        ] {
            assert_eq!(tidy_markdown(text), text);
        }
    }

    #[test]
    fn prose_is_not_wrapped() {
        let text = "Una riga\nche continua,\n\n[a]: /servizi/\n[b]: /enti/\n";
        assert_eq!(tidy_markdown(text), text);
    }
}

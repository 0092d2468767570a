//! How a single value is written: bare where YAML reads it back as the same text, quoted elsewhere.
//!
//! Two readers must agree with it, one of YAML 1.2 and one of 1.1 (in which `no` is false, `12:30`
//! a number and U+0085 a break), so whatever either would read differently is quoted.

use std::fmt::Write as _;

use crate::scalar::Quoting;

/// A value ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Written {
    /// On the line of its key.
    Inline(String),
    /// After `|` or `|-`, each line further to the right.
    Block { header: &'static str, lines: Vec<String> },
}

/// Writes a value. `quoting` is what the schema asks of it; `None` where no schema speaks.
pub(crate) fn write(text: &str, plain: bool, quoting: Option<Quoting>, in_flow: bool) -> Written {
    if !in_flow && let Some(block) = block(text) {
        return block;
    }
    let bare = match quoting {
        Some(Quoting::Always) => false,
        Some(Quoting::Never) => true,
        Some(Quoting::WhereRead) => !is_read_as_other(text),
        None => plain || !is_read_as_other(text),
    };
    let nothing = plain && text.is_empty() && !in_flow && quoting.is_none();
    if nothing || (bare && is_safe_bare(text, in_flow)) {
        return Written::Inline(text.to_owned());
    }
    Written::Inline(quoted(text))
}

/// A key: always a text, on one line.
pub(crate) fn key(text: &str) -> String {
    if is_safe_bare(text, false) && !is_read_as_other(text) { text.to_owned() } else { quoted(text) }
}

fn quoted(text: &str) -> String {
    let awkward = text.contains(['"', '\\']);
    if awkward && !text.contains('\'') && !text.chars().any(needs_escape) {
        return format!("'{text}'");
    }
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            // Writing to a string cannot fail.
            other if needs_escape(other) => drop(write!(out, "\\U{:08X}", u32::from(other))),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// Letters that a reader refuses, drops, or takes for the end of a line.
fn needs_escape(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Several lines without surprises: no blanks at the edges that a reader could take for indentation,
/// and one break at most at the end.
fn block(text: &str) -> Option<Written> {
    let (inner, header) = text.strip_suffix('\n').map_or((text, "|-"), |inner| (inner, "|"));
    let first_is_words = inner.starts_with(|letter: char| !letter.is_whitespace());
    let worth_it = text.contains('\n') && first_is_words && !inner.ends_with('\n');
    let honest = inner.lines().all(|line| {
        (line.is_empty() || !line.trim().is_empty())
            && !line.ends_with(char::is_whitespace)
            && !line.chars().any(needs_escape)
    });
    (worth_it && honest)
        .then(|| Written::Block { header, lines: inner.split('\n').map(ToOwned::to_owned).collect() })
}

/// Whether YAML reads a bare text back as itself.
fn is_safe_bare(text: &str, in_flow: bool) -> bool {
    let Some(first) = text.chars().next() else { return false };
    let edges = text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
    let second_is_word =
        text.chars().nth(1).is_some_and(|letter| !letter.is_whitespace() && !",[]{}".contains(letter));
    let opens = match first {
        '-' | '?' => second_is_word && !text.starts_with("---"),
        ':' | ',' | '[' | ']' | '{' | '}' | '#' | '&' | '*' | '!' | '|' | '>' | '\'' | '"' | '%' | '@'
        | '`' => false,
        _ => !text.starts_with("..."),
    };
    let breaks = text.contains(": ") || text.ends_with(':') || text.contains(" #");
    let in_list = in_flow && text.contains([',', '[', ']', '{', '}', ':', '?', '#']);
    opens && !edges && !breaks && !in_list && !text.chars().any(needs_escape)
}

/// Whether one of the readers would make something else of a bare text: a yes or no, nothing, a
/// number, a day.
fn is_read_as_other(text: &str) -> bool {
    const WORDS: [&str; 13] =
        ["", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "="];
    let lower = text.to_ascii_lowercase();
    let unsigned = lower.strip_prefix(['+', '-']).unwrap_or(&lower);
    let digits = text.bytes().any(|byte| byte.is_ascii_digit());
    let only = |set: &str| text.chars().all(|letter| set.contains(letter));
    let number = digits && only("0123456789_.:eE+-");
    let based = ["0x", "0o", "0b"].iter().any(|start| unsigned.starts_with(start));
    let moment = lower.get(..4).is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()))
        && only("0123456789tTzZ:.+- ")
        && lower.get(4..5) == Some("-");
    WORDS.contains(&lower.as_str()) || number || based || moment || [".inf", ".nan"].contains(&unsigned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inline(text: &str, quoting: Option<Quoting>) -> String {
        match write(text, false, quoting, false) {
            Written::Inline(text) => text,
            Written::Block { .. } => panic!("{text:?} is on one line"),
        }
    }

    #[test]
    fn words_stay_bare_and_what_a_reader_would_misread_is_quoted() {
        for text in
            ["Il filo", "L’ora: ", "via Statuto 15, Milano", "02 0000 0110", "https://example.org", "-x"]
        {
            let bare = !text.ends_with(' ');
            assert_eq!(inline(text, Some(Quoting::WhereRead)) == text, bare, "{text}");
        }
        for text in
            ["no", "Sì: certo", "0212345678", "12:30", "2026-01-31", "- x", "#1", "a #1", "", "è\u{85}"]
        {
            assert!(inline(text, Some(Quoting::WhereRead)).starts_with('"'), "{text}");
        }
    }

    #[test]
    fn the_schema_decides_of_times_and_days() {
        assert_eq!(inline("09:00", Some(Quoting::Always)), "\"09:00\"");
        assert_eq!(inline("2026-01-31", Some(Quoting::Never)), "2026-01-31");
    }

    #[test]
    fn double_quotes_inside_are_met_by_single_ones() {
        assert_eq!(inline("\"Il filo\", dal 1998", None), "'\"Il filo\", dal 1998'");
        assert_eq!(inline("\"l'altro\"", None), "\"\\\"l'altro\\\"\"");
    }
}

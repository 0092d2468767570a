//! From text to a draft: the values of a YAML text with the comments around them.
//!
//! The parser gives no comments. They are found in what lies between the values, where nothing else
//! can follow a `#`, and each is given to the key it stands above or beside.

use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::bytes::Bytes;
use super::comments::{Comment, Comments};
use super::draft::{Draft, DraftValue};

/// The draft of a text that [`super::index`] has accepted, with `\n` for breaks. `None` if it holds
/// what content may not: then there is nothing to write either.
pub(crate) fn layout(yaml: &str) -> Option<Draft> {
    let mut builder =
        Builder { yaml, bytes: Bytes::of(yaml), scalars: Vec::new(), open: Vec::new(), root: None };
    for event in Parser::new_from_str(yaml) {
        let (event, span) = event.ok()?;
        builder.event(event, span)?;
    }
    let comments = Comments::find(yaml, &builder.scalars);
    let Some(root) = builder.root else {
        let mut draft = Draft::map::<&str>([]);
        draft.notes.lead = comments.into_lines();
        return Some(draft);
    };
    let mut placer = Placer { yaml, comments };
    Some(placer.root(root))
}

/// A value with its place, before comments.
struct Placed {
    key: Option<(Box<str>, Range<usize>)>,
    /// Of a block of lines, where its `|` or `>` stands; of any other value, where `range` begins.
    opened: usize,
    range: Range<usize>,
    value: PlacedValue,
}

enum PlacedValue {
    Scalar { text: Box<str>, plain: bool },
    Group { items: Vec<Placed>, is_map: bool, in_brackets: bool },
}

impl Placed {
    fn start(&self) -> usize {
        self.key.as_ref().map_or(self.opened, |(_, key)| key.start)
    }
}

struct Open {
    start: usize,
    is_map: bool,
    items: Vec<Placed>,
    key: Option<(Box<str>, Range<usize>)>,
}

struct Builder<'a> {
    yaml: &'a str,
    bytes: Bytes<'a>,
    scalars: Vec<Range<usize>>,
    open: Vec<Open>,
    root: Option<Placed>,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, span: Span) -> Option<()> {
        let range = self.bytes.at(span.start)..self.bytes.at(span.end);
        match event {
            Event::Alias(_)
            | Event::Scalar(_, _, 1.., _)
            | Event::SequenceStart(1.., _)
            | Event::MappingStart(1.., _) => None,
            Event::Scalar(text, style, _, None) => {
                // Of a block without words the parser's place covers its header, comment and all; of a
                // value left out in brackets, what follows it.
                let no_words = text.trim().is_empty()
                    && match style {
                        ScalarStyle::Literal | ScalarStyle::Folded => true,
                        ScalarStyle::Plain => self.yaml.get(range.clone()).unwrap_or("").contains([']', '}']),
                        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => false,
                    };
                let end = if no_words { range.start } else { self.bytes.scalar_end(range.clone(), style) };
                let opened = match style {
                    ScalarStyle::Literal | ScalarStyle::Folded => self.block_opened(range.start),
                    ScalarStyle::Plain | ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => range.start,
                };
                let range = range.start..end;
                self.scalars.push(range.clone());
                self.add_scalar(text.into(), style == ScalarStyle::Plain, (opened, range));
                Some(())
            }
            Event::SequenceStart(_, None) => self.open(range.start, false),
            Event::MappingStart(_, None) => self.open(range.start, true),
            Event::SequenceEnd | Event::MappingEnd => self.close(range.start),
            Event::Scalar(..) | Event::SequenceStart(..) | Event::MappingStart(..) => None,
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => Some(()),
        }
    }

    #[expect(clippy::unnecessary_wraps, reason = "an arm of `event`, like its neighbours")]
    fn open(&mut self, start: usize, is_map: bool) -> Option<()> {
        self.open.push(Open { start, is_map, items: Vec::new(), key: None });
        Some(())
    }

    /// Ends the group that was opened last; `bracket` is where its bracket stands, if it has any.
    fn close(&mut self, bracket: usize) -> Option<()> {
        let Open { start, is_map, items, .. } = self.open.pop()?;
        let bytes = self.yaml.as_bytes();
        let in_brackets = matches!(bytes.get(start), Some(b'[' | b'{'));
        let last = items.last().map_or(start, |item| item.range.end);
        let end = if in_brackets { bracket + 1 } else { last };
        let value = PlacedValue::Group { items, is_map, in_brackets };
        self.add(start, start..end.max(last), value)
    }

    /// Where the sign of a block stands whose words begin at a byte: the parser's place is that of the
    /// words, and an empty line before a dash must not be looked for between sign and words.
    fn block_opened(&self, words: usize) -> usize {
        let from = self.scalars.last().map_or(0, |scalar| scalar.end);
        let gap = self.yaml.get(from..words).unwrap_or("");
        // Between the sign and the words stand at most its comment, empty lines and the words' indent.
        let line_end = gap.trim_end().len();
        let line = gap.get(..line_end).and_then(|gap| gap.rfind('\n')).map_or(0, |newline| newline + 1);
        let sign = gap.get(line..line_end).and_then(|line| line.find(['|', '>']));
        sign.map_or(words, |at| from + line + at)
    }

    fn add_scalar(&mut self, text: Box<str>, plain: bool, (opened, range): (usize, Range<usize>)) {
        match self.open.last_mut() {
            Some(Open { is_map: true, key: key @ None, .. }) => *key = Some((text, range)),
            _ => drop(self.add(opened, range, PlacedValue::Scalar { text, plain })),
        }
    }

    fn add(&mut self, opened: usize, range: Range<usize>, value: PlacedValue) -> Option<()> {
        match self.open.last_mut() {
            None => self.root = Some(Placed { key: None, opened, range, value }),
            Some(Open { is_map: true, items, key, .. }) => {
                items.push(Placed { key: Some(key.take()?), opened, range, value });
            }
            Some(Open { is_map: false, items, .. }) => {
                items.push(Placed { key: None, opened, range, value });
            }
        }
        Some(())
    }
}

/// Gives each comment to a value, in the order of the text.
struct Placer<'a> {
    yaml: &'a str,
    comments: Comments<'a>,
}

/// What a value needs to know of where it stands.
#[derive(Clone, Copy)]
struct Around {
    /// Where the next value begins that is not inside this one.
    limit: usize,
    /// The column of the key or dash that this one hangs on, plus one; 0 for the whole.
    column: usize,
}

impl Placer<'_> {
    fn root(&mut self, placed: Placed) -> Draft {
        let around = Around { limit: self.yaml.len(), column: 0 };
        let mut draft = self.place(placed, around);
        let rest: Vec<_> = std::iter::from_fn(|| self.comments.next_before(usize::MAX)).collect();
        let notes = &mut draft.notes;
        let is_scalar = matches!(draft.value, DraftValue::Scalar { .. });
        self.push_lines(if is_scalar { &mut notes.lead } else { &mut notes.foot }, &rest);
        // What stands right above the first key goes where the key goes.
        let head = draft.notes.lead.iter().rposition(String::is_empty).map_or(0, |at| at + 1);
        let own = draft.notes.lead.split_off(head);
        let first = match &mut draft.value {
            DraftValue::Map(entries) => entries.first_mut().map(|(_, first)| first),
            DraftValue::List(items) => items.first_mut(),
            DraftValue::Scalar { .. } => None,
        };
        match first {
            Some(first) => drop(first.notes.lead.splice(0..0, own)),
            None => draft.notes.lead.extend(own),
        }
        draft
    }

    fn place(&mut self, placed: Placed, around: Around) -> Draft {
        let mut draft = Draft::of(DraftValue::List(Vec::new()));
        let start = placed.start();
        let above: Vec<_> = std::iter::from_fn(|| self.comments.next_before(start)).collect();
        draft.notes.blank = self.blank_before(above.first().map_or(start, |comment| comment.at));
        self.push_lines(&mut draft.notes.lead, &above);
        if let Some(last) = above.last()
            && self.blank_between(last.end(), start)
        {
            draft.notes.lead.push(String::new());
        }
        let hung = placed.key.as_ref().map_or(around.column, |(_, key)| self.column(key.start) + 1);
        let named = placed.key.as_ref().map_or(placed.opened, |(_, key)| key.end);
        if named < placed.range.start {
            self.after_name(named, &placed, &mut draft);
        }
        let range = placed.range;
        draft.value = match placed.value {
            PlacedValue::Scalar { text, plain } => DraftValue::Scalar { text, plain },
            PlacedValue::Group { items, is_map, in_brackets } => {
                let around =
                    Around { limit: if in_brackets { range.end } else { around.limit }, column: hung };
                self.group(&mut draft, items, is_map, (range.clone(), in_brackets), around)
            }
        };
        if let Some(comment) = self.comments.beside(self.yaml, range.end) {
            Self::trail(&mut draft, comment);
        }
        draft
    }

    /// Comments between a key, or the sign of a block, and the value: beside it, or below it.
    fn after_name(&mut self, name_end: usize, placed: &Placed, draft: &mut Draft) {
        let starts_below = matches!(placed.value, PlacedValue::Group { in_brackets: false, .. });
        while let Some(comment) = self.comments.peek_before(placed.range.start) {
            let beside = !self.yaml.get(name_end..comment.at).unwrap_or("").contains('\n');
            if !beside && starts_below {
                break;
            }
            self.comments.next_before(usize::MAX);
            if beside {
                Self::trail(draft, comment);
            } else {
                draft.notes.lead.push(comment.text.to_owned());
            }
        }
    }

    fn group(
        &mut self,
        draft: &mut Draft,
        items: Vec<Placed>,
        is_map: bool,
        (range, in_brackets): (Range<usize>, bool),
        around: Around,
    ) -> DraftValue {
        // A map's entries hang on what the map hangs on; a list's on their dash.
        let first = items.first().map_or(range.start, Placed::start);
        let own_column = self.column(if is_map { first } else { range.start });
        let hung = if is_map { around.column } else { own_column + 1 };
        let starts: Vec<usize> = items.iter().skip(1).map(Placed::start).chain([around.limit]).collect();
        let empty = items.is_empty();
        let mut entries = Vec::new();
        let mut list = Vec::new();
        for (mut item, limit) in items.into_iter().zip(starts) {
            let key = item.key.as_mut().map(|(key, _)| std::mem::take(key));
            let node = self.place(item, Around { limit, column: hung });
            match key {
                Some(key) => entries.push((key, node)),
                None => list.push(node),
            }
        }
        let mut foot = Vec::new();
        while let Some(comment) = self.comments.peek_before(around.limit) {
            let inside = comment.own_line && comment.column >= own_column.max(around.column);
            if !in_brackets && !inside {
                break;
            }
            self.comments.next_before(usize::MAX);
            foot.push(comment);
        }
        if let Some(first) = foot.first()
            && !empty
            && self.empty_line_above(first.at)
        {
            draft.notes.foot.push(String::new());
        }
        // Nothing can stand inside `[]`.
        let notes = &mut draft.notes;
        self.push_lines(if empty { &mut notes.lead } else { &mut notes.foot }, &foot);
        if is_map { DraftValue::Map(entries) } else { DraftValue::List(list) }
    }

    fn trail(draft: &mut Draft, comment: Comment<'_>) {
        let notes = &mut draft.notes;
        notes.lead.extend(notes.trail.replace(comment.text.to_owned()));
    }

    /// Comments one below the other, with the empty lines between them.
    fn push_lines(&self, lines: &mut Vec<String>, comments: &[Comment<'_>]) {
        for (at, comment) in comments.iter().enumerate() {
            let previous = at.checked_sub(1).and_then(|at| comments.get(at));
            if previous.is_some_and(|previous| self.blank_between(previous.end(), comment.at)) {
                lines.push(String::new());
            }
            lines.push(comment.text.to_owned());
        }
    }

    fn blank_between(&self, from: usize, to: usize) -> bool {
        self.yaml.get(from..to).unwrap_or("").matches('\n').count() > 1
    }

    fn blank_before(&self, at: usize) -> bool {
        let before = self.yaml.get(..at).unwrap_or("");
        let bare = before.trim_end_matches([' ', '\t', '\n', '-']);
        // Between the rests of the two lines; a dash alone is a value that was left out.
        let mut between = before.get(bare.len()..).unwrap_or("").split('\n').skip(1).peekable();
        let mut blank = false;
        while let Some(line) = between.next() {
            blank |= between.peek().is_some() && line.trim().is_empty();
        }
        !bare.is_empty() && blank
    }

    /// Whether the line above is empty.
    fn empty_line_above(&self, at: usize) -> bool {
        let before = self.yaml.get(..at).unwrap_or("");
        before.rsplit('\n').nth(1).is_some_and(|line| line.trim().is_empty())
    }

    fn column(&self, at: usize) -> usize {
        let before = self.yaml.get(..at).unwrap_or("");
        at - before.rfind('\n').map_or(0, |newline| newline + 1)
    }
}

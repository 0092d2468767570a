//! Files as text, and places in them.

use std::fmt;
use std::ops::Range;

/// A file's number in [`Sources`]; files are numbered in the order of their paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A range of bytes in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// A span of `file`; positions beyond 4 GiB saturate (files are bounded far below).
    pub fn new(file: FileId, bytes: Range<usize>) -> Self {
        let narrow = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { file, start: narrow(bytes.start), end: narrow(bytes.end.max(bytes.start)) }
    }

    /// The bytes as a range.
    pub fn bytes(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Where a byte stands, as an editor counts: lines and columns from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
}

/// One file: its path from the site's folder, with `/`, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Path from the site's folder.
    pub path: String,
    /// What is in it.
    pub text: String,
}

impl Source {
    /// Line and column of a byte; a byte inside a character counts as the character's.
    pub fn line_column(&self, byte: usize) -> LineColumn {
        let before = self.text.get(..byte).unwrap_or(&self.text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let in_line = before.get(line_start..).unwrap_or("");
        let in_line = in_line.strip_prefix('\u{feff}').unwrap_or(in_line);
        LineColumn { line: before.matches('\n').count() + 1, column: in_line.chars().count() + 1 }
    }
}

/// All files of a site, sorted by path.
#[derive(Clone, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl fmt::Debug for Sources {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.files.iter().map(|file| &file.path)).finish()
    }
}

impl Sources {
    /// Sorts the files by path and numbers them.
    pub fn new(mut files: Vec<Source>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { files }
    }

    /// The file of that number.
    pub fn get(&self, id: FileId) -> Option<&Source> {
        self.files.get(id.0 as usize)
    }

    /// The file at a path.
    pub fn find(&self, path: &str) -> Option<(FileId, &Source)> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.iter().nth(at)
    }

    /// Every file with its number, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (FileId, &Source)> {
        self.files.iter().enumerate().map(|(at, file)| (FileId(u32::try_from(at).unwrap_or(u32::MAX)), file))
    }

    /// The files in order, for work in parallel; the number of each is [`Sources::id`] of its place.
    pub fn files(&self) -> &[Source] {
        &self.files
    }

    /// The number of the file at a place of [`Sources::files`].
    pub fn id(at: usize) -> FileId {
        FileId(u32::try_from(at).unwrap_or(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_skip_the_bom() {
        let source = Source { path: "a.yaml".into(), text: "\u{feff}città: è\r\n🙂: x".into() };
        let at = source.text.find('è').expect("there");
        assert_eq!(source.line_column(at), LineColumn { line: 1, column: 8 });
        let at = source.text.find('x').expect("there");
        assert_eq!(source.line_column(at), LineColumn { line: 2, column: 4 });
    }

    #[test]
    fn files_are_numbered_by_path_whatever_order_they_came_in() {
        let source = |path: &str| Source { path: path.into(), text: String::new() };
        let sources = Sources::new(vec![source("b"), source("a")]);
        assert_eq!(sources.find("b").map(|(id, _)| id), Some(Sources::id(1)));
    }
}

//! Tables: heads say what they are heads of, and cells stand as the theme has it. Markdown's own
//! writer would put `style` attributes, which the site's policy forbids.

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use super::Piece;

/// Turns the events of every table into HTML. Where the first head is empty, the first column heads
/// the rows.
pub(super) fn write_tables(pieces: &mut [Piece<'_>]) {
    let mut table = Table::default();
    for at in 0..pieces.len() {
        let empty = matches!(pieces.get(at + 1), Some((Event::End(TagEnd::TableCell), _)));
        let Some((event, _)) = pieces.get_mut(at) else { continue };
        if let Some(html) = table.html(event, empty) {
            *event = Event::InlineHtml(html.into());
        }
    }
}

/// The table that is being written.
#[derive(Default)]
struct Table {
    columns: Vec<Alignment>,
    /// The column of the next cell.
    column: usize,
    /// Whether this is the head's row.
    head: bool,
    /// Whether the first column heads the rows.
    rows_headed: bool,
    /// What closes the cell.
    close: &'static str,
}

impl Table {
    fn html(&mut self, event: &mut Event<'_>, empty: bool) -> Option<String> {
        let html = match event {
            Event::Start(Tag::Table(columns)) => {
                *self = Self { columns: std::mem::take(columns), ..Self::default() };
                "<table>"
            }
            Event::End(TagEnd::Table) => "</tbody></table>\n",
            Event::Start(Tag::TableHead) => {
                (self.column, self.head) = (0, true);
                "<thead><tr>"
            }
            Event::End(TagEnd::TableHead) => {
                self.head = false;
                "</tr></thead><tbody>\n"
            }
            Event::Start(Tag::TableRow) => {
                self.column = 0;
                "<tr>"
            }
            Event::End(TagEnd::TableRow) => "</tr>\n",
            Event::Start(Tag::TableCell) => return Some(self.cell(empty)),
            Event::End(TagEnd::TableCell) => self.close,
            _ => return None,
        };
        Some(html.to_owned())
    }

    fn cell(&mut self, empty: bool) -> String {
        let first = self.column == 0;
        self.rows_headed |= self.head && first && empty;
        let class = self.columns.get(self.column).copied().map_or("", class);
        self.column += 1;
        let heads =
            if self.head { (!empty).then_some("col") } else { (first && self.rows_headed).then_some("row") };
        self.close = if heads.is_some() { "</th>" } else { "</td>" };
        match heads {
            Some(scope) => format!("<th scope=\"{scope}\"{class}>"),
            None => format!("<td{class}>"),
        }
    }
}

fn class(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::None | Alignment::Left => "",
        Alignment::Center => " class=\"cell-centre\"",
        Alignment::Right => " class=\"cell-end\"",
    }
}

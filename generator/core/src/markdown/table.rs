//! Tables: heads say what they are heads of, and cells stand as the theme has it. Markdown's own
//! writer would put `style` attributes, which the site's policy forbids.

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use super::Piece;

/// Turns the events of every table into HTML.
pub(super) fn write_tables(pieces: &mut [Piece<'_>]) {
    let mut columns: Vec<Alignment> = Vec::new();
    let (mut column, mut head) = (0, false);
    for (event, _) in pieces {
        let html = match event {
            Event::Start(Tag::Table(alignments)) => {
                columns = std::mem::take(alignments);
                "<table>".to_owned()
            }
            Event::End(TagEnd::Table) => "</tbody></table>\n".to_owned(),
            Event::Start(Tag::TableHead) => {
                (column, head) = (0, true);
                "<thead><tr>".to_owned()
            }
            Event::End(TagEnd::TableHead) => {
                head = false;
                "</tr></thead><tbody>\n".to_owned()
            }
            Event::Start(Tag::TableRow) => {
                column = 0;
                "<tr>".to_owned()
            }
            Event::End(TagEnd::TableRow) => "</tr>\n".to_owned(),
            Event::Start(Tag::TableCell) => {
                let class = columns.get(column).copied().map_or("", class);
                column += 1;
                if head { format!("<th scope=\"col\"{class}>") } else { format!("<td{class}>") }
            }
            Event::End(TagEnd::TableCell) => (if head { "</th>" } else { "</td>" }).to_owned(),
            _ => continue,
        };
        *event = Event::InlineHtml(html.into());
    }
}

fn class(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::None | Alignment::Left => "",
        Alignment::Center => " class=\"cell-centre\"",
        Alignment::Right => " class=\"cell-end\"",
    }
}

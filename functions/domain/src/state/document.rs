//! The tables as diagrams, for `docs/states.md`.

use super::table::{Arrow, Name, Table};
use super::{booking, entitlement_use, group, payment, request, series, submission, visit, waiting};

const HEAD: &str = "\
# States

What may happen to each thing that lives, and who may make it happen. Only the drawn arrows exist.

`wemi docs states` prints this page from the tables in `functions/domain/src/state/`; a test fails when
they differ. On each arrow stands what happens, and by whom: the citizen by their link, the provider's
office, the worker at the home, the author of a submission, an operator at a desk, an officer of the
municipality, or the portal itself (system). Deadlines hold when they are read: what lapses by itself
has lapsed for whoever looks.

An accreditation has no table: coming, in force, suspended and lapsed are read from its dates for the
day that is asked about (`functions/domain/src/accreditation/`).
";

/// The page `docs/states.md`: every table as a Mermaid diagram.
pub fn document() -> String {
    let sections = [
        section(&booking::TABLE),
        section(&request::TABLE),
        section(&series::SERIES),
        section(&series::DATE),
        section(&group::GROUP),
        section(&group::MEMBER),
        section(&waiting::TABLE),
        section(&visit::VISIT),
        section(&visit::MONTH),
        section(&payment::TABLE),
        section(&entitlement_use::TABLE),
        section(&submission::TABLE),
    ];
    let mut page = HEAD.to_owned();
    for section in sections {
        page.push('\n');
        page.push_str(&section);
    }
    page
}

fn section<S: Name, E: Name>(table: &Table<S, E>) -> String {
    let mut lines = vec![format!("## {}", table.title), String::new(), table.about.to_owned(), String::new()];
    if let Some(lapse) = table.lapse {
        lines.push(format!("What happens by itself when a deadline passes: `{}`.", word(lapse)));
        lines.push(String::new());
    }
    lines.extend(["| state | what it means |".to_owned(), "|---|---|".to_owned()]);
    lines.extend(S::ALL.iter().map(|state| format!("| `{}` | {} |", word(*state), state.meaning())));
    lines.push(String::new());
    lines.extend(["```mermaid".to_owned(), "stateDiagram-v2".to_owned()]);
    lines.extend(table.arrows.iter().map(arrow));
    lines.extend(table.ends.iter().map(|end| format!("    {} --> [*]", word(*end))));
    lines.extend(["```".to_owned(), String::new()]);
    lines.join("\n")
}

fn arrow<S: Name, E: Name>((from, on, by, to): &Arrow<S, E>) -> String {
    let from = from.map_or("[*]".to_owned(), word);
    let by: Vec<String> = by.iter().copied().map(word).collect();
    format!("    {from} --> {}: {} ({})", word(*to), word(*on), by.join(", "))
}

/// A name as it is stored.
fn word<N: Name>(name: N) -> String {
    match serde_json::to_value(name) {
        Ok(serde_json::Value::String(word)) => word,
        // Names are stored as strings and as nothing else.
        Ok(_) | Err(_) => format!("{name:?}"),
    }
}

//! Links between files, as editors write them.

/// The path that `link` names, seen from the file at `from`; `None` if it names no file beside it.
pub fn file_path(from: &str, link: &str) -> Option<String> {
    let path = link.split(['#', '?']).next().unwrap_or_default();
    if path.is_empty() || path.starts_with('/') || scheme(link).is_some() {
        return None;
    }
    // `content/…` is counted from the site's folder, as an editor's own program shows it.
    let mut parts: Vec<&str> =
        if path.starts_with("content/") { Vec::new() } else { from.split('/').collect() };
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// What stands before the colon, as in `https`.
pub fn scheme(url: &str) -> Option<&str> {
    let (before, _) = url.split_once(':')?;
    (!before.contains(['/', '?', '#'])).then_some(before)
}

/// The shortest link by which the file at `from` names the one at `to`.
pub(crate) fn link_between(from: &str, to: &str) -> String {
    let (from, to): (Vec<&str>, Vec<&str>) = (from.split('/').collect(), to.split('/').collect());
    let folder = from.get(..from.len().saturating_sub(1)).unwrap_or_default();
    let shared = folder.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = folder.iter().skip(shared).map(|_| "..");
    up.chain(to.into_iter().skip(shared)).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_between_two_files_names_the_second_from_the_first() {
        for (from, to, link) in [
            ("content/pages/a.md", "content/pages/b.md", "b.md"),
            ("content/pages/a.md", "content/services/b.md", "../services/b.md"),
            ("content/providers/x/documents/a.md", "content/providers/x/b.png", "../b.png"),
        ] {
            assert_eq!(link_between(from, to), link);
            assert_eq!(file_path(from, link).as_deref(), Some(to));
        }
    }

    #[test]
    fn what_is_no_file_beside_this_one_has_no_path() {
        for link in ["/servizi/", "#tempi", "https://a.example.org/b.md", "mailto:a", "../../../../b.md", ""]
        {
            assert_eq!(file_path("content/pages/a.md", link), None, "{link}");
        }
        assert_eq!(file_path("content/pages/a.md", "content/b.md#c").as_deref(), Some("content/b.md"));
    }
}

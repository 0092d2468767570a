//! Addresses of lists, which name a service: `/trova?servizio=baby-sitter&municipio=3` and
//! `/trova/servizio/baby-sitter/municipio/3/`.

use wemi_domain::Slug;

const LISTS: &str = "/trova";
/// What stands before a service, in the path and in the question.
const SERVICE: &str = "servizio";

/// The address of the list that has another name with its service; `None` if it isn't one of its.
pub(super) fn mended(address: &str, old: &Slug, new: &Slug) -> Option<String> {
    let rest =
        address.strip_prefix(LISTS).filter(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))?;
    let (rest, fragment) = rest.split_at_checked(rest.find('#').unwrap_or(rest.len()))?;
    let (path, question) = rest.split_at_checked(rest.find('?').unwrap_or(rest.len()))?;
    let mut before = "";
    let steps = path.split('/').map(|step| {
        let is_it = before == SERVICE && step == old.as_str();
        before = step;
        if is_it { new.as_str() } else { step }
    });
    let path = steps.collect::<Vec<_>>().join("/");
    // As a whole answer, so that `&amp;` stays what it is.
    let answer = |slug: &Slug| format!("{SERVICE}={slug}");
    let (old_answer, new_answer) = (answer(old), answer(new));
    let answers = question.split_inclusive(['?', '&', ';']).map(|part| {
        let (bare, sign) = part.split_at(part.trim_end_matches(['?', '&', ';']).len());
        let bare = if *bare == *old_answer { &new_answer } else { bare };
        format!("{bare}{sign}")
    });
    let mended = format!("{LISTS}{path}{}{fragment}", answers.collect::<String>());
    (mended != address).then_some(mended)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(address: &str) -> Option<String> {
        mended(address, &"baby-sitter".parse().unwrap(), &"bambini".parse().unwrap())
    }

    #[test]
    fn a_list_is_named_by_its_service_in_path_and_question() {
        for (address, expected) in [
            ("/trova?servizio=baby-sitter", "/trova?servizio=bambini"),
            (
                "/trova/?per=famiglie&servizio=baby-sitter&municipio=3#piede",
                "/trova/?per=famiglie&servizio=bambini&municipio=3#piede",
            ),
            ("/trova/servizio/baby-sitter/municipio/3/", "/trova/servizio/bambini/municipio/3/"),
        ] {
            assert_eq!(of(address).as_deref(), Some(expected));
        }
    }

    #[test]
    fn whatever_only_looks_alike_stays() {
        for address in [
            "/trova?servizio=baby-sitter-notte",
            "/trova?per=baby-sitter",
            "/trova/per/baby-sitter/",
            "/trova/#servizio=baby-sitter",
            "/trovata?servizio=baby-sitter",
            "/cerca?servizio=baby-sitter",
            "https://example.org/trova?servizio=baby-sitter",
        ] {
            assert_eq!(of(address), None, "{address}");
        }
    }
}

//! Addresses of lists of offers, `/trova?servizio=…` and `/trova/servizio/…/`, name things that there
//! are: a list of what nobody knows would show everything, or nothing.

use std::collections::BTreeSet;

use wemi_content::Checked;

const LISTS: &str = "/trova";

/// Whether an address is that of a list, whatever it says.
pub(super) fn is_of_list(address: &str) -> bool {
    address.strip_prefix(LISTS).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
}

/// What an address of a list may say.
pub(super) struct Lists {
    categories: BTreeSet<String>,
    services: BTreeSet<String>,
    /// Former names of services: pages of their lists lead on, the question does not know them.
    former_services: BTreeSet<String>,
    audiences: BTreeSet<String>,
    zones: BTreeSet<String>,
}

impl Lists {
    pub(super) fn of(checked: &Checked) -> Self {
        let former = checked.services.iter().flat_map(|service| &service.front.aliases);
        Self {
            categories: checked.categories.iter().map(|one| one.slug.to_string()).collect(),
            services: checked.services.iter().map(|one| one.slug.to_string()).collect(),
            former_services: former.map(ToString::to_string).collect(),
            audiences: checked.audiences.iter().map(|one| one.slug.to_string()).collect(),
            zones: checked.zones.iter().map(|one| one.id.to_string()).collect(),
        }
    }

    /// What would be right, if something is wrong with an address [of a list](is_of_list).
    pub(super) fn wrong_in(&self, address: &str) -> Option<String> {
        let address = address.split('#').next().unwrap_or_default();
        let (path, question) = address.split_once('?').unwrap_or((address, ""));
        let steps = path.strip_prefix(LISTS)?;
        if !steps.is_empty() && !steps.ends_with('/') {
            return Some(format!("scrivi `{path}/`"));
        }
        self.of_path(steps).or_else(|| self.of_question(question))
    }

    fn of_path(&self, steps: &str) -> Option<String> {
        let steps: Vec<&str> = steps.split('/').filter(|step| !step.is_empty()).collect();
        steps.chunks(2).find_map(|pair| match pair {
            ["categoria", slug] => nearest(slug, &self.categories),
            ["servizio", slug] if self.former_services.contains(*slug) => None,
            ["servizio", slug] => nearest(slug, &self.services),
            ["per", slug] => nearest(slug, &self.audiences),
            ["municipio", number] => nearest(number, &self.zones),
            _ => Some(
                "dopo `/trova/` vanno `categoria/…/`, `servizio/…/`, `per/…/`, `municipio/…/`".to_owned(),
            ),
        })
    }

    fn of_question(&self, question: &str) -> Option<String> {
        question.split('&').filter(|part| !part.is_empty()).find_map(|part| match part.split_once('=') {
            Some(("servizio", slug)) => nearest(slug, &self.services),
            Some(("per", slug)) => nearest(slug, &self.audiences),
            Some(("municipio", number)) => nearest(number, &self.zones),
            _ => Some("dopo `/trova?` vanno `servizio=…`, `per=…`, `municipio=…`".to_owned()),
        })
    }
}

/// What would be right instead of a word, if it is none of those.
fn nearest(word: &str, known: &BTreeSet<String>) -> Option<String> {
    if known.contains(word) {
        return None;
    }
    let distances = known.iter().map(|other| (strsim::damerau_levenshtein(word, other), other));
    Some(match distances.filter(|(distance, _)| *distance <= 3).min() {
        Some((_, near)) => format!("invece di `{word}` forse `{near}`?"),
        None => format!("`{word}` qui non esiste: scrivi il nome del file, senza `.md`, o il numero"),
    })
}

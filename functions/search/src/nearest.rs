//! What is offered instead of an empty list: the lists that ask for one thing less.

use wemi_catalogue::{Index, ListKey};
use wemi_theme::Message;
use wemi_theme::views::CountLinkView;
use wemi_web::{App, Problem};

use crate::asked::Asked;

/// The nearest lists that have offers, with their words.
pub(crate) async fn nearest(
    app: &App,
    lang: &str,
    index: &Index,
    key: &ListKey,
) -> Result<Vec<CountLinkView>, Problem> {
    let theme = app.theme().await?;
    let named = wider_lists(index, key).into_iter().map(|(key, count)| {
        let name = theme.say(lang, &name(index, &key)).map_err(|error| {
            tracing::error!(error = &error as &dyn std::error::Error, "a list has no words");
            Problem::Internal
        })?;
        Ok(CountLinkView { name, url: key.path(), count })
    });
    named.collect()
}

/// The lists that ask for one thing less; if none of them has an offer, for two less.
fn wider_lists(index: &Index, key: &ListKey) -> Vec<(ListKey, u32)> {
    let mut wider = key.wider();
    loop {
        let found: Vec<(ListKey, u32)> = wider
            .iter()
            .filter_map(|key| index.lists.get(&key.path()).map(|count| (key.clone(), *count)))
            .filter(|(_, count)| *count > 0)
            .collect();
        if !found.is_empty() || wider.is_empty() {
            return found;
        }
        let mut next: Vec<ListKey> = Vec::new();
        for key in wider.iter().flat_map(ListKey::wider) {
            if !next.contains(&key) {
                next.push(key);
            }
        }
        wider = next;
    }
}

fn name(index: &Index, key: &ListKey) -> Message {
    let none = || "none".to_owned();
    let words = Asked::of(index, key).words();
    Message::key("list-wider")
        .with("what", words.what.unwrap_or_else(none))
        .with("whom", words.whom.unwrap_or_else(none))
        .with("zone", words.zone.unwrap_or_else(none))
}

#[cfg(test)]
mod tests {
    use wemi_catalogue::FORMAT;
    use wemi_domain::ZoneId;

    use super::*;

    fn index(lists: &[(&str, u32)]) -> Index {
        Index {
            format: FORMAT,
            services: Vec::new(),
            audiences: Vec::new(),
            zones: Vec::new(),
            lists: lists.iter().map(|(path, count)| ((*path).to_owned(), *count)).collect(),
            desk: None,
            phone: String::new(),
            card_accounts: std::collections::BTreeSet::new(),
        }
    }

    fn found(lists: &[(&str, u32)]) -> Vec<(String, u32)> {
        let key = ListKey {
            category: None,
            service: Some("badante".parse().unwrap()),
            audience: Some("famiglie".parse().unwrap()),
            zone: Some(ZoneId::try_from(7).unwrap()),
        };
        wider_lists(&index(lists), &key).into_iter().map(|(key, count)| (key.path(), count)).collect()
    }

    #[test]
    fn one_thing_less_comes_before_two() {
        let near = ("/trova/servizio/badante/municipio/7/", 2);
        let far = ("/trova/servizio/badante/", 3);
        let to = |list: (&str, u32)| (list.0.to_owned(), list.1);
        assert_eq!(found(&[near, far]), [to(near)]);
        assert_eq!(
            found(&[far, ("/trova/municipio/7/", 5)]),
            [to(far), ("/trova/municipio/7/".to_owned(), 5)]
        );
        assert_eq!(found(&[("/trova/per/famiglie/", 0)]), []);
        assert_eq!(found(&[]), []);
    }
}

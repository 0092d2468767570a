//! What is offered instead of an empty list: the answers that ask for one thing less.

use wemi_catalogue::{Index, LanguageEntry, ListKey, Traits};
use wemi_lists::{Answers, Portal, Query, Wish, left, wish_label};
use wemi_theme::Message;
use wemi_theme::views::CountLinkView;
use wemi_web::{App, Problem};

/// The nearest answers that have offers, with their words: the same list without one of the wishes;
/// where it is empty without any, wider lists. `offers` are those of the list, whatever is wished.
pub(crate) async fn nearest(
    app: &App,
    portal: &Portal<'_>,
    language: &LanguageEntry,
    query: &Query,
    offers: &[&Traits],
) -> Result<Vec<CountLinkView>, Problem> {
    let theme = app.theme().await?;
    let say = |message: &Message| {
        theme.say(&language.code, message).map_err(|error| {
            tracing::error!(error = &error as &dyn std::error::Error, "a list has no words");
            Problem::Internal
        })
    };
    let found = match wishes_less(query, offers) {
        less if !less.is_empty() => less
            .into_iter()
            .map(|(query, given_up, count)| {
                let wish = say(&wish_label(portal.index, &query, &given_up))?;
                Ok((query, Message::key("refine-without").with("wish", wish), count))
            })
            .collect::<Result<Vec<_>, Problem>>()?,
        _ => wider_lists(portal.index, &query.key)
            .into_iter()
            .map(|(key, count)| {
                let message = name(portal.index, &key);
                (Query::of(key), message, count)
            })
            .collect(),
    };
    let links = found.into_iter().map(|(query, message, count)| {
        let url = portal.address(&query).unwrap_or_default();
        Ok(CountLinkView { name: say(&message)?, url, count })
    });
    links.collect()
}

/// The same list without one wish, where that leaves offers.
fn wishes_less(query: &Query, offers: &[&Traits]) -> Vec<(Query, Wish, u32)> {
    let without = query.wishes.iter().map(|given_up| {
        let wishes: Vec<Wish> = query.wishes.iter().filter(|wish| *wish != given_up).cloned().collect();
        let count = u32::try_from(left(offers, &wishes).len()).unwrap_or(u32::MAX);
        (Query { wishes, page: 1, ..query.clone() }, given_up.clone(), count)
    });
    without.filter(|(.., count)| *count > 0).collect()
}

/// The lists that ask for one thing less, or for the category instead of the service; if none of them has
/// an offer, for two less.
fn wider_lists(index: &Index, key: &ListKey) -> Vec<(ListKey, u32)> {
    let mut wider = wider(index, key);
    loop {
        let found = wider.iter().map(|key| (key.clone(), index.count(key)));
        let found: Vec<(ListKey, u32)> = found
            .filter(|(key, count)| *count > 0 && key.is_page())
            .map(|(key, count)| (key, u32::try_from(count).unwrap_or(u32::MAX)))
            .collect();
        if !found.is_empty() || wider.is_empty() {
            return found;
        }
        let mut next: Vec<ListKey> = Vec::new();
        for key in wider.iter().flat_map(|key| self::wider(index, key)) {
            if !next.contains(&key) {
                next.push(key);
            }
        }
        wider = next;
    }
}

fn wider(index: &Index, key: &ListKey) -> Vec<ListKey> {
    let mut wider = key.wider();
    let category = Answers::of(index, key).category.filter(|_| key.service.is_some());
    wider.extend(category.map(|category| ListKey {
        category: Some(category.slug.clone()),
        service: None,
        ..key.clone()
    }));
    wider
}

fn name(index: &Index, key: &ListKey) -> Message {
    let none = || "none".to_owned();
    let words = Answers::of(index, key).words();
    Message::key("list-wider")
        .with("what", words.what.unwrap_or_else(none))
        .with("whom", words.whom.unwrap_or_else(none))
        .with("zone", words.zone.unwrap_or_else(none))
}

//! The form that narrows and orders a list besides the three questions.

use wemi_catalogue::{Index, Traits};
use wemi_domain::Cents;
use wemi_domain::offer::Place;
use wemi_domain::price::Unit;
use wemi_theme::Message;
use wemi_theme::message::Arg;
use wemi_theme::views::{HiddenView, RefineOptionView, RefineSelectView, RefineView, SiftView};

use crate::choices::{Choice, choices};
use crate::narrow::Portal;
use crate::order::Order;
use crate::page::CARDS;
use crate::query::Query;
use crate::wish::{By, Mode, Wish, left};

/// The longest case that is offered, in hours, and the largest, in persons.
const HOURS_OFFERED: u32 = 8;
const PERSONS_OFFERED: u32 = 8;

/// The form over all offers of a list, whatever is wished; `None` where nothing tells them apart or
/// no function answers.
pub fn refine(portal: &Portal<'_>, query: &Query, offers: &[&Traits]) -> Option<RefineView> {
    if !portal.functions || (offers.len() < 2 && query.is_plain()) {
        return None;
    }
    let mut selects: Vec<RefineSelectView> = choices(offers, &query.wishes)
        .into_iter()
        .map(|(by, choices)| wish_select(portal.index, query, by, &choices))
        .collect();
    selects.extend(case_selects(query, offers));
    selects.extend(order_select(query, offers));
    let hidden = query.key.answers().into_iter().map(|(name, value)| HiddenView::new(name, value));
    let left = || u32::try_from(left(offers, &query.wishes).len()).unwrap_or(u32::MAX);
    (!selects.is_empty()).then(|| RefineView {
        action: format!("{}/trova", portal.root),
        hidden: hidden.collect(),
        selects,
        whole: query.wishes.is_empty() && offers.len() <= CARDS,
        left: (!query.wishes.is_empty()).then(left),
        clear_url: if query.is_plain() { None } else { portal.address(&query.plain()) },
    })
}

/// What a script narrows and orders an offer's card by.
pub fn sift(offer: &Traits, total: Option<Cents>) -> SiftView {
    let fits: Vec<String> = Wish::all_of(offer).iter().map(Wish::value).collect();
    SiftView {
        fits: fits.join(" "),
        price_cents: offer.price.get(),
        total_cents: total.map(Cents::get),
        first: offer.first.map_or_else(String::new, |first| first.to_string()),
    }
}

fn wish_select(index: &Index, query: &Query, by: By, choices: &[Choice]) -> RefineSelectView {
    let options = choices.iter().map(|choice| RefineOptionView {
        value: choice.wish.value(),
        label: wish_label(index, query, &choice.wish),
        count: Some(choice.count),
        selected: query.wishes.contains(&choice.wish),
    });
    RefineSelectView { name: by.param().to_owned(), by: by.as_str().to_owned(), options: options.collect() }
}

/// A wish in words.
pub fn wish_label(index: &Index, query: &Query, wish: &Wish) -> Message {
    match wish {
        Wish::Price(0) => Message::key("refine-free"),
        Wish::Price(euros) => {
            Message::key("refine-price").with("amount", Arg::Cents(i64::from(*euros) * 100))
        }
        Wish::Time(band) => Message::key("band").with("band", band.as_str()),
        Wish::Place(place) => Message::key("place").with("place", place_key(*place)),
        Wish::Mode(mode) => Message::key("refine-mode").with("mode", mode_key(*mode)),
        Wish::Language(code) => Message::key("language").with("code", code.as_str()),
        Wish::Mansione(place) => {
            let service =
                index.services.iter().find(|service| Some(&service.slug) == query.key.service.as_ref());
            let at = usize::try_from(place.saturating_sub(1)).unwrap_or(usize::MAX);
            Message::text(service.and_then(|service| service.mansioni.get(at)).cloned().unwrap_or_default())
        }
    }
}

const fn place_key(place: Place) -> &'static str {
    match place {
        Place::Home => "home",
        Place::Seat => "seat",
        Place::Remote => "remote",
    }
}

const fn mode_key(mode: Mode) -> &'static str {
    match mode {
        Mode::Single => "single",
        Mode::Shared => "shared",
    }
}

/// For how long and for how many, where one service is looked at and its price depends on it.
fn case_selects(query: &Query, offers: &[&Traits]) -> Vec<RefineSelectView> {
    if query.key.service.is_none() {
        return Vec::new();
    }
    let select = |name: &str, by: &str, numbers: std::ops::RangeInclusive<u32>, told: Option<u32>| {
        let options = numbers.map(|n| RefineOptionView {
            value: n.to_string(),
            label: Message::key(format!("count-{by}")).with("n", n),
            count: None,
            selected: told == Some(n),
        });
        RefineSelectView { name: name.to_owned(), by: by.to_owned(), options: options.collect() }
    };
    let hours = offers.iter().any(|offer| offer.unit == Unit::Hour && offer.price > Cents::ZERO);
    let most = offers.iter().map(|offer| offer.persons_max).max().unwrap_or(1).min(PERSONS_OFFERED);
    let hours = hours.then(|| select("ore", "hours", 1..=HOURS_OFFERED, query.told.hours));
    let persons = (most > 1).then(|| select("persone", "persons", 1..=most, query.told.persons));
    hours.into_iter().chain(persons).collect()
}

/// The orders in which the offers would stand otherwise than by title.
fn order_select(query: &Query, offers: &[&Traits]) -> Option<RefineSelectView> {
    let differ = |order: &Order| match order {
        Order::Title => false,
        Order::Price => offers.windows(2).any(|pair| matches!(pair, [a, b] if a.price != b.price)),
        Order::First => offers.windows(2).any(|pair| matches!(pair, [a, b] if a.first != b.first)),
    };
    let told = query.told.is_told();
    let orders = Order::OTHERS
        .into_iter()
        .filter(|order| differ(order) || query.order == *order || (told && *order == Order::Price));
    let options: Vec<RefineOptionView> = orders
        .map(|order| RefineOptionView {
            value: order.value().to_owned(),
            label: Message::key("refine-order").with("order", order.value()),
            count: None,
            selected: query.order == order,
        })
        .collect();
    let select = RefineSelectView { name: "ordina".to_owned(), by: "order".to_owned(), options };
    (!select.options.is_empty()).then_some(select)
}

#[cfg(test)]
mod tests {
    use wemi_catalogue::ListKey;

    use super::*;
    use crate::testing::{index, offer};

    fn form(key: &str, offers: &[Traits], change: impl FnOnce(&mut Query)) -> Option<RefineView> {
        let index = index();
        let portal = Portal { index: &index, root: "/en", functions: true };
        let mut query = Query::of(ListKey::parse(key).unwrap());
        change(&mut query);
        refine(&portal, &query, &offers.iter().collect::<Vec<_>>())
    }

    fn two() -> [Traits; 2] {
        let mut free = offer("b");
        free.price = Cents::ZERO;
        free.persons_max = 3;
        [offer("a"), free]
    }

    const LIST: &str = "/trova/servizio/baby-sitter/";

    #[test]
    fn a_list_of_several_offers_is_narrowed_and_ordered_by_what_tells_them_apart() {
        let form = form(LIST, &two(), |_| {}).unwrap();
        let selects: Vec<&str> = form.selects.iter().map(|select| select.name.as_str()).collect();
        assert_eq!(selects, ["prezzo", "ore", "persone", "ordina"]);
        assert_eq!((form.action.as_str(), form.whole, form.left), ("/en/trova", true, None));
        assert_eq!(form.hidden, [HiddenView::new("servizio", "baby-sitter")]);
        assert_eq!(form.clear_url, None);
    }

    #[test]
    fn what_is_wished_is_marked_counted_and_can_be_given_up() {
        let form = form(LIST, &two(), |query| query.wishes = vec![Wish::Price(0)]).unwrap();
        let chosen: Vec<&str> = form
            .selects
            .iter()
            .flat_map(|select| &select.options)
            .filter(|option| option.selected)
            .map(|option| option.value.as_str())
            .collect();
        assert_eq!(chosen, ["0"]);
        assert_eq!((form.whole, form.left), (false, Some(1)), "what is not wished is not on the page");
        assert_eq!(form.clear_url.as_deref(), Some(LIST));
    }

    #[test]
    fn without_a_service_no_case_is_told_and_one_offer_needs_no_form() {
        let of_zone = form("/trova/municipio/1/", &two(), |_| {}).unwrap();
        assert!(
            of_zone
                .selects
                .iter()
                .all(|select| !["ore", "persone", "mansione"].contains(&select.name.as_str()))
        );
        assert_eq!(form(LIST, &[offer("a")], |_| {}), None);
        assert_eq!(form(LIST, &[offer("a"), offer("b")], |_| {}).unwrap().selects.len(), 1, "for how long");
    }

    #[test]
    fn a_long_list_is_not_whole_on_its_page() {
        let many: Vec<Traits> = (0..=CARDS).map(|n| offer(&format!("o{n}"))).collect();
        assert!(!form(LIST, &many, |_| {}).unwrap().whole);
        assert!(form(LIST, &many[1..], |_| {}).unwrap().whole);
    }

    #[test]
    fn a_card_says_to_a_script_what_its_offer_fits() {
        let card = sift(&offer("a"), Some(Cents::new(3000)));
        assert_eq!(card.fits, "mattina casa singolo it 1");
        assert_eq!((card.price_cents, card.total_cents, card.first.as_str()), (1500, Some(3000), ""));
    }
}

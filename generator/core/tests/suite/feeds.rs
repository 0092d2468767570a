//! Feeds, sitemap and `security.txt`, read by a parser as their readers read them.

use roxmltree::{Document, Node};

use crate::site::{DAY, Site};

const ATOM: &str = "http://www.w3.org/2005/Atom";

fn only<'a>(parent: Node<'a, 'a>, name: &str) -> Node<'a, 'a> {
    let children: Vec<_> = parent.children().filter(|child| child.has_tag_name((ATOM, name))).collect();
    assert_eq!(children.len(), 1, "one {name}");
    children.first().copied().expect("one")
}

fn said<'a>(parent: Node<'a, 'a>, name: &str) -> &'a str {
    let text = only(parent, name).text().unwrap_or_default();
    assert!(!text.trim().is_empty(), "{name} says nothing");
    text
}

/// Asks of a feed what RFC 4287 asks, and gives its entries as title and moment.
fn entries(xml: &str, url: &str) -> Vec<(String, String)> {
    let document = Document::parse(xml).expect("XML");
    let feed = document.root_element();
    assert!(feed.has_tag_name((ATOM, "feed")));
    said(only(feed, "author"), "name");
    let moment = |node| said(node, "updated").parse::<jiff::Timestamp>().expect("a moment").to_string();
    let (title, updated) = (said(feed, "title"), moment(feed));
    assert!(title.starts_with("WeMi Prova: "), "{title}");
    assert!(said(feed, "id").starts_with("http://"));
    let own = feed.children().find(|link| link.attribute("rel") == Some("self")).expect("its own address");
    assert_eq!(own.attribute("href"), Some(url));
    let all: Vec<_> = feed
        .children()
        .filter(|child| child.has_tag_name((ATOM, "entry")))
        .map(|entry| {
            assert_eq!(only(entry, "link").attribute("href"), Some(said(entry, "id")));
            said(entry, "summary");
            (said(entry, "title").to_owned(), moment(entry))
        })
        .collect();
    assert!(all.first().is_none_or(|(_, newest)| *newest == updated));
    all
}

#[test]
fn news_are_a_feed_that_pages_name() {
    let site = Site::small();
    site.change("content/news/2026-11-02-apre-il-centro.md", "title: ", "title: Latte & <miele> ");
    site.build().expect("built");
    let all = entries(&site.read("novita/feed.atom"), "http://127.0.0.1:8080/novita/feed.atom");
    assert_eq!(all.len(), 1);
    assert!(all[0].0.starts_with("Latte & <miele> "), "{all:?}");
    assert_eq!(all[0].1, "2026-11-01T23:00:00Z", "midnight in Rome");
    for page in ["index.html", "novita/index.html"] {
        let link = "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"WeMi Prova: novità\" href=\"&#x2F;novita&#x2F;feed.atom\">";
        let html = site.read(page);
        assert!(html.contains(link) || html.contains(&link.replace("&#x2F;", "/")), "{page}");
    }
}

#[test]
fn a_new_offer_is_in_the_feeds_of_its_category_and_its_municipi_once_its_day_is_known() {
    let site = Site::small();
    site.build().expect("built");
    let feeds =
        ["trova/municipio/1/feed.atom", "trova/municipio/2/feed.atom", "trova/categoria/educativi/feed.atom"];
    let read = |path: &str| entries(&site.read(path), &format!("http://127.0.0.1:8080/{path}"));
    for feed in feeds {
        assert!(read(feed).is_empty(), "{feed} makes up no day");
    }
    site.change("content/providers/il-filo/baby-sitter.md", "title:", "publish_from: 2026-11-20\ntitle:");
    site.build().expect("built");
    for feed in feeds {
        let all = read(feed);
        assert_eq!(all.len(), 1, "{feed}");
        assert_eq!(all[0].1, "2026-11-19T23:00:00Z");
    }
    assert!(!site.has("trova/servizio/baby-sitter/feed.atom"));
    let html = site.read("trova/municipio/1/index.html");
    assert!(html.contains("nuove offerte, Municipio 1"), "the list names its feed");
}

#[test]
fn the_sitemap_names_each_page_in_every_language() {
    let site = Site::small();
    site.change("site.toml", "[\"it\"]", "[\"it\", \"en\"]");
    site.build().expect("built");
    let xml = site.read("sitemap.xml");
    let document = Document::parse(&xml).expect("XML");
    let urls: Vec<_> = document.root_element().children().filter(Node::is_element).collect();
    assert!(urls.len() > 20, "{}", urls.len());
    for url in urls {
        let text = url.children().find(|child| child.tag_name().name() == "loc").and_then(|loc| loc.text());
        let path = text.and_then(|text| text.strip_prefix("http://127.0.0.1:8080/")).expect("an address");
        let links = url.children().filter(|child| child.tag_name().name() == "link");
        let mut links: Vec<_> =
            links.map(|link| (link.attribute("hreflang"), link.attribute("href"))).collect();
        links.sort_unstable();
        let bare = path.strip_prefix("en/").unwrap_or(path);
        let (it, en) = (format!("http://127.0.0.1:8080/{bare}"), format!("http://127.0.0.1:8080/en/{bare}"));
        assert_eq!(links, [(Some("en"), Some(en.as_str())), (Some("it"), Some(it.as_str()))], "{path}");
        assert!(site.has(&format!("{path}index.html")), "{path}");
    }
}

#[test]
fn who_finds_a_hole_knows_whom_to_tell_and_until_when_that_holds() {
    let site = Site::small();
    site.build().expect("built");
    let text = site.read(".well-known/security.txt");
    let field = |name: &str| {
        let all: Vec<_> =
            text.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).collect();
        assert_eq!(all.len(), 1, "one {name}");
        all[0]
    };
    assert_eq!(field("Contact"), "mailto:wemi@example.org");
    assert_eq!(field("Canonical"), "http://127.0.0.1:8080/.well-known/security.txt");
    assert_eq!(field("Preferred-Languages"), "it");
    let expires = field("Expires").parse::<jiff::Timestamp>().expect("a moment");
    let days = (jiff::tz::TimeZone::UTC.to_datetime(expires).date() - DAY).get_days();
    assert_eq!(days, 180);
}

#[test]
fn a_page_that_is_shared_says_its_title_its_words_its_language_and_its_address() {
    let site = Site::small();
    site.build().expect("built");
    let html = crate::html::Html::parse(&site.read("servizi/baby-sitter/index.html"));
    let og = |name: &str| {
        let tags = html.all(|element| element.attribute("property").as_deref() == Some(name));
        tags.first().and_then(|tag| tag.attribute("content")).unwrap_or_default()
    };
    let title = html.tags("title")[0].text();
    assert_eq!(format!("{} – WeMi Prova", og("og:title")), title);
    assert_eq!(og("og:description"), "Una persona preparata sta con i tuoi figli.");
    assert_eq!((og("og:locale"), og("og:type")), ("it_IT".to_owned(), "website".to_owned()));
    assert_eq!(og("og:url"), "http://127.0.0.1:8080/servizi/baby-sitter/");
    let private = site.read("404.html");
    assert!(!private.contains("og:title"));
}

//! A new name reaches every place that says the old one, and nothing else changes.

use wemi_content::{NotRenamed, Renaming, plan_rename};

use crate::site::Site;

const SERVICE: &str = "content/services/baby-sitter.md";

fn renamed(site: &Site, path: &str, new: &str) -> Result<Renaming, NotRenamed> {
    plan_rename(&site.sources(), path, &new.parse().expect("a slug"))
}

/// What a site's files say after a renaming.
fn after(site: &Site, renaming: &Renaming) -> Site {
    let mut after = Site(site.0.iter().map(|(path, text)| (renaming.moved(path), text.clone())).collect());
    after.0.extend(renaming.texts.iter().cloned());
    after
}

#[test]
fn a_service_is_mended_where_it_is_named_and_nowhere_else() {
    let link = "Leggi [del servizio](/servizi/baby-sitter/#tempi), [qui](../services/baby-sitter.md) e [là][1].\n\n[1]: /servizi/baby-sitter/\n\n`/servizi/baby-sitter/`\n";
    let mut site = Site::base().with("content/pages/privacy.md", "Poco.\n", link);
    site.0
        .insert("content/services/baby-sitter.en.md".to_owned(), "---\ntitle: Baby sitter\n---\n".to_owned());
    let renaming = renamed(&site, SERVICE, "bambini-a-casa").expect("renamed");
    let moves: Vec<_> = renaming.moves.iter().map(|(_, to)| to.as_str()).collect();
    assert_eq!(moves, ["content/services/bambini-a-casa.en.md", "content/services/bambini-a-casa.md"]);
    let new = after(&site, &renaming);
    let page = &new.0["content/pages/privacy.md"];
    assert!(page.ends_with(
        "Leggi [del servizio](/servizi/bambini-a-casa/#tempi), [qui](../services/bambini-a-casa.md) e [là][1].\n\n[1]: /servizi/bambini-a-casa/\n\n`/servizi/baby-sitter/`\n"
    ), "{page}");
    let offer = "content/providers/il-filo/baby-sitter.md";
    assert_eq!(new.0[offer], site.0[offer].replace("service: baby-sitter", "service: bambini-a-casa"));
    assert!(new.0["content/services/bambini-a-casa.md"].contains("\naliases: [baby-sitter]\n"));
    let mut site = new;
    site.0.remove("content/services/bambini-a-casa.en.md");
    assert_eq!(site.check().1.findings, []);
}

#[test]
fn aliases_grow_and_a_name_that_comes_back_is_no_alias_any_more() {
    let first = after(&Site::base(), &renamed(&Site::base(), SERVICE, "b").expect("renamed"));
    let second = after(&first, &renamed(&first, "content/services/b.md", "c").expect("renamed"));
    assert!(second.0["content/services/c.md"].contains("\naliases: [baby-sitter, b]\n"));
    let back = after(&second, &renamed(&second, "content/services/c.md", "b").expect("renamed"));
    assert!(back.0["content/services/b.md"].contains("\naliases: [baby-sitter, c]\n"));
    assert_eq!(back.check().1.findings, []);
}

#[test]
fn a_provider_moves_with_its_folder_and_an_offer_alone() {
    let link = "[L’offerta](/offerte/il-filo/baby-sitter/) e [l’ente](/enti/il-filo/).\n";
    let site = Site::base().with("content/pages/privacy.md", "Poco.\n", link);
    let renaming = renamed(&site, "content/providers/il-filo/index.md", "il-nodo").expect("renamed");
    assert_eq!(
        renaming.moves,
        [("content/providers/il-filo".to_owned(), "content/providers/il-nodo".to_owned())]
    );
    let new = after(&site, &renaming);
    assert!(
        new.0["content/pages/privacy.md"]
            .contains("(/offerte/il-nodo/baby-sitter/) e [l’ente](/enti/il-nodo/)")
    );
    assert!(new.0["content/providers/il-nodo/index.md"].contains("aliases: [il-filo]"));
    assert_eq!(new.check().1.findings, []);
    let renaming = renamed(&new, "content/providers/il-nodo/baby-sitter.md", "dopo-scuola").expect("renamed");
    let newer = after(&new, &renaming);
    assert!(newer.0["content/pages/privacy.md"].contains("(/offerte/il-nodo/dopo-scuola/)"));
    assert_eq!(newer.check().1.findings, []);
}

/// The aliases that a service has after a renaming, and how what is above them is written.
fn aliases_after(front: &str) -> String {
    let site = Site::base().with(SERVICE, "mansioni: [Giocare, Preparare la merenda]\n", front);
    let new = after(&site, &renamed(&site, SERVICE, "bambini").expect("renamed"));
    assert_eq!(new.check().1.findings, [], "{front}");
    let text = new.0.get("content/services/bambini.md").expect("it has moved");
    let (_, rest) = text.split_once("withdrawal: excluded\n").expect("the field above");
    rest.split_once("---").expect("the end of the data").0.to_owned()
}

#[test]
fn the_alias_is_added_however_the_list_is_written() {
    for (front, expected) in [
        (
            "mansioni: [Giocare]\naliases: [] # nessuno\n",
            "mansioni: [Giocare]\naliases: [baby-sitter] # nessuno\n",
        ),
        ("mansioni: [Giocare]\naliases: [tata]\n", "mansioni: [Giocare]\naliases: [tata, baby-sitter]\n"),
        (
            "mansioni: [Giocare]\naliases:\n  - tata # di prima\n",
            "mansioni: [Giocare]\naliases:\n  - tata # di prima\n  - baby-sitter\n",
        ),
        (
            "mansioni: [\n  Giocare, # a casa\n  Cucinare\n]\n",
            "mansioni: [\n  Giocare, # a casa\n  Cucinare\n]\naliases: [baby-sitter]\n",
        ),
        ("mansioni: [Giocare] # solo\n", "mansioni: [Giocare] # solo\naliases: [baby-sitter]\n"),
        ("mansioni: [Giocare]\r\n", "mansioni: [Giocare]\r\naliases: [baby-sitter]\r\n"),
    ] {
        assert_eq!(aliases_after(front), expected);
    }
}

#[test]
fn a_link_is_mended_in_whatever_way_it_names_the_file() {
    let link = "[Uno](content/services/baby-sitter.md#tempi), [due](../services/./baby-sitter.md), [tre][3].\n\n[3]: content/services/baby-sitter.md\n";
    let site = Site::base().with("content/pages/privacy.md", "Poco.\n", link);
    let new = after(&site, &renamed(&site, SERVICE, "bambini").expect("renamed"));
    assert!(new.0["content/pages/privacy.md"].ends_with(
        "[Uno](content/services/bambini.md#tempi), [due](../services/bambini.md), [tre][3].\n\n[3]: content/services/bambini.md\n"
    ), "{}", new.0["content/pages/privacy.md"]);
}

#[test]
fn what_lies_in_an_entes_folder_is_named_anew_by_who_is_outside_and_not_inside() {
    let mut site = Site::base().with(
        "content/pages/privacy.md",
        "Poco.\n",
        "![La porta](../providers/il-filo/porta.png) [offerta](../providers/il-filo/il-filo.md)\n",
    );
    let inside = "![La porta](porta.png) [offerta](il-filo.md) [pagina](../../pages/privacy.md) [altro](../il-filo/il-filo.md)\n";
    site = site.with("content/providers/il-filo/index.md", "Chi siamo.\n", inside);
    let offer = site.0["content/providers/il-filo/baby-sitter.md"].clone();
    site.0.insert("content/providers/il-filo/il-filo.md".to_owned(), offer);
    let renaming = renamed(&site, "content/providers/il-filo/index.md", "il-nodo").expect("renamed");
    let new = after(&site, &renaming);
    assert!(new.0["content/pages/privacy.md"].ends_with(
        "![La porta](../providers/il-nodo/porta.png) [offerta](../providers/il-nodo/il-filo.md)\n"
    ));
    assert!(new.0["content/providers/il-nodo/index.md"].ends_with(
        "![La porta](porta.png) [offerta](il-filo.md) [pagina](../../pages/privacy.md) [altro](il-filo.md)\n"
    ), "{}", new.0["content/providers/il-nodo/index.md"]);
}

#[test]
fn addresses_of_news_benefits_answers_and_moments_are_mended() {
    for (path, old, mended) in [
        ("content/news/2026-11-02-apre-il-centro.md", "/novita/2026-11-02-apre-il-centro/", "/novita/nuovo/"),
        ("content/benefits/buono-sollievo.md", "/misure/buono-sollievo/#cifre", "/misure/nuovo/#cifre"),
        ("content/questions/quanto-costa.md", "/domande/#quanto-costa", "/domande/#nuovo"),
        ("content/life-events/nasce-un-figlio.md", "/quando-serve/nasce-un-figlio/", "/quando-serve/nuovo/"),
    ] {
        let site = Site::base().with("content/pages/privacy.md", "Poco.\n", &format!("[Qui]({old})\n"));
        let new = after(&site, &renamed(&site, path, "nuovo").expect("renamed"));
        assert!(new.0["content/pages/privacy.md"].ends_with(&format!("[Qui]({mended})\n")), "{path}");
    }
}

#[test]
fn lists_of_a_service_are_linked_by_its_new_name() {
    let link = "[Vicino](/trova?servizio=baby-sitter&municipio=3), [tutte](/trova/servizio/baby-sitter/), [altro](/trova?per=famiglie).\n";
    let mut site = Site::base().with("content/pages/privacy.md", "Poco.\n", link);
    let redirects = "- from: /tate/\n  to: /trova/servizio/baby-sitter/\n";
    site.0.insert("content/redirects.yaml".to_owned(), redirects.to_owned());
    let new = after(&site, &renamed(&site, SERVICE, "bambini").expect("renamed"));
    let page = &new.0["content/pages/privacy.md"];
    assert!(page.ends_with(
        "[Vicino](/trova?servizio=bambini&municipio=3), [tutte](/trova/servizio/bambini/), [altro](/trova?per=famiglie).\n"
    ), "{page}");
    assert_eq!(new.0["content/redirects.yaml"], redirects.replace("baby-sitter", "bambini"));
}

#[test]
fn a_desk_is_mended_in_the_configuration_too() {
    let renaming = renamed(&Site::base(), "content/desks/centro.md", "duomo").expect("renamed");
    let new = after(&Site::base(), &renaming);
    assert!(new.0["site.toml"].contains("desk = \"duomo\""), "{}", new.0["site.toml"]);
    assert_eq!(new.check().1.findings, []);
}

#[test]
fn what_cannot_have_the_name_is_refused() {
    let mut site = Site::base();
    let same = site.0[SERVICE].clone();
    site.0.insert("content/services/preso.md".to_owned(), same);
    assert_eq!(
        renamed(&site, SERVICE, "preso"),
        Err(NotRenamed::Taken("content/services/preso.md".to_owned()))
    );
    assert_eq!(renamed(&site, "content/services/nessuno.md", "x"), Err(NotRenamed::NotThere));
    assert_eq!(renamed(&site, "content/areas.yaml", "x"), Err(NotRenamed::Fixed));
}

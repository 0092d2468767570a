//! What becomes of editors' texts.

use std::collections::BTreeMap;

use wemi_content::raw::Word;
use wemi_theme::views::{BlockView, NoteView, ProviderBoxView, ToneKey};

use super::{Around, Level, Text, Writer};
use crate::pictures::{Picture, Pictures};

/// A site of one service, one desk, one picture and a page that doesn't show today.
struct Small {
    pictures: Pictures,
    glossary: Vec<Word>,
}

impl Around for Small {
    fn address(&self, path: &str) -> Option<String> {
        let url = match path {
            "content/services/badante.md" => "/servizi/badante/",
            "content/questions/costi.md" => "/domande/#costi",
            _ => return None,
        };
        Some(url.to_owned())
    }

    fn shows(&self, url: &str) -> bool {
        url != "/nascosta/"
    }

    fn picture(&self, path: &str) -> Option<&Picture> {
        self.pictures.get(path)
    }

    fn glossary(&self) -> &[Word] {
        &self.glossary
    }

    fn contact(&self, path: &str) -> Option<ProviderBoxView> {
        (path == "content/desks/statuto.md").then(|| ProviderBoxView {
            name: "Statuto".to_owned(),
            url: "/sportelli/statuto/".to_owned(),
            phone: None,
            phone_hours: Vec::new(),
            phone_note: None,
            email: None,
            address: None,
        })
    }

    fn price(&self, path: &str) -> Option<BlockView> {
        (path == "content/benefits/buono.md").then(|| BlockView::Amounts { amounts: Vec::new() })
    }
}

fn small() -> Small {
    let word = |slug: &str, word: &str, forms: &[&str]| Word {
        slug: slug.parse().expect("a slug"),
        word: word.to_owned(),
        forms: forms.iter().map(|form| (*form).to_owned()).collect(),
        meaning: format!("Che cos'è {word}."),
    };
    // The smallest PNG that says its size.
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x06\0\0\0".to_vec();
    let files = BTreeMap::from([("content/pages/porta.png".to_owned(), png)]);
    let glossary = vec![word("ente", "ente", &["enti"]), word("isee", "ISEE", &[])];
    Small { pictures: Pictures::of(files), glossary }
}

fn blocks(markdown: &str) -> Vec<BlockView> {
    let small = small();
    Writer::new(&small).text(Text { path: "content/pages/a.md", markdown }, Level::Page)
}

/// A text of which nothing is a block of its own.
fn html(markdown: &str) -> String {
    match blocks(markdown).as_slice() {
        [BlockView::Html { html }] => html.clone(),
        other => format!("{other:?}"),
    }
}

#[test]
fn html_becomes_text() {
    assert_eq!(html("a <b>x</b>"), "<p>a &lt;b&gt;x&lt;/b&gt;</p>\n");
    let block = html("<script>alert(1)</script>\n");
    assert!(!block.contains("<script"), "{block}");
}

#[test]
fn links_lead_only_where_they_may() {
    for url in
        ["/servizi/", "#tempi", "https://example.org/a:b", "mailto:a@example.org", "tel:+3902", "TEL:1"]
    {
        assert!(html(&format!("[x]({url})")).contains("<a href"), "{url}");
    }
    for url in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#9;script:alert(1)",
        "&#1;javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//example.org",
        "/\\example.org",
        "\\\\example.org",
        "file:///etc/passwd",
    ] {
        let html = html(&format!("[parole](<{url}>)"));
        assert!(!html.contains("<a "), "{url}: {html}");
        assert!(html.contains("parole"), "{url}: {html}");
    }
    assert!(!html("<javascript:alert(1)>").contains("<a "));
    assert!(!html("[x]: javascript:a\n\n[x]").contains("<a "));
}

#[test]
fn a_link_to_a_file_leads_to_its_page() {
    for link in ["../services/badante.md", "content/services/badante.md", "./../services/badante.md"] {
        assert_eq!(html(&format!("[x]({link})")), "<p><a href=\"/servizi/badante/\">x</a></p>\n", "{link}");
    }
    assert!(html("[x](../services/badante.md#tempi)").contains("\"/servizi/badante/#tempi\""));
    assert!(html("[x](../questions/costi.md)").contains("\"/domande/#costi\""));
}

#[test]
fn a_link_to_what_does_not_show_today_is_left_as_its_words() {
    assert_eq!(html("[parole](/nascosta/)"), "<p>parole</p>\n");
    assert_eq!(html("[parole](../services/nessuno.md)"), "<p>parole</p>\n");
}

#[test]
fn a_picture_has_its_size_and_alone_it_is_a_figure() {
    let figure = html("![La porta](porta.png \"La *porta*\")");
    let address = small().pictures.get("content/pages/porta.png").expect("a picture").address.clone();
    assert_eq!(
        figure,
        format!(
            "<figure class=\"picture\"><img src=\"{address}\" alt=\"La porta\" width=\"640\" height=\"480\" \
             loading=\"lazy\" decoding=\"async\"><figcaption>La *porta*</figcaption></figure>\n"
        )
    );
    assert!(html("Vedi ![La \"porta\"](porta.png) qui").contains("alt=\"La &quot;porta&quot;\""));
    for url in ["https://example.org/a.png", "//example.org/a.png", "data:image/png;base64,x", "manca.png"] {
        let html = html(&format!("![parole]({url})"));
        assert!(!html.contains("<img") && html.contains("parole"), "{html}");
    }
}

#[test]
fn headings_stand_below_the_page_and_have_anchors_of_their_own() {
    assert_eq!(
        html("# È qui\n\n## `Due`\n\n# È qui"),
        "<h2 id=\"e-qui\">È qui</h2>\n<h3 id=\"due\"><code>Due</code></h3>\n<h2 id=\"e-qui-2\">È qui</h2>\n"
    );
    assert_eq!(html("## A\n\n### B"), "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n");
    assert_eq!(html("## Tempi {#quando .rosso x=y}"), "<h2 id=\"quando\">Tempi</h2>\n");
    let small = small();
    let mut writer = Writer::new(&small);
    let text = Text { path: "content/questions/a.md", markdown: "## A" };
    let answer = |writer: &mut Writer<'_>| writer.text(text, Level::Answer);
    let html = |html: &str| vec![BlockView::Html { html: html.to_owned() }];
    assert_eq!(answer(&mut writer), html("<h4 id=\"a\">A</h4>\n"));
    assert_eq!(answer(&mut writer), html("<h4 id=\"a-2\">A</h4>\n"), "an anchor is the page's");
}

#[test]
fn sections_keep_everything_in_order() {
    let small = small();
    let markdown = "Prima[^1]\n\n## Uno *due*\n\nTesto\n\n### Sotto\n\n## Tre\n\n[^1]: Fonte.";
    let sections = Writer::new(&small).sections(Text { path: "content/services/a.md", markdown });
    let titles: Vec<_> =
        sections.iter().map(|section| (section.id.as_str(), section.title.as_str())).collect();
    assert_eq!(titles, [("uno-due", "Uno due"), ("tre", "Tre")]);
    let first = format!("{:?}", sections[0].blocks);
    assert!(first.find("Prima") < first.find("Testo"), "{first}");
    assert!(matches!(sections[1].blocks.last(), Some(BlockView::Notes { .. })), "notes come last");
}

#[test]
fn a_table_says_its_heads_and_has_no_style() {
    let BlockView::Table { html } = &blocks("| A | B |\n|---|--:|\n| 1 | 2 |")[0] else { panic!("no table") };
    assert_eq!(
        html,
        "<table><thead><tr><th scope=\"col\">A</th><th scope=\"col\" class=\"cell-end\">B</th></tr></thead><tbody>\n\
         <tr><td>1</td><td class=\"cell-end\">2</td></tr>\n</tbody></table>\n"
    );
}

#[test]
fn where_the_first_head_is_empty_the_first_column_heads_the_rows() {
    let BlockView::Table { html } = &blocks("| | B |\n|---|---|\n| 1 | |")[0] else { panic!("no table") };
    assert_eq!(
        html,
        "<table><thead><tr><td></td><th scope=\"col\">B</th></tr></thead><tbody>\n\
         <tr><th scope=\"row\">1</th><td></td></tr>\n</tbody></table>\n"
    );
}

#[test]
fn notes_are_numbered_as_the_text_names_them() {
    let blocks = blocks("Uno[^b] due[^a] tre[^b]\n\n[^a]: Prima.\n\n[^b]: Seconda.");
    let [BlockView::Html { html }, BlockView::Notes { notes }] = blocks.as_slice() else {
        panic!("{blocks:?}")
    };
    let note = |number: u32, html: &str| NoteView {
        id: format!("nota-{number}"),
        back: Some(format!("nota-{number}-da")),
        html: html.to_owned(),
    };
    assert_eq!(notes, &[note(1, "<p>Seconda.</p>\n"), note(2, "<p>Prima.</p>\n")]);
    assert_eq!(html.matches("href=\"#nota-1\"").count(), 2);
    assert_eq!(html.matches("id=\"nota-1-da\"").count(), 1, "{html}");
    let small = small();
    let mut writer = Writer::new(&small);
    let text = Text { path: "content/questions/a.md", markdown: "A[^x]\n\n[^x]: Nota." };
    writer.text(text, Level::Answer);
    let second = format!("{:?}", writer.text(text, Level::Answer));
    assert!(second.contains("nota-2-da") && !second.contains("nota-1"), "numbers are the page's: {second}");
}

#[test]
fn a_quote_with_a_name_is_a_component() {
    let note = |html: &str| BlockView::Callout { tone: ToneKey::Note, html: html.to_owned() };
    assert_eq!(blocks("> [!TIP]\n> Sappi *che*."), [note("<p>Sappi <em>che</em>.</p>\n")]);
    assert_eq!(
        blocks("> [!NOTE] Sulla *stessa* riga.\n> Sappi."),
        [note("<p>Sulla <em>stessa</em> riga.\nSappi.</p>\n")]
    );
    assert_eq!(
        blocks("> [!WARNING]\n> Attento."),
        [BlockView::Callout { tone: ToneKey::Warning, html: "<p>Attento.</p>\n".to_owned() }]
    );
    assert_eq!(
        blocks("> [!STEPS]\n> 1. Chiama.\n> 2. Aspetta."),
        [BlockView::Steps { html: "<ol>\n<li>Chiama.</li>\n<li>Aspetta.</li>\n</ol>\n".to_owned() }]
    );
    assert_eq!(
        blocks("> [!DETAILS] Chi `può`\n> Il figlio."),
        [BlockView::Details { summary: "Chi può".to_owned(), html: "<p>Il figlio.</p>\n".to_owned() }]
    );
    assert!(matches!(
        blocks("> [!CONTACT] [Statuto](../desks/statuto.md)").as_slice(),
        [BlockView::Contact { contact }] if contact.name == "Statuto"
    ));
    assert!(matches!(
        blocks("> [!PRICE] [Buono](../benefits/buono.md)").as_slice(),
        [BlockView::Amounts { .. }]
    ));
    assert!(html("> Solo parole.").starts_with("<blockquote>"));
}

#[test]
fn a_word_is_explained_once_a_page_and_only_where_a_button_can_stand() {
    let html = html("## Gli enti\n\nL'[ente](/enti/) e gli enti. Enti e ente, clienti. L'ISEE.");
    assert_eq!(html.matches("<button").count(), 2, "{html}");
    assert!(
        html.contains(
            "gli <button type=\"button\" class=\"word\" popovertarget=\"parola-ente\">enti</button>"
        )
    );
    assert!(html.contains("id=\"parola-isee\" role=\"note\" popover>Che cos'è ISEE.</span>"));
    assert!(html.contains("Enti e ente, clienti."), "{html}");
}

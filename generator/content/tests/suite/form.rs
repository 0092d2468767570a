//! The one form in which content is written: nothing that is said changes, and it is reached at once.

use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use wemi_content::{ContentFile, Draft, Source, Sources, parse_file};

use crate::site::{Site, read_folder};

const OFFER: &str = "content/providers/il-filo/baby-sitter.md";
static BASE: LazyLock<Site> = LazyLock::new(Site::base);
const PROVIDER: &str = "content/providers/il-filo/index.md";

/// The file's one form; `None` if it has errors or is not written in this form.
fn formed(path: &str, text: &str) -> Option<String> {
    let source = Source { path: path.to_owned(), text: text.to_owned() };
    ContentFile::read(Sources::id(0), &source).ok().map(|file| file.print())
}

/// How many findings of its own a file has.
fn findings(path: &str, text: &str) -> String {
    let source = Source { path: path.to_owned(), text: text.to_owned() };
    let parsed = format!("{:?}", parse_file(Sources::id(0), &source));
    parsed.split("findings: ").last().unwrap_or_default().to_owned()
}

#[test]
fn the_portals_own_content_has_it_already() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    for (path, text) in read_folder(&root) {
        if let Some(formed) = formed(&format!("content/{path}"), &text) {
            assert_eq!(formed, text, "{path}");
        }
    }
}

#[test]
fn keys_take_the_order_of_the_schema_and_comments_go_with_them() {
    let text =
        "---\nsummary: Chi siamo # in una frase\n# Il nome\ntitle: 'Noi'\n---\n\n# Uno\nTesto   \n\n\n";
    assert_eq!(
        formed("content/pages/noi.md", text).as_deref(),
        Some("---\n# Il nome\ntitle: Noi\nsummary: Chi siamo # in una frase\n---\n# Uno\n\nTesto\n")
    );
}

#[test]
fn times_and_rates_are_quoted_and_lists_are_on_a_line() {
    let text = "- regime: social_cooperative\r\n  nature: care\r\n  recipients:\r\n  - minor\r\n  - elderly\r\n  rate: 5\r\n  ground: Tabella A";
    assert_eq!(
        formed("content/vat.yaml", text).as_deref(),
        Some(
            "- regime: social_cooperative\n  nature: care\n  recipients: [minor, elderly]\n  rate: \"5\"\n  ground: Tabella A\n"
        )
    );
}

#[test]
fn a_translation_has_the_form_of_what_it_translates() {
    let text = "---\nsummary:   'Someone looks after'\ntitle: \"Baby sitter\" # so called\n---\n\n\nText\n\n";
    assert_eq!(
        formed("content/services/baby-sitter.en.md", text).as_deref(),
        Some("---\ntitle: Baby sitter # so called\nsummary: Someone looks after\n---\nText\n")
    );
    let list = "- name:  'Education'\n  slug: educativi\n";
    assert_eq!(
        formed("content/categories.en.yaml", list).as_deref(),
        Some("- slug: educativi\n  name: Education\n")
    );
    assert_eq!(formed("content/vat.en.yaml", "- rate: \"5\"\n"), None, "nothing in it is translated");
}

#[test]
fn a_file_with_errors_is_nobodys_to_write() {
    assert_eq!(formed("content/pages/noi.md", "---\ntitel: Noi\n---\n"), None);
    assert_eq!(formed("site.toml", "format = 1"), None);
    assert_eq!(formed("content/altro.txt", ""), None);
}

#[test]
fn a_value_is_put_and_taken_out_without_touching_the_rest() {
    let base = Site::base();
    let text = formed(PROVIDER, &base.0[PROVIDER]).expect("right");
    let source = Source { path: PROVIDER.to_owned(), text: text.clone() };
    let mut file = ContentFile::read(Sources::id(0), &source).expect("right");
    file.set("temporarily_closed", Draft::map([("reason", Draft::text("Ferie: fino al 31"))]));
    assert_eq!(
        file.print(),
        text.replace("---\nChi", "temporarily_closed:\n  reason: \"Ferie: fino al 31\"\n---\nChi")
    );
    assert!(file.remove("temporarily_closed"));
    assert_eq!(file.print(), text);
}

#[test]
fn comments_stay_when_another_value_is_put_in_the_place_of_one() {
    let closed = "---\ntitle: Noi\nsummary: Noi\n# Sentita Anna\ntemporarily_closed: # per ora\n  # Dal verbale\n  reason: Ferie # di tutti\n  to: 2027-01-06\n  # Poi si vede\n---\nChi siamo\n";
    let source = Source { path: "content/pages/noi.md".to_owned(), text: closed.to_owned() };
    let mut file = ContentFile::read(Sources::id(0), &source).expect("right");
    file.set("temporarily_closed", Draft::map([("reason", Draft::text("Lavori"))]));
    assert_eq!(file.print(), closed.replace("Ferie", "Lavori").replace("  to: 2027-01-06\n", ""));
}

#[test]
fn a_file_made_of_values_has_the_form_of_one_that_was_formatted() {
    let head = Draft::map([("summary", Draft::text("no")), ("title", Draft::text("Noi"))]);
    let path = "content/pages/noi.md";
    let text = ContentFile::new(path, head, "\nChi siamo\n").expect("a page").print();
    assert_eq!(text, "---\ntitle: Noi\nsummary: \"no\"\n---\nChi siamo\n");
    assert_eq!(formed(path, &text), Some(text.clone()));
}

proptest! {
    /// A file into which somebody put something: if it is still right, its form is final and right.
    #[test]
    fn a_changed_file_keeps_its_findings_and_reaches_its_form_at_once(
        which in 0usize..16,
        at in 0usize..900,
        cut in 0usize..4,
        put in prop_oneof![
            Just("\n".to_owned()), Just(" # nota\n".to_owned()), Just("\n# nota\n".to_owned()), Just("\n\n".to_owned()),
            Just("'".to_owned()), Just("\"".to_owned()), Just("  ".to_owned()), Just(": ".to_owned()), Just(", ".to_owned()),
            "[a-zè #:,'\"\\[\\]{}|>-]{0,4}", any::<char>().prop_map(|letter| letter.to_string()),
        ],
    ) {
        let (path, text) = BASE.0.iter().cycle().nth(which).expect("the base has files");
        let letters: Vec<char> = text.chars().collect();
        let at = at.min(letters.len());
        let after = letters.iter().skip(at + cut);
        let text: String = letters.iter().take(at).chain(put.chars().collect::<Vec<_>>().iter()).chain(after).collect();
        if let Some(once) = formed(path, &text) {
            prop_assert_eq!(findings(path, &once), findings(path, &text), "{} became {}", text, once);
            prop_assert_eq!(formed(path, &once), Some(once.clone()), "{} became {}", text, once);
            prop_assert_eq!(once.matches("# nota").count(), text.matches("# nota").count(), "{} became {}", text, once);
        }
    }

    #[test]
    fn no_text_stops_the_formatter(text in "(?s).{0,200}") {
        formed("content/areas.yaml", &text);
        formed(OFFER, &format!("---\ntitle: x\n---\n{text}"));
        formed("content/pages/noi.md", &format!("---\ntitle: Noi\nsummary: Noi\n---\n{text}"));
    }
}

//! What is said in another language, and what falls back to Italian (rule 4).

use wemi_content::{Language, Translated};

use crate::site::Site;

/// The base, in Italian and English, with some of it translated.
fn translated() -> Site {
    let mut site = Site::base().with("site.toml", "languages = [\"it\"]", "languages = [\"it\", \"en\"]");
    let mut put = |path: &str, text: &str| site.0.insert(path.to_owned(), text.to_owned());
    put(
        "content/services/baby-sitter.en.md",
        "---\ntitle: Babysitter\nmansioni: [Playing, Making a snack]\n---\n## Who it is for\n\nParents.\n",
    );
    put("content/areas.en.yaml", "- slug: famiglia\n  name: Family\n");
    put("content/pages/privacy.en.md", "---\nsummary: What we do with your data.\n---\n");
    site
}

#[test]
fn what_is_not_translated_is_said_in_italian_and_known_to_be() {
    let site = translated();
    let (sources, checkup) = site.check();
    let checked = checkup.checked.expect("checked");
    let said = &checked.translations;
    let en = |value| Translated { value, language: Language::En };
    let it = |value| Translated { value, language: Language::It };
    let service = &checked.services[0];
    let text = |field, italian| said.text(Language::En, service.file, field, italian);
    assert_eq!(text("title", "Baby sitter"), en("Babysitter"));
    assert_eq!(text("summary", "Una persona"), it("Una persona"));
    let mansioni = said.texts(Language::En, service.file, "mansioni", &service.front.mansioni);
    assert_eq!((mansioni.value.len(), mansioni.value[1].as_str()), (2, "Making a snack"));
    let body = said.body(Language::En, service.file, service.body);
    let source = sources.get(body.value.file).expect("a file");
    assert_eq!(source.path, "content/services/baby-sitter.en.md");
    let text = source.text.get(body.value.bytes()).expect("a text");
    assert!(text.starts_with("## Who it is for"));
    let (areas, _) = sources.find("content/areas.yaml").expect("areas");
    assert_eq!(said.text(Language::En, areas, "famiglia/name", "Famiglia"), en("Family"));
    assert_eq!(said.text(Language::Es, areas, "famiglia/name", "Famiglia"), it("Famiglia"));
    let page = &checked.pages[0];
    assert_eq!(said.body(Language::En, page.file, page.body).language, Language::It, "an empty text is none");
}

#[test]
fn what_is_missing_is_counted_by_language() {
    let (_, checkup) = translated().check();
    let [english] = checkup.languages.as_slice() else { panic!("one language") };
    let (_, before) =
        Site::base().with("site.toml", "languages = [\"it\"]", "languages = [\"it\", \"en\"]").check();
    let [untranslated] = before.languages.as_slice() else { panic!("one language") };
    assert_eq!(untranslated.missing, untranslated.texts);
    assert_eq!(english.texts, untranslated.texts);
    // A title, a list and a Markdown; a name; a summary.
    assert_eq!(untranslated.missing - english.missing, 5);
    assert!(english.files.contains(&"content/pages/privacy.md".to_owned()), "its title is missing");
    assert!(!english.files.iter().any(|path| path.contains("providers")), "an ente speaks for itself");
}

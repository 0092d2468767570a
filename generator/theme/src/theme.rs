//! A theme that is ready to render, in each language of the site.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Tera};

use crate::error::{LoadError, RenderError};
use crate::filters;
use crate::locale::Locale;
use crate::message::Message;
use crate::once::Parts;
use crate::shared::for_template;
use crate::views::SiteView;

/// Templates and words, loaded once and used for every page.
pub struct Theme {
    tongues: BTreeMap<String, Tongue>,
}

/// Templates know their language through what they call, so each language has its own set.
struct Tongue {
    tera: Arc<Tera>,
    parts: Arc<Parts>,
    locale: Arc<Locale>,
}

impl Theme {
    /// Loads a theme for the languages of `site`.
    ///
    /// `templates` are pairs of name (`offer.html`, `components/card.html`) and text, `locales`
    /// pairs of language code and Fluent text.
    ///
    /// # Errors
    /// When a template or a locale does not parse, or a language of the site has no locale.
    pub fn load<T, L>(templates: T, locales: L, site: &SiteView) -> Result<Self, LoadError>
    where
        T: IntoIterator<Item = (String, String)>,
        L: IntoIterator<Item = (String, String)>,
    {
        let templates: Vec<(String, String)> = templates.into_iter().collect();
        let mut locales: BTreeMap<String, String> = locales.into_iter().collect();
        let mut tongues = BTreeMap::new();
        for language in &site.languages {
            let lang = &language.code;
            let text = locales.remove(lang).ok_or_else(|| LoadError::NoLocale(lang.clone()))?;
            let locale = Arc::new(Locale::parse(lang, text)?);
            let parts = Arc::default();
            let tera = Arc::new(tera_for(&templates, &locale, &parts, site, lang)?);
            parts.of(&tera);
            tongues.insert(lang.clone(), Tongue { tera, parts, locale });
        }
        Ok(Self { tongues })
    }

    /// Renders a page. The view's fields are the template's variables, beside `site` and `lang`.
    ///
    /// ```
    /// use wemi_theme::{RenderError, Theme, views::HomeView};
    ///
    /// fn home(theme: &Theme, view: &HomeView) -> Result<String, RenderError> {
    ///     theme.render("it", HomeView::TEMPLATE, view)
    /// }
    /// ```
    ///
    /// # Errors
    /// When the theme was not loaded for `lang`, there is no such template, or it asks for a
    /// field or a message that does not exist; the error names the template and the place.
    pub fn render(&self, lang: &str, template: &str, view: &impl Serialize) -> Result<String, RenderError> {
        let context = for_template(|| Context::from_serialize(view))?;
        Ok(self.tongue(lang)?.tera.render(template, &context)?)
    }

    /// Puts a message into words outside of a page: the subject of a mail, a line of a calendar
    /// entry. The words are plain text, not HTML.
    ///
    /// # Errors
    /// When there is no such language or message, or a value is missing.
    pub fn say(&self, lang: &str, message: &Message) -> Result<String, RenderError> {
        Ok(self.tongue(lang)?.locale.say(message)?)
    }

    /// Forgets the parts of pages that were rendered once for all: their views are gone.
    pub fn forget_parts(&self) {
        self.tongues.values().for_each(|tongue| tongue.parts.forget());
    }

    fn tongue(&self, lang: &str) -> Result<&Tongue, RenderError> {
        self.tongues.get(lang).ok_or_else(|| RenderError::UnknownLanguage(lang.to_owned()))
    }
}

impl fmt::Debug for Theme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Theme").field("languages", &self.tongues.keys()).finish_non_exhaustive()
    }
}

/// What stands before the addresses of a language's pages: nothing for the first, `/en` for English.
fn root(site: &SiteView, lang: &str) -> String {
    let first = site.languages.first().is_none_or(|language| language.code == lang);
    if first { String::new() } else { format!("/{lang}") }
}

fn tera_for(
    templates: &[(String, String)],
    locale: &Arc<Locale>,
    parts: &Arc<Parts>,
    site: &SiteView,
    lang: &str,
) -> Result<Tera, LoadError> {
    let mut tera = Tera::new();
    // Tera escapes by suffix and would leave `x.html.tera` or `x.txt` alone. The empty suffix is
    // every template's: here nothing goes out unescaped.
    tera.autoescape_on([""]);
    filters::register_formats(&mut tera, locale.manner());
    filters::register_words(&mut tera, locale);
    parts.register(&mut tera);
    tera.global_context().insert("site", site);
    tera.global_context().insert("lang", lang);
    tera.global_context().insert("root", &root(site, lang));
    tera.add_raw_templates(templates.iter().map(|(name, text)| (name.as_str(), text.as_str())))?;
    Ok(tera)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::Shared;
    use crate::message::Arg;
    use crate::views::{ContactView, LanguageView, LinkView};

    const WORDS: &str = "hello = Ciao, { $name }\ntotal-html = <b>{ $name }</b>: { $amount }\n";

    fn theme(templates: &[(&str, &str)]) -> Result<Theme, LoadError> {
        let site = SiteView {
            name: "Prova".into(),
            body: "Comune di Prova".into(),
            tagline: String::new(),
            base_url: String::new(),
            demonstration: false,
            functions: true,
            nav: Vec::new(),
            footer: Vec::new(),
            accessibility_declaration: None,
            contact: ContactView { phone: "02 1234 5678".into(), email: "a@example.org".into() },
            languages: vec![LanguageView { code: "it".into(), name: "Italiano".into(), url: "/".into() }],
            assets: BTreeMap::new(),
        };
        let templates = templates.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        Theme::load(templates, [("it".to_owned(), WORDS.to_owned())], &site)
    }

    fn render(template: &str) -> String {
        let theme = theme(&[("page.html", template)]).unwrap();
        theme.render("it", "page.html", &json!({ "evil": "<script>", "cents": 5200 })).unwrap()
    }

    #[test]
    fn every_template_is_escaped_whatever_its_name() {
        for name in ["x.html", "x.html.tera", "x.txt", "x", "components/x.htm", "x.md", "x.xml", "x.js"] {
            let theme = theme(&[(name, "{{ evil }}")]).unwrap();
            let page = theme.render("it", name, &json!({ "evil": "<script>" })).unwrap();
            assert_eq!(page, "&lt;script&gt;", "{name}");
        }
    }

    #[test]
    fn values_in_messages_are_escaped_too() {
        assert_eq!(render(r#"{{ t(key="hello", name=evil) }}"#), "Ciao, &lt;script&gt;");
        assert_eq!(
            render(r#"{{ t_html(key="total-html", name=evil, amount=cents | money) }}"#),
            "<b>&lt;script&gt;</b>: 52,00\u{a0}€"
        );
    }

    #[test]
    fn plain_words_and_html_are_not_taken_for_each_other() {
        for template in
            [r#"{{ t(key="total-html", name="a", amount="b") }}"#, r#"{{ t_html(key="hello", name="a") }}"#]
        {
            let theme = theme(&[("page.html", template)]).unwrap();
            assert!(theme.render("it", "page.html", &json!({})).is_err(), "{template}");
        }
    }

    #[test]
    fn a_missing_message_names_the_key_and_the_template() {
        let theme = theme(&[("offer.html", r#"{{ t(key="nowhere") }}"#)]).unwrap();
        let error = theme.render("it", "offer.html", &json!({})).unwrap_err().to_string();
        assert!(error.contains("`nowhere`") && error.contains("offer.html"), "{error}");
    }

    #[test]
    fn a_message_without_its_value_is_an_error() {
        let theme = theme(&[("offer.html", r#"{{ t(key="hello") }}"#)]).unwrap();
        let error = theme.render("it", "offer.html", &json!({})).unwrap_err().to_string();
        assert!(error.contains("hello") && error.contains("name"), "{error}");
    }

    #[test]
    fn an_unknown_field_names_the_template() {
        let theme = theme(&[("offer.html", "{{ titel }}")]).unwrap();
        let error = theme.render("it", "offer.html", &json!({ "title": "a" })).unwrap_err().to_string();
        assert!(error.contains("titel") && error.contains("offer.html"), "{error}");
    }

    #[test]
    fn what_a_template_calls_must_exist_when_it_is_loaded() {
        for text in ["{{ 1 | nothing }}", "{{ <nothing /> }}", "{% include \"nothing.html\" %}"] {
            assert!(matches!(theme(&[("x.html", text)]), Err(LoadError::Template(_))), "{text}");
        }
    }

    #[test]
    fn values_look_the_same_on_a_page_and_in_a_message() {
        let words = |template: &str| render(template);
        assert_eq!(words(r#"{{ "2026-12-03T15:00:00" | date_time }}"#), "giovedì 3 dicembre, 15:00");
        assert_eq!(words(r#"{{ "2026-12-03T15:00:00" | date }}"#), "giovedì 3 dicembre 2026");
        assert_eq!(
            words(r#"{{ "2026-12-03T15:00:00" | time_range(to="2026-12-03T17:00:00") }}"#),
            "15:00–17:00"
        );
        assert_eq!(
            words(r#"{{ "02 1234 5678" | tel }} {{ "+41 91 000" | tel }}"#),
            "tel:+390212345678 tel:+4191000"
        );
        let theme = theme(&[]).unwrap();
        let said = theme.say("it", &Message::key("hello").with("name", Arg::Cents(5200))).unwrap();
        assert_eq!(said, "Ciao, 52,00\u{a0}€");
    }

    const ONCE: &str = r#"{% component card(card: map, level: integer = 2) %}{{ once(part="body", card=card, level=level) }}{% endcomponent card %}
{% component body(card: map, level: integer) %}<h{{ level }}>{{ card.name }}</h{{ level }}>{% endcomponent body %}
{{ <card card /> }}{{ <card card level={3} /> }}"#;

    #[derive(Serialize)]
    struct Shows {
        card: Shared<LinkView>,
    }

    fn shown(theme: &Theme, name: &str, mark: Option<&str>) -> String {
        let view = LinkView::new(name, "/");
        let card =
            mark.map_or_else(|| Shared::from(view.clone()), |mark| Shared::marked(view.clone(), mark.into()));
        theme.render("it", "page.html", &Shows { card }).unwrap().trim().to_owned()
    }

    #[test]
    fn a_marked_part_is_rendered_once_with_the_same_parameters_and_escaped_as_ever() {
        let theme = theme(&[("page.html", ONCE)]).unwrap();
        assert_eq!(shown(&theme, "<a>", Some("m")), "<h2>&lt;a&gt;</h2><h3>&lt;a&gt;</h3>");
        assert_eq!(shown(&theme, "b", Some("m")), "<h2>&lt;a&gt;</h2><h3>&lt;a&gt;</h3>", "as remembered");
        theme.forget_parts();
        assert_eq!(shown(&theme, "b", Some("m")), "<h2>b</h2><h3>b</h3>");
    }

    #[test]
    fn a_part_without_a_mark_is_rendered_each_time() {
        let theme = theme(&[("page.html", ONCE)]).unwrap();
        assert_eq!(shown(&theme, "a", None), "<h2>a</h2><h3>a</h3>");
        assert_eq!(shown(&theme, "b", None), "<h2>b</h2><h3>b</h3>");
        assert!(theme.tongue("it").unwrap().parts.is_empty());
    }

    #[test]
    fn a_language_without_words_is_refused() {
        let theme = theme(&[("x.html", "")]).unwrap();
        assert!(matches!(theme.render("en", "x.html", &json!({})), Err(RenderError::UnknownLanguage(_))));
    }
}

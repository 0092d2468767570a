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
use crate::views::SiteView;

/// Templates and words, loaded once and used for every page.
pub struct Theme {
    tongues: BTreeMap<String, Tongue>,
}

/// Templates know their language through what they call, so each language has its own set.
struct Tongue {
    tera: Tera,
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
            let tera = tera_for(&templates, &locale, site, lang)?;
            tongues.insert(lang.clone(), Tongue { tera, locale });
        }
        Ok(Self { tongues })
    }

    /// Renders a page. The view's fields are the template's variables, beside `site` and `lang`.
    ///
    /// ```ignore
    /// theme.render("it", HomeView::TEMPLATE, &home)
    /// ```
    ///
    /// # Errors
    /// When the theme was not loaded for `lang`, there is no such template, or it asks for a
    /// field or a message that does not exist; the error names the template and the place.
    pub fn render(&self, lang: &str, template: &str, view: &impl Serialize) -> Result<String, RenderError> {
        let context = Context::from_serialize(view)?;
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

    fn tongue(&self, lang: &str) -> Result<&Tongue, RenderError> {
        self.tongues.get(lang).ok_or_else(|| RenderError::UnknownLanguage(lang.to_owned()))
    }
}

impl fmt::Debug for Theme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Theme").field("languages", &self.tongues.keys()).finish_non_exhaustive()
    }
}

fn tera_for(
    templates: &[(String, String)],
    locale: &Arc<Locale>,
    site: &SiteView,
    lang: &str,
) -> Result<Tera, LoadError> {
    let mut tera = Tera::new();
    // Tera escapes by suffix and would leave `x.html.tera` or `x.txt` alone. The empty suffix is
    // every template's: here nothing goes out unescaped.
    tera.autoescape_on([""]);
    filters::register_formats(&mut tera);
    filters::register_words(&mut tera, locale);
    tera.global_context().insert("site", site);
    tera.global_context().insert("lang", lang);
    tera.add_raw_templates(templates.iter().map(|(name, text)| (name.as_str(), text.as_str())))?;
    Ok(tera)
}

//! How a page of a function goes out.

use axum::response::{IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use http::{HeaderValue, StatusCode};
use serde::Serialize;
use wemi_catalogue::{DeskEntry, LanguageEntry};
use wemi_domain::opening::{DayHours, next_open};
use wemi_domain::zone_time;
use wemi_theme::views::{DeskStripView, LinkView, OpenView, Page};
use wemi_theme::{Message, links_within};

use crate::app::App;
use crate::problem::Problem;

impl App {
    /// Renders a page in the theme's frame. It is for one person and kept by nobody.
    ///
    /// # Errors
    /// [`Problem::Internal`] when the theme cannot render it.
    pub async fn page(
        &self,
        status: StatusCode,
        template: &str,
        view: &impl Serialize,
    ) -> Result<Response, Problem> {
        let html = self.html(&self.settings().lang, template, view).await?;
        Ok(sent(status, html))
    }

    /// The same in a language of the portal: its links lead to pages in that language.
    ///
    /// # Errors
    /// [`Problem::Internal`] when the theme cannot render it.
    pub async fn page_in(
        &self,
        language: &LanguageEntry,
        status: StatusCode,
        template: &str,
        view: &impl Serialize,
    ) -> Result<Response, Problem> {
        let html = self.html(&language.code, template, view).await?;
        Ok(sent(
            status,
            match language.root.as_str() {
                "" => html,
                root => links_within(&html, root, |address| is_static(address) && !is_within(address, root)),
            },
        ))
    }

    async fn html(&self, lang: &str, template: &str, view: &impl Serialize) -> Result<String, Problem> {
        let theme = self.theme().await?;
        theme.render(lang, template, view).map_err(|error| {
            tracing::error!(template, error = &error as &dyn std::error::Error, "a page was not rendered");
            Problem::Internal
        })
    }

    /// What the frame of a function's page needs to know.
    pub fn frame(&self, path: impl Into<String>) -> Page {
        let path = path.into();
        let desk = self.settings().desk.as_ref().map(|desk| desk_strip(desk, self));
        // A report names the kind of page, never whose booking it is.
        let ones_own = ["/prenotazioni/", "/pagamenti/", "/area/"].iter().any(|own| path.starts_with(own));
        // A path of ours holds nothing that an address must escape; what else was asked for is left out.
        let plain = path.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'.' | b'_'));
        let about = match (ones_own, plain) {
            (true, _) => "/prenotazioni/",
            (false, true) => &path,
            (false, false) => "",
        };
        let report_url = Some(format!("/proponi/segnalazione?pagina={about}"));
        Page { desk, report_url, made_up: self.settings().made_up, ..Page::private(path) }
    }

    /// A way on, with words of the locale; without a theme to say them, the address alone.
    pub async fn way_on(&self, key: &str, url: &str) -> LinkView {
        let said = match self.theme().await {
            Ok(theme) => theme.say(&self.settings().lang, &Message::key(key)).ok(),
            Err(_) => None,
        };
        LinkView::new(said.unwrap_or_else(|| url.to_owned()), url)
    }

    /// Leads on after a POST or to a page's own address, with 303.
    ///
    /// # Errors
    /// [`Problem::Internal`] when the address cannot stand in a header.
    pub fn see_other(&self, path: &str) -> Result<Response, Problem> {
        let location = HeaderValue::from_str(path).map_err(|_| Problem::Internal)?;
        let no_store = HeaderValue::from_static("private, no-store");
        Ok((StatusCode::SEE_OTHER, [(LOCATION, location), (CACHE_CONTROL, no_store)]).into_response())
    }
}

fn sent(status: StatusCode, html: String) -> Response {
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    (status, headers, html).into_response()
}

/// Where functions and files are, which have no language of their own.
const NO_LANGUAGE: [&str; 7] =
    ["/prenota/", "/prenotazioni/", "/pagamenti/", "/proponi/", "/area/", "/assets/", "/dati/"];

/// Whether an address is a page of the site, of which each language has its own.
fn is_static(address: &str) -> bool {
    !NO_LANGUAGE.iter().any(|lead| address.starts_with(lead))
}

/// Whether an address names the language already.
fn is_within(address: &str, root: &str) -> bool {
    address.strip_prefix(root).is_some_and(|rest| rest.starts_with('/'))
}

fn desk_strip(desk: &DeskEntry, app: &App) -> DeskStripView {
    let hours: Vec<DayHours> =
        desk.hours.iter().map(|h| DayHours { day: h.day, from: h.from, to: h.to }).collect();
    let open =
        next_open(&hours, zone_time::rome(app.now())).map(|(date, from, to)| OpenView { date, from, to });
    DeskStripView {
        name: desk.name.clone(),
        url: desk.url.clone(),
        address: desk.address.clone(),
        phone: desk.phone.clone(),
        open,
    }
}

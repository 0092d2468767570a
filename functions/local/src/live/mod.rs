//! The browser follows what is saved, on this machine alone: pages that this server gives out are
//! told of a new site and of what is wrong with the content. Nothing of it is in a built site.
//!
//! A page learns in which version of the site it was made from the script's own tag, so a change
//! between the page and its first question is not missed, nor one while the server was off.

mod inject;

use std::convert::Infallible;
use std::fmt::Write as _;

use axum::Router;
use axum::extract::State;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream::{self, Stream};
use http::HeaderValue;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use serde::Serialize;
use tokio::sync::watch;
use wemi_web::headers;

const EVENTS: &str = "/_live/eventi";
const SCRIPT: &str = "/_live/live.js";
const STYLE: &str = "/_live/live.css";

/// What open pages are told; whoever builds the site tells it. Clones tell the same pages.
#[derive(Clone, Debug)]
pub struct Live(watch::Sender<News>);

/// Serialized as it goes to the browser.
#[derive(Clone, Debug, Serialize)]
struct News {
    /// Of the site: no two servers, and no two sites of one, have the same.
    version: String,
    #[serde(skip)]
    count: u64,
    /// HTML over the site, if something is wrong with it.
    problems: Option<String>,
}

/// Why there is no new site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems {
    /// In one line.
    pub title: String,
    /// What this means for what is seen beneath.
    pub note: String,
    /// One text each, as a terminal would show it: its lines are kept.
    pub reports: Vec<String>,
}

impl Default for Live {
    fn default() -> Self {
        let news = News { version: String::new(), count: 0, problems: None };
        let live = Self(watch::Sender::new(news));
        live.site_changed();
        live
    }
}

impl Live {
    /// There is a new site, and nothing is wrong.
    pub fn site_changed(&self) {
        self.0.send_modify(|news| {
            let start = news.version.split_once('-').and_then(|(start, _)| start.parse().ok());
            // Without randomness an open page might miss one change over a restart.
            let start: u32 = start.or_else(|| getrandom::u32().ok()).unwrap_or_default();
            news.count += 1;
            news.version = format!("{start}-{}", news.count);
            news.problems = None;
        });
    }

    /// There is no new site.
    pub fn site_broken(&self, problems: &Problems) {
        self.0.send_modify(|news| news.problems = Some(problems.to_html()));
    }

    /// What was wrong is mended, and the site is the one that was there.
    pub fn site_mended(&self) {
        self.0.send_modify(|news| news.problems = None);
    }

    /// Adds what pages ask for, and has pages ask for it. Streams end when `stopped` says so: a server
    /// that waits for its requests would wait for ever.
    pub(crate) fn follow(&self, site: Router, stopped: watch::Receiver<bool>) -> Router {
        let own = Router::new()
            .route(EVENTS, get(events))
            .route(SCRIPT, get(async || file("text/javascript; charset=utf-8", include_str!("live.js"))))
            .route(STYLE, get(async || file("text/css; charset=utf-8", include_str!("live.css"))))
            .with_state((self.clone(), stopped))
            .layer(from_fn(secured));
        site.layer(from_fn_with_state(self.clone(), inject::with_script)).merge(own)
    }

    fn version(&self) -> String {
        self.0.borrow().version.clone()
    }
}

impl Problems {
    fn to_html(&self) -> String {
        let mut html = format!("<h1>{}</h1><p>{}</p>", escaped(&self.title), escaped(&self.note));
        for report in &self.reports {
            // Writing to a string can't fail.
            let written = write!(html, "<pre tabindex=\"0\">{}</pre>", escaped(report));
            debug_assert!(written.is_ok());
        }
        html
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

async fn events(
    State((live, stopped)): State<(Live, watch::Receiver<bool>)>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut news = live.0.subscribe();
    // What is true now comes first.
    news.mark_changed();
    let events = stream::unfold((news, stopped), async |(mut news, mut stopped)| {
        tokio::select! {
            changed = news.changed() => changed.ok()?,
            _ = stopped.wait_for(|stop| *stop) => return None,
        }
        let event = Event::default().json_data(&*news.borrow_and_update()).ok()?;
        Some((Ok(event), (news, stopped)))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

fn file(kind: &'static str, text: &'static str) -> impl IntoResponse {
    (
        [
            (CONTENT_TYPE, HeaderValue::from_static(kind)),
            (CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        ],
        text,
    )
}

async fn secured(request: axum::extract::Request, next: axum::middleware::Next) -> Response {
    let mut response = next.run(request).await;
    headers::secure(response.headers_mut(), false, None);
    response
}

//! The function, its store, and a browser without script.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use http::{Request, StatusCode};
use http_body_util::BodyExt;
use jiff::Timestamp;
use tempfile::TempDir;
use tower::ServiceExt;
use wemi_fn_submissions::{ListedSubmission, RatedPage};
use wemi_local::engine::{Engine, EngineData};
use wemi_store::{Faults, Store, StoreConfig};
use wemi_web::{App, Clock, FormTicket, Secrets};

use crate::site;

/// A router with everything around it.
pub(crate) struct Bench {
    pub(crate) router: Router,
    pub(crate) app: App,
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) faults: Faults,
    _engine: Engine,
    _site: TempDir,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    /// Where it leads; empty if nowhere.
    pub(crate) location: String,
    pub(crate) html: String,
}

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

impl Bench {
    pub(crate) async fn new() -> Self {
        Self::over(&EngineData::Ephemeral).await
    }

    pub(crate) async fn over(data: &EngineData) -> Self {
        let engine = Engine::start(data).unwrap();
        let faults = Faults::new();
        let config = StoreConfig {
            random: Arc::new(|| 0),
            faults: Some(faults.clone()),
            ..StoreConfig::local(engine.url())
        };
        let store = Store::connect(config).unwrap();
        store.ensure_tables().await.unwrap();
        faults.clear();
        let site = site::site();
        let (app, clock) = site::app(&site, store.clone(), at("2026-11-25T09:00:00Z")).await;
        let router = wemi_fn_submissions::router(&app);
        Self { router, app, store, clock, faults, _engine: engine, _site: site }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&self, body: String) -> Answer {
        self.post_to("/proponi/segnalazione", body).await
    }

    pub(crate) async fn post_to(&self, path: &str, body: String) -> Answer {
        let request = Request::post(path)
            .header("origin", site::BASE_URL)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(body));
        self.send(request.unwrap()).await
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        Answer::of(self.router.clone().oneshot(request).await.unwrap()).await
    }

    /// A fresh ticket, as the form carries it.
    pub(crate) fn ticket(&self) -> FormTicket {
        self.app.ticket("segnalazione").unwrap()
    }

    /// How clear pages were found, this year.
    pub(crate) async fn ratings(&self) -> Vec<RatedPage> {
        let year = at("2026-01-01T00:00:00Z")..=at("2026-12-31T23:59:59Z");
        wemi_fn_submissions::ratings(&self.store, year).await.unwrap()
    }

    /// What the municipality reads, of this year.
    pub(crate) async fn list(&self) -> Vec<ListedSubmission> {
        let year = at("2026-01-01T00:00:00Z")..=at("2026-12-31T23:59:59Z");
        let secrets = Secrets::derive(&site::ROOT);
        wemi_fn_submissions::list(&self.store, &secrets.master, year).await.unwrap()
    }
}

impl Answer {
    pub(crate) async fn of(response: http::Response<Body>) -> Self {
        let status = response.status();
        let location = response.headers().get("location").map(|it| it.to_str().unwrap().to_owned());
        let body = response.into_body().collect().await.unwrap().to_bytes();
        let html = String::from_utf8(body.to_vec()).unwrap();
        Self { status, location: location.unwrap_or_default(), html }
    }
}

/// A form's body as a browser sends it.
pub(crate) fn body(ticket: &FormTicket, fields: &[(&str, &str)]) -> String {
    let ticket = [("chiave", ticket.key.as_str()), ("gettone", ticket.token.as_str())];
    serde_html_form::to_string(ticket.iter().chain(fields).collect::<Vec<_>>()).unwrap()
}

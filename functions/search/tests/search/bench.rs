//! The function over a small city, and what it answers.

use axum::Router;
use axum::body::Body;
use http::{Request, StatusCode};
use http_body_util::BodyExt;
use tempfile::TempDir;
use tower::ServiceExt;
use wemi_catalogue::path;
use wemi_store::{Store, StoreConfig};
use wemi_web::Clock;

use crate::city::{Made, entry, index, slug, usual};
use crate::site;

/// A router with what it reads.
pub(crate) struct Bench {
    router: Router,
    pub(crate) clock: Clock,
    pub(crate) folder: TempDir,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) location: String,
    /// What the answer says of keeping it.
    pub(crate) kept: String,
    pub(crate) html: String,
}

impl Bench {
    pub(crate) async fn new() -> Self {
        Self::of(&usual()).await
    }

    /// The same with other offers of baby sitters.
    pub(crate) async fn of(offers: &[Made]) -> Self {
        Self::made(offers, |_| {}).await
    }

    /// The same, with the site changed before anybody reads it.
    pub(crate) async fn with(change: impl FnOnce(&TempDir)) -> Self {
        Self::made(&usual(), change).await
    }

    async fn made(offers: &[Made], change: impl FnOnce(&TempDir)) -> Self {
        let folder = site::site();
        site::write(&folder, path::INDEX, &index(offers));
        site::write(&folder, &path::service(&slug("baby-sitter")), &entry(offers));
        change(&folder);
        // It is never asked: this function stores nothing.
        let store = Store::connect(StoreConfig::local("http://127.0.0.1:9")).unwrap();
        let (app, clock) = site::app(&folder, store, "2026-11-25T09:00:00Z".parse().unwrap()).await;
        let router = wemi_fn_search::router(&app).merge(wemi_fn_search::lost(&app));
        Self { router, clock, folder }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send("GET", path).await
    }

    pub(crate) async fn send(&self, method: &str, path: &str) -> Answer {
        let request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let location = response.headers().get("location").map(|it| it.to_str().unwrap().to_owned());
        let kept = response.headers().get("cache-control").map(|it| it.to_str().unwrap().to_owned());
        let body = response.into_body().collect().await.unwrap().to_bytes();
        let html = String::from_utf8(body.to_vec()).unwrap();
        Answer { status, location: location.unwrap_or_default(), kept: kept.unwrap_or_default(), html }
    }
}

impl Answer {
    /// The titles of the cards, in order.
    pub(crate) fn titles(&self) -> Vec<&str> {
        let cards = self.html.split(r#" class="card-title">"#).skip(1);
        cards.map(|card| card.split('>').nth(1).unwrap().split('<').next().unwrap()).collect()
    }

    pub(crate) fn says(&self, words: &str) -> bool {
        self.html.contains(words)
    }
}

//! The pages that the generator wrote, served as a good static host would: hashed assets for ever,
//! everything else asked for again, renamed pages redirected, the portal's own page for what is not
//! there.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use http::header::{CACHE_CONTROL, CONTENT_TYPE, HOST};
use http::{HeaderValue, StatusCode};
use tower_http::services::ServeDir;
use wemi_catalogue::path::REDIRECTS;
use wemi_web::headers;

#[derive(Clone)]
struct Site {
    redirects: Arc<BTreeMap<String, String>>,
    not_found: Arc<Vec<u8>>,
}

/// The static half of the portal, for whatever no function answers.
pub(crate) fn router(folder: &Path) -> Router {
    let read = |path: &str| std::fs::read(folder.join(path)).unwrap_or_default();
    let site = Site {
        redirects: Arc::new(serde_json::from_slice(&read(REDIRECTS)).unwrap_or_default()),
        not_found: Arc::new(read("404.html")),
    };
    let files = ServeDir::new(folder).append_index_html_on_directories(true);
    Router::new().fallback_service(files).layer(from_fn_with_state(site, dressed))
}

async fn dressed(State(site): State<Site>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if let Some(now_at) = site.redirects.get(&path) {
        let mut response = Redirect::permanent(now_at).into_response();
        headers::secure(response.headers_mut(), false, None);
        return response;
    }
    let mut response = next.run(request).await;
    if response.status() == StatusCode::NOT_FOUND {
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        let body = Body::from(site.not_found.as_ref().clone());
        response = (StatusCode::NOT_FOUND, [(CONTENT_TYPE, html)], body).into_response();
    }
    let hashed = response.status() != StatusCode::NOT_FOUND && path.starts_with("/assets/");
    let kept = if hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(kept));
    headers::secure(response.headers_mut(), false, None);
    response
}

/// Lets only requests through that were meant for this machine, so that a page elsewhere whose name
/// was made to point here gets nothing.
pub(crate) async fn loopback_only(request: Request, next: Next) -> Response {
    let host = request.headers().get(HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    };
    if matches!(name, "127.0.0.1" | "localhost" | "[::1]") {
        next.run(request).await
    } else {
        StatusCode::MISDIRECTED_REQUEST.into_response()
    }
}

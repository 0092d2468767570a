//! The pages that the generator wrote, served as a good static host would: hashed assets for ever,
//! everything else asked for again, renamed pages redirected, the portal's own page for what is not
//! there.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

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
    folder: PathBuf,
    redirects: Arc<Mutex<Redirects>>,
}

/// The former addresses, and when their file was written: a site may be built anew beneath us.
#[derive(Default)]
struct Redirects {
    modified: Option<SystemTime>,
    to: BTreeMap<String, String>,
}

/// The static half of the portal, for whatever no function answers; `lost` answers for what isn't there.
pub(crate) fn router(folder: &Path, lost: Router) -> Router {
    let site = Site { folder: folder.to_owned(), redirects: Arc::default() };
    let files = ServeDir::new(folder).append_index_html_on_directories(true).fallback(lost);
    Router::new().fallback_service(files).layer(from_fn_with_state(site, dressed))
}

impl Site {
    fn read(&self, path: &str) -> Vec<u8> {
        std::fs::read(self.folder.join(path)).unwrap_or_default()
    }

    /// Where a former address leads now.
    fn redirect(&self, from: &str) -> Option<String> {
        let file = std::fs::metadata(self.folder.join(REDIRECTS));
        let modified = file.and_then(|file| file.modified()).ok();
        let mut redirects = self.redirects.lock().ok()?;
        if redirects.modified != modified {
            let to = serde_json::from_slice(&self.read(REDIRECTS)).unwrap_or_default();
            *redirects = Redirects { modified, to };
        }
        redirects.to.get(from).cloned()
    }
}

async fn dressed(State(site): State<Site>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if let Some(now_at) = site.redirect(&path) {
        let mut response = Redirect::permanent(&now_at).into_response();
        headers::secure(response.headers_mut(), false, None);
        return response;
    }
    let mut response = next.run(request).await;
    if response.status() == StatusCode::NOT_FOUND {
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        let body = Body::from(site.read("404.html"));
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

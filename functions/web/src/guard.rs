//! What stands around every router: where a POST may come from, how large it may be, how problems
//! are told, which headers go out, what is logged.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use http::header::ORIGIN;
use http::{HeaderMap, Method};

use crate::app::App;
use crate::headers;
use crate::problem::Problem;

/// Other servers' messages are larger than forms, and no editor's setting may cut them off.
const NOTIFICATION_BYTES_MAX: usize = 256 * 1024;

/// A router for pages and forms: only our own pages may post to it.
pub fn framed(router: Router, app: &App) -> Router {
    let bytes = usize::try_from(app.settings().form_bytes).unwrap_or(usize::MAX);
    let guarded = router.layer(from_fn_with_state(app.clone(), same_origin));
    dressed(guarded, app, bytes)
}

/// A router for another server's notifications, which prove themselves by their signature.
pub fn framed_without_origin(router: Router, app: &App) -> Router {
    dressed(router, app, NOTIFICATION_BYTES_MAX)
}

fn dressed(router: Router, app: &App, bytes: usize) -> Router {
    router.layer(DefaultBodyLimit::max(bytes)).layer(from_fn_with_state(app.clone(), answered))
}

async fn same_origin(State(app): State<App>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD);
    if safe || comes_from_us(&app, request.headers()) {
        next.run(request).await
    } else {
        Problem::Forbidden.into_response()
    }
}

/// Browsers say where a form was sent from; those too old to say it are held to the form's ticket.
fn comes_from_us(app: &App, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let site_ok = text("sec-fetch-site").is_none_or(|site| matches!(site, "same-origin" | "none"));
    let origin_ok = text(ORIGIN.as_str()).is_none_or(|origin| app.admits(origin));
    site_ok && origin_ok
}

/// Renders problems, adds headers, logs. What is logged is the route's shape, never the address: a
/// secret link is an address.
async fn answered(State(app): State<App>, request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let asked = request.headers().clone();
    let mut response = next.run(request).await;
    if let Some(problem) = problem_in(&mut response) {
        response = problem.render(&app, &shown_path(&path), &asked).await;
    }
    headers::secure(response.headers_mut(), app.is_https(), app.pay_origin());
    tracing::info!(%method, route = shape(&path), status = response.status().as_u16(), "answered");
    response
}

/// The problem that a handler returned, or the one that axum itself saw: a wrong method, a body too
/// large, a path that no route has.
fn problem_in(response: &mut Response) -> Option<Problem> {
    let known = response.extensions_mut().remove::<Problem>();
    known.or_else(|| match response.status().as_u16() {
        413 => Some(Problem::TooLarge),
        404 | 405 => Some(Problem::NotFound),
        400 | 415 | 422
            if response.headers().get("content-type").is_none_or(|t| t != "text/html; charset=utf-8") =>
        {
            Some(Problem::BadRequest)
        }
        _ => None,
    })
}

/// The path as a page may repeat it: without the token of a secret link.
fn shown_path(path: &str) -> String {
    let secret = ["/prenotazioni/apri/", "/area/apri/"].into_iter().find(|lead| path.starts_with(lead));
    secret.map_or(path, |lead| lead.trim_end_matches("apri/")).to_owned()
}

/// The first part of a path, which tells the route and nothing else.
fn shape(path: &str) -> &str {
    path.split('/').nth(1).unwrap_or_default()
}

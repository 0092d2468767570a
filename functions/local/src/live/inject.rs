//! The one line that this server adds to the pages it gives out.

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, IF_MODIFIED_SINCE, LAST_MODIFIED};
use http::{HeaderMap, Method, StatusCode};

use super::{Live, SCRIPT};

/// No page of the portal comes near it.
const PAGE_BYTES_MAX: usize = 64 * 1024 * 1024;

/// Adds the script to what a GET answers with. An answer to a POST stays as it is: asking for its
/// address again would give another page.
pub(super) async fn with_script(State(live): State<Live>, mut request: Request, next: Next) -> Response {
    if request.method() != Method::GET {
        return next.run(request).await;
    }
    // That header counts whole seconds; two saves in one of them would show the first.
    request.headers_mut().remove(IF_MODIFIED_SINCE);
    // Of the version before the page was made: one that comes meanwhile is then news to it.
    let version = live.version();
    let response = next.run(request).await;
    if !is_html(response.headers()) || response.status() == StatusCode::PARTIAL_CONTENT {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(page) = to_bytes(body, PAGE_BYTES_MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    parts.headers.remove(CONTENT_LENGTH);
    parts.headers.remove(LAST_MODIFIED);
    Response::from_parts(parts, Body::from(script_in(&page, &version)))
}

fn is_html(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

/// At the end of the head; where there is none, at the end of the page.
fn script_in(page: &[u8], version: &str) -> Vec<u8> {
    const HEAD_END: &[u8] = b"</head>";
    let tag = format!("<script src=\"{SCRIPT}\" data-version=\"{version}\" defer></script>\n");
    let at = page.windows(HEAD_END.len()).position(|part| part == HEAD_END).unwrap_or(page.len());
    let (before, after) = page.split_at(at);
    [before, tag.as_bytes(), after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_in_the_head_or_at_the_end() {
        let with = |page: &str| String::from_utf8(script_in(page.as_bytes(), "7-1")).unwrap();
        let tag = "<script src=\"/_live/live.js\" data-version=\"7-1\" defer></script>\n";
        assert_eq!(
            with("<head><title>è</title></head><body>"),
            format!("<head><title>è</title>{tag}</head><body>")
        );
        assert_eq!(with("<p>"), format!("<p>{tag}"));
    }
}

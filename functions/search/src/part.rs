//! An answer by itself, for the script that puts it into the page that asked.

use axum::response::{IntoResponse, Response};
use http::header::CACHE_CONTROL;
use http::{HeaderValue, StatusCode};
use wemi_web::Form;

/// Whether only the answer is wanted, without the page around it.
pub(crate) fn is_part(typed: &Form) -> bool {
    typed.get("parte") == "risposta"
}

/// No answer, because something is wrong: the page says what.
pub(crate) fn nothing_to_say() -> Response {
    let kept = (CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    (StatusCode::NO_CONTENT, [kept]).into_response()
}

//! When something goes wrong: one table from cause to status, a page for people, RFC 9457 problem
//! JSON for machines. Neither carries a type's name or anything that was typed.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::header::{ACCEPT, CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, StatusCode};
use serde_json::json;
use wemi_store::{ChangeError, StoreError};
use wemi_theme::views::ProblemView;
use wemi_theme::{Message, views::LinkView};

use crate::app::App;
use crate::files::FilesError;

/// What went wrong, as far as whoever asked may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// What came cannot be understood.
    BadRequest,
    /// It did not come from a page of ours.
    Forbidden,
    /// There is no such thing, or not for whoever asks.
    NotFound,
    /// Things have changed; the message says what, the link where to go on.
    Conflict(Box<Reason>),
    /// Too many bytes.
    TooLarge,
    /// It cannot be done just now and may be asked again: nothing has happened, or what happened
    /// will be told.
    Unavailable,
    /// Our fault; it has been logged.
    Internal,
}

/// What to tell of a conflict, and where to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What changed.
    pub detail: Message,
    /// Where to go on.
    pub next: Option<LinkView>,
}

/// After how many seconds trying again makes sense.
const RETRY_SECONDS: u32 = 5;

impl Problem {
    /// A conflict with a message of the locale and a way on.
    pub fn conflict(key: &str, next: Option<LinkView>) -> Self {
        Self::Conflict(Box::new(Reason { detail: Message::key(key), next }))
    }

    /// Its status: the only place where one is chosen for a failure.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::BadRequest => "bad-request",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not-found",
            Self::Conflict(_) => "conflict",
            Self::TooLarge => "too-large",
            Self::Unavailable => "unavailable",
            Self::Internal => "internal",
        }
    }

    /// The problem as whoever asked wants it.
    pub(crate) async fn render(self, app: &App, path: &str, headers: &HeaderMap) -> Response {
        let mut response = if wants_json(headers) { self.json() } else { self.html(app, path).await };
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
        if self == Self::Unavailable {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(RETRY_SECONDS));
        }
        response
    }

    fn json(&self) -> Response {
        let status = self.status();
        let body = json!({
            "type": format!("/problemi/{}", self.kind()),
            "title": status.canonical_reason().unwrap_or_default(),
            "status": status.as_u16(),
        });
        let content_type = HeaderValue::from_static("application/problem+json");
        (status, [(CONTENT_TYPE, content_type)], body.to_string()).into_response()
    }

    async fn html(&self, app: &App, path: &str) -> Response {
        let (detail, next) = match self {
            Self::Conflict(reason) => (Some(reason.detail.clone()), reason.next.clone()),
            _ => (None, None),
        };
        let view = ProblemView {
            page: app.frame(path),
            status: self.status().as_u16(),
            detail,
            next,
            retry_after: (*self == Self::Unavailable).then_some(RETRY_SECONDS),
            reference: None,
        };
        // The page that says that something went wrong may be what goes wrong: then plain words.
        let fallback = || (self.status(), self.status().to_string()).into_response();
        app.page(self.status(), ProblemView::TEMPLATE, &view).await.unwrap_or_else(|_| fallback())
    }
}

fn wants_json(headers: &HeaderMap) -> bool {
    let accepted = headers.get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.contains("json") && !accepted.contains("text/html")
}

/// An empty response that carries the problem to the frame around every router, which renders it.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        let cause = &error as &dyn std::error::Error;
        match error {
            StoreError::Conflict(_)
            | StoreError::Contended
            | StoreError::Throttled(_)
            | StoreError::Unavailable(_)
            | StoreError::Unknown(_) => {
                tracing::warn!(error = cause, "the store did not answer as wished");
                Self::Unavailable
            }
            StoreError::Corrupt { .. } | StoreError::Invalid(_) => {
                tracing::error!(error = cause, "the store holds or was asked something wrong");
                Self::Internal
            }
        }
    }
}

impl From<ChangeError> for Problem {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::Store(error) => error.into(),
            ChangeError::Refused(_) => Self::conflict("problem-state", None),
        }
    }
}

impl From<FilesError> for Problem {
    fn from(error: FilesError) -> Self {
        tracing::error!(error = &error as &dyn std::error::Error, "a file of the site was not read");
        match error {
            FilesError::Disk { .. } | FilesError::Http { .. } => Self::Unavailable,
            FilesError::Catalogue { .. } | FilesError::Theme(_) | FilesError::Missing(_) => Self::Internal,
        }
    }
}

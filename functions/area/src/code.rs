//! The one-time code, typed where the sign-in was begun.

use axum::extract::State;
use axum::response::Response;
use bytes::Bytes;
use http::header::SET_COOKIE;
use http::{HeaderMap, HeaderValue, StatusCode};
use wemi_domain::link::LinkToken;
use wemi_theme::Message;
use wemi_theme::views::{AreaCodeView, FieldGroupView, FieldKind, FieldView, FormView};
use wemi_web::{App, Form, Problem, TicketFault, cookie, signed};

use crate::entrance::{self, hidden};
use crate::sign_in::{Entered, by_code};

const PURPOSE: &str = "codice";

pub(crate) async fn page(State(app): State<App>) -> Result<Response, Problem> {
    show(&app, None).await
}

async fn show(app: &App, error: Option<Message>) -> Result<Response, Problem> {
    // What was typed is not shown again: who mistyped a code reads it anew.
    let field = FieldView::new("codice_accesso", FieldKind::Text)
        .required()
        .autocomplete("one-time-code")
        .max_length(12)
        .hint(Message::key("hint-codice-accesso"))
        .error(error);
    let groups = vec![FieldGroupView { legend: None, intro: None, fields: vec![field] }];
    let form = FormView::new("/area/codice", hidden(app, PURPOSE)?, groups);
    let status = if form.has_errors() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let view = AreaCodeView { page: app.frame("/area/codice"), form };
    app.page(status, AreaCodeView::TEMPLATE, &view).await
}

pub(crate) async fn submit(
    State(app): State<App>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let form = Form::parse(&body)?;
    match app.check_ticket(PURPOSE, &form) {
        Ok(_) => {}
        Err(TicketFault::Forged) => return Err(Problem::Forbidden),
        Err(TicketFault::Expired) => return over(&app, &headers).await,
    }
    let token = cookie(&headers, attempt_name(&app)).and_then(|value| value.parse::<LinkToken>().ok());
    let Some(token) = token else { return over(&app, &headers).await };
    match by_code(&app, &token, form.get("codice_accesso")).await? {
        Entered::Yes(session) => entered(&app, session),
        Entered::WrongCode => show(&app, Some(Message::key("error-codice-accesso"))).await,
        Entered::Over => over(&app, &headers).await,
    }
}

/// In, with the session's cookie.
pub(crate) fn entered(app: &App, session: HeaderValue) -> Result<Response, Problem> {
    let mut response = app.see_other("/area/")?;
    response.headers_mut().append(SET_COOKIE, session);
    response.headers_mut().append(SET_COOKIE, attempt_cookie(app, "")?);
    Ok(response)
}

/// It has to be begun again, unless it went well before: a button that is pressed twice.
pub(crate) async fn over(app: &App, headers: &HeaderMap) -> Result<Response, Problem> {
    if signed(app, headers).await?.is_some() {
        return app.see_other("/area/");
    }
    entrance::show(app, &Form::default(), None, Some(Message::key("error-accesso-over"))).await
}

/// The `Set-Cookie` that names a sign-in in the browser that began it; empty to forget it.
pub(crate) fn attempt_cookie(app: &App, token: &str) -> Result<HeaderValue, Problem> {
    let secure = if app.is_https() { "; Secure" } else { "" };
    let age = if token.is_empty() { 0 } else { 600 };
    let name = attempt_name(app);
    let text = format!("{name}={token}; Path=/; Max-Age={age}; HttpOnly; SameSite=Strict{secure}");
    HeaderValue::from_str(&text).map_err(|_| Problem::Internal)
}

fn attempt_name(app: &App) -> &'static str {
    if app.is_https() { "__Host-accesso" } else { "accesso" }
}

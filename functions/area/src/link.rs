//! The link that was sent: a page with a button, so that a scanner of mails that follows it signs
//! nobody in and uses nothing up.

use axum::extract::{Path, State};
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use wemi_domain::link::LinkToken;
use wemi_theme::views::{AreaOpenView, FormView, HiddenView};
use wemi_web::{App, Form, Problem, TicketFault};

use crate::code::{entered, over};
use crate::entrance::hidden;
use crate::sign_in::{Entered, by_link};

const PURPOSE: &str = "apri";

pub(crate) async fn page(State(app): State<App>, Path(token): Path<String>) -> Result<Response, Problem> {
    let token: LinkToken = token.parse().map_err(|_| Problem::NotFound)?;
    let mut fields = hidden(&app, PURPOSE)?;
    fields.push(HiddenView::new("link", token.reveal()));
    let view =
        AreaOpenView { page: app.frame("/area/"), form: FormView::new("/area/apri", fields, Vec::new()) };
    app.page(StatusCode::OK, AreaOpenView::TEMPLATE, &view).await
}

pub(crate) async fn submit(
    State(app): State<App>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let form = Form::parse(&body)?;
    if app.check_ticket(PURPOSE, &form) == Err(TicketFault::Forged) {
        return Err(Problem::Forbidden);
    }
    let token: LinkToken = form.get("link").parse().map_err(|_| Problem::NotFound)?;
    match by_link(&app, &token).await? {
        Entered::Yes(session) => entered(&app, session),
        Entered::WrongCode | Entered::Over => over(&app, &headers).await,
    }
}

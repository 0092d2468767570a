//! The door: the address to sign in with, or, once signed in, where one may go.

use axum::extract::State;
use axum::response::Response;
use bytes::Bytes;
use http::header::SET_COOKIE;
use http::{HeaderMap, HeaderValue, StatusCode};
use wemi_domain::check;
use wemi_domain::role::Role;
use wemi_theme::Message;
use wemi_theme::views::{
    AreaHomeView, AreaPlaceView, AreaSignInView, FieldGroupView, FieldKind, FieldView, FormView, HiddenView,
};
use wemi_web::{App, Form, Problem, TicketFault, end_session, signed};

use crate::code::attempt_cookie;
use crate::sign_in::begin;

const PURPOSE: &str = "accesso";
const LEAVE: &str = "esci";

pub(crate) async fn page(State(app): State<App>, headers: HeaderMap) -> Result<Response, Problem> {
    let Some(signed) = signed(&app, &headers).await? else {
        return show(&app, &Form::default(), None, None).await;
    };
    let view = AreaHomeView {
        page: app.frame("/area/"),
        places: signed.roles.iter().map(place).collect(),
        leave: leave_form(&app)?,
    };
    app.page(StatusCode::OK, AreaHomeView::TEMPLATE, &view).await
}

/// Where a role leads; desks and the municipality have no pages of their own yet.
fn place(role: &Role) -> AreaPlaceView {
    let url = match role {
        Role::Provider(slug) => Some(format!("/area/ente/{slug}/")),
        Role::Desk(_) | Role::Municipality => None,
    };
    AreaPlaceView { role: role.to_string(), url }
}

/// The form that signs out, for every page of the area.
pub(crate) fn leave_form(app: &App) -> Result<FormView, Problem> {
    Ok(FormView::new("/area/esci", hidden(app, LEAVE)?, Vec::new()))
}

/// The two fields that every form carries.
pub(crate) fn hidden(app: &App, purpose: &str) -> Result<Vec<HiddenView>, Problem> {
    let ticket = app.ticket(purpose)?;
    Ok(vec![HiddenView::new("chiave", ticket.key), HiddenView::new("gettone", ticket.token)])
}

/// The form with the address, and what is wrong.
pub(crate) async fn show(
    app: &App,
    form: &Form,
    email: Option<Message>,
    error: Option<Message>,
) -> Result<Response, Problem> {
    let field = FieldView::new("email", FieldKind::Email)
        .required()
        .autocomplete("email")
        .hint(Message::key("hint-area-email"))
        .value(form.get("email"))
        .error(email);
    let groups = vec![FieldGroupView { legend: None, intro: None, fields: vec![field] }];
    let form = FormView::new("/area/accesso", hidden(app, PURPOSE)?, groups).error(error);
    let status = if form.has_errors() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let view = AreaSignInView { page: app.frame("/area/"), form };
    app.page(status, AreaSignInView::TEMPLATE, &view).await
}

/// Sends code and link if the address is registered; the answer is the same if it is not.
pub(crate) async fn send(State(app): State<App>, body: Bytes) -> Result<Response, Problem> {
    let form = Form::parse(&body)?;
    match app.check_ticket(PURPOSE, &form) {
        Ok(_) => {}
        Err(TicketFault::Forged) => return Err(Problem::Forbidden),
        Err(TicketFault::Expired) => {
            return show(&app, &form, None, Some(Message::key("error-expired"))).await;
        }
    }
    let Ok(email) = check::email(form.get("email")) else {
        return show(&app, &form, Some(Message::key("error-email")), None).await;
    };
    let token = begin(&app, &email).await?;
    let mut response = app.see_other("/area/codice")?;
    response.headers_mut().insert(SET_COOKIE, attempt_cookie(&app, &token.reveal())?);
    Ok(response)
}

pub(crate) async fn leave(
    State(app): State<App>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let form = Form::parse(&body)?;
    if app.check_ticket(LEAVE, &form) == Err(TicketFault::Forged) {
        return Err(Problem::Forbidden);
    }
    let mut response = app.see_other("/area/")?;
    if let Some(signed) = signed(&app, &headers).await? {
        let forgotten: HeaderValue = end_session(&app, &signed).await?;
        response.headers_mut().insert(SET_COOKIE, forgotten);
    }
    Ok(response)
}

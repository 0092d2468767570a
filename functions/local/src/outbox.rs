//! What would have been sent, to be looked at: `/_outbox/`.

use std::path::PathBuf;

use axum::Router;
use axum::extract::{Path, State};
use axum::middleware::from_fn;
use axum::response::Response;
use axum::routing::get;
use http::StatusCode;
use wemi_domain::zone_time::rome;
use wemi_messages::{Mail, MailId, folder};
use wemi_theme::views::{OutboxLineView, OutboxMessageView, OutboxView, TextPartView};
use wemi_web::{App, Problem};

use crate::statics::loopback_only;

const PATH: &str = "/_outbox/";

#[derive(Clone)]
struct Outbox {
    app: App,
    folder: PathBuf,
}

/// The pages of the outbox. Messages hold secret links: nobody but this machine gets them, whatever
/// stands around this router.
pub(crate) fn router(app: &App, folder: PathBuf) -> Router {
    let routes = Router::new()
        .route(PATH, get(all))
        .route("/_outbox/{id}", get(one))
        .with_state(Outbox { app: app.clone(), folder });
    wemi_web::framed(routes, app).layer(from_fn(loopback_only))
}

async fn all(State(Outbox { app, folder }): State<Outbox>) -> Result<Response, Problem> {
    let mails = folder::list(folder).await.map_err(|error| unread(&error))?;
    let messages = mails.into_iter().map(line).collect();
    let view = OutboxView { page: app.frame(PATH), messages };
    app.page(StatusCode::OK, OutboxView::TEMPLATE, &view).await
}

async fn one(
    State(Outbox { app, folder }): State<Outbox>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id: MailId = id.parse().map_err(|_| Problem::NotFound)?;
    let mail = folder::get(folder, id).await.map_err(|error| unread(&error))?;
    let mail = mail.ok_or(Problem::NotFound)?;
    let view = OutboxMessageView {
        page: app.frame(PATH),
        from: mail.from,
        to: mail.to,
        subject: mail.subject,
        at: rome(mail.at),
        body: parts(&mail.body),
        attachments: Vec::new(),
    };
    app.page(StatusCode::OK, OutboxMessageView::TEMPLATE, &view).await
}

fn line(mail: Mail) -> OutboxLineView {
    OutboxLineView {
        url: format!("{PATH}{}", mail.id),
        to: mail.to,
        subject: mail.subject,
        at: rome(mail.at),
    }
}

fn unread(error: &std::io::Error) -> Problem {
    tracing::error!(kind = %error.kind(), "the outbox cannot be read");
    Problem::Internal
}

/// A text cut where addresses begin and end.
fn parts(body: &str) -> Vec<TextPartView> {
    body.split_inclusive(char::is_whitespace).fold(Vec::new(), |mut parts: Vec<TextPartView>, word| {
        let address = word.trim_end();
        if ["http://", "https://"].iter().any(|scheme| address.starts_with(scheme)) {
            let (_, rest) = word.split_at(address.len());
            parts.push(TextPartView { text: address.to_owned(), url: Some(address.to_owned()) });
            parts.push(TextPartView { text: rest.to_owned(), url: None });
        } else if let Some(TextPartView { text, url: None }) = parts.last_mut() {
            text.push_str(word);
        } else {
            parts.push(TextPartView { text: word.to_owned(), url: None });
        }
        parts
    })
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests lay out the files that they are about")]
mod tests;

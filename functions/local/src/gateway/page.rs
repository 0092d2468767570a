//! The payer's page: pay, be refused by the bank, or go back.

use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use wemi_store::Transaction;
use wemi_theme::views::GatewayPayView;
use wemi_web::{Form, Problem};

use super::api::committed;
use super::records::{Kept, SessionRecord};
use super::{Gateway, PATH};

const ATTEMPTS: u32 = 10;

pub(super) async fn show(
    State(gateway): State<Gateway>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let kept = found(&gateway, &id).await?;
    let session = kept.session();
    if !session.is_open(gateway.now()) {
        return lead_back(&gateway, session);
    }
    let refused = Form::parse(query.unwrap_or_default().as_bytes())?.ticked("rifiutata");
    let page = format!("{PATH}/paga/{id}");
    let view = GatewayPayView {
        page: gateway.app().frame(&page),
        merchant: session.account.clone(),
        description: session.description.clone(),
        amount_cents: session.amount,
        order: session.id.clone(),
        refused,
        pay_action: format!("{page}/paga"),
        refuse_action: format!("{page}/rifiuta"),
        back_url: session.cancel_url.clone().unwrap_or_else(|| session.success_url.clone()),
        hidden: Vec::new(),
    };
    gateway.app().page(StatusCode::OK, GatewayPayView::TEMPLATE, &view).await
}

pub(super) async fn pay(State(gateway): State<Gateway>, Path(id): Path<String>) -> Result<Response, Problem> {
    for _ in 0..ATTEMPTS {
        let kept = found(&gateway, &id).await?;
        if !kept.session().is_open(gateway.now()) {
            return lead_back(&gateway, kept.session());
        }
        let paid = SessionRecord { paid: true, ..kept.session().clone() };
        let json = gateway.session_json(&paid, false);
        let (event, item) = gateway.event("checkout.session.completed", &paid.account, &json)?;
        let mut transaction = Transaction::new();
        transaction.put("session", kept.changed(|session| *session = paid.clone())?).put("event", item);
        if committed(gateway.store(), &transaction).await? {
            gateway.tell(event).await?;
            return lead_back(&gateway, &paid);
        }
    }
    Err(Problem::Unavailable)
}

/// A refused card leaves the session open: the payer may try another.
pub(super) async fn refuse(
    State(gateway): State<Gateway>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let kept = found(&gateway, &id).await?;
    if !kept.session().is_open(gateway.now()) {
        return lead_back(&gateway, kept.session());
    }
    gateway.app().see_other(&format!("{PATH}/paga/{id}?rifiutata=si"))
}

async fn found(gateway: &Gateway, id: &str) -> Result<Kept, Problem> {
    gateway.session(id).await?.ok_or(Problem::NotFound)
}

fn lead_back(gateway: &Gateway, session: &SessionRecord) -> Result<Response, Problem> {
    let unpaid = session.cancel_url.as_ref().filter(|_| !session.paid);
    gateway.app().see_other(unpaid.unwrap_or(&session.success_url))
}

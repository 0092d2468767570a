//! The interface's calls.

use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use wemi_store::{Item, Store, StoreError, Transaction};
use wemi_web::Form;

use super::json::{self, Refused, answer};
use super::records::{CallRecord, Kept, SessionRecord};
use super::{Gateway, params};

/// How often a change is tried anew when another came in between.
const ATTEMPTS: u32 = 10;

/// The label of a call that was answered, in a transaction.
const CALL: &str = "call";

const WHOLE: &str = "payment_intent.latest_charge";
const WHOLE_IN_LIST: &str = "data.payment_intent.latest_charge";

/// A call that changes something: who asks, what, under which key.
struct Call {
    account: String,
    form: Form,
    /// The hash of all that was asked.
    asked: String,
    key: Option<String>,
}

impl Gateway {
    fn read_call(&self, headers: &HeaderMap, path: &str, body: &Bytes) -> Result<Call, Refused> {
        let account = params::account(headers, &self.0.options.secret)?;
        let form = Form::parse(body).map_err(|_| Refused::wrong("Invalid form"))?;
        let key = headers.get("idempotency-key").and_then(|value| value.to_str().ok()).map(str::to_owned);
        let asked = [path.as_bytes(), b"\n", body].concat();
        let asked = hex(&Sha256::digest(asked));
        Ok(Call { account, form, asked, key })
    }

    /// The answer given before under the call's key.
    async fn answered(&self, call: &Call) -> Result<Option<Response>, Refused> {
        let Some(key) = &call.key else { return Ok(None) };
        match self.call(&call.account, key).await? {
            Some(known) if known.asked == call.asked => Ok(Some(answer(StatusCode::OK, known.answer))),
            Some(_) => Err(Refused::key_reused()),
            None => Ok(None),
        }
    }

    /// Commits a change with the answer under the call's key; `None` when another came in between.
    async fn commit(
        &self,
        call: &Call,
        mut transaction: Transaction,
        body: &Value,
    ) -> Result<Option<Response>, Refused> {
        let body = body.to_string();
        if let Some(key) = &call.key {
            let record = CallRecord { asked: call.asked.clone(), answer: body.clone() };
            transaction.put_new(CALL, Self::call_item(&call.account, key, &record)?);
        }
        let done = committed(self.store(), &transaction).await?;
        Ok(done.then(|| answer(StatusCode::OK, body)))
    }

    /// A session of an account.
    async fn owned(&self, account: &str, id: &str) -> Result<Kept, Refused> {
        let found = self.session(id).await?.filter(|kept| kept.session().account == account);
        found.ok_or_else(|| Refused::missing("checkout session"))
    }

    pub(super) fn session_json(&self, session: &SessionRecord, whole: bool) -> Value {
        json::session(session, &self.0.options.url, self.now(), whole)
    }
}

/// Bytes as lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
}

/// Whether it was written; not when something had changed.
pub(super) async fn committed(store: &Store, transaction: &Transaction) -> Result<bool, StoreError> {
    match store.commit(transaction).await {
        Ok(()) => Ok(true),
        Err(StoreError::Conflict(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

fn contended() -> Refused {
    Refused::new(StatusCode::TOO_MANY_REQUESTS, Some("lock_timeout"), "Too many calls at once")
}

pub(super) async fn create_session(
    State(gateway): State<Gateway>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Refused> {
    let call = gateway.read_call(&headers, "checkout/sessions", &body)?;
    for _ in 0..ATTEMPTS {
        if let Some(known) = gateway.answered(&call).await? {
            return Ok(known);
        }
        let id = gateway.new_session_id()?;
        let session = params::session(&call.form, id, call.account.clone(), gateway.now())?;
        let mut transaction = Transaction::new();
        transaction.put("session", Gateway::session_item(&session)?);
        if let Some(made) = gateway.commit(&call, transaction, &gateway.session_json(&session, false)).await?
        {
            return Ok(made);
        }
    }
    Err(contended())
}

pub(super) async fn get_session(
    State(gateway): State<Gateway>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    let account = params::account(&headers, &gateway.0.options.secret)?;
    let query = read_query(query.as_deref(), &["expand[]"])?;
    let kept = gateway.owned(&account, &id).await?;
    let whole = query.get("expand[]") == WHOLE;
    Ok(answer(StatusCode::OK, gateway.session_json(kept.session(), whole).to_string()))
}

pub(super) async fn list_sessions(
    State(gateway): State<Gateway>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    let account = params::account(&headers, &gateway.0.options.secret)?;
    let known = ["limit", "starting_after", "created[gte]", "created[lt]", "expand[]"];
    let query = read_query(query.as_deref(), &known)?;
    let number = |name: &str, otherwise: i64| match query.get(name) {
        "" => Ok(otherwise),
        text => text.parse::<i64>().map_err(|_| Refused::wrong(format!("{name} is no number"))),
    };
    let limit = number("limit", 10)?;
    let limit = usize::try_from(limit).ok().filter(|limit| (1..=100).contains(limit));
    let limit = limit.ok_or_else(|| Refused::wrong("limit is from 1 to 100"))?;
    let (from, to) = (number("created[gte]", i64::MIN)?, number("created[lt]", i64::MAX)?);
    let after = query.get("starting_after");
    let mut sessions: Vec<SessionRecord> = gateway.sessions().await?;
    sessions.retain(|session| {
        let created = session.created.as_second();
        session.account == account
            && (from..to).contains(&created)
            && (after.is_empty() || session.id.as_str() < after)
    });
    let has_more = sessions.len() > limit;
    let whole = query.get("expand[]") == WHOLE_IN_LIST;
    let data: Vec<Value> =
        sessions.iter().take(limit).map(|session| gateway.session_json(session, whole)).collect();
    let list = json!({"object": "list", "data": data, "has_more": has_more, "url": "/v1/checkout/sessions"});
    Ok(answer(StatusCode::OK, list.to_string()))
}

fn read_query(query: Option<&str>, known: &[&str]) -> Result<Form, Refused> {
    let query = Form::parse(query.unwrap_or_default().as_bytes());
    let query = query.map_err(|_| Refused::wrong("Invalid query"))?;
    params::only(&query, known)?;
    Ok(query)
}

pub(super) async fn expire_session(
    State(gateway): State<Gateway>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Refused> {
    let call = gateway.read_call(&headers, &format!("checkout/sessions/{id}/expire"), &body)?;
    params::only(&call.form, &[])?;
    for _ in 0..ATTEMPTS {
        if let Some(known) = gateway.answered(&call).await? {
            return Ok(known);
        }
        let kept = gateway.owned(&call.account, &id).await?;
        if !kept.session().is_open(gateway.now()) {
            return Err(Refused::wrong("Only open sessions can be expired"));
        }
        let ended = SessionRecord { ended: true, ..kept.session().clone() };
        let json = gateway.session_json(&ended, false);
        let (event, item) = gateway.event("checkout.session.expired", &ended.account, &json)?;
        let mut transaction = Transaction::new();
        transaction.put("session", kept.changed(|session| *session = ended)?).put("event", item);
        if let Some(done) = gateway.commit(&call, transaction, &json).await? {
            gateway.tell(event).await?;
            return Ok(done);
        }
    }
    Err(contended())
}

pub(super) async fn create_refund(
    State(gateway): State<Gateway>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Refused> {
    let call = gateway.read_call(&headers, "refunds", &body)?;
    params::only(&call.form, &["payment_intent", "amount", "reason"])?;
    for _ in 0..ATTEMPTS {
        if let Some(known) = gateway.answered(&call).await? {
            return Ok(known);
        }
        let found = gateway.session_of_payment(call.form.get("payment_intent")).await?;
        let found = found.filter(|kept| kept.session().paid && kept.session().account == call.account);
        let kept = found.ok_or_else(|| Refused::missing("payment_intent"))?;
        let amount = refundable(kept.session(), call.form.get("amount"))?;
        let session = SessionRecord { refunded: kept.session().refunded + amount, ..kept.session().clone() };
        let refund = json!({
            "id": gateway.new_id("re_")?,
            "object": "refund",
            "amount": amount,
            "currency": "eur",
            "payment_intent": session.part("pi"),
            "charge": session.part("ch"),
            "reason": call.form.get("reason"),
            "status": "succeeded",
        });
        let told = gateway.event("charge.refunded", &session.account, &json::charge(&session))?;
        let (event, item): (String, Item) = told;
        let mut transaction = Transaction::new();
        transaction.put("session", kept.changed(|kept| *kept = session)?).put("event", item);
        if let Some(done) = gateway.commit(&call, transaction, &refund).await? {
            gateway.tell(event).await?;
            return Ok(done);
        }
    }
    Err(contended())
}

/// How much is to be given back: never more than was paid and not given back yet.
fn refundable(session: &SessionRecord, asked: &str) -> Result<i64, Refused> {
    let refused = |code, message| Refused::new(StatusCode::BAD_REQUEST, Some(code), message);
    let left = session.amount - session.refunded;
    if left <= 0 {
        return Err(refused("charge_already_refunded", "The charge has already been refunded"));
    }
    match asked {
        "" => Ok(left),
        text => match text.parse() {
            Ok(amount) if (1..=left).contains(&amount) => Ok(amount),
            Ok(_) | Err(_) => Err(refused("amount_too_large", "More than is left of the charge, or nothing")),
        },
    }
}

//! The gateway: the few calls that we need of it, over plain HTTPS.

mod session;
mod wire;

use std::fmt;
use std::sync::Arc;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use wemi_domain::Cents;
use wemi_web::{Outgoing, OutgoingError, OutgoingRequest};

pub(crate) use session::NewSession;
pub(crate) use wire::{Event, Refund, Session};

/// The version of the interface that this code speaks, said in each call.
const API_VERSION: &str = "2026-10-28.endive";

/// The most that a list gives at once.
const PAGE_MAX: &str = "100";

/// Where the gateway is and how we prove who we are, read once at start.
#[derive(Clone)]
pub struct GatewayConfig {
    /// Its address, without a final slash.
    pub url: String,
    /// The secret key of its interface.
    pub secret: String,
    /// The secrets under which it signs what it tells; several while one is being replaced.
    pub webhook_secrets: Vec<String>,
}

impl fmt::Debug for GatewayConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GatewayConfig").field("url", &self.url).finish_non_exhaustive()
    }
}

/// Why the gateway did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum GatewayError {
    /// It was not reached, or gave no answer: what was asked may have happened. The same call again
    /// under the same idempotency key is safe.
    #[error("the gateway gives no answer")]
    NoAnswer(#[source] OutgoingError),
    /// It is in trouble or wants us slower: the same call later.
    #[error("the gateway answers {0}")]
    Later(u16),
    /// It does not have what was named.
    #[error("the gateway knows no such thing")]
    Unknown,
    /// It refuses, and would again: somebody has to look.
    #[error("the gateway refuses with {status} {code}")]
    Refused {
        /// The status.
        status: u16,
        /// The gateway's own word for why.
        code: String,
    },
    /// Its answer is not what its version promises.
    #[error("the gateway's answer cannot be read")]
    Unreadable(#[source] serde_json::Error),
    /// What was asked cannot be told as a form: a bug of ours.
    #[error("a call to the gateway cannot be written")]
    Unwritable(#[source] serde_html_form::ser::Error),
}

/// A client of the gateway.
#[derive(Clone, Debug)]
pub(crate) struct Gateway {
    config: Arc<GatewayConfig>,
    outgoing: Outgoing,
}

/// One page of the gateway's own list.
#[derive(Debug, Deserialize)]
pub(crate) struct SessionList {
    pub(crate) data: Vec<Session>,
    pub(crate) has_more: bool,
}

/// Money to give back.
#[derive(Debug)]
pub(crate) struct NewRefund<'a> {
    pub(crate) account: &'a str,
    pub(crate) payment: &'a str,
    pub(crate) amount: Cents,
    pub(crate) idempotency_key: String,
}

impl Gateway {
    pub(crate) fn new(config: GatewayConfig) -> Self {
        Self { config: Arc::new(config), outgoing: Outgoing::new() }
    }

    pub(crate) fn webhook_secrets(&self) -> &[String] {
        &self.config.webhook_secrets
    }

    /// Makes a session, or gives the one made before under the same key.
    pub(crate) async fn create_session(&self, new: &NewSession<'_>) -> Result<Session, GatewayError> {
        let request = self.post("/v1/checkout/sessions", &new.fields())?;
        self.send(request.header("idempotency-key", new.idempotency_key()), new.account()).await
    }

    /// How a session stands, with what was given back of it.
    pub(crate) async fn session(&self, account: &str, id: &str) -> Result<Session, GatewayError> {
        let query = [("expand[]", "payment_intent.latest_charge")];
        self.send(self.get(&format!("/v1/checkout/sessions/{id}"), &query)?, account).await
    }

    /// A page of the sessions of an account, last first, made from `from` until before `to`, in
    /// seconds since 1970.
    pub(crate) async fn sessions(
        &self,
        account: &str,
        (from, to): (i64, i64),
        after: Option<&str>,
    ) -> Result<SessionList, GatewayError> {
        let (from, to) = (from.to_string(), to.to_string());
        let mut query = vec![
            ("limit", PAGE_MAX),
            ("created[gte]", &from),
            ("created[lt]", &to),
            ("expand[]", "data.payment_intent.latest_charge"),
        ];
        query.extend(after.map(|id| ("starting_after", id)));
        self.send(self.get("/v1/checkout/sessions", &query)?, account).await
    }

    /// Gives money back, or tells of what was given back before under the same key.
    pub(crate) async fn refund(&self, new: NewRefund<'_>) -> Result<Refund, GatewayError> {
        let amount = new.amount.get().to_string();
        let fields = [
            ("payment_intent", new.payment.to_owned()),
            ("amount", amount),
            ("reason", "requested_by_customer".to_owned()),
        ];
        let request = self.post("/v1/refunds", &fields)?.header("idempotency-key", new.idempotency_key);
        self.send(request, new.account).await
    }

    fn get(&self, path: &str, query: &[(&str, &str)]) -> Result<OutgoingRequest, GatewayError> {
        let query = serde_html_form::to_string(query).map_err(GatewayError::Unwritable)?;
        Ok(OutgoingRequest::get(format!("{}{path}?{query}", self.config.url)))
    }

    fn post(&self, path: &str, fields: &[(&str, String)]) -> Result<OutgoingRequest, GatewayError> {
        let body = serde_html_form::to_string(fields).map_err(GatewayError::Unwritable)?;
        Ok(OutgoingRequest::form(format!("{}{path}", self.config.url), body))
    }

    async fn send<T: DeserializeOwned>(
        &self,
        request: OutgoingRequest,
        account: &str,
    ) -> Result<T, GatewayError> {
        let request = request
            .header("authorization", format!("Bearer {}", self.config.secret))
            .header("stripe-version", API_VERSION)
            .header("stripe-account", account);
        let answer = self.outgoing.send(request).await.map_err(GatewayError::NoAnswer)?;
        match answer.status {
            200..=299 => serde_json::from_slice(&answer.body).map_err(GatewayError::Unreadable),
            404 => Err(GatewayError::Unknown),
            // 409: the first call under this key is still under way.
            409 | 429 | 500..=599 => Err(GatewayError::Later(answer.status)),
            status => Err(GatewayError::Refused { status, code: wire::refusal_code(&answer.body) }),
        }
    }
}

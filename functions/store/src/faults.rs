//! Faults on demand, at the SDK's HTTP layer: what the network and the store do on a bad day.
//!
//! A test makes a [`Faults`], keeps a clone and puts one in
//! [`StoreConfig::faults`](crate::StoreConfig); everything above the connector is the code that
//! runs in production. Calls are counted by what they ask: a request sent again because its answer
//! did not come is the same call, and the fault meets it again; a transaction sent again after a
//! clash is a new call.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aws_sdk_dynamodb::config::http::{HttpRequest, HttpResponse};
use aws_sdk_dynamodb::config::{HttpClient, RuntimeComponents, SharedHttpClient};
use aws_sdk_dynamodb::error::ConnectorError;
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use serde_json::{Value, json};

const TRANSACTION: &str = "TransactWriteItems";

/// Something that goes wrong with one call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Another transaction is under way on the same items. Meets transactions only.
    Conflict,
    /// The store refuses for want of capacity.
    Throttle,
    /// No answer comes, and the request never arrived.
    TimeoutBefore,
    /// No answer comes, though the request arrived and took effect.
    TimeoutAfter,
    /// As [`TimeoutAfter`](Self::TimeoutAfter), but the same request sent again is answered.
    LostAnswer,
}

/// A plan of faults and a record of the calls made.
#[derive(Debug, Clone, Default)]
pub struct Faults(Arc<Mutex<Plan>>);

#[derive(Debug, Default)]
struct Plan {
    faults: BTreeMap<usize, Fault>,
    /// The identity of each call, and the operation.
    calls: Vec<(String, String)>,
}

impl Faults {
    /// No faults, no calls yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Lets call number `call` meet `fault`, counted from 0 since the last [`clear`](Self::clear).
    pub fn inject(&self, call: usize, fault: Fault) {
        self.plan().faults.insert(call, fault);
    }

    /// Forgets the faults and counts from 0 again.
    pub fn clear(&self) {
        *self.plan() = Plan::default();
    }

    /// The operations asked for since the last [`clear`](Self::clear), such as `GetItem`.
    pub fn calls(&self) -> Vec<String> {
        self.plan().calls.iter().map(|(_, operation)| operation.clone()).collect()
    }

    pub(crate) fn wrap(&self, inner: SharedHttpClient) -> SharedHttpClient {
        SharedHttpClient::new(FaultyClient { inner, faults: self.clone() })
    }

    /// The fault that an attempt meets, and the operation it asks for.
    fn meet(&self, request: &HttpRequest) -> (Option<Fault>, String) {
        let header = |name| request.headers().get(name).unwrap_or_default().to_owned();
        let token = body(request).get("ClientRequestToken").map(Value::to_string);
        let call = token.unwrap_or_else(|| header("amz-sdk-invocation-id"));
        let target = header("x-amz-target");
        let operation = target.rsplit('.').next().unwrap_or_default().to_owned();
        let mut plan = self.plan();
        let known = plan.calls.iter().position(|(id, _)| *id == call);
        let number = known.unwrap_or_else(|| {
            plan.calls.push((call, operation.clone()));
            plan.calls.len() - 1
        });
        let fault = match plan.faults.get(&number) {
            Some(Fault::LostAnswer) if known.is_some() => None,
            Some(Fault::LostAnswer) => Some(Fault::TimeoutAfter),
            fault => fault.copied(),
        };
        (fault, operation)
    }

    fn plan(&self) -> MutexGuard<'_, Plan> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[derive(Debug)]
struct FaultyClient {
    inner: SharedHttpClient,
    faults: Faults,
}

impl HttpClient for FaultyClient {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(FaultyConnector {
            inner: self.inner.http_connector(settings, components),
            faults: self.faults.clone(),
        })
    }
}

#[derive(Debug)]
struct FaultyConnector {
    inner: SharedHttpConnector,
    faults: Faults,
}

impl HttpConnector for FaultyConnector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        match self.faults.meet(&request) {
            (Some(Fault::Conflict), operation) if operation == TRANSACTION => {
                HttpConnectorFuture::ready(answer(&conflict(&request)))
            }
            (Some(Fault::Throttle), _) => HttpConnectorFuture::ready(answer(&throttle())),
            (Some(Fault::TimeoutBefore), _) => HttpConnectorFuture::ready(Err(timeout())),
            (Some(Fault::TimeoutAfter | Fault::LostAnswer), _) => {
                let sent = self.inner.call(request);
                HttpConnectorFuture::new(async move {
                    sent.await?;
                    Err(timeout())
                })
            }
            (Some(Fault::Conflict) | None, _) => self.inner.call(request),
        }
    }
}

/// The cancellation of a transaction whose first item is taken.
fn conflict(request: &HttpRequest) -> Value {
    let actions = body(request).get("TransactItems").and_then(Value::as_array).map_or(1, Vec::len);
    let mut reasons = vec![json!({"Code": "None"}); actions];
    if let Some(first) = reasons.first_mut() {
        *first = json!({"Code": "TransactionConflict", "Message": "injected"});
    }
    json!({
        "__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
        "message": "injected",
        "CancellationReasons": reasons,
    })
}

fn body(request: &HttpRequest) -> Value {
    request.body().bytes().and_then(|bytes| serde_json::from_slice(bytes).ok()).unwrap_or_default()
}

fn throttle() -> Value {
    json!({
        "__type": "com.amazonaws.dynamodb.v20120810#ThrottlingException",
        "message": "injected",
    })
}

fn answer(body: &Value) -> Result<HttpResponse, ConnectorError> {
    let refused = 400_u16.try_into().map_err(|error| ConnectorError::other(Box::new(error), None))?;
    Ok(HttpResponse::new(refused, body.to_string().into()))
}

fn timeout() -> ConnectorError {
    ConnectorError::timeout("injected".into())
}

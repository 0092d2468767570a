//! Calls to other servers: HTTP/1.1, TLS with the web's roots, a deadline on each.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

/// No answer of ours is larger; a gateway's is a few kilobytes.
const ANSWER_BYTES_MAX: usize = 4 * 1024 * 1024;
const DEADLINE: Duration = Duration::from_secs(10);

/// A client, to be cloned.
#[derive(Clone)]
pub struct Outgoing {
    client: Arc<Client<HttpsConnector<HttpConnector>, Full<Bytes>>>,
}

/// A call.
#[derive(Debug)]
pub struct Request {
    method: http::Method,
    url: String,
    headers: Vec<(&'static str, String)>,
    body: Bytes,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

/// Why no answer came.
#[derive(Debug, thiserror::Error)]
pub enum OutgoingError {
    /// The call could not be made: a wrong address or header.
    #[error("the call cannot be made")]
    Invalid(#[source] http::Error),
    /// The other side was not reached, or broke off.
    #[error("the other side cannot be reached")]
    Unreachable(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// It took too long: it may have had its effect.
    #[error("no answer came in time")]
    Deadline,
    /// It answered with an error.
    #[error("the other side answers {0}")]
    Status(u16),
}

impl Request {
    /// A GET.
    pub fn get(url: impl Into<String>) -> Self {
        Self { method: http::Method::GET, url: url.into(), headers: Vec::new(), body: Bytes::new() }
    }

    /// A POST of form fields.
    pub fn form(url: impl Into<String>, body: String) -> Self {
        Self {
            method: http::Method::POST,
            url: url.into(),
            headers: vec![("content-type", "application/x-www-form-urlencoded".to_owned())],
            body: Bytes::from(body),
        }
    }

    /// A POST of a JSON body.
    pub fn json(url: impl Into<String>, body: Vec<u8>) -> Self {
        Self {
            method: http::Method::POST,
            url: url.into(),
            headers: vec![("content-type", "application/json".to_owned())],
            body: Bytes::from(body),
        }
    }

    /// With one more header.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

impl Outgoing {
    /// A client with the web's roots compiled in.
    pub fn new() -> Self {
        let connector =
            HttpsConnectorBuilder::new().with_webpki_roots().https_or_http().enable_http1().build();
        Self { client: Arc::new(Client::builder(TokioExecutor::new()).build(connector)) }
    }

    /// Makes a call; whatever its status, an answer is an answer.
    ///
    /// # Errors
    /// [`OutgoingError`] when none came.
    pub async fn send(&self, request: Request) -> Result<Answer, OutgoingError> {
        let mut builder = http::Request::builder().method(request.method).uri(request.url);
        for (name, value) in request.headers {
            builder = builder.header(name, value);
        }
        let request = builder.body(Full::new(request.body)).map_err(OutgoingError::Invalid)?;
        let exchange = async {
            let response =
                self.client.request(request).await.map_err(|e| OutgoingError::Unreachable(e.into()))?;
            let status = response.status().as_u16();
            let body = Limited::new(response.into_body(), ANSWER_BYTES_MAX);
            let body = body.collect().await.map_err(OutgoingError::Unreachable)?;
            Ok(Answer { status, body: body.to_bytes().into() })
        };
        match tokio::time::timeout(DEADLINE, exchange).await {
            Ok(outcome) => outcome,
            Err(_) => Err(OutgoingError::Deadline),
        }
    }
}

impl Default for Outgoing {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Outgoing")
    }
}

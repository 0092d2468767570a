//! The SDK client: no aws-config, one HTTP client, deadlines, few retries.

use std::fmt;
use std::sync::Arc;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::config::retry::RetryConfig;
use aws_sdk_dynamodb::config::timeout::TimeoutConfig;
use aws_sdk_dynamodb::config::{BehaviorVersion, Credentials as SdkCredentials, Region, SharedHttpClient};
use aws_smithy_http_client::Builder;
use aws_smithy_http_client::tls::rustls_provider::CryptoMode;
use aws_smithy_http_client::tls::{Provider, TlsContext, TrustStore};

use crate::backoff;
use crate::config::{Random, StoreConfig, TableNames};
use crate::error::StoreError;

/// The five roots under which Amazon's endpoints are certified. Reading these costs a fraction of
/// reading all the roots of a system, at each cold start.
const AMAZON_ROOTS: &[u8] = include_bytes!("../roots/amazon.pem");

/// Attempts that the SDK makes of one read; writes are sent again by
/// [`Store::commit`](crate::Store::commit), which has to know what became of each attempt.
const SDK_ATTEMPTS: u32 = 3;

/// A connection to the tables. Cloning it is cheap and shares the connection pool.
#[derive(Clone)]
pub struct Store {
    pub(crate) client: Client,
    pub(crate) tables: Arc<TableNames>,
    random: Random,
}

impl Store {
    /// Prepares a client; nothing is sent yet.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] if the endpoint is neither `http://` nor `https://`, or if the
    /// embedded roots cannot be used.
    pub fn connect(config: StoreConfig) -> Result<Self, StoreError> {
        let mut http = http_client(config.endpoint.as_deref())?;
        if let Some(faults) = &config.faults {
            http = faults.wrap(http);
        }
        let credentials = SdkCredentials::new(
            config.credentials.access_key_id,
            config.credentials.secret_access_key,
            config.credentials.session_token,
            None,
            "wemi",
        );
        let timeouts = TimeoutConfig::builder()
            .connect_timeout(config.timeouts.connect)
            .operation_attempt_timeout(config.timeouts.attempt)
            .operation_timeout(config.timeouts.call)
            .build();
        let retries = RetryConfig::standard()
            .with_max_attempts(SDK_ATTEMPTS)
            .with_initial_backoff(backoff::FIRST_CEILING)
            .with_max_backoff(backoff::LAST_CEILING);
        let mut builder = aws_sdk_dynamodb::Config::builder()
            .behavior_version(BehaviorVersion::v2026_01_12())
            .region(Region::new(config.region))
            .credentials_provider(credentials)
            .http_client(http)
            .timeout_config(timeouts)
            .retry_config(retries);
        if let Some(endpoint) = config.endpoint {
            builder = builder.endpoint_url(endpoint);
        }
        Ok(Self {
            client: Client::from_conf(builder.build()),
            tables: Arc::new(config.tables),
            random: config.random,
        })
    }

    /// Waits before attempt number `attempt` + 1.
    pub(crate) async fn wait(&self, attempt: u32) {
        tokio::time::sleep(backoff::wait(attempt, (self.random)())).await;
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").field("tables", &self.tables).finish_non_exhaustive()
    }
}

fn http_client(endpoint: Option<&str>) -> Result<SharedHttpClient, StoreError> {
    match endpoint {
        Some(url) if url.starts_with("http://") => Ok(Builder::new().build_http()),
        Some(url) if !url.starts_with("https://") => Err(StoreError::Invalid(
            format!("the store's endpoint `{url}` is neither http:// nor https://").into(),
        )),
        Some(_) | None => {
            let roots = TrustStore::empty().with_pem_certificate(AMAZON_ROOTS);
            let tls = TlsContext::builder()
                .with_trust_store(roots)
                .build()
                .map_err(|source| StoreError::Invalid(Box::new(source)))?;
            Ok(Builder::new().tls_provider(Provider::Rustls(CryptoMode::Ring)).tls_context(tls).build_https())
        }
    }
}

//! A double of the payment gateway: its HTTP interface as another party would give it, the payer's
//! page, and the notifications that it sends. The code under test is the code that runs: it speaks
//! to this as it speaks to the real one.
//!
//! What it keeps stands in tables of its own, so that it survives a restart as the real one would.
//! It is as strict as the real one where that shows our mistakes: parameters that it does not know,
//! a key used for two bodies, more given back than was paid.

mod api;
mod json;
mod page;
mod params;
mod records;
mod telling;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use jiff::Timestamp;
use wemi_store::{Store, StoreConfig, StoreError, TableNames};
use wemi_web::{App, Clock, Outgoing, framed};

pub use telling::{DeliveryError, Notification};

/// Where it is mounted.
pub const PATH: &str = "/_gateway";

/// What it is started with.
#[derive(Clone)]
pub struct GatewayOptions {
    /// Its own address, [`PATH`] included, without a final slash.
    pub url: String,
    /// The endpoint of the store's engine, where it keeps tables of its own.
    pub store: String,
    /// The secret key that callers prove themselves by.
    pub secret: String,
    /// The secret under which it signs what it tells.
    pub webhook_secret: String,
    /// Where it tells what happened.
    pub notify: String,
    /// Its clock.
    pub clock: Clock,
    /// The portal, for randomness and the look of the payer's page alone.
    pub app: App,
}

impl std::fmt::Debug for GatewayOptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GatewayOptions").field("url", &self.url).finish_non_exhaustive()
    }
}

/// The running double, to be cloned into its router.
#[derive(Clone, Debug)]
pub struct Gateway(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    options: GatewayOptions,
    store: Store,
    outgoing: Outgoing,
}

impl Gateway {
    /// Opens its tables, and sends again what it could not tell before it was stopped.
    ///
    /// # Errors
    /// [`StoreError`] when the engine does not answer.
    pub async fn start(options: GatewayOptions) -> Result<Self, StoreError> {
        let mut config = StoreConfig::local(&options.store);
        config.tables = TableNames::with_prefix("gateway");
        let store = Store::connect(config)?;
        store.ensure_tables().await?;
        let gateway = Self(Arc::new(Inner { options, store, outgoing: Outgoing::new() }));
        for untold in gateway.notifications().await?.into_iter().filter(|told| !told.delivered) {
            gateway.tell(untold.id).await?;
        }
        Ok(gateway)
    }

    /// Its routes, under [`PATH`].
    pub fn router(&self) -> Router {
        let api = Router::new()
            .route("/v1/checkout/sessions", post(api::create_session).get(api::list_sessions))
            .route("/v1/checkout/sessions/{id}", get(api::get_session))
            .route("/v1/checkout/sessions/{id}/expire", post(api::expire_session))
            .route("/v1/refunds", post(api::create_refund))
            .with_state(self.clone());
        let pages = Router::new()
            .route("/paga/{id}", get(page::show))
            .route("/paga/{id}/paga", post(page::pay))
            .route("/paga/{id}/rifiuta", post(page::refuse))
            .with_state(self.clone());
        Router::new().nest(PATH, api.merge(framed(pages, self.app())))
    }

    fn app(&self) -> &App {
        &self.0.options.app
    }

    fn store(&self) -> &Store {
        &self.0.store
    }

    fn now(&self) -> Timestamp {
        self.0.options.clock.now()
    }
}

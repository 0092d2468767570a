#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod come_back;
mod difference;
mod due;
mod gateway;
mod notify;
mod pay;
mod people;
mod reconcile;
mod settle;
mod signature;

use axum::Router;
use axum::routing::{get, post};
use wemi_web::config::Environment;
use wemi_web::{App, framed, framed_without_origin};

pub use difference::LedgerDifference;
pub use due::{DueReport, run_due};
pub use gateway::{GatewayConfig, GatewayError};
pub use reconcile::{ReconcileError, Reconciliation, Scope, reconcile};
pub use signature::{BadSignature, verify};

use gateway::Gateway;

/// The surroundings of this function: what every function has, and the gateway.
#[derive(Clone, Debug)]
pub struct Payment {
    app: App,
    gateway: Gateway,
}

impl Payment {
    /// A payment function that speaks to the gateway of `config`.
    pub fn new(app: App, config: GatewayConfig) -> Self {
        Self { app, gateway: Gateway::new(config) }
    }
}

impl GatewayConfig {
    /// Reads `GATEWAY_URL`, `GATEWAY_SECRET` and `GATEWAY_WEBHOOK_SECRET`; what is missing is noted
    /// in `env`.
    pub fn from_environment<F: Fn(&str) -> Option<String>>(env: &mut Environment<F>) -> Self {
        let webhook = env.required("GATEWAY_WEBHOOK_SECRET");
        Self {
            url: env.required("GATEWAY_URL").trim_end_matches('/').to_owned(),
            secret: env.required("GATEWAY_SECRET"),
            webhook_secrets: webhook.split(',').map(|secret| secret.trim().to_owned()).collect(),
        }
    }
}

/// The routes of this function.
pub fn router(payment: Payment) -> Router {
    let app = payment.app.clone();
    let pages = Router::new()
        .route("/pagamenti/{code}/vai", get(pay::page))
        .route("/pagamenti/{code}/ritorno", get(come_back::page))
        .with_state(payment.clone());
    let told = Router::new().route("/pagamenti/notifiche", post(notify::receive)).with_state(payment);
    framed(pages, &app).merge(framed_without_origin(told, &app))
}

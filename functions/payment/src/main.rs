//! The payment function on Lambda.
#![forbid(unsafe_code)]

use lambda_http::{Error, run};
use wemi_fn_payment::{GatewayConfig, Payment, router};
use wemi_web::config::{Environment, from_environment};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    tracing_subscriber::fmt().json().without_time().init();
    #[expect(clippy::disallowed_methods, reason = "the one place where the environment is read")]
    let get = |name: &str| std::env::var(name).ok();
    let mut env = Environment::new(get);
    let config = GatewayConfig::from_environment(&mut env);
    env.complete()?;
    let app = from_environment(get).await?;
    run(router(Payment::new(app, config))).await
}

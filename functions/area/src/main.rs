//! The area function on Lambda.
#![forbid(unsafe_code)]

use lambda_http::{Error, run};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    tracing_subscriber::fmt().json().without_time().init();
    #[expect(clippy::disallowed_methods, reason = "the one place where the environment is read")]
    let app = wemi_web::config::from_environment(|name| std::env::var(name).ok()).await?;
    run(wemi_fn_area::router(&app)).await
}

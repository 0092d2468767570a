//! The search function in the cloud.
#![forbid(unsafe_code)]

use lambda_http::Error;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    // The cloud's log stamps each line with its time.
    tracing_subscriber::fmt().json().without_time().init();
    #[expect(clippy::disallowed_methods, reason = "the one place where the environment is read")]
    let app = wemi_web::config::from_environment(|name| std::env::var(name).ok()).await?;
    // Its origin is asked for pages of lists after the bucket has none.
    lambda_http::run(wemi_fn_search::router(&app).merge(wemi_fn_search::lost(&app))).await
}

#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod counting;
mod draft;
mod filing;
mod list;
mod number;
mod page_path;
mod rating;
mod ratings;
mod report;

use axum::Router;
use axum::routing::get;
use wemi_web::App;

pub use list::{ListedSubmission, list};
pub use ratings::{RatedPage, ratings};

/// The pages of this function.
pub fn router(app: &App) -> Router {
    let routes = Router::new()
        .route(report::PATH, get(report::show).post(report::send))
        .route(report::DONE, get(report::done))
        .route(rating::PATH, get(rating::show).post(rating::send))
        .route(rating::DONE, get(rating::done))
        .with_state(app.clone());
    wemi_web::framed(routes, app)
}

#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod ask;
mod cost;
mod find;
mod lost;
mod nearest;
mod pages;
mod part;
mod precheck;
mod rank;
mod result;
mod shelf;
mod spoken;

pub use rank::{Answer, Found, Search};

use axum::Router;
use axum::routing::get;
use wemi_web::{App, framed};

/// The routes of this function.
pub fn router(app: &App) -> Router {
    let routes = Router::new()
        .route(find::PATH, get(find::answer))
        .route(find::PATH_IN, get(find::answer_elsewhere))
        .route(ask::PATH, get(ask::answer))
        .route(ask::PATH_IN, get(ask::answer_elsewhere))
        .route(cost::PATH, get(cost::answer))
        .route(cost::PATH_IN, get(cost::answer_elsewhere))
        .route(precheck::PATH, get(precheck::answer))
        .route(precheck::PATH_IN, get(precheck::answer_elsewhere))
        .with_state(app.clone());
    framed(routes, app)
}

/// The routes for pages of lists that are not there: asked only when the site has no such file.
pub fn lost(app: &App) -> Router {
    let routes = Router::new()
        .route(lost::PATH, get(lost::lead))
        .route(lost::PATH_IN, get(lost::lead_elsewhere))
        .with_state(app.clone());
    framed(routes, app)
}

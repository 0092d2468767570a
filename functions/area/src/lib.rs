#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod accounts;
mod act;
mod code;
mod entrance;
mod link;
mod sign_in;
mod visit;
mod week;

use axum::Router;
use axum::routing::{get, post};
use wemi_web::{App, framed};

pub use accounts::{AccountError, ListedAccount, grant, list, revoke};

/// The routes of this function.
pub fn router(app: &App) -> Router {
    let routes = Router::new()
        .route("/area/", get(entrance::page))
        .route("/area/accesso", post(entrance::send))
        .route("/area/codice", get(code::page).post(code::submit))
        .route("/area/apri/{token}", get(link::page))
        .route("/area/apri", post(link::submit))
        .route("/area/esci", post(entrance::leave))
        .route("/area/ente/{provider}/", get(week::page))
        .route("/area/ente/{provider}/prenotazioni/{code}/", get(visit::page))
        .route("/area/ente/{provider}/prenotazioni/{code}/fatto", post(act::done))
        .route("/area/ente/{provider}/prenotazioni/{code}/chi-viene", post(act::who_comes))
        .with_state(app.clone());
    framed(routes, app)
}

#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod asked;
mod book;
mod calendar;
mod call_off;
mod choice;
mod hold;
mod lookup;
mod movable;
mod move_form;
mod move_times;
mod move_to;
mod people;
mod show;
mod step_case;
mod step_form;
mod step_times;

use axum::Router;
use axum::routing::{get, post};
use wemi_web::{App, framed};

/// The routes of this function.
pub fn router(app: &App) -> Router {
    let routes = Router::new()
        .route("/prenota/{provider}/{offer}", get(step_case::page).post(book::submit))
        .route("/prenota/{provider}/{offer}/quando", get(step_times::page))
        .route("/prenota/{provider}/{offer}/dati", get(step_form::page))
        .route("/prenotazioni/", get(lookup::page))
        .route("/prenotazioni/link", post(lookup::send_link))
        .route("/prenotazioni/apri/{token}", get(show::open))
        .route("/prenotazioni/{code}/", get(show::page))
        .route("/prenotazioni/{code}/sposta", get(move_times::page).post(move_to::submit))
        .route("/prenotazioni/{code}/sposta/conferma", get(move_form::page))
        .route("/prenotazioni/{code}/annulla", post(call_off::submit))
        .route("/prenotazioni/{code}/calendario.ics", get(calendar::file))
        .with_state(app.clone());
    framed(routes, app)
}

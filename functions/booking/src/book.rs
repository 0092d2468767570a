//! The POST that books. Reads like the promise it keeps: ours and fresh, not answered before, what
//! was seen still holds, nothing missing – then the time is claimed, or it is told why not.

use axum::extract::State;
use axum::response::Response;
use bytes::Bytes;
use http::header::SET_COOKIE;
use wemi_domain::accreditation::{NotBookable, check_bookable};
use wemi_domain::code::BookingCode;
use wemi_domain::{OfferId, terms};
use wemi_theme::Message;
use wemi_theme::views::LinkView;
use wemi_web::{App, Form, Known, Problem, TicketFault, known, link_cookie};

use crate::asked::{Asked, OfferPath, offer_id};
use crate::hold::{Claimed, hold};
use crate::people;
use crate::step_form::{self, Chosen, NotChosen, purpose};

pub(crate) async fn submit(
    State(app): State<App>,
    path: OfferPath,
    body: Bytes,
) -> Result<Response, Problem> {
    let id = offer_id(&path)?;
    let form = Form::parse(&body)?;
    // People do not see this field; whoever fills it in is a machine and learns nothing.
    if !form.get("sito_web").is_empty() {
        return Err(Problem::BadRequest);
    }
    let ticket = app.check_ticket(&purpose(&id), &form);
    if ticket == Err(TicketFault::Forged) {
        return Err(Problem::Forbidden);
    }
    // What was answered is answered again, however old the form and whatever became of the offer.
    let key = form.get("chiave").to_owned();
    match known(&app, &key, &form).await? {
        Known::New => {}
        Known::Same(code) => return answer(&app, &key, &code).await,
        Known::Other => return Err(key_reused(&app, &id).await),
    }
    let asked = Asked::find(&app, path).await?;
    if ticket.is_err() {
        return show_again(&app, &asked, &form).await;
    }
    let chosen = match Chosen::read(&app, &asked, &form) {
        Ok(chosen) => chosen,
        Err(not) => return not.show(&app, &asked, &form).await,
    };
    let seen = (form.get("termini"), form.get("totale"));
    let holds = (terms::hash(&asked.entry.offer.terms).to_string(), chosen.quote.total.get().to_string());
    if seen != (holds.0.as_str(), holds.1.as_str()) {
        return step_form::show_changed(&app, &asked, &chosen, &form).await;
    }
    let day = chosen.time.start.date();
    let filled = match people::read(&asked, &form, day, chosen.express(&app, &asked)) {
        Ok(filled) => filled,
        Err(faults) => {
            let ticket = app.ticket_for(&purpose(&id), &key);
            return step_form::show(&app, &asked, &chosen, &form, &faults, None, &ticket).await;
        }
    };
    check_bookable(&asked.entry.offer, filled.zone, day).map_err(|why| not_bookable(&why, &asked))?;
    match hold(&app, &asked, &chosen, &filled, &key, &form).await? {
        Claimed::Yes(code) => answer(&app, &key, code.as_str()).await,
        Claimed::Taken => NotChosen::Time(Box::new(chosen.choice)).show(&app, &asked, &form).await,
        Claimed::KeyReused => Err(key_reused(&app, &id).await),
    }
}

/// The same answer however often it is asked for: the link's cookie, and on to paying or to the
/// booking's page.
async fn answer(app: &App, key: &str, code: &str) -> Result<Response, Problem> {
    let code: BookingCode = code.parse().map_err(|_| Problem::Internal)?;
    let file = app.store().booking(&code).await?.ok_or(Problem::Internal)?;
    let path = if file.record().card_account.is_some() {
        format!("/pagamenti/{}/vai", code.as_str())
    } else {
        format!("/prenotazioni/{}/", code.as_str())
    };
    let mut response = app.see_other(&path)?;
    let token = app.secrets().link_for(key);
    response.headers_mut().insert(SET_COOKIE, link_cookie(app, &code, &token)?);
    Ok(response)
}

/// The form was open too long: the same form, filled in, with a fresh ticket.
async fn show_again(app: &App, asked: &Asked, form: &Form) -> Result<Response, Problem> {
    match Chosen::read(app, asked, form) {
        Ok(chosen) => {
            let ticket = app.ticket(&purpose(&asked.entry.offer.id))?;
            let error = Some(Message::key("error-expired"));
            step_form::show(app, asked, &chosen, form, &Vec::new(), error, &ticket).await
        }
        Err(not) => not.show(app, asked, form).await,
    }
}

async fn key_reused(app: &App, id: &OfferId) -> Problem {
    let page = format!("/offerte/{}/{}/", id.provider, id.offer);
    Problem::conflict("problem-key-reused", Some(app.way_on("problem-back-to-offer", &page).await))
}

fn not_bookable(why: &NotBookable, asked: &Asked) -> Problem {
    let key = match why {
        NotBookable::NotShown(_) => "problem-not-covered",
        NotBookable::ZoneNotServed => "problem-zone",
        NotBookable::Closed(_) => "problem-closed",
        NotBookable::OnlyByContact => return Problem::NotFound,
    };
    Problem::conflict(key, Some(offer_link(asked)))
}

fn offer_link(asked: &Asked) -> LinkView {
    LinkView::new(&asked.entry.title, &asked.entry.url)
}

//! The POST that books. Reads like the promise it keeps: ours and fresh, not answered before, what
//! was seen still holds, nothing missing – then the time is claimed, or it is told why not.

use axum::extract::State;
use axum::response::Response;
use bytes::Bytes;
use http::header::SET_COOKIE;
use wemi_domain::accreditation::{NotBookable, check_bookable};
use wemi_domain::code::BookingCode;
use wemi_domain::terms;
use wemi_theme::Message;
use wemi_theme::views::LinkView;
use wemi_web::{App, Form, Known, Problem, TicketFault, known, link_cookie};

use crate::asked::{Asked, OfferPath};
use crate::hold::{Claimed, hold};
use crate::people;
use crate::step_form::{self, Chosen, NotChosen, purpose};

pub(crate) async fn submit(
    State(app): State<App>,
    path: OfferPath,
    body: Bytes,
) -> Result<Response, Problem> {
    let asked = Asked::find(&app, path).await?;
    let form = Form::parse(&body)?;
    // People do not see this field; whoever fills it in is a machine and learns nothing.
    if !form.get("sito_web").is_empty() {
        return Err(Problem::BadRequest);
    }
    let key = match app.check_ticket(&purpose(&asked), &form) {
        Ok(key) => key.to_owned(),
        Err(TicketFault::Forged) => return Err(Problem::Forbidden),
        Err(TicketFault::Expired) => return show_again(&app, &asked, &form).await,
    };
    match known(&app, &key, &form).await? {
        Known::New => {}
        Known::Same(code) => return answer(&app, &asked, &key, &code),
        Known::Other => return Err(key_reused(&asked)),
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
            let ticket = app.ticket_for(&purpose(&asked), &key);
            return step_form::show(&app, &asked, &chosen, &form, &faults, None, &ticket).await;
        }
    };
    check_bookable(&asked.entry.offer, filled.zone, day).map_err(|why| not_bookable(&why, &asked))?;
    match hold(&app, &asked, &chosen, &filled, &key, &form).await? {
        Claimed::Yes(code) => answer(&app, &asked, &key, code.as_str()),
        Claimed::Taken => NotChosen::Time(Box::new(chosen.choice)).show(&app, &asked, &form).await,
        Claimed::KeyReused => Err(key_reused(&asked)),
    }
}

/// The same answer however often it is asked for: the link's cookie, and on to paying or to the
/// booking's page.
fn answer(app: &App, asked: &Asked, key: &str, code: &str) -> Result<Response, Problem> {
    let code: BookingCode = code.parse().map_err(|_| Problem::Internal)?;
    let token = app.secrets().link_for(key);
    let pays_now = asked.entry.offer.terms.pay == wemi_domain::offer::PayWhen::Before
        && matches!(asked.entry.offer.terms.tariff, wemi_domain::price::Tariff::Paid { .. });
    // The payment function leads to the booking's page when there is nothing to pay.
    let path = if pays_now {
        format!("/pagamenti/{}/vai", code.as_str())
    } else {
        format!("/prenotazioni/{}/", code.as_str())
    };
    let mut response = app.see_other(&path)?;
    response.headers_mut().insert(SET_COOKIE, link_cookie(app, &code, &token)?);
    Ok(response)
}

/// The form was open too long: the same form, filled in, with a fresh ticket.
async fn show_again(app: &App, asked: &Asked, form: &Form) -> Result<Response, Problem> {
    match Chosen::read(app, asked, form) {
        Ok(chosen) => {
            let ticket = app.ticket(&purpose(asked))?;
            let error = Some(Message::key("error-expired"));
            step_form::show(app, asked, &chosen, form, &Vec::new(), error, &ticket).await
        }
        Err(not) => not.show(app, asked, form).await,
    }
}

fn key_reused(asked: &Asked) -> Problem {
    Problem::conflict("problem-key-reused", Some(offer_link(asked)))
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

//! Step 3: who you are, and everything that will hold, before the one button that books.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use jiff::civil::DateTime;
use wemi_domain::calendar::{FreeTime, NoTime};
use wemi_domain::cancel::needs_express_request;
use wemi_domain::offer::PayWhen;
use wemi_domain::quote::Quote;
use wemi_domain::{OfferId, terms, zone_time};
use wemi_theme::Message;
use wemi_theme::views::{
    BookFormView, FormView, HiddenView, PayWhenKey, TermsChangedView, TermsView, pay_when,
};
use wemi_web::{App, Form, FormTicket, Problem};

use crate::asked::{Asked, OfferPath};
use crate::choice::{Choice, ChoiceFaults};
use crate::people::{self, Faults};
use crate::{step_case, step_times};

/// A choice with its time and price: all that step 3 shows and the POST books.
#[derive(Debug)]
pub(crate) struct Chosen {
    pub(crate) choice: Choice,
    pub(crate) time: FreeTime,
    pub(crate) quote: Quote,
}

/// Why a choice cannot be gone on with, and what to show instead.
pub(crate) enum NotChosen {
    /// Step 1 again.
    Case(Box<ChoiceFaults>),
    /// Step 2 again: the time is not to be had.
    Time(Box<Choice>),
}

impl Chosen {
    /// Reads a choice with its time; whether someone else has the time is for the store to say.
    pub(crate) fn read(app: &App, asked: &Asked, form: &Form) -> Result<Self, NotChosen> {
        let choice = Choice::read(asked, form).map_err(NotChosen::Case)?;
        let start = form.get("inizio").parse::<DateTime>().map_err(|_| NoTime::NotOpen);
        let time = start.and_then(|start| asked.calendar.time_at(start, choice.length_minutes, app.now()));
        let Ok(time) = time else { return Err(NotChosen::Time(Box::new(choice))) };
        match choice.quote_on(asked, time.start.date()) {
            Some(quote) => Ok(Self { choice, time, quote }),
            None => Err(NotChosen::Time(Box::new(choice))),
        }
    }

    /// Whether the citizen must ask expressly that the service begins before the time to withdraw is
    /// over. What is free is no contract to withdraw from.
    pub(crate) fn express(&self, app: &App, asked: &Asked) -> bool {
        let regime = asked.entry.offer.terms.withdrawal;
        !self.quote.total.is_zero() && needs_express_request(regime, app.now(), self.time.span.from)
    }

    fn pay(&self, asked: &Asked) -> Option<PayWhenKey> {
        pay_when(&asked.entry.offer.terms).filter(|_| !self.quote.total.is_zero())
    }

    /// Whether a card pays before the booking is confirmed.
    pub(crate) fn pays_now(&self, asked: &Asked) -> bool {
        !self.quote.total.is_zero() && asked.entry.offer.terms.pay == PayWhen::Before
    }

    fn terms_view(&self, asked: &Asked) -> TermsView {
        TermsView::of(asked.entry.offer.terms.cancellation, Some(self.time.span.from))
    }

    fn view(&self, asked: &Asked) -> wemi_theme::views::ChosenView {
        let end = zone_time::rome(self.time.span.to);
        self.choice.view(asked, Some((self.time.start, end)))
    }

    /// What the form carries unseen: the ticket, what was seen (rule 8), the choice.
    fn hidden(&self, asked: &Asked, ticket: &FormTicket) -> Vec<HiddenView> {
        vec![
            HiddenView::new("chiave", &ticket.key),
            HiddenView::new("gettone", &ticket.token),
            HiddenView::new("termini", terms::hash(&asked.entry.offer.terms).to_string()),
            HiddenView::new("totale", self.quote.total.get().to_string()),
            HiddenView::new("per", self.choice.audience.slug.to_string()),
            HiddenView::new("durata", self.choice.length_minutes.to_string()),
            HiddenView::new("persone", self.choice.case.persons.to_string()),
            HiddenView::new("inizio", self.time.start.strftime("%Y-%m-%dT%H:%M").to_string()),
        ]
    }
}

/// The purpose that a booking's form ticket is signed for.
pub(crate) fn purpose(offer: &OfferId) -> String {
    format!("prenota:{offer}")
}

pub(crate) async fn page(
    State(app): State<App>,
    path: OfferPath,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let asked = Asked::find(&app, path).await?;
    let query = Form::parse(query.unwrap_or_default().as_bytes())?;
    match Chosen::read(&app, &asked, &query) {
        Ok(chosen) => {
            let ticket = app.ticket(&purpose(&asked.entry.offer.id))?;
            show(&app, &asked, &chosen, &query, &Faults::new(), None, &ticket).await
        }
        Err(not) => not.show(&app, &asked, &query).await,
    }
}

impl NotChosen {
    /// The step that has to be answered again.
    pub(crate) async fn show(self, app: &App, asked: &Asked, form: &Form) -> Result<Response, Problem> {
        match self {
            Self::Case(faults) => step_case::show(app, asked, form, &faults).await,
            Self::Time(choice) => {
                let month = form.get("inizio").get(..7).unwrap_or_default();
                step_times::show(app, asked, &choice, month, true).await
            }
        }
    }
}

/// The form, with what was typed and what is wrong with it.
pub(crate) async fn show(
    app: &App,
    asked: &Asked,
    chosen: &Chosen,
    form: &Form,
    faults: &Faults,
    error: Option<Message>,
    ticket: &FormTicket,
) -> Result<Response, Problem> {
    let groups = people::groups(asked, form, faults, chosen.time.start.date(), chosen.express(app, asked));
    let form = FormView::new(asked.base(), chosen.hidden(asked, ticket), groups).error(error);
    let status = if form.has_errors() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let view = BookFormView {
        page: app.frame(format!("{}/dati", asked.base())),
        offer: asked.view(app)?,
        chosen: chosen.view(asked),
        quote: chosen.choice.quote_view(asked, &chosen.quote),
        pay: chosen.pay(asked),
        terms: chosen.terms_view(asked),
        withdrawal: asked.entry.offer.terms.withdrawal,
        hold_minutes: chosen.pays_now(asked).then_some(app.settings().hold_minutes),
        form,
    };
    app.page(status, BookFormView::TEMPLATE, &view).await
}

/// What was seen no longer holds: the new price and terms, and the same form to go on with (rule 8).
pub(crate) async fn show_changed(
    app: &App,
    asked: &Asked,
    chosen: &Chosen,
    form: &Form,
) -> Result<Response, Problem> {
    // Another body under the same key would be refused, and rightly: this is another form.
    let ticket = app.ticket(&purpose(&asked.entry.offer.id))?;
    let mut hidden = chosen.hidden(asked, &ticket);
    let known: Vec<String> = hidden.iter().map(|field| field.name.clone()).collect();
    let typed = form.fields().filter(|(name, _)| !known.iter().any(|known| known == name));
    hidden.extend(typed.map(|(name, value)| HiddenView::new(name, value)));
    let view = TermsChangedView {
        page: app.frame(asked.base()),
        offer: asked.view(app)?,
        chosen: chosen.view(asked),
        old_total_cents: form.get("totale").parse().unwrap_or(0),
        quote: chosen.choice.quote_view(asked, &chosen.quote),
        pay: chosen.pay(asked),
        terms: chosen.terms_view(asked),
        withdrawal: asked.entry.offer.terms.withdrawal,
        form: FormView::new(asked.base(), hidden, Vec::new()),
        back_url: chosen.choice.times_url(asked, chosen.time.start.date()),
    };
    app.page(StatusCode::CONFLICT, TermsChangedView::TEMPLATE, &view).await
}

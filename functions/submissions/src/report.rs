//! `/proponi/segnalazione`: the report of a wrong datum on a page.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use wemi_theme::Message;
use wemi_theme::views::{LinkView, ReportDoneView, ReportFormView};
use wemi_web::{App, Form, FormTicket, Problem, TicketFault};

use crate::draft::{Draft, Faults};
use crate::filing::{Filed, Filing};
use crate::number::SubmissionNumber;
use crate::page_path::address;

/// Where the form is.
pub(crate) const PATH: &str = "/proponi/segnalazione";

/// Where one is thanked.
pub(crate) const DONE: &str = "/proponi/segnalazione/grazie";

/// What the form's ticket is good for.
const PURPOSE: &str = "segnalazione";

/// The empty form.
pub(crate) async fn show(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let query = Form::parse(query.unwrap_or_default().as_bytes())?;
    let draft = Draft::about(query.get("pagina")).on(query.get("campo"));
    let shown = Shown::new(draft, app.ticket(PURPOSE)?);
    shown.answer(&app, StatusCode::OK).await
}

/// The form, sent.
pub(crate) async fn send(State(app): State<App>, body: Bytes) -> Result<Response, Problem> {
    let form = Form::parse(&body)?;
    let draft = Draft::read(&form);
    let key = match app.check_ticket(PURPOSE, &form) {
        Ok(key) => key,
        Err(TicketFault::Forged) => return Err(Problem::Forbidden),
        Err(TicketFault::Expired) => {
            // The key was ours, and stays: what was stored under it is not stored twice.
            let mut shown = Shown::new(draft, app.ticket_for(PURPOSE, form.get("chiave")));
            shown.error = Some(Message::key("error-expired"));
            return shown.answer(&app, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    // Only a machine fills in a field that nobody sees. It is thanked like anybody, under a number
    // that stands for nothing, so that it does not learn to leave the field empty.
    if !form.get("sito_web").is_empty() {
        let number = SubmissionNumber::from_random(app.entropy().bytes()?);
        return thank(&app, number, &draft, false);
    }
    let report = match draft.check() {
        Ok(report) => report,
        Err(faults) => {
            let mut shown = Shown::new(draft, app.ticket_for(PURPOSE, key));
            shown.faults = faults;
            return shown.answer(&app, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let filing =
        Filing { key, form: &form, page: draft.page.as_deref(), datum: draft.datum, report: &report };
    match filing.file(&app).await? {
        Filed::As(number) => thank(&app, number, &draft, report.email.is_some()),
        Filed::Reused => Err(reused(&app, &draft).await?),
    }
}

/// The thanks, under an address that can be loaded again and holds nothing of what was written.
pub(crate) async fn done(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let query = Form::parse(query.unwrap_or_default().as_bytes())?;
    let number: SubmissionNumber = query.get("numero").parse().map_err(|_| Problem::NotFound)?;
    let view = ReportDoneView {
        page: app.frame(DONE),
        reference: number.to_string(),
        about: Draft::about(query.get("pagina")).page,
        answer_wanted: query.ticked("risposta"),
    };
    app.page(StatusCode::OK, ReportDoneView::TEMPLATE, &view).await
}

/// The form as it is shown: empty, or again with what is wrong.
struct Shown {
    draft: Draft,
    ticket: FormTicket,
    faults: Faults,
    error: Option<Message>,
}

impl Shown {
    fn new(draft: Draft, ticket: FormTicket) -> Self {
        Self { draft, ticket, faults: Faults::default(), error: None }
    }

    async fn answer(self, app: &App, status: StatusCode) -> Result<Response, Problem> {
        let form = self.draft.form(PATH, self.ticket, self.faults).error(self.error);
        let view = ReportFormView { page: app.frame(PATH), about: self.draft.page, form };
        app.page(status, ReportFormView::TEMPLATE, &view).await
    }
}

fn thank(
    app: &App,
    number: SubmissionNumber,
    draft: &Draft,
    answer_wanted: bool,
) -> Result<Response, Problem> {
    let mut query = vec![("numero", number.to_string())];
    query.extend(draft.page.clone().map(|page| ("pagina", page)));
    query.extend(answer_wanted.then(|| ("risposta", "si".to_owned())));
    app.see_other(&address(DONE, &query)?)
}

/// Another report under the key of one that was taken: a second one takes a new form.
async fn reused(app: &App, draft: &Draft) -> Result<Problem, Problem> {
    let theme = app.theme().await?;
    let name = theme.say(&app.settings().lang, &Message::key("report-title")).map_err(|error| {
        tracing::error!(error = &error as &dyn std::error::Error, "a link has no words");
        Problem::Internal
    })?;
    let query: Vec<_> = draft.page.clone().map(|page| ("pagina", page)).into_iter().collect();
    let next = LinkView::new(name, address(PATH, &query)?);
    Ok(Problem::conflict("report-key-reused", Some(next)))
}

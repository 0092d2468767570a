//! `/proponi/valutazione`: how clear a page is. The number is chosen on the page itself, by a link; here
//! one may say why, and sends it. Nothing is asked of who answers.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use wemi_domain::feedback::{Clarity, Remark};
use wemi_theme::Message;
use wemi_theme::views::{
    FieldGroupView, FieldKind, FieldView, FormView, HiddenView, RatingDoneView, RatingFormView,
};
use wemi_web::{App, Form, FormTicket, Problem, TicketFault};

use crate::counting::{Counted, Counting};
use crate::page_path::{address, own_page};

/// Where the form is.
pub(crate) const PATH: &str = "/proponi/valutazione";

/// Where one is thanked.
pub(crate) const DONE: &str = "/proponi/valutazione/grazie";

/// What the form's ticket is good for.
const PURPOSE: &str = "valutazione";

/// The form, with the number that was chosen.
pub(crate) async fn show(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let query = Form::parse(query.unwrap_or_default().as_bytes())?;
    let page = own_page(query.get("pagina")).ok_or(Problem::NotFound)?;
    let shown = Shown {
        page,
        clarity: query.get("voto").parse().ok(),
        remark: None,
        wrong: false,
        ticket: app.ticket(PURPOSE)?,
    };
    shown.answer(&app, StatusCode::OK, None).await
}

/// The form, sent.
pub(crate) async fn send(State(app): State<App>, body: Bytes) -> Result<Response, Problem> {
    let form = Form::parse(&body)?;
    let page = own_page(form.get("pagina")).ok_or(Problem::NotFound)?;
    let clarity: Option<Clarity> = form.get("voto").parse().ok();
    let remark = clarity.and_then(|clarity| remark(&form, clarity));
    let shown = |ticket| Shown { page, clarity, remark, wrong: clarity.is_none(), ticket };
    let key = match app.check_ticket(PURPOSE, &form) {
        Ok(key) => key,
        Err(TicketFault::Forged) => return Err(Problem::Forbidden),
        Err(TicketFault::Expired) => {
            let ticket = app.ticket_for(PURPOSE, form.get("chiave"));
            let expired = Some(Message::key("error-expired"));
            return shown(ticket).answer(&app, StatusCode::UNPROCESSABLE_ENTITY, expired).await;
        }
    };
    let Some(clarity) = clarity else {
        let ticket = app.ticket_for(PURPOSE, key);
        return shown(ticket).answer(&app, StatusCode::UNPROCESSABLE_ENTITY, None).await;
    };
    // Only a machine fills in a field that nobody sees: it is thanked, and not counted.
    if form.get("sito_web").is_empty() {
        let counting = Counting { key, form: &form, page, clarity, remark };
        match counting.count(&app).await? {
            Counted::Once => {}
            Counted::Reused => return Err(Problem::conflict("rating-key-reused", None)),
        }
    }
    app.see_other(&address(DONE, &[("pagina", page.to_owned())])?)
}

/// The thanks.
pub(crate) async fn done(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let query = Form::parse(query.unwrap_or_default().as_bytes())?;
    let about = own_page(query.get("pagina")).ok_or(Problem::NotFound)?;
    let view = RatingDoneView {
        page: app.frame(DONE),
        about: about.to_owned(),
        report_url: address(crate::report::PATH, &[("pagina", about.to_owned())])?,
    };
    app.page(StatusCode::OK, RatingDoneView::TEMPLATE, &view).await
}

/// What was said, as far as it belongs to the number: a browser sends the answers to both questions.
fn remark(form: &Form, clarity: Clarity) -> Option<Remark> {
    let field = if clarity.is_good() { "meglio" } else { "difficolta" };
    let said = form.get(field).parse().ok()?;
    Remark::after(clarity).contains(&said).then_some(said)
}

/// The form as it is shown: new, or again with what is wrong.
struct Shown<'a> {
    page: &'a str,
    clarity: Option<Clarity>,
    remark: Option<Remark>,
    wrong: bool,
    ticket: FormTicket,
}

impl Shown<'_> {
    async fn answer(
        self,
        app: &App,
        status: StatusCode,
        error: Option<Message>,
    ) -> Result<Response, Problem> {
        let hidden = vec![
            HiddenView::new("chiave", self.ticket.key),
            HiddenView::new("gettone", self.ticket.token),
            HiddenView::new("pagina", self.page),
        ];
        let clarity = FieldView::new("voto", FieldKind::Radio)
            .required()
            .options(Clarity::ALL.map(|one| (one.get().to_string(), clarity_words(one))))
            .value(self.clarity.map(|one| one.get().to_string()).unwrap_or_default())
            .error(self.wrong.then(|| Message::key("error-voto")));
        let trap = FieldView::new("sito_web", FieldKind::Honeypot);
        let fields = vec![clarity.clone(), trap.clone()];
        let group = FieldGroupView { legend: None, intro: None, fields };
        let form = FormView::new(PATH, hidden, vec![group]).error(error);
        let remarks = |name, clarity| {
            let words =
                Remark::after(clarity).iter().map(|one| (one.as_str().to_owned(), remark_words(*one)));
            let said = self.remark.map(Remark::as_str).unwrap_or_default();
            FieldView::new(name, FieldKind::Radio).options(words).value(said)
        };
        let [worst, .., best] = Clarity::ALL;
        let view = RatingFormView {
            page: app.frame(PATH),
            about: self.page.to_owned(),
            form,
            clarity,
            good: remarks("meglio", best),
            hard: remarks("difficolta", worst),
            trap,
        };
        app.page(status, RatingFormView::TEMPLATE, &view).await
    }
}

fn clarity_words(clarity: Clarity) -> Message {
    Message::key("option-clarity").with("n", i64::from(clarity.get()))
}

fn remark_words(remark: Remark) -> Message {
    Message::key("option-remark").with("remark", remark.as_str())
}

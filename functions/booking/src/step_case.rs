//! Step 1: for whom, how long, for how many. A GET form: nothing is decided yet.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use wemi_theme::views::{BookCaseView, FieldGroupView, FieldKind, FieldView, FormView};
use wemi_theme::{Arg, Message};
use wemi_web::{App, Form, Problem};

use crate::asked::{Asked, OfferPath};
use crate::choice::ChoiceFaults;

pub(crate) async fn page(
    State(app): State<App>,
    path: OfferPath,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let asked = Asked::find(&app, path).await?;
    let query = Form::parse(query.unwrap_or_default().as_bytes())?;
    show(&app, &asked, &query, &ChoiceFaults::default()).await
}

/// The step, with what is wrong if it has been answered.
pub(crate) async fn show(
    app: &App,
    asked: &Asked,
    query: &Form,
    faults: &ChoiceFaults,
) -> Result<Response, Problem> {
    let fields = fields(asked, query, faults);
    let group = FieldGroupView { legend: None, intro: None, fields };
    let form = FormView::new(format!("{}/quando", asked.base()), Vec::new(), vec![group]);
    let status = if form.has_errors() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let view = BookCaseView { page: app.frame(asked.base()), offer: asked.view(app)?, form };
    app.page(status, BookCaseView::TEMPLATE, &view).await
}

fn fields(asked: &Asked, query: &Form, faults: &ChoiceFaults) -> Vec<FieldView> {
    let audiences = &asked.entry.audiences;
    let options = audiences.iter().map(|a| (a.slug.to_string(), Message::text(&a.name)));
    let only_audience = match &audiences[..] {
        [only] => only.slug.to_string(),
        _ => String::new(),
    };
    let mut fields = vec![
        FieldView::new("per", FieldKind::Radio)
            .required()
            .options(options)
            .value(first_filled(query.get("per"), &only_audience))
            .error(faults.audience.clone()),
    ];
    let lengths = &asked.calendar.lengths_minutes;
    if let [first, _, ..] = &lengths[..] {
        let option =
            |n: &u32| (n.to_string(), Message::key("option-minutes").with("minutes", Arg::Minutes(*n)));
        fields.push(
            FieldView::new("durata", FieldKind::Radio)
                .required()
                .options(lengths.iter().map(option))
                .value(first_filled(query.get("durata"), &first.to_string()))
                .error(faults.length.clone()),
        );
    }
    let persons_max = asked.entry.offer.terms.persons_max;
    if persons_max > 1 {
        fields.push(
            FieldView::new("persone", FieldKind::Number)
                .required()
                .between(1, persons_max)
                .value(first_filled(query.get("persone"), "1"))
                .error(faults.persons.clone()),
        );
    }
    fields
}

fn first_filled(typed: &str, otherwise: &str) -> String {
    if typed.is_empty() { otherwise.to_owned() } else { typed.to_owned() }
}

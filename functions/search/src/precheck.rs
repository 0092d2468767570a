//! `/verifica/<misura>`: whether somebody might ask for a benefit, by what they say of themselves. The
//! answers stand in the address and nowhere else: nothing is stored or logged, nobody says who they are.

use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use wemi_catalogue::{BenefitEntry, LanguageEntry};
use wemi_domain::Slug;
use wemi_domain::call::{CallState, call_on};
use wemi_domain::precheck::{Answers, Condition, holds, questions};
use wemi_domain::zone_time::rome_date;
use wemi_theme::views::{
    CallView, ClosedView, FieldGroupView, FormView, OutcomeView, PrecheckPartView, PrecheckView,
};
use wemi_theme::{Message, answer_name, precheck_fields, question_name};
use wemi_web::{App, Form, Problem};

use crate::part::{is_part, nothing_to_say};
use crate::spoken::{frame, language_named, main_language};

/// Where the form of a benefit's page is sent.
pub(crate) const PATH: &str = "/verifica/{benefit}";

/// The same in another language of the portal.
pub(crate) const PATH_IN: &str = "/{lang}/verifica/{benefit}";

pub(crate) async fn answer(
    State(app): State<App>,
    Path(benefit): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    answer_in(&app, &main_language(&app), &benefit, query).await
}

pub(crate) async fn answer_elsewhere(
    State(app): State<App>,
    Path((lang, benefit)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    answer_in(&app, &language_named(&app, &lang)?, &benefit, query).await
}

async fn answer_in(
    app: &App,
    language: &LanguageEntry,
    benefit: &str,
    query: Option<String>,
) -> Result<Response, Problem> {
    let query = query.unwrap_or_default();
    let typed = Form::parse(query.as_bytes())?;
    let slug: Slug = benefit.parse().map_err(|_| Problem::NotFound)?;
    let entry = app.benefit(&slug, &language.code).await?.ok_or(Problem::NotFound)?;
    let today = rome_date(app.now());
    if !entry.publish.contains(today) {
        return Err(Problem::NotFound);
    }
    let call = call_on(&entry.calls, today);
    let closed = entry.closed.as_ref().filter(|closed| closed.period.contains(today));
    let over = matches!(call, Some((_, CallState::Closed))) || closed.is_some();
    let path = format!("/verifica/{slug}");
    let action = format!("{}{path}", language.root);
    let (form, outcome) = if over { (None, None) } else { asked(&entry, action, &typed) };
    if is_part(&typed) {
        let Some(outcome) = outcome else { return Ok(nothing_to_say()) };
        let view = PrecheckPartView { outcome };
        return app.page_in(language, StatusCode::OK, PrecheckPartView::TEMPLATE, &view).await;
    }
    let wrong = form.as_ref().is_some_and(FormView::has_errors);
    let view = PrecheckView {
        page: frame(app, &path, &query),
        title: entry.title.clone(),
        url: entry.url.clone(),
        call: call.map(|(call, state)| CallView::of(call, state)),
        closed: closed.map(ClosedView::from),
        form,
        outcome,
    };
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    app.page_in(language, status, PrecheckView::TEMPLATE, &view).await
}

/// The questions as they were answered, and what the answers seem to say once all are given.
fn asked(entry: &BenefitEntry, action: String, typed: &Form) -> (Option<FormView>, Option<OutcomeView>) {
    let conditions: Vec<Condition> = entry.conditions.iter().map(|one| one.condition.clone()).collect();
    let answers = told(&conditions, typed);
    let mut fields = precheck_fields(&conditions, |name| typed.get(name).to_owned());
    let begun = fields.iter().any(|field| !typed.get(&field.name).is_empty());
    let missing = |name: &str| !answers.keys().any(|ask| question_name(*ask) == name);
    for field in fields.iter_mut().filter(|field| begun && missing(&field.name)) {
        field.error = Some(Message::key("error-answer"));
    }
    let whole = begun && answers.len() == fields.len();
    let group = FieldGroupView { legend: None, intro: None, fields };
    let form = FormView::new(action, Vec::new(), vec![group]);
    let holding = holds(&conditions, &answers);
    let words = entry.conditions.iter().map(|one| &one.words[..]);
    (Some(form), whole.then(|| OutcomeView::of(holding.into_iter().zip(words))))
}

/// What has been answered; what is none of the answers counts as not answered.
fn told(conditions: &[Condition], typed: &Form) -> Answers {
    let answered = questions(conditions).into_iter().filter_map(|question| {
        let name = typed.get(question_name(question.ask));
        let answer = question.answers.into_iter().find(|answer| answer_name(*answer) == name)?;
        Some((question.ask, answer))
    });
    answered.collect()
}

//! `/quanto-costa/<ente>/<offerta>`: what a case costs, line by line (rules 6, 7, 20). The answers stand
//! in the address and nowhere else: nothing is stored, logged, or told to the ente.

mod wish;

use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use jiff::civil::Date;
use wemi_catalogue::{LanguageEntry, OfferEntry};
use wemi_domain::accreditation::shown_zones;
use wemi_domain::cost::{Sharing, cost, day_of_price};
use wemi_domain::isee::{IseeBand, estimate};
use wemi_domain::offer::Kind;
use wemi_domain::quote::{Case, Quote};
use wemi_domain::zone_time::rome_date;
use wemi_theme::views::{
    CostAnswerView, CostPartView, CostView, EstimateView, FieldGroupView, FormView, LinkView, ProgrammeView,
    QuoteView,
};
use wemi_theme::{CostQuestions, Message, Whom};
use wemi_web::{App, Form, Problem};

use crate::part::{is_part, nothing_to_say};
use crate::spoken::{frame, language_named, main_language, translate};
use wish::{Faults, Told};

/// Where the form of an offer's page is sent.
pub(crate) const PATH: &str = "/quanto-costa/{provider}/{offer}";

/// The same in another language of the portal.
pub(crate) const PATH_IN: &str = "/{lang}/quanto-costa/{provider}/{offer}";

pub(crate) async fn answer(
    State(app): State<App>,
    Path((provider, offer)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    answer_in(&app, &main_language(&app), &format!("{provider}/{offer}"), query).await
}

pub(crate) async fn answer_elsewhere(
    State(app): State<App>,
    Path((lang, provider, offer)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    answer_in(&app, &language_named(&app, &lang)?, &format!("{provider}/{offer}"), query).await
}

async fn answer_in(
    app: &App,
    language: &LanguageEntry,
    id: &str,
    query: Option<String>,
) -> Result<Response, Problem> {
    let query = query.unwrap_or_default();
    let typed = Form::parse(query.as_bytes())?;
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let mut entry = app.offer(&id).await?.ok_or(Problem::NotFound)?;
    let today = rome_date(app.now());
    shown_zones(&entry.offer, today).map_err(|_| Problem::NotFound)?;
    let day = day_of_price(&entry.offer.terms, today).ok_or(Problem::NotFound)?;
    translate(app, language, &mut entry).await?;

    let settings = app.settings();
    let asked = Asked { entry: &entry, today, questions: questions(&entry, &settings.isee, day) };
    let (answer, faults) = match asked.answer(&typed) {
        _ if asked.is_blank(&typed) => (None, Faults::default()),
        Ok(answer) => (Some(answer), Faults::default()),
        Err(faults) => (None, *faults),
    };
    if is_part(&typed) {
        let Some(answer) = answer else { return Ok(nothing_to_say()) };
        return app.page_in(language, StatusCode::OK, CostPartView::TEMPLATE, &CostPartView { answer }).await;
    }
    let path = format!("/quanto-costa/{id}");
    let form = asked.form(format!("{}{path}", language.root), &typed, faults);
    let status = if form.has_errors() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let view = CostView {
        page: frame(app, &path, &query),
        title: entry.title.clone(),
        said_in: (!language.root.is_empty()).then(|| settings.lang.clone()),
        url: entry.url.clone(),
        provider: LinkView::new(entry.provider.name.clone(), entry.provider.url.clone()),
        form,
        answer,
    };
    app.page_in(language, status, CostView::TEMPLATE, &view).await
}

fn questions<'a>(entry: &'a OfferEntry, bands: &'a [IseeBand], day: Date) -> CostQuestions<'a> {
    let whom = entry.audiences.iter().map(|audience| Whom {
        slug: audience.slug.as_str(),
        label: &audience.label,
        recipient: audience.recipient,
    });
    CostQuestions { terms: &entry.offer.terms, sharing: entry.sharing, whom: whom.collect(), bands, day }
}

/// An offer with what may be asked of it.
struct Asked<'a> {
    entry: &'a OfferEntry,
    today: Date,
    questions: CostQuestions<'a>,
}

impl Asked<'_> {
    /// Whether nothing has been answered yet.
    fn is_blank(&self, typed: &Form) -> bool {
        self.questions.fields(|_| String::new()).iter().all(|field| typed.get(&field.name).is_empty())
    }

    fn answer(&self, typed: &Form) -> Result<CostAnswerView, Box<Faults>> {
        let told = Told::read(&self.questions, typed)?;
        let day = self.questions.day;
        let terms = self.questions.terms;
        let quote = cost(terms, self.questions.sharing, &told.wish, day)
            .map_err(|_| Box::new(Faults::of_all(Message::key("error-cost"))))?;
        let programmes = self.entry.programmes.iter().filter(|one| one.period.contains(day));
        Ok(CostAnswerView {
            estimate: told.band.map(|band| EstimateView::of(&estimate(&quote, band), band)),
            quote: self.quote_view(&told, &quote),
            from: (day > self.today).then_some(day),
            programmes: programmes
                .map(|one| ProgrammeView {
                    name: one.name.clone(),
                    payer: one.payer.clone(),
                    url: one.url.clone(),
                })
                .collect(),
            book_url: (self.entry.offer.kind == Kind::Slot).then(|| self.book_url(typed)),
        })
    }

    fn quote_view(&self, told: &Told<'_>, quote: &Quote) -> QuoteView {
        let persons = match self.questions.sharing {
            // Its households are what is told, and each of them is of nobody knows how many.
            Some(Sharing::Group { .. }) => 1,
            Some(Sharing::Agreed) | None => told.wish.persons,
        };
        let case = Case { quantity: told.wish.quantity, persons, recipient: told.wish.recipient };
        QuoteView::of(quote, self.questions.terms.unit, &case, self.entry.service.name.clone())
    }

    /// Where booking begins, with what has been answered and is asked there too.
    fn book_url(&self, typed: &Form) -> String {
        let asked_there = |(name, _): &(&str, &str)| matches!(*name, "per" | "durata" | "persone");
        let answers: Vec<_> = typed.fields().filter(asked_there).collect();
        let query = serde_html_form::to_string(answers).unwrap_or_default();
        let sign = if query.is_empty() { "" } else { "?" };
        format!("/prenota/{}{sign}{query}", self.entry.offer.id)
    }

    fn form(&self, action: String, typed: &Form, mut faults: Faults) -> FormView {
        let mut fields = self.questions.fields(|name| typed.get(name).to_owned());
        for field in &mut fields {
            field.error = faults.fields.remove(field.name.as_str());
        }
        let group = FieldGroupView { legend: None, intro: None, fields };
        FormView::new(action, Vec::new(), vec![group]).error(faults.all)
    }
}

//! A booking's own page, and the secret link that opens it (rule 14).

use axum::extract::{Path, State};
use axum::response::Response;
use http::header::SET_COOKIE;
use http::{HeaderMap, StatusCode};
use jiff::Timestamp;
use wemi_domain::cancel::{CancelCost, cost, withdrawal_until};
use wemi_domain::offer::PayWhen;
use wemi_domain::state::{Actor, BookingState, Event, apply};
use wemi_domain::{Cents, words, zone_time};
use wemi_store::record::{BookingRecord, HistoryRecord, OrderRecord, People};
use wemi_store::{BookingFile, Subject};
use wemi_theme::views::{
    BookedOfferView, BookingView, CancelView, HiddenView, HistoryView, PaymentStateKey, PaymentView,
    PersonView, PriceView, ProviderBoxView, QuantityView, QuoteView, TermsView, pay_when,
};
use wemi_theme::{Arg, Message};
use wemi_web::{App, LinkHolder, Problem, holder, link_cookie};

use crate::movable::may_move;

/// The link: sets the cookie, and leads to the booking's own address, which tells nobody anything.
pub(crate) async fn open(State(app): State<App>, Path(token): Path<String>) -> Result<Response, Problem> {
    let token = token.parse().map_err(|_| Problem::NotFound)?;
    let code = app.open_link(&token).await?.ok_or(Problem::NotFound)?;
    let mut response = app.see_other(&format!("/prenotazioni/{}/", code.as_str()))?;
    response.headers_mut().insert(SET_COOKIE, link_cookie(&app, &code, &token)?);
    Ok(response)
}

pub(crate) async fn page(
    State(app): State<App>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let holder = holder(&app, &headers, &code).await?;
    let people = people(&app, &holder.file).await?;
    let view = view(&app, &holder, &people)?;
    app.page(StatusCode::OK, BookingView::TEMPLATE, &view).await
}

/// The people of a booking.
///
/// # Errors
/// [`Problem::NotFound`] once they have been erased.
pub(crate) async fn people(app: &App, file: &BookingFile) -> Result<People, Problem> {
    let subject = Subject::booking(file.record().code.as_str());
    let key = app.store().data_key(&app.secrets().master, subject).await?.ok_or(Problem::NotFound)?;
    key.open_from(file.item(), People::SEALED).map_err(|error| {
        tracing::error!(error = &error as &dyn std::error::Error, "the people of a booking cannot be read");
        Problem::Internal
    })
}

/// The purpose that the ticket of calling off is signed for.
pub(crate) fn cancel_purpose(record: &BookingRecord) -> String {
    format!("annulla:{}", record.code.as_str())
}

fn view(app: &App, holder: &LinkHolder, people: &People) -> Result<BookingView, Problem> {
    let record = holder.file.record();
    let now = app.now();
    let (start, end) = (zone_time::rome(record.span.from), zone_time::rome(record.span.to));
    let path = format!("/prenotazioni/{}/", record.code.as_str());
    let state = record.state_at(now);
    let entered = matches!(state, BookingState::Confirmed | BookingState::Cancelled | BookingState::Refunded);
    Ok(BookingView {
        page: app.frame(&path),
        code: record.code.to_string(),
        state,
        just_made: record.changes <= 2,
        offer: offer_view(record, now)?,
        start,
        end,
        quantity: QuantityView::of(record.terms.unit, record.case.quantity),
        persons: record.case.persons,
        whom: record.words.whom.clone(),
        address: record.words.location(people).map(str::to_owned),
        requester: PersonView {
            name: format!("{} {}", people.name, people.surname),
            email: people.email.clone(),
            phone: people.phone.clone(),
        },
        recipient: people.recipient.clone(),
        notes: people.notes.clone(),
        who_comes: people.who_comes.clone(),
        quote: QuoteView::of(&record.quote, record.terms.unit, &record.case, &record.words.service),
        payment: payment_view(record, holder.file.order(), state),
        terms: TermsView::of(record.terms.cancellation, Some(record.span.from)),
        withdrawal: record.terms.withdrawal,
        move_url: may_move(record, now).then(|| format!("{path}sposta")),
        cancel: cancel_view(app, record, holder.file.order(), state)?,
        secret_link: Some(app.absolute(&format!("/prenotazioni/apri/{}", holder.token.reveal()))),
        ics_url: entered.then(|| format!("{path}calendario.ics")),
        history: holder.file.history.iter().map(|entry| history_view(entry, holder.file.order())).collect(),
    })
}

/// The offer as it was when it was booked, whatever has become of it.
pub(crate) fn offer_view(record: &BookingRecord, now: Timestamp) -> Result<BookedOfferView, Problem> {
    let words = &record.words;
    let day = zone_time::rome_date(record.span.from).min(zone_time::rome_date(now));
    let recipients = [record.case.recipient];
    let price = PriceView::of(&record.terms, &recipients, day)
        .or_else(|| PriceView::of(&record.terms, &recipients, zone_time::rome_date(record.span.from)));
    Ok(BookedOfferView {
        title: words.title.clone(),
        url: words.offer_url.clone(),
        service: words.service.clone(),
        provider: ProviderBoxView {
            name: words.provider.clone(),
            url: words.provider_url.clone(),
            phone: words.provider_phone.clone(),
            phone_hours: Vec::new(),
            phone_note: None,
            email: words.provider_email.clone(),
            address: words.provider_address.clone(),
        },
        price: price.ok_or(Problem::Internal)?,
        place: words.place,
        closed: None,
    })
}

fn payment_view(record: &BookingRecord, order: Option<&OrderRecord>, state: BookingState) -> PaymentView {
    let known = order.map(|order| order.order).unwrap_or_default();
    let waiting = state == BookingState::Held;
    let payment = if record.quote.total.is_zero() {
        PaymentStateKey::Nothing
    } else if record.terms.pay != PayWhen::Before {
        if state == BookingState::Confirmed { PaymentStateKey::Later } else { PaymentStateKey::Nothing }
    } else if !known.refund_open().is_zero() {
        PaymentStateKey::Refunding
    } else if !known.refunded.is_zero() {
        PaymentStateKey::Refunded
    } else if known.paid {
        PaymentStateKey::Paid
    } else if waiting {
        PaymentStateKey::Waiting
    } else {
        PaymentStateKey::Nothing
    };
    PaymentView {
        state: payment,
        pay: pay_when(&record.terms),
        paid_cents: if known.paid { known.amount.get() } else { 0 },
        refunded_cents: known.refunded.get(),
        hold_until: record.hold_until.filter(|_| waiting).map(zone_time::rome),
        pay_url: waiting.then(|| format!("/pagamenti/{}/vai", record.code.as_str())),
    }
}

fn cancel_view(
    app: &App,
    record: &BookingRecord,
    order: Option<&OrderRecord>,
    state: BookingState,
) -> Result<Option<CancelView>, Problem> {
    let now = app.now();
    if apply(Some(state), Event::Cancel, Actor::Citizen).is_err() || now >= record.span.from {
        return Ok(None);
    }
    let cost = cancel_cost(record, now).due;
    let paid = order.filter(|order| order.order.paid).map_or(Cents::ZERO, |order| order.order.amount);
    let ticket = app.ticket(&cancel_purpose(record))?;
    let withdrawal = withdrawal_until(record.terms.withdrawal, &record.cancellable(now));
    Ok(Some(CancelView {
        action: format!("/prenotazioni/{}/annulla", record.code.as_str()),
        hidden: vec![
            HiddenView::new("chiave", ticket.key),
            HiddenView::new("gettone", ticket.token),
            HiddenView::new("dovuto", cost.to_string()),
        ],
        due_cents: cost.get(),
        refund_cents: paid.checked_sub(cost).unwrap_or(Cents::ZERO).max(Cents::ZERO).get(),
        withdrawal: !record.quote.total.is_zero() && withdrawal.is_some_and(|until| now < until),
    }))
}

/// What stays due when the household calls it off now, and why: what the page says and what is stored.
pub(crate) fn cancel_cost(record: &BookingRecord, now: Timestamp) -> CancelCost {
    let terms = &record.terms;
    cost(terms.cancellation, terms.withdrawal, &record.cancellable(now), Actor::Citizen, now)
}

fn history_view(entry: &HistoryRecord, order: Option<&OrderRecord>) -> HistoryView {
    let refunded = || order.map_or(0, |order| order.order.refunded.get());
    let what = match entry.event {
        Event::Ask => Message::key("history-asked"),
        Event::Quote => Message::key("history-quoted"),
        Event::Inform => Message::key("history-informed"),
        Event::Decline => Message::key("history-declined"),
        Event::Close => Message::key("history-closed"),
        Event::Hold => Message::key("history-held"),
        Event::Confirm => Message::key("history-confirmed"),
        Event::Move => match entry.was {
            Some(was) => {
                let (from, to) = (zone_time::rome(was.from), zone_time::rome(was.to));
                Message::key("history-moved-from").with("was", words::date_time_range(from, to))
            }
            None => Message::key("history-moved"),
        },
        Event::Reassign => Message::key("history-reassigned"),
        Event::Propose => Message::key("history-proposed"),
        Event::Complete => Message::key("history-completed"),
        Event::Miss => Message::key("history-not-come"),
        Event::Contest => Message::key("history-contested"),
        Event::PassToDesk => Message::key("history-at-desk"),
        Event::Expire => Message::key("history-expired"),
        Event::Cancel => Message::key("history-cancelled"),
        Event::Refund => Message::key("history-refunded").with("amount", Arg::Cents(refunded())),
    };
    HistoryView { at: zone_time::rome(entry.at), actor: entry.actor, what }
}

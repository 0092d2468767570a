//! Claiming a time: sheet, booking, history, link, answer and messages in one transaction (rule 11).

use jiff::{SignedDuration, Timestamp};
use wemi_domain::code::BookingCode;
use wemi_domain::state::{Actor, BookingState, Event};
use wemi_domain::{Cents, terms};
use wemi_store::record::{BookedWords, BookingRecord, NoticeKind, People};
use wemi_store::{
    BOOKING, BookingFile, DataKey, Item, Key, Nonce, SHEET, StoreError, Subject, Transaction,
    list_for_provider,
};
use wemi_web::{ANSWER, App, Form, Known, Problem, Told, known, link_item};

use crate::asked::Asked;
use crate::people::Filled;
use crate::step_form::Chosen;

/// How often a sheet that someone else wrote in between is read again before it is called contended.
const ATTEMPTS: u32 = 24;

const DATA_KEY: &str = "data key";

/// What came of it.
#[derive(Debug)]
pub(crate) enum Claimed {
    /// The time is this booking's.
    Yes(BookingCode),
    /// Someone else has it.
    Taken,
    /// Another body came under the same key.
    KeyReused,
}

/// Claims the time for a booking that is confirmed at once, or held until it is paid.
pub(crate) async fn hold(
    app: &App,
    asked: &Asked,
    chosen: &Chosen,
    filled: &Filled,
    key: &str,
    form: &Form,
) -> Result<Claimed, Problem> {
    for _ in 0..ATTEMPTS {
        let now = app.now();
        let code = BookingCode::from_random(app.entropy().bytes()?);
        let sheets = app.store().claim_sheets(&asked.resource, chosen.time.span).await?;
        if !sheets.fits(&code, now) {
            // Perhaps by this very form, sent twice at once.
            return match known(app, key, form).await? {
                Known::New => Ok(Claimed::Taken),
                Known::Same(_) | Known::Other => answered_before(app, key, form).await,
            };
        }
        let until = chosen.pays_now(asked).then(|| hold_until(app, now));
        let mut transaction = Transaction::new();
        transaction.put_new(ANSWER, wemi_web::answer(app, key, form, code.as_str(), now)?);
        sheets.claim(&mut transaction, &code, until, now)?;
        let record = record(app, asked, chosen, filled, code.clone(), until, now)?;
        write(app, &mut transaction, &record, filled, key, now)?;
        match app.store().commit(&transaction).await {
            Ok(()) => return Ok(Claimed::Yes(code)),
            Err(StoreError::Conflict(conflict)) if conflict.on(ANSWER).is_some() => {
                return answered_before(app, key, form).await;
            }
            // Someone wrote the sheet since it was read, or has this code: look again.
            Err(StoreError::Conflict(conflict))
                if [SHEET, BOOKING, DATA_KEY].iter().any(|label| conflict.on(label).is_some()) => {}
            // It may have happened: the answer under the key tells.
            Err(StoreError::Unknown(_)) => return answered_before(app, key, form).await,
            Err(error) => return Err(error.into()),
        }
    }
    tracing::warn!(offer = %asked.entry.offer.id, "a day sheet is contended");
    Err(Problem::Unavailable)
}

async fn answered_before(app: &App, key: &str, form: &Form) -> Result<Claimed, Problem> {
    match known(app, key, form).await? {
        Known::Same(code) => code.parse().map(Claimed::Yes).map_err(|_| Problem::Internal),
        Known::Other => Ok(Claimed::KeyReused),
        Known::New => Err(Problem::Unavailable),
    }
}

fn hold_until(app: &App, now: Timestamp) -> Timestamp {
    let minutes = SignedDuration::from_mins(i64::from(app.settings().hold_minutes));
    now.checked_add(minutes).unwrap_or(Timestamp::MAX)
}

/// Puts everything but sheet and answer into the transaction.
fn write(
    app: &App,
    transaction: &mut Transaction,
    record: &BookingRecord,
    filled: &Filled,
    key: &str,
    now: Timestamp,
) -> Result<(), Problem> {
    let code = record.code.clone();
    let confirmed = record.hold_until.is_none();
    let data_key = DataKey::from_random(Subject::booking(code.as_str()), app.entropy().bytes()?);
    let wrapped = app.secrets().master.wrap(&data_key, Nonce::from_random(app.entropy().bytes()?))?;
    transaction.put_new(DATA_KEY, wrapped);

    let item = Item::changing(Key::booking(code.as_str()), record)?;
    let nonce = Nonce::from_random(app.entropy().bytes()?);
    let item =
        data_key.seal_into(item, People::SEALED, &filled.people, nonce).map_err(|_| Problem::Internal)?;
    let mut file = BookingFile::new(item)?;
    file.advance(transaction, Event::Hold, record.booked_by, now)?;
    if confirmed {
        file.advance(transaction, Event::Confirm, Actor::System, now)?;
    }
    let token = app.secrets().link_for(key);
    transaction.put_new("link", link_item(app, &token, &code, now)?);
    if confirmed {
        let link = app.absolute(&format!("/prenotazioni/apri/{}", token.reveal()));
        let told = Told {
            kind: NoticeKind::Confirmed,
            booking: file.record(),
            people: &filled.people,
            data_key: &data_key,
            was: None,
            refund: Cents::ZERO,
            link: Some(link),
            at: now,
        };
        told.to_household(app, transaction)?;
        told.to_provider(app, transaction)?;
    }
    list_for_provider(transaction, file.record())?;
    file.put(transaction)?;
    Ok(())
}

fn record(
    app: &App,
    asked: &Asked,
    chosen: &Chosen,
    filled: &Filled,
    code: BookingCode,
    hold_until: Option<Timestamp>,
    now: Timestamp,
) -> Result<BookingRecord, Problem> {
    let offer = &asked.entry.offer;
    let card_account = asked.entry.provider.card_account.clone();
    if hold_until.is_some() && card_account.is_none() {
        tracing::error!(offer = %offer.id, "an offer is paid before and its provider has no card account");
        return Err(Problem::Internal);
    }
    Ok(BookingRecord {
        code,
        state: BookingState::Held,
        hold_until,
        offer: offer.id.clone(),
        span: chosen.time.span,
        case: chosen.choice.case,
        audience: chosen.choice.audience.slug.clone(),
        zone: filled.zone,
        terms_hash: terms::hash(&offer.terms),
        terms: offer.terms.clone(),
        quote: chosen.quote.clone(),
        booked_at: now,
        booked_by: Actor::Citizen,
        express_request: chosen.express(app, asked).then_some(now),
        cancelled: None,
        card_account: card_account.filter(|_| hold_until.is_some()),
        lang: app.settings().lang.clone(),
        words: words(asked, chosen, filled),
        changes: 0,
        movements: 0,
    })
}

fn words(asked: &Asked, chosen: &Chosen, filled: &Filled) -> BookedWords {
    let entry = &asked.entry;
    let zone = entry.zones.iter().find(|zone| zone.id == filled.zone);
    BookedWords {
        title: entry.title.clone(),
        offer_url: entry.url.clone(),
        service: asked.service(),
        provider: entry.provider.name.clone(),
        provider_url: entry.provider.url.clone(),
        provider_phone: entry.provider.phone.clone(),
        provider_email: entry.provider.email.clone(),
        provider_address: entry.provider.address.clone(),
        place: entry.place,
        whom: chosen.choice.audience.label.clone(),
        zone: zone.map(|zone| zone.name.clone()).unwrap_or_default(),
    }
}

//! Signing in: a code and a link that were sent to a registered address, each good once and for ten
//! minutes. For an address that may not sign in everything looks the same, and nothing is sent.

use http::HeaderValue;
use jiff::{SignedDuration, Timestamp};
use subtle::ConstantTimeEq;
use wemi_domain::link::LinkToken;
use wemi_store::record::{SignInNotice, SignInRecord};
use wemi_store::{Item, Key, KeyedHash, StoreError, Subject, Transaction};
use wemi_web::{App, Problem, account_hash, begin_session, enqueue_sign_in};

/// For how long a code and a link hold.
const VALID: SignedDuration = SignedDuration::from_mins(10);

/// How many codes are sent to one address in an hour.
const SENT_MAX: u32 = 5;

/// How often a code may be tried.
const TRIES_MAX: u8 = 5;

/// The label of a sign-in in a transaction: when its condition fails, it was used in between.
const SIGN_IN: &str = "sign-in";

/// What came of a code or a link.
#[derive(Debug)]
pub(crate) enum Entered {
    /// Signed in, by this cookie.
    Yes(HeaderValue),
    /// Another code was sent.
    WrongCode,
    /// It is over: used, too old, tried too often, or there never was one.
    Over,
}

/// Begins a sign-in. The token names it from now on; whether anything was sent it does not tell.
pub(crate) async fn begin(app: &App, email: &str) -> Result<LinkToken, Problem> {
    let now = app.now();
    let until = now.checked_add(VALID).unwrap_or(Timestamp::MAX);
    let hash = account_hash(app, email);
    let may = app.within_limit("sign-in", &hash, SENT_MAX).await?;
    let known = app.store().get(&Key::account(&hash)).await?.is_some();
    // Asked whether or not the address is known, so that both take the same time.
    let data_key = app.store().data_key(&app.secrets().master, Subject::account(&hash)).await?;
    let data_key = data_key.filter(|_| known && may);

    let (token, link) =
        (LinkToken::from_random(app.entropy().bytes()?), LinkToken::from_random(app.entropy().bytes()?));
    let code = code(app.entropy().bytes()?);
    let account = data_key.is_some().then(|| hash.clone());
    let by_code =
        SignInRecord { account: account.clone(), code: Some(code_hash(app, &token, &code)), tries: 0, until };
    let by_link = SignInRecord { account, code: None, tries: 0, until };
    let mut transaction = Transaction::new();
    transaction
        .put_new(SIGN_IN, Item::changing(Key::sign_in(&token_hash(app, &token)), &by_code)?.expiring(until))
        .put_new(SIGN_IN, Item::changing(Key::sign_in(&token_hash(app, &link)), &by_link)?.expiring(until));
    if let Some(data_key) = data_key {
        let link = app.absolute(&format!("/area/apri/{}", link.reveal()));
        let notice = SignInNotice { email: email.trim().to_owned(), code, link, until };
        enqueue_sign_in(app, &mut transaction, &data_key, &notice, now)?;
    }
    app.store().commit(&transaction).await?;
    Ok(token)
}

/// Signs in by the code that was sent.
pub(crate) async fn by_code(app: &App, token: &LinkToken, code: &str) -> Result<Entered, Problem> {
    let Some((item, mut record)) = find(app, token).await? else { return Ok(Entered::Over) };
    let Some(expected) = record.value.code.clone() else { return Ok(Entered::Over) };
    let given = code_hash(app, token, code);
    if record.value.account.is_some() && bool::from(given.as_bytes().ct_eq(expected.as_bytes())) {
        return enter(app, &item, &record.value).await;
    }
    record.value.tries = record.value.tries.saturating_add(1);
    let over = record.value.tries >= TRIES_MAX;
    let mut item = item;
    item.replace(&record)?;
    let mut transaction = Transaction::new();
    transaction.put_if_rev(SIGN_IN, item);
    match app.store().commit(&transaction).await {
        Ok(()) if over => Ok(Entered::Over),
        Ok(()) => Ok(Entered::WrongCode),
        // Two tries at once: neither is a way to try more often.
        Err(StoreError::Conflict(_)) => Err(Problem::Unavailable),
        Err(error) => Err(error.into()),
    }
}

/// Signs in by the link that was sent.
pub(crate) async fn by_link(app: &App, token: &LinkToken) -> Result<Entered, Problem> {
    match find(app, token).await? {
        Some((item, record)) if record.value.code.is_none() => enter(app, &item, &record.value).await,
        Some(_) | None => Ok(Entered::Over),
    }
}

async fn find(
    app: &App,
    token: &LinkToken,
) -> Result<Option<(Item, wemi_store::Versioned<SignInRecord>)>, Problem> {
    let Some(item) = app.store().get(&Key::sign_in(&token_hash(app, token))).await? else {
        return Ok(None);
    };
    let record = item.read::<SignInRecord>()?;
    let holds = app.now() < record.value.until && record.value.tries < TRIES_MAX;
    Ok(holds.then_some((item, record)))
}

/// Uses a sign-in up and begins the session, in one step: it is good once.
async fn enter(app: &App, item: &Item, record: &SignInRecord) -> Result<Entered, Problem> {
    let Some(account) = &record.account else { return Ok(Entered::Over) };
    let mut transaction = Transaction::new();
    transaction.delete_if_rev(SIGN_IN, item.key().clone(), item.rev().unwrap_or(0));
    let cookie = begin_session(app, &mut transaction, account, app.now())?;
    match app.store().commit(&transaction).await {
        Ok(()) => Ok(Entered::Yes(cookie)),
        Err(StoreError::Conflict(conflict)) if conflict.on(SIGN_IN).is_some() => Ok(Entered::Over),
        Err(error) => Err(error.into()),
    }
}

fn token_hash(app: &App, token: &LinkToken) -> KeyedHash {
    app.secrets().lookup.hash("sign-in", token.as_bytes())
}

/// Bound to its sign-in, so that a code says nothing of another's.
fn code_hash(app: &App, token: &LinkToken, code: &str) -> String {
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    app.secrets().lookup.hash("sign-in code", &[token.as_bytes(), digits.as_bytes()].concat()).to_string()
}

/// Six digits. Of 2⁶⁴ values the last few make some codes likelier by less than one in 10¹³.
fn code(random: [u8; 8]) -> String {
    format!("{:06}", u64::from_be_bytes(random) % 1_000_000)
}

//! Who is signed in: a session behind a cookie, read anew at each request with the roles that the
//! account has now, so that who is taken off the list is out at once.

use http::{HeaderMap, HeaderValue};
use jiff::{SignedDuration, Timestamp};
use wemi_domain::link::LinkToken;
use wemi_domain::role::{Right, Role, granting};
use wemi_store::record::{AccountRecord, SessionRecord};
use wemi_store::{Item, Key, KeyedHash, StoreError, Transaction};

use crate::app::App;
use crate::link::cookie;
use crate::problem::Problem;

/// A session that nobody uses ends.
const IDLE: SignedDuration = SignedDuration::from_hours(2);

/// Every session ends.
const LONGEST: SignedDuration = SignedDuration::from_hours(12);

/// How often it is noted that a session is used.
const NOTED: SignedDuration = SignedDuration::from_mins(5);

/// The label of a session's items in a transaction.
const SESSION: &str = "session";

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct Signed {
    /// The hash of the address, under which the account stands.
    pub account: String,
    /// What the account may act as now.
    pub roles: Vec<Role>,
    token: KeyedHash,
}

impl Signed {
    /// The role by which a right is had.
    ///
    /// # Errors
    /// [`Problem::NotFound`] without it: what is another's is not even there.
    pub fn granted(&self, right: Right<'_>) -> Result<&Role, Problem> {
        granting(&self.roles, right).ok_or(Problem::NotFound)
    }
}

/// The hash under which an address has its account: the same for any capitals.
pub fn account_hash(app: &App, email: &str) -> String {
    app.secrets().lookup.hash("account", email.trim().to_lowercase().as_bytes()).to_string()
}

/// Who is signed in, if anybody.
///
/// # Errors
/// [`Problem::Unavailable`] when the store cannot be asked.
pub async fn signed(app: &App, headers: &HeaderMap) -> Result<Option<Signed>, Problem> {
    let Some(token) = cookie(headers, cookie_name(app)).and_then(|value| value.parse::<LinkToken>().ok())
    else {
        return Ok(None);
    };
    let token = hash(app, &token);
    let Some(item) = app.store().get(&Key::session(&token)).await? else { return Ok(None) };
    let mut session = item.read::<SessionRecord>()?;
    let now = app.now();
    let (idle, age) = (now.duration_since(session.value.seen), now.duration_since(session.value.since));
    if idle >= IDLE || age >= LONGEST {
        return Ok(None);
    }
    let account = session.value.account.clone();
    let Some(known) = app.store().get(&Key::account(&account)).await? else { return Ok(None) };
    let roles = known.read::<AccountRecord>()?.value.roles;
    if idle >= NOTED {
        session.value.seen = now;
        let mut item = item;
        item.replace(&session)?;
        let mut transaction = Transaction::new();
        transaction.put_if_rev(SESSION, item);
        // Another request of the same person may have noted it, or ended it, which is as well.
        match app.store().commit(&transaction).await {
            Ok(()) | Err(StoreError::Conflict(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Some(Signed { account, roles, token }))
}

/// Adds a new session of an account to a transaction, and gives the `Set-Cookie` for it.
///
/// # Errors
/// [`Problem::Internal`] when the system gives no random bytes.
pub fn begin_session(
    app: &App,
    transaction: &mut Transaction,
    account: &str,
    now: Timestamp,
) -> Result<HeaderValue, Problem> {
    let token = LinkToken::from_random(app.entropy().bytes()?);
    let hash = hash(app, &token);
    let record = SessionRecord { account: account.to_owned(), since: now, seen: now };
    let until = now.checked_add(LONGEST).unwrap_or(Timestamp::MAX);
    transaction
        .put_new(SESSION, Item::changing(Key::session(&hash), &record)?.expiring(until))
        .put_new(SESSION, Item::new(Key::account_session(account, &hash), &record)?.expiring(until));
    set_cookie(app, &token.reveal(), LONGEST.as_secs())
}

/// Ends the session of a request, and gives the `Set-Cookie` that forgets it.
///
/// # Errors
/// [`Problem::Unavailable`] when the store cannot be asked.
pub async fn end_session(app: &App, signed: &Signed) -> Result<HeaderValue, Problem> {
    let mut transaction = Transaction::new();
    transaction
        .delete(SESSION, Key::session(&signed.token))
        .delete(SESSION, Key::account_session(&signed.account, &signed.token));
    app.store().commit(&transaction).await?;
    set_cookie(app, "", 0)
}

fn hash(app: &App, token: &LinkToken) -> KeyedHash {
    app.secrets().lookup.hash("session", token.as_bytes())
}

/// `Lax`, since the link of a mail is followed from another site; nothing changes by a GET.
fn set_cookie(app: &App, value: &str, age_seconds: i64) -> Result<HeaderValue, Problem> {
    let secure = if app.is_https() { "; Secure" } else { "" };
    let name = cookie_name(app);
    let text = format!("{name}={value}; Path=/; Max-Age={age_seconds}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&text).map_err(|_| Problem::Internal)
}

/// `__Host-` binds a cookie to this host and to TLS; a local address has no TLS and goes without.
fn cookie_name(app: &App) -> &'static str {
    if app.is_https() { "__Host-area" } else { "area" }
}

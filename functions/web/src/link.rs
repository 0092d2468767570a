//! Secret links (rule 14): a link's GET sets a cookie for that booking alone and leads to a clean
//! address; the cookie, not the address, opens the booking from then on.

use http::header::COOKIE;
use http::{HeaderMap, HeaderValue};
use jiff::{SignedDuration, Timestamp};
use wemi_domain::code::BookingCode;
use wemi_domain::link::LinkToken;
use wemi_store::record::LinkRecord;
use wemi_store::{BookingFile, Item, Key, StoreError};

use crate::app::App;
use crate::problem::Problem;

/// Who holds the link of a booking: the token, and the booking it opened.
#[derive(Debug)]
pub struct LinkHolder {
    /// The token, to show the link again.
    pub token: LinkToken,
    /// The booking.
    pub file: BookingFile,
}

/// The booking of a code, for whoever's cookie opens it.
///
/// # Errors
/// [`Problem::NotFound`] alike for no cookie, a wrong one, an expired link, no such booking: the code
/// alone opens nothing and tells nothing.
pub async fn holder(app: &App, headers: &HeaderMap, code: &str) -> Result<LinkHolder, Problem> {
    let code: BookingCode = code.parse().map_err(|_| Problem::NotFound)?;
    let name = cookie_name(app, &code);
    let token: LinkToken =
        cookie(headers, &name).and_then(|value| value.parse().ok()).ok_or(Problem::NotFound)?;
    match opened(app, &token).await? {
        Some(booking) if booking == code => {}
        Some(_) | None => return Err(Problem::NotFound),
    }
    let file = app.store().booking(&code).await?.ok_or(Problem::NotFound)?;
    Ok(LinkHolder { token, file })
}

impl App {
    /// The booking that a token opens, if any.
    ///
    /// # Errors
    /// [`Problem::Unavailable`] when the store cannot be asked.
    pub async fn open_link(&self, token: &LinkToken) -> Result<Option<BookingCode>, Problem> {
        Ok(opened(self, token).await?)
    }
}

async fn opened(app: &App, token: &LinkToken) -> Result<Option<BookingCode>, StoreError> {
    let Some(item) = app.store().get(&link_key(app, token)).await? else { return Ok(None) };
    let record = item.read::<LinkRecord>()?.value;
    Ok((app.now() < record.until).then_some(record.booking))
}

/// Where a token's hash stands.
pub fn link_key(app: &App, token: &LinkToken) -> Key {
    Key::link(&app.secrets().lookup.hash("link", token.as_bytes()))
}

/// The item that lets a token open a booking.
///
/// # Errors
/// [`StoreError::Invalid`] never happens with a link of ours.
pub fn link_item(
    app: &App,
    token: &LinkToken,
    code: &BookingCode,
    now: Timestamp,
) -> Result<Item, StoreError> {
    let days = SignedDuration::from_hours(24 * i64::from(app.settings().links_valid_days));
    let until = now.checked_add(days).unwrap_or(Timestamp::MAX);
    let record = LinkRecord { booking: code.clone(), until };
    Ok(Item::new(link_key(app, token), &record)?.expiring(until))
}

/// The `Set-Cookie` of a link that was opened.
///
/// # Errors
/// [`Problem::Internal`] never happens: code and token are ASCII.
pub fn link_cookie(app: &App, code: &BookingCode, token: &LinkToken) -> Result<HeaderValue, Problem> {
    let secure = if app.is_https() { "; Secure" } else { "" };
    let age = u64::from(app.settings().links_valid_days) * 24 * 60 * 60;
    // `Lax`, since who comes back from the gateway comes from another site.
    let cookie = format!(
        "{}={}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}",
        cookie_name(app, code),
        token.reveal()
    );
    HeaderValue::from_str(&cookie).map_err(|_| Problem::Internal)
}

/// `__Host-` binds a cookie to this host and to TLS; a local address has no TLS and goes without.
fn cookie_name(app: &App, code: &BookingCode) -> String {
    let prefix = if app.is_https() { "__Host-" } else { "" };
    format!("{prefix}prenotazione-{}", code.as_str())
}

/// The value of a request's cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(n, _)| *n == name)
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(COOKIE, HeaderValue::from_static("a=1; prenotazione-X=abc"));
        headers.append(COOKIE, HeaderValue::from_static("b=2"));
        assert_eq!(cookie(&headers, "prenotazione-X"), Some("abc"));
        assert_eq!(cookie(&headers, "b"), Some("2"));
        assert_eq!(cookie(&headers, "prenotazione"), None);
    }
}

//! What may be asked of the interface, as far as we use it. The real one refuses parameters that it
//! does not know, and so does this.

use http::HeaderMap;
use http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use wemi_web::Form;

use super::json::Refused;
use super::records::SessionRecord;

const API_VERSION: &str = "2026-10-28.endive";

/// The least that can be paid by card, in cents.
const AMOUNT_MIN: i64 = 50;

const LIFE_MIN: SignedDuration = SignedDuration::from_mins(30);
const LIFE_MAX: SignedDuration = SignedDuration::from_hours(24);

const PRICE: &str = "line_items[0][price_data]";

/// The account that a call is about, if the caller may ask.
pub(super) fn account(headers: &HeaderMap, secret: &str) -> Result<String, Refused> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if text("authorization").and_then(|value| value.strip_prefix("Bearer ")) != Some(secret) {
        return Err(Refused::new(StatusCode::UNAUTHORIZED, None, "Invalid API Key provided"));
    }
    if text("stripe-version") != Some(API_VERSION) {
        return Err(Refused::wrong("Invalid Stripe API version"));
    }
    let account = text("stripe-account").filter(|account| account.starts_with("acct_"));
    account
        .map(str::to_owned)
        .ok_or_else(|| Refused::new(StatusCode::FORBIDDEN, Some("account_invalid"), "No such account"))
}

/// Refuses what is not known by name.
pub(super) fn only(form: &Form, known: &[&str]) -> Result<(), Refused> {
    match form.fields().find(|(name, _)| !known.contains(name)) {
        Some((name, _)) => {
            let message = format!("Received unknown parameter: {name}");
            Err(Refused::new(StatusCode::BAD_REQUEST, Some("parameter_unknown"), message))
        }
        None => Ok(()),
    }
}

/// A session as it is asked for.
pub(super) fn session(
    form: &Form,
    id: String,
    account: String,
    now: Timestamp,
) -> Result<SessionRecord, Refused> {
    let price = |part: &str| format!("{PRICE}{part}");
    let (currency, amount, name) =
        (price("[currency]"), price("[unit_amount]"), price("[product_data][name]"));
    only(
        form,
        &[
            "mode",
            "line_items[0][quantity]",
            &currency,
            &amount,
            &name,
            "client_reference_id",
            "metadata[booking]",
            "payment_intent_data[metadata][booking]",
            "locale",
            "expires_at",
            "success_url",
            "cancel_url",
        ],
    )?;
    for (field, wanted) in [("mode", "payment"), ("line_items[0][quantity]", "1"), (&currency, "eur")] {
        if form.get(field) != wanted {
            return Err(Refused::wrong(format!("{field} must be {wanted}")));
        }
    }
    let amount = form.get(&amount).parse().ok().filter(|amount| *amount >= AMOUNT_MIN);
    let amount = amount.ok_or_else(|| {
        Refused::new(StatusCode::BAD_REQUEST, Some("amount_too_small"), "The amount is below 0.50 EUR")
    })?;
    let present = |field: &str| Some(form.get(field).to_owned()).filter(|value| !value.is_empty());
    let required = |field: &str| present(field).ok_or_else(|| Refused::wrong(format!("Missing {field}")));
    Ok(SessionRecord {
        id,
        account,
        created: now,
        expires_at: expires_at(form, now)?,
        amount,
        description: required(&name)?,
        reference: present("client_reference_id"),
        booking: present("metadata[booking]"),
        locale: present("locale"),
        success_url: required("success_url")?,
        cancel_url: present("cancel_url"),
        paid: false,
        ended: false,
        refunded: 0,
    })
}

fn expires_at(form: &Form, now: Timestamp) -> Result<Timestamp, Refused> {
    let wrong = || Refused::wrong("expires_at must be between 30 minutes and 24 hours from now");
    let at: i64 = form.get("expires_at").parse().map_err(|_| wrong())?;
    let at = Timestamp::from_second(at).map_err(|_| wrong())?;
    let life = at.duration_since(now);
    // The real one lets a second pass: the caller's clock has no fractions.
    let slack = SignedDuration::from_secs(1);
    if life + slack >= LIFE_MIN && life <= LIFE_MAX + slack { Ok(at) } else { Err(wrong()) }
}

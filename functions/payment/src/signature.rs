//! The signature of a notification: that it comes from the gateway, whole, and not from long ago.

use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha2::Sha256;

/// How old a signature may be, or how far ahead the gateway's clock.
const TOLERANCE_SECONDS: u64 = 300;

/// Why a notification is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadSignature {
    /// The header is not of the form `t=…,v1=…`.
    #[error("the signature's header cannot be read")]
    Malformed,
    /// It was signed more than five minutes away from now.
    #[error("the signature is of another time")]
    OtherTime,
    /// No signature in it is of the body and one of our secrets.
    #[error("no signature matches")]
    NoMatch,
}

/// Checks `Stripe-Signature` against the raw bytes of a notification. While a secret is being
/// replaced there are several signatures, and several secrets: one match is enough.
///
/// # Errors
/// [`BadSignature`] says why it is not believed.
pub fn verify(header: &str, body: &[u8], secrets: &[String], now: Timestamp) -> Result<(), BadSignature> {
    let part = |wanted: &'static str| {
        let pairs = header.split(',').filter_map(|pair| pair.trim().split_once('='));
        pairs.filter(move |(name, _)| *name == wanted).map(|(_, value)| value)
    };
    let time = part("t").next().ok_or(BadSignature::Malformed)?;
    let at: i64 = time.parse().map_err(|_| BadSignature::Malformed)?;
    let signatures: Vec<Vec<u8>> = part("v1").filter_map(parse_hex).collect();
    if signatures.is_empty() {
        return Err(BadSignature::Malformed);
    }
    if now.as_second().abs_diff(at) > TOLERANCE_SECONDS {
        return Err(BadSignature::OtherTime);
    }
    // `verify_slice` compares in constant time.
    let matches = |secret: &String| {
        Hmac::<Sha256>::new_from_slice(secret.as_bytes()).is_ok_and(|mut mac| {
            mac.update(time.as_bytes());
            mac.update(b".");
            mac.update(body);
            signatures.iter().any(|signature| mac.clone().verify_slice(signature).is_ok())
        })
    };
    if secrets.iter().filter(|secret| !secret.is_empty()).any(matches) {
        Ok(())
    } else {
        Err(BadSignature::NoMatch)
    }
}

fn parse_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text
        .chars()
        .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    let pairs = digits.chunks_exact(2);
    pairs.remainder().is_empty().then(|| pairs.map(|p| p.iter().fold(0, |byte, d| (byte << 4) | d)).collect())
}

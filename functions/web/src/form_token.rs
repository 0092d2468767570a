//! The ticket of a form: a fresh idempotency key and a signature that it is ours, for this purpose
//! and not older than a day. Spent by its first success, see [`crate::idempotency`].

use jiff::Timestamp;
use subtle::ConstantTimeEq;

use crate::app::App;
use crate::form::Form;
use crate::problem::Problem;

const VALID_SECONDS: i64 = 24 * 60 * 60;

/// The idempotency key (`chiave`) and the signed token (`gettone`) that a form carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormTicket {
    /// `chiave`: 128 random bits.
    pub key: String,
    /// `gettone`: when it was made, and the signature.
    pub token: String,
}

/// Why a form's ticket is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TicketFault {
    /// Older than a day: the form is shown again.
    Expired,
    /// Not ours, or made for another form.
    Forged,
}

impl App {
    /// A fresh ticket for forms of a purpose: `prenota:provider/offer`.
    ///
    /// # Errors
    /// Those of [`crate::Entropy::bytes`].
    pub fn ticket(&self, purpose: &str) -> Result<FormTicket, Problem> {
        let random: [u8; 16] = self.entropy().bytes()?;
        Ok(self.ticket_for(purpose, &hex(&random)))
    }

    /// A ticket that keeps a form's key, for a form that is shown again.
    pub fn ticket_for(&self, purpose: &str, key: &str) -> FormTicket {
        let made = self.now().as_second().to_string();
        let token = format!("{made}.{}", self.secrets().form_signature(purpose, key, &made));
        FormTicket { key: key.to_owned(), token }
    }

    /// The idempotency key of a form whose ticket is ours, fresh and for this purpose.
    ///
    /// # Errors
    /// [`TicketFault`].
    pub fn check_ticket<'a>(&self, purpose: &str, form: &'a Form) -> Result<&'a str, TicketFault> {
        let (key, token) = (form.get("chiave"), form.get("gettone"));
        let (made, signature) = token.split_once('.').ok_or(TicketFault::Forged)?;
        let ours = self.secrets().form_signature(purpose, key, made);
        if !bool::from(ours.as_bytes().ct_eq(signature.as_bytes())) {
            return Err(TicketFault::Forged);
        }
        let age = |at: Timestamp| self.now().as_second().saturating_sub(at.as_second());
        let made = made.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
        if made.is_some_and(|at| (0..=VALID_SECONDS).contains(&age(at))) {
            Ok(key)
        } else {
            Err(TicketFault::Expired)
        }
    }
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        text.extend([byte >> 4, byte & 15].iter().filter_map(|d| char::from_digit(u32::from(*d), 16)));
        text
    })
}

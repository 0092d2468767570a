//! The messages that a change to a booking writes: to the household, to the provider.

use jiff::Timestamp;
use wemi_domain::Cents;
use wemi_domain::sheet::Span;
use wemi_store::record::{BookingRecord, Notice, NoticeKind, NoticeTo, People};
use wemi_store::{DataKey, Transaction};

use crate::app::App;
use crate::outbox::{enqueue, household_address};
use crate::problem::Problem;

/// A change to a booking, as far as its messages go.
#[derive(Debug)]
pub struct Told<'a> {
    /// What happened.
    pub kind: NoticeKind,
    /// The booking, as it is after the change.
    pub booking: &'a BookingRecord,
    /// The people in it.
    pub people: &'a People,
    /// The key that seals them.
    pub data_key: &'a DataKey,
    /// When it was, if it was moved.
    pub was: Option<Span>,
    /// What is or was given back.
    pub refund: Cents,
    /// The secret link, where it is known: only its holder's own request knows it.
    pub link: Option<String>,
    /// When.
    pub at: Timestamp,
}

impl Told<'_> {
    /// Adds the household's message to a transaction.
    ///
    /// # Errors
    /// [`Problem::Internal`] when the system gives no random bytes.
    pub fn to_household(&self, app: &App, transaction: &mut Transaction) -> Result<(), Problem> {
        match household_address(self.people) {
            Some(to) => self.put(app, transaction, to, self.link.clone()),
            None => Ok(()),
        }
    }

    /// Adds the provider's message to a transaction. It never carries the household's link.
    ///
    /// # Errors
    /// [`Problem::Internal`] when the system gives no random bytes.
    pub fn to_provider(&self, app: &App, transaction: &mut Transaction) -> Result<(), Problem> {
        match self.booking.words.provider_email.clone() {
            Some(email) => self.put(app, transaction, NoticeTo::Provider { email }, None),
            None => Ok(()),
        }
    }

    fn put(
        &self,
        app: &App,
        transaction: &mut Transaction,
        to: NoticeTo,
        link: Option<String>,
    ) -> Result<(), Problem> {
        let notice = self.notice(to, link);
        enqueue(app, transaction, self.data_key, self.booking, &notice, self.at)
    }

    fn notice(&self, to: NoticeTo, link: Option<String>) -> Notice {
        let (people, words) = (self.people, &self.booking.words);
        let contact = [people.phone.as_deref(), people.email.as_deref()];
        let address = words.location(people).map(str::to_owned);
        Notice {
            kind: self.kind,
            to,
            code: self.booking.code.clone(),
            title: words.title.clone(),
            provider: words.provider.clone(),
            provider_phone: words.provider_phone.clone(),
            span: self.booking.span,
            was: self.was,
            address,
            requester: format!("{} {}", people.name, people.surname),
            requester_contact: contact.into_iter().flatten().collect::<Vec<_>>().join(", "),
            recipient: people.recipient.clone(),
            notes: people.notes.clone(),
            who_comes: people.who_comes.clone(),
            total: self.booking.quote.total,
            refund: self.refund,
            link,
        }
    }
}

//! The people of a booking, opened to tell them what happened.

use jiff::Timestamp;
use wemi_domain::Cents;
use wemi_domain::link::LinkToken;
use wemi_store::record::{BookingRecord, NoticeKind, People};
use wemi_store::{BookingFile, DataKey, StoreError, Subject, Transaction};
use wemi_web::{App, Problem, Told, link_item};

/// Who they are, and the key that seals what is told them.
pub(crate) struct Addressees {
    people: People,
    data_key: DataKey,
}

/// The people of a booking; `None` once they have been erased, or cannot be opened: then nobody is
/// told, and money goes where it must all the same.
pub(crate) async fn addressees(app: &App, file: &BookingFile) -> Result<Option<Addressees>, Problem> {
    let booking = file.record().code.as_str();
    let unopened = |error: &(dyn std::error::Error + 'static)| {
        tracing::error!(booking, error, "the people of a booking cannot be opened, so nobody is told");
        Ok(None)
    };
    let data_key = match app.store().data_key(&app.secrets().master, Subject::booking(booking)).await {
        Ok(Some(data_key)) => data_key,
        Ok(None) => return Ok(None),
        Err(error @ StoreError::Corrupt { .. }) => return unopened(&error),
        Err(error) => return Err(error.into()),
    };
    match data_key.open_from(file.item(), "people") {
        Ok(people) => Ok(Some(Addressees { people, data_key })),
        Err(error) => unopened(&error),
    }
}

impl Addressees {
    /// Tells household and provider that the booking is confirmed.
    pub(crate) fn confirmed(
        &self,
        app: &App,
        transaction: &mut Transaction,
        booking: &BookingRecord,
        at: Timestamp,
    ) -> Result<(), Problem> {
        let link = self.new_link(app, transaction, booking, at)?;
        let told = self.told(NoticeKind::Confirmed, booking, Cents::ZERO, link, at);
        told.to_household(app, transaction)?;
        told.to_provider(app, transaction)
    }

    /// Tells the household that its money comes back because the time is no longer to be had.
    pub(crate) fn given_back(
        &self,
        app: &App,
        transaction: &mut Transaction,
        booking: &BookingRecord,
        amount: Cents,
        at: Timestamp,
    ) -> Result<(), Problem> {
        let link = self.new_link(app, transaction, booking, at)?;
        self.told(NoticeKind::GivenBack, booking, amount, link, at).to_household(app, transaction)
    }

    /// Tells the household that money has been given back.
    pub(crate) fn refunded(
        &self,
        app: &App,
        transaction: &mut Transaction,
        booking: &BookingRecord,
        amount: Cents,
        at: Timestamp,
    ) -> Result<(), Problem> {
        self.told(NoticeKind::Refunded, booking, amount, None, at).to_household(app, transaction)
    }

    /// A further link to the booking, for the household's mailbox: of the one given before only a
    /// hash is kept. Who has no mailbox is called and needs none.
    fn new_link(
        &self,
        app: &App,
        transaction: &mut Transaction,
        booking: &BookingRecord,
        at: Timestamp,
    ) -> Result<Option<String>, Problem> {
        if self.people.email.is_none() {
            return Ok(None);
        }
        let token = LinkToken::from_random(app.entropy().bytes()?);
        transaction.put_new("link", link_item(app, &token, &booking.code, at)?);
        Ok(Some(app.absolute(&format!("/prenotazioni/apri/{}", token.reveal()))))
    }

    fn told<'a>(
        &'a self,
        kind: NoticeKind,
        booking: &'a BookingRecord,
        refund: Cents,
        link: Option<String>,
        at: Timestamp,
    ) -> Told<'a> {
        Told { kind, booking, people: &self.people, data_key: &self.data_key, was: None, refund, link, at }
    }
}

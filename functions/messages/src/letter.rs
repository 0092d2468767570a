//! What a message says: subject and lines, in the words of the theme.

use wemi_catalogue::Settings;
use wemi_domain::Cents;
use wemi_domain::words;
use wemi_domain::zone_time::rome;
use wemi_store::record::{Notice, NoticeKind, NoticeRecord, NoticeTo, SignInNotice};
use wemi_theme::message::{Arg, Message};
use wemi_theme::{RenderError, Theme};

use crate::mail::{Mail, MailId, NotAMailId};

/// Why a notice could not be put into words.
#[derive(Debug, thiserror::Error)]
pub(crate) enum LetterError {
    /// The theme lacks a word.
    #[error("the theme cannot say it")]
    Words(#[from] RenderError),
    /// Its id is none of ours.
    #[error("the entry has no proper id")]
    Id(#[from] NotAMailId),
}

/// Who writes messages: with which words, on whose behalf.
#[derive(Clone, Copy)]
pub(crate) struct Writer<'a> {
    /// The words.
    pub(crate) theme: &'a Theme,
    /// The municipality's address and telephone.
    pub(crate) settings: &'a Settings,
}

impl Writer<'_> {
    /// A notice as a message.
    ///
    /// # Errors
    /// [`LetterError`].
    pub(crate) fn write(&self, record: &NoticeRecord, notice: &Notice) -> Result<Mail, LetterError> {
        let id: MailId = record.id.parse()?;
        let say = |message: &Message| self.theme.say(&record.lang, message);
        let mut subject = say(&subject(notice))?;
        let (to, blocks) = match &notice.to {
            NoticeTo::Household { email } => (email, self.household(notice)),
            NoticeTo::Provider { email } => (email, provider(notice)),
            NoticeTo::Call { phone } => {
                subject = say(&Message::key("mail-subject-call").with("subject", subject))?;
                (&self.settings.email, call(notice, phone))
            }
        };
        let blocks = blocks.iter().filter(|lines| !lines.is_empty()).map(|lines| {
            let lines: Result<Vec<String>, RenderError> = lines.iter().map(say).collect();
            lines.map(|lines| lines.join("\n"))
        });
        let body = blocks.collect::<Result<Vec<_>, _>>()?.join("\n\n") + "\n";
        let from = self.settings.email.clone();
        Ok(Mail { id, at: record.at, from, to: to.clone(), subject, body })
    }

    /// The code and the link with which somebody signs in.
    ///
    /// # Errors
    /// [`LetterError`].
    pub(crate) fn sign_in(&self, record: &NoticeRecord, notice: &SignInNotice) -> Result<Mail, LetterError> {
        let id: MailId = record.id.parse()?;
        let say = |message: &Message| self.theme.say(&record.lang, message);
        let until = words::time(rome(notice.until).time());
        let lines = [
            Message::key("mail-sign-in-code").with("code", notice.code.as_str()).with("until", until),
            Message::key("mail-sign-in-link").with("link", notice.link.as_str()),
            Message::key("mail-sign-in-other").with("phone", self.settings.phone.as_str()),
        ];
        let body = lines.iter().map(say).collect::<Result<Vec<_>, _>>()?.join("\n\n") + "\n";
        let (from, to) = (self.settings.email.clone(), notice.email.clone());
        let subject = say(&Message::key("mail-sign-in-subject"))?;
        Ok(Mail { id, at: record.at, from, to, subject, body })
    }

    fn household(&self, notice: &Notice) -> Vec<Vec<Message>> {
        let link = self.link(notice);
        let desk = Message::key("mail-desk").with("phone", self.settings.phone.as_str());
        vec![news(notice), household_facts(notice), link.into_iter().collect(), vec![desk]]
    }

    /// The way to the booking: the link itself, or where to ask for one.
    fn link(&self, notice: &Notice) -> Option<Message> {
        let to_cancel = matches!(notice.kind, NoticeKind::Confirmed | NoticeKind::Moved | NoticeKind::Link);
        match &notice.link {
            Some(link) if to_cancel => Some(Message::key("mail-link").with("link", link.as_str())),
            Some(link) => Some(Message::key("mail-see").with("link", link.as_str())),
            None if to_cancel => {
                let page = format!("{}/prenotazioni/", self.settings.base_url);
                Some(Message::key("mail-no-link").with("link", page))
            }
            None => None,
        }
    }
}

/// The booking and what became of it; nothing of who needs what (rule 34).
fn subject(notice: &Notice) -> Message {
    Message::key("mail-subject").with("kind", variant(notice.kind)).with("code", notice.code.to_string())
}

/// What happened, to whoever asked.
fn news(notice: &Notice) -> Vec<Message> {
    let refund = Arg::Cents(notice.refund.get());
    let coming = Message::key("mail-refund-coming").with("amount", refund.clone());
    let owed = notice.refund > Cents::ZERO;
    match notice.kind {
        NoticeKind::Confirmed => vec![Message::key("mail-confirmed")],
        NoticeKind::Moved => vec![Message::key("mail-moved")],
        NoticeKind::WhoComes => vec![Message::key("mail-who-comes")],
        NoticeKind::Cancelled if owed => vec![Message::key("mail-cancelled"), coming],
        NoticeKind::Cancelled => vec![Message::key("mail-cancelled")],
        NoticeKind::GivenBack => vec![Message::key("mail-given-back"), coming],
        NoticeKind::Refunded => vec![Message::key("mail-refunded").with("amount", refund)],
        NoticeKind::Link => vec![Message::key("mail-new-link")],
    }
}

fn household_facts(notice: &Notice) -> Vec<Message> {
    let what = Message::key("mail-what").with("offer", notice.title.as_str());
    let mut facts = vec![when(notice)];
    facts.extend(was(notice));
    facts.push(what.with("provider", notice.provider.as_str()));
    facts.extend(fact("mail-where", notice.address.as_deref()));
    if matches!(notice.kind, NoticeKind::Confirmed | NoticeKind::Moved) {
        facts.push(how_much(notice));
    }
    facts.push(Message::key("mail-code").with("value", notice.code.to_string()));
    facts.extend(fact("mail-comes", notice.who_comes.as_deref()));
    facts.extend(fact("mail-provider-phone", notice.provider_phone.as_deref()));
    facts
}

fn provider(notice: &Notice) -> Vec<Vec<Message>> {
    let news = match notice.kind {
        NoticeKind::Confirmed => "mail-provider-confirmed",
        NoticeKind::Moved => "mail-provider-moved",
        NoticeKind::Cancelled => "mail-provider-cancelled",
        NoticeKind::WhoComes | NoticeKind::GivenBack | NoticeKind::Refunded | NoticeKind::Link => {
            "mail-provider-changed"
        }
    };
    let mut facts = vec![when(notice)];
    facts.extend(was(notice));
    facts.push(Message::key("mail-offer").with("value", notice.title.as_str()));
    facts.extend(fact("mail-where", notice.address.as_deref()));
    if matches!(notice.kind, NoticeKind::Confirmed | NoticeKind::Moved) {
        facts.push(how_much(notice));
    }
    facts.push(Message::key("mail-code").with("value", notice.code.to_string()));
    let requester = Message::key("mail-requester").with("name", notice.requester.as_str());
    let mut people = vec![requester.with("contact", notice.requester_contact.as_str())];
    people.extend(fact("mail-recipient", notice.recipient.as_deref()));
    people.extend(fact("mail-notes", notice.notes.as_deref()));
    let then = (notice.kind == NoticeKind::Confirmed).then(|| Message::key("mail-provider-call"));
    vec![vec![Message::key(news)], facts, people, then.into_iter().collect()]
}

/// What the desk says on the telephone. A link is not said aloud.
fn call(notice: &Notice, phone: &str) -> Vec<Vec<Message>> {
    let lead = Message::key("mail-call").with("name", notice.requester.as_str()).with("phone", phone);
    let then = (notice.kind == NoticeKind::Confirmed).then(|| Message::key("mail-call-cancel"));
    vec![vec![lead], news(notice), household_facts(notice), then.into_iter().collect()]
}

fn when(notice: &Notice) -> Message {
    let (from, to) = (rome(notice.span.from), rome(notice.span.to));
    Message::key("mail-when").with("when", words::date_time_range(from, to))
}

/// When it was before it was moved.
fn was(notice: &Notice) -> Option<Message> {
    let span = notice.was?;
    Some(Message::key("mail-was").with("when", words::date_time_range(rome(span.from), rome(span.to))))
}

fn how_much(notice: &Notice) -> Message {
    if notice.total.is_zero() {
        Message::key("mail-free")
    } else {
        Message::key("mail-how-much").with("amount", Arg::Cents(notice.total.get()))
    }
}

/// A line that there may be nothing to say in.
fn fact(key: &str, value: Option<&str>) -> Option<Message> {
    value.filter(|value| !value.is_empty()).map(|value| Message::key(key).with("value", value))
}

/// The variant that the subject selects on.
fn variant(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Confirmed => "confirmed",
        NoticeKind::Moved => "moved",
        NoticeKind::WhoComes => "who-comes",
        NoticeKind::Cancelled => "cancelled",
        NoticeKind::GivenBack => "given-back",
        NoticeKind::Refunded => "refunded",
        NoticeKind::Link => "link",
    }
}

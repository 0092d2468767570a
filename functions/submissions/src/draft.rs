//! A report as it was typed, and as it can be taken.

use wemi_domain::check::{self, Fault};
use wemi_domain::feedback::Datum;
use wemi_store::record::Report;
use wemi_theme::Message;
use wemi_theme::message::Arg;
use wemi_theme::views::{FieldGroupView, FieldKind, FieldView, FormView, HiddenView};
use wemi_web::{Form, FormTicket};

use crate::page_path::own_page;

/// The most letters of what is wrong.
const WHAT_MAX: usize = 1000;

/// What was typed.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Draft {
    /// The page it is about, if it is one of ours.
    pub(crate) page: Option<String>,
    /// Which of its data is wrong, if it was said.
    pub(crate) datum: Option<Datum>,
    what: String,
    email: String,
}

/// What is wrong with a draft, field by field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Faults {
    what: Option<Fault>,
    email: Option<Fault>,
}

impl Draft {
    /// An empty one, about a page.
    pub(crate) fn about(page: &str) -> Self {
        Self { page: own_page(page).map(str::to_owned), ..Self::default() }
    }

    /// About one of the page's data; a word that names none is left out.
    pub(crate) fn on(self, datum: &str) -> Self {
        Self { datum: datum.parse().ok(), ..self }
    }

    /// What a form holds.
    pub(crate) fn read(form: &Form) -> Self {
        let field = |name| form.get(name).to_owned();
        Self { what: field("cosa"), email: field("email"), ..Self::about(form.get("pagina")) }
            .on(form.get("campo"))
    }

    /// The report, if it can be taken.
    ///
    /// # Errors
    /// [`Faults`] says what is wrong with each field.
    pub(crate) fn check(&self) -> Result<Report, Faults> {
        let what = match check::text(&self.what, WHAT_MAX) {
            Ok(text) if text.is_empty() => Err(Fault::Missing),
            checked => checked,
        };
        let email = match check::email(&self.email) {
            Err(Fault::Missing) => Ok(None),
            checked => checked.map(Some),
        };
        match (what, email) {
            (Ok(what), Ok(email)) => Ok(Report { what, email }),
            (what, email) => Err(Faults { what: what.err(), email: email.err() }),
        }
    }

    /// The form, filled in with what was typed and what is wrong with it.
    pub(crate) fn form(&self, action: &str, ticket: FormTicket, faults: Faults) -> FormView {
        let mut hidden =
            vec![HiddenView::new("chiave", ticket.key), HiddenView::new("gettone", ticket.token)];
        hidden.extend(self.page.as_ref().map(|page| HiddenView::new("pagina", page)));
        let data = Datum::ALL.iter().map(|one| (one.as_str().to_owned(), words_for_datum(*one)));
        let fields = vec![
            FieldView::new("campo", FieldKind::Select)
                .options(data)
                .value(self.datum.map(Datum::as_str).unwrap_or_default()),
            FieldView::new("cosa", FieldKind::Textarea)
                .hint(Message::key("hint-cosa"))
                .required()
                .max_length(u32::try_from(WHAT_MAX).unwrap_or(u32::MAX))
                .value(&self.what)
                .error(faults.what.map(words_for_what)),
            FieldView::new("email", FieldKind::Email)
                .hint(Message::key("hint-risposta"))
                .autocomplete("email")
                .value(&self.email)
                .error(faults.email.map(words)),
            FieldView::new("sito_web", FieldKind::Honeypot),
        ];
        FormView::new(action, hidden, vec![FieldGroupView { legend: None, intro: None, fields }])
    }
}

fn words_for_datum(datum: Datum) -> Message {
    Message::key("option-datum").with("datum", datum.as_str())
}

fn words_for_what(fault: Fault) -> Message {
    if fault == Fault::Missing { Message::key("error-cosa") } else { words(fault) }
}

fn words(fault: Fault) -> Message {
    let message = Message::key(fault.key());
    match fault.number() {
        Some((name, number)) => message.with(name, Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))),
        None => message,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(what: &str, email: &str) -> Draft {
        Draft { page: None, datum: None, what: what.to_owned(), email: email.to_owned() }
    }

    #[test]
    fn each_field_is_checked_and_all_faults_are_told() {
        let (what, email) = (Fault::Missing, Fault::Email);
        let faults = |what, email| Some(Faults { what, email });
        for (typed, expected) in [
            (draft(" \n ", ""), faults(Some(what), None)),
            (draft("", "anna"), faults(Some(what), Some(email))),
            (draft("a\u{7}", ""), faults(Some(Fault::Unprintable), None)),
            (draft(&"à".repeat(1001), ""), faults(Some(Fault::TooLong(1000)), None)),
            (draft(&"à".repeat(1000), " anna@example.org "), None),
        ] {
            assert_eq!(typed.check().err(), expected);
        }
    }

    #[test]
    fn an_answer_is_wanted_only_where_an_address_is_given() {
        assert_eq!(draft("x", "").check().map(|r| r.email), Ok(None));
        let email = draft("x", " anna@example.org ").check().map(|r| r.email);
        assert_eq!(email, Ok(Some("anna@example.org".to_owned())));
    }
}

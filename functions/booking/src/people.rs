//! The fields of step 3: who asks, who receives, how to reach them. Read, refused, shown again.

use jiff::civil::Date;
use wemi_domain::ZoneId;
use wemi_domain::accreditation::shown_zones;
use wemi_domain::check::{self, Fault};
use wemi_domain::offer::Place;
use wemi_store::record::People;
use wemi_theme::views::{FieldGroupView, FieldKind, FieldView};
use wemi_theme::{Arg, Message};
use wemi_web::Form;

use crate::asked::Asked;

const NAME_MAX: usize = 80;
const ADDRESS_MAX: usize = 160;
const NOTES_MAX: usize = 500;

/// What step 3 asked, read.
#[derive(Debug)]
pub(crate) struct Filled {
    pub(crate) people: People,
    pub(crate) zone: ZoneId,
}

/// What is wrong, by the name of the field, in the order of the form.
pub(crate) type Faults = Vec<(&'static str, Message)>;

/// Reads the fields; all that is wrong is told at once.
pub(crate) fn read(asked: &Asked, form: &Form, day: Date, express: bool) -> Result<Filled, Faults> {
    let mut faults = Faults::new();
    let mut line = |name: &'static str, max| match check::line(form.get(name), max) {
        Ok(text) => Some(text),
        Err(fault) => {
            faults.push((name, message(name, fault)));
            None
        }
    };
    let name = line("nome", NAME_MAX);
    let surname = line("cognome", NAME_MAX);
    let for_other = form.get("assistito") == "altro";
    let recipient = if for_other { line("assistito_nome", NAME_MAX * 2) } else { None };
    let at_home = asked.entry.place == Place::Home;
    let address = if at_home { line("indirizzo", ADDRESS_MAX) } else { None };
    let email = contact("email", check::email(form.get("email")), &mut faults);
    let phone = contact("telefono", check::phone(form.get("telefono")), &mut faults);
    if form.get("email").trim().is_empty() && form.get("telefono").trim().is_empty() {
        faults.push(("email", Message::key("error-contact")));
    }
    if !matches!(form.get("assistito"), "me" | "altro") {
        faults.push(("assistito", Message::key("error-assistito")));
    }
    let zone = form.get("municipio").parse().ok().filter(|zone| zones(asked, day).contains(zone));
    let zone = zone.and_then(|number| ZoneId::try_from(number).ok());
    if zone.is_none() {
        faults.push(("municipio", Message::key("error-municipio")));
    }
    let notes = contact("note", check::text(form.get("note"), NOTES_MAX), &mut faults);
    if express && !form.ticked("avvio") {
        faults.push(("avvio", Message::key("error-avvio")));
    }
    match (name, surname, zone, faults.is_empty()) {
        (Some(name), Some(surname), Some(zone), true) => {
            let phone = phone.map(|phone| phone.as_str().to_owned());
            let notes = notes.filter(|notes| !notes.is_empty());
            Ok(Filled {
                people: People { name, surname, email, phone, recipient, address, notes, who_comes: None },
                zone,
            })
        }
        _ => Err(faults),
    }
}

/// A field that may be left empty.
fn contact<T>(name: &'static str, read: Result<T, Fault>, faults: &mut Faults) -> Option<T> {
    match read {
        Ok(value) => Some(value),
        Err(Fault::Missing) => None,
        Err(fault) => {
            faults.push((name, message(name, fault)));
            None
        }
    }
}

/// The sentence beside the field.
fn message(name: &str, fault: Fault) -> Message {
    if fault == Fault::Missing {
        return Message::key(format!("error-{}", name.replace('_', "-")));
    }
    let message = Message::key(fault.key());
    match fault.number() {
        Some((name, number)) => message.with(name, Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))),
        None => message,
    }
}

/// The numbers of the zones in which care may be booked for a day.
fn zones(asked: &Asked, day: Date) -> Vec<u8> {
    shown_zones(&asked.entry.offer, day).unwrap_or_default().into_iter().map(ZoneId::get).collect()
}

/// The fields, with what was typed and what is wrong with it.
pub(crate) fn groups(
    asked: &Asked,
    form: &Form,
    faults: &Faults,
    day: Date,
    express: bool,
) -> Vec<FieldGroupView> {
    let field = |name: &str, kind| {
        let error = faults.iter().find(|(field, _)| *field == name).map(|(_, error)| error.clone());
        FieldView::new(name, kind).value(form.get(name)).error(error)
    };
    let requester = vec![
        field("nome", FieldKind::Text).required().autocomplete("given-name").max_length(80),
        field("cognome", FieldKind::Text).required().autocomplete("family-name").max_length(80),
    ];
    let contact = vec![
        field("email", FieldKind::Email).autocomplete("email").hint(Message::key("hint-email")),
        field("telefono", FieldKind::Tel).autocomplete("tel").hint(Message::key("hint-telefono")),
    ];
    let whom = [("me", "option-me"), ("altro", "option-other")];
    let whom = whom.map(|(value, key)| (value.to_owned(), Message::key(key)));
    let named = |number: &u8| asked.entry.zones.iter().find(|zone| zone.id.get() == *number);
    let served = zones(asked, day);
    let served = served.iter().filter_map(|n| Some((n.to_string(), Message::text(&named(n)?.name))));
    let mut recipient = vec![
        choice(field("assistito", FieldKind::Radio), whom, form).required(),
        field("assistito_nome", FieldKind::Text).max_length(160),
        choice(field("municipio", FieldKind::Select), served, form).required(),
    ];
    if asked.entry.place == Place::Home {
        let address = field("indirizzo", FieldKind::Text).required().max_length(160);
        recipient.push(address.hint(Message::key("hint-indirizzo")).autocomplete("street-address"));
    }
    recipient.push(field("note", FieldKind::Textarea).max_length(500).hint(Message::key("hint-note")));
    recipient.push(field("sito_web", FieldKind::Honeypot));
    let group = |legend: &str, intro: Option<&str>, fields| FieldGroupView {
        legend: Some(Message::key(legend)),
        intro: intro.map(Message::key),
        fields,
    };
    let mut groups = vec![
        group("group-requester", None, requester),
        group("group-contact", Some("group-contact-more"), contact),
        group("group-recipient", None, recipient),
    ];
    if express {
        let box_ = field("avvio", FieldKind::Checkbox).required();
        groups.push(group("group-express", Some("group-express-more"), vec![box_]));
    }
    groups
}

/// A field of options; the value is set last, so that its option is the selected one.
fn choice(field: FieldView, options: impl IntoIterator<Item = (String, Message)>, form: &Form) -> FieldView {
    let value = form.get(&field.name).to_owned();
    field.options(options).value(value)
}

//! The pages of those who sign in.

use wemi_theme::Message;
use wemi_theme::views::*;

use super::Example;
use super::booking::{booked, private};
use super::offers::{day, quote, text};

pub(crate) fn examples() -> Vec<Example> {
    let week = week();
    let nothing =
        AreaWeekView { days: Vec::new(), this_week_url: Some(text("/area/ente/melograno/")), ..week.clone() };
    vec![
        Example::new("area-sign-in", AreaSignInView::TEMPLATE, &sign_in()),
        Example::new("area-code", AreaCodeView::TEMPLATE, &code()),
        Example::new("area-open", AreaOpenView::TEMPLATE, &open()),
        Example::new("area-home", AreaHomeView::TEMPLATE, &home()),
        Example::new("area-week", AreaWeekView::TEMPLATE, &week),
        Example::new("area-week-none", AreaWeekView::TEMPLATE, &nothing),
        Example::new("area-visit", AreaVisitView::TEMPLATE, &visit()),
    ]
}

fn only(action: &str, field: FieldView) -> FormView {
    let groups = vec![FieldGroupView { legend: None, intro: None, fields: vec![field] }];
    FormView::new(action, vec![HiddenView::new("chiave", "k3")], groups)
}

fn leave() -> FormView {
    FormView::new("/area/esci", vec![HiddenView::new("chiave", "k4")], Vec::new())
}

fn sign_in() -> AreaSignInView {
    let field = FieldView::new("email", FieldKind::Email).required().hint(Message::key("hint-area-email"));
    AreaSignInView { page: private("/area/"), form: only("/area/accesso", field) }
}

fn code() -> AreaCodeView {
    let field = FieldView::new("codice_accesso", FieldKind::Text)
        .required()
        .hint(Message::key("hint-codice-accesso"))
        .error(Some(Message::key("error-codice-accesso")));
    AreaCodeView { page: private("/area/codice"), form: only("/area/codice", field) }
}

fn open() -> AreaOpenView {
    AreaOpenView { page: private("/area/"), form: FormView::new("/area/apri", Vec::new(), Vec::new()) }
}

fn home() -> AreaHomeView {
    let place = |role: &str, url: Option<&str>| AreaPlaceView { role: text(role), url: url.map(text) };
    AreaHomeView {
        page: private("/area/"),
        places: vec![place("ente:melograno", Some("/area/ente/melograno/")), place("comune", None)],
        leave: leave(),
    }
}

fn week() -> AreaWeekView {
    let line = |from: &str, to: &str, state| AreaLineView {
        url: text("/area/ente/melograno/prenotazioni/K7M49XQ2B/"),
        code: text("K7M-49X-Q2B"),
        start: from.parse().expect("a moment"),
        end: to.parse().expect("a moment"),
        title: text("Baby sitter di cortile"),
        state,
        person: Some(text("Bruno Prova")),
        phone: Some(text("02 0000 0101")),
        address: Some(text("via delle Prove 3")),
        who_comes: Some(text("Carla Prova")),
    };
    let erased = AreaLineView {
        person: None,
        phone: None,
        address: None,
        who_comes: None,
        ..line("2026-12-03T18:00", "2026-12-03T19:00", BookingStateKey::Cancelled)
    };
    let confirmed = line("2026-12-03T15:00", "2026-12-03T17:00", BookingStateKey::Confirmed);
    AreaWeekView {
        page: private("/area/ente/melograno/"),
        provider: text("Melograno"),
        first: day("2026-11-30"),
        last: day("2026-12-06"),
        before_url: text("/area/ente/melograno/?da=2026-11-23"),
        after_url: text("/area/ente/melograno/?da=2026-12-07"),
        this_week_url: None,
        days: vec![AreaDayView { date: day("2026-12-03"), lines: vec![confirmed, erased] }],
        leave: leave(),
    }
}

fn visit() -> AreaVisitView {
    let base = "/area/ente/melograno/prenotazioni/K7M49XQ2B/";
    let who = FieldView::new("chi_viene", FieldKind::Text).required().hint(Message::key("hint-chi-viene"));
    AreaVisitView {
        page: private(base),
        week_url: text("/area/ente/melograno/?da=2026-12-03"),
        provider: text("Melograno"),
        code: text("K7M-49X-Q2B"),
        state: BookingStateKey::Confirmed,
        title: text("Baby sitter di cortile"),
        offer_url: booked().url,
        start: "2026-12-03T15:00".parse().expect("a moment"),
        end: "2026-12-03T17:00".parse().expect("a moment"),
        quantity: QuantityView::of(
            wemi_domain::price::Unit::Hour,
            wemi_domain::price::Quantity::minutes(120),
        ),
        persons: 2,
        whom: text("un bambino o una bambina"),
        place: PlaceKey::Home,
        address: Some(text("via delle Prove 3")),
        requester: Some(PersonView {
            name: text("Ada Prova"),
            email: Some(text("ada@example.org")),
            phone: Some(text("02 0000 0101")),
        }),
        recipient: Some(text("Bruno Prova")),
        notes: Some(text("Terzo piano, suonare due volte.")),
        who_comes: Some(text("Carla Prova")),
        quote: quote(),
        done: Some(FormView::new(format!("{base}fatto"), Vec::new(), Vec::new())),
        reassign: Some(only(&format!("{base}chi-viene"), who)),
        leave: leave(),
    }
}

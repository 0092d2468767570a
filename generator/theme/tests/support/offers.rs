//! Offers, prices and the sentence of the made-up portal.

use jiff::civil::Date;
use wemi_theme::Shared;
use wemi_theme::views::*;
use wemi_theme::{Arg, Message};

pub(crate) fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

pub(crate) fn text(words: &str) -> String {
    words.to_owned()
}

pub(crate) fn texts(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| text(word)).collect()
}

pub(crate) fn accreditation() -> AccreditationView {
    AccreditationView {
        act: text("DD 4321/2025"),
        date: day("2025-03-12"),
        until: Some(day("2027-12-31")),
        categories: texts(&["Servizi educativi", "Servizi socio-assistenziali"]),
        zones: some_zones(),
    }
}

pub(crate) fn some_zones() -> ZonesView {
    ZonesView { all: false, ids: vec![2, 3, 9] }
}

pub(crate) fn all_zones() -> ZonesView {
    ZonesView { all: true, ids: (1..=9).collect() }
}

pub(crate) fn paid() -> PriceView {
    PriceView::Paid(RateView {
        amount_cents: 2600,
        lowest: false,
        unit: UnitKey::Hour,
        vat: VatView::Included { rate: text("5") },
        minimum_units: Some(2),
        share: None,
    })
}

pub(crate) fn shared() -> PriceView {
    PriceView::Paid(RateView {
        amount_cents: 1400,
        lowest: true,
        unit: UnitKey::Hour,
        vat: VatView::Exempt { ground: text("art. 10 n. 27-ter DPR 633/1972") },
        minimum_units: None,
        share: Some(ShareView { persons: 3, cents: 800 }),
    })
}

pub(crate) fn funded() -> PriceView {
    PriceView::Funded { by: text("il Comune di Milano con il progetto Buon vicinato") }
}

pub(crate) fn provider_box() -> ProviderBoxView {
    ProviderBoxView {
        name: text("Il Melograno di Prova, cooperativa sociale"),
        url: text("/enti/melograno/"),
        phone: Some(text("02 0000 0001")),
        phone_hours: vec![HoursView {
            days: vec![WeekdayKey::Mon, WeekdayKey::Tue, WeekdayKey::Wed],
            run: true,
            from: "09:00".parse().expect("a time"),
            to: "13:00".parse().expect("a time"),
        }],
        phone_note: Some(text("Di notte risponde la segreteria.")),
        email: Some(text("ciao@melograno.example.org")),
        address: Some(text("via Inventata 12, Milano")),
    }
}

fn card(title: &str, url: &str, tint: Tint, price: PriceView) -> CardView {
    CardView {
        said_in: None,
        title: text(title),
        url: text(url),
        provider: LinkView::new("Il Melograno di Prova", "/enti/melograno/"),
        service: LinkView::new("Baby sitter", "/servizi/baby-sitter/"),
        tint,
        price,
        zones: some_zones(),
        audiences: texts(&["Bambine e bambini", "Famiglie"]),
        place: PlaceKey::Home,
        facts: texts(&["Educatrici con almeno 3 anni di esperienza", "Anche la sera"]),
        kind: OfferKindKey::Slot,
        first: Some(day("2026-11-26")),
        case: None,
        sift: None,
        accreditation: accreditation(),
        last_checked: day("2026-11-02"),
        closed: None,
    }
}

pub(crate) fn cards() -> Vec<Shared<CardView>> {
    let mut volunteers =
        card("Compagnia e lettura", "/offerte/cortile/lettura/", Tint::Socialita, PriceView::Volunteers);
    volunteers.kind = OfferKindKey::Contact;
    volunteers.first = None;
    volunteers.zones = all_zones();
    volunteers.facts = texts(&["Due volontari formati"]);
    let mut closed = card("Aiuto compiti", "/offerte/melograno/compiti/", Tint::Persona, funded());
    closed.closed = Some(ClosedView {
        reason: text("Riprende dopo le vacanze di Natale."),
        from: None,
        to: Some(day("2027-01-07")),
    });
    let cards = [
        card("Baby sitter a casa", "/offerte/melograno/baby-sitter/", Tint::Famiglia, paid()),
        card("Baby sitter condivisa", "/offerte/melograno/condivisa/", Tint::Famiglia, shared()),
        volunteers,
        closed,
    ];
    cards.map(Shared::from).into()
}

fn choice(value: &str, label: &str) -> ChoiceView {
    ChoiceView { value: text(value), label: text(label), selected: false }
}

pub(crate) fn sentence(chosen: bool) -> SentenceView {
    let group = |name: &str, options: &[(&str, &str)]| ChoiceGroupView {
        name: Some(text(name)),
        options: options.iter().map(|(value, label)| choice(value, label)).collect(),
    };
    let mut services = vec![
        group(
            "Sostegno alla famiglia",
            &[("baby-sitter", "baby sitter"), ("supporto-studio", "supporto allo studio")],
        ),
        group("Benessere della persona", &[("badante", "badante"), ("infermiere", "infermiere a domicilio")]),
    ];
    let mut audiences = vec![
        group("Persone anziane", &[("anziani", "una persona anziana")]),
        group("Famiglie", &[("famiglie", "una famiglia"), ("bambini", "un bambino o una bambina")]),
    ];
    let mut zones = vec![ChoiceGroupView {
        name: None,
        options: (1..=9).map(|n| choice(&n.to_string(), &format!("Municipio {n}"))).collect(),
    }];
    if chosen {
        services[0].options[0].selected = true;
        audiences[1].options[0].selected = true;
        zones[0].options[2].selected = true;
    }
    let choices = |groups| ChoicesView { groups }.into();
    SentenceView {
        action: text("/trova"),
        services: choices(services),
        audiences: choices(audiences),
        zones: choices(zones),
        all_url: None,
    }
}

pub(crate) fn counts(links: &[(&str, u32)]) -> Vec<CountLinkView> {
    links
        .iter()
        .map(|(name, count)| CountLinkView { name: text(name), url: text("/trova/"), count: *count })
        .collect()
}

pub(crate) fn quote() -> QuoteView {
    QuoteView {
        quantity: hours(120),
        service: text("baby sitter"),
        persons: 2,
        households: 1,
        lines: vec![
            QuoteLineView::Rate { quantity: hours(90), rate_cents: 2600, cents: 3900 },
            QuoteLineView::Minimum { units: 2, unit: UnitKey::Hour, cents: 1300 },
            QuoteLineView::Vat { rate: text("5"), included: true, cents: 248 },
        ],
        total_cents: 5200,
        vat: Some(VatView::Included { rate: text("5") }),
        share: Some(ShareView { persons: 2, cents: 2600 }),
    }
}

pub(crate) fn free_quote() -> QuoteView {
    QuoteView {
        quantity: QuantityView { unit: UnitKey::Visit, units: 1, minutes: None },
        service: text("compagnia"),
        persons: 1,
        households: 1,
        lines: vec![QuoteLineView::Volunteers],
        total_cents: 0,
        vat: None,
        share: None,
    }
}

pub(crate) fn hours(minutes: u32) -> QuantityView {
    QuantityView { unit: UnitKey::Hour, units: 1, minutes: Some(minutes) }
}

pub(crate) fn terms() -> TermsView {
    TermsView { free_until_hours: 24, then_percent: 50, free_until: None }
}

pub(crate) fn programme() -> ProgrammeView {
    ProgrammeView {
        name: text("Buono baby sitter"),
        payer: text("Comune di Prova"),
        url: Some(text("/misure/buono-baby-sitter/")),
    }
}

pub(crate) fn usual() -> UsualView {
    let row = |minutes, cents: [i64; 2]| UsualRowView {
        quantity: hours(minutes),
        cells: vec![
            UsualCellView { total_cents: Some(cents[0]), share_cents: None },
            UsualCellView { total_cents: Some(cents[1]), share_cents: Some(cents[1] / 3) },
        ],
    };
    UsualView {
        households: false,
        columns: vec![1, 3],
        rows: vec![row(120, [5200, 6600]), row(180, [7800, 9900])],
        whom: Some(text("un bambino o una bambina")),
    }
}

pub(crate) fn cost_form(wrong: bool) -> FormView {
    let minutes = |minutes: u32| {
        (minutes.to_string(), Message::key("option-minutes").with("minutes", Arg::Minutes(minutes)))
    };
    let max = Message::key("error-persone").with("max", 3);
    let band = Message::key("option-isee-first").with("to", Arg::Euro(600_000));
    let fields = vec![
        FieldView::new("durata", FieldKind::Select)
            .required()
            .options([minutes(120), minutes(180)])
            .value("120"),
        FieldView::new("persone", FieldKind::Number)
            .required()
            .between(1, 3)
            .value(if wrong { "9" } else { "2" })
            .error(wrong.then_some(max)),
        FieldView::new("isee", FieldKind::Select)
            .required()
            .hint(Message::key("hint-isee"))
            .options([(text("no"), Message::key("option-isee-none")), (text("6000.00"), band)])
            .value("no"),
    ];
    let group = FieldGroupView { legend: None, intro: None, fields };
    FormView::new("/quanto-costa/melograno/baby-sitter", Vec::new(), vec![group])
}

//! The static pages.

use wemi_domain::feedback::Datum;
use wemi_theme::Message;
use wemi_theme::message::Arg;
use wemi_theme::views::*;

use super::offers::*;
use super::{Example, editorial, page};

const PROSE: &str = "<p>Una educatrice viene a casa tua e sta con i bambini: li accompagna a scuola, gioca, li aiuta con i compiti e la cena. Prima di cominciare vi conoscete: la prima visita è breve e non costa nulla.</p><h2>Come si comincia</h2><p>Scegli un orario. L’ente ti chiama il giorno prima per sapere le abitudini di casa.</p><ul><li>portate due numeri da chiamare</li><li>scrivete le allergie su un foglio</li></ul>";

fn prose(html: &str) -> TextView {
    vec![BlockView::Html { html: text(html) }]
}

fn made_up(path: &str) -> Page {
    Page { made_up: true, ..page(path) }
}

pub(crate) fn examples() -> Vec<Example> {
    let contact_only = OfferView {
        said_in: None,
        book_url: None,
        kind: OfferKindKey::Contact,
        price: funded(),
        brackets: Vec::new(),
        example: None,
        usual: None,
        cost: None,
        tariff: None,
        pay: None,
        staff: None,
        hours: Vec::new(),
        bands: texts(&["morning", "weekend"]),
        group: Some(GroupView { min: 2, max: 4 }),
        pay_how: texts(&["agreed"]),
        tint: Tint::Socialita,
        ..offer()
    };
    vec![
        Example::new("index", HomeView::TEMPLATE, &home()),
        Example::new("find", FindView::TEMPLATE, &find()),
        Example::new("list", ListView::TEMPLATE, &list()),
        Example::new("list-goes-on", ListView::TEMPLATE, &list_goes_on()),
        Example::new("list-empty", ListView::TEMPLATE, &empty_list()),
        Example::new("search", SearchView::TEMPLATE, &search()),
        Example::new("search-near", SearchView::TEMPLATE, &SearchView { near: true, ..search() }),
        Example::new("search-none", SearchView::TEMPLATE, &search_empty("xyz")),
        Example::new("search-empty", SearchView::TEMPLATE, &search_empty("")),
        Example::new("offer", OfferView::TEMPLATE, &offer()),
        Example::new("offer-contact", OfferView::TEMPLATE, &contact_only),
        Example::new("service", ServiceView::TEMPLATE, &service()),
        Example::new("provider", ProviderView::TEMPLATE, &provider()),
        Example::new("desk", DeskView::TEMPLATE, &desk()),
        Example::new("services", ServiceIndexView::TEMPLATE, &services()),
        Example::new("providers", ProviderIndexView::TEMPLATE, &providers()),
        Example::new("desks", DeskIndexView::TEMPLATE, &desks()),
        Example::new("page", ContentPageView::TEMPLATE, &content_page()),
        Example::new("page-legal", ContentPageView::TEMPLATE, &legal_page()),
        Example::new("page-accessibility", ContentPageView::TEMPLATE, &accessibility_page(None)),
        Example::new(
            "page-accessibility-declared",
            ContentPageView::TEMPLATE,
            &accessibility_page(Some("https://form.example.org/view/1")),
        ),
        Example::new(
            "not-found",
            NotFoundView::TEMPLATE,
            &NotFoundView { page: Page::private("/404.html"), sentence: sentence(false) },
        ),
    ]
    .into_iter()
    .chain(editorial::examples())
    .collect()
}

fn home() -> HomeView {
    let offered = |name: &str, summary: &str, tint: Tint, offers: u32| OfferedView {
        name: text(name),
        url: text("/servizi/baby-sitter/"),
        summary: text(summary),
        tint,
        offers,
    };
    let area = |name: &str, summary: &str, tint: Tint, categories: &[&str]| AreaView {
        name: text(name),
        summary: text(summary),
        tint,
        categories: categories.iter().map(|name| LinkView::new(*name, "/trova/categoria/x/")).collect(),
    };
    HomeView {
        page: page("/"),
        sentence: sentence(false),
        most_offered: vec![
            offered("Baby sitter", "Qualcuno che sta con i bambini, a casa tua.", Tint::Famiglia, 4),
            offered("Badante", "Ogni giorno o poche ore, per chi non è autonomo.", Tint::Persona, 3),
            offered("Infermiere a domicilio", "Iniezioni e medicazioni, senza uscire.", Tint::Persona, 2),
            offered("Tapparellista", "Ripara la tapparella che non sale più.", Tint::Casa, 1),
            offered("Compagnia", "Due chiacchiere, una passeggiata, un libro.", Tint::Socialita, 3),
            offered("Disbrigo pratiche", "Moduli, file e uffici: ci va qualcuno con te.", Tint::Economia, 1),
        ],
        areas: vec![
            area(
                "Benessere della persona",
                "Chi cura e chi accompagna.",
                Tint::Persona,
                &["Socio-assistenziali", "Assistenza sanitaria", "Psicologici"],
            ),
            area(
                "Sostegno alla famiglia",
                "Con i bambini e per chi li cresce.",
                Tint::Famiglia,
                &["Educativi", "Cultura, sport e tempo libero"],
            ),
            area(
                "Stare insieme",
                "Compagnia, corsi, vicinato.",
                Tint::Socialita,
                &["Corsi di lingua italiana", "Piccole commissioni"],
            ),
            area(
                "La casa",
                "Quello che in casa non riesci a fare da solo.",
                Tint::Casa,
                &["Piccola manutenzione", "Pasti a domicilio", "Cura di animali"],
            ),
            area(
                "Soldi e documenti",
                "Conti, contratti, pratiche.",
                Tint::Economia,
                &["Disbrigo pratiche", "Lavoro domestico"],
            ),
        ],
        offers: 23,
        providers: 6,
    }
}

fn find() -> FindView {
    FindView {
        page: page("/trova/"),
        sentence: sentence(false),
        services: counts(&[("Baby sitter", 4), ("Badante", 3), ("Compagnia", 3)]),
        audiences: counts(&[("Persone anziane", 9), ("Famiglie", 7), ("Tutti", 4)]),
        zones: counts(&[("Municipio 1", 8), ("Municipio 2", 9), ("Municipio 3", 7)]),
        categories: counts(&[("Servizi educativi", 6), ("Socio-assistenziali", 8)]),
    }
}

fn list() -> ListView {
    ListView {
        page: made_up("/trova/servizio/baby-sitter/per/famiglie/"),
        sentence: sentence(true),
        asked: AskedForView {
            what: Some(text("baby sitter")),
            whom: Some(text("una famiglia")),
            zone: Some(text("Municipio 3")),
        },
        narrow: vec![
            NarrowView { by: NarrowKey::Audience, links: counts(&[("Bambini 0–3", 2), ("Ragazzi", 1)]) },
            NarrowView { by: NarrowKey::Zone, links: counts(&[("Municipio 2", 4), ("Municipio 9", 2)]) },
        ],
        refine: Some(refine(false)),
        narrow_url: None,
        total: 4,
        cards: cards(),
        pager: None,
        nearest: Vec::new(),
    }
}

/// What else narrows a list: as it is, or after a choice that leaves nothing.
fn refine(chosen: bool) -> RefineView {
    let option = |value: &str, label: Message, count| RefineOptionView {
        value: text(value),
        label,
        count,
        selected: chosen && value == "0",
    };
    let select = |name: &str, by: &str, options| RefineSelectView { name: text(name), by: text(by), options };
    let price = Message::key("refine-price").with("amount", Arg::Cents(2500));
    RefineView {
        action: text("/trova"),
        hidden: vec![HiddenView::new("servizio", "baby-sitter"), HiddenView::new("per", "famiglie")],
        selects: vec![
            select(
                "prezzo",
                "price",
                vec![option("0", Message::key("refine-free"), Some(2)), option("25", price, Some(3))],
            ),
            select(
                "quando",
                "time",
                vec![option("sera", Message::key("band").with("band", "evening"), Some(1))],
            ),
            select("ore", "hours", vec![option("2", Message::key("count-hours").with("n", 2), None)]),
            select(
                "ordina",
                "order",
                vec![option("prezzo", Message::key("refine-order").with("order", "prezzo"), None)],
            ),
        ],
        whole: !chosen,
        left: chosen.then_some(0),
        clear_url: chosen.then(|| text("/trova/servizio/baby-sitter/per/famiglie/")),
    }
}

/// The second page of a list of three.
fn list_goes_on() -> ListView {
    let url = |number| match number {
        1 => text("/trova/per/famiglie/"),
        _ => format!("/trova/per/famiglie/pagina/{number}/"),
    };
    let link = |number| PagerLinkView { number, url: url(number), after_gap: false };
    ListView {
        page: made_up(&url(2)),
        narrow: Vec::new(),
        refine: None,
        narrow_url: Some(url(1)),
        total: 44,
        pager: Some(PagerView {
            here: 2,
            of: 3,
            previous: Some(url(1)),
            next: Some(url(3)),
            pages: vec![link(1), link(2), link(3)],
        }),
        ..list()
    }
}

fn empty_list() -> ListView {
    ListView {
        asked: AskedForView { what: Some(text("badante")), whom: None, zone: Some(text("Municipio 7")) },
        narrow: Vec::new(),
        refine: Some(refine(true)),
        total: 0,
        cards: Vec::new(),
        nearest: counts(&[("Badante in tutta la città", 3), ("Tutto nel Municipio 7", 5)]),
        ..list()
    }
}

fn hours_lines() -> Vec<HoursView> {
    let line = |days: Vec<WeekdayKey>, from: &str, to: &str| HoursView {
        days,
        run: false,
        from: from.parse().expect("a time"),
        to: to.parse().expect("a time"),
    };
    vec![
        line(vec![WeekdayKey::Mon, WeekdayKey::Thu], "14:00", "18:00"),
        line(vec![WeekdayKey::Tue, WeekdayKey::Wed, WeekdayKey::Fri], "09:00", "17:00"),
        line(vec![WeekdayKey::Sat], "09:00", "13:00"),
    ]
}

fn offer() -> OfferView {
    let bracket = |persons: (u32, Option<u32>), units: (u32, Option<u32>), amount_cents, share| BracketView {
        persons_from: persons.0,
        persons_to: persons.1,
        units_from: units.0,
        units_to: units.1,
        amount_cents,
        share,
    };
    OfferView {
        said_in: None,
        page: Page {
            data: vec![Datum::Price, Datum::Hours, Datum::Contacts],
            ..made_up("/offerte/melograno/baby-sitter/")
        },
        title: text("Baby sitter a casa"),
        summary: text("Una educatrice sta con i bambini, dal pomeriggio alla sera."),
        body: prose(PROSE),
        service: LinkView::new("Baby sitter", "/servizi/baby-sitter/"),
        category: LinkView::new("Servizi educativi", "/trova/categoria/educativi/"),
        tint: Tint::Famiglia,
        provider: provider_box(),
        price: paid(),
        unit: UnitKey::Hour,
        brackets: vec![
            bracket((1, Some(1)), (1, Some(4)), 2600, None),
            bracket((1, Some(1)), (5, None), 2400, None),
            bracket((2, Some(3)), (1, None), 3300, Some(ShareView { persons: 3, cents: 1100 })),
        ],
        example: Some(quote()),
        usual: Some(usual()),
        cost: Some(cost_form(false)),
        tariff: Some(TariffKey::Own),
        pay: Some(PayWhenKey::Before),
        terms: terms(),
        withdrawal: WithdrawalKey::Excluded,
        mansioni: texts(&[
            "Accompagnare a scuola e riprendere",
            "Giocare e aiutare con i compiti",
            "Preparare merenda e cena",
        ]),
        audiences: texts(&["Bambine e bambini", "Famiglie"]),
        zones: some_zones(),
        place: PlaceKey::Home,
        seat: Some(seat()),
        staff: Some(StaffView {
            qualifications: texts(&["Educatrici diplomate", "Corso di primo soccorso"]),
            years_min: Some(3),
            note: Some(text("Viene sempre la stessa persona.")),
        }),
        languages: texts(&["it", "en"]),
        activation: Some(ActivationView { days: 3, procedure: Some(text("Prima ci conosciamo.")) }),
        hours: hours_lines(),
        bands: Vec::new(),
        group: None,
        programmes: vec![programme()],
        pay_how: texts(&["card"]),
        accreditations: vec![accreditation()],
        criminal_records_declared: Some(day("2026-01-15")),
        kind: OfferKindKey::Slot,
        sheet_url: text("/offerte/melograno/baby-sitter/foglio/"),
        book_url: Some(text("/prenota/melograno/baby-sitter")),
        last_checked: day("2026-11-02"),
        closed: None,
        related: vec![LinkView::new(
            "Baby sitter condivisa, Il Melograno di Prova",
            "/offerte/melograno/condivisa/",
        )],
    }
}

fn service() -> ServiceView {
    let section = |id: &str, part: ServicePart, body: &str| SectionView {
        id: text(id),
        part,
        title: text("Domande"),
        body: prose(&format!("<p>{body}</p>")),
    };
    ServiceView {
        page: made_up("/servizi/baby-sitter/"),
        title: text("Baby sitter"),
        summary: text("Qualcuno di fidato sta con i bambini a casa tua, quando tu non puoi."),
        category: LinkView::new("Servizi educativi", "/trova/categoria/educativi/"),
        subjects: texts(&["istruzione", "assistenza-sociale"]),
        tint: Tint::Famiglia,
        sections: vec![
            section(
                "a-chi-e-rivolto",
                ServicePart::Addressed,
                "Alle famiglie con bambine e bambini da 0 a 14 anni.",
            ),
            section(
                "come-fare",
                ServicePart::HowTo,
                "Scegli un’offerta, poi un orario. Se preferisci, chiama lo sportello.",
            ),
            section("cosa-serve", ServicePart::Needed, "Un recapito e l’indirizzo di casa."),
            section(
                "cosa-si-ottiene",
                ServicePart::Achieved,
                "Una persona accreditata per le ore che hai scelto.",
            ),
            section("tempi", ServicePart::CalendarText, "Puoi prenotare fino a 24 ore prima."),
        ],
        cost: prose("<p>Il prezzo lo scrive l’ente.</p>"),
        more: vec![section("domande", ServicePart::Other, "Nessuna.")],
        unit: UnitKey::Hour,
        from_cents: Some(1400),
        some_free: true,
        withdrawal: WithdrawalKey::Excluded,
        mansioni: texts(&["Giocare", "Aiutare con i compiti"]),
        list_url: text("/trova/servizio/baby-sitter/"),
        offers: 4,
        cards: cards().into_iter().take(2).collect(),
        by_zone: counts(&[("Municipio 2", 4), ("Municipio 3", 4), ("Municipio 9", 2)]),
        desk: Some(provider_box()),
        related: vec![LinkView::new("Supporto allo studio", "/servizi/supporto-studio/")],
    }
}

fn seat() -> SeatView {
    SeatView {
        name: text("La casa del melograno"),
        address: text("via Inventata 12, Milano"),
        zone: 3,
        accessibility: texts(&["step_free"]),
        note: Some(text("Suona al primo campanello.")),
    }
}

fn provider() -> ProviderView {
    ProviderView {
        said_in: None,
        page: made_up("/enti/melograno/"),
        provider: provider_box(),
        summary: text("Da vent’anni con le famiglie del quartiere."),
        body: prose(PROSE),
        regime: RegimeKey::SocialCooperative,
        accreditations: vec![accreditation()],
        criminal_records_declared: None,
        declarations: vec![DeclarationView {
            kind: text("insurance"),
            date: day("2026-01-15"),
            until: Some(day("2027-01-14")),
            note: Some(text("Assicurazioni di Prova")),
        }],
        seats: vec![seat()],
        languages: texts(&["it", "uk"]),
        accessibility: texts(&["sign_language"]),
        website: Some(text("https://melograno.example.org/")),
        founded: Some(2006),
        vat_number: Some(text("01234567897")),
        register: Some(text("Albo delle cooperative di prova, n. 1")),
        cards: cards(),
        documents: vec![LinkView::new("Condizioni di servizio", "/enti/melograno/documenti/condizioni/")],
        last_checked: day("2026-11-02"),
    }
}

fn desk() -> DeskView {
    DeskView {
        page: page("/sportelli/statuto/"),
        name: text("Spazio WeMi Statuto"),
        address: text("via Statuto 15"),
        map_url: text("https://www.openstreetmap.org/search?query=via%20Statuto%2015"),
        zone: 1,
        zone_url: text("/municipi/1/"),
        run_by: Some(text("Eureka! cooperativa sociale")),
        phone: None,
        email: Some(text("statuto@example.org")),
        hours: hours_lines(),
        hours_note: Some(text("Il sabato solo su appuntamento.")),
        exceptions: vec![
            ExceptionView {
                from: day("2026-12-24"),
                to: Some(day("2026-12-26")),
                hours: Vec::new(),
                reason: text("Natale"),
            },
            ExceptionView {
                from: day("2026-12-31"),
                to: None,
                hours: vec![TimesView {
                    from: "09:00".parse().expect("a time"),
                    to: "12:00".parse().expect("a time"),
                }],
                reason: text("San Silvestro"),
            },
        ],
        languages: texts(&["it", "ar"]),
        accessibility: texts(&["step_free", "accessible_toilet"]),
        does: texts(&[
            "Capire quale servizio fa per te",
            "Prenotare con un operatore",
            "Cercare una tata o una colf",
        ]),
        body: Vec::new(),
        offers_url: Some(text("/trova/municipio/1/")),
    }
}

fn services() -> ServiceIndexView {
    let line = |name: &str, offers: u32| ServiceLineView {
        name: text(name),
        url: text("/servizi/baby-sitter/"),
        summary: text("Qualcuno di fidato sta con i bambini a casa tua."),
        offers,
    };
    let area = |name: &str, slug: &str, tint: Tint| ServiceAreaView {
        name: text(name),
        slug: text(slug),
        summary: text("Con i bambini e per chi li cresce."),
        tint,
        services: vec![
            line("Baby sitter", 4),
            line("Supporto allo studio", 1),
            line("Consulenza educativa", 0),
        ],
    };
    ServiceIndexView {
        page: page("/servizi/"),
        areas: vec![
            area("Sostegno alla famiglia", "famiglia", Tint::Famiglia),
            area("Benessere della persona", "persona", Tint::Persona),
        ],
        letters: ["Baby sitter", "Consulenza educativa"]
            .map(|name| LetterView {
                letter: name.chars().take(1).collect(),
                links: vec![LinkView::new(name, "/servizi/baby-sitter/")],
            })
            .to_vec(),
        subjects: vec![SubjectView {
            subject: text("istruzione"),
            categories: vec![LinkView::new("Servizi educativi", "/trova/categoria/educativi/")],
        }],
    }
}

fn search() -> SearchView {
    let result = |kind, title: &str, field, said: &str| ResultView {
        kind,
        said_in: None,
        title: text(title),
        url: text("/servizi/baby-sitter/"),
        summary: Some(text("Qualcuno di fidato sta con i bambini a casa tua.")),
        field,
        text: text(said),
    };
    SearchView {
        page: Page::private("/cerca"),
        question: text("tata & <co>"),
        near: false,
        total: 2,
        results: vec![
            result(ResultKindKey::Service, "Baby sitter", ResultFieldKey::Everyday, "chi mi tiene i bambini"),
            result(ResultKindKey::LifeEvent, "È nato un figlio", ResultFieldKey::Title, "È nato un figlio"),
        ],
        pager: None,
        categories: Vec::new(),
    }
}

/// Nothing was found, or asked.
fn search_empty(question: &str) -> SearchView {
    SearchView {
        question: text(question),
        total: 0,
        results: Vec::new(),
        categories: vec![LinkView::new("Servizi educativi", "/trova/categoria/educativi/")],
        ..search()
    }
}

fn providers() -> ProviderIndexView {
    ProviderIndexView {
        page: made_up("/enti/"),
        providers: vec![ProviderLineView {
            name: text("Il Melograno di Prova"),
            url: text("/enti/melograno/"),
            summary: text("Da vent’anni con le famiglie del quartiere."),
            regime: RegimeKey::SocialCooperative,
            offers: 4,
        }],
    }
}

fn desks() -> DeskIndexView {
    DeskIndexView {
        page: page("/sportelli/"),
        desks: vec![DeskLineView {
            name: text("Spazio WeMi Statuto"),
            url: text("/sportelli/statuto/"),
            address: text("via Statuto 15"),
            zone: 1,
            phone: Some(text("02 0000 0002")),
        }],
    }
}

fn legal_page() -> ContentPageView {
    let title = text("Note legali");
    ContentPageView { title, addition: Some(AdditionView::Licence), ..content_page() }
}

fn accessibility_page(url: Option<&str>) -> ContentPageView {
    let addition = AdditionView::Declaration { url: url.map(str::to_owned) };
    ContentPageView { title: text("Accessibilità"), addition: Some(addition), ..content_page() }
}

fn content_page() -> ContentPageView {
    ContentPageView {
        page: page("/come-funziona/"),
        title: text("Come funziona"),
        summary: text("Da qui o allo sportello: stesso servizio, stesso prezzo."),
        body: prose(PROSE),
        addition: None,
    }
}

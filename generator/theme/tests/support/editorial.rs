//! What the municipality writes for readers.

use wemi_theme::views::*;

use super::offers::{day, text};
use super::{Example, page};

fn prose(html: &str) -> TextView {
    vec![BlockView::Html { html: text(html) }]
}

pub(crate) fn examples() -> Vec<Example> {
    vec![
        Example::new("life-events", EntryIndexView::TEMPLATE, &index(EntryKind::LifeEvents)),
        Example::new("news-list", EntryIndexView::TEMPLATE, &index(EntryKind::News)),
        Example::new("benefits", EntryIndexView::TEMPLATE, &index(EntryKind::Benefits)),
        Example::new("life-event", LifeEventView::TEMPLATE, &life_event()),
        Example::new("news", NewsView::TEMPLATE, &news()),
        Example::new("questions", QuestionsView::TEMPLATE, &questions()),
        Example::new("glossary", GlossaryView::TEMPLATE, &glossary()),
        Example::new("coverage", CoverageView::TEMPLATE, &coverage()),
        Example::new("benefit", BenefitView::TEMPLATE, &benefit()),
        Example::new("precheck", PrecheckView::TEMPLATE, &precheck(false)),
        Example::new("precheck-over", PrecheckView::TEMPLATE, &precheck(true)),
        Example::new("document", DocumentView::TEMPLATE, &document()),
    ]
}

fn precheck_form() -> FormView {
    let answer = |name: &str, key: &str| (text(name), wemi_theme::Message::key(key));
    let field = FieldView::new("residenza", FieldKind::Radio).required().options([
        answer("si", "option-yes"),
        answer("no", "option-no"),
        answer("non-so", "option-unknown"),
    ]);
    let group = FieldGroupView { legend: None, intro: None, fields: vec![field] };
    FormView::new("/verifica/buono", Vec::new(), vec![group])
}

/// The outcome, and the page of a benefit that is over.
fn precheck(over: bool) -> PrecheckView {
    let because = vec![ConditionView::One { text: text("Abiti a Milano.") }];
    PrecheckView {
        page: Page { indexed: false, ..page("/verifica/buono") },
        title: text("Buono"),
        url: text("/misure/buono/"),
        call: over.then(|| CallView::Closed { to: day("2017-12-31") }),
        closed: None,
        form: (!over).then(precheck_form),
        outcome: (!over).then(|| OutcomeView { verdict: text("no"), because }),
    }
}

fn index(kind: EntryKind) -> EntryIndexView {
    let entry = EntryView {
        said_in: None,
        title: text("Papà torna dall’ospedale"),
        url: text("/quando-serve/dimissioni/"),
        summary: text("Che cosa preparare, e chi viene a casa."),
        date: (kind == EntryKind::News).then(|| day("2026-11-02")),
        call: (kind == EntryKind::Benefits).then(|| CallView::Closed { to: day("2017-12-31") }),
    };
    EntryIndexView { page: page("/quando-serve/"), kind, entries: vec![entry] }
}

fn life_event() -> LifeEventView {
    LifeEventView {
        page: page("/quando-serve/dimissioni/"),
        title: text("Papà torna dall’ospedale"),
        summary: text("Che cosa preparare, e chi viene a casa."),
        body: vec![
            BlockView::Html { html: text("<p>Prima di uscire chiedi la lettera di dimissione.</p>") },
            BlockView::Callout {
                tone: ToneKey::Warning,
                html: text("<p>Le medicine della sera, prendile prima.</p>"),
            },
        ],
        services: vec![ServiceLineView {
            name: text("Badante"),
            url: text("/servizi/badante/"),
            summary: text("Ogni giorno o poche ore."),
            offers: 3,
        }],
        closed: None,
    }
}

fn news() -> NewsView {
    NewsView {
        said_in: None,
        page: page("/novita/2026-11-02-apre-lo-sportello/"),
        title: text("Apre lo sportello di via Venini"),
        summary: text("Da oggi puoi andarci di persona."),
        date: day("2026-11-02"),
        zones: vec![2],
        categories: vec![LinkView::new("Servizi educativi", "/trova/categoria/educativi/")],
        body: prose("<p>Ti aspettiamo.</p>"),
        closed: None,
    }
}

fn questions() -> QuestionsView {
    QuestionsView {
        page: page("/domande/"),
        topics: vec![TopicView {
            id: text("argomento-costi"),
            name: text("Costi"),
            questions: vec![QuestionView {
                id: text("quanto-costa"),
                question: text("Quanto costa?"),
                answer: prose("<p>Lo leggi su ogni offerta.</p>"),
            }],
        }],
    }
}

fn glossary() -> GlossaryView {
    GlossaryView {
        page: page("/glossario/"),
        words: vec![WordView {
            id: text("isee"),
            word: text("ISEE"),
            meaning: text("Il numero che dice quanto ha la tua famiglia in un anno."),
        }],
    }
}

fn coverage() -> CoverageView {
    let cell = |offers: u32| CoverageCellView {
        offers,
        url: (offers > 0).then(|| text("/trova/categoria/educativi/municipio/1/")),
    };
    let row = |name: &str, first: u32| CoverageRowView {
        name: text(name),
        cells: (0..9).map(|zone| cell(first.saturating_sub(zone) * 7)).collect(),
    };
    let gap = |name: &str, ids: &[u8]| CoverageGapView {
        name: text(name),
        zones: ZonesView { all: ids.len() == 9, ids: ids.to_vec() },
    };
    let all: Vec<u8> = (1..=9).collect();
    CoverageView {
        page: Page { indexed: false, ..page("/dati/copertura/") },
        date: day("2026-11-25"),
        rows: vec![
            row("Servizi estetici in ambito socio-sanitario", 9),
            row("Servizi educativi", 4),
            row("Conti di famiglia", 0),
        ],
        gaps: vec![gap("Servizi educativi", &[5, 6, 7, 8, 9]), gap("Conti di famiglia", &all)],
        empty: 14,
        cases: 27,
        zones: all,
        data_url: text("/dati/copertura.json"),
    }
}

fn benefit() -> BenefitView {
    BenefitView {
        page: page("/misure/buono/"),
        title: text("Buono per chi assiste"),
        summary: text("Un aiuto per pagare la badante."),
        call: Some(CallView::Open { to: day("2026-12-31") }),
        call_note: Some(text("Fino a quando ci sono soldi.")),
        amounts: vec![AmountView { label: text("Contributo"), cents: 150_000, per: PerKey::Once }],
        conditions: vec![
            ConditionView::One { text: text("Abiti a Milano.") },
            ConditionView::AnyOf {
                groups: vec![
                    vec![text("Assisti chi ha più di 60 anni.")],
                    vec![text("Hai un figlio piccolo.")],
                ],
            },
        ],
        precheck: Some(precheck_form()),
        body: prose("<p>Si chiede allo sportello.</p>"),
        closed: Some(ClosedView { reason: text("Stiamo aggiornando il modulo."), from: None, to: None }),
    }
}

fn document() -> DocumentView {
    DocumentView {
        page: page("/enti/melograno/documenti/condizioni/"),
        title: text("Condizioni di servizio"),
        provider: LinkView::new("Il Melograno di Prova", "/enti/melograno/"),
        body: prose("<p>Poche.</p>"),
        last_checked: day("2026-11-02"),
    }
}

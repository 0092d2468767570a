//! The functions' pages.

use wemi_theme::Message;
use wemi_theme::views::*;

use super::offers::*;
use super::{Example, page};

pub(crate) fn private(path: &str) -> Page {
    Page { indexed: false, made_up: true, ..page(path) }
}

pub(crate) fn booked() -> BookedOfferView {
    BookedOfferView {
        title: text("Baby sitter a casa"),
        url: text("/offerte/melograno/baby-sitter/"),
        service: text("baby sitter"),
        provider: provider_box(),
        price: paid(),
        place: PlaceKey::Home,
        closed: None,
    }
}

fn chosen(with_time: bool) -> ChosenView {
    let at = |time: &str| with_time.then(|| time.parse().expect("a moment"));
    ChosenView {
        whom: Some(text("un bambino o una bambina")),
        quantity: Some(hours(120)),
        persons: 2,
        start: at("2026-12-03T15:00"),
        end: at("2026-12-03T17:00"),
        change_case_url: Some(text("/prenota/melograno/baby-sitter")),
        change_time_url: Some(text("/prenota/melograno/baby-sitter/quando")),
    }
}

pub(crate) fn examples() -> Vec<Example> {
    let free_form = BookFormView { quote: free_quote(), pay: None, hold_minutes: None, ..form(false) };
    let nothing_free = BookTimesView { months: Vec::new(), days: Vec::new(), taken: false, ..times() };
    let mut examples = vec![
        Example::new("book-case", BookCaseView::TEMPLATE, &case()),
        Example::new("book-times", BookTimesView::TEMPLATE, &times()),
        Example::new("move-times", MoveTimesView::TEMPLATE, &move_times()),
        Example::new("move-form", MoveFormView::TEMPLATE, &move_form()),
        Example::new("book-times-none", BookTimesView::TEMPLATE, &nothing_free),
        Example::new("book-form", BookFormView::TEMPLATE, &form(false)),
        Example::new("book-form-free", BookFormView::TEMPLATE, &free_form),
        Example::new("book-form-errors", BookFormView::TEMPLATE, &form(true)),
        Example::new("terms-changed", TermsChangedView::TEMPLATE, &changed()),
    ];
    examples.push(Example::new("cost", CostView::TEMPLATE, &cost(false)));
    examples.push(Example::new("cost-errors", CostView::TEMPLATE, &cost(true)));
    examples.extend(bookings());
    examples.extend(reports());
    examples.extend(local());
    for (name, status) in
        [("problem-403", 403), ("problem-409", 409), ("problem-500", 500), ("problem-503", 503)]
    {
        examples.push(Example::new(name, ProblemView::TEMPLATE, &problem(status)));
    }
    examples
}

fn bookings() -> Vec<Example> {
    let held = BookingView {
        state: BookingStateKey::Held,
        payment: payment(PaymentStateKey::Waiting, 0, 0),
        ..booking()
    };
    let cancelled = BookingView {
        state: BookingStateKey::Cancelled,
        payment: payment(PaymentStateKey::Refunding, 5200, 0),
        just_made: false,
        secret_link: None,
        move_url: None,
        cancel: None,
        ..booking()
    };
    let refunded = BookingView {
        state: BookingStateKey::Refunded,
        payment: payment(PaymentStateKey::Refunded, 5200, 5200),
        ..cancelled.clone()
    };
    vec![
        Example::new("booking", BookingView::TEMPLATE, &booking()),
        Example::new("booking-held", BookingView::TEMPLATE, &held),
        Example::new("booking-cancelled", BookingView::TEMPLATE, &cancelled),
        Example::new("booking-refunded", BookingView::TEMPLATE, &refunded),
        Example::new("booking-lookup", BookingLookupView::TEMPLATE, &lookup(false)),
        Example::new("booking-lookup-sent", BookingLookupView::TEMPLATE, &lookup(true)),
    ]
}

fn cost(wrong: bool) -> CostView {
    let shared = QuoteView {
        households: 3,
        lines: vec![
            QuoteLineView::Rate { quantity: hours(120), rate_cents: 2600, cents: 5200 },
            QuoteLineView::Divided { households: 3, cents: -3466 },
        ],
        total_cents: 1734,
        share: None,
        ..quote()
    };
    let answer = CostAnswerView {
        quote: shared,
        from: Some(day("2027-01-01")),
        estimate: Some(EstimateView {
            band: Message::key("option-isee-last").with("above", wemi_theme::Arg::Euro(3_000_000)),
            reduction_cents: 520,
            total_cents: 1214,
        }),
        programmes: vec![programme()],
        book_url: Some(text("/prenota/melograno/baby-sitter?durata=120&persone=2")),
    };
    CostView {
        page: private("/quanto-costa/melograno/baby-sitter"),
        title: text("Baby sitter a casa"),
        said_in: Some(text("it")),
        url: text("/offerte/melograno/baby-sitter/"),
        provider: LinkView::new("Il Melograno di Prova", "/enti/melograno/"),
        form: cost_form(wrong),
        answer: (!wrong).then_some(answer),
    }
}

fn case() -> BookCaseView {
    let whom = FieldView::new("per", FieldKind::Radio)
        .required()
        .options([
            (text("bambini"), Message::text("un bambino o una bambina")),
            (text("famiglie"), Message::text("una famiglia")),
        ])
        .value("bambini");
    let minutes = |minutes: u32| {
        let words = Message::key("option-minutes").with("minutes", wemi_theme::Arg::Minutes(minutes));
        (minutes.to_string(), words)
    };
    let length = FieldView::new("durata", FieldKind::Select)
        .required()
        .options([minutes(60), minutes(90), minutes(120)])
        .error(Some(Message::key("error-durata")));
    let persons = FieldView::new("persone", FieldKind::Number).required().between(1, 3).value("1");
    let group = FieldGroupView { legend: None, intro: None, fields: vec![whom, length, persons] };
    BookCaseView {
        page: private("/prenota/melograno/baby-sitter"),
        offer: booked(),
        form: FormView::new("/prenota/melograno/baby-sitter/quando", Vec::new(), vec![group]),
    }
}

fn times() -> BookTimesView {
    let month = |first: &str, current, days| MonthView {
        first: day(first),
        url: text("?mese=2026-12"),
        current,
        days,
    };
    let time = |from: &str, to: &str| TimeView {
        from: from.parse().expect("a time"),
        to: to.parse().expect("a time"),
        url: text("/prenota/melograno/baby-sitter/dati"),
    };
    BookTimesView {
        page: private("/prenota/melograno/baby-sitter/quando"),
        offer: booked(),
        chosen: chosen(false),
        quote: Some(quote()),
        months: vec![month("2026-12-01", true, 2), month("2027-01-01", false, 18)],
        days: ["2026-12-03", "2026-12-04"]
            .into_iter()
            .map(|date| DayView {
                date: day(date),
                times: vec![time("09:00", "11:00"), time("09:30", "11:30"), time("15:00", "17:00")],
            })
            .collect(),
        taken: true,
    }
}

fn move_times() -> MoveTimesView {
    let times = times();
    MoveTimesView {
        page: private("/prenotazioni/K7M-49X-Q2B/sposta"),
        code: text("K7M-49X-Q2B"),
        booking_url: text("/prenotazioni/K7M-49X-Q2B/"),
        offer: booked(),
        start: "2026-12-03T15:00".parse().expect("a moment"),
        end: "2026-12-03T17:00".parse().expect("a moment"),
        months: times.months,
        days: times.days,
        paid_before: true,
        taken: true,
    }
}

fn move_form() -> MoveFormView {
    MoveFormView {
        page: private("/prenotazioni/K7M-49X-Q2B/sposta/conferma"),
        code: text("K7M-49X-Q2B"),
        booking_url: text("/prenotazioni/K7M-49X-Q2B/"),
        times_url: text("/prenotazioni/K7M-49X-Q2B/sposta?mese=2026-12"),
        offer: booked(),
        start: "2026-12-03T15:00".parse().expect("a moment"),
        end: "2026-12-03T17:00".parse().expect("a moment"),
        new_start: "2026-12-04T09:00".parse().expect("a moment"),
        new_end: "2026-12-04T11:00".parse().expect("a moment"),
        old_total_cents: 4800,
        quote: quote(),
        terms: terms(),
        form: FormView::new("/prenotazioni/K7M-49X-Q2B/sposta", Vec::new(), Vec::new()),
    }
}

fn form(wrong: bool) -> BookFormView {
    let error = |key: &str| wrong.then(|| Message::key(key));
    let requester = FieldGroupView {
        legend: Some(Message::key("group-requester")),
        intro: None,
        fields: vec![
            FieldView::new("nome", FieldKind::Text).required().autocomplete("given-name").value("Ada"),
            FieldView::new("cognome", FieldKind::Text)
                .required()
                .autocomplete("family-name")
                .error(error("error-cognome")),
        ],
    };
    let contact = FieldGroupView {
        legend: Some(Message::key("group-contact")),
        intro: Some(Message::key("group-contact-more")),
        fields: vec![
            FieldView::new("email", FieldKind::Email).autocomplete("email"),
            FieldView::new("telefono", FieldKind::Tel)
                .autocomplete("tel")
                .hint(Message::key("hint-telefono"))
                .value(if wrong { "12" } else { "" })
                .error(error("error-telefono")),
        ],
    };
    let recipient = FieldGroupView {
        legend: Some(Message::key("group-recipient")),
        intro: None,
        fields: vec![
            FieldView::new("assistito", FieldKind::Radio).required().options([
                (text("me"), Message::key("option-me")),
                (text("altro"), Message::key("option-other")),
            ]),
            FieldView::new("assistito_nome", FieldKind::Text),
            FieldView::new("indirizzo", FieldKind::Text)
                .required()
                .hint(Message::key("hint-indirizzo"))
                .autocomplete("street-address"),
            FieldView::new("note", FieldKind::Textarea).hint(Message::key("hint-note")).max_length(500),
            FieldView::new("sito_web", FieldKind::Honeypot),
        ],
    };
    BookFormView {
        page: private("/prenota/melograno/baby-sitter/dati"),
        offer: booked(),
        chosen: chosen(true),
        quote: quote(),
        pay: Some(PayWhenKey::Before),
        terms: TermsView { free_until: Some("2026-12-02T15:00".parse().expect("a moment")), ..terms() },
        withdrawal: WithdrawalKey::Excluded,
        hold_minutes: Some(30),
        form: FormView::new(
            "/prenota/melograno/baby-sitter",
            vec![HiddenView::new("chiave", "k1"), HiddenView::new("totale", "5200")],
            vec![requester, contact, recipient],
        ),
    }
}

fn changed() -> TermsChangedView {
    let BookFormView { page, offer, chosen, quote, pay, terms, withdrawal, form, .. } = form(false);
    TermsChangedView {
        page,
        offer,
        chosen,
        old_total_cents: 5000,
        quote,
        pay,
        terms,
        withdrawal,
        form: FormView::new(form.action, form.hidden, Vec::new()),
        back_url: text("/prenota/melograno/baby-sitter/quando"),
    }
}

fn payment(state: PaymentStateKey, paid_cents: i64, refunded_cents: i64) -> PaymentView {
    let waiting = state == PaymentStateKey::Waiting;
    PaymentView {
        state,
        pay: Some(PayWhenKey::Before),
        paid_cents,
        refunded_cents,
        hold_until: waiting.then(|| "2026-11-25T10:30".parse().expect("a moment")),
        pay_url: waiting.then(|| text("/pagamenti/K7M4P2XR/vai")),
    }
}

fn booking() -> BookingView {
    let BookFormView { offer, terms, .. } = form(false);
    let line =
        |at: &str, actor, what: Message| HistoryView { at: at.parse().expect("a moment"), actor, what };
    BookingView {
        page: private("/prenotazioni/K7M-49X-Q2B/"),
        code: text("K7M-49X-Q2B"),
        state: BookingStateKey::Confirmed,
        just_made: true,
        offer,
        start: "2026-12-03T15:00".parse().expect("a moment"),
        end: "2026-12-03T17:00".parse().expect("a moment"),
        quantity: hours(120),
        persons: 2,
        whom: text("un bambino o una bambina"),
        address: Some(text("via Inventata 3, citofono Prova")),
        requester: PersonView { name: text("Ada Prova"), email: Some(text("ada@example.org")), phone: None },
        recipient: Some(text("Bruno Prova")),
        notes: Some(text("Terzo piano, suonare due volte.")),
        who_comes: Some(text("Carla Prova")),
        quote: quote(),
        payment: payment(PaymentStateKey::Paid, 5200, 0),
        terms,
        withdrawal: WithdrawalKey::Excluded,
        move_url: Some(text("/prenotazioni/K7M-49X-Q2B/sposta")),
        cancel: Some(CancelView {
            action: text("/prenotazioni/K7M-49X-Q2B/annulla"),
            hidden: vec![HiddenView::new("chiave", "k2")],
            due_cents: 0,
            refund_cents: 5200,
            withdrawal: false,
        }),
        secret_link: Some(text(
            "https://wemi.example.org/prenotazioni/apri/4f1e9a0c7d2b4c3a8e5f6a7b8c9d0e1f2a3b4c5d",
        )),
        ics_url: Some(text("/prenotazioni/K7M-49X-Q2B/calendario.ics")),
        history: vec![
            line("2026-11-25T10:00", ActorKey::Citizen, Message::key("history-held")),
            line(
                "2026-11-25T10:04",
                ActorKey::System,
                Message::key("history-paid").with("amount", wemi_theme::Arg::Cents(5200)),
            ),
        ],
    }
}

fn lookup(sent: bool) -> BookingLookupView {
    let fields = vec![
        FieldView::new("codice", FieldKind::Text).required().hint(Message::key("hint-codice")),
        FieldView::new("email", FieldKind::Email).required().autocomplete("email"),
    ];
    let group = FieldGroupView { legend: None, intro: None, fields };
    BookingLookupView {
        page: private("/prenotazioni/"),
        form: FormView::new("/prenotazioni/link", Vec::new(), vec![group]),
        sent,
    }
}

fn reports() -> Vec<Example> {
    let fields = vec![
        FieldView::new("cosa", FieldKind::Textarea)
            .required()
            .hint(Message::key("hint-cosa"))
            .error(Some(Message::key("error-cosa"))),
        FieldView::new("email", FieldKind::Email).autocomplete("email").hint(Message::key("hint-risposta")),
    ];
    let group = FieldGroupView { legend: None, intro: None, fields };
    let about = Some(text("/offerte/melograno/baby-sitter/"));
    let form = ReportFormView {
        page: private("/proponi/segnalazione"),
        about: about.clone(),
        form: FormView::new("/proponi/segnalazione", Vec::new(), vec![group]),
    };
    let done = ReportDoneView {
        page: private("/proponi/segnalazione"),
        reference: text("S-4F2K"),
        about,
        answer_wanted: true,
    };
    vec![
        Example::new("report", ReportFormView::TEMPLATE, &form),
        Example::new("report-done", ReportDoneView::TEMPLATE, &done),
        Example::new("rating", RatingFormView::TEMPLATE, &rating()),
        Example::new("rating-done", RatingDoneView::TEMPLATE, &rating_done()),
    ]
}

fn rating() -> RatingFormView {
    let radio = |name| FieldView::new(name, FieldKind::Radio);
    let remark = |word: &str| (text(word), Message::key("option-remark").with("remark", word));
    let number = |n: i64| (n.to_string(), Message::key("option-clarity").with("n", n));
    RatingFormView {
        page: private("/proponi/valutazione"),
        about: text("/servizi/baby-sitter/"),
        form: FormView::new("/proponi/valutazione", Vec::new(), Vec::new()),
        clarity: radio("voto").required().options([1, 2, 3, 4, 5].map(number)).value("4"),
        good: radio("meglio").options(["chiare", "complete", "percorso", "altro"].map(remark)),
        hard: radio("difficolta").options(["non-chiare", "non-complete", "problemi", "altro"].map(remark)),
        trap: FieldView::new("sito_web", FieldKind::Honeypot),
    }
}

fn rating_done() -> RatingDoneView {
    RatingDoneView {
        page: private("/proponi/valutazione/grazie"),
        about: text("/servizi/baby-sitter/"),
        report_url: text("/proponi/segnalazione?pagina=/servizi/baby-sitter/"),
    }
}

fn problem(status: u16) -> ProblemView {
    ProblemView {
        page: Page { report_url: None, desk: None, ..private("/prenota/melograno/baby-sitter") },
        status,
        detail: (status == 409).then(|| Message::key("problem-taken")),
        next: (status == 409).then(|| LinkView::new("Scegli un altro orario", "/prenota/")),
        retry_after: (status == 503).then_some(5),
        reference: (status >= 500).then(|| text("01JD-7KQ2")),
    }
}

fn local() -> Vec<Example> {
    let outbox = OutboxView {
        page: private("/_outbox/"),
        messages: vec![OutboxLineView {
            url: text("/_outbox/1"),
            to: text("ada@example.org"),
            subject: text("Prenotazione K7M-49X-Q2B"),
            at: "2026-11-25T10:04".parse().expect("a moment"),
        }],
    };
    let part = |text: &str, url: Option<&str>| TextPartView {
        text: text.to_owned(),
        url: url.map(ToOwned::to_owned),
    };
    let message = OutboxMessageView {
        page: private("/_outbox/1"),
        from: text("noreply@example.org"),
        to: text("ada@example.org"),
        subject: text("Prenotazione K7M-49X-Q2B"),
        at: "2026-11-25T10:04".parse().expect("a moment"),
        body: vec![
            part("La tua prenotazione è confermata.\n\nVedila da qui: ", None),
            part("https://wemi.example.org/prenotazioni/apri/4f1e", Some("/prenotazioni/apri/4f1e")),
        ],
        attachments: vec![LinkView::new("prenotazione.ics", "/_outbox/1/prenotazione.ics")],
    };
    let pay = GatewayPayView {
        page: private("/_gateway/pay/1"),
        merchant: text("Il Melograno di Prova"),
        description: text("Baby sitter a casa, giovedì 3 dicembre, 15:00–17:00"),
        amount_cents: 5200,
        order: text("ord_01JD7KQ2"),
        refused: false,
        pay_action: text("/_gateway/pay/1/paga"),
        refuse_action: text("/_gateway/pay/1/rifiuta"),
        back_url: text("/pagamenti/K7M-49X-Q2B/ritorno"),
        hidden: Vec::new(),
    };
    vec![
        Example::new("outbox", OutboxView::TEMPLATE, &outbox),
        Example::new("outbox-message", OutboxMessageView::TEMPLATE, &message),
        Example::new("gateway-pay", GatewayPayView::TEMPLATE, &pay),
    ]
}

//! What messages say.

use wemi_domain::Cents;
use wemi_store::record::{Notice, NoticeKind};

use crate::bench::{Bench, call, code, household, id, notice, provider};

const KINDS: [NoticeKind; 7] = [
    NoticeKind::Confirmed,
    NoticeKind::Moved,
    NoticeKind::WhoComes,
    NoticeKind::Cancelled,
    NoticeKind::GivenBack,
    NoticeKind::Refunded,
    NoticeKind::Link,
];

#[tokio::test]
async fn a_household_learns_all_it_needs() {
    let mail = Bench::letter(&notice(NoticeKind::Confirmed, household())).await;
    assert_eq!(mail.id.to_string(), id(1));
    assert_eq!(mail.from, "sportello@example.org");
    assert_eq!(mail.to, "ermenegilda@example.org");
    assert_eq!(mail.subject, format!("Prenotazione {} confermata", code(20)));
    let body = format!(
        "La tua prenotazione è confermata.

Quando: giovedì 3 dicembre, 15:00–17:00
Che cosa: Baby sitter di cortile, Trentatré scalini
Dove: via Statuto 15, citofono Rossi
Quanto: 52,00\u{a0}€
Codice: {}
Telefono dell’ente: 02 5555 0133

Vedi o disdici la prenotazione da qui: http://127.0.0.1:8080/prenotazioni/apri/00ff

Preferisci parlarne? Chiama 02 5555 0100.
",
        code(20)
    );
    assert_eq!(mail.body, body);
}

#[tokio::test]
async fn a_provider_learns_who_and_how_to_reach_them_and_no_link() {
    let mail = Bench::letter(&notice(NoticeKind::Confirmed, provider())).await;
    assert_eq!(mail.to, "scalini@example.org");
    let body = format!(
        "Hai una nuova prenotazione.

Quando: giovedì 3 dicembre, 15:00–17:00
Che cosa: Baby sitter di cortile
Dove: via Statuto 15, citofono Rossi
Quanto: 52,00\u{a0}€
Codice: {}

Ha prenotato: Ermenegilda Rossi, +390255550101, ermenegilda@example.org
Riceve l’aiuto: Tobia Rossi
Da sapere: Tobia è allergico alle noci.
Suonate piano.

Se non puoi andare, chiama subito chi ha prenotato.
",
        code(20)
    );
    assert_eq!(mail.body, body);
}

#[tokio::test]
async fn rule_14_who_has_only_a_telephone_is_called_by_the_desk() {
    let mail = Bench::letter(&notice(NoticeKind::Confirmed, call())).await;
    assert_eq!(mail.to, "sportello@example.org");
    assert_eq!(mail.subject, format!("Da richiamare: Prenotazione {} confermata", code(20)));
    assert!(mail.body.starts_with("Chiama Ermenegilda Rossi al +390255550101: "), "{}", mail.body);
    assert!(mail.body.contains("Quando: giovedì 3 dicembre, 15:00–17:00"));
    assert!(!mail.body.contains("apri/00ff"), "a link is not said aloud");
}

#[tokio::test]
async fn rule_34_a_subject_names_the_booking_and_nothing_else() {
    let bench = Bench::new().await;
    let notices =
        KINDS.into_iter().flat_map(|kind| [household(), provider(), call()].map(|to| notice(kind, to)));
    for (number, notice) in (0..).zip(notices) {
        bench.wait(number, &Notice { code: code(number), ..notice }).await;
    }
    assert_eq!(bench.deliver().await.unwrap().sent, 21);
    for mail in bench.sent().await {
        let number = u8::from_str_radix(&mail.id.to_string(), 16).unwrap();
        let rest = mail.subject.replace(&code(number).to_string(), "");
        let said = [
            "Prenotazione  confermata",
            "Prenotazione  spostata",
            "Prenotazione : chi viene",
            "Prenotazione  disdetta",
            "Prenotazione  non confermata",
            "Prenotazione : soldi restituiti",
            "Prenotazione : il link nuovo",
        ];
        assert!(said.contains(&rest.trim_start_matches("Da richiamare: ")), "{}", mail.subject);
    }
}

#[tokio::test]
async fn money_that_comes_back_is_told() {
    for (kind, told) in [
        (NoticeKind::Cancelled, "Ti restituiamo 26,00\u{a0}€ sulla stessa carta"),
        (NoticeKind::GivenBack, "Ti restituiamo 26,00\u{a0}€ sulla stessa carta"),
        (NoticeKind::Refunded, "Ti abbiamo restituito 26,00\u{a0}€ sulla stessa carta."),
    ] {
        let refunded = Notice { refund: Cents::new(2600), ..notice(kind, household()) };
        let mail = Bench::letter(&refunded).await;
        assert!(mail.body.contains(told), "{}", mail.body);
        assert!(!mail.body.contains("disdici"), "there is nothing left to cancel: {}", mail.body);
    }
    let mail = Bench::letter(&notice(NoticeKind::Cancelled, household())).await;
    assert!(!mail.body.contains("restituiamo"), "{}", mail.body);
}

#[tokio::test]
async fn what_is_not_there_takes_no_line() {
    let bare = Notice {
        provider_phone: None,
        address: None,
        recipient: None,
        notes: Some(String::new()),
        total: Cents::ZERO,
        link: None,
        ..notice(NoticeKind::Confirmed, household())
    };
    let mail = Bench::letter(&bare).await;
    assert!(mail.body.contains("Quanto: gratuito\n"), "{}", mail.body);
    assert!(
        mail.body.contains("http://127.0.0.1:8080/prenotazioni/\n"),
        "where to ask for a link: {}",
        mail.body
    );
    let mail_to_provider = Bench::letter(&Notice { to: provider(), ..bare }).await;
    for text in [mail.body, mail_to_provider.body] {
        for label in ["Dove:", "Telefono", "Riceve", "Da sapere"] {
            assert!(!text.contains(label), "{text}");
        }
        assert!(!text.contains("\n\n\n") && !text.contains(": \n"), "{text}");
    }
}

//! Nothing of the people stands where it must not: in an address, a log line, a mail's subject, in
//! plain text in the store (rule 34).

use crate::log;
use crate::portal::Portal;
use wemi_tests::people::{SHUTTER, book_and_pay};

/// What [`wemi_tests::people::fill`] writes about Ada.
const PLANTED: [&str; 4] = ["Planchettini", "planchettini@", "Segretissima", "Il citofono non suona"];

#[tokio::test]
async fn rule_34_what_a_citizen_writes_is_nowhere_in_plain_text() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &SHUTTER).await;
    let link = booking.link("/prenotazioni/apri/");
    portal.visitor().open(&link).await;
    ada.submit(&booking.form("/annulla")).await;
    portal.tick().await;
    let messages = portal.messages().await;
    assert!(
        messages.iter().any(|m| m.to_string().contains("Segretissima")),
        "the provider is told where to go"
    );

    // The log of the whole run so far: every test writes the same people.
    let logged = log::text();
    assert!(logged.contains("prenotazioni"), "requests are logged: {}", logged.len());
    let token = link.rsplit('/').next().unwrap();
    let subjects: Vec<&str> = messages.iter().filter_map(|m| m["subject"].as_str()).collect();
    for planted in PLANTED {
        assert!(!logged.contains(planted), "{planted} was logged");
        assert!(!booking.path.contains(planted));
        assert!(!subjects.iter().any(|subject| subject.contains(planted)), "{subjects:?}");
    }
    assert!(!logged.contains(token), "a secret link was logged");
    assert!(!subjects.iter().any(|subject| subject.to_lowercase().contains("tapparell")), "{subjects:?}");
}

/// The bytes of every file under a folder.
fn bytes_under(folder: &std::path::Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        bytes.extend(if path.is_dir() { bytes_under(&path) } else { std::fs::read(path).unwrap() });
    }
    bytes
}

#[tokio::test]
async fn rule_34_the_store_holds_no_one_in_plain_text() {
    let folder = tempfile::tempdir().unwrap();
    let portal = Portal::start_at(folder.path()).await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &SHUTTER).await;
    let token = booking.link("/prenotazioni/apri/").rsplit('/').next().unwrap().to_owned();
    // Before the messages go out, so that they too are looked at where they wait.
    let stored = bytes_under(&folder.path().join("store"));
    portal.server.stop().await;
    let holds = |words: &str| stored.windows(words.len()).any(|window| window == words.as_bytes());
    assert!(holds("viti-e-cerniere"), "what is no secret is found, so the search works");
    for planted in PLANTED {
        assert!(!holds(planted), "{planted} is stored in plain text");
    }
    assert!(!holds(&token), "a secret link is stored");
}

//! Nothing of the people stands where it must not: in an address, a log line, a mail's subject, in
//! plain text in the store (rule 34).

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use tracing_subscriber::fmt::MakeWriter;

use crate::portal::Portal;
use wemi_tests::people::{SHUTTER, book_and_pay};

/// Everything that is logged while a test runs.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// What [`wemi_tests::people::fill`] writes about Ada.
const PLANTED: [&str; 4] = ["Planchettini", "planchettini@", "Segretissima", "Il citofono non suona"];

#[tokio::test]
async fn rule_34_what_a_citizen_writes_is_nowhere_in_plain_text() {
    let log = Log::default();
    let subscriber =
        tracing_subscriber::fmt().with_writer(log.clone()).with_max_level(tracing::Level::TRACE).finish();
    let _listening = tracing::subscriber::set_default(subscriber);

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

    let logged = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
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

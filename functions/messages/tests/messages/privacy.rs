//! Rule 34: what a message says stands in the message and nowhere else.

use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};

use wemi_local::engine::EngineData;
use wemi_messages::Delivered;
use wemi_store::record::NoticeKind;

use crate::bench::{Bench, code, notice, provider};

const PLANTED: [&str; 4] = ["Gioconda", "gioconda@example.org", "insulina", "apri/cafe"];

/// What is logged in this process, down to the last detail; the other tests write none of the words.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn rule_34_neither_the_stored_bytes_nor_the_log_tell_what_is_sent() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    tracing::subscriber::set_global_default(subscriber).unwrap();

    let data = tempfile::tempdir().unwrap();
    let bench = Bench::over(&EngineData::Folder(data.path().to_owned())).await;
    let mut told = notice(NoticeKind::Confirmed, provider());
    told.requester = "Gioconda Bianchi".to_owned();
    told.requester_contact = "gioconda@example.org".to_owned();
    told.notes = Some("Porta l’insulina".to_owned());
    told.link = Some("http://127.0.0.1:8080/prenotazioni/apri/cafe".to_owned());
    bench.wait(1, &told).await;
    // A reader of JSON quotes what it did not expect, and its error is logged.
    bench.wait_as(2, code(2), &"Gioconda prende l’insulina").await;
    assert_eq!(bench.deliver().await.unwrap(), Delivered { sent: 1, failed: 1, dropped: 0 });
    assert!(bench.sent().await[0].body.contains("Gioconda Bianchi"));
    drop(bench);

    let stored = bytes_in(data.path());
    assert!(holds(&stored, code(2).as_str()), "what is not sealed can be found");
    let logged = log.0.lock().unwrap().clone();
    assert!(holds(&logged, "stays in the outbox"), "the log is on");
    for planted in PLANTED {
        assert!(!holds(&stored, planted), "`{planted}` is in the store");
        assert!(!holds(&logged, planted), "`{planted}` is in the log");
    }
}

fn bytes_in(folder: &Path) -> Vec<u8> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_file()).flat_map(|path| std::fs::read(path).unwrap()).collect()
}

/// In any case of letters.
fn holds(bytes: &[u8], text: &str) -> bool {
    let (bytes, text) = (bytes.to_ascii_lowercase(), text.to_ascii_lowercase());
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

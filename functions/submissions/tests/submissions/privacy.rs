//! Rule 34: what was written stands nowhere but sealed.

use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};

use http::StatusCode;
use wemi_local::engine::EngineData;

use crate::bench::{Bench, body};

const PLANTED: [&str; 3] = ["Ermenegilda", "ermenegilda@example.org", "dialisi"];

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
async fn rule_34_neither_the_stored_bytes_nor_the_log_tell_what_was_written() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    // For all threads: with a subscriber of one thread only, tracing lets whichever thread first comes
    // by a line of code decide whether it is logged.
    tracing::subscriber::set_global_default(subscriber).unwrap();

    let data = tempfile::tempdir().unwrap();
    let bench = Bench::over(&EngineData::Folder(data.path().to_owned())).await;
    let fields = [
        ("pagina", "/enti/pagina-in-chiaro/"),
        ("cosa", "Sono Ermenegilda e faccio la dialisi: il numero è un altro"),
        ("email", "ermenegilda@example.org"),
    ];
    let ticket = bench.ticket();
    assert_eq!(bench.post(body(&ticket, &fields)).await.status, StatusCode::SEE_OTHER);
    // The ways that end in an error log more.
    assert_eq!(bench.post(body(&ticket, &fields[1..])).await.status, StatusCode::CONFLICT);
    bench.faults.clear();
    bench.faults.inject(1, wemi_store::Fault::TimeoutBefore);
    assert_eq!(bench.post(body(&bench.ticket(), &fields)).await.status, StatusCode::SERVICE_UNAVAILABLE);
    drop(bench);

    let stored = bytes_in(data.path());
    assert!(holds(&stored, "pagina-in-chiaro"), "what is not sealed can be found");
    let logged = log.0.lock().unwrap().clone();
    assert!(holds(&logged, "answered"), "the log is on");
    for planted in PLANTED {
        assert!(!holds(&stored, planted), "`{planted}` is in the store");
        assert!(!holds(&logged, planted), "`{planted}` is in the log");
    }
}

fn bytes_in(folder: &Path) -> Vec<u8> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_file()).flat_map(|path| std::fs::read(path).unwrap()).collect()
}

/// In any case of letters: some layers write header names and the like in theirs.
fn holds(bytes: &[u8], text: &str) -> bool {
    let (bytes, text) = (bytes.to_ascii_lowercase(), text.to_ascii_lowercase());
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

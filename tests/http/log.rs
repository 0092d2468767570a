//! Everything that the portal logs while the tests run.

use std::io::{self, Write};
use std::sync::{Mutex, Once};

use tracing_subscriber::EnvFilter;

static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Log;

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Begins to listen, once for the run: to all that is ours, and to what the libraries tell of note.
pub(crate) fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let filter = EnvFilter::new("info,wemi=trace,axum=trace,tower_http=trace,aws_sdk_dynamodb=debug");
        tracing_subscriber::fmt().with_writer(|| Log).with_env_filter(filter).init();
    });
}

/// What has been logged.
pub(crate) fn text() -> String {
    String::from_utf8_lossy(&LOG.lock().unwrap()).into_owned()
}

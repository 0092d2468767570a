//! A word for work that takes more than a second, if somebody is looking.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use crate::output;

/// Does the work; says `text` once if it takes long.
pub(crate) fn with_progress<T>(text: &str, work: impl FnOnce() -> T) -> T {
    if !output::is_watched() {
        return work();
    }
    let (done, waiting) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            if waiting.recv_timeout(Duration::from_secs(1)) == Err(RecvTimeoutError::Timeout) {
                output::aside(text);
            }
        });
        let result = work();
        drop(done);
        result
    })
}

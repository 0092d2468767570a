//! `wemi serve` as a process of its own.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

/// A running server. Killed when dropped.
pub(crate) struct Server {
    process: Child,
    pub(crate) url: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// The command, in the repository.
pub(crate) fn wemi() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wemi"));
    command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."));
    command
}

impl Server {
    /// Starts a `serve`, and waits until it is ready; gives also what it then says of itself.
    pub(crate) fn start(command: &mut Command) -> (Self, Value) {
        let command = command.args(["--json", "--addr", "127.0.0.1:0"]).stdout(Stdio::piped());
        let mut process = command.spawn().expect("it starts");
        let mut line = String::new();
        BufReader::new(process.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
        let ready: Value = serde_json::from_str(&line).expect("json");
        let url = ready.get("url").and_then(Value::as_str).expect("its address");
        (Self { process, url: url.trim_end_matches('/').to_owned() }, ready)
    }

    /// Interrupts it as Ctrl-C does; gives the code it ends with.
    #[cfg(unix)]
    pub(crate) fn interrupted(&mut self) -> Option<i32> {
        let interrupted = Command::new("kill").args(["-INT", &self.process.id().to_string()]).status();
        assert!(interrupted.expect("kill runs").success());
        self.process.wait().expect("it ends").code()
    }
}

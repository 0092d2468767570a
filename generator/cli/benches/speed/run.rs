//! A program that is run and measured. The measuring process starts one of its own for each run, whose
//! only child the program is: the system then tells what that child took.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};
use serde::{Deserialize, Serialize};

/// What a run took.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Taken {
    /// From start to end, in milliseconds.
    pub(crate) wall_ms: f64,
    /// Of all processors together, in milliseconds.
    pub(crate) cpu_ms: f64,
    /// The most memory held at once, in MiB.
    pub(crate) peak_mib: f64,
}

/// The word by which the measuring process is told to run one program.
pub(crate) const ONE: &str = "--run-one";

/// Runs a program in a process that measures it.
pub(crate) fn run(program: &Path, arguments: &[&str], folder: &Path) -> Taken {
    let myself = std::env::current_exe().expect("this program");
    let told = Command::new(myself)
        .arg(ONE)
        .arg(program)
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("it runs");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    serde_json::from_slice(&told.stdout).expect("what it took")
}

/// Runs a program as the only child of this process, and says what it took.
#[expect(clippy::disallowed_methods, reason = "it measures time")]
pub(crate) fn run_one(mut command: impl Iterator<Item = String>) -> Taken {
    let mut child = Command::new(command.next().expect("a program"));
    child.args(command).stdout(Stdio::null());
    let begun = Instant::now();
    let status = child.status().expect("it starts");
    let wall = begun.elapsed();
    assert!(status.success(), "it failed");
    let used = getrusage(UsageWho::RUSAGE_CHILDREN).expect("what it used");
    let cpu = [used.user_time(), used.system_time()];
    let cpu_ms = cpu.iter().map(|time| time.tv_sec() as f64 * 1e3 + time.tv_usec() as f64 / 1e3).sum();
    Taken { wall_ms: wall.as_secs_f64() * 1e3, cpu_ms, peak_mib: used.max_rss() as f64 / 1024.0 }
}

/// The best of several runs: what disturbs a run can only make it longer.
pub(crate) fn best(runs: &[Taken]) -> Taken {
    let least = |of: fn(&Taken) -> f64| runs.iter().map(of).fold(f64::INFINITY, f64::min);
    Taken {
        wall_ms: least(|run| run.wall_ms),
        cpu_ms: least(|run| run.cpu_ms),
        peak_mib: least(|run| run.peak_mib),
    }
}

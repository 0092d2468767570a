//! How long from a saved file to the page that shows it, under `wemi serve`, at the size of a city.
//!
//! `cargo bench -p wemi --bench live [OFFERS…]` makes a site of so many offers out of the
//! repository's own, serves it, saves one offer again and again, waits until open pages are told, and
//! asks for the page. Without numbers it takes 360 and 3,600.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a measurement stops where it fails, and tells"
)]
#![expect(clippy::disallowed_methods, reason = "it measures time and writes the files it is about")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use tempfile::TempDir;

const SAVES: usize = 15;

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|arg| arg.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![360, 3600] } else { asked };
    println!("offers   start      told, median  worst      page, median  worst   (milliseconds)");
    for offers in sizes {
        measure(offers);
    }
}

fn measure(wanted: usize) {
    let folder = TempDir::new().expect("a folder");
    let (offers, edited) = make_site(folder.path(), wanted);
    let begun = Instant::now();
    let (mut process, url) = serve(folder.path());
    let start = millis(begun);
    let mut events = listen(&url);
    next(&mut events);
    let path =
        edited.strip_prefix(folder.path().join("content/providers")).expect("an offer").with_extension("");
    let page = format!("/offerte/{}/", path.display());
    let text = fs::read_to_string(&edited).expect("an offer");
    let (mut told, mut shown) = (Vec::new(), Vec::new());
    for save in 0..SAVES {
        let words = format!("Salvata {save} volte.");
        let begun = Instant::now();
        fs::write(&edited, text.replacen("summary: ", &format!("summary: {words} "), 1)).expect("saved");
        next(&mut events);
        told.push(millis(begun));
        assert!(get(&url, &page).contains(&words), "{page} shows what was saved");
        shown.push(millis(begun));
    }
    let [told, shown] = [told, shown].map(|mut times| {
        times.sort_by(f64::total_cmp);
        let at = |place: usize| times.get(place).copied().unwrap_or_default();
        format!("{:>12.1} {:>6.1}", at(SAVES / 2), at(SAVES - 1))
    });
    println!("{offers:>6} {start:>7.0}      {told}      {shown}");
    process.kill().expect("ended");
    process.wait().expect("ended");
}

fn millis(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

/// The repository's site with its enti again and again under other names; gives how many offers it
/// has, and one in the middle of them.
fn make_site(site: &Path, wanted: usize) -> (usize, PathBuf) {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    copy(&repository.join("content"), &site.join("content"));
    fs::copy(repository.join("site.toml"), site.join("site.toml")).expect("copied");
    let providers = site.join("content/providers");
    let originals: Vec<PathBuf> = entries(&providers).into_iter().filter(|path| path.is_dir()).collect();
    let mut offers: Vec<PathBuf> = originals.iter().flat_map(|provider| offers_of(provider)).collect();
    for round in 1.. {
        for original in &originals {
            if offers.len() >= wanted {
                let edited = offers.get(offers.len() / 2).cloned().expect("an offer");
                return (offers.len(), edited);
            }
            let name = original.file_name().expect("a name").to_string_lossy();
            let copied = providers.join(format!("{name}-{round}"));
            copy(original, &copied);
            offers.extend(offers_of(&copied));
        }
    }
    (offers.len(), PathBuf::new())
}

fn offers_of(provider: &Path) -> Vec<PathBuf> {
    let files = entries(provider).into_iter().filter(|path| path.extension() == Some("md".as_ref()));
    // A sibling in another language has a second suffix.
    files
        .filter(|path| {
            path.file_stem().is_some_and(|stem| stem != "index" && !stem.to_string_lossy().contains('.'))
        })
        .collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for path in entries(from) {
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("copied");
        }
    }
}

fn serve(site: &Path) -> (Child, String) {
    let mut process = Command::new(env!("CARGO_BIN_EXE_wemi"))
        .args(["serve", "--ephemeral", "--json", "--addr", "127.0.0.1:0", "--site"])
        .arg(site)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    let mut line = String::new();
    BufReader::new(process.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
    let (_, after) = line.split_once("http://").expect("its address");
    let (host, _) = after.split_once('/').expect("its address");
    (process, host.to_owned())
}

fn listen(host: &str) -> BufReader<TcpStream> {
    let mut stream = TcpStream::connect(host).expect("connected");
    write!(stream, "GET /_live/eventi HTTP/1.1\r\nHost: {host}\r\n\r\n").expect("asked");
    BufReader::new(stream)
}

fn next(events: &mut BufReader<TcpStream>) {
    let mut line = String::new();
    while !line.starts_with("data:") {
        line.clear();
        assert!(events.read_line(&mut line).expect("a line") > 0, "the server has ended");
    }
    assert!(line.contains("\"problems\":null"), "{line}");
}

fn get(host: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(host).expect("connected");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").expect("asked");
    let mut page = String::new();
    stream.read_to_string(&mut page).expect("answered");
    page
}

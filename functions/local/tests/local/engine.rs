//! The engine keeps what it has acknowledged, and one server at a time has the folder.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use serde::{Deserialize, Serialize};
use wemi_local::engine::{Engine, EngineData, EngineError};
use wemi_store::{Item, Key, Store, StoreConfig, Stored, Subject, Transaction};

/// Tells the writer of the test below which folder to write to.
const WRITER_FOLDER: &str = "WEMI_TEST_WRITER_FOLDER";

#[derive(Serialize, Deserialize)]
struct Mark {
    number: u16,
}

impl Stored for Mark {
    const VERSION: u16 = 1;
}

fn start(folder: &Path) -> Result<Engine, EngineError> {
    Engine::start(&EngineData::Folder(folder.to_owned()))
}

async fn connect(engine: &Engine) -> Store {
    let store = Store::connect(StoreConfig::local(engine.url())).unwrap();
    store.ensure_tables().await.unwrap();
    store
}

/// The two items that each write makes, in either table.
fn pair(number: u16) -> [Key; 2] {
    [Key::history("K7", number), Key::data_key(&Subject::booking(&number.to_string()))]
}

async fn write(store: &Store, number: u16) {
    let mut transaction = Transaction::new();
    for (label, key) in ["history", "key"].into_iter().zip(pair(number)) {
        transaction.put_new(label, Item::new(key, &Mark { number }).unwrap());
    }
    store.commit(&transaction).await.unwrap();
}

/// How many items of the pair are there.
async fn found(store: &Store, number: u16) -> usize {
    let mut found = 0;
    for key in pair(number) {
        found += usize::from(store.get(&key).await.unwrap().is_some());
    }
    found
}

#[tokio::test]
async fn what_was_written_is_there_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let engine = start(folder.path()).unwrap();
    write(&connect(&engine).await, 1).await;
    drop(engine);

    let engine = start(folder.path()).unwrap();

    assert_eq!(found(&connect(&engine).await, 1).await, 2);
}

#[tokio::test]
async fn nothing_acknowledged_is_lost_or_torn_when_the_process_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let mut acknowledged = 0;
    for round in 1..=3 {
        let last = kill_a_writer_after(folder.path(), 40);
        assert!(last >= acknowledged + 40, "round {round}");
        acknowledged = last;

        let engine = start(folder.path()).unwrap();
        let store = connect(&engine).await;
        for number in 1..=acknowledged {
            assert_eq!(found(&store, number).await, 2, "{number} in round {round}");
        }
        // The one under way when the process ended may have happened, whole.
        let under_way = found(&store, acknowledged + 1).await;
        assert!(under_way == 0 || under_way == 2, "torn in round {round}");
    }
}

/// Runs [`writes_until_killed`] in a process of its own and kills it, hard, after so many
/// acknowledged writes. Returns the number of the last acknowledged one.
fn kill_a_writer_after(folder: &Path, writes: usize) -> u16 {
    let mut process = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "engine::writes_until_killed", "--ignored", "--nocapture"])
        .env(WRITER_FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut acknowledged = BufReader::new(process.stdout.take().unwrap())
        .lines()
        .filter_map(|line| line.unwrap().strip_prefix("acknowledged ")?.parse::<u16>().ok());
    let before: Vec<u16> = acknowledged.by_ref().take(writes).collect();
    assert_eq!(before.len(), writes);
    process.kill().unwrap();
    process.wait().unwrap();
    // What it still said before it ended counts too.
    acknowledged.last().or(before.last().copied()).unwrap()
}

#[tokio::test]
#[ignore = "a part of another test, which kills it"]
async fn writes_until_killed() {
    let Some(folder) = std::env::var_os(WRITER_FOLDER) else { return };
    let engine = start(Path::new(&folder)).unwrap();
    let store = connect(&engine).await;
    let mut number = 1;
    while found(&store, number).await > 0 {
        number += 1;
    }
    loop {
        write(&store, number).await;
        let mut out = std::io::stdout().lock();
        writeln!(out, "acknowledged {number}").unwrap();
        out.flush().unwrap();
        number += 1;
    }
}

#[test]
fn a_second_server_on_the_same_folder_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let engine = start(folder.path()).unwrap();

    let refused = start(folder.path()).unwrap_err();

    assert!(matches!(&refused, EngineError::InUse(named) if named == folder.path()), "{refused}");
    assert!(refused.to_string().contains(folder.path().to_str().unwrap()));
    drop(engine);
    start(folder.path()).unwrap();
}

#[test]
fn a_folder_of_a_newer_version_is_refused_as_it_was_found() {
    for stamp in [r#"{"format":2,"engine":"1.5.0","more":true}"#, r#"{"format":1,"engine":"1.10.0"}"#] {
        let folder = tempfile::tempdir().unwrap();
        drop(start(folder.path()).unwrap());
        let file = folder.path().join("format.json");
        std::fs::write(&file, stamp).unwrap();

        let refused = start(folder.path()).unwrap_err();

        assert!(matches!(refused, EngineError::Newer { .. }), "{refused}");
        assert_eq!(std::fs::read(&file).unwrap(), stamp.as_bytes());
    }
}

#[test]
fn a_folder_of_an_older_engine_gets_our_stamp() {
    let folder = tempfile::tempdir().unwrap();
    drop(start(folder.path()).unwrap());
    let file = folder.path().join("format.json");
    let ours = std::fs::read(&file).unwrap();
    std::fs::write(&file, r#"{"format":1,"engine":"1.4.9"}"#).unwrap();

    drop(start(folder.path()).unwrap());

    assert_eq!(std::fs::read(&file).unwrap(), ours);
}

#[test]
fn a_folder_that_is_not_ours_is_refused() {
    let cases: [(&str, &str); 2] = [("store.sqlite", ""), ("format.json", "not a stamp")];
    for (name, text) in cases {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(name), text).unwrap();

        let refused = start(folder.path()).unwrap_err();

        assert!(matches!(refused, EngineError::Foreign { .. }), "{name}: {refused}");
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a file");
    std::fs::write(&file, "").unwrap();

    let refused = start(&file.join("data")).unwrap_err();

    assert!(matches!(refused, EngineError::Folder { .. }), "{refused}");
}

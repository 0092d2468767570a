//! `wemi serve` as a process: what it acknowledged is there after a kill, nothing half-written; two
//! servers do not share a folder; other commands read the data of a running one.

use std::path::Path;
use std::process::Output;

use serde_json::Value;
use tempfile::TempDir;
use tokio::task::JoinSet;
use wemi_tests::people::{Browser, READING, SHUTTER, Wish, book, book_and_pay, filled};

use crate::server::{Server, wemi};

fn serve(data: &Path) -> Server {
    let mut command = wemi();
    command.arg("serve").arg("--data").arg(data);
    let (server, ready) = Server::start(&mut command);
    assert_eq!(ready.get("data").and_then(Value::as_str), data.to_str());
    server
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("text")
}

fn reconcile(data: &Path) -> Output {
    wemi().args(["ledger", "reconcile", "--json", "--data"]).arg(data).output().expect("it runs")
}

/// Times that are free now, one a day.
async fn free_starts(browser: &mut Browser) -> Vec<String> {
    let mut starts: Vec<String> = Vec::new();
    let first = browser.open("/prenota/viti-e-cerniere/tapparelle-in-settimana/quando?per=tutti").await;
    let months: Vec<String> =
        wemi_tests::people::links(&first.body).into_iter().filter(|link| link.contains("mese=")).collect();
    for month in std::iter::once(first.path).chain(months) {
        let page = browser.open(&month).await;
        for link in wemi_tests::people::links(&page.body) {
            let Some((_, start)) = link.split_once("inizio=") else { continue };
            let day = start.get(..10).expect("a day");
            if !starts.iter().any(|known| known.starts_with(day)) {
                starts.push(start.to_owned());
            }
        }
    }
    starts
}

#[tokio::test]
async fn rule_13_a_kill_in_the_middle_of_bookings_loses_nothing_that_was_acknowledged() {
    let data = TempDir::new().expect("a folder");
    let mut acknowledged: Vec<(Browser, String)> = Vec::new();
    for _ in 0..3 {
        let server = serve(data.path());
        let mut browser = Browser::new(&server.url);
        let starts = free_starts(&mut browser).await;
        assert!(starts.len() >= 8, "{starts:?}");
        let mut running = JoinSet::new();
        for wish in starts.iter().take(8).map(|start| Wish { start, ..SHUTTER }) {
            let mut browser = Browser::new(&server.url);
            let form = filled(&mut browser, &wish).await;
            running.spawn(async move {
                let answer = browser.try_post(&form.action, &form.fields).await?;
                let to = answer.leads_to()?;
                Some((browser, to.replace("/pagamenti/", "/prenotazioni/").replace("/vai", "/")))
            });
        }
        // Killed as soon as some have been answered and others are under way.
        for _ in 0..3 {
            if let Some(Ok(Some(done))) = running.join_next().await {
                acknowledged.push(done);
            }
        }
        drop(server);
        while let Some(done) = running.join_next().await {
            if let Ok(Some(done)) = done {
                acknowledged.push(done);
            }
        }
    }
    assert!(acknowledged.len() >= 9, "some were acknowledged in each round: {}", acknowledged.len());

    let server = serve(data.path());
    for (browser, page) in &acknowledged {
        let page = browser.clone().at(&server.url).open(page).await;
        assert_eq!(page.status, 200, "{}", page.path);
        assert!(page.says("Manca solo il pagamento"), "whole, and still held: {}", page.body);
        assert!(page.says("Ada Planchettini"), "the people in it can be read");
    }
    let report = reconcile(data.path());
    assert!(report.status.success(), "{}", text(&report.stdout));
}

#[tokio::test]
async fn bookings_are_there_after_a_restart_and_gone_with_an_ephemeral_one() {
    let data = TempDir::new().expect("a folder");
    let server = serve(data.path());
    let mut ada = Browser::new(&server.url);
    let starts = free_starts(&mut ada).await;
    let wish = Wish { start: starts.first().expect("a time"), ..SHUTTER };
    let page = book_and_pay(&mut ada, &wish).await;
    assert!(page.says("La prenotazione è confermata"), "{}", page.body);

    let report = reconcile(data.path());
    let json: Value = serde_json::from_slice(&report.stdout).expect("json");
    let payments = json.get("payments").and_then(Value::as_u64);
    assert_eq!((payments, report.status.code()), (Some(1), Some(0)), "{json}");

    let form = ada.open("/proponi/segnalazione?pagina=/servizi/").await.form("/proponi/segnalazione");
    ada.submit(&form.with("cosa", "Manca un servizio")).await;
    let listed = wemi().args(["submissions", "list", "--data"]).arg(data.path()).output().expect("it runs");
    assert!(text(&listed.stdout).contains("Manca un servizio"), "while it runs: {}", text(&listed.stderr));

    let second = wemi().args(["serve", "--data"]).arg(data.path()).output().expect("it runs");
    assert_eq!(second.status.code(), Some(3), "the folder is taken");
    assert!(text(&second.stderr).contains(&*data.path().to_string_lossy()), "{}", text(&second.stderr));

    drop(server);
    let listed = wemi().args(["submissions", "list", "--data"]).arg(data.path()).output().expect("it runs");
    assert!(
        text(&listed.stdout).contains("Manca un servizio"),
        "and when none runs: {}",
        text(&listed.stderr)
    );
    let server = serve(data.path());
    let again = ada.at(&server.url).open(&page.path).await;
    assert!(again.says("La prenotazione è confermata"), "{}", again.body);
}

#[cfg(unix)]
#[tokio::test]
async fn an_interrupt_ends_the_server_with_zero() {
    let data = TempDir::new().expect("a folder");
    let mut server = serve(data.path());
    let mut ada = Browser::new(&server.url);
    let _page = ada.open("/").await;
    assert_eq!(server.interrupted(), Some(0));
}

#[test]
fn only_this_machine_is_served() {
    let refused = wemi().args(["serve", "--ephemeral", "--addr", "0.0.0.0:0"]).output().expect("it runs");
    assert_eq!(refused.status.code(), Some(2), "{}", text(&refused.stderr));
}

#[tokio::test]
async fn a_free_booking_needs_no_gateway() {
    let data = TempDir::new().expect("a folder");
    let server = serve(data.path());
    let mut ada = Browser::new(&server.url);
    let first = ada.open("/prenota/ora-al-pianterreno/un-ora-di-lettura/quando?per=anziani").await;
    let link = first.link("inizio=");
    let start = link.split_once("inizio=").expect("a time").1.to_owned();
    let booking = book(&mut ada, &Wish { start: &start, ..READING }).await;
    assert!(booking.says("La prenotazione è confermata"), "{}", booking.body);
}

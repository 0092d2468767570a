//! The outbox through its router, over a folder with messages.

use axum::body::{Body, to_bytes};
use http::Request;
use tempfile::TempDir;
use tower::ServiceExt;
use wemi_store::{Store, StoreConfig};

use super::*;

#[path = "../../../submissions/tests/site/mod.rs"]
mod site;

const OLDER: &str = "00000000000000000000000000000001";
const NEWER: &str = "00000000000000000000000000000002";

async fn outbox() -> (Router, TempDir) {
    let folder = site::site();
    // Never asked: the outbox is a folder.
    let store = Store::connect(StoreConfig::local("http://127.0.0.1:9")).unwrap();
    let (app, _) = site::app(&folder, store, "2026-11-25T09:00:00Z".parse().unwrap()).await;
    (router(&app, folder.path().join("outbox")), folder)
}

fn put(folder: &TempDir, id: &str, at: &str, body: &str) {
    let mail = Mail {
        id: id.parse().unwrap(),
        at: at.parse().unwrap(),
        from: "sportello@example.org".to_owned(),
        to: "anna@example.org".to_owned(),
        subject: format!("Messaggio {id}"),
        body: body.to_owned(),
    };
    site::write(folder, &format!("outbox/{id}.json"), &mail);
}

async fn get(router: &Router, host: Option<&str>, path: &str) -> (StatusCode, String) {
    let mut request = Request::get(path);
    if let Some(host) = host {
        request = request.header("host", host);
    }
    let response = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

async fn local(router: &Router, path: &str) -> (StatusCode, String) {
    get(router, Some("127.0.0.1:8080"), path).await
}

#[tokio::test]
async fn messages_are_listed_newest_first_and_shown_with_links_to_follow() {
    let (router, folder) = outbox().await;
    let (status, none) = local(&router, "/_outbox/").await;
    assert!(status == StatusCode::OK && !none.contains("Messaggio"), "no folder yet");

    put(
        &folder,
        OLDER,
        "2026-11-25T09:00:00Z",
        "Vieni <qui>:\nhttp://127.0.0.1:8080/prenotazioni/apri/00 o chiama.\n",
    );
    put(&folder, NEWER, "2026-11-25T09:00:01Z", "");
    std::fs::write(folder.path().join("outbox").join(format!("{NEWER}.new")), "half a mess").unwrap();
    let (_, list) = local(&router, "/_outbox/").await;
    let place = |id: &str| list.find(&format!(r#"href="/_outbox/{id}""#));
    assert!(place(NEWER).unwrap() < place(OLDER).unwrap());

    let (status, message) = local(&router, &format!("/_outbox/{OLDER}")).await;
    assert_eq!(status, StatusCode::OK);
    let text = "Vieni &lt;qui&gt;:\n<a href=\"http://127.0.0.1:8080/prenotazioni/apri/00\">\
                http://127.0.0.1:8080/prenotazioni/apri/00</a> o chiama.\n</pre>";
    assert!(message.contains(text), "{message}");
}

#[tokio::test]
async fn a_name_that_leads_elsewhere_is_no_page() {
    let (router, folder) = outbox().await;
    put(&folder, OLDER, "2026-11-25T09:00:00Z", "");
    std::fs::write(folder.path().join("secret.json"), "{}").unwrap();
    for path in ["..%2Fsecret", "%2e%2e%2fsecret", "secret", NEWER, "00000000000000000000000000000001.json"] {
        let (status, _) = local(&router, &format!("/_outbox/{path}")).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn another_name_for_this_machine_gets_nothing() {
    let (router, folder) = outbox().await;
    put(&folder, OLDER, "2026-11-25T09:00:00Z", "");
    for host in ["127.0.0.1:8080", "localhost", "localhost:1", "[::1]:8080", "[::1]"] {
        assert_eq!(get(&router, Some(host), "/_outbox/").await.0, StatusCode::OK, "{host}");
    }
    for host in [
        None,
        Some(""),
        Some("attacker.example"),
        Some("127.0.0.1.attacker.example:8080"),
        Some("localhost.attacker.example"),
        Some("127.0.0.1:8080@attacker.example"),
    ] {
        for path in ["/_outbox/".to_owned(), format!("/_outbox/{OLDER}")] {
            let (status, html) = get(&router, host, &path).await;
            assert!(status.is_client_error() && !html.contains("Messaggio"), "{host:?} {path}");
        }
    }
}

#[test]
fn only_addresses_of_the_web_are_cut_out() {
    for (body, addresses) in [
        ("", vec![]),
        ("javascript:alert(1) ftp://x httpx", vec![]),
        ("https://a.example/x\n\nhttp://b.example", vec!["https://a.example/x", "http://b.example"]),
    ] {
        let parts = parts(body);
        let found: Vec<&str> = parts.iter().filter_map(|part| part.url.as_deref()).collect();
        assert_eq!(found, addresses);
        let whole: String = parts.iter().map(|part| part.text.as_str()).collect();
        assert_eq!(whole, body, "nothing is lost");
    }
}

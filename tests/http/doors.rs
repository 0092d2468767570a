//! Both doors: the same routers answer the events that the cloud's gateway sends.

use std::path::Path;

use http_body_util::BodyExt;
use lambda_http::request::from_str;
use tower::ServiceExt;

use crate::portal::Portal;
use wemi_tests::people::{SHUTTER, filled};

/// An event of an HTTP API (payload format 2.0), as recorded, for a method, path and body.
fn event(method: &str, path: &str, query: &str, body: &str) -> String {
    let recorded =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("http/events/http-api-v2.json"));
    let mut event: serde_json::Value = serde_json::from_str(&recorded.unwrap()).unwrap();
    event["rawPath"] = path.into();
    event["rawQueryString"] = query.into();
    event["requestContext"]["http"]["method"] = method.into();
    event["requestContext"]["http"]["path"] = path.into();
    if !body.is_empty() {
        event["body"] = body.into();
        event["isBase64Encoded"] = false.into();
    }
    event.to_string()
}

async fn call(router: axum::Router, event: &str) -> (u16, Option<String>, String) {
    let request = from_str(event).unwrap();
    let response = router.oneshot(request.map(axum::body::Body::new)).await.unwrap();
    let status = response.status().as_u16();
    let location = response.headers().get("location").map(|l| l.to_str().unwrap().to_owned());
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, location, String::from_utf8_lossy(&body).into_owned())
}

#[tokio::test]
async fn a_booking_is_made_through_the_cloud_s_door() {
    let portal = Portal::start().await;
    let router = wemi_fn_booking::router(portal.server.app());
    let (path, query) = SHUTTER.path().split_once('?').map(|(p, q)| (p.to_owned(), q.to_owned())).unwrap();
    let (status, _, page) = call(router.clone(), &event("GET", &path, &query, "")).await;
    assert_eq!(status, 200, "{page}");
    assert!(page.contains("Prenota con obbligo di pagare"));

    let form = filled(&mut portal.visitor(), &SHUTTER).await;
    let body = serde_html_form::to_string(&form.fields).unwrap();
    let (status, location, page) = call(router.clone(), &event("POST", &form.action, "", &body)).await;
    assert_eq!(status, 303, "{page}");
    assert!(location.is_some_and(|to| to.starts_with("/pagamenti/")));
    let (status, ..) = call(router, &event("GET", "/prenotazioni/K7M49XQ2B/", "", "")).await;
    assert_eq!(status, 404);
}

#[tokio::test]
async fn a_notification_a_report_and_a_question_come_through_the_cloud_s_door() {
    let portal = Portal::start().await;
    let app = portal.server.app();
    let payment = wemi_fn_payment::router(portal.server.payment().clone());
    assert_eq!(call(payment, &event("POST", "/pagamenti/notifiche", "", "{}")).await.0, 400, "unsigned");
    let submissions = wemi_fn_submissions::router(app);
    let (status, _, page) = call(submissions, &event("GET", "/proponi/segnalazione", "pagina=%2F", "")).await;
    assert_eq!(status, 200, "{page}");
    let search = wemi_fn_search::router(app);
    let (status, location, _) = call(search, &event("GET", "/trova", "servizio=tapparellista", "")).await;
    assert_eq!((status, location.as_deref()), (303, Some("/trova/servizio/tapparellista/")));
}

//! The same router behind the cloud's gateway: a recorded event instead of a socket.

use http::StatusCode;
use serde_json::Value;
use tower::ServiceExt;

use crate::bench::{Answer, Bench, body};

#[tokio::test]
async fn a_report_comes_in_by_the_cloud_door_too() {
    let bench = Bench::new().await;
    let form = body(&bench.ticket(), &[("pagina", "/"), ("cosa", "Città: l’indirizzo è un altro")]);
    let mut event: Value = serde_json::from_str(include_str!("../fixtures/apigw-v2-post.json")).unwrap();
    event["body"] = base64(form.as_bytes()).into();

    let request = lambda_http::request::from_str(&event.to_string()).unwrap();
    let answer = Answer::of(bench.router.clone().oneshot(request).await.unwrap()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html);
    let [listed] = bench.list().await.try_into().unwrap();
    assert!(answer.location.contains(&listed.number));
    assert_eq!(listed.what.as_deref(), Some("Città: l’indirizzo è un altro"));
}

/// As the gateway writes a body.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sign = |chunk: &[u8], place: usize| {
        let bits = chunk.iter().chain(&[0, 0]).take(3).fold(0, |bits, byte| (bits << 8) | usize::from(*byte));
        if place <= chunk.len() { char::from(SIGNS[(bits >> (18 - 6 * place)) & 63]) } else { '=' }
    };
    bytes.chunks(3).flat_map(|chunk| (0..4).map(move |place| sign(chunk, place))).collect()
}

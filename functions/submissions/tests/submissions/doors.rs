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
    let sign = |bits: u8| match bits {
        0..26 => char::from(b'A' + bits),
        26..52 => char::from(b'a' + bits - 26),
        52..62 => char::from(b'0' + bits - 52),
        62 => '+',
        _ => '/',
    };
    let quad = |chunk: &[u8]| {
        let byte = |place: usize| chunk.get(place).copied().unwrap_or(0);
        let (a, b, c) = (byte(0), byte(1), byte(2));
        let signs = [a >> 2, (a & 3) << 4 | b >> 4, (b & 15) << 2 | c >> 6, c & 63].map(sign);
        let filled = signs.into_iter().take(chunk.len() + 1).chain("==".chars()).take(4);
        filled.collect::<String>()
    };
    bytes.chunks(3).map(quad).collect()
}

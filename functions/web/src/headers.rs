//! The headers that every page goes out with, a function's and a file's alike.

use http::{HeaderMap, HeaderName, HeaderValue};

const FIXED: [(&str, &str); 5] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=()"),
];

/// Puts the security headers on a response. `pay_origin` is where a form may lead besides the
/// portal: browsers hold the addresses that a form's answer redirects to against `form-action` too.
pub fn secure(headers: &mut HeaderMap, https: bool, pay_origin: Option<&str>) {
    for (name, value) in FIXED {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    let pay = pay_origin.map(|origin| format!(" {origin}")).unwrap_or_default();
    let policy = format!(
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; \
         connect-src 'self'; manifest-src 'self'; form-action 'self'{pay}; base-uri 'none'; \
         frame-ancestors 'none'"
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(HeaderName::from_static("content-security-policy"), policy);
    }
    if https {
        let hsts = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(HeaderName::from_static("strict-transport-security"), hsts);
    }
}

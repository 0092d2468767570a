//! A browser without JavaScript: cookies, redirects when asked to, forms as they are sent.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::{Method, Request, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use super::{Form, forms, links};

/// One person's browser.
#[derive(Clone, Debug)]
pub struct Browser {
    client: Client<HttpConnector, Full<Bytes>>,
    base: String,
    cookies: BTreeMap<String, String>,
    accept: &'static str,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Where it was asked for.
    pub path: String,
    /// Its headers.
    pub headers: http::HeaderMap,
    /// The page.
    pub body: String,
}

impl Browser {
    /// A browser without cookies, for the portal at `base`.
    pub fn new(base: &str) -> Self {
        let client = Client::builder(TokioExecutor::new()).build_http();
        Self { client, base: base.to_owned(), cookies: BTreeMap::new(), accept: "text/html" }
    }

    /// One that asks for JSON, as a machine does.
    #[must_use]
    pub fn machine(mut self) -> Self {
        self.accept = "application/json";
        self
    }

    /// Asks for a page, without following where it leads.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, String::new(), &[]).await
    }

    /// Sends fields, without following where the answer leads.
    pub async fn post(&mut self, path: &str, fields: &[(String, String)]) -> Answer {
        let body = serde_html_form::to_string(fields).unwrap();
        self.send(Method::POST, path, body, &[]).await
    }

    /// Sends fields to a server that may be gone before it answers.
    pub async fn try_post(&mut self, path: &str, fields: &[(String, String)]) -> Option<Answer> {
        let body = serde_html_form::to_string(fields).unwrap();
        self.try_send(Method::POST, path, body, &[]).await
    }

    /// The same browser, for a server that has come back elsewhere.
    #[must_use]
    pub fn at(mut self, base: &str) -> Self {
        base.clone_into(&mut self.base);
        self
    }

    /// Sends fields with headers of one's own.
    pub async fn post_with(
        &mut self,
        path: &str,
        fields: &[(String, String)],
        headers: &[(&str, &str)],
    ) -> Answer {
        let body = serde_html_form::to_string(fields).unwrap();
        self.send(Method::POST, path, body, headers).await
    }

    /// Asks for a page and goes wherever it leads.
    pub async fn open(&mut self, path: &str) -> Answer {
        let answer = self.get(path).await;
        self.follow(answer).await
    }

    /// Sends a form and goes wherever the answer leads.
    pub async fn submit(&mut self, form: &Form) -> Answer {
        let answer = if form.method == "get" {
            let query = serde_html_form::to_string(&form.fields).unwrap();
            self.get(&format!("{}?{query}", form.action)).await
        } else {
            self.post(&form.action, &form.fields).await
        };
        self.follow(answer).await
    }

    /// Goes wherever an answer leads.
    pub async fn follow(&mut self, mut answer: Answer) -> Answer {
        for _ in 0..8 {
            let Some(to) = answer.leads_to() else { return answer };
            answer = self.get(&to).await;
        }
        panic!("redirected in a circle: {answer:?}");
    }

    async fn send(&mut self, method: Method, path: &str, body: String, headers: &[(&str, &str)]) -> Answer {
        self.try_send(method, path, body, headers).await.expect("an answer")
    }

    async fn try_send(
        &mut self,
        method: Method,
        path: &str,
        body: String,
        headers: &[(&str, &str)],
    ) -> Option<Answer> {
        let path = path.strip_prefix(&self.base).unwrap_or(path).to_owned();
        let mut request = Request::builder()
            .method(&method)
            .uri(format!("{}{path}", self.base))
            .header("accept", self.accept);
        if method == Method::POST {
            request = request.header("content-type", "application/x-www-form-urlencoded");
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
            request = request.header("cookie", cookies.join("; "));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Full::new(Bytes::from(body))).unwrap();
        let response = self.client.request(request).await.ok()?;
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all("set-cookie") {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let body = body.collect().await.ok()?.to_bytes();
        let body = String::from_utf8_lossy(&body).into_owned();
        Some(Answer { status: parts.status, path, headers: parts.headers, body })
    }
}

impl Answer {
    /// Where it leads, if it leads anywhere.
    pub fn leads_to(&self) -> Option<String> {
        let location = self.headers.get("location")?.to_str().ok()?;
        self.status.is_redirection().then(|| location.to_owned())
    }

    /// The form whose action holds `part`.
    #[track_caller]
    pub fn form(&self, part: &str) -> Form {
        let found = forms(&self.body).into_iter().find(|form| form.action.contains(part));
        found
            .unwrap_or_else(|| panic!("no form to {part} on {} ({}):\n{}", self.path, self.status, self.body))
    }

    /// The first link whose address holds `part`.
    #[track_caller]
    pub fn link(&self, part: &str) -> String {
        let found = links(&self.body).into_iter().find(|link| link.contains(part));
        found
            .unwrap_or_else(|| panic!("no link to {part} on {} ({}):\n{}", self.path, self.status, self.body))
    }

    /// Whether the page says something, whatever its mark-up.
    pub fn says(&self, words: &str) -> bool {
        let mut text = String::new();
        let mut inside = false;
        for c in self.body.chars() {
            match c {
                '<' => inside = true,
                '>' => inside = false,
                c if !inside => text.push(c),
                _ => {}
            }
        }
        let plain =
            text.replace("&#39;", "'").replace("&#x27;", "'").replace("&amp;", "&").replace('\u{a0}', " ");
        plain.split_whitespace().collect::<Vec<_>>().join(" ").contains(words)
    }
}

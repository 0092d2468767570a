//! A portal of its own for each test: engine, gateway and payment function, over real HTTP.

mod booking;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use http::header::{COOKIE, LOCATION};
use http::{Request, Response, StatusCode};
use http_body_util::BodyExt;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use tower::ServiceExt;
use wemi_catalogue::{FORMAT, Settings, path};
use wemi_fn_payment::{GatewayConfig, Payment, router};
use wemi_local::engine::{Engine, EngineData};
use wemi_local::gateway::{Gateway, GatewayOptions, PATH};
use wemi_store::{Faults, Store, StoreConfig};
use wemi_theme::Bundle;
use wemi_theme::views::{ContactView, LanguageView, SiteView};
use wemi_web::{App, Clock, Entropy, Outgoing, OutgoingRequest, Parts, Secrets, SiteFiles};

pub(crate) use booking::Booked;

pub(crate) const ACCOUNT: &str = "acct_arco";
pub(crate) const WEBHOOK_SECRET: &str = "whsec_bench";
const SECRET: &str = "sk_test_bench";

pub(crate) struct Bench {
    pub(crate) app: App,
    pub(crate) payment: Payment,
    pub(crate) gateway: Gateway,
    pub(crate) clock: Clock,
    /// Makes the function's store fail.
    pub(crate) faults: Faults,
    /// The same store, which never fails.
    pub(crate) store: Store,
    pub(crate) url: String,
    pub(crate) outgoing: Outgoing,
    router: Router,
    options: GatewayOptions,
    _engine: Engine,
    _folder: tempfile::TempDir,
}

impl Bench {
    pub(crate) async fn new() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let folder = tempfile::tempdir().unwrap();
        write_site(folder.path(), &url);
        let engine = Engine::start(&EngineData::Ephemeral).unwrap();
        let store = Store::connect(StoreConfig::local(engine.url())).unwrap();
        store.ensure_tables().await.unwrap();
        let faults = Faults::new();
        let clock = Clock::standing("2026-11-25T10:00:00Z".parse().unwrap());
        let failing = StoreConfig {
            random: Arc::new(|| 0),
            faults: Some(faults.clone()),
            ..StoreConfig::local(engine.url())
        };
        let app = App::open(Parts {
            clock: clock.clone(),
            entropy: Entropy::system(),
            secrets: Secrets::derive(&[7; 32]),
            store: Store::connect(failing).unwrap(),
            files: SiteFiles::Folder(folder.path().to_owned()),
            origins: Vec::new(),
            pay_origin: None,
        })
        .await
        .unwrap();
        let options = GatewayOptions {
            url: format!("{url}{PATH}"),
            store: engine.url().to_owned(),
            secret: SECRET.to_owned(),
            webhook_secret: WEBHOOK_SECRET.to_owned(),
            notify: format!("{url}/pagamenti/notifiche"),
            clock: clock.clone(),
            app: app.clone(),
        };
        let gateway = Gateway::start(options.clone()).await.unwrap();
        let payment = Payment::new(app.clone(), config(&format!("{url}{PATH}")));
        let router = router(payment.clone()).merge(gateway.router());
        let served = router.clone();
        tokio::spawn(async move { axum::serve(listener, served).await });
        Self {
            app,
            payment,
            gateway,
            clock,
            faults,
            store,
            url,
            outgoing: Outgoing::new(),
            router,
            options,
            _engine: engine,
            _folder: folder,
        }
    }

    /// The payment function with a gateway that nobody answers for.
    pub(crate) fn without_gateway(&self) -> Payment {
        Payment::new(self.app.clone(), config("http://127.0.0.1:9"))
    }

    /// The gateway's double, started anew on the same tables.
    pub(crate) async fn restarted_gateway(&self) -> Gateway {
        Gateway::start(self.options.clone()).await.unwrap()
    }

    pub(crate) fn pass(&self, minutes: i64) {
        self.clock.set(self.clock.now() + SignedDuration::from_mins(minutes));
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A page, with the cookie of whoever booked.
    pub(crate) async fn get(&self, path: &str, cookie: &str) -> Response<Body> {
        let path = path.strip_prefix(&self.url).unwrap_or(path);
        let request = Request::get(path).header(COOKIE, cookie).body(Body::empty()).unwrap();
        self.router.clone().oneshot(request).await.unwrap()
    }

    /// A form of the gateway's page.
    pub(crate) async fn post(&self, path: &str) -> Response<Body> {
        let path = path.strip_prefix(&self.url).unwrap_or(path);
        let request = Request::post(path).body(Body::empty()).unwrap();
        self.router.clone().oneshot(request).await.unwrap()
    }

    /// Where the order page leads.
    pub(crate) async fn go_pay(&self, booked: &Booked) -> String {
        let response = self.get(&format!("/pagamenti/{}/vai", booked.code.as_str()), &booked.cookie).await;
        location(&response)
    }

    /// Comes back from the gateway; where that leads.
    pub(crate) async fn come_back(&self, booked: &Booked) -> String {
        let path = format!("/pagamenti/{}/ritorno", booked.code.as_str());
        location(&self.get(&path, &booked.cookie).await)
    }

    /// Makes the order and pays it; the gateway tells nothing of it by itself. The event's name.
    pub(crate) async fn pay_silently(&self, booked: &Booked) -> String {
        let url = self.go_pay(booked).await;
        self.pay_page_silently(&url).await
    }

    /// Pays on the gateway's page; the gateway tells nothing of it by itself. The event's name.
    pub(crate) async fn pay_page_silently(&self, url: &str) -> String {
        self.gateway.keep_silent(true).await.unwrap();
        let before = self.gateway.notifications().await.unwrap();
        let paid = self.post(&format!("{url}/paga")).await;
        assert_eq!(paid.status(), StatusCode::SEE_OTHER);
        let after = self.gateway.notifications().await.unwrap();
        let mut new = after.into_iter().filter(|told| before.iter().all(|known| known.id != told.id));
        let event = new.next().unwrap();
        assert_eq!(event.kind, "checkout.session.completed");
        event.id
    }

    /// A call of the gateway's interface, as its dashboard or another party with the key makes it.
    pub(crate) async fn call(&self, account: &str, request: OutgoingRequest) -> (u16, Value) {
        let request = request
            .header("authorization", format!("Bearer {SECRET}"))
            .header("stripe-version", "2026-10-28.endive")
            .header("stripe-account", account);
        let answer = self.outgoing.send(request).await.unwrap();
        (answer.status, serde_json::from_slice(&answer.body).unwrap())
    }

    pub(crate) fn api(&self, path: &str) -> String {
        format!("{}{PATH}/v1/{path}", self.url)
    }

    /// The sessions that the gateway has of the bench's account.
    pub(crate) async fn sessions(&self) -> Vec<Value> {
        let query = "checkout/sessions?limit=100&expand[]=data.payment_intent.latest_charge";
        let (status, list) = self.call(ACCOUNT, OutgoingRequest::get(self.api(query))).await;
        assert_eq!(status, 200);
        list["data"].as_array().unwrap().clone()
    }
}

fn config(url: &str) -> GatewayConfig {
    GatewayConfig {
        url: url.to_owned(),
        secret: SECRET.to_owned(),
        webhook_secrets: vec!["whsec_next".to_owned(), WEBHOOK_SECRET.to_owned()],
    }
}

/// What of a built site the functions read, with templates that say just enough.
#[expect(clippy::disallowed_methods, reason = "a test's own folder")]
fn write_site(folder: &Path, url: &str) {
    let settings = Settings {
        format: FORMAT,
        base_url: url.to_owned(),
        lang: "it".to_owned(),
        languages: Vec::new(),
        hold_minutes: 30,
        links_valid_days: 400,
        form_bytes: 16_384,
        phone: String::new(),
        email: "sportello@example.org".to_owned(),
        desk: None,
        isee: Vec::new(),
        made_up: true,
    };
    let site = SiteView {
        name: "WeMi".to_owned(),
        body: String::new(),
        tagline: String::new(),
        base_url: url.to_owned(),
        demonstration: true,
        functions: true,
        nav: Vec::new(),
        footer: Vec::new(),
        accessibility_declaration: None,
        contact: ContactView { phone: String::new(), email: String::new() },
        languages: vec![LanguageView {
            code: "it".to_owned(),
            name: "Italiano".to_owned(),
            url: "/".to_owned(),
        }],
        assets: [].into(),
    };
    let pay = "{{ merchant }}|{{ description }}|{{ amount_cents }}|{{ refused }}|{{ pay_action }}|\
               {{ refuse_action }}|{{ back_url }}";
    let templates = [("problem.html", "{{ status }}"), ("gateway-pay.html", pay)];
    let templates = templates.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
    let locales = [("it".to_owned(), "a = b\n".to_owned())].into();
    for (file, bytes) in [
        (path::SETTINGS, serde_json::to_vec(&settings).unwrap()),
        (path::THEME, Bundle::new(site, templates, locales).to_json().unwrap()),
    ] {
        let file = folder.join(file);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
}

/// Where a 303 leads.
pub(crate) fn location(response: &Response<Body>) -> String {
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    response.headers()[LOCATION].to_str().unwrap().to_owned()
}

pub(crate) async fn text(response: Response<Body>) -> String {
    String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap()
}

/// Waits for a state, and not for longer than it can honestly take.
pub(crate) async fn until<F: Future<Output = bool>>(what: &str, mut reached: impl FnMut() -> F) {
    for _ in 0..1000 {
        if reached().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("never: {what}");
}

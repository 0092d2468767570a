//! The whole portal on one machine: site, functions, store, and the doubles of what stands outside.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::time::Duration;

use axum::Router;
use axum::middleware::from_fn;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use wemi_fn_payment::{GatewayConfig, Payment};
use wemi_messages::Transport;
use wemi_store::{Faults, LookupKey, Store, StoreConfig, StoreError};
use wemi_web::{App, Clock, Entropy, FilesError, Parts, Secrets, SiteFiles};

use crate::data::{DataFolder, OpenData, Running};
use crate::engine::Engine;
use crate::gateway::{Gateway, GatewayOptions};
use crate::live::Live;
use crate::{gateway, outbox, statics, ticker};

/// How long the end waits for requests under way.
const STOP_MAX: Duration = Duration::from_secs(10);

/// What a server is started with.
#[derive(Debug)]
pub struct Options {
    /// Where it listens; a loopback address.
    pub listener: TcpListener,
    /// Its data, open, with the built site in it.
    pub data: OpenData,
    /// Its clock.
    pub clock: Clock,
    /// Faults that tests inject into the store; `None` everywhere else.
    pub faults: Option<Faults>,
    /// Whether what runs by the clock runs each second by itself; tests run it by [`Server::tick`].
    pub ticking: bool,
    /// What open pages are told of a site that changes; `None` serves it as it is.
    pub live: Option<Live>,
}

/// Why a server did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The store.
    #[error("the store cannot be set up")]
    Store(#[from] StoreError),
    /// The site.
    #[error("the site cannot be read")]
    Files(#[from] FilesError),
    /// The data folder, the port.
    #[error("the data folder or the port cannot be used")]
    System(#[from] io::Error),
    /// It was to listen where others could reach it, with doubles and without keys.
    #[error("`{0}` is not a loopback address, and this server is for this machine alone")]
    NotLoopback(SocketAddr),
}

/// A running server. Dropped without [`Server::stop`], it ends at once.
#[derive(Debug)]
pub struct Server {
    url: String,
    app: App,
    payment: Payment,
    gateway: Gateway,
    data: DataFolder,
    stop: watch::Sender<bool>,
    serving: JoinHandle<io::Result<()>>,
    ticking: Option<JoinHandle<()>>,
    // Dropped last: the others speak to it.
    engine: Engine,
}

impl Server {
    /// Starts everything; when this returns, requests are answered.
    ///
    /// # Errors
    /// [`StartError`] says what stands in the way.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        let Options { listener, data, clock, faults, ticking, live } = options;
        let address = listener.local_addr()?;
        if !address.ip().is_loopback() {
            return Err(StartError::NotLoopback(address));
        }
        let url = format!("http://{address}");
        let OpenData { folder: data, secret: root, engine } = data;
        let mut config = StoreConfig::local(engine.url());
        config.faults = faults;
        let store = Store::connect(config)?;
        store.ensure_tables().await?;
        let origins = vec![format!("http://localhost:{}", address.port())];
        let app = app(&data, &root, store, clock.clone(), origins).await?;
        let (payment, gateway) = money(&app, &engine, &root, &url, clock).await?;
        data.tell(&Running { url: url.clone(), store: engine.url().to_owned() })?;

        let (stop, stopped) = watch::channel(false);
        let mut router = routes(&app, &payment, &gateway, &data.site(), &data.outbox());
        if let Some(live) = live {
            router = live.follow(router, stopped.clone());
        }
        let router = router.layer(from_fn(statics::loopback_only));
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let serving = tokio::spawn({
            let mut stopped = stopped.clone();
            let ended = async move { drop(stopped.wait_for(|stop| *stop).await) };
            async move { axum::serve(listener, router).with_graceful_shutdown(ended).await }
        });
        let by_itself = ticker::run(app.clone(), payment.clone(), data.outbox(), stopped);
        let ticking = ticking.then(|| tokio::spawn(by_itself));
        Ok(Self { url, app, payment, gateway, data, stop, serving, ticking, engine })
    }

    /// The portal's address, without a final slash.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// What the functions are given.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The payment function.
    pub fn payment(&self) -> &Payment {
        &self.payment
    }

    /// The gateway's double.
    pub fn gateway(&self) -> &Gateway {
        &self.gateway
    }

    /// The data folder.
    pub fn data(&self) -> &DataFolder {
        &self.data
    }

    /// Does what runs by the clock, at once: for tests, which do not wait for seconds to pass.
    pub async fn tick(&self) {
        ticker::tick(&self.app, &self.payment, &Transport::Folder(self.data.outbox())).await;
    }

    /// Takes no more requests, lets those under way end, closes the store.
    pub async fn stop(self) {
        // Who listens may have ended already.
        self.stop.send_replace(true);
        let ended = async {
            drop(self.serving.await);
            if let Some(ticking) = self.ticking {
                drop(ticking.await);
            }
        };
        if tokio::time::timeout(STOP_MAX, ended).await.is_err() {
            tracing::warn!("requests under way did not end in time");
        }
        drop(self.engine);
    }
}

/// The payment function and the gateway that it speaks to: another party, with tables of its own.
async fn money(
    app: &App,
    engine: &Engine,
    root: &[u8; 32],
    url: &str,
    clock: Clock,
) -> Result<(Payment, Gateway), StartError> {
    let config = sandbox(root, url);
    let gateway = Gateway::start(GatewayOptions {
        url: config.url.clone(),
        store: engine.url().to_owned(),
        secret: config.secret.clone(),
        webhook_secret: config.webhook_secrets.concat(),
        notify: format!("{url}/pagamenti/notifiche"),
        clock,
        app: app.clone(),
    })
    .await?;
    Ok((Payment::new(app.clone(), config), gateway))
}

/// How the gateway's double at `url` is spoken to.
pub(crate) fn sandbox(root: &[u8; 32], url: &str) -> GatewayConfig {
    let derived = |purpose| LookupKey::from_bytes(*root).hash(purpose, b"").to_string();
    GatewayConfig {
        url: format!("{url}{}", gateway::PATH),
        secret: derived("sandbox secret v1"),
        webhook_secrets: vec![derived("sandbox webhook v1")],
    }
}

/// What the functions are given on this machine.
pub(crate) async fn app(
    data: &DataFolder,
    root: &[u8; 32],
    store: Store,
    clock: Clock,
    origins: Vec<String>,
) -> Result<App, FilesError> {
    App::open(Parts {
        clock,
        entropy: Entropy::system(),
        secrets: Secrets::derive(root),
        store,
        files: SiteFiles::Folder(data.site()),
        origins,
        pay_origin: None,
    })
    .await
}

fn routes(app: &App, payment: &Payment, gateway: &Gateway, site: &Path, outbox: &Path) -> Router {
    statics::router(site, wemi_fn_search::lost(app))
        .merge(wemi_fn_area::router(app))
        .merge(wemi_fn_booking::router(app))
        .merge(wemi_fn_payment::router(payment.clone()))
        .merge(wemi_fn_search::router(app))
        .merge(wemi_fn_submissions::router(app))
        .merge(outbox::router(app, outbox.to_owned()))
        .merge(gateway.router())
}

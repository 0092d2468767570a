//! `wemi serve`.

mod follow;
mod told;
mod watch;

use std::collections::BTreeSet;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};

use serde::Serialize;
use tokio::sync::mpsc::UnboundedReceiver;
use wemi_core::{BuildError, BuildOptions, Warm};
use wemi_local::engine::EngineError;
use wemi_local::{Clock, DataFolder, Live, OpenError, Options, Server, StartError};

use follow::{Builder, News, build_when_saved, tell};
use told::Told;
use watch::Watch;

use crate::HELP_TEMPLATE;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::progress::with_progress;
use crate::today::day;

const AFTER_HELP: &str = "\
Esempi:
  wemi serve                          tutto il portale su http://127.0.0.1:8080/
  wemi serve --ephemeral              da zero, senza lasciare niente
  wemi serve --data /tmp/prova        i dati in un'altra cartella
  wemi serve --addr 127.0.0.1:0 --json   su una porta libera; risponde in JSON

Segue i file: quando salvi, le pagine aperte si aggiornano da sé; gli errori si vedono sopra il sito.
Solo per questa macchina: i pagamenti sono finti e i messaggi restano in /_outbox/.
Ctrl-C lo ferma: prima finiscono le richieste in corso.";

/// Dove ascolta se non si dice altro.
const ADDRESS: &str = "127.0.0.1:8080";

/// Fa girare tutto il portale qui: sito, prenotazioni, pagamenti di prova, messaggi
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP, help_template = HELP_TEMPLATE, next_help_heading = "Opzioni")]
pub(crate) struct Args {
    /// L'indirizzo su cui ascolta [se manca: 127.0.0.1:8080, o un'altra porta se è presa]
    #[arg(long, value_name = "IP:PORTA")]
    addr: Option<SocketAddr>,
    /// La cartella dei dati [se manca: .wemi, accanto a site.toml]
    #[arg(long, value_name = "CARTELLA", conflicts_with = "ephemeral")]
    data: Option<PathBuf>,
    /// Parte da zero e non lascia niente
    #[arg(long)]
    ephemeral: bool,
    /// Quando è pronto lo dice in una riga di JSON
    #[arg(long)]
    json: bool,
}

/// The line for a machine. Its shape grows, it never changes.
#[derive(Serialize)]
struct Ready<'a> {
    url: &'a str,
    outbox: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<&'a Path>,
}

pub(crate) fn run(site_dir: &Path, args: &Args) -> Result<Exit, Failure> {
    start_log();
    let system = |error: io::Error| Failure::new(Exit::Surroundings, &error);
    let data = match (args.ephemeral, &args.data) {
        (true, _) => DataFolder::ephemeral(),
        (false, named) => DataFolder::kept(&named.clone().unwrap_or_else(|| default_data(site_dir))),
    }
    .map_err(system)?;
    // Claimed before anything is written: a site under another server's feet would be worse than none.
    let data = data.open().map_err(|error| Failure::new(Exit::Surroundings, &Refused::of(error)))?;
    let listener = listen(args.addr)?;
    let address = listener.local_addr().map_err(system)?;
    let options = BuildOptions {
        // As the system names it, because so do its events.
        site_dir: site_dir.canonicalize().map_err(system)?,
        out: data.folder().site(),
        date: day(None),
        base_url: Some(format!("http://{address}")),
    };
    // Before the first build, so that what is saved during it is not missed.
    let watch = Watch::start(&options.site_dir).map_err(|error| Failure::new(Exit::Surroundings, &error));
    let mut builder = Builder { options, warm: Warm::default(), told: Told::default() };
    let live = Live::default();
    if !first_build(&mut builder, &live)? {
        return Ok(Exit::Errors);
    }
    let news = match watch {
        Ok(watch) => Some(build_when_saved(watch, builder)),
        Err(failure) => {
            output::failure(&failure);
            output::aside("I file non si possono seguire: dopo una modifica riavvia `wemi serve`.");
            None
        }
    };
    let (clock, faults) = (Clock::System, None);
    let options = Options { listener, data, clock, faults, ticking: true, live: Some(live.clone()) };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(system)?;
    runtime.block_on(serve(options, args, news, &live))
}

/// The folder of a site's local data.
pub(crate) fn default_data(site_dir: &Path) -> PathBuf {
    site_dir.join(".wemi")
}

async fn serve(
    options: Options,
    args: &Args,
    news: Option<UnboundedReceiver<News>>,
    live: &Live,
) -> Result<Exit, Failure> {
    let server = Server::start(options).await.map_err(|error| {
        let exit = if matches!(error, StartError::NotLoopback(_)) { Exit::Usage } else { Exit::Surroundings };
        Failure::new(exit, &error)
    })?;
    let url = format!("{}/", server.url());
    let outbox = format!("{}/_outbox/", server.url());
    if args.json {
        let data = (!server.data().is_ephemeral()).then(|| server.data().path());
        output::json(&Ready { url: &url, outbox: &outbox, data });
    } else {
        output::line(&format!("Il portale è pronto: {url}"));
        output::line(&format!("I messaggi che manderebbe: {outbox}"));
        output::aside("Ctrl-C per fermarlo.");
    }
    let stopped = tokio::select! {
        stopped = asked_to_stop() => stopped,
        () = tell(news, server.app(), live) => Ok(()),
    };
    stopped.map_err(|error| Failure::new(Exit::Surroundings, &error))?;
    if !args.json {
        output::aside("Mi fermo: finisco le richieste in corso.");
    }
    server.stop().await;
    Ok(Exit::Well)
}

/// Ctrl-C, or the end that a service manager asks for.
#[cfg(unix)]
async fn asked_to_stop() -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminated = signal(SignalKind::terminate())?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted,
        _ = terminated.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn asked_to_stop() -> io::Result<()> {
    tokio::signal::ctrl_c().await
}

/// What a person can do something about, in their words.
#[derive(Debug, thiserror::Error)]
enum Refused {
    #[error(
        "la cartella dei dati `{}` è già di un altro portale che gira: fermalo, o usane un'altra con --data",
        .0.display()
    )]
    InUse(PathBuf),
    #[error("non posso ascoltare su {address}: ferma chi lo usa, o scegli un altro indirizzo con --addr")]
    Address { address: SocketAddr, source: io::Error },
    #[error("i dati del portale non si aprono")]
    Data(#[source] OpenError),
}

impl Refused {
    fn of(error: OpenError) -> Self {
        match error {
            OpenError::Engine(EngineError::InUse(folder)) => Self::InUse(folder),
            error => Self::Data(error),
        }
    }
}

/// The address asked for; or the usual one, and any free port when that is taken.
fn listen(asked: Option<SocketAddr>) -> Result<TcpListener, Failure> {
    if let Some(address) = asked {
        return TcpListener::bind(address)
            .map_err(|source| Failure::new(Exit::Surroundings, &Refused::Address { address, source }));
    }
    let bound = TcpListener::bind(ADDRESS).or_else(|error| {
        if error.kind() != io::ErrorKind::AddrInUse {
            return Err(error);
        }
        output::aside(&format!("{ADDRESS} è già occupato: uso un'altra porta."));
        TcpListener::bind("127.0.0.1:0")
    });
    bound.map_err(|error| Failure::new(Exit::Surroundings, &error))
}

/// Builds the site; with errors in the content the last good one is served, if there is one.
fn first_build(builder: &mut Builder, live: &Live) -> Result<bool, Failure> {
    let Builder { warm, options, told } = builder;
    let built = with_progress("Costruisco il sito…", || warm.build(options, &BTreeSet::new()));
    if !matches!(built, Ok(_) | Err(BuildError::Content(_))) {
        built?;
    } else if let News::Broken(problems) = News::of(built, told) {
        let there = options.out.join("index.html").is_file();
        output::aside(if there {
            "I contenuti hanno errori: servo l'ultimo sito buono."
        } else {
            "I contenuti hanno errori e non c'è ancora un sito buono da servire."
        });
        live.site_broken(&problems);
        return Ok(there);
    }
    Ok(true)
}

/// What goes wrong while serving, on standard error. Requests are not told unless asked for.
fn start_log() {
    #[expect(clippy::disallowed_methods, reason = "an edge: how much is told is the operator's choice")]
    let wanted = std::env::var("WEMI_LOG").unwrap_or_else(|_| "warn".to_owned());
    tracing_subscriber::fmt()
        .with_writer(io::stderr)
        .with_env_filter(tracing_subscriber::EnvFilter::new(wanted))
        .without_time()
        .init();
}

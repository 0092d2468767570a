//! Reaching the data of the portal on this machine, whether or not a server runs on it.

use std::net::TcpListener;
use std::path::Path;

use wemi_fn_payment::Payment;
use wemi_local::engine::EngineError;
use wemi_local::{Clock, DataFolder, OpenError, Options, Server, attach};
use wemi_web::App;

use crate::exit::{Exit, Failure};

/// The functions over a data folder; a server of our own behind them if none was running.
#[derive(Debug)]
pub(crate) struct Reached {
    pub(crate) app: App,
    pub(crate) payment: Payment,
    server: Option<Server>,
}

impl Reached {
    /// Reaches the data in `folder`.
    pub(crate) async fn at(folder: &Path) -> Result<Self, Failure> {
        let failed = |error: &dyn std::error::Error| Failure::new(Exit::Surroundings, error);
        if !folder.is_dir() {
            return Err(failed(&NoData(folder.to_owned())));
        }
        let data = DataFolder::kept(folder).map_err(|error| failed(&error))?;
        match data.open() {
            Ok(data) => {
                let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| failed(&error))?;
                let (clock, faults) = (Clock::System, None);
                let options = Options { listener, data, clock, faults, ticking: false, live: None };
                let server = Server::start(options).await.map_err(|error| failed(&error))?;
                let (app, payment) = (server.app().clone(), server.payment().clone());
                Ok(Self { app, payment, server: Some(server) })
            }
            Err(OpenError::Engine(EngineError::InUse(_))) => {
                let data = DataFolder::kept(folder).map_err(|error| failed(&error))?;
                let (app, payment) = attach(&data).await.map_err(|error| failed(&error))?;
                Ok(Self { app, payment, server: None })
            }
            Err(error) => Err(failed(&error)),
        }
    }

    /// Lets go of it.
    pub(crate) async fn leave(self) {
        if let Some(server) = self.server {
            server.stop().await;
        }
    }
}

/// There is no data folder to read.
#[derive(Debug, thiserror::Error)]
#[error("`{}` non c'è: qui non è ancora girato nessun portale (`wemi serve` la crea)", .0.display())]
struct NoData(std::path::PathBuf);

/// Runs asynchronous work of a command.
pub(crate) fn block_on<T>(work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| Failure::new(Exit::Surroundings, &error))?.block_on(work)
}

//! What runs by the clock in the cloud, each second here: messages go out, money goes back.

use std::error::Error;
use std::path::PathBuf;
use std::time::Duration;

use tokio::sync::watch;
use wemi_fn_payment::{Payment, run_due};
use wemi_messages::Transport;
use wemi_web::App;

const EVERY: Duration = Duration::from_secs(1);

/// Runs until told to stop; what it was doing then ends first.
pub(crate) async fn run(app: App, payment: Payment, outbox: PathBuf, mut stopped: watch::Receiver<bool>) {
    let transport = Transport::Folder(outbox);
    let mut every = tokio::time::interval(EVERY);
    every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = every.tick() => {}
            _ = stopped.wait_for(|stop| *stop) => return,
        }
        tick(&app, &payment, &transport).await;
    }
}

/// One round. What does not work is logged where it is handled and tried again in the next round.
pub(crate) async fn tick(app: &App, payment: &Payment, transport: &Transport) {
    if let Err(problem) = run_due(payment).await {
        tracing::warn!(?problem, "what is due was not done");
    }
    let theme = match app.theme().await {
        Ok(theme) => theme,
        Err(error) => return tracing::warn!(error = &error as &dyn Error, "messages wait for the theme"),
    };
    let (store, master) = (app.store(), &app.secrets().master);
    if let Err(error) = wemi_messages::deliver(store, master, &theme, &app.settings(), transport).await {
        tracing::warn!(error = &error as &dyn Error, "messages wait");
    }
}

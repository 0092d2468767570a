//! From a saved file to open pages: built by a thread of its own, told by the server's.

use std::collections::BTreeSet;
use std::io;
use std::thread;
use std::time::Duration;

use tokio::sync::mpsc;
use wemi_core::{BuildError, BuildOptions, Findings, Rebuilt, Warm};
use wemi_local::{Live, Problems};
use wemi_web::App;

use super::told::Told;
use super::watch::Watch;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::today::day;

/// So often it is asked whether another day has begun.
const DAY_CHECK: Duration = Duration::from_mins(1);

/// So long a failure waits to be told: usually it has been mended by then.
const SETTLING: Duration = Duration::from_millis(40);

/// What came of a build.
pub(super) enum News {
    /// Another site than before.
    Changed,
    /// The same, all is well.
    Same,
    /// None: the last good one is still there.
    Broken(Problems),
}

impl News {
    /// Of a build, told on the terminal as well.
    pub(super) fn of(built: Result<Rebuilt, BuildError>, told: &mut Told) -> Self {
        match built {
            Ok(Rebuilt { report, changed }) => {
                told.built(&report.findings);
                if changed == 0 { Self::Same } else { Self::Changed }
            }
            Err(BuildError::Content(findings)) => {
                told.broken(&findings);
                Self::Broken(problems_of_content(&findings))
            }
            Err(error) => {
                let failure = Failure::from(error);
                told.failed(&failure);
                Self::Broken(Problems {
                    title: "Il sito non si costruisce".to_owned(),
                    note: NOTE.to_owned(),
                    reports: vec![failure.causes().join("\n  perché: ")],
                })
            }
        }
    }
}

/// Whoever builds the same site again and again.
pub(super) struct Builder {
    pub(super) options: BuildOptions,
    pub(super) warm: Warm,
    pub(super) told: Told,
}

const NOTE: &str =
    "Sotto questa pagina c'è l'ultimo sito buono. Salva quando è a posto: si aggiorna da sé. Esc la chiude.";

fn problems_of_content(findings: &Findings) -> Problems {
    let json = findings.to_json();
    Problems {
        title: format!("I contenuti non vanno: {}", output::tally(json.errors, json.warnings)),
        note: NOTE.to_owned(),
        reports: findings.reports(false),
    }
}

/// Builds whenever something is saved, in a thread of its own that ends with the process. If files
/// can no longer be watched, it says so, and the server goes on without.
pub(super) fn build_when_saved(mut watch: Watch, mut builder: Builder) -> mpsc::UnboundedReceiver<News> {
    let (sender, news) = mpsc::unbounded_channel();
    thread::spawn(move || {
        if let Err(error) = build_on(&mut watch, &mut builder, &sender) {
            output::failure(&Failure::new(Exit::Surroundings, &error));
            output::aside("I file non si possono più seguire: dopo una modifica riavvia `wemi serve`.");
        }
    });
    news
}

fn build_on(
    watch: &mut Watch,
    Builder { warm, options, told }: &mut Builder,
    sender: &mpsc::UnboundedSender<News>,
) -> io::Result<()> {
    loop {
        let mut touched = watch.wait(DAY_CHECK)?;
        let mut due = !touched.is_empty() || options.date != day(None);
        while due {
            options.date = day(None);
            let built = warm.build(options, &touched);
            // A file that is half written looks wrong, and its other half is on the way.
            touched = if built.is_err() { watch.wait(SETTLING)? } else { BTreeSet::new() };
            due = !touched.is_empty();
            if !due && sender.send(News::of(built, told)).is_err() {
                return Ok(());
            }
        }
    }
}

/// Tells open pages and functions, as long as the server runs.
pub(super) async fn tell(news: Option<mpsc::UnboundedReceiver<News>>, app: &App, live: &Live) {
    let Some(mut news) = news else { return std::future::pending().await };
    while let Some(news) = news.recv().await {
        match news {
            News::Changed => {
                if let Err(error) = app.reread_settings().await {
                    output::failure(&Failure::new(Exit::Surroundings, &error));
                }
                live.site_changed();
            }
            News::Same => live.site_mended(),
            News::Broken(problems) => live.site_broken(&problems),
        }
    }
    // The thread has ended, and has said why; the server goes on.
    std::future::pending::<()>().await;
}

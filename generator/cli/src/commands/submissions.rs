//! `wemi submissions`.

use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use wemi_domain::{words, zone_time};
use wemi_fn_submissions::{ListedSubmission, RatedPage, list, ratings};

use crate::HELP_TEMPLATE;
use crate::commands::serve::default_data;
use crate::exit::{Exit, Failure};
use crate::local::{Reached, block_on};
use crate::output;

const AFTER_HELP: &str = "\
Esempi:
  wemi submissions list               le segnalazioni dell'ultimo anno, dalla più recente
  wemi submissions list --days 7      quelle dell'ultima settimana
  wemi submissions list --json        in JSON

Funziona anche mentre `wemi serve` gira sugli stessi dati.";

/// Quello che arriva dai moduli
#[derive(Debug, clap::Args)]
#[command(help_template = HELP_TEMPLATE, subcommand_help_heading = "Comandi", next_help_heading = "Opzioni", disable_help_subcommand = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Elenca le segnalazioni di dati sbagliati
    #[command(after_help = AFTER_HELP, help_template = HELP_TEMPLATE)]
    List(Asked),
    /// Conta quanto sono chiare le pagine per chi le legge, dalle meno chiare
    #[command(help_template = HELP_TEMPLATE)]
    Ratings(Asked),
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opzioni")]
struct Asked {
    /// La cartella dei dati [se manca: .wemi, accanto a site.toml]
    #[arg(long, value_name = "CARTELLA")]
    data: Option<PathBuf>,
    /// Quelle degli ultimi giorni
    #[arg(long, value_name = "GIORNI", default_value_t = 365, value_parser = clap::value_parser!(u16).range(1..=3650))]
    days: u16,
    /// Risponde in JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(site_dir: &Path, args: &Args) -> Result<Exit, Failure> {
    let (Command::List(asked) | Command::Ratings(asked)) = &args.command;
    let folder = asked.data.clone().unwrap_or_else(|| default_data(site_dir));
    block_on(async {
        let reached = Reached::at(&folder).await?;
        let (app, now) = (&reached.app, reached.app.now());
        let first = now.checked_sub(SignedDuration::from_hours(24 * i64::from(asked.days)));
        let received = first.unwrap_or(Timestamp::MIN)..=now;
        match &args.command {
            Command::List(_) => {
                let listed = list(app.store(), &app.secrets().master, received).await;
                let listed = listed.map_err(|error| Failure::new(Exit::Surroundings, &error))?;
                if asked.json { output::json(&listed) } else { print(&listed) }
            }
            Command::Ratings(_) => {
                let rated = ratings(app.store(), received).await;
                let rated = rated.map_err(|error| Failure::new(Exit::Surroundings, &error))?;
                if asked.json { output::json(&rated) } else { print_ratings(&rated) }
            }
        }
        reached.leave().await;
        Ok(Exit::Well)
    })
}

fn print(listed: &[ListedSubmission]) {
    if listed.is_empty() {
        output::aside("Nessuna segnalazione.");
    }
    for one in listed {
        let at = zone_time::rome(one.at);
        let page = one.page.as_deref().unwrap_or("nessuna pagina");
        output::line(&format!(
            "{}  {} {}  {page}{}",
            one.number,
            words::date_plain(at.date()),
            words::time(at.time()),
            one.datum.map(|datum| format!(" ({})", datum.as_str())).unwrap_or_default()
        ));
        for line in one.what.as_deref().unwrap_or("(cancellata)").lines() {
            output::line(&format!("    {line}"));
        }
        if let Some(email) = &one.email {
            output::line(&format!("    risposta a: {email}"));
        }
    }
}

fn print_ratings(rated: &[RatedPage]) {
    if rated.is_empty() {
        output::aside("Nessun parere.");
    }
    for one in rated {
        let (whole, part) = (one.mean_hundredths / 100, one.mean_hundredths % 100);
        let [worst, poor, middle, good, best] = one.by_clarity;
        output::line(&format!(
            "{whole},{part:02} su 5  {} pareri (1: {worst}, 2: {poor}, 3: {middle}, 4: {good}, 5: {best})  {}",
            one.answers, one.page
        ));
        for (remark, count) in &one.remarks {
            output::line(&format!("    {count} × {}", remark.as_str()));
        }
    }
}

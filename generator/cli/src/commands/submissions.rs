//! `wemi submissions`.

use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use wemi_domain::{words, zone_time};
use wemi_fn_submissions::{ListedSubmission, list};

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
    List(ListArgs),
}

/// Elenca le segnalazioni di dati sbagliati
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP, help_template = HELP_TEMPLATE, next_help_heading = "Opzioni")]
struct ListArgs {
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
    let Command::List(args) = &args.command;
    let folder = args.data.clone().unwrap_or_else(|| default_data(site_dir));
    block_on(async {
        let reached = Reached::at(&folder).await?;
        let (app, now) = (&reached.app, reached.app.now());
        let first = now.checked_sub(SignedDuration::from_hours(24 * i64::from(args.days)));
        let received = first.unwrap_or(Timestamp::MIN)..=now;
        let listed = list(app.store(), &app.secrets().master, received).await;
        let listed = listed.map_err(|error| Failure::new(Exit::Surroundings, &error))?;
        if args.json {
            output::json(&listed);
        } else {
            print(&listed);
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
            "{}  {} {}  {page}",
            one.number,
            words::date_plain(at.date()),
            words::time(at.time())
        ));
        for line in one.what.as_deref().unwrap_or("(cancellata)").lines() {
            output::line(&format!("    {line}"));
        }
        if let Some(email) = &one.email {
            output::line(&format!("    risposta a: {email}"));
        }
    }
}

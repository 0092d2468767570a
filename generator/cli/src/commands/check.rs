//! `wemi check`.

use std::path::Path;

use jiff::civil::Date;
use wemi_core::check;

use crate::HELP_TEMPLATE;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::progress::with_progress;
use crate::today::day;

const AFTER_HELP: &str = "\
Esempi:
  wemi check                     dice tutto quello che non va, con file, riga e colonna
  wemi check --date 2027-01-01   come sarà il primo dell'anno: prezzi, accreditamenti
  wemi check --json              una riga di JSON, per un altro programma

Esce con 0 se non ci sono errori (gli avvisi non fermano), con 1 se ce ne sono.";

/// Controlla i contenuti, senza costruire niente
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP, help_template = HELP_TEMPLATE, next_help_heading = "Opzioni")]
pub(crate) struct Args {
    /// Il giorno di cui si parla [se manca: oggi]
    #[arg(long, value_name = "AAAA-MM-GG")]
    date: Option<Date>,
    /// Risponde in JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(site_dir: &Path, args: &Args) -> Result<Exit, Failure> {
    let date = day(args.date);
    let findings = with_progress("Controllo i contenuti…", || check(site_dir, date))?;
    let json = findings.to_json();
    let exit = if findings.has_errors() { Exit::Errors } else { Exit::Well };
    if args.json {
        output::json(&json);
    } else {
        output::findings(&findings);
        if let Some(words) = output::readability(&findings.readability) {
            output::line(&words);
        }
        output::line(&output::tally(json.errors, json.warnings));
    }
    Ok(exit)
}

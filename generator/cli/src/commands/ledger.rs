//! `wemi ledger`.

use std::path::{Path, PathBuf};

use jiff::ToSpan;
use jiff::civil::Date;
use wemi_domain::zone_time;
use wemi_fn_payment::{Reconciliation, Scope, reconcile};

use crate::HELP_TEMPLATE;
use crate::commands::serve::default_data;
use crate::exit::{Exit, Failure};
use crate::local::{Reached, block_on};
use crate::output;
use crate::values::date;

const AFTER_HELP: &str = "\
Esempi:
  wemi ledger reconcile                     questo mese e quello prima
  wemi ledger reconcile --from 2026-01-01   da gennaio
  wemi ledger reconcile --json              in JSON

Dice ogni differenza tra il registro, i pagamenti e l'elenco del gateway; se ce n'è una esce con 1.";

/// Il registro dei pagamenti
#[derive(Debug, clap::Args)]
#[command(help_template = HELP_TEMPLATE, subcommand_help_heading = "Comandi", next_help_heading = "Opzioni", disable_help_subcommand = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    Reconcile(ReconcileArgs),
}

/// Prova che il registro torna, anche con l'elenco del gateway
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP, help_template = HELP_TEMPLATE, next_help_heading = "Opzioni")]
struct ReconcileArgs {
    /// La cartella dei dati [se manca: .wemi, accanto a site.toml]
    #[arg(long, value_name = "CARTELLA")]
    data: Option<PathBuf>,
    /// Un giorno del primo mese [se manca: il mese scorso]
    #[arg(long, value_name = "AAAA-MM-GG", value_parser = date)]
    from: Option<Date>,
    /// Un giorno dell'ultimo mese [se manca: questo mese]
    #[arg(long, value_name = "AAAA-MM-GG", value_parser = date)]
    to: Option<Date>,
    /// Risponde in JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(site_dir: &Path, args: &Args) -> Result<Exit, Failure> {
    let Command::Reconcile(args) = &args.command;
    let folder = args.data.clone().unwrap_or_else(|| default_data(site_dir));
    block_on(async {
        let reached = Reached::at(&folder).await?;
        let today = zone_time::rome_date(reached.app.now());
        let last = args.to.unwrap_or(today);
        let first = args.from.or_else(|| last.checked_sub(1.month()).ok()).unwrap_or(last);
        // An account to which no payment of ours went is asked about too.
        let index = reached.app.index().await.map_err(|error| Failure::new(Exit::Surroundings, &error))?;
        let scope = Scope { first, last, accounts: index.card_accounts };
        let report = reconcile(&reached.payment, &scope).await;
        let report = report.map_err(|error| Failure::new(Exit::Surroundings, &error))?;
        reached.leave().await;
        if args.json {
            output::json(&report);
        } else {
            print(&report);
        }
        Ok(if report.differences.is_empty() { Exit::Well } else { Exit::Errors })
    })
}

fn print(report: &Reconciliation) {
    for difference in &report.differences {
        output::json(difference);
    }
    let tally = format!("{} pagamenti, {} sessioni del gateway", report.payments, report.sessions);
    match report.differences.len() {
        0 => output::line(&format!("{tally}: tutto torna.")),
        1 => output::line(&format!("{tally}: 1 differenza.")),
        many => output::line(&format!("{tally}: {many} differenze.")),
    }
}

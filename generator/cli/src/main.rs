//! `wemi`: the municipality's portal from the command line. Each command has its file in `commands/`.
#![forbid(unsafe_code)]

mod commands;
mod exit;
mod local;
mod output;
mod progress;
mod site;
mod today;
mod values;
mod wrong_use;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{ArgAction, Parser, Subcommand};

use exit::{Exit, Failure};

/// clap's own template, with its headings in the editors' language.
pub(crate) const HELP_TEMPLATE: &str = "{about-with-newline}\nUso: {usage}\n\n{all-args}{after-help}";

const AFTER_HELP: &str = "\
Esempi:
  wemi serve                     fa girare tutto il portale su questa macchina
  wemi check                     controlla i contenuti e dice tutto quello che non va
  wemi fmt                       mette in ordine la forma dei contenuti
  wemi build                     costruisce il sito in public/
  wemi build --date 2026-12-24   lo costruisce come sarà quel giorno
  wemi --site altro/sito check   su un altro sito

Codici d'uscita:
  0  tutto bene
  1  i contenuti, o quello che si chiede, hanno errori
  2  il comando è scritto male
  3  non è andato qualcosa intorno: disco, porta, rete";

/// Il portale dei servizi di cura: contenuti, sito, funzioni.
#[derive(Debug, Parser)]
#[command(
    name = "wemi",
    version,
    after_help = AFTER_HELP,
    help_template = HELP_TEMPLATE,
    subcommand_help_heading = "Comandi",
    next_help_heading = "Opzioni",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
struct Cli {
    /// La cartella che contiene site.toml [se manca: questa, o la più vicina che la contiene]
    #[arg(long, global = true, value_name = "CARTELLA")]
    site: Option<PathBuf>,
    /// Mostra questo aiuto
    #[arg(short = 'h', long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// Mostra la versione
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(commands::serve::Args),
    Check(commands::check::Args),
    Fmt(commands::fmt::Args),
    Why(commands::why::Args),
    Coverage(commands::coverage::Args),
    Close(commands::close::Args),
    New(commands::new::Args),
    Rename(commands::rename::Args),
    Schema(commands::schema::Args),
    Build(commands::build::Args),
    Submissions(commands::submissions::Args),
    Staff(commands::staff::Args),
    Ledger(commands::ledger::Args),
    Docs(commands::docs::Args),
}

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let Some(words) = wrong_use::in_words(&error) else { error.exit() };
            output::aside(&format!("errore: {words}"));
            return Exit::Usage.into();
        }
    };
    match run(&cli) {
        Ok(exit) => exit.into(),
        Err(failure) => {
            output::failure(&failure);
            failure.exit().into()
        }
    }
}

fn run(cli: &Cli) -> Result<Exit, Failure> {
    if let Command::Check(args) = &cli.command
        && let Some(name) = args.explained()
    {
        return commands::check::run_explain(name);
    }
    let site_dir = site::site_dir(cli.site.as_deref())?;
    match &cli.command {
        Command::Serve(args) => commands::serve::run(&site_dir, args),
        Command::Check(args) => commands::check::run(&site_dir, args),
        Command::Fmt(args) => commands::fmt::run(&site_dir, args),
        Command::Why(args) => commands::why::run(&site_dir, args),
        Command::Coverage(args) => commands::coverage::run(&site_dir, args),
        Command::Close(args) => commands::close::run(&site_dir, args),
        Command::New(args) => commands::new::run(&site_dir, args),
        Command::Rename(args) => commands::rename::run(&site_dir, args),
        Command::Schema(args) => commands::schema::run(&site_dir, args),
        Command::Build(args) => commands::build::run(&site_dir, args),
        Command::Submissions(args) => commands::submissions::run(&site_dir, args),
        Command::Staff(args) => commands::staff::run(&site_dir, args),
        Command::Ledger(args) => commands::ledger::run(&site_dir, args),
        Command::Docs(args) => Ok(commands::docs::run(args)),
    }
}

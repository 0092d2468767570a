//! `wemi docs`.

use crate::HELP_TEMPLATE;
use crate::exit::Exit;
use crate::output;

const AFTER_HELP: &str = "\
Esempi:
  wemi docs states > docs/states.md   rifà la pagina dopo un cambio alle tabelle";

/// Le pagine della documentazione che nascono dal codice
#[derive(Debug, clap::Args)]
#[command(help_template = HELP_TEMPLATE, subcommand_help_heading = "Comandi", next_help_heading = "Opzioni", disable_help_subcommand = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Stampa le tabelle degli stati, come diagrammi Mermaid
    #[command(after_help = AFTER_HELP, help_template = HELP_TEMPLATE, next_help_heading = "Opzioni")]
    States,
}

pub(crate) fn run(args: &Args) -> Exit {
    match args.command {
        // The page ends with a line end of its own.
        Command::States => output::line(wemi_domain::state::document().trim_end()),
    }
    Exit::Well
}

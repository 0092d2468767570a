//! `wemi close`.

use std::path::Path;

use jiff::civil::Date;
use wemi_core::{ChangeError, ClosureText, Edit, apply, close, reopen};

use crate::HELP_TEMPLATE;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::site::content_path;
use crate::values::date;

const AFTER_HELP: &str = "\
Esempi:
  wemi close gelso-e-ringhiera/vassoio-caldo --reason \"Cucina in manutenzione\"
  wemi close gelso-e-ringhiera --reason Ferie --from 2027-08-01 --to 2027-08-31
  wemi close desks/statuto --reason \"Lavori in corso\"
  wemi close gelso-e-ringhiera --open

La pagina resta e dice il motivo; non si prenota. Vale dalla prossima costruzione del sito.";

/// Chiude per un po' un'offerta o un ente, o li riapre
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP, help_template = HELP_TEMPLATE, next_help_heading = "Opzioni")]
pub(crate) struct Args {
    /// Un ente, ente/offerta, un percorso sotto content/ o un file
    #[arg(value_name = "CHI", help_heading = "Argomenti")]
    what: String,
    /// Il motivo, come lo leggerà il cittadino
    #[arg(long, value_name = "TESTO", required_unless_present = "open")]
    reason: Option<String>,
    /// Il primo giorno [se manca: da subito]
    #[arg(long, value_name = "AAAA-MM-GG", value_parser = date, conflicts_with = "open")]
    from: Option<Date>,
    /// L'ultimo giorno [se manca: finché non si riapre]
    #[arg(long, value_name = "AAAA-MM-GG", value_parser = date, conflicts_with = "open")]
    to: Option<Date>,
    /// Riapre
    #[arg(long, conflicts_with = "reason")]
    open: bool,
}

pub(crate) fn run(site_dir: &Path, args: &Args) -> Result<Exit, Failure> {
    let path = content_path(site_dir, &args.what);
    let edit = match &args.reason {
        Some(reason) => {
            let closure = ClosureText { reason: reason.trim().to_owned(), from: args.from, to: args.to };
            close(site_dir, &path, &closure)
        }
        None => reopen(site_dir, &path),
    };
    match edit {
        Ok(edit) => {
            apply(site_dir, std::slice::from_ref(&edit))?;
            if let Edit::Write { path, .. } = &edit {
                output::line(path);
            }
            output::aside("Vale dalla prossima costruzione del sito (`wemi build`).");
            Ok(Exit::Well)
        }
        Err(ChangeError::Content(findings)) => {
            output::findings(&findings);
            Ok(Exit::Errors)
        }
        Err(error) => Err(error.into()),
    }
}

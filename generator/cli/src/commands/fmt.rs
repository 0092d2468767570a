//! `wemi fmt`.

use std::path::Path;

use wemi_core::{Edit, apply, format};

use crate::HELP_TEMPLATE;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::progress::with_progress;

const AFTER_HELP: &str = "\
Esempi:
  wemi fmt            mette in ordine tutti i contenuti
  wemi fmt --check    dice quali file cambierebbero, senza toccarli

Cambia la forma, mai quello che c'è scritto: ordine dei campi, rientri, virgolette, righe vuote.
I commenti restano con il campo a cui si riferiscono. Un file con errori resta com'è, e lo dice.
Esce con 1 se un file ha errori o, con --check, se un file cambierebbe.";

/// Dà ai contenuti la loro forma
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP, help_template = HELP_TEMPLATE, next_help_heading = "Opzioni")]
pub(crate) struct Args {
    /// Non scrive niente: dice che cosa cambierebbe
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(site_dir: &Path, args: &Args) -> Result<Exit, Failure> {
    let formatting = with_progress("Metto in ordine i contenuti…", || format(site_dir))?;
    output::findings(&formatting.findings);
    for edit in &formatting.edits {
        if let Edit::Write { path, .. } = edit {
            output::line(path);
        }
    }
    if !args.check {
        apply(site_dir, &formatting.edits)?;
    }
    output::aside(&summary(formatting.edits.len(), args.check));
    let untidy = args.check && !formatting.edits.is_empty();
    Ok(if untidy || formatting.findings.has_errors() { Exit::Errors } else { Exit::Well })
}

fn summary(files: usize, only_check: bool) -> String {
    match (files, only_check) {
        (0, _) => "Tutto in ordine.".to_owned(),
        (1, true) => "1 file da mettere in ordine: `wemi fmt` lo fa.".to_owned(),
        (many, true) => format!("{many} file da mettere in ordine: `wemi fmt` lo fa."),
        (1, false) => "1 file messo in ordine.".to_owned(),
        (many, false) => format!("{many} file messi in ordine."),
    }
}

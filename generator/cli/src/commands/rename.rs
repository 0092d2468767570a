//! `wemi rename`.

use std::path::Path;

use wemi_core::{ChangeError, Edit, apply, rename};
use wemi_domain::Slug;

use crate::HELP_TEMPLATE;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::site::content_path;
use crate::today::day;
use crate::values::slug;

const AFTER_HELP: &str = "\
Esempi:
  wemi rename services/baby-sitter assistenza-bambini     un servizio
  wemi rename gelso-e-ringhiera gelso --dry-run           un ente: che cosa cambierebbe
  wemi rename gelso-e-ringhiera/vassoio-caldo pasti       un'offerta

Sposta i file con le loro traduzioni, aggiunge il vecchio nome agli `aliases` e corregge chi lo nomina.
Il vecchio indirizzo continua a portare lì. Se qualcosa non va, non cambia niente.";

/// Cambia nome a un contenuto, senza perdere chi lo cerca
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP, help_template = HELP_TEMPLATE, next_help_heading = "Opzioni")]
pub(crate) struct Args {
    /// Un ente, ente/offerta, un percorso sotto content/ o un file
    #[arg(value_name = "VECCHIO", help_heading = "Argomenti")]
    old: String,
    /// Il nome nuovo: lettere minuscole, cifre, trattini
    #[arg(value_name = "NUOVO", value_parser = slug, help_heading = "Argomenti")]
    new: Slug,
    /// Non scrive niente: dice che cosa cambierebbe
    #[arg(long)]
    dry_run: bool,
}

pub(crate) fn run(site_dir: &Path, args: &Args) -> Result<Exit, Failure> {
    let path = content_path(site_dir, &args.old);
    let edits = match rename(site_dir, &path, &args.new, day(None)) {
        Err(ChangeError::Content(findings)) => {
            output::findings(&findings);
            output::aside("Il nome non è cambiato.");
            return Ok(Exit::Errors);
        }
        other => other?,
    };
    if !args.dry_run {
        apply(site_dir, &edits)?;
    }
    for edit in &edits {
        match edit {
            Edit::Move { from, to } => output::line(&format!("{from} → {to}")),
            Edit::Write { path, .. } => output::line(path),
        }
    }
    output::aside(if args.dry_run {
        "Niente è cambiato: era una prova."
    } else {
        "Fatto. Il vecchio indirizzo porta al nuovo."
    });
    Ok(Exit::Well)
}

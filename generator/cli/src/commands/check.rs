//! `wemi check`.

use std::path::Path;

use clap::ValueEnum;
use jiff::civil::Date;
use wemi_content::Id;
use wemi_core::{Findings, check, explain};

use crate::HELP_TEMPLATE;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::progress::with_progress;
use crate::today::day;
use crate::values::date;

const AFTER_HELP: &str = "\
Esempi:
  wemi check                       dice tutto quello che non va, con file, riga e colonna
  wemi check --date 2027-01-01     come sarà il primo dell'anno: prezzi, accreditamenti
  wemi check --explain bad-money   che cosa vuol dire, con un esempio sbagliato e uno giusto
  wemi check --json                una riga di JSON, per un altro programma
  wemi check --format sarif        per chi mostra gli errori accanto alle righe (github, gitlab, sarif)

Esce con 0 se non ci sono errori (gli avvisi non fermano), con 1 se ce ne sono.";

/// Controlla i contenuti, senza costruire niente
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP, help_template = HELP_TEMPLATE, next_help_heading = "Opzioni")]
pub(crate) struct Args {
    /// Il giorno di cui si parla [se manca: oggi]
    #[arg(long, value_name = "AAAA-MM-GG", value_parser = date)]
    date: Option<Date>,
    /// Risponde in JSON: come --format json
    #[arg(long, conflicts_with = "format")]
    json: bool,
    /// In che forma risponde
    #[arg(long, value_enum, value_name = "FORMA", default_value = "text")]
    format: Format,
    /// Spiega un errore o un avviso dal nome che porta fra parentesi quadre
    #[arg(long, value_name = "NOME")]
    explain: Option<String>,
}

/// Who reads the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Una persona
    Text,
    /// Un programma
    Json,
    /// I comandi di un workflow di GitHub
    Github,
    /// Code Quality di GitLab
    Gitlab,
    /// SARIF 2.1.0
    Sarif,
}

impl Args {
    /// What it asks to be explained: for that there need be no site.
    pub(crate) fn explained(&self) -> Option<&str> {
        self.explain.as_deref()
    }
}

pub(crate) fn run(site_dir: &Path, args: &Args) -> Result<Exit, Failure> {
    let date = day(args.date);
    let findings = with_progress("Controllo i contenuti…", || check(site_dir, date))?;
    tell(&findings, if args.json { Format::Json } else { args.format });
    Ok(if findings.has_errors() { Exit::Errors } else { Exit::Well })
}

fn tell(findings: &Findings, format: Format) {
    match format {
        Format::Text => {
            output::findings(findings);
            if let Some(words) = output::readability(&findings.readability) {
                output::line(&words);
            }
            for coverage in &findings.languages {
                output::line(&output::translated(coverage));
            }
            let json = findings.to_json();
            output::line(&output::tally(json.errors, json.warnings));
        }
        Format::Json => output::json(&findings.to_json()),
        Format::Github => output::text(&findings.to_github()),
        Format::Gitlab => output::json(&findings.to_gitlab()),
        Format::Sarif => output::json(&findings.to_sarif()),
    }
}

/// `--explain`.
pub(crate) fn run_explain(name: &str) -> Result<Exit, Failure> {
    let Some(id) = Id::ALL.iter().find(|id| id.as_str() == name) else {
        return Err(Failure::new(Exit::Usage, &NoSuchKind(name.to_owned())));
    };
    output::text(&format!("{}\n\n{}", id.as_str(), explain(*id)));
    Ok(Exit::Well)
}

/// A name that no finding bears.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` non è il nome di un errore: è quello fra parentesi quadre, come in errore[bad-money]")]
struct NoSuchKind(String);

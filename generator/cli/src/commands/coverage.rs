//! `wemi coverage`.

use std::path::Path;

use jiff::civil::Date;
use wemi_core::{BuildError, Coverage, coverage};

use crate::HELP_TEMPLATE;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::today::day;
use crate::values::date;

const AFTER_HELP: &str = "\
Esempi:
  wemi coverage                     quante offerte ci sono oggi, per categoria e Municipio
  wemi coverage --date 2027-01-01   quante ce ne saranno il primo dell'anno
  wemi coverage --json              una riga di JSON

Un trattino vuol dire che lì non c'è nessuno.";

/// Dice dove non c'è nessuno
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP, help_template = HELP_TEMPLATE, next_help_heading = "Opzioni")]
pub(crate) struct Args {
    /// Il giorno di cui si parla [se manca: oggi]
    #[arg(long, value_name = "AAAA-MM-GG", value_parser = date)]
    date: Option<Date>,
    /// Risponde in JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(site_dir: &Path, args: &Args) -> Result<Exit, Failure> {
    let counted = match coverage(site_dir, day(args.date)) {
        Err(BuildError::Content(findings)) => {
            output::findings(&findings);
            return Ok(Exit::Errors);
        }
        other => other?,
    };
    if args.json {
        output::json(&counted);
    } else {
        for line in table(&counted) {
            output::line(&line);
        }
        output::aside(&summary(counted.gaps()));
    }
    Ok(Exit::Well)
}

fn summary(gaps: usize) -> String {
    match gaps {
        0 => "Ogni categoria ha un'offerta in ogni Municipio.".to_owned(),
        1 => "In un caso non c'è nessuno.".to_owned(),
        many => format!("In {many} casi non c'è nessuno."),
    }
}

/// One line a category, one column a Municipio.
fn table(counted: &Coverage) -> Vec<String> {
    let name_width =
        counted.categories.iter().map(|category| category.name.chars().count()).max().unwrap_or(0);
    let line = |name: &str, cells: Vec<String>| {
        let cells: Vec<String> = cells.iter().map(|cell| format!("{cell:>5}")).collect();
        format!("{name:name_width$}{}", cells.concat())
    };
    let head = counted.zones.iter().map(|zone| format!("M{zone}"));
    let mut lines = vec![line("", head.collect())];
    lines.extend(counted.categories.iter().map(|category| {
        let cell = |offers: &u32| if *offers == 0 { "–".to_owned() } else { offers.to_string() };
        line(&category.name, category.offers.iter().map(cell).collect())
    }));
    lines
}

//! `wemi build`.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::Serialize;
use wemi_core::{BuildError, BuildOptions, BuildReport, FindingsJson, build};

use crate::HELP_TEMPLATE;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::progress::with_progress;
use crate::today::day;
use crate::values::date;

const AFTER_HELP: &str = "\
Esempi:
  wemi build                                       costruisce il sito in public/
  wemi build --out /var/www/wemi                   altrove
  wemi build --base-url https://wemi.example.org   con l'indirizzo vero
  wemi build --date 2026-12-24 --json              com'è quel giorno; risponde in JSON

Si scrive solo ciò che è cambiato, e solo quando tutto è pronto: se qualcosa non va, resta il sito di prima.";

/// Costruisce il sito
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP, help_template = HELP_TEMPLATE, next_help_heading = "Opzioni")]
pub(crate) struct Args {
    /// La cartella in cui scrivere [se manca: public, accanto a site.toml]
    #[arg(long, value_name = "CARTELLA")]
    out: Option<PathBuf>,
    /// Il giorno di cui si parla [se manca: oggi]
    #[arg(long, value_name = "AAAA-MM-GG", value_parser = date)]
    date: Option<Date>,
    /// L'indirizzo del sito [se manca: quello di site.toml]
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Risponde in JSON
    #[arg(long)]
    json: bool,
}

/// The answer for a machine. Its shape grows, it never changes.
#[derive(Serialize)]
struct Answer<'a> {
    built: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    out: Option<&'a Path>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pages: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    files: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    written: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bytes: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    offers: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hidden: Option<usize>,
    date: Date,
    #[serde(flatten)]
    findings: FindingsJson<'a>,
}

pub(crate) fn run(site_dir: &Path, args: &Args) -> Result<Exit, Failure> {
    let options = BuildOptions {
        site_dir: site_dir.to_owned(),
        out: args.out.clone().unwrap_or_else(|| site_dir.join("public")),
        date: day(args.date),
        base_url: args.base_url.clone(),
    };
    match with_progress("Costruisco il sito…", || build(&options)) {
        Ok(report) => {
            built(&report, options.date, args.json);
            Ok(Exit::Well)
        }
        Err(BuildError::Content(findings)) => {
            let json = findings.to_json();
            if args.json {
                let nothing = Answer {
                    built: false,
                    out: None,
                    pages: None,
                    files: None,
                    written: None,
                    bytes: None,
                    offers: None,
                    hidden: None,
                    date: options.date,
                    findings: json,
                };
                output::json(&nothing);
            } else {
                output::findings(&findings);
                let tally = output::tally(json.errors, json.warnings);
                output::aside(&format!(
                    "{tally}. Il sito non è stato costruito; quello di prima è rimasto com'era."
                ));
            }
            Ok(Exit::Errors)
        }
        Err(error) => Err(error.into()),
    }
}

fn built(report: &BuildReport, date: Date, json: bool) {
    if json {
        output::json(&Answer {
            built: true,
            out: Some(&report.out),
            pages: Some(report.pages),
            files: Some(report.files),
            written: Some(report.written),
            bytes: Some(report.bytes),
            offers: Some(report.offers),
            hidden: Some(report.hidden),
            date,
            findings: report.findings.to_json(),
        });
        return;
    }
    output::findings(&report.findings);
    let hidden = match report.hidden {
        0 => String::new(),
        1 => ", 1 non si mostra".to_owned(),
        many => format!(", {many} non si mostrano"),
    };
    output::line(&format!(
        "{} pagine, {} offerte{hidden}: il sito del {date} è in {}",
        report.pages,
        report.offers,
        report.out.display()
    ));
}

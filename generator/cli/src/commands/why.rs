//! `wemi why`.

use std::path::Path;

use jiff::civil::Date;
use serde::Serialize;
use wemi_core::{Explained, why};
use wemi_domain::OfferId;

use crate::HELP_TEMPLATE;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::site::offer_id;
use crate::today::day;
use crate::values::date;

const AFTER_HELP: &str = "\
Esempi:
  wemi why gelso-e-ringhiera/vassoio-caldo                     oggi
  wemi why gelso-e-ringhiera/vassoio-caldo --date 2027-01-01   il primo dell'anno
  wemi why content/providers/gelso-e-ringhiera/vassoio-caldo.md --json

Ogni motivo ha il file e la riga che lo decidono. Esce con 0 se l'offerta si mostra, con 1 se no.";

/// Dice perché un'offerta si mostra o no
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP, help_template = HELP_TEMPLATE, next_help_heading = "Opzioni")]
pub(crate) struct Args {
    /// L'offerta: ente/offerta, o il suo file
    #[arg(value_name = "OFFERTA", help_heading = "Argomenti")]
    offer: String,
    /// Il giorno di cui si parla [se manca: oggi]
    #[arg(long, value_name = "AAAA-MM-GG", value_parser = date)]
    date: Option<Date>,
    /// Risponde in JSON
    #[arg(long)]
    json: bool,
}

/// The answer for a machine. Its shape grows, it never changes.
#[derive(Serialize)]
struct Answer<'a> {
    shown: bool,
    date: Date,
    zones: Vec<u8>,
    reasons: Vec<ReasonJson<'a>>,
}

#[derive(Serialize)]
struct ReasonJson<'a> {
    holds: bool,
    text: &'a str,
    file: &'a str,
    line: usize,
}

/// There is nothing to explain.
#[derive(Debug, thiserror::Error)]
#[error("l'offerta `{}/{}` non c'è, o ha errori: `wemi check` dice quali", .0.provider, .0.offer)]
struct NoOffer(OfferId);

pub(crate) fn run(site_dir: &Path, args: &Args) -> Result<Exit, Failure> {
    let date = day(args.date);
    let offer = offer_id(site_dir, &args.offer)?;
    let Some(explained) = why(site_dir, &offer, date)? else {
        return Err(Failure::new(Exit::Errors, &NoOffer(offer)));
    };
    let shown = !explained.why.zones.is_empty();
    if args.json {
        output::json(&answer(&explained, date));
    } else {
        print(&explained, date);
    }
    Ok(if shown { Exit::Well } else { Exit::Errors })
}

fn answer(explained: &Explained, date: Date) -> Answer<'_> {
    let why = &explained.why;
    let reasons = why.reasons.iter().map(|reason| {
        let (file, line) = explained.place(reason.span);
        ReasonJson { holds: reason.holds, text: &reason.text, file, line }
    });
    Answer {
        shown: !why.zones.is_empty(),
        date,
        zones: why.zones.iter().copied().map(u8::from).collect(),
        reasons: reasons.collect(),
    }
}

fn print(explained: &Explained, date: Date) {
    let why = &explained.why;
    if why.zones.is_empty() {
        output::line(&format!("Il {date} non si mostra."));
    } else {
        let zones: Vec<String> = why.zones.iter().map(ToString::to_string).collect();
        output::line(&format!("Il {date} si mostra, nei Municipi {}.", zones.join(", ")));
    }
    for reason in &why.reasons {
        let (file, line) = explained.place(reason.span);
        let sign = if reason.holds { "sì" } else { "no" };
        output::line(&format!("  {sign}  {}", reason.text));
        output::line(&format!("      {file}:{line}"));
    }
}

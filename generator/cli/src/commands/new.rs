//! `wemi new`.

use std::collections::BTreeMap;
use std::io::{self, BufRead as _, IsTerminal as _};
use std::path::Path;

use jiff::civil::Date;
use wemi_core::{Asked, BadAnswer, ChangeError, Kind, NotCreated, apply, create, questions};

use crate::HELP_TEMPLATE;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::today::day;

const AFTER_HELP: &str = "\
Esempi:
  wemi new service stiro                        chiede quello che serve
  wemi new offer gelso-e-ringhiera/stiro        un'offerta di un ente
  wemi new news apre-lo-sportello --set title=\"Apre lo sportello\" --set summary=\"In via Statuto.\"

Dove non c'è un terminale ogni campo si dà con --set; le voci di un elenco si separano con una virgola.
Il file nuovo nomina anche i campi che non usa ancora. Se c'è già, non si tocca.";

/// Crea un contenuto nuovo
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP, help_template = HELP_TEMPLATE, next_help_heading = "Opzioni")]
pub(crate) struct Args {
    /// Che cosa: provider, offer, service, desk, news, page, question, benefit, life-event
    #[arg(value_name = "TIPO", value_parser = kind, help_heading = "Argomenti")]
    kind: &'static Kind,
    /// Il nome nell'indirizzo; di un'offerta ente/offerta
    #[arg(value_name = "NOME", help_heading = "Argomenti")]
    name: String,
    /// Il valore di un campo
    #[arg(long = "set", value_name = "CAMPO=VALORE", value_parser = pair)]
    set: Vec<(String, String)>,
}

fn kind(name: &str) -> Result<&'static Kind, String> {
    let makeable = |kind: &&Kind| kind.files.contains('*') && kind.name != "document";
    Kind::named(name).filter(makeable).ok_or_else(|| "non è un tipo di contenuto che si crea".to_owned())
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (field, value) = text.split_once('=').ok_or("scrivi CAMPO=VALORE")?;
    Ok((field.trim().to_owned(), value.to_owned()))
}

pub(crate) fn run(site_dir: &Path, args: &Args) -> Result<Exit, Failure> {
    let today = day(None);
    let path = path_of(args.kind, &args.name, today)
        .ok_or_else(|| Failure::new(Exit::Usage, &BadName::of(args.kind, &args.name)))?;
    let mut answers: BTreeMap<String, String> = args.set.iter().cloned().collect();
    let asked = questions(args.kind);
    for (field, day) in [("last_checked", today), ("date", day_in_name(&path).unwrap_or(today))] {
        if asked.iter().any(|question| question.field == field) {
            answers.entry(field.to_owned()).or_insert_with(|| day.to_string());
        }
    }
    if io::stdin().is_terminal() {
        ask(&asked, &mut answers);
    }
    match create(site_dir, args.kind, &path, &answers, today) {
        Ok(edit) => {
            apply(site_dir, &[edit])?;
            output::line(&path);
            output::aside(&next_step(args.kind, &args.name));
            Ok(Exit::Well)
        }
        Err(NotCreated::Answers(bad)) => {
            bad.iter().for_each(told);
            Ok(Exit::Usage)
        }
        Err(NotCreated::Change(ChangeError::Content(findings))) => {
            output::findings(&findings);
            output::aside("Il file non è stato scritto.");
            Ok(Exit::Errors)
        }
        Err(NotCreated::Change(error)) => Err(error.into()),
    }
}

/// Where the new file will stand. News are sorted by day, so their name begins with it.
fn path_of(kind: &Kind, name: &str, today: Date) -> Option<String> {
    let undated = kind.name == "news" && day_in_name(name).is_none();
    if undated { kind.file_of(&format!("{today}-{name}")) } else { kind.file_of(name) }
}

/// A name that such a file can't have.
#[derive(Debug, thiserror::Error)]
#[error(
    "`{name}` non può essere il nome: scrivi {form}, con lettere minuscole senza accenti, cifre e trattini"
)]
struct BadName {
    name: String,
    form: &'static str,
}

impl BadName {
    fn of(kind: &Kind, name: &str) -> Self {
        let form = if kind.name == "offer" { "ente/offerta" } else { "una parola sola" };
        Self { name: name.to_owned(), form }
    }
}

/// The day with which a file's name begins.
fn day_in_name(path: &str) -> Option<Date> {
    path.rsplit('/').next()?.get(..10)?.parse().ok()
}

/// Asks for what has no answer yet; an empty line leaves it so.
fn ask(asked: &[Asked], answers: &mut BTreeMap<String, String>) {
    let mut lines = io::stdin().lock().lines();
    for question in asked {
        let free =
            question.field.starts_with("prices.") && answers.keys().any(|field| field.starts_with("free."));
        if free || answers.contains_key(&question.field) {
            continue;
        }
        output::aside(&format!("{} ({})", question.meaning.unwrap_or_default(), question.field));
        if !question.choices.is_empty() {
            output::aside(&format!("  {}", question.choices.join(", ")));
        }
        let Some(Ok(answer)) = lines.next() else { return };
        if !answer.trim().is_empty() {
            answers.insert(question.field.clone(), answer);
        }
    }
}

fn told(bad: &BadAnswer) {
    output::aside(&format!("{}: {}", bad.field, bad.message));
    if let Some(help) = &bad.help {
        output::aside(&format!("    {help}"));
    }
}

fn next_step(kind: &Kind, name: &str) -> String {
    match kind.name {
        "provider" => format!("Ora la prima offerta: `wemi new offer {name}/…`"),
        "offer" => format!("Ora il testo; `wemi why {name}` dice se si mostra."),
        _ => "Ora il testo; `wemi serve` lo fa vedere.".to_owned(),
    }
}

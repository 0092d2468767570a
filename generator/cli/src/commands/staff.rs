//! `wemi staff`.

use std::path::{Path, PathBuf};

use wemi_domain::role::Role;
use wemi_domain::{check as field, words, zone_time};
use wemi_fn_area::{AccountError, ListedAccount, grant, list, revoke};
use wemi_web::App;

use crate::HELP_TEMPLATE;
use crate::commands::serve::default_data;
use crate::exit::{Exit, Failure};
use crate::local::{Reached, block_on};
use crate::output;

const AFTER_HELP: &str = "\
Esempi:
  wemi staff add ufficio@example.org ente:gelso-e-ringhiera     chi risponde per un ente
  wemi staff add sportello@example.org sportello:ornato         chi lavora a uno sportello
  wemi staff add welfare@example.org comune                     chi lavora al Comune
  wemi staff remove ufficio@example.org                         da subito non entra più
  wemi staff list --json                                        chi può entrare, in JSON

Funziona anche mentre `wemi serve` gira sugli stessi dati.";

/// Chi può entrare nell'area riservata
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP, help_template = HELP_TEMPLATE, subcommand_help_heading = "Comandi", next_help_heading = "Opzioni", disable_help_subcommand = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    Add(AddArgs),
    Remove(RemoveArgs),
    List(ListArgs),
}

/// Lascia entrare un indirizzo, con un ruolo
#[derive(Debug, clap::Args)]
#[command(help_template = HELP_TEMPLATE, next_help_heading = "Opzioni")]
struct AddArgs {
    /// L'indirizzo di posta
    #[arg(value_name = "E-MAIL")]
    email: String,
    /// Il ruolo: ente:…, sportello:…, comune
    #[arg(value_name = "RUOLO")]
    role: String,
    /// La cartella dei dati [se manca: .wemi, accanto a site.toml]
    #[arg(long, value_name = "CARTELLA")]
    data: Option<PathBuf>,
}

/// Non lascia più entrare un indirizzo
#[derive(Debug, clap::Args)]
#[command(help_template = HELP_TEMPLATE, next_help_heading = "Opzioni")]
struct RemoveArgs {
    /// L'indirizzo di posta
    #[arg(value_name = "E-MAIL")]
    email: String,
    /// La cartella dei dati [se manca: .wemi, accanto a site.toml]
    #[arg(long, value_name = "CARTELLA")]
    data: Option<PathBuf>,
}

/// Elenca chi può entrare
#[derive(Debug, clap::Args)]
#[command(help_template = HELP_TEMPLATE, next_help_heading = "Opzioni")]
struct ListArgs {
    /// La cartella dei dati [se manca: .wemi, accanto a site.toml]
    #[arg(long, value_name = "CARTELLA")]
    data: Option<PathBuf>,
    /// Risponde in JSON
    #[arg(long)]
    json: bool,
}

/// What was written cannot be used.
#[derive(Debug, thiserror::Error)]
enum Wrong {
    #[error("`{0}` non è un indirizzo di posta")]
    Email(String),
    #[error("`{0}` non è un ruolo: scrivi ente:…, sportello:… o comune")]
    Role(String),
}

pub(crate) fn run(site_dir: &Path, args: &Args) -> Result<Exit, Failure> {
    match &args.command {
        Command::Add(args) => {
            let email = email(&args.email)?;
            let role: Role =
                args.role.parse().map_err(|_| Failure::new(Exit::Usage, &Wrong::Role(args.role.clone())))?;
            reach(site_dir, args.data.as_deref(), async |app| {
                grant(app, &email, role.clone()).await?;
                output::aside(&format!("{email} può entrare come {role}"));
                Ok(Exit::Well)
            })
        }
        Command::Remove(args) => {
            let email = email(&args.email)?;
            reach(site_dir, args.data.as_deref(), async |app| {
                if revoke(app, &email).await? {
                    output::aside(&format!("{email} non entra più"));
                    return Ok(Exit::Well);
                }
                output::aside(&format!("{email} non c'era"));
                Ok(Exit::Errors)
            })
        }
        Command::List(args) => reach(site_dir, args.data.as_deref(), async |app| {
            let listed = list(app).await?;
            if args.json {
                output::json(&listed);
            } else {
                print(&listed);
            }
            Ok(Exit::Well)
        }),
    }
}

fn email(text: &str) -> Result<String, Failure> {
    field::email(text).map_err(|_| Failure::new(Exit::Usage, &Wrong::Email(text.to_owned())))
}

fn reach(
    site_dir: &Path,
    data: Option<&Path>,
    work: impl AsyncFnOnce(&App) -> Result<Exit, AccountError>,
) -> Result<Exit, Failure> {
    let folder = data.map_or_else(|| default_data(site_dir), Path::to_owned);
    block_on(async {
        let reached = Reached::at(&folder).await?;
        let done = work(&reached.app).await;
        reached.leave().await;
        done.map_err(|error| Failure::new(Exit::Surroundings, &error))
    })
}

fn print(listed: &[ListedAccount]) {
    if listed.is_empty() {
        output::aside("Non può entrare nessuno.");
    }
    for one in listed {
        let since = words::date_plain(zone_time::rome_date(one.since));
        let roles: Vec<String> = one.roles.iter().map(ToString::to_string).collect();
        output::line(&format!("{}  {}  dal {since}", one.email, roles.join(", ")));
    }
}

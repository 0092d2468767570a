//! `wemi schema`.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};
use wemi_core::{Edit, apply, json_schemas};

use crate::HELP_TEMPLATE;
use crate::exit::{Exit, Failure};
use crate::output;

const AFTER_HELP: &str = "\
Esempi:
  wemi schema                   scrive gli schemi in .vscode/schemas e le impostazioni di VS Code
  wemi schema --out /tmp/schemi solo gli schemi, altrove

Con l'estensione «YAML» (redhat.vscode-yaml) VS Code completa e controlla gli elenchi in .yaml.
Quell'estensione non guarda i dati in testa ai file Markdown: per quelli c'è «remark»
(unifiedjs.vscode-remark) con il pacchetto remark-lint-frontmatter-schema, e sempre `wemi check`.";

/// Scrive gli schemi JSON dei contenuti, per gli editor
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP, help_template = HELP_TEMPLATE, next_help_heading = "Opzioni")]
pub(crate) struct Args {
    /// La cartella degli schemi [se manca: .vscode/schemas, con le impostazioni di VS Code]
    #[arg(long, value_name = "CARTELLA")]
    out: Option<PathBuf>,
}

pub(crate) fn run(site_dir: &Path, args: &Args) -> Result<Exit, Failure> {
    let folder = args.out.clone().unwrap_or_else(|| site_dir.join(".vscode/schemas"));
    let schemas = json_schemas();
    let mut edits: Vec<Edit> = schemas
        .iter()
        .map(|(kind, schema)| Edit::Write { path: file_name(kind.name), text: pretty(schema) })
        .collect();
    if args.out.is_none() {
        let lists = schemas.iter().map(|(kind, _)| *kind).filter(|kind| kind.is_list());
        let bound: Map<String, Value> = lists
            .map(|kind| (format!("./.vscode/schemas/{}", file_name(kind.name)), json!(kind.files)))
            .collect();
        edits.push(Edit::Write { path: "../settings.json".to_owned(), text: settings(site_dir, bound) });
    }
    apply(&folder, &edits)?;
    output::line(&folder.display().to_string());
    output::aside(&format!("{} schemi scritti.", schemas.len()));
    Ok(Exit::Well)
}

fn file_name(kind: &str) -> String {
    format!("{kind}.schema.json")
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// The editor's settings with our binding in them; whatever else they say stays. Settings with
/// comments are not JSON: they are left as they are, and what to add is printed.
fn settings(site_dir: &Path, bound: Map<String, Value>) -> String {
    let path = site_dir.join(".vscode/settings.json");
    let former = std::fs::read(path).ok();
    let parsed = former.as_deref().map(serde_json::from_slice::<Map<String, Value>>);
    let mut settings = match (parsed, former) {
        (None, _) => Map::new(),
        (Some(Ok(settings)), _) => settings,
        (Some(Err(_)), former) => {
            output::aside("In .vscode/settings.json ci sono commenti: aggiungi a mano questo.");
            output::aside(&pretty(&json!({ "yaml.schemas": bound })));
            return String::from_utf8(former.unwrap_or_default()).unwrap_or_default();
        }
    };
    settings.insert("yaml.schemas".to_owned(), Value::Object(bound));
    pretty(&Value::Object(settings))
}

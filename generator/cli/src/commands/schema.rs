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

/// What VS Code needs to make use of the schemas. For the heads of Markdown files there is none that
/// works without a package of its own beside it, so none is recommended.
const EXTENSIONS: [&str; 1] = ["redhat.vscode-yaml"];

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
        let files = [("settings.json", bindings(bound)), ("extensions.json", recommendations())];
        for (name, wanted) in files {
            let text = merged(&site_dir.join(".vscode").join(name), wanted);
            edits.extend(text.map(|text| Edit::Write { path: format!("../{name}"), text }));
        }
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

/// What our schemas are bound to, as VS Code's settings say it.
fn bindings(bound: Map<String, Value>) -> Map<String, Value> {
    Map::from_iter([("yaml.schemas".to_owned(), Value::Object(bound))])
}

/// The extensions that make use of them.
fn recommendations() -> Map<String, Value> {
    Map::from_iter([("recommendations".to_owned(), json!(EXTENSIONS))])
}

/// A file of VS Code's with what is wanted in it; whatever else it says stays. A file with comments is
/// no JSON: it is left as it is, and what to add is printed.
fn merged(path: &Path, wanted: Map<String, Value>) -> Option<String> {
    let Ok(former) = std::fs::read(path) else { return Some(pretty(&Value::Object(wanted))) };
    let Ok(mut all) = serde_json::from_slice::<Map<String, Value>>(&former) else {
        output::aside(&format!("In {} ci sono commenti: aggiungi a mano questo.", path.display()));
        output::aside(&pretty(&Value::Object(wanted)));
        return None;
    };
    for (key, value) in wanted {
        match (all.get_mut(&key), value) {
            (Some(Value::Object(there)), Value::Object(ours)) => there.extend(ours),
            (Some(Value::Array(there)), Value::Array(ours)) => {
                let new: Vec<_> = ours.into_iter().filter(|one| !there.contains(one)).collect();
                there.extend(new);
            }
            (_, value) => drop(all.insert(key, value)),
        }
    }
    Some(pretty(&Value::Object(all)))
}

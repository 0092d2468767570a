//! What clap complains of, in the editors' language: its own words are English.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// A complaint in Italian, or `None` where clap has an answer to print: help, the version.
pub(crate) fn in_words(error: &clap::Error) -> Option<String> {
    let said = |kind| error.get(kind).map(plain).filter(|text| !text.is_empty());
    let argument = said(ContextKind::InvalidArg).unwrap_or_default();
    let value = said(ContextKind::InvalidValue).unwrap_or_default();
    let message = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        | ErrorKind::DisplayVersion
        | ErrorKind::Io
        | ErrorKind::Format => return None,
        ErrorKind::UnknownArgument => format!("`{argument}` qui non esiste"),
        ErrorKind::InvalidSubcommand => {
            format!("il comando `{}` non esiste", said(ContextKind::InvalidSubcommand).unwrap_or_default())
        }
        ErrorKind::InvalidValue if value.is_empty() => format!("manca il valore di {argument}"),
        ErrorKind::InvalidValue => format!("`{value}` non va bene per {argument}"),
        ErrorKind::ValueValidation => match error.source() {
            Some(cause) => format!("`{value}` non va bene per {argument}: {cause}"),
            None => format!("`{value}` non va bene per {argument}"),
        },
        ErrorKind::MissingRequiredArgument => format!("manca {argument}"),
        ErrorKind::MissingSubcommand => "manca il comando".to_owned(),
        ErrorKind::ArgumentConflict => match said(ContextKind::PriorArg) {
            Some(prior) if prior == argument => format!("{argument} si scrive una volta sola"),
            Some(prior) => format!("{argument} non può stare insieme a {prior}"),
            None => format!("{argument} qui non può stare"),
        },
        ErrorKind::InvalidUtf8 => "c'è un argomento che non è un testo".to_owned(),
        // No option of ours counts its values or wants a sign; whatever else comes is told as a whole.
        _ => format!("il comando è scritto male ({})", error.kind()),
    };
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    // The nearest comes last.
    let nearest =
        |words: String| words.rsplit(", ").next().map(|near| format!("; volevi scrivere `{near}`?"));
    let near = near.into_iter().find_map(said).and_then(nearest);
    let choices = said(ContextKind::ValidValue).map(|words| format!("; si può scrivere: {words}"));
    let hint = near.or(choices).unwrap_or_default();
    Some(format!("{message}{hint}\n\nCon --help si vede come si usa."))
}

fn plain(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::Number(number) => number.to_string(),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => {
            texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
        _ => String::new(),
    }
}

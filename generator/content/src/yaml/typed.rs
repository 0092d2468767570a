//! The second pass: text into types.

use serde::de::DeserializeOwned;

use crate::diagnostic::{Diagnostic, Id};
use crate::source::Span;

/// Reads text that the index and the schema have accepted. A refusal here means that schema and
/// types disagree; it is told like any other finding rather than trusted not to happen.
pub(crate) fn read<T: DeserializeOwned>(text: &str, whole: Span) -> Result<T, Diagnostic> {
    serde_yaml::from_str(text).map_err(|refused| {
        Diagnostic::new(Id::UnreadableValue, whole, format!("i dati non si leggono: {refused}"))
    })
}

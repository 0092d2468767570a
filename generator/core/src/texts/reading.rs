//! How easily the texts are read: the mean, and those that few can read.

use serde::Serialize;
use wemi_content::{Diagnostic, Id, Span};

use super::Text;
use crate::addresses::Thing;
use crate::gulpease::Counts;

/// Of fewer words the index says nothing.
const WORDS_MIN: u32 = 50;
/// Below it a text is hard for who left school at fourteen, and for who is tired.
const INDEX_MIN: u8 = 50;

/// How easily texts are read, by the Gulpease index: from 0 to 100, the higher the easier.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Readability {
    /// The mean of all texts; `None` if none is long enough.
    pub mean: Option<u32>,
    /// The mean of the services' texts.
    pub services_mean: Option<u32>,
    /// How many texts it is the mean of.
    pub texts: usize,
}

/// The index of a text that is long enough. The formula is made for Italian.
fn index(text: &Text<'_>) -> Option<u8> {
    let counts = Counts::of(&text.survey.words);
    counts.index().filter(|_| text.italian && counts.words() >= WORDS_MIN)
}

pub(super) fn readability(texts: &[Text<'_>]) -> Readability {
    let all: Vec<u8> = texts.iter().filter_map(index).collect();
    let services = texts.iter().filter(|text| matches!(text.place.thing, Thing::Service));
    let services: Vec<u8> = services.filter_map(index).collect();
    Readability { mean: mean(&all), services_mean: mean(&services), texts: all.len() }
}

fn mean(indexes: &[u8]) -> Option<u32> {
    let count = u32::try_from(indexes.len()).ok()?;
    indexes.iter().map(|index| u32::from(*index)).sum::<u32>().checked_div(count)
}

pub(super) fn check_reading(texts: &[Text<'_>]) -> Vec<Diagnostic> {
    let hard = texts.iter().filter_map(|text| Some((text, index(text).filter(|index| *index < INDEX_MIN)?)));
    hard.map(|(text, index)| {
        let start = text.body.bytes().start;
        let head = Span::new(text.file(), start..start);
        Diagnostic::new(Id::HardToRead, head, format!("il testo si legge a fatica: Gulpease {index} su 100"))
            .help("accorcia le frasi e togli le parole lunghe: da 60 in su leggono bene quasi tutti")
    })
    .collect()
}

//! The questions of a pre-check as fields, and what is said of their answers. The benefit's page and the
//! function that answers are made from the same.

use wemi_domain::call::{Call, CallState};
use wemi_domain::precheck::{Answer, Ask, Condition, Holds, Range, questions, verdict};

use crate::message::{Arg, Message};
use crate::views::{CallView, ConditionView, FieldKind, FieldView, OutcomeView};

/// The field of each question, with the answers to choose from, filled in by `typed`.
pub fn precheck_fields(conditions: &[Condition], typed: impl Fn(&str) -> String) -> Vec<FieldView> {
    let questions = questions(conditions).into_iter();
    let field = |ask: Ask, answers: Vec<Answer>| {
        let options = answers.into_iter().map(|answer| (answer_name(answer), answer_words(ask, answer)));
        let name = question_name(ask);
        let field = FieldView::new(name, FieldKind::Radio).required().options(options).value(typed(name));
        if ask == Ask::Isee { field.hint(Message::key("hint-isee")) } else { field }
    };
    questions.map(|question| field(question.ask, question.answers)).collect()
}

/// The name of a question in addresses; it never changes.
pub fn question_name(ask: Ask) -> &'static str {
    match ask {
        Ask::Resident => "residenza",
        Ask::Isee => "isee",
        Ask::RecipientAge => "eta_assistito",
        Ask::ChildAge => "eta_bambino",
        Ask::HoursPerWeek => "ore_settimana",
        Ask::Income => "reddito",
        Ask::Contract => "contratto",
        Ask::NotInResidence => "a_casa",
        Ask::Disability => "disabilita",
    }
}

/// The name of an answer in addresses: a range is named by its end.
pub fn answer_name(answer: Answer) -> String {
    match answer {
        Answer::Within(Range { to: Some(to), .. }) => to.to_string(),
        Answer::Within(Range { to: None, .. }) => "oltre".to_owned(),
        Answer::Truth(true) => "si".to_owned(),
        Answer::Truth(false) => "no".to_owned(),
        Answer::Nobody => "nessuno".to_owned(),
        Answer::Unknown => "non-so".to_owned(),
    }
}

fn answer_words(ask: Ask, answer: Answer) -> Message {
    match answer {
        Answer::Within(range) => range_words(ask, range),
        Answer::Truth(true) => Message::key("option-yes"),
        Answer::Truth(false) => Message::key("option-no"),
        Answer::Nobody => Message::key("option-nobody"),
        Answer::Unknown => Message::key("option-unknown"),
    }
}

/// "fino a 20.000 €", "da 60 a 74 anni", "15 ore o più".
fn range_words(ask: Ask, range: Range) -> Message {
    let euro = |whole: u32| Arg::Euro(i64::from(whole).saturating_mul(100));
    if matches!(ask, Ask::Isee | Ask::Income) {
        let above = euro(range.from.unwrap_or(0).saturating_sub(1));
        return match (range.from, range.to) {
            (None, to) => Message::key("option-isee-first").with("to", euro(to.unwrap_or(u32::MAX))),
            (Some(_), Some(to)) => {
                Message::key("option-isee-between").with("above", above).with("to", euro(to))
            }
            (Some(_), None) => Message::key("option-isee-last").with("above", above),
        };
    }
    let of = if ask == Ask::HoursPerWeek { "hours" } else { "years" };
    let message = match (range.from, range.to) {
        (None, to) => Message::key("option-range-first").with("below", to.unwrap_or(0).saturating_add(1)),
        (Some(from), Some(to)) => Message::key("option-range-between").with("from", from).with("to", to),
        (Some(from), None) => Message::key("option-range-last").with("from", from),
    };
    message.with("of", of)
}

impl OutcomeView {
    /// What the answers seem to say, by the words of each condition and whether it holds.
    pub fn of<'a>(conditions: impl IntoIterator<Item = (Holds, &'a [Vec<String>])>) -> Self {
        let conditions: Vec<_> = conditions.into_iter().collect();
        let all: Vec<Holds> = conditions.iter().map(|(holds, _)| *holds).collect();
        let verdict = verdict(&all);
        let because = conditions.iter().filter(|(holds, _)| verdict != Holds::Yes && *holds == verdict);
        let name = match verdict {
            Holds::Yes => "yes",
            Holds::No => "no",
            Holds::Unknown => "unknown",
        };
        Self {
            verdict: name.to_owned(),
            because: because.map(|(_, words)| ConditionView::of(words)).collect(),
        }
    }
}

impl ConditionView {
    /// A condition by its words, way by way; one sentence alone says all of it.
    pub fn of(words: &[Vec<String>]) -> Self {
        match words {
            [way] if way.len() == 1 => Self::One { text: way.concat() },
            ways => Self::AnyOf { groups: ways.to_vec() },
        }
    }
}

impl CallView {
    /// A call, and what may be done with it.
    pub fn of(call: &Call, state: CallState) -> Self {
        match state {
            CallState::Open => Self::Open { to: call.to },
            CallState::ToCome => Self::ToCome { from: call.from, to: call.to },
            CallState::Closed => Self::Closed { to: call.to },
        }
    }
}

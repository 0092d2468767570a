//! Questions with their answers.

use serde::Serialize;
use wemi_theme::LinkedData;
use wemi_theme::views::{BlockView, QuestionView, TopicView};

use super::CONTEXT;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FaqPage {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    main_entity: Vec<Question>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Question {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    accepted_answer: Answer,
}

#[derive(Serialize)]
struct Answer {
    #[serde(rename = "@type")]
    kind: &'static str,
    text: String,
}

pub(crate) fn questions_data(topics: &[TopicView]) -> Option<LinkedData> {
    let all = topics.iter().flat_map(|topic| &topic.questions);
    LinkedData::of(&FaqPage { context: CONTEXT, kind: "FAQPage", main_entity: all.map(question).collect() })
}

fn question(question: &QuestionView) -> Question {
    let text: Vec<&str> = question.answer.iter().filter_map(html).collect();
    Question {
        kind: "Question",
        name: question.question.clone(),
        accepted_answer: Answer { kind: "Answer", text: text.concat() },
    }
}

/// An answer may hold HTML. What a template makes of values of the content is left to the page.
fn html(block: &BlockView) -> Option<&str> {
    match block {
        BlockView::Html { html }
        | BlockView::Callout { html, .. }
        | BlockView::Steps { html }
        | BlockView::Details { html, .. }
        | BlockView::Table { html } => Some(html),
        BlockView::Contact { .. }
        | BlockView::Price { .. }
        | BlockView::Amounts { .. }
        | BlockView::Notes { .. } => None,
    }
}

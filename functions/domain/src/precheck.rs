//! Whether somebody might ask for a benefit, by what they say of themselves: "it seems so", "it seems
//! not, because", "ask at a desk". Never a promise, and never a decision: that is the municipality's.
//!
//! Nobody need tell a figure: a number is asked for by the ranges between which the conditions
//! distinguish, and "I don't know" is an answer. What is not known makes no condition hold or fail.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// What a condition asks of a person. The names stand in content and in addresses, and never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// Whether they live in the city.
    Resident,
    /// The family's ISEE, in whole euro a year.
    Isee,
    /// The age of who receives the help, in whole years.
    RecipientAge,
    /// The age of the child, in whole years.
    ChildAge,
    /// Hours of help in a week.
    HoursPerWeek,
    /// Income in whole euro a year.
    Income,
    /// Whether there is a regular contract of work.
    Contract,
    /// Whether the person lives at home and not in a residence.
    NotInResidence,
    /// Whether a disability is certified.
    Disability,
}

impl Ask {
    /// Whether the answer is a number; else it is yes or no.
    pub fn is_number(self) -> bool {
        match self {
            Self::Isee | Self::RecipientAge | Self::ChildAge | Self::HoursPerWeek | Self::Income => true,
            Self::Resident | Self::Contract | Self::NotInResidence | Self::Disability => false,
        }
    }

    /// Whether it is about a person who need not be there: a household may have no child.
    pub fn may_be_about_nobody(self) -> bool {
        match self {
            Self::RecipientAge | Self::ChildAge => true,
            Self::Resident
            | Self::Isee
            | Self::HoursPerWeek
            | Self::Income
            | Self::Contract
            | Self::NotInResidence
            | Self::Disability => false,
        }
    }
}

/// From a number to a number, both included; an end that is absent is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Range {
    /// The least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u32>,
    /// The most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u32>,
}

impl Range {
    fn least(self) -> u32 {
        self.from.unwrap_or(0)
    }

    fn most(self) -> u32 {
        self.to.unwrap_or(u32::MAX)
    }

    fn holds(self, other: Self) -> bool {
        self.least() <= other.least() && other.most() <= self.most()
    }

    fn meets(self, other: Self) -> bool {
        self.least() <= other.most() && other.least() <= self.most()
    }
}

/// The answers that are well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    /// A number in a range.
    Number(Range),
    /// Yes, or no.
    Truth(bool),
}

/// Something that must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirement {
    /// What is asked.
    pub ask: Ask,
    /// Which answers are well.
    pub wanted: Wanted,
}

/// A condition: all requirements of one of these ways must hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Condition(pub Vec<Vec<Requirement>>);

/// What somebody says of themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// A number somewhere in a range.
    Within(Range),
    /// Yes, or no.
    Truth(bool),
    /// There is no such person.
    Nobody,
    /// They don't know, or would rather not say.
    Unknown,
}

/// What has been answered, by question.
pub type Answers = BTreeMap<Ask, Answer>;

/// Whether something holds, as far as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holds {
    /// It does not.
    No,
    /// It cannot be told.
    Unknown,
    /// It does.
    Yes,
}

/// A question, with every answer to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub ask: Ask,
    /// The answers, in the order in which they are offered; "I don't know" last.
    pub answers: Vec<Answer>,
}

/// The questions that decide over some conditions, in the order in which they first need them.
pub fn questions(conditions: &[Condition]) -> Vec<Question> {
    let all = || conditions.iter().flat_map(|condition| condition.0.iter().flatten());
    let mut asked = BTreeSet::new();
    let first = all().filter(|one| asked.insert(one.ask));
    first
        .map(|one| {
            let mut answers: Vec<Answer> = if one.ask.is_number() {
                let wanted = all().filter(|other| other.ask == one.ask).map(|other| other.wanted);
                ranges(wanted).into_iter().map(Answer::Within).collect()
            } else {
                vec![Answer::Truth(true), Answer::Truth(false)]
            };
            if one.ask.may_be_about_nobody() {
                answers.push(Answer::Nobody);
            }
            answers.push(Answer::Unknown);
            Question { ask: one.ask, answers }
        })
        .collect()
}

/// Every number, cut where one of the requirements begins to hold or to fail.
fn ranges(wanted: impl Iterator<Item = Wanted>) -> Vec<Range> {
    let mut last_ones = BTreeSet::new();
    for one in wanted {
        let Wanted::Number(range) = one else { continue };
        last_ones.extend(range.from.and_then(|from| from.checked_sub(1)));
        last_ones.extend(range.to);
    }
    let mut from = None;
    let mut cut = Vec::with_capacity(last_ones.len().saturating_add(1));
    for last in last_ones {
        cut.push(Range { from, to: Some(last) });
        from = last.checked_add(1);
    }
    cut.push(Range { from, to: None });
    cut
}

/// Whether each condition holds, by the answers. What was not answered is not known.
pub fn holds(conditions: &[Condition], answers: &Answers) -> Vec<Holds> {
    conditions.iter().map(|condition| condition.holds(answers)).collect()
}

/// Whether all of it holds; with no condition at all, it does.
pub fn verdict(conditions: &[Holds]) -> Holds {
    conditions.iter().copied().min().unwrap_or(Holds::Yes)
}

impl Condition {
    /// One way that holds is enough; a way holds if all of it does.
    fn holds(&self, answers: &Answers) -> Holds {
        let way = |way: &Vec<Requirement>| way.iter().map(|one| one.holds(answers)).min();
        self.0.iter().filter_map(way).max().unwrap_or(Holds::Yes)
    }
}

impl Requirement {
    fn holds(&self, answers: &Answers) -> Holds {
        match (self.wanted, answers.get(&self.ask)) {
            (Wanted::Truth(wanted), Some(Answer::Truth(said))) if wanted == *said => Holds::Yes,
            (_, Some(Answer::Nobody)) | (Wanted::Truth(_), Some(Answer::Truth(_))) => Holds::No,
            (Wanted::Number(wanted), Some(Answer::Within(said))) if wanted.holds(*said) => Holds::Yes,
            (Wanted::Number(wanted), Some(Answer::Within(said))) if !wanted.meets(*said) => Holds::No,
            (_, Some(Answer::Within(_) | Answer::Truth(_) | Answer::Unknown) | None) => Holds::Unknown,
        }
    }
}

#[cfg(test)]
mod tests;

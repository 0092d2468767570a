//! What came in by form, on its way to the pages: two different people say yes (rule 31).

use serde::{Deserialize, Serialize};

use super::table::names;
use super::{Actor, Refusal, Table};
use crate::Slug;

names! {
    /// Where a submission stands.
    pub enum SubmissionState {
        /// Its author saves it, section by section.
        Draft,
        /// It came in.
        Received,
        /// A reviewer reads it.
        InReview,
        /// It went back to its author, with notes.
        AskedBack,
        /// One reviewer said yes.
        ApprovedOnce,
        /// A second one did too.
        Approved,
        /// It is on the pages.
        Published,
        /// It does not go on the pages, with a reason.
        Refused,
        /// Its author takes it back.
        Withdrawn,
        /// Its author left it unfinished.
        Abandoned,
    }
}

names! {
    /// What happens to a submission.
    pub enum SubmissionEvent {
        /// Its author saves a part.
        Save,
        /// Its author sends it.
        Send,
        /// A reviewer takes it up.
        Take,
        /// A reviewer wants something changed.
        AskBack,
        /// A reviewer says yes.
        Approve,
        /// A reviewer says no.
        Refuse,
        /// It is written into the content.
        Publish,
        /// It is taken back, or off the pages.
        Withdraw,
        /// The time to finish it is over.
        Abandon,
    }
}

use Actor::{Author, Desk, Municipality, System};
use SubmissionState::{
    Abandoned, Approved, ApprovedOnce, AskedBack, Draft, InReview, Published, Received, Refused, Withdrawn,
};

/// Every arrow of a submission.
pub const TABLE: Table<SubmissionState, SubmissionEvent> = Table {
    title: "Submission",
    about: "Nothing that came in by form is public before two different people have said yes; a volunteer \
            needs an ente that sponsors them (rule 31).",
    arrows: &[
        (None, SubmissionEvent::Save, &[Author, Desk], Draft),
        (None, SubmissionEvent::Send, &[Author, Desk], Received),
        (Some(Draft), SubmissionEvent::Save, &[Author, Desk], Draft),
        (Some(Draft), SubmissionEvent::Send, &[Author, Desk], Received),
        (Some(Draft), SubmissionEvent::Withdraw, &[Author, Desk], Withdrawn),
        (Some(Draft), SubmissionEvent::Abandon, &[System], Abandoned),
        (Some(Received), SubmissionEvent::Take, &[Municipality], InReview),
        (Some(Received), SubmissionEvent::Withdraw, &[Author, Desk], Withdrawn),
        (Some(InReview), SubmissionEvent::Approve, &[Municipality], ApprovedOnce),
        (Some(InReview), SubmissionEvent::AskBack, &[Municipality], AskedBack),
        (Some(InReview), SubmissionEvent::Refuse, &[Municipality], Refused),
        (Some(InReview), SubmissionEvent::Withdraw, &[Author, Desk], Withdrawn),
        (Some(AskedBack), SubmissionEvent::Save, &[Author, Desk], AskedBack),
        (Some(AskedBack), SubmissionEvent::Send, &[Author, Desk], Received),
        (Some(AskedBack), SubmissionEvent::Withdraw, &[Author, Desk], Withdrawn),
        (Some(AskedBack), SubmissionEvent::Abandon, &[System], Abandoned),
        (Some(ApprovedOnce), SubmissionEvent::Approve, &[Municipality], Approved),
        (Some(ApprovedOnce), SubmissionEvent::AskBack, &[Municipality], AskedBack),
        (Some(ApprovedOnce), SubmissionEvent::Refuse, &[Municipality], Refused),
        (Some(ApprovedOnce), SubmissionEvent::Withdraw, &[Author, Desk], Withdrawn),
        (Some(Approved), SubmissionEvent::Publish, &[System], Published),
        (Some(Approved), SubmissionEvent::Withdraw, &[Author, Desk], Withdrawn),
        (Some(Published), SubmissionEvent::Withdraw, &[Author, Desk, Municipality], Withdrawn),
    ],
    ends: &[Refused, Withdrawn, Abandoned],
    lapse: Some(SubmissionEvent::Abandon),
};

/// An officer of the municipality, by the name under which they signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reviewer(pub String);

/// A submission, as far as who said yes to it goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    state: SubmissionState,
    /// Whether a volunteer offers themselves.
    of_volunteer: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sponsor: Option<Slug>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    approved_by: Vec<Reviewer>,
}

/// Why a submission does not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SubmissionRefusal {
    /// The second yes is another person's.
    #[error("whoever approved it once does not approve it twice")]
    SamePerson,
    /// No ente answers for the volunteer.
    #[error("a volunteer needs an ente that sponsors them")]
    NoSponsor,
    /// An arrow that is not drawn.
    #[error(transparent)]
    Refused(#[from] Refusal<SubmissionState, SubmissionEvent>),
}

impl Submission {
    /// A submission that its author saves or sends.
    ///
    /// # Errors
    /// [`SubmissionRefusal::Refused`] for any other event, and for anybody else.
    pub fn begin(of_volunteer: bool, event: SubmissionEvent, by: Actor) -> Result<Self, SubmissionRefusal> {
        let state = TABLE.apply(None, event, by)?;
        Ok(Self { state, of_volunteer, sponsor: None, approved_by: Vec::new() })
    }

    /// Where it stands.
    pub const fn state(&self) -> SubmissionState {
        self.state
    }

    /// Who said yes to it as it is now.
    pub fn approved_by(&self) -> &[Reviewer] {
        &self.approved_by
    }

    /// An ente answers for the volunteer.
    #[must_use]
    pub fn sponsored_by(self, provider: Slug) -> Self {
        Self { sponsor: Some(provider), ..self }
    }

    /// A reviewer says yes.
    ///
    /// # Errors
    /// [`SubmissionRefusal::SamePerson`], [`SubmissionRefusal::NoSponsor`] and
    /// [`SubmissionRefusal::Refused`].
    pub fn approve(mut self, reviewer: Reviewer) -> Result<Self, SubmissionRefusal> {
        self.state = TABLE.apply(Some(self.state), SubmissionEvent::Approve, Municipality)?;
        if self.of_volunteer && self.sponsor.is_none() {
            return Err(SubmissionRefusal::NoSponsor);
        }
        if self.approved_by.contains(&reviewer) {
            return Err(SubmissionRefusal::SamePerson);
        }
        self.approved_by.push(reviewer);
        Ok(self)
    }

    /// Anything else happens to it. What is sent back to its author has to be approved anew, twice.
    ///
    /// # Errors
    /// [`SubmissionRefusal::Refused`]; always for [`SubmissionEvent::Approve`], which says who.
    pub fn advance(mut self, event: SubmissionEvent, by: Actor) -> Result<Self, SubmissionRefusal> {
        if event == SubmissionEvent::Approve {
            return Err(Refusal { state: Some(self.state), event, actor: by }.into());
        }
        self.state = TABLE.apply(Some(self.state), event, by)?;
        if self.state == AskedBack {
            self.approved_by.clear();
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::state::{Name, laws};

    fn reviewer(n: usize) -> Reviewer {
        Reviewer(["anna", "bruno", "carla"][n].to_owned())
    }

    fn in_review(of_volunteer: bool) -> Submission {
        let sent = Submission::begin(of_volunteer, SubmissionEvent::Send, Author).unwrap();
        sent.advance(SubmissionEvent::Take, Municipality).unwrap()
    }

    #[test]
    fn rule_31_the_table_of_submissions_holds() {
        laws::hold(&TABLE);
    }

    #[test]
    fn rule_31_the_second_yes_is_another_persons() {
        let once = in_review(false).approve(reviewer(0)).unwrap();
        assert!(once.clone().advance(SubmissionEvent::Publish, System).is_err());
        assert_eq!(once.clone().approve(reviewer(0)), Err(SubmissionRefusal::SamePerson));
        let twice = once.approve(reviewer(1)).unwrap();
        assert_eq!(twice.state(), Approved);
        assert!(twice.advance(SubmissionEvent::Publish, System).is_ok());
        let nameless = in_review(false).advance(SubmissionEvent::Approve, Municipality);
        assert!(nameless.is_err(), "a yes is somebody's");
    }

    #[test]
    fn rule_31_what_went_back_to_its_author_is_approved_anew() {
        let once = in_review(false).approve(reviewer(0)).unwrap();
        let back = once.advance(SubmissionEvent::AskBack, Municipality).unwrap();
        assert_eq!(back.approved_by(), []);
        let again = back.advance(SubmissionEvent::Send, Author).unwrap();
        let again = again.advance(SubmissionEvent::Take, Municipality).unwrap();
        assert_eq!(again.approve(reviewer(0)).unwrap().state(), ApprovedOnce);
    }

    #[test]
    fn rule_31_a_volunteer_needs_an_ente_that_sponsors_them() {
        assert_eq!(in_review(true).approve(reviewer(0)), Err(SubmissionRefusal::NoSponsor));
        let sponsored = in_review(true).sponsored_by("il-filo".parse().unwrap());
        assert!(sponsored.approve(reviewer(0)).is_ok());
    }

    proptest! {
        /// Whatever is done by whomever, what is public has the yes of two people to it as it is.
        #[test]
        fn rule_31_nothing_is_public_without_two_different_people(
            steps in prop::collection::vec((0..SubmissionEvent::ALL.len(), 0..Actor::ALL.len(), 0_usize..3), 0..60),
            of_volunteer: bool, sponsored: bool,
        ) {
            let mut submission = Submission::begin(of_volunteer, SubmissionEvent::Send, Author).unwrap();
            if sponsored {
                submission = submission.sponsored_by("il-filo".parse().unwrap());
            }
            for (event, actor, who) in steps {
                let before = submission.clone();
                let event = SubmissionEvent::ALL[event];
                submission = if event == SubmissionEvent::Approve {
                    submission.approve(reviewer(who))
                } else {
                    submission.advance(event, Actor::ALL[actor])
                }.unwrap_or(before);
                if matches!(submission.state(), Approved | Published) {
                    prop_assert_eq!(submission.approved_by().len(), 2);
                    prop_assert_ne!(&submission.approved_by()[0], &submission.approved_by()[1]);
                    prop_assert!(sponsored || !of_volunteer);
                }
            }
        }
    }
}

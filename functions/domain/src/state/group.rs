//! Households that share one service: the group opens, fills, starts (rule 20).
//!
//! What each pays is counted elsewhere. Here stands who is in: until the group closes each may leave
//! freely; closing fixes the price on those who are in, and binds them.

use serde::{Deserialize, Serialize};

use super::table::names;
use super::{Actor, Refusal, Table};

names! {
    /// Where a group stands.
    pub enum GroupState {
        /// Households may join.
        Open,
        /// Who is in is fixed, and so is the price.
        Closed,
        /// The service is being given.
        Started,
        /// It was given to its end.
        Ended,
        /// It does not take place any more.
        Dissolved,
    }
}

names! {
    /// What happens to a group.
    pub enum GroupEvent {
        /// It is opened.
        Open,
        /// Nobody joins any more.
        Close,
        /// The service begins.
        Start,
        /// The service is over.
        End,
        /// It is called off for all.
        Dissolve,
    }
}

names! {
    /// Where one household of a group stands.
    pub enum MemberState {
        /// It was asked to join.
        Invited,
        /// It is in, and accepted the price at the fewest members as its ceiling.
        Accepted,
        /// The group closed with it: it pays its share.
        Bound,
        /// It did not want to, or did not say in time.
        Out,
        /// It left while the group was open: nothing is due.
        Left,
        /// It left afterwards: it pays under the terms, and nobody pays more for it.
        LeftLate,
        /// The group ended with it.
        Done,
        /// The group was called off.
        Dissolved,
    }
}

names! {
    /// What happens to one household of a group.
    pub enum MemberEvent {
        /// It is asked to join.
        Invite,
        /// It joins, and accepts the ceiling.
        Accept,
        /// It does not want to join.
        Refuse,
        /// The group closes.
        Close,
        /// It leaves.
        Leave,
        /// The service is over.
        End,
        /// The group is called off.
        Dissolve,
    }
}

use Actor::{Citizen, Desk, Municipality, Provider, System};

/// Every arrow of a group.
pub const GROUP: Table<GroupState, GroupEvent> = Table {
    title: "Group",
    about: "Households that share one service (rule 20). No household may dissolve it for the others.",
    arrows: &[
        (None, GroupEvent::Open, &[Citizen, Desk, Provider, Municipality], GroupState::Open),
        (Some(GroupState::Open), GroupEvent::Close, &[Provider, System], GroupState::Closed),
        // The portal, when too few are in on the last day.
        (
            Some(GroupState::Open),
            GroupEvent::Dissolve,
            &[Provider, Municipality, System],
            GroupState::Dissolved,
        ),
        (Some(GroupState::Closed), GroupEvent::Start, &[Provider, System], GroupState::Started),
        (Some(GroupState::Closed), GroupEvent::Dissolve, &[Provider, Municipality], GroupState::Dissolved),
        (Some(GroupState::Started), GroupEvent::End, &[Provider, System], GroupState::Ended),
        (Some(GroupState::Started), GroupEvent::Dissolve, &[Provider, Municipality], GroupState::Dissolved),
    ],
    ends: &[GroupState::Ended, GroupState::Dissolved],
    lapse: None,
};

/// Every arrow of one household of a group. What happens to the whole group is the portal's to note.
pub const MEMBER: Table<MemberState, MemberEvent> = Table {
    title: "One household of a group",
    about: "Each accepts a ceiling; the price is fixed when the group closes (rule 20).",
    arrows: &[
        (None, MemberEvent::Invite, &[Citizen, Desk, Provider], MemberState::Invited),
        (None, MemberEvent::Accept, &[Citizen, Desk], MemberState::Accepted),
        (Some(MemberState::Invited), MemberEvent::Accept, &[Citizen, Desk], MemberState::Accepted),
        (Some(MemberState::Invited), MemberEvent::Refuse, &[Citizen, Desk], MemberState::Out),
        (Some(MemberState::Invited), MemberEvent::Close, &[System], MemberState::Out),
        (Some(MemberState::Invited), MemberEvent::Dissolve, &[System], MemberState::Out),
        (Some(MemberState::Accepted), MemberEvent::Leave, &[Citizen, Desk], MemberState::Left),
        (Some(MemberState::Accepted), MemberEvent::Close, &[System], MemberState::Bound),
        (Some(MemberState::Accepted), MemberEvent::Dissolve, &[System], MemberState::Dissolved),
        (Some(MemberState::Bound), MemberEvent::Leave, &[Citizen, Desk], MemberState::LeftLate),
        (Some(MemberState::Bound), MemberEvent::End, &[System], MemberState::Done),
        (Some(MemberState::Bound), MemberEvent::Dissolve, &[System], MemberState::Dissolved),
    ],
    ends: &[
        MemberState::Out,
        MemberState::Left,
        MemberState::LeftLate,
        MemberState::Done,
        MemberState::Dissolved,
    ],
    lapse: None,
};

/// A group and its households, each known by its position, which never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    state: GroupState,
    size: Size,
    members: Vec<MemberState>,
}

/// From how many households to how many, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    /// With fewer it does not start; the price at so many is everybody's ceiling.
    pub min: usize,
    /// It has room for no more.
    pub max: usize,
}

/// Why a group does not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GroupRefusal {
    /// It takes nobody in any more, or has no room.
    #[error("nobody more may join")]
    Full,
    /// Fewer are in than it needs.
    #[error("{are_in} are in, {needed} are needed")]
    TooFew {
        /// So many are in.
        are_in: usize,
        /// So many are needed.
        needed: usize,
    },
    /// Nobody has that position.
    #[error("nobody stands there")]
    Nobody,
    /// The group does not go that way.
    #[error(transparent)]
    Group(#[from] Refusal<GroupState, GroupEvent>),
    /// The household does not go that way.
    #[error(transparent)]
    Member(#[from] Refusal<MemberState, MemberEvent>),
}

impl Group {
    /// A group that nobody has joined yet.
    ///
    /// # Errors
    /// [`GroupRefusal::Group`] when `by` may not open one.
    pub fn open(size: Size, by: Actor) -> Result<Self, GroupRefusal> {
        Ok(Self { state: GROUP.apply(None, GroupEvent::Open, by)?, size, members: Vec::new() })
    }

    /// Where it stands.
    pub const fn state(&self) -> GroupState {
        self.state
    }

    /// Where each household stands.
    pub fn members(&self) -> &[MemberState] {
        &self.members
    }

    /// How many share the price: those who are in, and those who left when it was fixed.
    pub fn sharers(&self) -> usize {
        let shares = |state: &&MemberState| {
            matches!(
                state,
                MemberState::Accepted | MemberState::Bound | MemberState::LeftLate | MemberState::Done
            )
        };
        self.members.iter().filter(shares).count()
    }

    /// A household that was not there is invited, or joins.
    ///
    /// # Errors
    /// [`GroupRefusal::Full`], and [`GroupRefusal::Member`] when `by` may not.
    pub fn enter(mut self, event: MemberEvent, by: Actor) -> Result<Self, GroupRefusal> {
        let state = MEMBER.apply(None, event, by)?;
        self.check_room(state)?;
        self.members.push(state);
        Ok(self)
    }

    /// A household joins, does not want to, or leaves.
    ///
    /// # Errors
    /// [`GroupRefusal::Nobody`], [`GroupRefusal::Full`] and [`GroupRefusal::Member`].
    pub fn answer(mut self, position: usize, event: MemberEvent, by: Actor) -> Result<Self, GroupRefusal> {
        let before = *self.members.get(position).ok_or(GroupRefusal::Nobody)?;
        let state = MEMBER.apply(Some(before), event, by)?;
        self.check_room(state)?;
        for member in self.members.iter_mut().skip(position).take(1) {
            *member = state;
        }
        Ok(self)
    }

    fn check_room(&self, state: MemberState) -> Result<(), GroupRefusal> {
        let joins = matches!(state, MemberState::Invited | MemberState::Accepted);
        let room = self.state == GroupState::Open && self.sharers() < self.size.max;
        if joins && !room { Err(GroupRefusal::Full) } else { Ok(()) }
    }

    /// Something happens to the whole group, and to each household with it.
    ///
    /// # Errors
    /// [`GroupRefusal::TooFew`] when it would close, and [`GroupRefusal::Group`].
    pub fn advance(mut self, event: GroupEvent, by: Actor) -> Result<Self, GroupRefusal> {
        let state = GROUP.apply(Some(self.state), event, by)?;
        let are_in = self.sharers();
        if event == GroupEvent::Close && are_in < self.size.min {
            return Err(GroupRefusal::TooFew { are_in, needed: self.size.min });
        }
        let of_members = match event {
            GroupEvent::Open | GroupEvent::Start => None,
            GroupEvent::Close => Some(MemberEvent::Close),
            GroupEvent::End => Some(MemberEvent::End),
            GroupEvent::Dissolve => Some(MemberEvent::Dissolve),
        };
        for (member, event) in self.members.iter_mut().zip(std::iter::repeat(of_members)) {
            // Who is out, or has left, has no such arrow and stays so.
            *member =
                event.and_then(|event| MEMBER.apply(Some(*member), event, System).ok()).unwrap_or(*member);
        }
        self.state = state;
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::state::{Name, laws};

    const SIZE: Size = Size { min: 2, max: 3 };

    fn of(households: usize) -> Group {
        let group = Group::open(SIZE, Citizen).unwrap();
        (0..households).fold(group, |group, _| group.enter(MemberEvent::Accept, Citizen).unwrap())
    }

    use MemberState::{Accepted, Bound, Done, Invited, Left, LeftLate, Out};

    #[test]
    fn rule_20_the_tables_of_groups_and_their_households_hold() {
        laws::hold(&GROUP);
        laws::hold(&MEMBER);
    }

    #[test]
    fn rule_20_it_closes_with_enough_households_and_takes_no_more_than_it_has_room_for() {
        let short = of(1).advance(GroupEvent::Close, System);
        assert_eq!(short, Err(GroupRefusal::TooFew { are_in: 1, needed: 2 }));
        assert!(of(2).advance(GroupEvent::Close, System).is_ok());
        assert_eq!(of(3).enter(MemberEvent::Accept, Citizen), Err(GroupRefusal::Full));
        let closed = of(2).advance(GroupEvent::Close, Provider).unwrap();
        assert_eq!(closed.enter(MemberEvent::Accept, Citizen), Err(GroupRefusal::Full));
    }

    #[test]
    fn rule_20_closing_binds_who_is_in_and_nobody_else() {
        let group = of(2).enter(MemberEvent::Invite, Citizen).unwrap();
        let group = group.answer(0, MemberEvent::Leave, Citizen).unwrap();
        let group = group.enter(MemberEvent::Accept, Desk).unwrap();
        assert_eq!(group.members(), [Left, Accepted, Invited, Accepted]);
        let closed = group.advance(GroupEvent::Close, System).unwrap();
        assert_eq!(closed.members(), [Left, Bound, Out, Bound]);
        assert_eq!(
            closed.answer(2, MemberEvent::Accept, Citizen).unwrap_err().to_string(),
            "Accept by Citizen leads nowhere from Some(Out)"
        );
    }

    #[test]
    fn rule_20_a_later_leaver_still_bears_a_share() {
        let closed = of(3).advance(GroupEvent::Close, System).unwrap();
        let sharers = closed.sharers();
        let left = closed.answer(1, MemberEvent::Leave, Citizen).unwrap();
        assert_eq!((left.members()[1], left.sharers()), (LeftLate, sharers), "nobody's price rises");
        let ended =
            left.advance(GroupEvent::Start, System).unwrap().advance(GroupEvent::End, System).unwrap();
        assert_eq!(ended.members(), [Done, LeftLate, Done]);
        assert_eq!(ended.answer(9, MemberEvent::Leave, Citizen), Err(GroupRefusal::Nobody));
    }

    #[test]
    fn rule_20_no_household_calls_off_for_all() {
        for state in GroupState::ALL {
            for actor in [Citizen, Desk] {
                assert!(GROUP.apply(Some(*state), GroupEvent::Dissolve, actor).is_err(), "{state:?}");
            }
        }
        let dissolved = of(2).advance(GroupEvent::Dissolve, Municipality).unwrap();
        assert_eq!(dissolved.members(), [MemberState::Dissolved; 2]);
        assert_eq!(dissolved.sharers(), 0, "and nobody pays");
    }

    proptest! {
        /// However households come and go, the price is shared by no fewer than when it was fixed.
        #[test]
        fn rule_20_sharers_never_fall_once_the_price_is_fixed(
            steps in prop::collection::vec((0_u8..7, 0_usize..5), 0..40)
        ) {
            let mut group = of(0);
            let mut fixed = None;
            for (step, n) in steps {
                let before = group.clone();
                group = match step {
                    0 => group.enter(MemberEvent::Invite, Provider),
                    1 => group.enter(MemberEvent::Accept, Citizen),
                    2 => group.answer(n, MemberEvent::Accept, Citizen),
                    3 => group.answer(n, MemberEvent::Leave, Citizen),
                    4 => group.advance(GroupEvent::Close, System),
                    5 => group.advance(GroupEvent::Start, System),
                    _ => group.advance(GroupEvent::End, System),
                }.unwrap_or(before);
                prop_assert!(group.sharers() <= SIZE.max);
                if group.state() != GroupState::Open {
                    prop_assert_eq!(group.sharers(), *fixed.get_or_insert(group.sharers()));
                    prop_assert!(group.sharers() >= SIZE.min);
                }
            }
        }
    }
}

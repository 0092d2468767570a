//! The one form that all machines share: a table of drawn arrows, and the only door through it.

use std::fmt::Debug;

use jiff::Timestamp;
use serde::Serialize;

use super::Actor;

/// A closed list of names, stored and printed in `snake_case`.
pub trait Name: Copy + Eq + Debug + Serialize + 'static {
    /// All of them.
    const ALL: &'static [Self];

    /// What it means, in one sentence.
    fn meaning(self) -> &'static str;
}

/// Declares an enum that is stored in `snake_case` and knows all its names, and what each means: the
/// sentence that documents it in the code is the one that is printed.
macro_rules! names {
    ($(#[$about:meta])* pub enum $list:ident { $($(#[doc = $what:literal])+ $name:ident,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $list { $($(#[doc = $what])+ $name,)+ }

        impl $crate::state::Name for $list {
            const ALL: &'static [Self] = &[$(Self::$name),+];

            fn meaning(self) -> &'static str {
                match self { $(Self::$name => concat!($($what),+).trim_ascii(),)+ }
            }
        }
    };
}
pub(super) use names;

/// One drawn arrow: in a state (none before the thing exists), an event, by one of these, leads on.
pub type Arrow<S, E> = (Option<S>, E, &'static [Actor], S);

/// All that may happen to one kind of thing.
#[derive(Debug)]
pub struct Table<S: 'static, E: 'static> {
    /// What moves, as a heading.
    pub title: &'static str,
    /// What its reader should know, in a sentence or two.
    pub about: &'static str,
    /// Every arrow.
    pub arrows: &'static [Arrow<S, E>],
    /// Where it ends: no arrow leads from these to another state.
    pub ends: &'static [S],
    /// What happens by itself when a state's deadline passes.
    pub lapse: Option<E>,
}

/// An arrow that is not drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{event:?} by {actor:?} leads nowhere from {state:?}")]
pub struct Refusal<S: Debug = super::BookingState, E: Debug = super::Event> {
    /// Where it stands.
    pub state: Option<S>,
    /// What was tried.
    pub event: E,
    /// By whom.
    pub actor: Actor,
}

impl<S: Name, E: Name> Table<S, E> {
    /// Where an event leads: the only door between states.
    ///
    /// # Errors
    /// [`Refusal`] when the arrow is not drawn.
    pub fn apply(&self, state: Option<S>, event: E, actor: Actor) -> Result<S, Refusal<S, E>> {
        self.arrows
            .iter()
            .find(|(from, on, by, _)| *from == state && *on == event && by.contains(&actor))
            .map(|(.., to)| *to)
            .ok_or(Refusal { state, event, actor })
    }

    /// Where a thing in `state` stands at `now`, when what it waits for may come until `deadline`: a
    /// deadline holds when it is read, whoever reads it, and no cleaner has to come by (rule 11).
    pub fn at(&self, state: S, deadline: Option<Timestamp>, now: Timestamp) -> S {
        let passed = deadline.is_some_and(|deadline| now >= deadline);
        self.lapse
            .filter(|_| passed)
            .and_then(|lapse| self.apply(Some(state), lapse, Actor::System).ok())
            .unwrap_or(state)
    }
}

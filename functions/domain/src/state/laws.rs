//! What holds of every table, enumerated whole.

use std::fmt::Debug;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::{Actor, Name, Table};

/// Fails unless the table is one that its readers can trust.
pub(super) fn hold<S: Name, E: Name>(table: &Table<S, E>) {
    no_arrow_is_drawn_twice(table);
    only_drawn_arrows_are_taken(table);
    every_name_is_used(table);
    the_ends_are_those_listed(table);
    any_sequence_stays_in_the_table(table);
}

fn no_arrow_is_drawn_twice<S: Name, E: Name>(table: &Table<S, E>) {
    for (i, (from, on, by, _)) in table.arrows.iter().enumerate() {
        assert!(!by.is_empty(), "nobody may {on:?} from {from:?}");
        for (j, actor) in by.iter().enumerate() {
            assert!(!by[j + 1..].contains(actor), "{actor:?} stands twice at {on:?} from {from:?}");
        }
        let again = table.arrows[i + 1..].iter().any(|(f, o, ..)| f == from && o == on);
        assert!(!again, "{on:?} from {from:?} is drawn twice");
    }
}

fn states<S: Name>() -> impl Iterator<Item = Option<S>> {
    std::iter::once(None).chain(S::ALL.iter().copied().map(Some))
}

fn only_drawn_arrows_are_taken<S: Name, E: Name>(table: &Table<S, E>) {
    let mut taken = 0;
    for state in states() {
        for event in E::ALL {
            for actor in Actor::ALL {
                if let Ok(to) = table.apply(state, *event, *actor) {
                    let drawn = |(f, o, by, t): &(_, _, &[Actor], _)| {
                        (*f, *o, *t) == (state, *event, to) && by.contains(actor)
                    };
                    assert!(table.arrows.iter().any(drawn), "{event:?} by {actor:?} from {state:?}");
                    taken += 1;
                }
            }
        }
    }
    let drawn: usize = table.arrows.iter().map(|(_, _, by, _)| by.len()).sum();
    assert_eq!(taken, drawn, "every arrow, by everyone whom it names");
}

fn every_name_is_used<S: Name, E: Name>(table: &Table<S, E>) {
    let mut reached: Vec<Option<S>> = vec![None];
    for _ in S::ALL {
        for (from, _, _, to) in table.arrows {
            if reached.contains(from) && !reached.contains(&Some(*to)) {
                reached.push(Some(*to));
            }
        }
    }
    for state in S::ALL {
        assert!(reached.contains(&Some(*state)), "{state:?} is never reached");
    }
    for event in E::ALL {
        assert!(table.arrows.iter().any(|(_, on, ..)| on == event), "{event:?} never happens");
    }
    let by_itself =
        |lapse: E| table.arrows.iter().any(|(_, on, by, _)| *on == lapse && by.contains(&Actor::System));
    assert!(table.lapse.is_none_or(by_itself), "what lapses does so by itself");
}

fn the_ends_are_those_listed<S: Name, E: Name>(table: &Table<S, E>) {
    for state in S::ALL {
        let leads_on = table.arrows.iter().any(|(from, _, _, to)| *from == Some(*state) && to != state);
        assert_ne!(leads_on, table.ends.contains(state), "{state:?} either leads on or is an end");
    }
}

fn any_sequence_stays_in_the_table<S: Name + Debug, E: Name>(table: &Table<S, E>) {
    let step = (0..E::ALL.len(), 0..Actor::ALL.len());
    let mut runner = TestRunner::deterministic();
    let held = runner.run(&prop::collection::vec(step, 0..60), |steps| {
        let mut state = None;
        for (event, actor) in steps {
            let before: Option<S> = state;
            match table.apply(before, E::ALL[event], Actor::ALL[actor]) {
                Ok(to) => state = Some(to),
                Err(refusal) => prop_assert_eq!(refusal.state, before, "what is refused changes nothing"),
            }
            let ended = before.filter(|before| table.ends.contains(before));
            prop_assert!(ended.is_none_or(|end| state == Some(end)), "nothing leaves an end");
        }
        Ok(())
    });
    held.unwrap();
}

use proptest::prelude::*;

use super::*;

fn number(ask: Ask, from: Option<u32>, to: Option<u32>) -> Requirement {
    Requirement { ask, wanted: Wanted::Number(Range { from, to }) }
}

fn truth(ask: Ask) -> Requirement {
    Requirement { ask, wanted: Wanted::Truth(true) }
}

/// Lives here; a child under 3; ISEE up to 20,000, or up to 30,000 with a disability.
fn voucher() -> Vec<Condition> {
    vec![
        Condition(vec![vec![truth(Ask::Resident)]]),
        Condition(vec![vec![number(Ask::ChildAge, None, Some(2))]]),
        Condition(vec![
            vec![number(Ask::Isee, None, Some(20_000))],
            vec![number(Ask::Isee, None, Some(30_000)), truth(Ask::Disability)],
        ]),
    ]
}

fn within(from: Option<u32>, to: Option<u32>) -> Answer {
    Answer::Within(Range { from, to })
}

fn answers(isee: Answer, disability: Answer) -> Answers {
    [
        (Ask::Resident, Answer::Truth(true)),
        (Ask::ChildAge, within(None, Some(2))),
        (Ask::Isee, isee),
        (Ask::Disability, disability),
    ]
    .into()
}

#[test]
fn each_thing_is_asked_once_by_the_ranges_that_make_a_difference() {
    let asked = questions(&voucher());
    let asks: Vec<Ask> = asked.iter().map(|question| question.ask).collect();
    assert_eq!(asks, [Ask::Resident, Ask::ChildAge, Ask::Isee, Ask::Disability]);
    assert_eq!(asked[0].answers, [Answer::Truth(true), Answer::Truth(false), Answer::Unknown]);
    assert_eq!(
        asked[1].answers,
        [within(None, Some(2)), within(Some(3), None), Answer::Nobody, Answer::Unknown]
    );
    assert_eq!(
        asked[2].answers,
        [
            within(None, Some(20_000)),
            within(Some(20_001), Some(30_000)),
            within(Some(30_001), None),
            Answer::Unknown
        ]
    );
    let least = [Condition(vec![vec![number(Ask::RecipientAge, Some(60), Some(75))]])];
    let ranges: Vec<Answer> = questions(&least).remove(0).answers;
    assert_eq!(ranges[..3], [within(None, Some(59)), within(Some(60), Some(75)), within(Some(76), None)]);
    assert!(questions(&[]).is_empty());
    let from_zero = [Condition(vec![vec![number(Ask::RecipientAge, Some(0), None)]])];
    assert_eq!(questions(&from_zero).remove(0).answers.len(), 3, "nothing is below zero");
}

#[test]
fn one_way_is_enough_and_all_conditions_count() {
    let of = |isee, disability| {
        let holds = holds(&voucher(), &answers(isee, disability));
        (verdict(&holds), holds)
    };
    let (low, middle, high) =
        (within(None, Some(20_000)), within(Some(20_001), Some(30_000)), within(Some(30_001), None));
    let (yes, no) = (Answer::Truth(true), Answer::Truth(false));
    assert_eq!(of(low, no).0, Holds::Yes);
    assert_eq!(of(low, Answer::Unknown).0, Holds::Yes, "it makes no difference");
    assert_eq!(of(middle, yes).0, Holds::Yes);
    assert_eq!(of(middle, no), (Holds::No, vec![Holds::Yes, Holds::Yes, Holds::No]));
    assert_eq!(of(middle, Answer::Unknown), (Holds::Unknown, vec![Holds::Yes, Holds::Yes, Holds::Unknown]));
    assert_eq!(of(high, Answer::Unknown).0, Holds::No);
    assert_eq!(of(Answer::Unknown, yes).0, Holds::Unknown);
}

#[test]
fn who_has_no_child_fails_what_is_asked_of_a_child() {
    let mut said = answers(within(None, Some(20_000)), Answer::Unknown);
    said.insert(Ask::ChildAge, Answer::Nobody);
    assert_eq!(verdict(&holds(&voucher(), &said)), Holds::No);
}

#[test]
fn what_was_not_answered_or_does_not_fit_is_not_known() {
    assert_eq!(verdict(&holds(&voucher(), &Answers::new())), Holds::Unknown);
    let mut said = answers(within(Some(10_000), Some(40_000)), Answer::Truth(false));
    assert_eq!(
        verdict(&holds(&voucher(), &said)),
        Holds::Unknown,
        "a range of before the conditions changed"
    );
    said.insert(Ask::Isee, Answer::Truth(true));
    assert_eq!(verdict(&holds(&voucher(), &said)), Holds::Unknown);
    assert_eq!(verdict(&holds(&[], &Answers::new())), Holds::Yes);
}

const ASKS: [Ask; 4] = [Ask::Isee, Ask::ChildAge, Ask::Resident, Ask::Disability];

fn any_requirement() -> impl Strategy<Value = Requirement> {
    (0_usize..4, prop::option::of(0_u32..30), prop::option::of(0_u32..30), any::<bool>()).prop_map(
        |(ask, from, to, wanted)| {
            let (ask, truth) = (ASKS[ask], Wanted::Truth(wanted));
            if ask.is_number() { number(ask, from, to) } else { Requirement { ask, wanted: truth } }
        },
    )
}

fn any_conditions() -> impl Strategy<Value = Vec<Condition>> {
    let way = prop::collection::vec(any_requirement(), 1..3);
    prop::collection::vec(prop::collection::vec(way, 1..3).prop_map(Condition), 0..4)
}

proptest! {
    #[test]
    fn a_range_says_as_much_as_the_number_in_it(
        conditions in any_conditions(), numbers in (0_u32..40, 0_u32..40), truths in any::<(bool, bool)>()
    ) {
        let exact = |number| within(Some(number), Some(number));
        let mut told: Answers = [
            (Ask::Isee, exact(numbers.0)), (Ask::ChildAge, exact(numbers.1)),
            (Ask::Resident, Answer::Truth(truths.0)), (Ask::Disability, Answer::Truth(truths.1)),
        ].into();
        let by_numbers = holds(&conditions, &told);
        prop_assert!(!by_numbers.contains(&Holds::Unknown), "whoever tells everything is told");
        for question in questions(&conditions) {
            let Some(Answer::Within(said)) = told.get(&question.ask).copied() else { continue };
            let fits = |range: &Range| range.holds(said);
            let ranges = question.answers.iter().filter_map(|one| match one {
                Answer::Within(range) => Some(*range),
                Answer::Truth(_) | Answer::Nobody | Answer::Unknown => None,
            });
            let fitting: Vec<Range> = ranges.filter(fits).collect();
            prop_assert_eq!(fitting.len(), 1, "each number is in one range");
            told.insert(question.ask, Answer::Within(fitting[0]));
        }
        prop_assert_eq!(holds(&conditions, &told), by_numbers);
    }

    #[test]
    fn to_know_more_never_turns_a_yes_or_a_no(
        conditions in any_conditions(), isee in 0_u32..40, age in 0_u32..40,
        truths in any::<(bool, bool)>(), hidden in 0_usize..4
    ) {
        let exact = |number| within(Some(number), Some(number));
        let all: Answers = [
            (Ask::Isee, exact(isee)), (Ask::ChildAge, exact(age)),
            (Ask::Resident, Answer::Truth(truths.0)), (Ask::Disability, Answer::Truth(truths.1)),
        ].into();
        let mut less = all.clone();
        less.insert(ASKS[hidden], Answer::Unknown);
        let (before, after) = (verdict(&holds(&conditions, &less)), verdict(&holds(&conditions, &all)));
        prop_assert!(before == Holds::Unknown || before == after);
    }
}

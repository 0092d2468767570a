#![expect(clippy::arithmetic_side_effects, reason = "the numbers of tests are small")]

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::line::Line;
use crate::price::{Amounts, Bracket, CountRange};
use crate::testing;
use crate::{Cents, Period};

const DAY: Date = date(2026, 12, 3);

/// Up to six persons: one or two cost 26.00 an hour, more of them 33.00.
fn terms() -> Terms {
    let bracket = |from, to, amount| Bracket {
        persons: CountRange { from, to },
        units: CountRange { from: 1, to: None },
        amount: Cents::new(amount),
    };
    let brackets = vec![bracket(1, Some(2), 2600), bracket(3, None, 3300)];
    let tariff = testing::paid(Amounts::Brackets(brackets), true);
    Terms { persons_max: 6, tariff, ..testing::offer().terms }
}

fn wish(persons: u32, households: u32) -> Wish {
    Wish { quantity: Quantity::units(2), persons, households, recipient: Recipient::Minor }
}

fn prices(terms: &mut Terms) -> &mut Vec<Price> {
    let Tariff::Paid { prices, .. } = &mut terms.tariff else { panic!("it is paid") };
    prices
}

#[test]
fn rule_06_who_shares_pays_a_part_and_sees_what_the_others_pay() {
    let quote = cost(&terms(), Some(Sharing::Agreed), &wish(4, 3), DAY).unwrap();
    assert_eq!(quote.total, Cents::new(2200), "a third of 66.00");
    let last = quote.lines.last().unwrap();
    assert_eq!(*last, Line::Share { members: 3, amount: Cents::new(2200), others: Cents::new(4400) });
    let odd = cost(&terms(), Some(Sharing::Agreed), &wish(2, 1), DAY).unwrap();
    assert_eq!(odd.total, Cents::new(5200));
    assert!(odd.share.is_some_and(|share| share.members == 2), "its own persons still see their part");
}

#[test]
fn rule_20_each_household_of_a_group_counts_as_one_person() {
    let group = Some(Sharing::Group { min: 2, max: 5 });
    let of = |households| cost(&terms(), group, &wish(1, households), DAY).unwrap().total.get();
    assert_eq!((of(2), of(3), of(5)), (2600, 2200, 1320), "52.00 in two, 66.00 in three and in five");
    let outside = |households| cost(&terms(), group, &wish(1, households), DAY);
    assert_eq!(outside(1), Err(NoCost::Households { min: 2, max: 5 }));
    assert_eq!(outside(6), Err(NoCost::Households { min: 2, max: 5 }));
}

#[test]
fn rule_06_no_more_households_than_persons_and_one_where_nobody_shares() {
    assert_eq!(
        cost(&terms(), Some(Sharing::Agreed), &wish(2, 3), DAY),
        Err(NoCost::Households { min: 1, max: 2 })
    );
    assert_eq!(cost(&terms(), None, &wish(4, 2), DAY), Err(NoCost::Households { min: 1, max: 1 }));
    assert!(cost(&terms(), None, &wish(4, 1), DAY).is_ok());
    assert_eq!(
        cost(&terms(), None, &wish(7, 1), DAY),
        Err(NoCost::NoQuote(NoQuote::Persons { max: 6 })),
        "the tariff still has its say"
    );
}

#[test]
fn rule_28_what_is_free_has_nothing_to_share() {
    let free = Terms { tariff: Tariff::Volunteers, ..terms() };
    let quote = cost(&free, Some(Sharing::Agreed), &wish(3, 3), DAY).unwrap();
    assert_eq!((quote.lines, quote.total), (vec![Line::Volunteers], Cents::ZERO));
}

#[test]
fn rule_05_a_price_to_come_is_told_with_its_day() {
    let mut terms = terms();
    prices(&mut terms)[0].period = Period { from: Some(date(2027, 1, 1)), to: Some(date(2027, 6, 30)) };
    assert_eq!(day_of_price(&terms, DAY), Some(date(2027, 1, 1)));
    assert_eq!(day_of_price(&terms, date(2027, 3, 3)), Some(date(2027, 3, 3)));
    assert_eq!(day_of_price(&terms, date(2027, 7, 1)), None);
    terms.tariff = Tariff::Volunteers;
    assert_eq!(day_of_price(&terms, DAY), Some(DAY));
}

#[test]
fn rule_05_who_receives_is_asked_only_where_it_changes_the_price() {
    let asked = |recipients: &[Recipient]| depends_on_recipient(&terms(), recipients, DAY);
    assert!(!asked(&[]));
    assert!(!asked(&[Recipient::Minor, Recipient::Elderly]), "both at 5 %");
    assert!(asked(&[Recipient::Minor, Recipient::Other]));
    assert!(asked(&[Recipient::Minor, Recipient::Disabled]), "for one of them there is no rule");
}

#[test]
fn usual_cases_are_few_and_none_is_below_the_minimum() {
    let mut terms = terms();
    let units = |terms: &Terms| -> Vec<u32> {
        usual_quantities(terms, DAY).into_iter().map(Quantity::sixtieths).collect()
    };
    assert_eq!(units(&terms), [60, 120], "the lengths that can be booked");
    prices(&mut terms)[0].minimum_units = 2;
    assert_eq!(units(&terms), [120]);
    terms.calendar = None;
    assert_eq!(units(&terms), [120, 180, 240, 360]);
    prices(&mut terms)[0].minimum_units = 40;
    assert_eq!(units(&terms), [2400], "the minimum itself, where nothing usual reaches it");
    terms.unit = Unit::Course;
    prices(&mut terms)[0].minimum_units = 1;
    assert_eq!(units(&terms), [60]);
    assert_eq!(usual_persons(&terms, Some(Sharing::Agreed)), [1, 2, 6]);
    assert_eq!(usual_persons(&Terms { persons_max: 2, ..terms.clone() }, None), [1, 2]);
    assert_eq!(usual_persons(&Terms { persons_max: 1, ..terms.clone() }, None), [1]);
    assert_eq!(usual_persons(&terms, Some(Sharing::Group { min: 3, max: 6 })), [3, 4, 6]);
    assert_eq!(usual_persons(&terms, Some(Sharing::Group { min: 3, max: 3 })), [3]);
}

proptest! {
    #[test]
    fn rule_06_lines_add_up_and_households_pay_for_all_of_it(
        minutes in 1_u32..2_000, persons in 1_u32..7, households in 1_u32..7
    ) {
        let asked = Wish { quantity: Quantity::minutes(minutes), ..wish(persons, households) };
        let whole = cost(&terms(), Some(Sharing::Agreed), &Wish { households: 1, ..asked }, DAY).unwrap();
        let Ok(one) = cost(&terms(), Some(Sharing::Agreed), &asked, DAY) else {
            prop_assert!(households > persons);
            return Ok(());
        };
        let sum: i64 = one.lines.iter().map(|line| line.adds().get()).sum();
        prop_assert_eq!(sum, one.total.get());
        let all = one.total.get() * i64::from(households);
        prop_assert!(all >= whole.total.get() && all < whole.total.get() + i64::from(households));
    }
}
